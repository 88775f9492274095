internal import Vietnamese

/// Lines of a page in lower case and NFC, one behind the other.
struct FoldedLines {
    /// The lines, a line feed behind each.
    private(set) var text: [UInt8] = []
    private var ends: [Int] = []

    /// The blocks of a page that `indices` names.
    init(_ page: PageBlocks, _ indices: some Sequence<Int>) {
        page.text.withUnsafeBufferPointer { bytes in
            for index in indices {
                let block = page.blocks[index]
                append(UnsafeBufferPointer(rebasing: bytes[block.start..<block.end]))
            }
        }
    }

    init(_ lines: some Sequence<String>) {
        for var line in lines { line.withUTF8 { append($0) } }
    }

    private mutating func append(_ line: UnsafeBufferPointer<UInt8>) {
        Fold.appendLowercasedNFC(line, to: &text)
        ends.append(text.count)
        text.append(0x0A)
    }

    var count: Int { ends.count }

    func line(_ index: Int) -> ArraySlice<UInt8> {
        text[(index > 0 ? ends[index - 1] + 1 : 0)..<ends[index]]
    }

    var all: some Sequence<ArraySlice<UInt8>> { (0..<count).lazy.map(line) }
}

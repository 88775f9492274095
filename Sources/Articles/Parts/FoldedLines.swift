internal import Vietnamese

/// Lines of a page in lower case and NFC, one behind the other.
struct FoldedLines {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// The blocks of a page that `indices` names.
    init(_ page: PageBlocks, _ indices: some Sequence<Int>) {
        page.text.withUnsafeBufferPointer { text in
            for index in indices {
                let block = page.blocks[index]
                Fold.appendLowercasedNFC(UnsafeBufferPointer(rebasing: text[block.start..<block.end]), to: &bytes)
                ends.append(bytes.count)
            }
        }
    }

    init(_ lines: some Sequence<String>) {
        for var line in lines {
            line.withUTF8 { Fold.appendLowercasedNFC($0, to: &bytes) }
            ends.append(bytes.count)
        }
    }

    var count: Int { ends.count }

    func line(_ index: Int) -> ArraySlice<UInt8> {
        bytes[(index > 0 ? ends[index - 1] : 0)..<ends[index]]
    }

    var all: some Sequence<ArraySlice<UInt8>> { (0..<count).lazy.map(line) }
}

/// Makes lines of wikitext whose links and templates are resolved: headings, list items and table rows.
enum WikiLines {
    static func lines(of source: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var row: [[UInt8]] = []
        var tables = 0
        func add(_ line: some Collection<UInt8>) {
            let folded = Array(FieldLookup.foldSpace(Array(line)).utf8)
            guard folded.contains(where: { $0 >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "z") ~= $0 }) else { return }
            text += folded + [UInt8(ascii: "\n")]
        }
        func endRow() {
            let cells = row.map { FieldLookup.foldSpace($0) }.filter { !$0.isEmpty }
            if !cells.isEmpty { text += Array(cells.joined(separator: "\t").utf8) + [UInt8(ascii: "\n")] }
            row = []
        }
        for line in source.split(separator: UInt8(ascii: "\n")) {
            let line = line.trimmingASCIISpace
            if line.starts(with: "{|".utf8) {
                tables += 1
            } else if tables > 0, line.starts(with: "|}".utf8) {
                endRow()
                tables -= 1
            } else if tables > 0, line.starts(with: "|-".utf8) {
                endRow()
            } else if tables > 0, let first = line.first, first == UInt8(ascii: "|") || first == UInt8(ascii: "!") {
                row += cells(line.dropFirst())
            } else if tables > 0, !row.isEmpty {
                row[row.count - 1] += [0x20] + line
            } else {
                add(withoutMarks(line))
            }
        }
        endRow()
        return text
    }

    /// Cells of one line, without the attributes before a single bar.
    private static func cells(_ line: ArraySlice<UInt8>) -> [[UInt8]] {
        if line.first == UInt8(ascii: "+") { return [Array(line.dropFirst())] }
        var cells: [[UInt8]] = [[]]
        var index = line.startIndex
        while index < line.endIndex {
            let rest = line[index...]
            if rest.starts(with: "||".utf8) || rest.starts(with: "!!".utf8) {
                cells.append([])
                index += 2
            } else {
                cells[cells.count - 1].append(line[index])
                index += 1
            }
        }
        return cells.map { cell in
            cell.lastIndex(of: UInt8(ascii: "|")).map { Array(cell[($0 + 1)...]) } ?? cell
        }
    }

    private static func withoutMarks(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if line.starts(with: "==".utf8) {
            let open = line.drop { $0 == UInt8(ascii: "=") }
            return open.prefix(1 + (open.lastIndex { $0 != UInt8(ascii: "=") } ?? open.startIndex) - open.startIndex)
        }
        return line.drop { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") }
    }
}

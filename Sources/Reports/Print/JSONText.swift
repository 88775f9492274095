internal import Ledger

/// JSON written piece by piece, keys in the order that readers expect.
enum JSONText {
    static func string(_ text: String) -> String {
        var bytes: [UInt8] = [UInt8(ascii: "\"")]
        append(text.utf8, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
        return String(decoding: bytes, as: UTF8.self)
    }

    static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
            case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
            case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
            case 0..<0x20:
                let hex = String(byte, radix: 16)
                bytes.append(contentsOf: (#"\u00"# + (hex.utf8.count < 2 ? "0" : "") + hex).utf8)
            default: bytes.append(byte)
            }
        }
    }

    /// An array of arrays of strings.
    static func rows(_ rows: [[String]]) -> String {
        "[" + rows.map { "[" + $0.map(string).joined(separator: ",") + "]" }.joined(separator: ",") + "]"
    }

    /// An object whose values are JSON already, indented by `depth` steps.
    static func object(_ members: [(String, String)], depth: Int = 0) -> String {
        let indent = String(repeating: "  ", count: depth + 1)
        let lines = members.map { indent + string($0.0) + ": " + $0.1 }
        return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n" + indent.dropLast(2) + "}"
    }
}

/// Prints a table as an array of objects.
struct JSONPrinter: TablePrinter {
    private var bytes: [UInt8] = []
    private var columns: [Column] = []
    private var isFirst = true

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func begin(_ table: Table) throws {
        columns = table.columns
        bytes = [UInt8(ascii: "[")]
    }

    mutating func row(_ cells: borrowing Cells) throws {
        bytes.append(contentsOf: (isFirst ? "\n    {" : ",\n    {").utf8)
        isFirst = false
        for (index, column) in columns.enumerated() {
            bytes.append(contentsOf: ((index > 0 ? ", " : "") + JSONText.string(column.name) + ": ").utf8)
            append(cells, index, column)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    mutating func end() throws {
        bytes.append(contentsOf: (isFirst ? "]" : "\n  ]").utf8)
    }

    private mutating func append(_ cells: borrowing Cells, _ index: Int, _ column: Column) {
        guard !cells.isNull(index) else { return bytes.append(contentsOf: "null".utf8) }
        switch column.kind {
        case .integer: bytes.append(contentsOf: String(cells.integer(index) ?? 0).utf8)
        case .number: bytes.append(contentsOf: CellText.number(cells.number(index) ?? 0).utf8)
        case .flag: bytes.append(contentsOf: (cells.integer(index) == 0 ? "false" : "true").utf8)
        case .text, .message, .code, .codes, .figure, .column, .value, .day, .url:
            bytes.append(UInt8(ascii: "\""))
            cells.withBytes(index) { JSONText.append($0, to: &bytes) }
            bytes.append(UInt8(ascii: "\""))
        }
    }
}

internal import Ledger

/// Prints every table as `<id>.csv` into a folder.
struct CSVPrinter: TablePrinter {
    let dialect: CSVDialect
    let folder: String
    private let texts: Texts
    private var file: ByteFile?
    private var columns: [Column] = []
    private var line: [UInt8] = []
    private var cell: [UInt8] = []
    private var labels: [String: [UInt8]] = [:]

    init(_ dialect: CSVDialect, folder: String, texts: Texts) {
        self.dialect = dialect
        self.folder = folder
        self.texts = texts
    }

    mutating func begin(_ table: Table) throws {
        columns = table.columns
        file = try ByteFile("\(folder)/\(table.id).csv")
        line = dialect.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        for (index, column) in columns.enumerated() {
            if index > 0 { line.append(dialect.separator) }
            Self.quote(Array(dialect.header(column, texts).utf8), always: dialect.printsLabels, dialect, into: &line)
        }
        try endLine()
    }

    mutating func row(_ cells: borrowing Cells) throws {
        for (index, column) in columns.enumerated() {
            if index > 0 { line.append(dialect.separator) }
            if !cells.isNull(index) { write(cells, index, column) }
        }
        try endLine()
    }

    mutating func end() throws {
        try file?.close()
        file = nil
    }

    private mutating func endLine() throws {
        line.append(contentsOf: [0x0D, 0x0A])
        file?.append(line)
        line.removeAll(keepingCapacity: true)
        try file?.settle()
    }

    private mutating func write(_ cells: borrowing Cells, _ index: Int, _ column: Column) {
        switch column.kind {
        case .integer:
            line.append(contentsOf: String(cells.integer(index) ?? 0).utf8)
        case .number:
            for byte in CellText.number(cells.number(index) ?? 0).utf8 {
                line.append(byte == UInt8(ascii: ".") ? dialect.decimal : byte)
            }
        case .flag:
            let isSet = cells.integer(index) != 0
            if dialect.printsLabels {
                writeLabels(isSet ? "true" : "false", of: "flag")
            } else {
                line.append(contentsOf: (isSet ? "true" : "false").utf8)
            }
        case .code(let field) where dialect.printsLabels:
            writeLabels(cells.text(index) ?? "", of: field)
        case .codes(let field) where dialect.printsLabels:
            writeLabels(cells.text(index) ?? "", of: field)
        case .column where dialect.printsLabels:
            var label = texts.column(cells.text(index) ?? "").label.vi
            label.withUTF8 { writeText($0) }
        case .value(let field) where dialect.printsLabels && texts.hasCodes(of: cells.text(field) ?? ""):
            writeLabels(cells.text(index) ?? "", of: cells.text(field) ?? "")
        case .day:
            cells.withBytes(index) { line.append(contentsOf: $0) }
        case .code, .codes:
            cells.withBytes(index) { code in
                let isOurs = code.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ";") || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
                isOurs ? line.append(contentsOf: code) : writeText(code)
            }
        case .text, .url, .column, .value:
            cells.withBytes(index) { writeText($0) }
        }
    }

    private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
        cell.removeAll(keepingCapacity: true)
        if CellText.looksLikeFormula(text) { cell.append(UInt8(ascii: "'")) }
        CellText.append(text, to: &cell, limit: dialect.cellLimit)
        // Quoted texts stay texts for readers that heed quotes: "00123", "01/2026".
        Self.quote(cell, always: true, dialect, into: &line)
    }

    /// Labels of one code, or of several with semicolons between.
    private mutating func writeLabels(_ codes: String, of field: String) {
        let key = field + "\t" + codes
        if let known = labels[key] { return line.append(contentsOf: known) }
        // A code that the codebook does not know is printed as it came, so it is guarded like a text.
        var all = codes.split(separator: ";").map { texts.label(field, String($0)).vi }.joined(separator: "; ")
        let start = line.count
        all.withUTF8 { writeText($0) }
        labels[key] = Array(line[start...])
    }

    /// RFC 4180: quotes around what holds a separator, a quote or a line end; quotes inside are doubled.
    private static func quote(_ text: [UInt8], always: Bool, _ dialect: CSVDialect, into line: inout [UInt8]) {
        let quote = UInt8(ascii: "\""), separator = dialect.separator
        let isPlain = !always && !text.contains { $0 == separator || $0 == quote || $0 == 0x0A || $0 == 0x0D }
        if isPlain { return line.append(contentsOf: text) }
        line.append(quote)
        var rest = text[...]
        while let next = rest.firstIndex(of: quote) {
            line.append(contentsOf: rest[...next])
            line.append(quote)
            rest = rest[(next + 1)...]
        }
        line.append(contentsOf: rest)
        line.append(quote)
    }
}

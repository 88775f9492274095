internal import Ledger

/// Prints every table as `<id>.csv` into a folder.
struct CSVPrinter: TablePrinter {
    let dialect: CSVDialect
    let folder: String
    private let texts: Texts
    private var file: ByteFile?
    private var columns: [PrintedColumn] = []
    /// Of the codes in the columns, by the columns' places.
    private var labels: [CSVLabels] = []
    private var line: [UInt8] = []
    private var cell: [UInt8] = []

    init(_ dialect: CSVDialect, folder: String, texts: Texts) {
        self.dialect = dialect
        self.folder = folder
        self.texts = texts
    }

    mutating func begin(_ table: Table) throws {
        columns = table.columns.map { PrintedColumn($0, printsLabels: dialect.printsLabels) }
        labels = table.columns.map { CSVLabels($0, texts) }
        file = try ByteFile("\(folder)/\(table.id).csv")
        line = dialect.hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        for (index, column) in table.columns.enumerated() {
            if index > 0 { line.append(dialect.separator) }
            var header = dialect.header(column, texts)
            header.withUTF8 { CSVText.quote($0, always: dialect.printsLabels, dialect.separator, into: &line) }
        }
        try endLine()
    }

    mutating func row(_ cells: borrowing Cells) throws {
        for index in columns.indices {
            if index > 0 { line.append(dialect.separator) }
            if !cells.isNull(index) { write(cells, index, columns[index]) }
        }
        try endLine()
    }

    mutating func end() throws {
        try file?.finish()
        file = nil
    }

    private mutating func endLine() throws {
        line.append(0x0D)
        line.append(0x0A)
        file?.append(line)
        line.removeAll(keepingCapacity: true)
        try file?.settle()
    }

    private mutating func write(_ cells: borrowing Cells, _ index: Int, _ column: PrintedColumn) {
        switch column {
        case .integer: CellText.append(cells.integer(index) ?? 0, to: &line)
        case .number: writeNumber(cells.number(index) ?? 0)
        case .flag: line.append(contentsOf: (cells.integer(index) != 0 ? "true" : "false").utf8)
        case .flagLabel: writeLabel(cells.integer(index) != 0 ? "true" : "false", index)
        case .day: cells.withBytes(index) { line.append(contentsOf: $0) }
        case .code:
            cells.withBytes(index) { CSVText.isCode($0) ? line.append(contentsOf: $0) : writeText($0) }
        case .label: cells.withBytes(index) { writeLabel($0, index) }
        case .columnLabel:
            var label = texts.column(cells.text(index) ?? "").label.vi
            label.withUTF8 { writeText($0) }
        case .figureLabel:
            var label = texts.figure(cells.text(index) ?? "").vi
            label.withUTF8 { writeText($0) }
        case .valueLabel(let field):
            let name = cells.text(field) ?? ""
            guard texts.hasCodes(of: name) else { return cells.withBytes(index) { writeText($0) } }
            var label = CSVLabels.label(of: cells.text(index) ?? "", field: name, texts)
            label.withUTF8 { writeText($0) }
        case .text: cells.withBytes(index) { writeText($0) }
        }
    }

    private mutating func writeNumber(_ number: Double) {
        let start = line.count
        CellText.append(number, places: dialect.places, to: &line)
        guard dialect.decimal != UInt8(ascii: "."), let point = line[start...].firstIndex(of: UInt8(ascii: ".")) else { return }
        line[point] = dialect.decimal
    }

    private mutating func writeText(_ text: UnsafeBufferPointer<UInt8>) {
        let isFormula = CellText.looksLikeFormula(text)
        // Quoted texts stay texts for readers that heed quotes: "00123", "01/2026".
        if !isFormula, text.count <= dialect.cellLimit, !CellText.holdsControl(text) {
            return CSVText.quote(text, always: true, dialect.separator, into: &line)
        }
        cell.removeAll(keepingCapacity: true)
        if isFormula { cell.append(UInt8(ascii: "'")) }
        CellText.append(text, to: &cell, limit: dialect.cellLimit)
        cell.withUnsafeBufferPointer { CSVText.quote($0, always: true, dialect.separator, into: &line) }
    }

    private mutating func writeLabel(_ code: StaticString, _ index: Int) {
        writeLabel(UnsafeBufferPointer(start: code.utf8Start, count: code.utf8CodeUnitCount), index)
    }

    /// Labels of one code, or of several with semicolons between.
    private mutating func writeLabel(_ codes: UnsafeBufferPointer<UInt8>, _ index: Int) {
        if let known = labels[index].known(codes) { return line.append(contentsOf: known) }
        // A code that the codebook does not know is printed as it came, so it is guarded like a text.
        let start = line.count
        var label = labels[index].label(of: String(decoding: codes, as: UTF8.self), texts)
        label.withUTF8 { writeText($0) }
        labels[index].remember(Array(line[start...]))
    }
}

/// How a column's cells are printed, in one byte or two: a `Column` is copied with all of its texts.
private enum PrintedColumn {
    case text, code, label, integer, number, day, flag, flagLabel, columnLabel, figureLabel
    case valueLabel(of: Int)

    init(_ column: Column, printsLabels: Bool) {
        self =
            switch column.kind {
            case .text, .url: .text
            case .code, .codes: printsLabels ? .label : .code
            case .message: printsLabels ? .label : .text
            case .column: printsLabels ? .columnLabel : .text
            case .figure: printsLabels ? .figureLabel : .text
            case .value(let field): printsLabels ? .valueLabel(of: field) : .text
            case .integer: .integer
            case .number: .number
            case .day: .day
            case .flag: printsLabels ? .flagLabel : .flag
            }
    }
}

/// The labels of a column's codes or messages as they are printed, each put together once.
private struct CSVLabels {
    private let field: String
    private let isMessage: Bool
    private static let limit = 10_000
    private var known: [[UInt8]: [UInt8]] = [:]
    /// The codes asked for last.
    private var key: [UInt8] = []

    init(_ column: Column, _ texts: Texts) {
        field =
            switch column.kind {
            case .code(let field), .codes(let field): field
            case .flag: "flag"
            default: ""
            }
        isMessage = column.kind == .message
    }

    mutating func known(_ codes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        key.removeAll(keepingCapacity: true)
        key.append(contentsOf: codes)
        return known[key]
    }

    mutating func remember(_ label: [UInt8]) {
        if known.count < Self.limit { known[key] = label }
    }

    func label(of codes: String, _ texts: Texts) -> String {
        isMessage ? texts.message(codes).vi : Self.label(of: codes, field: field, texts)
    }

    static func label(of codes: String, field: String, _ texts: Texts) -> String {
        codes.split(separator: ";").map { texts.label(field, String($0)).vi }.joined(separator: "; ")
    }
}

/// RFC 4180 on bytes.
private enum CSVText {
    /// Letters, underscores and semicolons: nothing that would need a guard.
    static func isCode(_ code: UnsafeBufferPointer<UInt8>) -> Bool {
        code.allSatisfy { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ";") || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A }
    }

    /// Quotes around what holds a separator, a quote or a line end; quotes inside are doubled.
    static func quote(
        _ text: UnsafeBufferPointer<UInt8>, always: Bool, _ separator: UInt8, into line: inout [UInt8]
    ) {
        let quote = UInt8(ascii: "\"")
        if !always, !text.contains(where: { $0 == separator || $0 == quote || $0 == 0x0A || $0 == 0x0D }) {
            return line.append(contentsOf: text)
        }
        line.append(quote)
        var start = 0
        for index in text.indices where text[index] == quote {
            line.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...index]))
            line.append(quote)
            start = index + 1
        }
        line.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
        line.append(quote)
    }
}

internal import CXLSXWriter
internal import Ledger

/// `report.xlsx`: summary with a chart, claims, observations, inputs, rejections. Cells are typed, so nothing is taken
/// for a formula, a date or a number that is none. The same ledger gives the same bytes.
struct Workbook {
    let texts: Texts
    let options: ReportOptions

    /// Tables with the sheet that shows them.
    private static let sheets = [
        ("claims", ClaimTables.claims), ("observations", ClaimTables.observations), ("inputs", RunTables.inputs),
        ("rejections", RunTables.rejections),
    ]

    /// The tables are written before `summary` is asked for: nothing that they read has to be derived first.
    func write(_ readings: Readings, to path: String, summary: () async throws -> Summary) async throws {
        var book = try SheetFile(path)
        let first = name(of: "summary")
        try book.add(first)
        try readings.read { reader in
            for (name, table) in Self.sheets { try write(table, as: self.name(of: name), reader, to: &book) }
        }
        let summary = try await summary()
        try book.select(first)
        try SummarySheet(texts: texts, locale: options.locale, summary: summary, run: options.run).write(to: &book)
        try book.close()
    }

    private func name(of sheet: String) -> String { texts.sentence("sheet." + sheet)(options.locale) }

    /// Filled in most rows and read by programs, or told by a column beside them: a workbook with them takes half as long
    /// again to write and to open.
    /// The CSVs hold them.
    private static let forPrograms: Set = [
        "article_id", "dup_group", "site", "section", "object_surface", "commune", "negated", "mag_kind", "base_type", "base_inherited", "attribution", "org_type",
        "genre", "province_old", "char_start", "char_end", "rule_id", "modality_rule", "first_seen", "last_seen", "fingerprint",
    ]

    /// What a reader looks for stands in the first columns of a sheet, in this order: when, where, what, how much, in
    /// which words and where to read on.
    private static let forReaders = [
        "article_date", "bucket", "province_2025", "org", "object", "direction", "mag_value", "mag_from", "mag_to", "count",
        "mag_unit", "unit", "sentence", "url", "claim_id", "also_value", "also_unit",
    ]

    /// The columns of a table as its sheet shows them.
    static func columns(of table: Table) -> [Column] {
        let columns = table.columns.filter { !forPrograms.contains($0.name) }
        let first = forReaders.flatMap { name in columns.filter { $0.name == name } }
        return first + columns.filter { !forReaders.contains($0.name) }
    }

    /// Excel takes 1,048,576 rows a sheet: a longer table goes on in a second one.
    static let rowLimit = 1_000_000

    private func write(_ table: Table, as name: String, _ reader: borrowing Reader, to book: inout SheetFile) throws {
        var sheet = 1
        var row = 0
        let columns = Self.columns(of: table)
        var cells = SheetCells(columns, texts, options.locale)
        try begin(columns, name, &book)
        try reader.rows(cells.query(of: table), table.values) { values in
            if row == Self.rowLimit {
                book.filter(rows: row, columns: columns.count)
                sheet += 1
                row = 0
                try begin(columns, "\(name) \(sheet)", &book)
            }
            row += 1
            try cells.write(values, row: row, to: &book)
        }
        book.filter(rows: row, columns: columns.count)
    }

    private func begin(_ columns: [Column], _ name: String, _ book: inout SheetFile) throws {
        try book.add(name)
        for (index, column) in columns.enumerated() {
            book.width(of: index, Self.width(of: column))
            try book.header(column.header(texts.column(column.name).label(options.locale)), column: index)
        }
        book.freezeHeader()
    }

    private static func width(of column: Column) -> Double {
        switch column.kind {
        case .integer, .number, .flag: 10
        case .day: 12
        case .code, .codes: 18
        case .url: 30
        case .message: 60
        case .text where ["evidence", "sentence", "title"].contains(column.name): 60
        case .text, .figure, .column, .value: 20
        }
    }
}

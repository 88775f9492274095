internal import CXLSXWriter
internal import Ledger

/// `report.xlsx`: summary with a chart, claims, observations, inputs, rejections. Cells are typed, so nothing is taken
/// for a formula, a date or a number that is none. The same ledger gives the same bytes.
struct Workbook {
    let texts: Texts
    let options: ReportOptions
    let summary: Summary
    /// Articles that have a view in `articles/`, for the links of the claims.
    let articles: Set<String>

    /// Tables with the sheet that shows them.
    private static let sheets = [
        ("claims", ClaimTables.claims), ("observations", ClaimTables.observations), ("inputs", RunTables.inputs),
        ("rejections", RunTables.rejections),
    ]

    func write(_ reader: borrowing Reader, to path: String) throws {
        var book = try SheetFile(path)
        try book.add(texts.sentence("sheet.summary")(options.locale))
        try SummarySheet(texts: texts, locale: options.locale, summary: summary, run: options.run).write(to: &book)
        for (name, table) in Self.sheets {
            try write(table, as: texts.sentence("sheet." + name)(options.locale), reader, to: &book)
        }
        try book.close()
    }

    /// Filled in every row and read by programs only: a workbook with them takes half as long again to write and to open.
    /// The CSVs hold them.
    private static let forPrograms: Set = [
        "article_id", "dup_group", "section", "negated", "mag_kind", "base_type", "base_inherited", "attribution", "org_type",
        "genre", "province_old", "char_start", "char_end", "rule_id", "first_seen", "last_seen", "fingerprint",
    ]

    /// Excel takes 1,048,576 rows a sheet: a longer table goes on in a second one.
    static let rowLimit = 1_000_000

    private func write(_ table: Table, as name: String, _ reader: borrowing Reader, to book: inout SheetFile) throws {
        var sheet = 1
        var row = 0
        var labels = Labels(texts: texts, locale: options.locale)
        let shown = table.columns.indices.filter { !Self.forPrograms.contains(table.columns[$0].name) }
        let columns = shown.map { table.columns[$0] }
        try begin(columns, name, &book)
        try reader.rows(table.query, table.values) { cells in
            if row == Self.rowLimit {
                book.filter(rows: row, columns: columns.count)
                sheet += 1
                row = 0
                try begin(columns, "\(name) \(sheet)", &book)
            }
            row += 1
            for (place, index) in shown.enumerated() where !cells.isNull(index) {
                try write(cells, index, columns[place], at: (row, place), &labels, to: &book)
            }
        }
        book.filter(rows: row, columns: columns.count)
    }

    private func begin(_ columns: [Column], _ name: String, _ book: inout SheetFile) throws {
        try book.add(name)
        for (index, column) in columns.enumerated() {
            let label = texts.column(column.name).label(options.locale)
            book.width(of: index, Self.width(of: column))
            try book.header(column.unit.map { "\(label) (\($0))" } ?? label, column: index)
        }
        book.freezeHeader()
    }

    private func write(
        _ cells: borrowing Cells, _ index: Int, _ column: Column, at place: (row: Int, column: Int), _ labels: inout Labels, to book: inout SheetFile
    ) throws {
        switch column.kind {
        case .integer, .number: try book.number(cells.number(index) ?? 0, row: place.row, column: place.column)
        case .day: try book.day(cells.text(index) ?? "", row: place.row, column: place.column)
        case .flag: try book.text(labels.text("flag", cells.integer(index) == 0 ? "false" : "true"), row: place.row, column: place.column)
        case .code(let field), .codes(let field):
            try book.text(labels.text(field, cells.text(index) ?? ""), row: place.row, column: place.column)
        case .url:
            let url = cells.text(index) ?? ""
            try book.link(HTMLEscape.link(url), isEvidence: false, text: url, row: place.row, column: place.column)
        case .text where column.name == "claim_id":
            let id = cells.text(index) ?? "", article = cells.text(index + 1) ?? ""
            let target = articles.contains(article) ? "external:articles/\(article).html#\(id)" : nil
            try book.link(target, isEvidence: true, text: id, row: place.row, column: place.column)
        case .text, .column, .value:
            try cells.withBytes(index) { try book.text($0, row: place.row, column: place.column) }
        }
    }

    private static func width(of column: Column) -> Double {
        switch column.kind {
        case .integer, .number, .flag: 10
        case .day: 12
        case .code, .codes: 18
        case .url: 30
        case .text where ["evidence", "sentence", "title", "message"].contains(column.name): 60
        case .text, .column, .value: 20
        }
    }
}

/// Labels of codes and of lists of codes, each put together once.
private struct Labels {
    let texts: Texts
    let locale: ReportLocale
    private var known: [String: [String: String]] = [:]

    init(texts: Texts, locale: ReportLocale) {
        self.texts = texts
        self.locale = locale
    }

    mutating func text(_ field: String, _ codes: String) -> String {
        if let text = known[field]?[codes] { return text }
        let text = codes.split(separator: ";").map { texts.label(field, String($0))(locale) }.joined(separator: "; ")
        known[field, default: [:]][codes] = text
        return text
    }
}

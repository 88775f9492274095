internal import Ledger

/// Writes the rows of one table into a sheet, each cell with the type of its column.
struct SheetCells {
    private enum Kind {
        case text, label, number, day, flag, url
        /// A claim's id, which leads to its place in the view of its article.
        case claim
    }

    private let texts: Texts
    private let locale: ReportLocale
    private let columns: [Column]
    private let kinds: [Kind]
    /// Labels of codes and messages by the columns' places, each put together once.
    private var labels: [[[UInt8]: [UInt8]]]
    private var key: [UInt8] = []

    init(_ columns: [Column], _ texts: Texts, _ locale: ReportLocale) {
        self.texts = texts
        self.locale = locale
        self.columns = columns
        kinds = columns.map { column in
            switch column.kind {
            case .integer, .number: .number
            case .day: .day
            case .flag: .flag
            case .code, .codes, .message: .label
            case .url: .url
            case .text: column.name == "claim_id" ? .claim : .text
            case .figure, .column, .value: .text
            }
        }
        labels = columns.map { _ in [:] }
    }

    /// Selects the columns that are written, and behind them the article of the row where a cell leads to it.
    func query(of table: Table) -> String {
        let article = table.columns.filter { kinds.contains(.claim) && $0.name == "article_id" }
        return Table(
            id: table.id, key: table.key, columns: columns + article, source: table.source, group: table.group,
            order: table.order).query
    }

    mutating func write(_ cells: borrowing Cells, row: Int, to book: inout SheetFile) throws {
        for index in kinds.indices where !cells.isNull(index) {
            switch kinds[index] {
            case .text: try cells.withBytes(index) { try book.text($0, row: row, column: index) }
            case .label: try book.terminated(label(cells, index), row: row, column: index)
            case .number: try book.number(CellText.rounded(cells.number(index) ?? 0, places: 4), row: row, column: index)
            case .day: try cells.withBytes(index) { try book.day($0, row: row, column: index) }
            case .flag:
                let code = cells.integer(index) == 0 ? "false" : "true"
                try book.text(texts.label("flag", code)(locale), row: row, column: index)
            case .url:
                guard book.hasRoomForAddress else {
                    try cells.withBytes(index) { try book.text($0, row: row, column: index) }
                    continue
                }
                let url = cells.text(index) ?? ""
                try book.link(HTMLEscape.link(url), isEvidence: false, text: url, row: row, column: index)
            case .claim:
                let id = cells.text(index) ?? ""
                let target = cells.text(kinds.count).map { "external:articles/\($0).html#\(id)" }
                try book.link(target, isEvidence: true, text: id, row: row, column: index)
            }
        }
    }

    private mutating func label(_ cells: borrowing Cells, _ index: Int) -> [UInt8] {
        key.removeAll(keepingCapacity: true)
        cells.withBytes(index) { key.append(contentsOf: $0) }
        if let known = labels[index][key] { return known }
        let label = SheetFile.prepared(words(of: String(decoding: key, as: UTF8.self), columns[index].kind))
        if labels[index].count < Self.limit { labels[index][key] = label }
        return label
    }

    private static let limit = 10_000

    private func words(of codes: String, _ kind: Column.Kind) -> String {
        switch kind {
        case .code(let field), .codes(let field):
            codes.split(separator: ";").map { texts.label(field, String($0))(locale) }.joined(separator: "; ")
        case .message: texts.message(codes)(locale)
        default: codes
        }
    }
}

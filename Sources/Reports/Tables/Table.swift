internal import Ledger

/// One table of the report, defined once and printed by every printer: its columns in order, each with its kind and
/// with the SQL that fills it. Titles, headers and meanings are texts.
struct Table: Sendable {
    let id: String
    /// Columns that name a row; empty where rows are a list.
    let key: [String]
    let columns: [Column]
    /// FROM and what follows it, up to the order.
    let source: String
    var group: String?
    let order: String
    var values: [Value] = []

    /// The SELECT whose cells are the columns.
    var query: String {
        "SELECT " + columns.map(\.sql).joined(separator: ", ") + " FROM " + source
            + (group.map { " GROUP BY " + $0 } ?? "") + " ORDER BY " + order
    }
}

/// One column of a table.
struct Column: Sendable {
    enum Kind: Equatable, Sendable {
        /// Words of a document or of ours: guarded against spreadsheets that would compute them.
        case text
        /// A code of the codebook's field.
        case code(String)
        /// Codes joined by `;`.
        case codes(String)
        /// A sentence of ours about one thing that was met, kept in English.
        case message
        /// The name of a figure of the run: "claims_result".
        case figure
        /// The name of a column.
        case column
        /// A value of the column that the cell at this place names: codes of the codebook's field of that name, or words.
        case value(of: Int)
        case integer
        case number
        /// ISO 8601.
        case day
        /// 0 or 1.
        case flag
        /// An address, a link only where its scheme is http or https.
        case url
    }

    let name: String
    let kind: Kind
    let sql: String
    /// Shown in headers: "%".
    var unit: String?

    init(_ name: String, _ kind: Kind = .text, _ sql: String? = nil, unit: String? = nil) {
        self.name = name
        self.kind = kind
        self.sql = sql ?? name
        self.unit = unit
    }

    /// A header for people: the label with the unit, unless the label names it.
    func header(_ label: String) -> String {
        unit.map { label.contains($0) ? label : "\(label) (\($0))" } ?? label
    }
}

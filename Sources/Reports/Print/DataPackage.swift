internal import Foundation

/// `datapackage.json` (Frictionless Data Package v1) beside a folder of CSVs: what each column holds, in which dialect.
struct DataPackage: Encodable {
    struct Resource: Encodable {
        let name: String
        let path: String
        let profile = "tabular-data-resource"
        let title: String
        let description: String
        let encoding = "utf-8"
        let format = "csv"
        let mediatype = "text/csv"
        let dialect: Dialect
        let schema: Schema
    }

    struct Dialect: Encodable {
        let delimiter: String
        let lineTerminator = "\r\n"
        let quoteChar = "\""
        let doubleQuote = true
        let header = true
    }

    struct Schema: Encodable {
        let fields: [Field]
        let primaryKey: [String]?
        let missingValues = [""]
    }

    struct Field: Encodable {
        let name: String
        let title: String
        let description: String
        let type: String
        var format: String?
        var decimalChar: String?
        var unit: String?
        var constraints: Constraints?
    }

    struct Constraints: Encodable {
        var required: Bool?
        var `enum`: [String]?
    }

    let profile = "tabular-data-package"
    let name = "tinhgon-reports"
    let title: String
    let description: String
    let resources: [Resource]

    init(tables: [Table], dialect: CSVDialect, texts: Texts) {
        title = texts.sentence("report.title")(dialect.locale)
        description = texts.sentence("disclaimer")(dialect.locale)
        resources = tables.map { table in
            let entry = texts.table(table.id)
            let names = Dictionary(table.columns.map { ($0.name, dialect.header($0, texts)) }) { first, _ in first }
            return Resource(
                name: table.id.replacing("_", with: "-"), path: table.id + ".csv",
                title: dialect.printsLabels ? entry.label.vi : entry.label.en,
                description: dialect.printsLabels ? entry.meaning.vi : entry.meaning.en,
                dialect: Dialect(delimiter: String(UnicodeScalar(dialect.separator))),
                schema: Schema(
                    fields: table.columns.map { Self.field($0, of: table, dialect, texts) },
                    primaryKey: table.key.isEmpty ? nil : table.key.compactMap { names[$0] }))
        }
    }

    var json: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
        }
    }

    private static func field(_ column: Column, of table: Table, _ dialect: CSVDialect, _ texts: Texts) -> Field {
        let entry = texts.column(column.name)
        var field = Field(
            name: dialect.header(column, texts), title: dialect.printsLabels ? column.name : entry.label.en,
            description: dialect.printsLabels ? entry.meaning.vi : entry.meaning.en, type: "string", unit: column.unit)
        switch column.kind {
        case .integer: field = field.typed("integer")
        case .number:
            field = field.typed("number")
            if dialect.decimal != UInt8(ascii: ".") { field.decimalChar = String(UnicodeScalar(dialect.decimal)) }
        case .day: field = field.typed("date", format: "%Y-%m-%d")
        case .flag where !dialect.printsLabels: field = field.typed("boolean")
        case .text, .message, .code, .codes, .figure, .column, .value, .flag, .url: break
        }
        return field
    }
}

extension DataPackage.Field {
    func typed(_ type: String, format: String? = nil) -> Self {
        Self(name: name, title: title, description: description, type: type, format: format, unit: unit)
    }
}

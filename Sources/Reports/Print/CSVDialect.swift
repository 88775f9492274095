/// How a CSV is written. Neither ever writes a `sep=` line: it makes Excel ignore the byte order mark.
package enum CSVDialect: String, Sendable, Hashable, Codable, CaseIterable {
    /// RFC 4180 for programs: comma, decimal point, no byte order mark, snake_case headers, codes.
    case machine
    /// For a spreadsheet in a Vietnamese locale: byte order mark, semicolon, decimal comma, headers and labels in words.
    case excelVietnamese = "excel-vi"

    var separator: UInt8 { self == .machine ? UInt8(ascii: ",") : UInt8(ascii: ";") }
    var decimal: UInt8 { self == .machine ? UInt8(ascii: ".") : UInt8(ascii: ",") }
    /// Of a number that has no end: a third.
    var places: Int { self == .machine ? 6 : 4 }
    var hasByteOrderMark: Bool { self == .excelVietnamese }
    var locale: ReportLocale { self == .machine ? .en : .vi }
    var printsLabels: Bool { self == .excelVietnamese }
    /// What a spreadsheet takes in one cell, in UTF-16 units; programs get all.
    var cellLimit: Int { self == .machine ? .max : 32_000 }

    func header(_ column: Column, _ texts: Texts) -> String {
        guard printsLabels else { return column.name }
        return column.header(texts.column(column.name).label.vi)
    }
}

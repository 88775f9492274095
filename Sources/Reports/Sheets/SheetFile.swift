internal import CXLSXWriter

/// One workbook being written through libxlsxwriter, row after row: only the row at hand is in memory. All pointers of
/// the library stay in here.
struct SheetFile: ~Copyable {
    private let path: String
    private let book: UnsafeMutablePointer<lxw_workbook>
    private let headerFormat, dateFormat, titleFormat, wrapFormat: UnsafeMutablePointer<lxw_format>?
    private var sheet: UnsafeMutablePointer<lxw_worksheet>?
    /// Links of the sheet at hand to evidence, and to addresses.
    private var links = (evidence: 0, addresses: 0)
    private var isOpen = true
    private var cell: [UInt8] = []

    /// Excel takes 65,530 links a sheet, and the library holds all of them in memory: beyond so many, addresses are
    /// texts.
    private static let linkLimits = (evidence: 30_000, addresses: 5_000)
    private static let textLimit = 32_000
    private static let paperA4: UInt8 = 9
    /// 2000-01-01: the library would print the clock.
    private static let created = 946_684_800

    init(_ path: String) throws {
        self.path = path
        var options = lxw_workbook_options()
        options.constant_memory = 1
        guard let book = workbook_new_opt(path, &options) else { throw ReportError(.output, "cannot write \(path)") }
        self.book = book
        var properties = lxw_doc_properties()
        properties.created = Self.created
        workbook_set_properties(book, &properties)
        headerFormat = workbook_add_format(book)
        format_set_bold(headerFormat)
        format_set_bg_color(headerFormat, 0xE8EDF2)
        format_set_bottom(headerFormat, UInt8(LXW_BORDER_THIN.rawValue))
        format_set_text_wrap(headerFormat)
        format_set_align(headerFormat, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        dateFormat = workbook_add_format(book)
        format_set_num_format(dateFormat, "dd/mm/yyyy")
        titleFormat = workbook_add_format(book)
        format_set_bold(titleFormat)
        format_set_font_size(titleFormat, 14)
        wrapFormat = workbook_add_format(book)
        format_set_text_wrap(wrapFormat)
        format_set_align(wrapFormat, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    }

    deinit {
        if isOpen { workbook_close(book) }
    }

    mutating func close() throws {
        isOpen = false
        try check(workbook_close(book))
    }

    mutating func add(_ name: String) throws {
        sheet = workbook_add_worksheet(book, name)
        guard sheet != nil else { throw ReportError(.output, "\(path): no sheet can be named \(name)") }
        worksheet_set_landscape(sheet)
        worksheet_set_paper(sheet, Self.paperA4)
        links = (0, 0)
    }

    /// Goes on with a sheet that was added before; its rows below those that were written are free.
    mutating func select(_ name: String) throws {
        sheet = workbook_get_worksheet_by_name(book, name)
        guard sheet != nil else { throw ReportError(.output, "\(path): there is no sheet \(name)") }
        links = (0, 0)
    }

    func width(of column: Int, _ width: Double) {
        worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }

    /// Keeps the first row in sight, and prints it on every page.
    func freezeHeader() {
        worksheet_freeze_panes(sheet, 1, 0)
        worksheet_repeat_rows(sheet, 0, 0)
    }

    /// Prints the sheet at hand on one page.
    func printOnOnePage() {
        worksheet_fit_to_pages(sheet, 1, 1)
    }

    func filter(rows: Int, columns: Int) {
        worksheet_autofilter(sheet, 0, 0, UInt32(rows), UInt16(columns - 1))
    }

    func header(_ text: String, column: Int) throws {
        try check(worksheet_write_string(sheet, 0, UInt16(column), text, headerFormat))
    }

    enum Style {
        case plain, title, header, wrapped
    }

    func text(_ text: String, row: Int, column: Int, style: Style = .plain) throws {
        let format =
            switch style {
            case .plain: nil as UnsafeMutablePointer<lxw_format>?
            case .title: titleFormat
            case .header: headerFormat
            case .wrapped: wrapFormat
            }
        try check(worksheet_write_string(sheet, UInt32(row), UInt16(column), Self.safe(text), format))
    }

    /// A text as the ledger holds it: no string is made of it on the way.
    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, row: Int, column: Int) throws {
        cell.removeAll(keepingCapacity: true)
        CellText.append(bytes, to: &cell, limit: Self.textLimit)
        // The library takes C strings, and control characters, NUL among them, are gone by now.
        cell.append(0)
        try terminated(cell, row: row, column: column)
    }

    /// A text that `prepared` gave.
    func terminated(_ text: [UInt8], row: Int, column: Int) throws {
        try check(text.withUnsafeBytes {
            worksheet_write_string(
                sheet, UInt32(row), UInt16(column), $0.baseAddress?.assumingMemoryBound(to: CChar.self), nil)
        })
    }

    /// A text made ready to be written many times.
    static func prepared(_ text: String) -> [UInt8] {
        Array(safe(text).utf8) + [0]
    }

    func number(_ number: Double, row: Int, column: Int) throws {
        try check(worksheet_write_number(sheet, UInt32(row), UInt16(column), number, nil))
    }

    /// A real date; what is no ISO day is written as text.
    mutating func day(_ iso: UnsafeBufferPointer<UInt8>, row: Int, column: Int) throws {
        let isDay = iso.count == 10 && iso.indices.allSatisfy { index in
            index == 4 || index == 7 ? iso[index] == UInt8(ascii: "-") : (48...57).contains(iso[index])
        }
        func number(_ range: Range<Int>) -> Int32 { range.reduce(0) { $0 * 10 + Int32(iso[$1]) - 48 } }
        // Excel's calendar begins in 1900.
        guard isDay, number(0..<4) >= 1900 else { return try text(iso, row: row, column: column) }
        var date = lxw_datetime(year: number(0..<4), month: number(5..<7), day: number(8..<10), hour: 0, min: 0, sec: 0)
        try check(worksheet_write_datetime(sheet, UInt32(row), UInt16(column), &date, dateFormat))
    }

    /// Whether one more address of the sheet can be a link.
    var hasRoomForAddress: Bool { links.addresses < Self.linkLimits.addresses }

    /// Text that leads to an article's view in the folder of the workbook, or to an address.
    mutating func link(_ target: String?, isEvidence: Bool, text words: String, row: Int, column: Int) throws {
        let count = isEvidence ? links.evidence : links.addresses
        let limit = isEvidence ? Self.linkLimits.evidence : Self.linkLimits.addresses
        guard let target, count < limit, target.utf8.count < 2_000 else {
            return try text(words, row: row, column: column)
        }
        if isEvidence { links.evidence += 1 } else { links.addresses += 1 }
        let code = worksheet_write_url_opt(sheet, UInt32(row), UInt16(column), target, nil, Self.safe(words), nil)
        if code != LXW_NO_ERROR { try text(words, row: row, column: column) }
    }

    func merge(row: Int, columns: Int, height: Double, _ text: String) throws {
        worksheet_set_row(sheet, UInt32(row), height, nil)
        try check(worksheet_merge_range(
            sheet, UInt32(row), 0, UInt32(row), UInt16(columns - 1), Self.safe(text), wrapFormat))
    }

    /// A bar chart of the figures in column `values` with the names in column 0, both of the sheet at hand. Each bar is
    /// labelled with its figure, and large enough for its name.
    func chart(_ title: String, sheetName: String, rows: Range<Int>, values: Int, at cell: (row: Int, column: Int)) throws {
        let chart = workbook_add_chart(book, UInt8(LXW_CHART_BAR.rawValue))
        let series = chart_add_series(chart, nil, nil)
        let first = UInt32(rows.lowerBound), last = UInt32(rows.upperBound - 1)
        chart_series_set_categories(series, sheetName, first, 0, last, 0)
        chart_series_set_values(series, sheetName, first, UInt16(values), last, UInt16(values))
        chart_title_set_name(chart, title)
        chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
        chart_series_set_labels(series)
        chart_axis_set_reverse(chart?.pointee.y_axis)
        var options = lxw_chart_options()
        (options.x_scale, options.y_scale) = (1.5, 1.4)
        try check(worksheet_insert_chart_opt(sheet, UInt32(cell.row), UInt16(cell.column), chart, &options))
    }

    /// UTF-8 without control characters, no longer than a cell: the library itself checks nothing.
    private static func safe(_ text: String) -> String {
        var text = text
        return text.withUTF8 { utf8 in
            var bytes: [UInt8] = []
            CellText.append(utf8, to: &bytes, limit: textLimit)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private func check(_ code: lxw_error) throws {
        guard code == LXW_NO_ERROR else {
            throw ReportError(.output, "\(path): \(String(cString: lxw_strerror(code)))")
        }
    }
}

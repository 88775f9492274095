internal import Glibc
internal import Ledger
internal import Pipeline

/// `articles/ID.html`: one article as it was cleaned, what it states marked in its text. Written in the order of the
/// ledger, with one reading of each of its tables for many articles.
struct ArticleViews {
    private let texts: Texts
    private let locale: ReportLocale
    /// Claims that have a row in the report.
    private let reported: Set<String>
    private let folder: String
    /// The views that were published last. One with the same bytes is taken over by a link: it takes no room on the disk
    /// again, and no time to bring it there.
    private let previous: String?
    private var form: Form
    private var labels: StatedLabels
    private var page: [UInt8] = []
    private var piece: [UInt8] = []

    init(texts: Texts, templates: Templates, options: ReportOptions, reported: Set<String>, folder: String) throws {
        self.texts = texts
        locale = options.locale
        self.reported = reported
        self.folder = folder + "/articles"
        previous = options.previous.map { $0 + "/articles" }
        let style = try templates.text("article.css")
        form = Form(try Shell("article.mustache", templates), [
            "locale": locale.rawValue, "english": locale == .en, "policy": Shell.policy(style: style, script: nil),
            "style": style, "text": texts.all,
        ])
        labels = StatedLabels(texts: texts)
    }

    /// Articles that have a view: those that count and state something.
    static let condition = "counts AND finding IS NOT NULL"

    private static let articles = """
        SELECT id, number, title, sapo, byline, site, date, url, commune, district, province, truncated, text
        FROM articles_by_id WHERE number BETWEEN ? AND ? AND \(condition) ORDER BY number
        """

    /// Writes the views of the articles with these numbers in the ledger.
    mutating func write(_ numbers: Range<Int>, _ reader: borrowing Reader) throws {
        let range = [Value.integer(numbers.lowerBound), .integer(numbers.upperBound - 1)]
        let claims = try StatedClaim.all(in: range, reader, &labels)
        let levels = try items(Self.levels, in: range, reader) { level($0, to: &$1) }
        let remarks = try items(Self.remarks, in: range, reader) { remark($0, to: &$1) }
        try reader.rows(Self.articles, range) { cells in
            let number = cells.integer(1) ?? 0
            form.clear()
            setHead(cells)
            setText(cells, claims[number] ?? [])
            if let levels = levels[number] { form.set(.levels) { $0.append(contentsOf: levels.bytes) } }
            if let remarks = remarks[number] { form.set(.remarks) { $0.append(contentsOf: remarks.bytes) } }
            page.removeAll(keepingCapacity: true)
            form.append(to: &page)
            try save((cells.text(0) ?? "") + ".html")
        }
    }

    private mutating func save(_ name: String) throws {
        let path = folder + "/" + name
        if let previous {
            let old = previous + "/" + name
            if ByteFile.holds(page, at: old, piece: &piece), link(old, path) == 0 { return }
        }
        try ByteFile.write(page, to: path)
    }

    private mutating func setHead(_ cells: borrowing Cells) {
        let title = cells.text(2) ?? texts.sentence("row.untitled")(locale)
        form.set(.headline, title)
        form.set(.byline, cells.text(4))
        form.set(.site, cells.text(5))
        form.set(.isoDate, cells.text(6))
        form.set(.date, cells.text(6).map(Figure.date))
        form.set(.link, HTMLEscape.link(cells.text(7)))
        let place = (8...10).compactMap { cells.text($0) }
        if !place.isEmpty { form.set(.place, place.joined(separator: ", ")) }
        if cells.integer(11) == 1 { form.set(.truncated) { _ in } }
    }

    /// Title, body and captions with the claims marked in them, and the list of the claims.
    private mutating func setText(_ cells: borrowing Cells, _ claims: [StatedClaim]) {
        let marks = claims.map(\.mark)
        var opened = Set<String>()
        form.set(.title) { html in
            var title = cells.text(2) ?? texts.sentence("row.untitled")(locale)
            title.withUTF8 { MarkedText($0).append(marks.filter { $0.span.section == .title }, opened: &opened, to: &html) }
        }
        cells.withBytes(12) { text in
            setSapo(cells, isRepeated: text)
            form.set(.body) { Self.appendBody(text, marks, &opened, to: &$0) }
            setCaptions(text, marks, &opened)
        }
        guard !claims.isEmpty else { return }
        form.set(.claims) { html in
            for claim in claims {
                // Where the text shows no place of a claim, the list is what a link to it finds.
                html.append(contentsOf: (opened.contains(claim.id) ? "<li>" : "<li id=\"\(claim.id)\">").utf8)
                html.append(contentsOf: "<a href=\"#\(claim.id)\"".utf8)
                html.append(contentsOf: claim.words)
                if reported.contains(claim.id) {
                    html.append(contentsOf: " <a class=anchor href=\"../report.html#\(claim.id)\">↗</a>".utf8)
                }
                html.append(contentsOf: "</small></li>".utf8)
            }
        }
    }

    /// The lead is shown where the body does not begin with it.
    private mutating func setSapo(_ cells: borrowing Cells, isRepeated text: UnsafeBufferPointer<UInt8>) {
        guard let sapo = cells.text(3) else { return }
        var isFirst = true, isRepeated = false
        ArticleText.forEach(in: text) { piece, bytes in
            if isFirst, piece != .caption { isRepeated = bytes.elementsEqual(sapo.utf8) }
            isFirst = false
        }
        if !isRepeated { form.set(.sapo, sapo) }
    }

    private mutating func setCaptions(
        _ text: UnsafeBufferPointer<UInt8>, _ marks: [SpanMark], _ opened: inout Set<String>
    ) {
        var captions: [UInt8] = []
        ArticleText.forEach(in: text) { piece, bytes in
            guard piece == .caption else { return }
            if !captions.isEmpty { captions.append(0x0A) }
            captions.append(contentsOf: bytes)
        }
        guard !captions.isEmpty else { return }
        let inside = marks.filter { $0.span.section == .caption }
        form.set(.captions) { html in
            captions.withUnsafeBufferPointer { MarkedText($0).append(inside, opened: &opened, to: &html) }
        }
    }

    /// Blocks as paragraphs; spans count in the blocks joined by line feeds.
    private static func appendBody(
        _ text: UnsafeBufferPointer<UInt8>, _ marks: [SpanMark], _ opened: inout Set<String>, to html: inout [UInt8]
    ) {
        let marks = marks.filter { [.body, .sapo, .table].contains($0.span.section) }
        var start = 0
        ArticleText.forEach(in: text) { piece, bytes in
            guard case .block(let kind) = piece else { return }
            let tag = tag(of: kind)
            html.append(contentsOf: (kind == .listItem ? "<p class=item>" : "<\(tag)>").utf8)
            let block = MarkedText(bytes)
            let length = marks.isEmpty ? 0 : block.length
            let inside = marks.isEmpty ? [] : marks.compactMap { $0.moved(by: -start, within: length) }
            block.append(inside, opened: &opened, to: &html)
            html.append(contentsOf: "</\(tag)>\n".utf8)
            start += length + 1
        }
    }

    private static func tag(of kind: Article.Block.Kind) -> StaticString {
        switch kind {
        case .heading: "h3"
        case .quote: "blockquote"
        case .code, .tableRow: "pre"
        case .paragraph, .listItem: "p"
        }
    }

    private static let levels = """
        SELECT article, object, value, unit, evidence FROM observations WHERE article BETWEEN ? AND ?
        ORDER BY article, position
        """
    private static let remarks = "SELECT article, kind, evidence FROM remarks WHERE article BETWEEN ? AND ? ORDER BY article, position"

    /// Items of lists by article.
    private func items(
        _ sql: String, in range: [Value], _ reader: borrowing Reader,
        _ append: (borrowing Cells, inout HTMLBuffer) -> Void
    ) throws -> [Int: HTMLBuffer] {
        var items: [Int: HTMLBuffer] = [:]
        try reader.rows(sql, range) { append($0, &items[$0.integer(0) ?? 0, default: HTMLBuffer()]) }
        return items
    }

    private func level(_ cells: borrowing Cells, to html: inout HTMLBuffer) {
        let value = cells.number(2) ?? 0, unit = cells.text(3).map(texts.unit) ?? Bilingual(vi: "", en: "")
        html.markup("<li>")
        html.both(texts.label("object", cells.text(1) ?? ""))
        html.markup(": ")
        html.both(Bilingual(vi: Figure.text(value, .vi) + " " + unit.vi, en: Figure.text(value, .en) + " " + unit.en))
        html.markup(" <q>")
        Quotation(sentence: "", evidence: cells.text(4) ?? "", limit: 200).append(to: &html)
        html.markup("</q></li>")
    }

    private func remark(_ cells: borrowing Cells, to html: inout HTMLBuffer) {
        html.markup("<li>")
        html.both(texts.label("remark_kind", cells.text(1) ?? ""))
        html.markup(" <q>")
        Quotation(sentence: "", evidence: cells.text(2) ?? "", limit: 300).append(to: &html)
        html.markup("</q></li>")
    }
}

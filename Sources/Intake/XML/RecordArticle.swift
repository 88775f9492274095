internal import Markup
internal import Pipeline

/// What one record of a dump says, by its mapping.
struct RecordArticle {
    enum Content {
        case missing, empty
        case found(Document.Content)
    }

    let id: String?
    private(set) var hints: Document.Hints
    private(set) var content = Content.missing

    init(_ record: XMLRecord, mapping: XMLMapping, wiki: WikiText) {
        let lookup = FieldLookup(record: record)
        let fields = mapping.fields
        id = lookup.line(fields[.id])
        let summary = lookup.first(fields[.summary])
        let body = lookup.first(fields[.body]) ?? summary
        // What serves as the body is not the summary as well.
        let hasOwnSummary = summary != nil && summary?.path != body?.path
        hints = Document.Hints(
            title: Self.title(lookup.line(fields[.title])), summary: hasOwnSummary ? summary.map { FieldLookup.foldSpace($0.text) } : nil,
            date: lookup.line(fields[.date]), url: lookup.line(fields[.url]), author: lookup.line(fields[.author]),
            categories: lookup.lines(fields[.category]), captions: lookup.lines(fields[.caption]))
        guard let body else {
            if lookup.isPresent(fields[.body]) { content = .empty }
            return
        }
        content = read(body.text, node: body.node, of: record, as: mapping.bodyMarkup, wiki: wiki)
    }

    private mutating func read(
        _ text: [UInt8], node: Int?, of record: XMLRecord, as markup: BodyMarkup, wiki: WikiText
    ) -> Content {
        if markup == .wikitext {
            let article = wiki.strip(text)
            hints.captions += article.captions
            hints.categories += article.categories
            return article.text.trimmingASCIISpace.isEmpty ? .empty : .found(.text(article.text))
        }
        if let node, markup != .text, record.hasChildElements(node) {
            return .found(.html(record.markup(inside: node), charset: "utf-8"))
        }
        let isEscapedHTML = node.map { node in
            record.attributes(node).contains { $0.name.local == "type" && $0.value.hasSuffix("html") }
        }
        return .found(BodyText.content(text, as: markup == .auto && isEscapedHTML == true ? .html : markup))
    }

    /// Feeds escape the titles of HTML twice; what is left then is resolved here for the commonest five.
    private static func title(_ title: String?) -> String? {
        guard let title, title.utf8.contains(UInt8(ascii: "&")) else { return title }
        return String(decoding: CharacterReferences.resolve(Array(title.utf8)), as: UTF8.self)
    }
}

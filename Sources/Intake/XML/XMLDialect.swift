internal import Markup
internal import Pipeline

/// What an XML dump is: its format, where its articles stand, and which of its records are none.
struct XMLDialect {
    enum Screen {
        case none, wordPress, mediaWiki
    }

    let format: Format
    let mapping: XMLMapping
    let screen: Screen

    /// Nil where nothing says where the articles are.
    init?(_ outline: XMLOutline, options: IntakeOptions) {
        if let mapping = options.mappings.first(where: { $0.root == outline.root?.name || $0.root == outline.rootLocalName }) {
            self.init(.xml, mapping)
            return
        }
        switch outline.rootLocalName {
        case "rss", "RDF":
            let isWordPress = outline.root.map { String(decoding: $0.tag, as: UTF8.self).utf8.contains(Array("wordpress.org/export".utf8)) }
            if isWordPress == true { self.init(.wordPress, .wordPress, .wordPress) } else { self.init(.rss, .rss) }
        case "feed" where outline.contains("entry") || !outline.contains("title"), "entry" where outline.contains("title"):
            self.init(.atom, .atom)
        case "mediawiki":
            self.init(.mediaWiki, .mediaWiki, .mediaWiki)
        default:
            let fitting = options.mappings.first { $0.root == nil && outline.contains($0.record) }
            guard let mapping = fitting ?? outline.guess(options.names) else { return nil }
            self.init(.xml, mapping)
        }
    }

    private init(_ format: Format, _ mapping: XMLMapping, _ screen: Screen = .none) {
        self.format = format
        self.mapping = mapping
        self.screen = screen
    }

    /// Why a record is no article: drafts and attachments of WordPress, redirects and talk pages of MediaWiki.
    func objection(to record: XMLRecord) -> String? {
        let lookup = FieldLookup(record: record)
        func text(_ path: String) -> String? { FieldPath(path).flatMap { lookup.line([$0]) } }
        switch screen {
        case .none:
            return nil
        case .wordPress:
            if let type = text("wp:post_type"), type != "post", type != "page" { return "a WordPress \(type)" }
            if let status = text("wp:status"), status != "publish" { return "a WordPress post with status \(status)" }
            return nil
        case .mediaWiki:
            if let target = text("redirect/@title") { return "a redirect to \(target)" }
            if record.children(0).contains(where: { record.name($0)?.local == "redirect" }) { return "a redirect" }
            if let space = text("ns"), space != "0" { return "a page of namespace \(space)" }
            return nil
        }
    }
}

extension String.UTF8View {
    func contains(_ part: [UInt8]) -> Bool {
        let bytes = Array(self)
        guard bytes.count >= part.count else { return false }
        return (0...bytes.count - part.count).contains { bytes[$0..<$0 + part.count].elementsEqual(part) }
    }
}

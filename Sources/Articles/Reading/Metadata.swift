internal import Markup

/// What a page says of itself beside its text.
struct Metadata: Sendable {
    /// A date that a machine was meant to read, and where it stood.
    struct Stamp: Sendable {
        var text: String
        var place: String
    }

    /// The title element's text, the site's name still on it.
    var titleTag: String?
    /// Titles of Open Graph and the like, best first.
    var titles: [String] = []
    var description: String?
    var site: String?
    var url: String?
    var author: String?
    var language: String?
    /// "article", "website".
    var type: String?
    /// Best first.
    var published: [Stamp] = []
    var linked = LinkedData()
    /// A word processor says that it wrote the page.
    var isWordProcessors = false

    /// The day of publication stands where only machines read it.
    var isDatedForMachines: Bool { published.contains { $0.place != "time" } }

    /// The page says by its type, or by a title and a day for machines, that it is an article.
    var claimsArticle: Bool {
        type == "article" || (!titles.isEmpty && !published.isEmpty)
            || linked.types.contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") }
    }

    init(_ tree: PageTree) {
        var stamps: [(rank: Int, stamp: Stamp)] = []
        for (index, node) in tree.nodes.enumerated() {
            switch node.tag {
            case .meta: readMeta(node, tree, &stamps)
            case .title where titleTag == nil: titleTag = Self.text(under: index, tree)
            case .script: readLinked(index, tree)
            case .html where language == nil: language = tree.string(.lang, of: node)
            case .link where url == nil && Self.has("canonical", tree.value(.rel, of: node), tree): url = tree.string(.href, of: node)
            case .time: readTime(index, tree, &stamps)
            default:
                if node.tag != .text, node.upper > node.lower { readItem(index, tree, &stamps) }
            }
        }
        if let text = linked.published { stamps.append((0, Stamp(text: text, place: "json-ld datePublished"))) }
        if let headline = linked.headline { titles.append(headline) }
        published = stamps.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.stamp)
        author = author ?? linked.author
    }

    private mutating func readMeta(_ node: PageTree.Node, _ tree: PageTree, _ stamps: inout [(rank: Int, stamp: Stamp)]) {
        guard let content = tree.string(.content, of: node), !content.isEmpty else { return }
        let key = tree.string(.property, of: node) ?? tree.string(.name, of: node) ?? tree.string(.itemprop, of: node) ?? ""
        switch key.lowercased() {
        case "og:title": titles.insert(content, at: 0)
        case "twitter:title", "dc.title", "dcterms.title", "title": titles.append(content)
        case "og:description", "description": description = description ?? content
        case "og:site_name": site = content
        case "og:url": url = content
        case "generator", "progid": isWordProcessors = isWordProcessors || Self.namesWordProcessor(content)
        case "og:type": type = content.lowercased()
        case "author", "article:author", "dc.creator", "dcterms.creator": author = author ?? content
        case "article:published_time", "og:article:published_time": stamps.append((1, Stamp(text: content, place: "meta " + key)))
        case "datepublished", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "parsely-pub-date",
            "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "article.published", "published_time",
            "og:pubdate", "cxenseparse:recs:publishtime", "date", "datecreated", "article:create_time":
            stamps.append((2, Stamp(text: content, place: "meta " + key)))
        default: break
        }
    }

    private static func namesWordProcessor(_ generator: String) -> Bool {
        let name = generator.lowercased()
        return ["microsoft word", "word.document", "libreoffice", "openoffice"].contains { name.hasPrefix($0) }
    }

    private mutating func readLinked(_ index: Int, _ tree: PageTree) {
        let node = tree.nodes[index]
        guard Self.has("ld+json", tree.value(.type, of: node), tree) else { return }
        for inner in tree.nodes[index + 1..<Int(node.end)] where inner.tag == .text {
            tree.text.withUnsafeBufferPointer {
                linked.read(UnsafeBufferPointer(rebasing: $0[Int(inner.lower)..<Int(inner.upper)]))
            }
        }
    }

    private func readTime(_ index: Int, _ tree: PageTree, _ stamps: inout [(rank: Int, stamp: Stamp)]) {
        let node = tree.nodes[index]
        guard let text = tree.string(.datetime, of: node) ?? Self.text(under: index, tree), text.utf8.count < 64 else { return }
        let isPublished = tree.value(.pubdate, of: node) != nil || Self.has("datePublished", tree.value(.itemprop, of: node), tree)
        stamps.append((isPublished ? 3 : 5, Stamp(text: text, place: isPublished ? "time published" : "time")))
    }

    private mutating func readItem(_ index: Int, _ tree: PageTree, _ stamps: inout [(rank: Int, stamp: Stamp)]) {
        let node = tree.nodes[index]
        guard let value = tree.value(.itemprop, of: node) else { return }
        if tree.values[value].elementsEqual("datePublished".utf8), let text = tree.string(.content, of: node) ?? Self.text(under: index, tree) {
            stamps.append((2, Stamp(text: text, place: "itemprop datePublished")))
        } else if tree.values[value].elementsEqual("headline".utf8), let text = Self.text(under: index, tree), text.utf8.count < 400 {
            titles.append(text)
        }
    }

    static func has(_ word: String, _ range: Range<Int>?, _ tree: PageTree) -> Bool {
        guard let range else { return false }
        return tree.values[range].count >= word.utf8.count
            && String(decoding: tree.values[range], as: UTF8.self).lowercased().contains(word.lowercased())
    }

    /// The text inside an element, white space folded; nil where there is none.
    static func text(under index: Int, _ tree: PageTree) -> String? {
        var bytes: [UInt8] = []
        for node in tree.nodes[index + 1..<Int(tree.nodes[index].end)] where node.tag == .text {
            bytes.append(contentsOf: tree.text[Int(node.lower)..<Int(node.upper)])
            if bytes.count > 2_000 { break }
        }
        let text = Array(bytes.split { $0 <= 32 }.joined(separator: [32]))
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
}

/// The mappings of the formats that need no mapping.
extension XMLMapping {
    static let rss = XMLMapping(record: "item", fields: paths([
        .id: ["guid", "@rdf:about", "link"],
        .title: ["title"],
        .summary: ["excerpt:encoded", "description"],
        .body: ["content:encoded", "description"],
        .date: ["pubDate", "dc:date", "dcterms:created"],
        .url: ["link", "guid"],
        .author: ["dc:creator", "author"],
        .category: ["category", "dc:subject"],
        .caption: ["media:content/media:description", "media:description"],
    ]), nests: false)

    static let wordPress = XMLMapping(record: "item", fields: paths([
        .id: ["wp:post_id", "guid"],
        .title: ["title"],
        .summary: ["excerpt:encoded"],
        .body: ["content:encoded"],
        .date: ["wp:post_date", "pubDate"],
        .url: ["link"],
        .author: ["dc:creator"],
        .category: ["category[@domain=category]"],
    ]), nests: false)

    static let atom = XMLMapping(record: "entry", fields: paths([
        .id: ["id"],
        .title: ["title"],
        .summary: ["summary"],
        .body: ["content", "summary"],
        .date: ["published", "issued", "updated", "modified"],
        .url: ["link[@rel=alternate]/@href", "link/@href"],
        .author: ["author/name", "dc:creator"],
        .category: ["category/@label", "category/@term"],
    ]), nests: false)

    static let mediaWiki = XMLMapping(record: "page", fields: paths([
        .id: ["id"],
        .title: ["title"],
        .body: ["revision[last()]/text"],
        .date: ["revision[last()]/timestamp"],
        .author: ["revision[last()]/contributor/username"],
    ]), bodyMarkup: .wikitext, nests: false)

    private static func paths(_ fields: [RecordField: [String]]) -> [RecordField: [FieldPath]] {
        fields.mapValues { $0.compactMap { FieldPath($0) } }
    }
}

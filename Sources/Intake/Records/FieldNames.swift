/// The names under which dumps keep the fields of an article, the likeliest first. Case, "_", "-" and blanks do not
/// count: "published_at" is "publishedAt".
package struct FieldNames: Sendable, Hashable {
    private var names: [RecordField: [[UInt8]]]

    /// The names that most dumps use.
    package static let standard = FieldNames([
        .id: ["id", "_id", "guid", "articleid", "docid", "documentid", "newsid", "postid", "uuid"],
        .title: ["title", "headline", "heading", "subject", "name"],
        .summary: ["summary", "sapo", "description", "abstract", "lead", "excerpt", "standfirst", "teaser", "intro"],
        .body: [
            "html", "body", "content", "text", "paragraphs", "contenthtml", "bodyhtml", "contentencoded", "fulltext", "maintext",
            "articlebody", "article", "story", "rawhtml", "bodytext",
        ],
        .date: [
            "date", "published", "publishedat", "publisheddate", "publishdate", "pubdate", "datepublished", "publicationdate",
            "createdat", "created", "datetime", "time", "timestamp", "updated",
        ],
        .url: ["url", "link", "href", "permalink", "sourceurl", "canonicalurl", "originallink"],
        .author: ["author", "authors", "byline", "creator", "writer"],
        .category: ["category", "categories", "section", "topic", "tags", "keywords"],
        .caption: ["captions", "caption", "imagecaptions"],
    ])

    /// - Parameter names: for each field its names, the likeliest first.
    package init(_ names: [RecordField: [String]]) {
        self.names = names.mapValues { $0.map { Self.fold($0.utf8) } }
    }

    /// These names, and behind them those of `other`.
    package func followed(by other: FieldNames) -> FieldNames {
        var joined = self
        joined.names.merge(other.names) { $0 + $1 }
        return joined
    }

    /// Where a name stands in the order of its field: 0 is the likeliest. Nil where the field has no such name.
    func rank(of name: some Collection<UInt8>, as field: RecordField) -> Int? {
        let folded = Self.fold(name)
        return names[field]?.firstIndex(of: folded)
    }

    static func fold(_ name: some Collection<UInt8>) -> [UInt8] {
        name.compactMap { byte in
            switch byte {
            case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): nil
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
            default: byte
            }
        }
    }
}

/// One article's words, cleaned: what the page said, without what stood around it.
///
/// Text is UTF-8 in NFC with the source's own tone placement; runs of white space inside a line are one space.
package struct Article: Sendable, Hashable, Codable {
    /// One paragraph-like piece of an article.
    package struct Block: Sendable, Hashable, Codable {
        package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
            case paragraph, heading, quote, code
            case listItem = "list_item"
            /// A row of a table; its cells are joined by a tab.
            case tableRow = "table_row"
        }

        package var kind: Kind
        package var text: String

        package init(_ kind: Kind = .paragraph, _ text: String) {
            self.kind = kind
            self.text = text
        }
    }

    /// The headline, without the site's name.
    package var title: String?
    /// The lead, without its source prefix ("TPO -"). It is repeated as the first block of the body where the page prints it there.
    package var sapo: String?
    /// The source prefix that was taken off the sapo, "TPO".
    package var sapoSource: String?
    package var blocks: [Block]
    package var captions: [String]
    /// Author, office or agency, as printed.
    package var byline: String?
    /// When the article was published.
    package var date: Moment?
    package var url: String?
    /// The site's name as the page gives it, else the host of `url`.
    package var site: String?
    /// BCP 47 tag of the text's language: "vi", "en"; nil where it could not be told.
    package var language: String?
    /// What was mended on the way, for the quality tables: code → count, such as "control_character" → 3.
    package var repairs: [String: Int]
    package var isTruncated: Bool

    package init(
        title: String? = nil, sapo: String? = nil, sapoSource: String? = nil, blocks: [Block] = [],
        captions: [String] = [], byline: String? = nil, date: Moment? = nil, url: String? = nil, site: String? = nil,
        language: String? = nil, repairs: [String: Int] = [:], isTruncated: Bool = false
    ) {
        self.title = title
        self.sapo = sapo
        self.sapoSource = sapoSource
        self.blocks = blocks
        self.captions = captions
        self.byline = byline
        self.date = date
        self.url = url
        self.site = site
        self.language = language
        self.repairs = repairs
        self.isTruncated = isTruncated
    }

    /// The blocks, one a line. Spans with section `body` or `sapo` count in this text.
    package var body: String {
        blocks.lazy.map(\.text).joined(separator: "\n")
    }
}

/// The part of an article that a sentence stood in.
package enum Section: String, Sendable, Hashable, Codable, CaseIterable {
    case title, sapo, body, caption, table
}

/// A piece of an article's text.
package struct Span: Sendable, Hashable, Codable {
    package var section: Section
    /// Offsets in Unicode scalars: into the body for `sapo`, `body` and `table`, into the title for `title`, into the
    /// captions joined by line feeds for `caption`.
    package var start: Int
    package var end: Int

    package init(section: Section, start: Int, end: Int) {
        self.section = section
        self.start = start
        self.end = end
    }
}

/// One raw article as its input held it.
package struct Document: Sendable, Hashable {
    /// What the input held: markup still in its own encoding, or plain text line by line.
    package enum Content: Sendable, Hashable {
        /// Bytes of an HTML page or fragment. `charset` is what the carrier declared (a record that is already
        /// UTF-8 says "utf-8"); nil lets the bytes speak.
        case html([UInt8], charset: String?)
        /// Plain text, one block a line: UTF-8 where it stood in a record, the file's own encoding where it was a file.
        case text([UInt8])
    }

    /// What the carrier said about the article beside its body; the page's own words win where they are better.
    package struct Hints: Sendable, Hashable {
        package var title: String?
        package var summary: String?
        /// As printed in the carrier, in any of its formats.
        package var date: String?
        package var url: String?
        package var author: String?
        package var categories: [String]
        /// Photo captions that the carrier keeps apart from the text.
        package var captions: [String]

        package init(
            title: String? = nil, summary: String? = nil, date: String? = nil, url: String? = nil,
            author: String? = nil, categories: [String] = [], captions: [String] = []
        ) {
            self.title = title
            self.summary = summary
            self.date = date
            self.url = url
            self.author = author
            self.categories = categories
            self.captions = captions
        }
    }

    /// Stable within its input: the record's own id where it has one, else its ordinal.
    package let id: String
    package let origin: Origin
    package let content: Content
    package let hints: Hints
    /// Set when the input broke off inside or behind this document, so that readers may doubt its end.
    package var isTruncated: Bool
    /// What was mended on the way in: code → count, such as "control_character" → 3. Goes on into `Article.repairs`.
    package var repairs: [String: Int]

    package init(
        id: String, origin: Origin, content: Content, hints: Hints = Hints(), isTruncated: Bool = false,
        repairs: [String: Int] = [:]
    ) {
        self.id = id
        self.origin = origin
        self.content = content
        self.hints = hints
        self.isTruncated = isTruncated
        self.repairs = repairs
    }
}

/// Where a document stood, so that a reader can go and look.
package struct Origin: Sendable, Hashable, Codable {
    /// The input's path as the plan names its source, with the path below it where the source is a folder:
    /// "input/2021/a.html"; "-" is standard input.
    package let input: String
    /// The path inside an archive, if there was one.
    package let member: String?
    /// The place of the record in its input, from 0.
    package let ordinal: Int

    package init(input: String, member: String? = nil, ordinal: Int = 0) {
        self.input = input
        self.member = member
        self.ordinal = ordinal
    }
}

package import Pipeline

/// An article and all its texts in words and marks: cut once, for every stage behind. The texts stand in one row, one behind the other
/// with a line break behind each, so that an article is a few arrays, however many paragraphs it has. An object, since every stage and
/// every reader of an article holds it.
package final class TokenizedArticle: Sendable {
    package let article: Article
    /// UTF-8.
    package let bytes: [UInt8]
    /// Words, numbers and the numbers of acts, with what stands between them; "&" is read as the word for "and". Offsets count in
    /// `bytes`.
    package let words: [Token]
    /// All other marks, and line breaks.
    package let marks: [Token]
    package let title: TokenizedText?
    /// Nil where it only repeats the first block.
    package let sapo: TokenizedText?
    package let sapoSource: TokenizedText?
    /// In the order of the article's blocks.
    package let blocks: ArraySlice<TokenizedText>
    package let captions: ArraySlice<TokenizedText>
    package let byline: TokenizedText?
    /// Nil where it is only the host's name.
    package let site: TokenizedText?
    /// "quangninh.gov.vn" of the article's address.
    package let host: TokenizedText?

    package init(_ article: Article, _ tokenizer: Tokenizer) {
        self.article = article
        let host = Self.host(of: article.url)
        var row = Row(expecting: article.blocks.reduce(256) { $0 + $1.text.utf8.count + 1 }, in: article.blocks.count + 8)
        let title = row.add(article.title)
        let sapo = row.add(article.sapo == article.blocks.first?.text ? nil : article.sapo)
        let source = row.add(article.sapoSource)
        let blocks = row.add(article.blocks.lazy.map(\.text))
        let captions = row.add(article.captions)
        let byline = row.add(article.byline)
        let site = row.add(article.site == host ? nil : article.site)
        let address = row.add(host)
        bytes = row.bytes
        let (words, marks, texts) = bytes.withUnsafeBufferPointer { tokenizer.cut(row.texts, of: $0) }
        (self.words, self.marks) = (words, marks)
        self.title = title.map { texts[$0] }
        self.sapo = sapo.map { texts[$0] }
        sapoSource = source.map { texts[$0] }
        self.blocks = texts[blocks]
        self.captions = texts[captions]
        self.byline = byline.map { texts[$0] }
        self.site = site.map { texts[$0] }
        self.host = address.map { texts[$0] }
    }

    /// The words and marks of a text in the order in which they stand in it; "&" is a mark there.
    package func tokens(of text: TokenizedText) -> [Token] {
        bytes.withUnsafeBufferPointer { Tokenizer.merged(words[text.words], marks[text.marks], of: $0) }
    }

    /// The last word or mark of a text.
    package func last(of text: TokenizedText) -> Token? {
        let word = words[text.words].last, mark = marks[text.marks].last
        return word.map(\.start) ?? -1 > mark.map(\.start) ?? -1 ? word : mark
    }

    /// "damha.quangninh.gov.vn" of "https://damha.quangninh.gov.vn/tin-tuc/1".
    private static func host(of url: String?) -> String? {
        guard let url, let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = url.utf8[url.utf8.index(after: scheme)...].drop { $0 == UInt8(ascii: "/") }
        let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "#") }
        return String(Substring(host))
    }
}

/// Texts that are set in a row.
private struct Row {
    private(set) var bytes: [UInt8] = []
    private(set) var texts: [Range<Int>] = []

    init(expecting count: Int, in texts: Int) {
        bytes.reserveCapacity(count)
        self.texts.reserveCapacity(texts)
    }

    /// The number of the text.
    mutating func add(_ text: String?) -> Int? {
        guard let text else { return nil }
        let start = bytes.count
        // A native string's bytes lie in one piece: they are copied as one.
        if text.utf8.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil { bytes.append(contentsOf: text.utf8) }
        texts.append(start..<bytes.count)
        bytes.append(UInt8(ascii: "\n"))
        return texts.count - 1
    }

    mutating func add(_ texts: some Sequence<String>) -> Range<Int> {
        let first = self.texts.count
        for text in texts { _ = add(text) }
        return first..<self.texts.count
    }
}

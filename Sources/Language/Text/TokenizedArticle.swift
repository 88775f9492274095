package import Pipeline

/// An article and all its texts in tokens.
package struct TokenizedArticle: Sendable {
    package let article: Article
    package let title: TokenizedText?
    /// Nil where it only repeats the first block.
    package let sapo: TokenizedText?
    package let sapoSource: TokenizedText?
    /// In the order of the article's blocks.
    package let blocks: [TokenizedText]
    package let captions: [TokenizedText]
    package let byline: TokenizedText?
    /// Nil where it is only the host's name.
    package let site: TokenizedText?
    /// "quangninh.gov.vn" of the article's address.
    package let host: TokenizedText?

    package init(_ article: Article, _ tokenizer: Tokenizer) {
        func cut(_ text: String?) -> TokenizedText? { text.map { TokenizedText($0, tokenizer) } }
        let host = Self.host(of: article.url)
        self.article = article
        title = cut(article.title)
        sapo = article.sapo == article.blocks.first?.text ? nil : cut(article.sapo)
        sapoSource = cut(article.sapoSource)
        blocks = article.blocks.map { TokenizedText($0.text, tokenizer) }
        captions = article.captions.map { TokenizedText($0, tokenizer) }
        byline = cut(article.byline)
        site = article.site == host ? nil : cut(article.site)
        self.host = cut(host)
    }

    /// "damha.quangninh.gov.vn" of "https://damha.quangninh.gov.vn/tin-tuc/1".
    private static func host(of url: String?) -> String? {
        guard let url, let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = url.utf8[url.utf8.index(after: scheme)...].drop { $0 == UInt8(ascii: "/") }
        let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "#") }
        return String(Substring(host))
    }
}

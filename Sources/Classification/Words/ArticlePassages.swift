internal import Pipeline

/// An article as the passages that this room reads: only its own text, never a menu or a banner.
struct ArticlePassages {
    let cutter: Cutter

    func passages(of article: Article) -> [Passage] {
        var passages: [Passage] = []
        if let title = article.title { passages.append(Passage(part: .title, text: title, cutter: cutter)) }
        if let source = article.sapoSource { passages.append(Passage(part: .dateline, text: source, cutter: cutter)) }
        let repeatsSapo = article.sapo != nil && article.sapo == article.blocks.first?.text
        if let sapo = article.sapo, !repeatsSapo { passages.append(Passage(part: .lead, text: sapo, base: nil, cutter: cutter)) }
        var base = 0
        for (number, block) in article.blocks.enumerated() {
            let isLead = number == 0 && (article.sapo == nil || repeatsSapo)
            let passage = Passage(part: isLead ? .lead : .body, text: block.text, base: base, cutter: cutter)
            base += passage.scalars + 1
            passages.append(passage)
        }
        base = 0
        for caption in article.captions {
            let passage = Passage(part: .caption, text: caption, base: base, cutter: cutter)
            base += passage.scalars + 1
            passages.append(passage)
        }
        if let byline = article.byline { passages.append(Passage(part: .byline, text: byline, base: nil, cutter: cutter)) }
        if let site = article.site, site != host(of: article.url) {
            passages.append(Passage(part: .site, text: site, base: nil, cutter: cutter))
        }
        if let host = host(of: article.url) { passages.append(Passage(part: .host, text: host, base: nil, cutter: cutter)) }
        return passages
    }

    /// "damha.quangninh.gov.vn" of "https://damha.quangninh.gov.vn/tin-tuc/1".
    private func host(of url: String?) -> String? {
        guard let url, let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = url.utf8[url.utf8.index(after: scheme)...].drop { $0 == UInt8(ascii: "/") }
        let host = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "#") }
        return String(Substring(host))
    }
}

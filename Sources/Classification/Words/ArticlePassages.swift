internal import Language

/// An article as the passages that this room reads: only its own text, never a menu or a banner.
enum ArticlePassages {
    /// In the order of reading, with the place from which spans count in each.
    static func passages(of article: TokenizedArticle) -> [Passage] {
        var passages: [Passage] = []
        passages.reserveCapacity(article.blocks.count + article.captions.count + 6)
        func add(_ part: Passage.Part, _ text: TokenizedText?, base: Int? = nil) {
            if let text { passages.append(Passage(part: part, text: text, base: base, of: article)) }
        }
        add(.title, article.title, base: 0)
        add(.dateline, article.sapoSource, base: 0)
        add(.lead, article.sapo)
        var base = 0
        for (number, block) in article.blocks.enumerated() {
            add(number == 0 && article.sapo == nil ? .lead : .body, block, base: base)
            base += block.scalars + 1
        }
        base = 0
        for caption in article.captions {
            add(.caption, caption, base: base)
            base += caption.scalars + 1
        }
        add(.byline, article.byline)
        add(.site, article.site)
        add(.host, article.host)
        return passages
    }
}

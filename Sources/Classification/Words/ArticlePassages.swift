internal import Language

/// An article as the passages that this room reads: only its own text, never a menu or a banner.
struct ArticlePassages {
    let cutter: Cutter

    func passages(of article: TokenizedArticle) -> [Passage] {
        let pieces = pieces(of: article)
        let cut = cutter.cut(pieces.map(\.text), of: article.tokens)
        var passages: [Passage] = []
        passages.reserveCapacity(pieces.count)
        for (number, piece) in pieces.enumerated() {
            passages.append(Passage(part: piece.part, number: number, text: piece.text, base: piece.base, of: cut, article.bytes))
        }
        return passages
    }

    /// The texts, in the order of reading, and where spans count from in each.
    private func pieces(of article: TokenizedArticle) -> [(part: Passage.Part, text: TokenizedText, base: Int?)] {
        var pieces: [(part: Passage.Part, text: TokenizedText, base: Int?)] = []
        pieces.reserveCapacity(article.blocks.count + article.captions.count + 6)
        func add(_ part: Passage.Part, _ text: TokenizedText?, base: Int? = nil) {
            if let text { pieces.append((part, text, base)) }
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
        return pieces
    }
}

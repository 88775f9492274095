internal import Language

/// An article as the passages that this room reads: only its own text, never a menu or a banner.
struct ArticlePassages {
    let cutter: Cutter

    func passages(of text: TokenizedArticle) -> [Passage] {
        var passages: [Passage] = []
        passages.reserveCapacity(text.blocks.count + text.captions.count + 6)
        func add(_ part: Passage.Part, _ text: TokenizedText?, base: Int? = nil) {
            if let text { passages.append(Passage(part: part, text: text, base: base, cutter: cutter)) }
        }
        add(.title, text.title, base: 0)
        add(.dateline, text.sapoSource, base: 0)
        add(.lead, text.sapo)
        var base = 0
        for (number, block) in text.blocks.enumerated() {
            add(number == 0 && text.sapo == nil ? .lead : .body, block, base: base)
            base += passages[passages.count - 1].scalars + 1
        }
        base = 0
        for caption in text.captions {
            add(.caption, caption, base: base)
            base += passages[passages.count - 1].scalars + 1
        }
        add(.byline, text.byline)
        add(.site, text.site)
        add(.host, text.host)
        return passages
    }
}

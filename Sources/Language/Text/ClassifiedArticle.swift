package import Pipeline

/// An article with what it was judged to be: what the extract stage reads.
package struct ClassifiedArticle: Sendable {
    package var text: TokenizedArticle
    /// What every article is told by: without bodies, people, those who took part in the event, printed places and cues.
    package var judgement: Judgement
    /// What works that out: for whoever needs nothing else of the article.
    package let inFull: @Sendable () -> Judgement

    /// `inFull` works out what only articles that state something are asked for: most never are.
    package init(text: TokenizedArticle, judgement: Judgement, inFull: @escaping @Sendable () -> Judgement) {
        self.text = text
        self.judgement = judgement
        self.inFull = inFull
    }

    /// The judgement with everything that belongs to it, worked out at every call.
    package var judgementInFull: Judgement { inFull() }
}

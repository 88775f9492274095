package import Pipeline

/// An article with what it was judged to be: what the extract stage reads.
package struct ClassifiedArticle: Sendable {
    package var text: TokenizedArticle
    package var judgement: Judgement

    package init(text: TokenizedArticle, judgement: Judgement) {
        self.text = text
        self.judgement = judgement
    }
}

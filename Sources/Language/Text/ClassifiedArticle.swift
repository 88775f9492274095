package import Pipeline

/// An article with what it was judged to be: what the extract stage reads.
package struct ClassifiedArticle: Sendable {
    package var text: TokenizedArticle
    /// Without cues and printed places.
    package var judgement: Judgement
    private let details: @Sendable () -> (places: [PrintedPlace], cues: [Cue])

    /// `details` works out what only articles that state something are asked for: most never are.
    package init(text: TokenizedArticle, judgement: Judgement, details: @escaping @Sendable () -> (places: [PrintedPlace], cues: [Cue])) {
        self.text = text
        self.judgement = judgement
        self.details = details
    }

    /// The judgement with everything that led to it.
    package var detailed: Judgement {
        var judgement = judgement
        (judgement.printedPlaces, judgement.cues) = details()
        return judgement
    }
}

internal import Language

/// The act that a sentence quotes: "226-KL/TW". A quotation of policy is counted apart from what a unit says of itself.
struct CitationReader {
    let sentence: Sentence

    /// The act named in the sentence before the claim, else the last one that was named before where the sentence
    /// refers back to it.
    func read(_ draft: Draft, lastAct: String?) -> String? {
        let acts = acts()
        if let act = acts.last(where: { $0.index < draft.evidence.upperBound }) ?? acts.first { return act.symbol }
        let before = sentence.span(0, draft.evidence.lowerBound)
        let refers = before.contains {
            sentence.has($0, .refers) || sentence.has($0, .act) && ($0 == 0 || sentence.has($0 - 1, .adjunct))
        }
        return refers ? lastAct : nil
    }

    func acts() -> [(index: Int, symbol: String)] {
        sentence.pieces.indices.compactMap { index in
            sentence.tokens[sentence.pieces[index].tokens.lowerBound].isAct
                ? (index, sentence.word(index)) : nil
        }
    }
}

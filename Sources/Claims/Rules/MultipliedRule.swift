internal import Language
internal import Pipeline

/// A multiple without a verb: "văn bản đến gấp ba trước khi sáp nhập".
struct MultipliedRule {
    let sentence: Sentence

    func read(_ index: Int) -> Outcome {
        guard let quantity = sentence.pieces[index].quantity, quantity.kind == .multiple,
            !sentence.hasAny(index - 1, SenseSet(.increase, .reduce, .quantity).union(.heads)) || sentence.hasAny(index - 1, .heads) else { return .none }
        let phrases = SubjectSide(sentence: sentence, trigger: index).phrases().filter {
            Guards(sentence: sentence).accepts($0, trigger: index) && isCounted($0)
        }
        guard let phrase = phrases.first else { return .none }
        let evidence = phrase.pieces.lowerBound..<index + 1
        let (modality, doubt) = ModalityReader(sentence: sentence).ofSubject(evidence, trigger: index)
        return .drafts([Draft(
            rule: .multiplied, object: phrase.object, subtype: Grouping.subtypes(phrases), measure: phrase.measure, direction: .increase,
            modality: modality, magnitude: MagnitudeReader(sentence: sentence).magnitude(quantity), evidence: evidence, trigger: index,
            head: phrase.head, hasSubject: true, doubts: doubt.map { [$0] } ?? [])])
    }

    private func isCounted(_ phrase: NounPhrase) -> Bool {
        phrase.hasOwnMeasure || phrase.pieces.contains {
            !Set(sentence.codes($0, .quantity)).isDisjoint(with: ["many", "number"])
        } || phrase.object == .document && sentence.hasAny(phrase.head, SenseSet(.document))
    }
}

internal import Language
internal import Pipeline

/// "Văn bản năm nay chỉ bằng 70% năm trước": what is left, in percent of what was.
struct ShareOfBeforeRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let end = trigger + 1
        guard end < sentence.count, let quantity = sentence.pieces[end].quantity, quantity.kind == .percent, quantity.value < 100,
            sentence.span(end + 1, end + 4).contains(where: { sentence.codes($0, .period).contains("yoy") || sentence.codes($0, .period).contains("same_period") }),
            let phrase = SubjectSide(sentence: sentence, trigger: trigger).phrases().first else { return .none }
        let evidence = phrase.pieces.lowerBound..<end + 1
        return .drafts([Draft(
            rule: .shareOfBefore, object: phrase.object, subtype: phrase.subtype, measure: phrase.measure, direction: .decrease,
            modality: ModalityReader(sentence: sentence).ofSubject(evidence, trigger: trigger).0,
            magnitude: Magnitude(kind: .percent, to: quantity.value, unit: "%", bound: .exact), evidence: evidence, trigger: trigger,
            head: phrase.head, hasSubject: true)])
    }
}

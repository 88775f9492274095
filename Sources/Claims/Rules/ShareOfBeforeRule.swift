internal import Language
internal import Pipeline

/// "Văn bản năm nay chỉ bằng 70% năm trước": what is left, in percent of what was.
struct ShareOfBeforeRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let end = trigger + 1
        let base = sentence.span(end + 1, end + 4)
        guard let quantity = sentence.quantity(at: end), quantity.kind == .percent, quantity.value < 100,
            sentence.contains(.period, "yoy", in: base) || sentence.contains(.period, "same_period", in: base),
            let phrase = sentence.subjects(of: trigger).first else { return .none }
        let evidence = phrase.pieces.lowerBound..<end + 1
        var draft = Draft(
            .shareOfBefore, of: phrase, .decrease, (sentence.modalities.ofSubject(evidence, trigger: trigger).0, []),
            magnitude: Magnitude(kind: .percent, to: quantity.value, unit: "%", bound: .exact), evidence: evidence,
            trigger: trigger)
        draft.hasSubject = true
        return .drafts([draft])
    }
}

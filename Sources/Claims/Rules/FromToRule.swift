internal import Language
internal import Pipeline

/// A change without a verb, told by both of its ends: "số cuộc họp phải chủ trì từ 12 xuống 5 cuộc", "thời gian họp từ 7
/// ngày nay còn 3 ngày".
struct FromToRule {
    let sentence: Sentence

    /// Reads the "down to" or "up to" at `trigger`.
    func read(_ trigger: Int) -> Outcome {
        guard let start = opening(before: trigger), let (magnitude, end) = sentence.magnitudes.bothEnds(from: start), end > trigger,
            let from = magnitude.from, let to = magnitude.to, from != to, magnitude.unit != "%", closes(end) else { return .none }
        let unit = UnitMeasure(sentence: sentence)
        let phrases = sentence.subjects(of: start).map { unit.applied(to: $0, in: start..<end) }
            .filter { sentence.guards.accepts($0, trigger: start) && !isGoverned($0, before: start) }
        guard let phrase = phrases.first else { return .none }
        let evidence = phrase.pieces.lowerBound..<end
        var draft = Draft(
            .fromTo, of: phrase, to < from ? .decrease : .increase, sentence.modalities.ofSubject(evidence, trigger: start),
            magnitude: magnitude, evidence: evidence, trigger: trigger)
        draft.subtype = Grouping.subtypes(phrases)
        draft.hasSubject = true
        return .drafts([draft])
    }

    /// The "from" whose number stands a few words before.
    private func opening(before trigger: Int) -> Int? {
        sentence.span(trigger - 7, trigger).last { sentence.has($0, .adjunct) && sentence.quantity(at: $0 + 1) != nil }
    }

    /// A verb of change before the phrase takes the numbers to itself.
    private func isGoverned(_ phrase: NounPhrase, before start: Int) -> Bool {
        // "giảm số hội nghị, từ 16 hội nghị còn 9": the comma behind the phrase parts nothing.
        let part = Clause.commaStart(before: min(start, phrase.pieces.lowerBound), in: sentence)
        return sentence.contains(anyOf: .triggers.adding(.save, .merge), in: sentence.span(part, phrase.pieces.lowerBound))
    }

    /// Another noun behind the last number would be what is counted: "từ 12 xã xuống 5 xã".
    private func closes(_ index: Int) -> Bool {
        !sentence.isStranger(index) || sentence.hasAny(index - 1, MagnitudeReader.units)
    }
}

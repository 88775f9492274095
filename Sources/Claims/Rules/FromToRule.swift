internal import Language
internal import Pipeline

/// A change without a verb, told by both of its ends: "số cuộc họp phải chủ trì từ 12 xuống 5 cuộc", "thời gian họp từ 7
/// ngày nay còn 3 ngày".
struct FromToRule {
    let sentence: Sentence

    /// Reads the "down to" or "up to" at `trigger`.
    func read(_ trigger: Int) -> Outcome {
        guard let start = opening(before: trigger), let (magnitude, end) = sentence.magnitudes.bothEnds(from: start) ?? sentence.magnitudes.endOfHalfDay(from: start), end > trigger,
            let to = magnitude.to, let falls = falls(magnitude, to, trigger), magnitude.unit != "%", closes(end) else { return .none }
        let unit = UnitMeasure(sentence: sentence)
        // "thời gian giao ban rút từ nửa ngày xuống một giờ": a verb that only leads to the ends.
        let isLedTo = sentence.isStranger(start - 1) && sentence.subjects(of: start).isEmpty
        let phrases = sentence.subjects(of: isLedTo ? start - 1 : start).map { unit.applied(to: $0, in: start..<end) }
            .filter { sentence.guards.accepts($0, trigger: start) && !isGoverned($0, before: start) }
        guard let phrase = phrases.first else { return .none }
        let evidence = phrase.pieces.lowerBound..<end
        var draft = Draft(
            .fromTo, of: phrase, falls ? .decrease : .increase, sentence.modalities.ofSubject(evidence, trigger: start),
            magnitude: magnitude, evidence: evidence, trigger: trigger)
        draft.subtype = Grouping.subtypes(phrases)
        draft.hasSubject = true
        return .drafts([draft])
    }

    /// Whether the change goes down; half a day has no certain number of hours to be set against, and goes down by its word.
    private func falls(_ magnitude: Magnitude, _ to: Double, _ trigger: Int) -> Bool? {
        guard let from = magnitude.from else { return sentence.hasCode(trigger, .downTo, "up") ? nil : true }
        return from == to ? nil : to < from
    }

    /// The "from" whose number stands a few words before.
    private func opening(before trigger: Int) -> Int? {
        sentence.span(trigger - 7, trigger).last { sentence.has($0, .adjunct) && (sentence.quantity(at: $0 + 1) != nil || sentence.has($0 + 1, .halfDay)) }
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

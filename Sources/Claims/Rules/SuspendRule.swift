internal import Language
internal import Pipeline

/// Meetings that are put off or stopped: a claim where many are meant, or meeting as such; one meeting that is put off
/// is news of that meeting.
struct SuspendRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let phrase) = reader.read(from: trigger + 1, before: limit), phrase.object == .conference else { return .none }
        let parts = Coordination(sentence: sentence, limit: limit, isObject: true).parts(after: phrase).filter { $0.object == .conference }
        guard isMany(phrase), Guards(sentence: sentence).accepts(phrase, trigger: trigger) else {
            return .refused(.suspended, Refused(reason: "one meeting that is put off", head: phrase.head))
        }
        let last = parts.last?.pieces.upperBound ?? phrase.pieces.upperBound
        let end = sentence.span(last, min(limit, last + 5)).last { sentence.has($0, .needless) }.map { $0 + 1 } ?? last
        let (modality, doubt) = ModalityReader(sentence: sentence).ofObject(trigger: trigger, evidence: trigger..<end)
        return .drafts([Draft(
            rule: .suspended, object: .conference, subtype: Grouping.subtypes(parts), measure: .count, direction: .decrease, modality: modality,
            magnitude: phrase.quantity.map { MagnitudeReader(sentence: sentence).magnitude($0, unit: sentence.string(phrase.head..<phrase.head + 1)) }
                ?? Magnitude(kind: .qualitative),
            evidence: trigger..<end, trigger: trigger, head: phrase.head, doubts: doubt.map { [$0] } ?? [])])
    }

    private func isMany(_ phrase: NounPhrase) -> Bool {
        if let quantity = phrase.quantity { return quantity.value >= 2 }
        if sentence.codes(phrase.head, .conference).contains("hop") { return true }
        return sentence.isPlural(phrase.pieces) || phrase.pieces.contains { sentence.codes($0, .quantity).contains("all") } || sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 4).contains { sentence.has($0, .needless) }
    }
}

internal import Language
internal import Pipeline

/// Meetings that are put off or stopped: a claim where many are meant, or meeting as such; one meeting that is put off
/// is news of that meeting.
struct SuspendRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        // "ngưng 21 chuyến công tác và 5 hội nghị": the first of the list may be something else.
        guard case .phrases(let list) = ObjectSide.read(behind: trigger, in: sentence), let phrase = list.first(where: { $0.object == .conference }),
            list.first?.object == .conference || phrase.quantity != nil || sentence.isPlural(phrase.pieces) else { return .none }
        let parts = list.filter { $0.object == .conference }
        // "yêu cầu tạm hoãn hội nghị, hội thảo": kinds of them, by an order.
        let areKinds = parts.count > 1 && phrase.quantity == nil && sentence.modalities.hasOrder(in: sentence.segment(before: trigger))
        guard isMany(phrase) || areKinds, sentence.guards.accepts(phrase, trigger: trigger) else {
            return .refused(.suspended, Refused(reason: "one meeting that is put off", head: phrase.head))
        }
        let last = parts.last?.pieces.upperBound ?? phrase.pieces.upperBound
        let end = sentence.last(.needless, in: sentence.span(last, min(limit, last + 5))).map { $0 + 1 } ?? last
        var draft = Draft(
            .suspended, of: phrase, .decrease, sentence.modalities.ofObject(trigger: trigger, evidence: trigger..<end),
            magnitude: sentence.magnitudes.of(phrase.quantity, unit: sentence.word(phrase.head)), evidence: trigger..<end,
            trigger: trigger)
        // "tỉnh tạm dừng các cuộc họp đến hết ngày 15/9": a body that stops meetings for a time orders so.
        if draft.doubt != nil { draft.modality = .directive }
        draft.subtype = Grouping.subtypes(parts)
        draft.measure = .count
        return .drafts([draft])
    }

    /// "hoãn các cuộc họp", "tạm dừng 3 hội nghị", "hoãn họp", "dừng hội nghị không cần thiết".
    private func isMany(_ phrase: NounPhrase) -> Bool {
        if let quantity = phrase.quantity { return quantity.value >= 2 }
        if sentence.hasCode(phrase.head, .conference, "hop") { return true }
        let behind = sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 4)
        // "ngừng giao ban khối vào sáng thứ sáu hằng tuần": one that comes time and again.
        let rest = sentence.span(phrase.pieces.upperBound, min(Clause.end(from: phrase.pieces.upperBound, in: sentence), phrase.pieces.upperBound + 9))
        if sentence.period(of: phrase, rest) != nil, !Set(phrase.subtype).isDisjoint(with: CancelRule.kinds), !rest.contains(where: { sentence.isComma($0) }) { return true }
        return sentence.isPlural(phrase.pieces) || sentence.contains(.quantity, "all", in: phrase.pieces)
            || sentence.contains(.needless, in: behind)
    }
}

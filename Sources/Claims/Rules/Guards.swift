internal import Language
internal import Pipeline

/// Last doubts about a head: papers of citizens, meetings abroad, one single event.
struct Guards {
    let sentence: Sentence

    func accepts(_ phrase: NounPhrase, trigger: Int) -> Bool {
        if sentence.has(phrase.head, .documentWeak), phrase.measure != .paper || phrase.pieces.count < 2, !hasOfficeContext(except: phrase.head) { return false }
        if sentence.pieces.contains(where: { $0.has(.foreign) }) { return false }
        // "rút ngắn một hội thảo": one event is no number of events.
        if let quantity = phrase.quantity, quantity.kind == .plain, quantity.value == 1, phrase.measure == .count { return false }
        return true
    }

    /// Papers are an office's where meetings or official documents are spoken of in the same sentence.
    private func hasOfficeContext(except head: Int) -> Bool {
        sentence.pieces.indices.contains {
            $0 != head && sentence.hasAny($0, SenseSet(.conference, .conferenceVerb, .document, .electronic, .paper, .room))
        } && !sentence.pieces.contains { $0.hasAny(SenseSet(.citizens, .private)) }
    }

    /// Office papers are counted by paper, and so is what a paperless room replaces.
    func paperOf(_ phrase: NounPhrase) -> Measure? {
        guard phrase.object == .document, phrase.measure == .count else { return nil }
        if phrase.subtype == ["giay_to"], sentence.has(phrase.head, .documentWeak) { return .paper }
        let end = phrase.pieces.upperBound
        if sentence.has(end, .adjunct), sentence.has(end + 1, .room) { return .paper }
        return nil
    }

    /// What of the documents is too much: their number, their paper, or the time they take.
    func loadOf(_ phrase: NounPhrase, before trigger: Int) -> Measure {
        if phrase.object == .document, phrase.measure == .duration { return .workload }
        let gap = sentence.span(phrase.pieces.upperBound, trigger)
        if phrase.object == .document, sentence.contains(.paperMode, in: gap) { return .paper }
        return phrase.measure
    }
}

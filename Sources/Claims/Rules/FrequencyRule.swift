internal import Language
internal import Pipeline

/// Meetings and reports that come less often: "giao ban từ hằng tuần sang hằng tháng", "báo cáo theo quý thay vì theo
/// tháng".
struct FrequencyRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let near = sentence.span(trigger + 1, min(trigger + 5, Clause.segmentEnd(from: trigger, in: sentence)))
        guard let first = rank(trigger), let other = near.first(where: { rank($0) != nil }), let second = rank(other)
        else { return .none }
        let between = sentence.span(trigger + 1, other)
        let isInstead = sentence.contains(.switchTo, in: between)
        let isFromTo = sentence.has(trigger - 1, .adjunct) && sentence.contains(anyOf: .downTo, .into, .switchTo, in: between)
        let isReplaced = sentence.span(trigger - 3, trigger).contains { sentence.hasCode($0, .switchTo, "replace") }
            && between.contains { sentence.hasAny($0, of: .equals) }
        let isRarer = isFromTo || isReplaced ? second > first : isInstead && first > second
        let heads = SenseSet.conferences.adding(.document, .documentVerb)
        guard isRarer, let head = sentence.last(anyOf: heads, in: sentence.span(Clause.segmentStart(before: trigger, in: sentence), trigger + 1))
        else { return .none }
        let isMeeting = sentence.hasAny(head, .conferences)
        let evidence = head..<other + 1
        let (modality, doubts) = sentence.modalities.ofMode(evidence: evidence)
        return .drafts([Draft(
            rule: .lessOften, object: isMeeting ? .conference : .document,
            subtype: isMeeting
                ? sentence.codes(head, all: .conference, .conferenceVerb) : sentence.codes(head, all: .document, .documentVerb),
            measure: .frequency, direction: .decrease, modality: modality, evidence: evidence, trigger: trigger, head: head,
            hasSubject: true, doubts: doubts)])
    }

    /// How long the period is that a word counts by; nil for words that name none.
    private func rank(_ index: Int) -> Int? {
        ["day", "week", "month", "quarter", "year"].firstIndex { sentence.codes(index, all: .every, .periodic).contains($0) }
    }
}

internal import Language
internal import Pipeline

/// Meetings and reports that come less often: "giao ban từ hằng tuần sang hằng tháng", "báo cáo theo quý thay vì theo tháng".
struct FrequencyRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let near = sentence.span(trigger + 1, min(trigger + 5, Clause.segmentEnd(from: trigger, in: sentence)))
        guard let first = rank(trigger), let other = near.first(where: { rank($0) != nil }), let second = rank(other) else { return .none }
        let isInstead = sentence.span(trigger + 1, other).contains { sentence.has($0, .switchTo) }
        let isFromTo = sentence.has(trigger - 1, .adjunct) && sentence.span(trigger + 1, other).contains { sentence.hasAny($0, SenseSet(.downTo, .into, .switchTo)) }
        let isRarer = isFromTo ? second > first : isInstead && first > second
        guard isRarer, let head = sentence.span(Clause.segmentStart(before: trigger, in: sentence), trigger)
            .last(where: { sentence.hasAny($0, SenseSet.conferences.union(SenseSet(.document, .documentVerb))) }) else { return .none }
        let isMeeting = sentence.hasAny(head, .conferences)
        let evidence = head..<other + 1
        let (modality, doubt) = ModalityReader(sentence: sentence).ofMode(evidence: evidence)
        return .drafts([Draft(
            rule: .lessOften, object: isMeeting ? .conference : .document,
            subtype: isMeeting ? sentence.codes(head, .conference) + sentence.codes(head, .conferenceVerb) : sentence.codes(head, .document) + sentence.codes(head, .documentVerb),
            measure: .frequency, direction: .decrease, modality: modality, evidence: evidence, trigger: trigger, head: head,
            hasSubject: true, doubts: doubt.map { [$0] } ?? [])])
    }

    /// How long the period is that a word counts by; nil for words that name none.
    private func rank(_ index: Int) -> Int? {
        ["day", "week", "month", "quarter", "year"].firstIndex { sentence.codes(index, .every).contains($0) }
    }
}

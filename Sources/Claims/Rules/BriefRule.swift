internal import Pipeline

/// Documents that are to be short: "báo cáo thì thật ngắn gọn".
struct BriefRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let range = sentence.span(max(Clause.commaStart(before: trigger, in: sentence), trigger - 4), trigger)
        guard let head = sentence.last(anyOf: .document, .documentVerb, in: range),
            sentence.span(head + 1, trigger).allSatisfy({ !sentence.hasAny($0, .conferences) && !sentence.has($0, .speech) }),
            sentence.modalities.hasOrder(in: sentence.segment(before: trigger))
        else { return .none }
        // "đề nghị đơn vị này báo cáo ngắn gọn": a verb, unless it opens its part or a determiner stands before it.
        if sentence.has(head, .documentVerb), !sentence.hasAny(head - 1, of: .quantity, .counter, .conjunction),
            head > 0, !sentence.isMark(head - 1) { return .none }
        let evidence = head..<trigger + 1
        let (modality, _) = sentence.modalities.ofMode(evidence: evidence)
        return .drafts([Draft(
            rule: .brief, object: .document, subtype: sentence.codes(head, all: .document, .documentVerb),
            measure: .length, direction: .decrease, modality: modality, evidence: evidence, trigger: trigger, head: head)])
    }
}

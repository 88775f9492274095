internal import Pipeline

/// Documents that are to be short: "báo cáo thì thật ngắn gọn".
struct BriefRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let range = sentence.span(max(Clause.commaStart(before: trigger, in: sentence), trigger - 4), trigger)
        guard let head = range.last(where: { sentence.hasAny($0, SenseSet(.document, .documentVerb)) }),
            sentence.span(head + 1, trigger).allSatisfy({ !sentence.hasAny($0, .conferences) && !sentence.has($0, .speech) }),
            ModalityReader(sentence: sentence).hasOrder(in: sentence.span(Clause.segmentStart(before: trigger, in: sentence), trigger))
        else { return .none }
        // "đề nghị đơn vị này báo cáo ngắn gọn": a verb, unless it opens its part or a determiner stands before it.
        if sentence.has(head, .documentVerb), !sentence.hasAny(head - 1, SenseSet(.quantity, .counter, .conjunction)),
            head > 0, sentence.pieces[head - 1].mark == 0 { return .none }
        let evidence = head..<trigger + 1
        let (modality, _) = ModalityReader(sentence: sentence).ofMode(evidence: evidence)
        return .drafts([Draft(
            rule: .brief, object: .document, subtype: sentence.codes(head, .document) + sentence.codes(head, .documentVerb),
            measure: .length, direction: .decrease, modality: modality, evidence: evidence, trigger: trigger, head: head)])
    }
}

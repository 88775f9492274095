internal import Language
internal import Pipeline

/// Time that documents take: "mất gần 40% thời gian làm báo cáo", "tốn quá nhiều công sức cho sổ sách".
struct LossRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        guard let time = sentence.span(trigger + 1, trigger + 5).first(where: isEffort),
            let strength = sentence.span(trigger + 1, time).first(where: { sentence.hasAny($0, SenseSet(.excess, .excessSoft)) || sentence.pieces[$0].quantity?.kind == .percent || sentence.pieces[$0].quantity?.kind == .fraction })
        else { return .none }
        let limit = min(Clause.end(from: time, in: sentence), time + 12)
        guard let head = sentence.span(time + 1, limit).first(where: { sentence.hasAny($0, SenseSet(.document, .documentVerb, .documentWeak)) }),
            sentence.span(time + 1, head).contains(where: { sentence.hasAny($0, SenseSet(.activity)) || sentence.has($0, .modifier) }) else { return .none }
        let quantity = sentence.pieces[strength].quantity
        var subtype = sentence.codes(head, .document)
        if subtype.isEmpty { subtype = sentence.codes(head, .documentVerb) }
        if subtype.isEmpty { subtype = sentence.codes(head, .documentWeak) }
        let phrase = NounPhrase(pieces: time..<head + 1, head: head, object: .document, subtype: subtype, measure: .workload)
        guard Guards(sentence: sentence).acceptsLoad(phrase) else { return .none }
        return .drafts([Draft(
            rule: .timeTaken, object: .document, subtype: subtype, measure: .workload, direction: .none, modality: .excess,
            magnitude: quantity.map { MagnitudeReader(sentence: sentence).magnitude($0) } ?? Magnitude(kind: .qualitative),
            evidence: trigger..<head + 1, trigger: trigger, head: head)])
    }

    private func isEffort(_ index: Int) -> Bool {
        let codes = sentence.codes(index, .measure)
        return codes.contains(Measure.duration.rawValue) || codes.contains(Measure.workload.rawValue)
    }
}

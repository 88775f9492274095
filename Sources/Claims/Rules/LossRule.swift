internal import Language
internal import Pipeline

/// Time that documents take: "mất gần 40% thời gian làm báo cáo", "tốn quá nhiều công sức cho sổ sách".
struct LossRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        if let share = share(trigger) { return .drafts([share]) }
        guard let time = sentence.span(trigger + 1, trigger + 5).first(where: { isEffort($0) || isDays($0) }),
            let strength = sentence.span(trigger + 1, time).first(where: { sentence.hasAny($0, SenseSet(.excess, .excessSoft)) || sentence.pieces[$0].quantity?.kind == .percent || sentence.pieces[$0].quantity?.kind == .fraction || isDays($0 + 1) })
        else { return .none }
        let limit = min(Clause.end(from: time, in: sentence), time + 12)
        guard let head = sentence.span(time + 1, limit).first(where: { sentence.hasAny($0, SenseSet(.document, .documentVerb, .documentWeak)) }),
            sentence.codes(time, .measure).contains(Measure.workload.rawValue) || sentence.span(time + 1, head).contains(where: { sentence.hasAny($0, SenseSet(.activity)) || sentence.has($0, .modifier) }) else { return .none }
        let quantity = sentence.pieces[strength].quantity
        var subtype = sentence.codes(head, .document)
        if subtype.isEmpty { subtype = sentence.codes(head, .documentVerb) }
        if subtype.isEmpty { subtype = sentence.codes(head, .documentWeak) }
        let phrase = NounPhrase(pieces: time..<head + 1, head: head, object: .document, subtype: subtype, measure: .workload)
        guard Guards(sentence: sentence).acceptsLoad(phrase), !Set(subtype).isDisjoint(with: Self.routine) else { return .none }
        return .drafts([Draft(
            rule: .timeTaken, object: .document, subtype: subtype, measure: .workload, direction: .none, modality: .excess,
            magnitude: quantity.map { MagnitudeReader(sentence: sentence).magnitude($0) } ?? Magnitude(kind: .qualitative),
            evidence: trigger..<head + 1, trigger: trigger, head: head)])
    }

    /// "mất đến 3 ngày chỉ để làm báo cáo": so many days for that alone.
    private func isDays(_ index: Int) -> Bool {
        sentence.has(index, .timeUnit) && sentence.hasAny(index - 2, SenseSet(.burden)) && sentence.span(index + 1, index + 3).contains { sentence.hasAny($0, SenseSet(.only, .purpose)) }
    }

    /// "thời gian dành cho việc làm báo cáo chiếm tới 40%".
    private func share(_ trigger: Int) -> Draft? {
        let clause = sentence.span(Clause.start(before: trigger, in: sentence), trigger)
        guard let time = clause.first(where: isEffort), let head = clause.last(where: { sentence.hasAny($0, SenseSet(.document, .documentVerb)) }), head > time,
            sentence.has(head - 1, .activity),
            let amount = sentence.span(trigger + 1, trigger + 3).first(where: { sentence.pieces[$0].quantity?.kind == .percent || sentence.pieces[$0].quantity?.kind == .fraction }),
            let quantity = sentence.pieces[amount].quantity else { return nil }
        return Draft(
            rule: .timeTaken, object: .document, subtype: sentence.codes(head, .document) + sentence.codes(head, .documentVerb), measure: .workload,
            direction: .none, modality: .excess, magnitude: MagnitudeReader(sentence: sentence).magnitude(quantity), evidence: time..<amount + 1,
            trigger: trigger, head: head, hasSubject: true)
    }

    /// Papers that offices keep; talking about a decree is no load of papers.
    private static let routine: Set = ["bao_cao", "ho_so_so_sach", "cong_van", "giay_to", "van_ban", "to_trinh", "giay_moi"]

    private func isEffort(_ index: Int) -> Bool {
        let codes = sentence.codes(index, .measure)
        return codes.contains(Measure.duration.rawValue) || codes.contains(Measure.workload.rawValue)
    }
}

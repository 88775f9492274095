internal import Language
internal import Pipeline

/// The same matter told in several papers: "một số liệu phải báo cáo nhiều nơi", "cùng một việc mà ba sở ra ba văn bản", "mỗi luật
/// kéo theo hàng loạt thông tư".
extension ExcessRule {
    /// "phải báo cáo nhiều nơi", "tránh để xã báo cáo nhiều lần", "không phải báo cáo nhiều cấp nữa".
    func again(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard !sentence.namesOutsiders, !sentence.contains(anyOf: .hypothetical, .private, in: sentence.segment(before: trigger)) else { return nil }
        let phrase = NounPhrase(
            pieces: trigger..<trigger + 1, head: trigger, object: .document, subtype: sentence.codes(trigger, .document), measure: .count)
        if let avoid = part.last(where: { sentence.has($0, .avoid) }) { return spared(phrase, avoid, .presupposedExcess) }
        if let relief = part.last(where: { sentence.hasAny($0, of: .relieve, .gone) }), trigger - relief <= 6 { return spared(phrase, relief, .relieved) }
        guard sentence.span(trigger - 4, trigger).contains(where: { sentence.has($0, .burden) && sentence.has($0, .directive) }),
            !sentence.contains(anyOf: .negation, .reduce, .abolish, .cancel, in: part), !isOnceOnly(trigger) else { return nil }
        return draft(.burden, phrase, (part.first { sentence.has($0, .burden) } ?? trigger)..<trigger + 1, trigger)
    }

    /// What is not to be asked for again, by an order, or is not any more.
    private func spared(_ phrase: NounPhrase, _ since: Int, _ rule: Rule) -> Draft {
        var standing = sentence.modalities.ofObject(trigger: since, evidence: since..<phrase.pieces.upperBound)
        let isTold = sentence.has(since, .gone) || sentence.hasCode(since, .relieve, "told")
        if standing.doubt != nil { standing.modality = isTold ? .achieved : .directive }
        if !isTold, standing.modality == .achieved, !sentence.has(since - 1, .achieved) { standing.modality = .directive }
        // "đến năm 2030, xã không phải báo cáo nhiều nơi"
        if standing.modality == .achieved, sentence.modalities.isOfComingTime(since) { standing.modality = .target }
        return Draft(rule, of: phrase, .decrease, standing, evidence: since..<phrase.pieces.upperBound, trigger: since)
    }

    /// "trước đây phải báo cáo nhiều nơi": how it once was.
    private func isOnceOnly(_ trigger: Int) -> Bool {
        sentence.segment(before: trigger).contains { sentence.hasCode($0, .period, "since_event") || sentence.hasCode($0, .period, "yoy") }
    }

    /// "cùng một nội dung mà ba sở ra ba văn bản": several papers for one matter.
    func sameMatter(_ trigger: Int) -> Draft? {
        let near = sentence.span(trigger + 1, min(Clause.segmentEnd(from: trigger, in: sentence), trigger + 16))
        guard let turn = near.first(where: { sentence.hasCode($0, .boundary, "but") || sentence.hasCode($0, .boundary, "contrast") || sentence.has($0, .burden) }),
            let many = sentence.span(turn + 1, near.upperBound).last(where: isSeveral),
            let phrase = sentence.objectPhrase(from: many, before: min(sentence.count, many + 5), isIssued: true), phrase.object == .document,
            phrase.measure == .count, phrase.hasManyMasters || phrase.isOfficePaper, sentence.guards.accepts(phrase, trigger: trigger), !sentence.namesOutsiders,
            !sentence.contains(anyOf: .avoid, .merge, .reduce, .cancel, .negation, .hypothetical, .only, in: sentence.span(Clause.segmentStart(before: trigger, in: sentence), many))
        else { return nil }
        return draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)
    }

    private func isSeveral(_ index: Int) -> Bool {
        if let quantity = sentence.quantity(at: index) { return quantity.kind == .plain && quantity.value >= 2 }
        return sentence.has(index, .excessSoft) || sentence.hasCode(index, .quantity, "hundreds") || sentence.hasCode(index, .quantity, "sundry")
    }

    /// "một luật kéo theo hàng loạt nghị định": what each of them brings with it.
    func spawned(_ trigger: Int) -> Draft? {
        guard var found = object(trigger), found.object == .document, !isAnswered(trigger), !sentence.namesOutsiders,
            !sentence.contains(anyOf: .will, .expected, in: sentence.part(before: trigger)) else { return nil }
        // "đẻ thêm hàng loạt sổ"
        if sentence.hasCode(trigger, .excess, "more") { found.direction = .increase }
        return found
    }
}

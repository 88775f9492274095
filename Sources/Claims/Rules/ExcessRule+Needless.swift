internal import Pipeline

/// Meetings that nobody needs, and excess that is ruled out.
extension ExcessRule {
    /// "còn nhiều cuộc họp không cần thiết", "vẫn tổ chức những cuộc họp vô bổ": many that nobody needs, where nothing is done about
    /// them.
    func readNeedless(_ trigger: Int) -> Outcome {
        // "nhiều cuộc họp hình thức trực tuyến"
        guard sentence.hasCode(trigger, .needless, "unneeded"), !sentence.hasAny(trigger + 1, of: .online, .inPerson) else { return .none }
        return needless(trigger, behind: trigger)
    }

    /// "không ít cuộc họp chỉ để đọc báo cáo": held for nothing else.
    func readIdle(_ trigger: Int) -> Outcome {
        guard sentence.has(trigger + 1, .purpose) else { return .none }
        return needless(trigger, behind: trigger + 1)
    }

    private func needless(_ trigger: Int, behind last: Int) -> Outcome {
        let part = sentence.segment(before: trigger)
        let rest = sentence.span(trigger + (last > trigger ? 2 : 0), Clause.segmentEnd(from: trigger, in: sentence))
        guard !sentence.contains(anyOf: Self.answers.union(.modality), in: part), !sentence.contains(anyOf: Self.answers.adding(.proposal, .directive), in: rest),
            let many = part.last(where: { isMany($0, since: part.lowerBound) }),
            let phrase = sentence.objectPhrase(from: sentence.has(many, .quantity) || sentence.quantity(at: many) != nil ? many : many + 1, before: trigger),
            phrase.object == .conference, phrase.measure == .count, trigger - phrase.pieces.upperBound <= 4,
            // "nhiều hội nghị bàn về những thủ tục không cần thiết": something else is needless.
            !sentence.span(phrase.pieces.upperBound, trigger).contains(where: {
                sentence.isStranger($0) && !sentence.has($0, .period) || sentence.hasAny($0, of: .modifier, .quantity, .blocked)
            }) else { return .none }
        var found = draft(.excessObject, phrase, many..<last + 1, trigger)
        if phrase.quantity?.isShare == true { found.magnitude = sentence.magnitudes.of(phrase.quantity) }
        return .drafts([found])
    }

    /// "nhiều", "không ít"; "những" of what there still is.
    private func isMany(_ index: Int, since start: Int) -> Bool {
        // "một phần ba số cuộc họp là không cần thiết"
        if sentence.quantity(at: index)?.isShare == true || sentence.has(index, .excessSoft) || sentence.hasCode(index, .quantity, "several") { return true }
        return sentence.hasCode(index, .quantity, "many")
            && (sentence.contains(.also, "still", in: sentence.span(start, index)) || sentence.hasCode(index - 1, .opener, "have"))
    }

    /// What is done or asked about the needless.
    private static let answers = SenseSet(
        .reduce, .restrain, .abolish, .shorten, .fewer, .cancel, .postpone, .merge, .avoid, .gone, .only, .purpose, .relieve)

    /// "không họp tràn lan", "không mời dàn trải", "không để cán bộ sa vào hội họp": what there is to be no more of.
    func ruledOut(_ draft: Draft) -> Draft? {
        let part = sentence.part(before: draft.trigger)
        let isLet = part.last { sentence.hasCode($0, .avoid, "let") }
        let near = sentence.span(max(part.lowerBound, min(draft.head, draft.trigger) - 3), draft.trigger)
        if isLet == nil, let gone = near.first(where: { sentence.hasCode($0, .gone, "scene") }) { return over(draft, since: gone) }
        guard let denial = isLet ?? near.last(where: {
            // "chấn chỉnh lạm dụng sổ sách"
            sentence.has($0, .avoid) && $0 == draft.trigger - 1 && sentence.has(draft.trigger, .excessVerb) || sentence.hasAny($0, of: .cancel, .meetless) && !sentence.hasCode($0, .cancel, "paper") || sentence.hasCode($0, .directive, "forbid")
                || sentence.has($0, .proposal) && sentence.has($0 - 1, .negation) && $0 == draft.trigger - 1
        }) else { return nil }
        var ruled = draft
        ruled.rule = .presupposedExcess
        ruled.direction = .decrease
        ruled.evidence = min(denial, draft.evidence.lowerBound)..<draft.evidence.upperBound
        let behind = sentence.span(ruled.evidence.upperBound, ruled.evidence.upperBound + 4)
        ruled.standing = sentence.modalities.ofObject(trigger: denial, evidence: ruled.evidence)
        if sentence.contains(.period, "since_event", in: behind) { ruled.standing = .sure(.achieved) }
        if ruled.doubt != nil { ruled.modality = .directive }
        // "không nên lạm dụng công văn"
        if sentence.has(denial, .proposal), sentence.has(denial - 1, .negation) {
            ruled.standing = .sure(.proposal)
            ruled.evidence = denial - 1..<ruled.evidence.upperBound
        }
        return ruled
    }

    /// "những cuộc họp lê thê dần biến mất", "hội họp tràn lan đã giảm hẳn": it is told as over or less.
    func isMended(behind trigger: Int) -> Bool {
        let rest = sentence.span(trigger + 1, min(trigger + 8, Clause.end(from: trigger + 1, in: sentence)))
        guard let over = rest.first(where: { sentence.hasAny($0, of: .reduce, .gone, .abolish, .fewer) || sentence.hasCode($0, .avoid, "stop") }) else { return false }
        let between = sentence.span(trigger + 1, over)
        return between.allSatisfy { !sentence.isComma($0) && !sentence.hasAny($0, .heads.adding(.purpose, .boundary, .negation, .directive, .proposal)) }
            && (over > trigger + 1 || sentence.has(over, .gone)) && ObjectSide.isEmpty(behind: over, in: sentence)
    }

    /// "hết cảnh họp triền miên"
    private func over(_ draft: Draft, since gone: Int) -> Draft {
        var over = draft
        over.rule = .presupposedExcess
        over.direction = .decrease
        over.evidence = min(gone, draft.evidence.lowerBound)..<draft.evidence.upperBound
        over.standing = sentence.modalities.ofSubject(over.evidence, trigger: gone)
        return over
    }
}

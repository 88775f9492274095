internal import Pipeline

/// Meetings that nobody needs, and excess that is ruled out.
extension ExcessRule {
    /// "còn nhiều cuộc họp không cần thiết", "vẫn tổ chức những cuộc họp vô bổ": many that nobody needs, where nothing is done about
    /// them.
    func readNeedless(_ trigger: Int) -> Outcome {
        if sentence.hasCode(trigger, .needless, "unread") { return readUnread(trigger) }
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
        guard !sentence.contains(anyOf: Self.answers.union(.modality), in: part), !rest.contains(where: isAnswer),
            let many = part.last(where: { isMany($0, since: part.lowerBound) || isKeptUp(trigger) && sentence.hasCode($0, .quantity, "many") || isStillState($0, trigger) }),
            let phrase = sentence.objectPhrase(from: sentence.has(many, .quantity) || sentence.quantity(at: many) != nil ? many : many + 1, before: trigger),
            phrase.object == .conference || isNeedlessKind(phrase, trigger), phrase.measure == .count, trigger - phrase.pieces.upperBound <= 4,
            // "nhiều hội nghị bàn về những thủ tục không cần thiết": something else is needless.
            !sentence.span(phrase.pieces.upperBound, trigger).contains(where: {
                sentence.isStranger($0) && !sentence.has($0, .period) || sentence.hasAny($0, of: .modifier, .quantity, .blocked)
            }) else { return .none }
        var found = draft(.excessObject, phrase, many..<last + 1, trigger)
        if phrase.quantity?.isShare == true { found.magnitude = sentence.magnitudes.of(phrase.quantity) }
        return .drafts([found])
    }

    /// "vẫn còn tình trạng họp cho có": a state that there still is, of meeting as such.
    private func isStillState(_ index: Int, _ trigger: Int) -> Bool {
        sentence.has(index, .state) && trigger == index + 2 && sentence.hasAny(index + 1, .conferences) && sentence.isMass(index + 1)
            && (sentence.has(index - 1, .left) || sentence.hasCode(index - 1, .also, "still") || sentence.hasCode(index - 1, .opener, "have"))
    }

    /// "…, chỉ mất thời gian" answers nothing.
    private func isAnswer(_ index: Int) -> Bool {
        sentence.hasAny(index, Self.answers.adding(.proposal, .directive)) && !(sentence.has(index, .only) && sentence.has(index + 1, .loss))
    }

    /// "những cuộc họp vô bổ vẫn được duy trì"
    private func isKeptUp(_ trigger: Int) -> Bool { sentence.hasCode(trigger + 1, .also, "still") }

    /// "nhiều báo cáo không cần thiết": papers of the routine, where they are called superfluous as such.
    private func isNeedlessKind(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        phrase.object == .document && (phrase.isRoutine || isIssued(phrase, trigger)) && sentence.guards.accepts(phrase, trigger: trigger) && sentence.guards.acceptsLoad(phrase)
            && !sentence.namesOutsiders && !sentence.has(trigger, .difficulty)
    }

    /// "còn nhiều văn bản ban hành không cần thiết": it was needless to issue them.
    private func isIssued(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        phrase.hasManyMasters && phrase.pieces.upperBound == trigger - 1 && sentence.has(trigger - 1, .activity)
    }

    /// "nhiều", "không ít"; "những" of what there still is.
    func isMany(_ index: Int, since start: Int) -> Bool {
        // "một phần ba số cuộc họp là không cần thiết"
        if sentence.quantity(at: index)?.isShare == true || sentence.has(index, .excessSoft) || sentence.hasCode(index, .quantity, "several") { return true }
        return sentence.hasCode(index, .quantity, "many")
            && (sentence.contains(.also, "still", in: sentence.span(start, index)) || sentence.hasCode(index - 1, .opener, "have"))
    }

    /// What is done or asked about the needless.
    private static let answers = SenseSet(
        .reduce, .restrain, .abolish, .shorten, .fewer, .cancel, .postpone, .merge, .avoid, .gone, .only, .purpose, .relieve)

    /// "không còn phải dự quá nhiều cuộc họp": of what somebody is relieved.
    func relief(before trigger: Int) -> Int? {
        // "không còn phải chạy từ cuộc họp này sang cuộc họp khác"
        if sentence.isStranger(trigger - 1), sentence.has(trigger - 2, .relieve) || sentence.hasCode(trigger - 2, .gone, "duty") { return trigger - 2 }
        var verb = trigger - 1
        while sentence.hasAny(verb, of: .activity, .burden, .aspect), !sentence.has(verb, .relieve) { verb -= 1 }
        return verb < trigger - 1 && sentence.has(verb, .relieve) ? verb : nil
    }

    /// What says right before an excess that there is to be none.
    private func rulesOut(_ index: Int, _ draft: Draft) -> Bool {
        if sentence.hasCode(index, .directive, "forbid") || sentence.hasAny(index, of: .cancel, .meetless) && !sentence.hasCode(index, .cancel, "paper") { return true }
        // "đừng bắt giáo viên họp nhiều"
        if sentence.has(index, .relieve), sentence.has(index, .proposal) || sentence.hasCode(index, .directive, "forbid") { return true }
        // "lưu ý văn kiện không cần viết quá dài"
        if sentence.hasCode(draft.trigger, .excess, "long"), isUnwritten(index, before: draft.trigger) { return true }
        guard index == draft.trigger - 1 else { return false }
        // "chấn chỉnh lạm dụng sổ sách", "không nên lạm dụng công văn"
        return sentence.has(index, .avoid) && sentence.has(draft.trigger, .excessVerb) || sentence.has(index, .proposal) && sentence.has(index - 1, .negation)
    }

    /// A denial right before the verb of writing.
    private func isUnwritten(_ index: Int, before trigger: Int) -> Bool {
        let verb = trigger - 1
        guard index < verb, sentence.has(verb, .activity), sentence.modalities.hasOrder(in: sentence.part(before: verb)) else { return false }
        return sentence.hasAny(index, of: .negation, .needless) && sentence.span(index + 1, verb).allSatisfy { sentence.hasAny($0, of: .proposal, .directive) }
    }

    /// "không họp tràn lan", "không mời dàn trải", "không để cán bộ sa vào hội họp": what there is to be no more of.
    func ruledOut(_ draft: Draft) -> Draft? {
        let part = sentence.part(before: draft.trigger)
        let isLet = part.last { sentence.hasCode($0, .avoid, "let") }
        let near = sentence.span(max(part.lowerBound, min(draft.head, draft.trigger) - 3), draft.trigger)
        if isLet == nil, let gone = near.first(where: { sentence.hasCode($0, .gone, "scene") }) ?? pastScene(before: draft.evidence.lowerBound) ?? noMore(draft) ?? relief(before: draft.trigger) { return over(draft, since: gone) }
        guard let denial = isLet ?? unwanted(draft) ?? near.last(where: { rulesOut($0, draft) }) else { return nil }
        var ruled = draft
        ruled.rule = .presupposedExcess
        ruled.direction = .decrease
        ruled.evidence = min(denial, draft.evidence.lowerBound)..<draft.evidence.upperBound
        let behind = sentence.span(ruled.evidence.upperBound, ruled.evidence.upperBound + 4)
        ruled.standing = sentence.modalities.ofObject(trigger: denial, evidence: ruled.evidence)
        if sentence.contains(.period, "since_event", in: behind) { ruled.standing = .sure(.achieved) }
        if ruled.doubt != nil { ruled.modality = sentence.has(denial, .proposal) ? .proposal : .directive }
        // "chậm khắc phục tình trạng ra nhiều văn bản"
        if sentence.hasCode(denial - 1, .difficulty, "slow") { ruled.apply(.negated) }
        // "không nên lạm dụng công văn"
        if sentence.has(denial, .proposal), sentence.has(denial - 1, .negation) {
            ruled.standing = .sure(.proposal)
            ruled.evidence = denial - 1..<ruled.evidence.upperBound
        }
        return ruled
    }

    /// "tránh lạm dụng hội họp", "yêu cầu không lạm dụng họp": a verb of excess that an order forbids.
    private func unwanted(_ draft: Draft) -> Int? {
        var before = draft.trigger - 1
        while sentence.hasAny(before, .intensity) { before -= 1 }
        guard draft.evidence.lowerBound == draft.trigger, sentence.has(draft.trigger, .excessVerb) else { return nil }
        if sentence.has(before, .avoid) { return before }
        return sentence.has(before, .negation) && CancelRule(sentence: sentence).isForAll(before: before) ? before : nil
    }

    /// "không còn cảnh suốt ngày đi họp", "bớt hẳn cảnh chạy từ cuộc họp này sang cuộc họp khác": what is no more, or less.
    func pastScene(before start: Int) -> Int? {
        sentence.span(max(sentence.part(before: start).lowerBound, start - 8), start).last { index in
            guard !sentence.has(index - 1, .negation) else { return false }
            // "hạn chế tình trạng họp lên họp xuống": verb and state in one word.
            if sentence.hasCode(index, .difficulty, "scene") { return start - index <= 3 }
            guard sentence.hasAny(index, of: .gone, .reduce, .abolish, .avoid, .restrain) else { return false }
            let rest = sentence.span(index + 1, start)
            guard let scene = rest.first(where: { sentence.hasCode($0, .quantity, "scene") || sentence.hasCode($0, .quantity, "ill") || sentence.has($0, .state) }) else { return false }
            // "phải chấn chỉnh như tình trạng họp nhiều": what is wrong is named.
            if sentence.hasCode(scene, .state, "example") { return false }
            return sentence.span(index + 1, scene).allSatisfy { sentence.hasAny($0, .intensity.adding(.adverb, .aspect)) }
        }
    }

    /// "họp hành không còn kéo dài lê thê": the word of the end stands between the meetings and their fault.
    private func noMore(_ draft: Draft) -> Int? {
        guard draft.head < draft.trigger else { return nil }
        return sentence.span(draft.head + 1, draft.trigger).last { index in
            sentence.has(index, .gone) && sentence.span(index + 1, draft.trigger).allSatisfy { sentence.hasAny($0, of: .last, .aspect, .adverb) }
        }
    }

    /// "không phải ngày nào cũng họp", "không có chuyện họp triền miên": it is not said that there are many.
    func isDenied(_ draft: Draft) -> Bool {
        guard draft.modality == .excess else { return false }
        // "bác bỏ ý kiến cho rằng xã họp quá nhiều", "nói xã họp quá nhiều là không có cơ sở"
        let segment = sentence.segment(before: draft.evidence.lowerBound).lowerBound..<Clause.segmentEnd(from: draft.trigger, in: sentence)
        if sentence.contains(.denied, "opinion", in: segment) { return true }
        // "gói gọn trong một buổi thay vì kéo dài cả ngày": what was is named beside what is.
        if sentence.span(draft.trigger - 2, draft.trigger).contains(where: { sentence.hasCode($0, .switchTo, "instead") }) { return true }
        var index = draft.evidence.lowerBound - 1
        while sentence.hasCode(index, .quantity, "scene") || sentence.hasAny(index, of: .state, .aspect) || sentence.hasCode(index, .opener, "have") { index -= 1 }
        guard !sentence.hasAny(draft.evidence.lowerBound, of: .also) else { return false }
        return sentence.has(index, .negation) && !sentence.has(index, .butAlso) || sentence.hasCode(index, .relieve, "told") && sentence.hasAny(index + 1, of: .always)
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
        // "giảm tình trạng họp hành liên tục": a verb, which may well be an order.
        let reader = sentence.modalities
        over.standing = sentence.has(gone, .gone) ? reader.ofSubject(over.evidence, trigger: gone) : reader.ofObject(trigger: gone, evidence: over.evidence)
        // "chậm khắc phục tình trạng ban hành quá nhiều văn bản"
        if sentence.hasCode(gone - 1, .difficulty, "slow") { over.apply(.negated) }
        return over
    }
}

internal import Language
internal import Pipeline

/// Money that meetings or documents no longer cost: "mỗi hội nghị trực tuyến tiết kiệm ít nhất 20 triệu đồng",
/// "tiết kiệm 600 triệu đồng nhờ gửi văn bản điện tử".
struct SavingRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let start = behindWhose(trigger + 1)
        // "tiết kiệm hàng tỉ đồng": a sum without a number.
        guard let amount = sentence.firstNumber(.plain, in: sentence.span(start, start + 3)) ?? sentence.first(.quantity, "money", in: sentence.span(start, start + 3)),
            sentence.has(amount + 1, .moneyUnit), let head = source(trigger, behind: amount),
            sentence.has(trigger, .save) || isCutOfMoney(trigger, amount, by: head) else { return .none }
        let quantity = sentence.quantity(at: amount)
        let isMeeting = sentence.hasAny(head, .conferences)
        let evidence = min(head, trigger)..<max(head + 1, amount + 2)
        var standing = head < trigger
            ? sentence.modalities.ofSubject(evidence, trigger: trigger)
            : sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
        // "…, khi hoàn thành, sẽ giúp thành phố tiết kiệm": what the verb's own part says goes before.
        if standing.doubt != nil, let own = sentence.modalities.ofPart(sentence.part(before: trigger)) { standing = .sure(own) }
        return .drafts([Draft(
            rule: .moneySaved, object: isMeeting ? .conference : .document,
            subtype: sentence.codes(head, firstOf: .conference, .conferenceVerb, .electronic, .paper, .document, .documentVerb),
            measure: .cost, direction: .decrease, standing: standing,
            magnitude: quantity.map { sentence.magnitudes.money($0, at: amount) } ?? Magnitude(kind: .qualitative), evidence: evidence, trigger: trigger, head: head,
            hasSubject: head < trigger, isSecondary: !isOfItsOwn(head, trigger, standing) && !sentence.contains(anyOf: .reduce, .restrain, .merge, .abolish, in: sentence.span(trigger + 1, head)))])
    }

    /// "gửi 240.000 văn bản điện tử, chiếm 97%, tiết kiệm 9 tỷ đồng": a part of its own tells what came of it.
    private func isOfItsOwn(_ head: Int, _ trigger: Int, _ standing: Standing) -> Bool {
        head < trigger && standing.modality == .achieved && sentence.isComma(trigger - 1) && sentence.firstShare(in: sentence.span(head, trigger)) != nil
    }

    /// "tiết kiệm cho ngân sách mỗi năm | 1.200 tỉ đồng", "tiết kiệm mỗi năm | 2 tỷ đồng": for whom and how often.
    private func behindWhose(_ start: Int) -> Int {
        var index = sentence.behindPlace(start, before: sentence.count) ?? start
        while index < start + 6, !sentence.has(index, .quantity), sentence.hasCode(index, .modifier, "for") || sentence.hasMeasure(index, .cost) || sentence.isStranger(index)
            || sentence.hasAny(index, of: .level, .body, .every, .adverb, .aspect, .gain) { index += 1 }
        return index
    }

    /// "giúp thành phố cắt giảm hơn 600 triệu đồng mỗi năm", "sẽ giảm chi gần 3 tỷ đồng": money alone is cut, by what helps to it.
    private func isCutOfMoney(_ trigger: Int, _ amount: Int, by head: Int) -> Bool {
        let cause = sentence.span(trigger - 4, trigger).last { sentence.hasAny($0, of: .achieved, .expected, .will) }
        // "hội nghị trực tuyến cho biết ngành điện đã giúp cắt giảm 30 tỷ đồng": something else did.
        guard let cause, head < cause, !sentence.contains(anyOf: .opener, .attribution, .report, in: sentence.span(head + 1, cause)), sentence.span(cause + 1, trigger).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .aspect) }),
            sentence.span(trigger + 1, amount).allSatisfy({ sentence.hasMeasure($0, .cost) || sentence.has($0, .adverb) }) else { return false }
        return sentence.isComplete(before: amount + 2) || sentence.namesPeriod(amount + 2)
    }

    /// What the money is saved by: meetings or documents that head the clause before, or what stands behind "thanks to".
    private func source(_ trigger: Int, behind amount: Int) -> Int? {
        let before = sentence.segment(before: trigger)
        let isOther = { (index: Int) in sentence.has(index, .blocked) && !sentence.hasCode(index, .blocked, "office") && !sentence.hasCode(index, .blocked, "staff") }
        if let head = before.last(where: isSource), !sentence.span(head, trigger).contains(where: isOther) { return head }
        let behind = sentence.span(amount + 2, min(sentence.count, amount + 12))
        // "tiết kiệm 12 tỷ đồng từ việc cắt giảm hội nghị"
        if let from = behind.first(where: { sentence.has($0, .adjunct) && sentence.hasCode($0 + 1, .activity, "nominal") }),
            sentence.hasAny(from + 2, of: .reduce, .restrain, .merge, .abolish),
            let head = sentence.span(from + 3, from + 7).first(where: { sentence.hasAny($0, .heads.adding(.blocked)) }), sentence.has(head, .conference) { return head }
        let isCue = { sentence.hasCode($0, .achieved, "means") || sentence.hasAny($0, of: .reason, .gives) }
        guard let cue = behind.first(where: isCue)
        else { return nil }
        return sentence.span(cue, behind.upperBound).first(where: isSource)
    }

    /// Meeting online, documents as files, paper: what saves by its form. A meeting in general saves nothing.
    private func isSource(_ index: Int) -> Bool {
        // "hệ thống văn bản điện tử tiết kiệm 90 tỉ đồng": what a system is for.
        if sentence.has(index - 1, .tool) { return false }
        return isForm(index)
    }

    private func isForm(_ index: Int) -> Bool {
        sentence.has(index, .online) && sentence.hasAny(index, .conferences) || sentence.hasAny(index, of: .electronic, .paper)
            || sentence.hasAny(index, .conferences) && sentence.has(index + 1, .online)
            || sentence.has(index, .document) && sentence.hasAny(index + 1, of: .electronicMode, .online)
            // "trục liên thông", over which offices write to each other
            || sentence.hasCode(index, .tool, "mail") && !sentence.namesOutsiders
            // "việc thay giấy mời bằng thư điện tử"
            || sentence.has(index, .document) && sentence.has(index + 1, .equals) && sentence.has(index + 2, .electronicMode) && sentence.has(index - 1, .switchTo)
            // "việc số hóa tài liệu họp"
            || sentence.hasAny(index, of: .document, .documentVerb) && sentence.hasCode(index - 1, .activity, "digitise")
    }
}

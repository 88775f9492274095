internal import Language
internal import Pipeline

/// Money and time that meetings burn.
extension LossRule {
    /// "mỗi cuộc họp toàn quốc tốn cả tỉ đồng", "mỗi ngày Quốc hội họp tiêu tốn 1 tỉ đồng": the money that meetings burn each time.
    func money(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard sentence.hasCode(trigger, .loss, "burns"),
            let unit = sentence.span(trigger + 1, trigger + 5).first(where: { sentence.has($0, .moneyUnit) })
                ?? sentence.span(trigger + 1, trigger + 4).first(where: { sentence.hasCode($0, .quantity, "money") }),
            sentence.quantity(at: unit - 1) != nil || sentence.hasCode(unit - 1, .quantity, "money") || sentence.hasCode(unit, .quantity, "money"),
            let head = part.last(where: { sentence.hasAny($0, .conferences) }), !sentence.has(head, .blocked),
            let each = part.first(where: { sentence.hasCode($0, .quantity, "each") || sentence.namesPeriod($0) }), each <= head,
            sentence.span(head + 1, trigger).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .also, .adverb, .directive, .burden, .conference, .online, .inPerson, .level, .plain) }),
            !sentence.contains(anyOf: SenseSet(.negation, .only, .reduce, .left, .save, .private, .citizens), in: 0..<sentence.count) else { return nil }
        let phrase = sentence.meetings(at: head, each..<head + 1, .cost)
        let sum = sum(before: unit)
        return Draft(.moneyTaken, of: phrase, .none, .sure(.excess), magnitude: sum, evidence: each..<unit + 1, trigger: trigger)
    }

    /// "tiêu tốn hàng nghìn tỷ đồng cho hội họp": the meetings stand behind the money.
    func moneyFor(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .loss, "burns") || sentence.hasCode(trigger, .loss, "lost"),
            let unit = sentence.span(trigger + 1, trigger + 5).first(where: { sentence.has($0, .moneyUnit) }),
            sentence.quantity(at: unit - 1) != nil || sentence.hasCode(unit - 1, .quantity, "money"),
            let head = sentence.first(anyOf: .heads.adding(.blocked), in: sentence.span(unit + 2, unit + 7)), sentence.has(head, .conference),
            sentence.span(unit + 1, head).allSatisfy({ sentence.namesPeriod($0) || sentence.hasCode($0, .modifier, "for") || sentence.hasAny($0, of: .into, .quantity, .activity, .purpose) }),
            sentence.isMass(head) || sentence.isPlural(unit + 1..<head) || sentence.isMark(head + 1),
            !sentence.contains(anyOf: SenseSet(.negation, .only, .reduce, .left, .save, .private, .citizens), in: 0..<sentence.count) else { return nil }
        let phrase = NounPhrase(
            pieces: unit..<head + 1, head: head, object: .conference, subtype: sentence.codes(head, .conference), measure: .cost)
        let sum = sum(before: unit)
        return Draft(.moneyTaken, of: phrase, .none, .sure(.excess), magnitude: sum, evidence: trigger..<head + 1, trigger: trigger)
    }

    /// "họp hành chiếm hết thời gian của lãnh đạo", "các cuộc họp ngốn quá nhiều thời gian": the meetings stand before.
    func takenBySubject(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard !sentence.hasCode(trigger, .loss, "spent"), let head = part.last(where: { sentence.hasAny($0, .conferences) }) ?? headOfList(trigger),
            trigger - head <= 4 || sentence.containsComma(in: head..<trigger),
            sentence.has(head, .conference) || head == part.lowerBound || sentence.hasAny(head - 1, of: .counter, .quantity, .conference, .activity) || sentence.hasMeasure(head - 1, .duration),
            sentence.isMass(head) || sentence.isPlural(startOfList(head, part)..<head + 1),
            sentence.span(head + 1, trigger).allSatisfy({ sentence.hasAny($0, of: .also, .adverb, .achieved, .aspect, .conference) || sentence.isStranger($0) || sentence.isComma($0) }),
            let time = sentence.span(trigger + 1, trigger + 5).first(where: { sentence.hasMeasure($0, .duration) && !sentence.hasAny($0, .heads) }),
            sentence.hasCode(trigger, .loss, "waste") || sentence.hasCode(trigger, .loss, "all") || sentence.span(trigger + 1, time).contains(where: {
                sentence.has($0, .excess) || sentence.has($0, .excessSoft) && (sentence.hasCode(trigger, .loss, "burns") || sentence.hasCode($0, .excessSoft, "very"))
                    || sentence.hasCode($0, .quantity, "most") || sentence.hasCode($0, .aspect, "all")
                    || sentence.quantity(at: $0)?.isShare == true
            }),
            !sentence.contains(anyOf: SenseSet(.negation, .avoid, .private, .citizens, .hypothetical), in: 0..<sentence.count) else { return nil }
        let phrase = sentence.meetings(at: head, head..<time + 1, .duration)
        // "họp hành chiếm tới 60% thời gian làm việc"
        let share = sentence.firstShare(in: sentence.span(trigger + 1, time)).flatMap { sentence.quantity(at: $0) }
        return Draft(.timeTaken, of: phrase, .none, .sure(.excess), magnitude: sentence.magnitudes.of(share), evidence: head..<time + 1, trigger: trigger)
    }

    /// "việc họp hành, hội nghị, tiếp khách chiếm phần lớn thời gian": meeting as such opens the list that ends with something else.
    private func headOfList(_ trigger: Int) -> Int? {
        let list = sentence.span(max(sentence.segment(before: trigger).lowerBound, trigger - 10), trigger)
        guard let head = list.first(where: { sentence.hasAny($0, .conferences) }), sentence.isMass(head), sentence.isComma(head + 1),
            sentence.span(list.lowerBound, head).allSatisfy({ sentence.hasAny($0, of: .activity, .quantity, .counter) }) else { return nil }
        return head
    }

    /// "nhiều cuộc họp sơ kết, tổng kết, hội nghị …": where the list of meetings begins that ends with `head`.
    private func startOfList(_ head: Int, _ part: Range<Int>) -> Int {
        var start = part.lowerBound
        while start > 1, sentence.isComma(start - 1), sentence.hasAny(start - 2, .conferences) { start = sentence.part(before: start - 1).lowerBound }
        return start
    }

    /// "không còn thời gian làm chuyên môn vì phải đi họp", "mất hết thì giờ vì họp": what meetings leave no time for.
    func leftNoTime(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .loss, "no_time") else { return nil }
        let near = sentence.span(trigger + 1, min(trigger + 9, Clause.segmentEnd(from: trigger, in: sentence)))
        guard let reason = near.first(where: { sentence.has($0, .reason) }),
            let head = sentence.first(anyOf: .heads.adding(.blocked), in: sentence.span(reason + 1, reason + 5)), sentence.hasAny(head, .conferences),
            !sentence.has(head, .blocked),
            sentence.span(reason + 1, head).allSatisfy({ sentence.hasAny($0, of: .activity, .directive, .quantity, .counter, .excess, .excessSoft) || sentence.isStranger($0) && $0 == head - 1 }),
            !sentence.contains(anyOf: SenseSet(.private, .citizens, .hypothetical), in: 0..<sentence.count) else { return nil }
        let phrase = sentence.meetings(at: head, head..<head + 1, .duration)
        return Draft(.timeTaken, of: phrase, .none, .sure(.excess), evidence: trigger..<head + 1, trigger: trigger)
    }
}

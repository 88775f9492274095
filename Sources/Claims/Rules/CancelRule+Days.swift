internal import Language
internal import Pipeline

/// Days and hours that are to be free of meetings, and meetings that are not to be prolonged.
extension CancelRule {
    /// "mỗi tuần có 2 ngày không họp".
    func readDays(_ trigger: Int) -> Outcome {
        if let needless = conditioned(behind: trigger) {
            // "không họp khi chưa cần thiết"
            return .drafts([draft(.cancelNeedless, .meeting(at: trigger), .count, trigger..<needless + 1, trigger)])
        }
        if let excess = sentence.span(trigger + 1, trigger + 3).first(where: { sentence.hasAny($0, of: .excess, .excessSoft) }), sentence.span(trigger + 1, excess).allSatisfy({ sentence.has($0, .aspect) }) {
            return .of(noExcess(trigger, excess))
        }
        // "việc gì nhắn tin được thì không họp"
        if isRuleOfThumb(.meeting(at: trigger), trigger), isBehindThen(trigger) || isOfSettled(before: trigger) {
            var draft = draft(.cancelNeedless, .meeting(at: trigger), .count, trigger..<trigger + 1, trigger)
            if draft.doubt != nil, sentence.contains(.idle, in: sentence.part(before: trigger)) { draft.modality = .rule }
            return .drafts([draft])
        }
        if isByLetter(before: trigger) { return .drafts([draft(.cancelNeedless, .meeting(at: trigger), .count, trigger..<trigger + 1, trigger)]) }
        if let free = withoutWeekday(.meeting(at: trigger), trigger) ?? namedDay(trigger) { return .drafts([free]) }
        // "mỗi tuần dành một ngày không họp", "mỗi tháng có một tuần không họp": one word for the day.
        let isOne = sentence.hasCode(trigger - 1, .every, "day") || sentence.hasCode(trigger - 1, .every, "week")
        let start = isOne ? trigger - 1 : trigger - 2
        guard trigger > 1, let value = isOne ? 1 : sentence.quantity(at: trigger - 2)?.value, isOne || sentence.has(trigger - 1, .timeUnit),
            sentence.contains(.every, in: sentence.span(start - 3, isOne ? start : trigger)) else { return .none }
        return .drafts([Draft(
            rule: .meetingFreeDays, object: .conference, subtype: ["hop"], measure: .count, direction: .cap,
            standing: .sure(sentence.modalities.ofLimit(at: start) ?? .rule),
            magnitude: Magnitude(kind: .cap, value: value, unit: lastWord(of: trigger - 1), bound: .exact),
            evidence: start..<trigger + 1, trigger: trigger, head: trigger, hasSubject: true)])
    }

    /// "thứ sáu hằng tuần là ngày không họp", "chọn thứ tư làm ngày không hội họp": a day of the week that is called so.
    private func namedDay(_ trigger: Int) -> Draft? {
        let day = trigger - 1
        guard sentence.hasCode(day, .ordinal, "day"), let rank = sentence.segment(before: day).suffix(6).last(where: { sentence.hasCode($0, .ordinal, "rank") }),
            sentence.span(rank + 2, day).allSatisfy({ !sentence.isMark($0) && !sentence.hasAny($0, .triggers.adding(.ordinal)) && sentence.quantity(at: $0) == nil }) else { return nil }
        return draft(.meetingFreeDays, .meeting(at: trigger), .count, rank..<trigger + 1, trigger)
    }

    /// "ngày" of "một ngày", which is one piece.
    private func lastWord(of index: Int) -> String {
        let token = sentence.tokens[sentence.pieces[index].tokens.upperBound - 1]
        return String(decoding: sentence.text[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    /// "không bố trí họp vào thứ hai", "không họp vào các ngày thứ sáu hằng tuần": a day of the week on which there is to be no meeting, by
    /// an order or on nobody's account.
    func withoutWeekday(_ phrase: NounPhrase, _ trigger: Int) -> Draft? {
        // "không tổ chức hội nghị, cuộc họp vào ngày thứ sáu"
        let list = Coordination(sentence: sentence, limit: Clause.end(from: phrase.pieces.upperBound, in: sentence), isObject: true).parts(after: phrase)
        let end = list.last { $0.object == .conference }?.pieces.upperBound ?? phrase.pieces.upperBound
        if let first = frontedDay(before: trigger), sentence.isComplete(before: end) {
            return draft(.meetingFreeDays, phrase, .count, first..<end, trigger)
        }
        let day = weekday(from: end, before: Clause.end(from: end, in: sentence))
        // "các đơn vị không tổ chức họp vào thứ tư hằng tuần"
        let isOfAll = day.map { sentence.has($0 - 1, .every) } == true && sentence.isPlural(sentence.segment(before: trigger).prefix(1))
        guard isForAll(before: trigger) || isOfAll else { return nil }
        // "không bố trí cuộc họp nào trong hai tuần đầu tháng"
        if sentence.has(trigger, .meetless), sentence.has(end, .any) { return draft(.meetingFreeDays, phrase, .count, trigger..<end + 1, trigger) }
        return day.map { draft(.meetingFreeDays, phrase, .count, trigger..<$0, trigger) }
    }

    /// "thứ sáu hằng tuần không bố trí họp", "các ngày thứ hai không họp": the day stands before, and nothing else does.
    private func frontedDay(before trigger: Int) -> Int? {
        var part = sentence.part(before: sentence.isComma(trigger - 1) ? trigger - 1 : trigger)
        // "huyện dành hẳn ngày thứ tư không tổ chức họp": who keeps the day free stands before it.
        let spent = part.last { sentence.hasCode($0, .loss, "spent") && sentence.contains(anyOf: .level, .body, in: part.lowerBound..<$0) }
        if let spent {
            let day = sentence.span(spent + 1, trigger).first { !sentence.hasAny($0, .intensity) && !sentence.isStranger($0) } ?? spent + 1
            part = day..<part.upperBound
        }
        guard let rank = part.first(where: { sentence.hasCode($0, .ordinal, "rank") }), rank - part.lowerBound <= 3, rank + 1 < trigger,
            spent != nil || sentence.contains(.every, in: part) || sentence.isPlural(part),
            sentence.span(part.lowerBound, rank).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .adjunct, .into, .quantity, .timeUnit, .ordinal, .counter) }),
            sentence.span(rank + 2, trigger).allSatisfy({ sentence.hasAny($0, of: .every, .urge, .directive) || sentence.isComma($0) }) else { return nil }
        return part.lowerBound
    }

    /// "chỉ họp sau 16 giờ", "chỉ họp vào chiều thứ sáu": the rest of the time is free of meetings.
    func onlyAtTimes(_ trigger: Int) -> Draft? {
        guard isForAll(before: trigger), let phrase = sentence.objectPhrase(from: trigger + 1, before: Clause.end(from: trigger + 1, in: sentence)),
            phrase.object == .conference, phrase.measure == .count, phrase.quantity == nil, phrase.pieces.lowerBound == trigger + 1 else { return nil }
        let end = phrase.pieces.upperBound
        guard sentence.has(end, .adjunct), let last = hour(end + 1) ?? weekday(from: end, before: Clause.end(from: end, in: sentence)) else { return nil }
        return draft(.meetingFreeDays, phrase, .count, trigger..<last, trigger)
    }

    /// Behind "16 giờ", "16 giờ 30".
    private func hour(_ index: Int) -> Int? {
        guard sentence.quantity(at: index)?.kind == .plain, sentence.hasCode(index + 1, .timeUnit, "hour") else { return nil }
        let next = sentence.quantity(at: index + 2) == nil ? index + 2 : index + 3
        return sentence.isComplete(before: next) || sentence.has(next, .every) ? next : nil
    }

    /// Where the words of a day of the week end, "vào các ngày thứ hai hằng tuần"; nil where a date follows.
    private func weekday(from start: Int, before limit: Int) -> Int? {
        let near = sentence.span(start, min(limit, start + 5))
        guard let rank = near.first(where: { sentence.hasCode($0, .ordinal, "rank") }), rank > start,
            sentence.span(start, rank).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .adjunct, .into, .quantity, .timeUnit, .counter) || sentence.hasCode($0, .ordinal, "day") || sentence.hasCode($0, .blocked, "half_day") }),
            rank + 1 < sentence.count, !sentence.isMark(rank + 1) else { return nil }
        let end = rank + 2
        // "thứ hai, ngày 12/5", "thứ hai (12/5)", "thứ hai tuần này": one day.
        let isDate = { (index: Int) in sentence.isMark(index) && (sentence.hasCode(index + 1, .ordinal, "day") || sentence.tokenKind(at: index + 1) == .number) }
        if isDate(end) || sentence.hasAny(end, of: .ordinal, .timeUnit) || sentence.has(end, .period) { return nil }
        return sentence.has(end, .every) ? end + 1 : end
    }

    /// Nobody stands before the verb, or an order does.
    func isForAll(before trigger: Int) -> Bool {
        let before = sentence.segment(before: trigger)
        return before.isEmpty || sentence.part(before: trigger).isEmpty && sentence.modalities.hasOrder(in: before) || sentence.modalities.hasOrder(in: sentence.part(before: trigger))
    }

    /// "không kéo dài thời gian họp", "yêu cầu không kéo dài các cuộc họp": how long meetings may last, unless somebody only did not
    /// prolong one.
    func notProlonged(_ phrase: NounPhrase, _ trigger: Int) -> Draft? {
        guard phrase.object == .conference, phrase.measure == .duration || phrase.measure == .count, !isCertain(phrase), isForAll(before: trigger) else { return nil }
        return draft(.presupposedExcess, phrase, .duration, trigger..<phrase.pieces.upperBound, trigger)
    }
}

internal import Language
internal import Pipeline

/// Fewer in place of more: "ra một báo cáo thay vì ba", "mỗi xã mời một người thay vì ba người".
struct InsteadRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        if let replaced = replacedByLetter(trigger) ?? letterForMeetings(trigger) { return .drafts([replaced]) }
        guard sentence.hasCode(trigger, .switchTo, "instead") else { return .none }
        if let asked = askedInWriting(trigger) { return .drafts([asked]) }
        if let shorter = shorter(trigger) { return .drafts([shorter]) }
        if let (few, many) = numbers(trigger), case .drafts(let found) = change(few, many, trigger) { return .drafts(found) }
        return .of(manyOfBefore(trigger))
    }

    /// "được gói gọn trong một buổi sáng thay vì cả ngày": a meeting takes less time, of which one word tells.
    private func shorter(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: sentence.isComma(trigger - 1) ? trigger - 1 : trigger)
        guard let few = part.suffix(4).last(where: { days($0) != nil }), let short = days(few),
            sentence.hasAny(few, of: .every) || sentence.hasCode(few - 1, .adjunct, "place") || sentence.hasCode(few - 1, .cap, "framed"),
            let long = days(sentence.hasAny(trigger + 1, of: .last, .excess) ? trigger + 2 : trigger + 1), short < long,
            let head = part.last(where: { sentence.hasAny($0, .conferences) && $0 < few }), !sentence.has(head, .blocked),
            sentence.span(head + 1, few).contains(where: { sentence.hasAny($0, of: .last, .activity) || sentence.hasCode($0, .cap, "framed") }) else { return nil }
        let phrase = NounPhrase(
            pieces: head..<head + 1, head: head, object: .conference, subtype: sentence.codes(head, firstOf: .conference, .conferenceVerb),
            measure: .duration, hasOwnMeasure: true)
        let evidence = head..<trigger + 2
        var standing = sentence.modalities.ofSubject(evidence, trigger: few - 1)
        // "kỳ họp dự kiến diễn ra trong một ngày thay vì ba ngày": how it is meant stands before the verb of lasting.
        if standing.doubt != nil, let own = sentence.modalities.ofPart(sentence.span(head + 1, few)), own != .achieved { standing = .sure(own) }
        if isAsNow(behind: trigger + 1, standing) { standing = .sure(.proposal) }
        var draft = Draft(.fewerInstead, of: phrase, .decrease, standing, evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        // "gói trong một ngày thay vì hai ngày"
        if isInDays(few), isInDays(trigger + 1) { draft.magnitude = Magnitude(kind: .fromTo, from: long, to: short, unit: sentence.word(trigger + 2), bound: .exact) }
        return draft
    }

    private func isInDays(_ index: Int) -> Bool {
        sentence.hasCode(index, .every, "day") || sentence.hasCode(index + 1, .ordinal, "day") && sentence.quantity(at: index) != nil
    }

    /// How long a word says, in days: "nửa ngày", "một buổi", "cả ngày", "hai ngày".
    private func days(_ index: Int) -> Double? {
        if sentence.has(index, .halfDay) { return sentence.weight(index) }
        if sentence.hasCode(index, .every, "day") || sentence.hasCode(index, .always, "day") { return 1 }
        if sentence.isSession(index) { return 0.5 }
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain, sentence.hasAny(index + 1, of: .timeUnit, .ordinal, .blocked) else { return nil }
        if sentence.hasCode(index + 1, .timeUnit, "hour") { return quantity.value / 8 }
        if sentence.hasCode(index + 1, .timeUnit, "minute") { return quantity.value / 480 }
        if sentence.hasCode(index + 1, .ordinal, "day") { return quantity.value }
        return sentence.hasCode(index + 1, .counter, "conference") || sentence.hasCode(index + 1, .blocked, "half_day") ? quantity.value / 2 : nil
    }

    /// "gửi phiếu lấy ý kiến thay cho họp", "thay vì họp, sở hỏi ý kiến bằng văn bản": a letter or a system takes the place of meeting.
    private func askedInWriting(_ trigger: Int) -> Draft? {
        let head = sentence.span(trigger + 1, trigger + 5).first { sentence.hasAny($0, .conferences) } ?? trigger
        guard sentence.hasAny(head, .conferences), !sentence.has(head, .blocked), !sentence.has(head, .online),
            sentence.span(trigger + 1, head).allSatisfy({ sentence.hasAny($0, of: .activity, .directive, .quantity, .counter) }),
            sentence.isMass(head) || sentence.isPlural(trigger + 1..<head + 1) || sentence.has(head - 1, .activity) && !sentence.isStranger(head + 1),
            !sentence.hasAny(head + 1, of: .online, .inPerson), !sentence.isInPersonMeeting(head) else { return nil }
        let before = sentence.part(before: trigger)
        let opens = before.allSatisfy { sentence.isMark($0) || sentence.has($0, .boundary) }
        let comma = sentence.isComma(head + 1) ? head + 1 : head
        let means = opens ? sentence.span(comma, min(comma + 14, Clause.segmentEnd(from: head, in: sentence))) : sentence.span(trigger - 9, trigger)
        guard !opens || comma > head, let asks = means.first(where: isLetter),
            !sentence.contains(anyOf: .conferences, in: means.lowerBound + (opens ? 1 : 0)..<means.upperBound) else { return nil }
        let evidence = opens ? trigger..<head + 1 : asks..<head + 1
        var standing = sentence.modalities.ofMode(evidence: evidence)
        // "thay vì họp, có thể trao đổi qua điện thoại": what may be done is advice.
        if opens, let own = sentence.modalities.ofPart(means.lowerBound..<asks + 1) { standing = .sure(own == .expected ? .proposal : own) }
        if opens, sentence.has(asks, .needless) { standing = .sure(.proposal) }
        var draft = Draft(.fewerInstead, of: .meeting(at: head), .decrease, standing, evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        draft.isSecondary = true
        return draft
    }

    /// "lấy ý kiến bằng văn bản", "gửi tài liệu"
    private func isLetter(_ index: Int) -> Bool {
        sentence.hasCode(index, .receives, "poll")
            || sentence.hasCode(index, .receives, "send") && sentence.contains(anyOf: .documents, in: sentence.span(index + 1, index + 3))
    }

    /// "một số cuộc họp đã được thay bằng việc lấy ý kiến qua phiếu", "hội nghị triển khai được thay bằng văn bản hướng dẫn"
    private func replacedByLetter(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .switchTo, "by"),
            let letter = sentence.span(trigger + 1, trigger + 5).first(where: { sentence.has($0, .document) || isLetter($0) }),
            sentence.span(trigger + 1, letter).allSatisfy({ sentence.hasAny($0, of: .activity, .quantity, .counter) || sentence.isStranger($0) && $0 == trigger + 1 }),
            let phrase = sentence.acceptedSubjects(of: trigger).first, phrase.object == .conference, phrase.measure == .count,
            sentence.isPlural(phrase.pieces) || phrase.quantity != nil || !Set(phrase.subtype).isDisjoint(with: CancelRule.kinds.union(["hop"])) else { return nil }
        let evidence = phrase.pieces.lowerBound..<letter + 1
        var draft = Draft(.fewerInstead, of: phrase, .decrease, sentence.modalities.ofSubject(evidence, trigger: trigger), evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        draft.isSecondary = true
        return draft
    }

    /// "tỉnh đã thay các hội nghị phổ biến bằng việc gửi tài liệu"
    private func letterForMeetings(_ trigger: Int) -> Draft? {
        let end = Clause.end(from: trigger, in: sentence)
        guard sentence.hasCode(trigger, .switchTo, "replace"), let phrase = sentence.objectPhrase(from: trigger + 1, before: end), phrase.object == .conference,
            phrase.measure == .count, sentence.isPlural(phrase.pieces) || !Set(phrase.subtype).isDisjoint(with: CancelRule.kinds.union(["hop"])),
            let by = sentence.first(.equals, in: sentence.span(phrase.pieces.upperBound, min(end, phrase.pieces.upperBound + 6))),
            let letter = sentence.span(by + 1, min(end, by + 5)).first(where: { sentence.has($0, .document) || isLetter($0) }),
            sentence.span(by + 1, letter).allSatisfy({ sentence.hasAny($0, of: .activity, .quantity, .counter) || sentence.isStranger($0) }) else { return nil }
        let evidence = trigger..<letter + 1
        var draft = Draft(.fewerInstead, of: phrase, .decrease, sentence.modalities.ofObject(trigger: trigger, evidence: evidence), evidence: evidence, trigger: trigger)
        draft.isSecondary = true
        return draft
    }

    /// "tổ chức 12 hội nghị so với 30 hội nghị của năm ngoái": two levels, no verb of change before them.
    func readVersus(_ trigger: Int) -> Outcome {
        let part = sentence.part(before: trigger)
        guard let few = part.last(where: isNumber), trigger - few <= 4, sentence.hasAny(few + 1, .heads.adding(.counter)),
            let many = sentence.span(trigger + 1, trigger + 3).first(where: isNumber), agree(few, many),
            many == trigger + 1, !sentence.contains(anyOf: .triggers.adding(.left, .save, .switchTo), in: part) else { return .none }
        return change(few, many, trigger)
    }

    private func isNumber(_ index: Int) -> Bool {
        sentence.quantity(at: index)?.kind == .plain && sentence.quantity(at: index)?.upper == nil
    }

    private func change(_ few: Int, _ many: Int, _ trigger: Int) -> Outcome {
        guard let to = sentence.quantity(at: few), let (from, direction) = level(before: many, since: few), var phrase = counted(few, many),
            // "thay vì 10 cuộc, huyện chỉ tổ chức 12 cuộc": more in place of fewer stands before the word.
            direction == .decrease || few < many && trigger - few <= 3 else { return .none }
        // "chỉ in 30 bộ tài liệu thay vì 500 bộ"
        if phrase.object == .document, phrase.measure == .count, sentence.hasCode(few - 1, .activity, "paper") { phrase.measure = .paper }
        let evidence = min(few, many, phrase.pieces.lowerBound)..<max(sentence.unitEnd(behind: few), sentence.unitEnd(behind: many))
        var standing = sentence.modalities.ofObject(trigger: few, evidence: evidence)
        // "Tổ chức một hội nghị thay cho hai hội nghị": nobody is named who did it.
        if standing.doubt == .noMarker, phrase.hasOwnMeasure || sentence.modalities.isSomebodys(before: few) { standing.modality = .achieved }
        // "phải nộp 9 báo cáo thay vì 4 báo cáo như năm trước": the duty that is borne now.
        if direction == .increase, sentence.contains(.burden, in: sentence.part(before: few)), isAsBefore(behind: many) { standing = .told }
        // "30 hội nghị năm nay so với 52 hội nghị năm ngoái": two levels that are compared are told.
        if standing.doubt == .noMarker, sentence.has(trigger, .versus) { standing.modality = .achieved }
        if isAsNow(behind: many, standing) { standing = .sure(.proposal) }
        var draft = Draft(
            .fewerInstead, of: phrase, direction, standing,
            magnitude: Magnitude(kind: from == nil ? .absolute : .fromTo, from: from, to: to.value, unit: timeWord(few) ?? sentence.unit(behind: few), bound: sentence.magnitudes.bound(to)),
            evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        draft.isSecondary = true
        return .drafts([draft])
    }

    /// The number that is and the one that was: before and behind the word, or both behind it with a comma between.
    private func numbers(_ trigger: Int) -> (few: Int, many: Int)? {
        let rest = sentence.span(trigger + 1, Clause.segmentEnd(from: trigger, in: sentence))
        guard let many = rest.prefix(6).first(where: isNumber), !sentence.containsComma(in: sentence.span(trigger, many)) else { return nil }
        // "gửi một báo cáo chung, thay cho bảy báo cáo riêng"
        let before = sentence.part(before: sentence.isComma(trigger - 1) ? trigger - 1 : trigger)
        if let few = before.last(where: isNumber), trigger - few <= 5 { return agree(few, many) ? (few, many) : nil }
        // "thay vì 41 ngày chỉ cần 30 ngày"
        guard let comma = rest.first(where: { $0 > many && (sentence.isComma($0) || sentence.hasCode($0, .expected, "only")) }), comma - many <= 6,
            let few = sentence.span(comma, comma + 13).first(where: isNumber),
            sentence.span(comma, few).contains(where: { sentence.hasAny($0, of: .only, .left, .period) || sentence.hasCode($0, .expected, "only") }) else { return nil }
        return agree(few, many) ? (few, many) : nil
    }

    /// Both count the same: by the same word or both by words for documents or for meetings; one of them may have none.
    private func agree(_ few: Int, _ many: Int) -> Bool {
        if time(few) != nil, time(many) != nil { return true }
        guard let first = sentence.unit(behind: few) else { return sentence.unit(behind: many) != nil }
        guard let second = sentence.unit(behind: many) else { return closes(many + 1) }
        if sentence.hasAny(few + 1, .documents), sentence.hasAny(many + 1, .documents) { return true }
        return first == second || sentence.countsMeetings(few + 1) && sentence.countsMeetings(many + 1)
    }

    private func closes(_ index: Int) -> Bool { index >= sentence.count || !sentence.isStranger(index) || sentence.has(index, .period) }

    /// The documents or meetings behind one of the numbers, else what a unit tells of those that the sentence speaks of.
    private func counted(_ few: Int, _ many: Int) -> NounPhrase? {
        for number in [few, many] {
            guard var phrase = sentence.objectPhrase(from: number, before: min(sentence.count, number + 6)) else { continue }
            phrase.quantity = nil
            return sentence.guards.accepts(phrase, trigger: number - 1) ? phrase : nil
        }
        let start = Clause.segmentStart(before: min(few, many), in: sentence)
        guard let head = sentence.last(anyOf: .heads, in: sentence.span(start, max(few, many))), !sentence.has(head, .blocked) else { return nil }
        let phrase = NounPhrase(
            pieces: head..<head + 1, head: head, object: sentence.hasAny(head, .conferences) ? .conference : .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .conference, .conferenceVerb), measure: .count)
        if let often = often(phrase, few) { return often }
        let measured = UnitMeasure(sentence: sentence).applied(to: phrase, in: few..<max(few, many) + 2)
        // "diễn ra lúc 8 giờ": a time of day.
        if measured.measure == .duration, sentence.isStranger(few - 1) { return nil }
        return measured.hasOwnMeasure && sentence.guards.accepts(measured, trigger: few) ? measured : nil
    }
}

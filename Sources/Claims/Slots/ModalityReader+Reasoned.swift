internal import Language
internal import Pipeline

/// What an author reasons out, what a norm allows, and what a headline sums up of the order behind its colon.
extension ModalityReader {
    /// "Bởi vậy phải bớt họp nếu không có ích": what follows from what was said before is the author's advice, where nobody who may
    /// order speaks and nobody is named who is to act.
    func isReasoned(_ index: Int) -> Bool {
        guard sentence.has(index, .burden), sentence.has(index, .directive) else { return false }
        var before = index - 1
        while sentence.hasAny(before, of: .also, .adverb) || sentence.isComma(before) { before -= 1 }
        // "muốn cán bộ sát dân, trước hết phải giảm họp": what a wish asks for.
        let isWished = sentence.isComma(before + 1) && sentence.hasCode(sentence.segment(before: index).lowerBound, .proposal, "wish")
        return (isWished || sentence.hasCode(before, .boundary, "hence")) && !sentence.pieces.indices.contains {
            sentence.hasCode($0, .attribution, "speech") || sentence.hasAny($0, of: .act, .body) || sentence.tokenKind(at: $0) == .act
        }
    }

    /// "Điều 7 cho mở rộng họp trực tuyến", "Nghị định cho phép họp trực tuyến": what a section of an act says, or a standing norm
    /// allows, holds as a rule.
    func isOfSection(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let first = segment.first(where: { !sentence.isMark($0) && !sentence.has($0, .adjunct) }) else { return false }
        if sentence.hasCode(first, .ordinal, "section"), sentence.tokenKind(at: first + 1) == .number { return true }
        return sentence.has(first, .norm) && segment.contains { sentence.hasCode($0, .urge, "permits") }
    }

    /// "Thông tư 22 cho phép dùng sổ điện tử thay sổ giấy", "văn bản ký số thay thế bản giấy theo quy định": what an act permits or a
    /// norm provides, where no share tells how far it is done.
    func isByNorm(_ evidence: Range<Int>) -> Bool {
        guard sentence.firstShare(in: evidence) == nil else { return false }
        if sentence.hasCode(evidence.upperBound, .norm, "according") { return true }
        let opening = sentence.segment(before: evidence.lowerBound).first ?? evidence.lowerBound
        return sentence.hasAny(opening, of: .act, .norm)
            && sentence.span(opening, evidence.upperBound).contains { sentence.hasCode($0, .urge, "permits") }
    }

    /// "Nghị định hạn chế tổ chức hội nghị lớn", "tỉnh quy định hạn chế hội nghị": what a norm says right before the verb, or where it
    /// opens the sentence, and no word or figure tells that it was done.
    func isOfNorm(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let first = segment.first, !isDone(trigger), sentence.quantity(at: trigger + 1) == nil, !sentence.contains(.achieved, in: segment) else { return false }
        if sentence.has(first, .norm), !sentence.containsComma(in: segment) { return true }
        guard let norm = sentence.part(before: trigger).last(where: { sentence.has($0, .norm) }) else { return false }
        return sentence.span(norm + 1, trigger).allSatisfy { sentence.hasAny($0, of: .modifier, .activity, .urge, .adverb, .also) }
    }

    /// "Quyết định 45 nêu nguyên tắc giảm số cuộc họp", "Công văn của Sở hướng dẫn họp trực tuyến": the act that opens the sentence says
    /// so, and no word tells that it was done.
    func isSaidByAct(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let first = segment.first(where: { !sentence.isMark($0) }), first < trigger, !isDone(trigger),
            sentence.has(first, .act) || sentence.tokenKind(at: first) == .act, sentence.quantity(at: first - 1) == nil else { return false }
        return !sentence.contains(anyOf: .achieved, .boundary, .base, in: segment) && !sentence.containsComma(in: segment)
    }

    /// "Hà Nội bớt họp, hạn chế đi công tác: lãnh đạo thành phố vừa có văn bản gửi các sở": behind the colon it is told that the
    /// headline's deed was ordered.
    func isOrderedBehindColon(_ trigger: Int) -> Bool {
        let colon = Clause.segmentEnd(from: trigger, in: sentence)
        guard sentence.pieces.indices.contains(colon), sentence.pieces[colon].isMark(":"), Clause.segmentStart(before: trigger, in: sentence) == 0,
            !sentence.contains(.achieved, in: 0..<colon) else { return false }
        let rest = sentence.span(colon + 1, Clause.segmentEnd(from: colon + 1, in: sentence))
        let isIssued = rest.contains { index in
            sentence.hasAny(index, of: .act, .document) && (sentence.hasCode(index - 1, .opener, "have") || sentence.has(index - 1, .activity))
                && sentence.contains(.receives, "send", in: sentence.span(index + 1, index + 4))
        }
        return isIssued || ofPart(sentence.span(rest.lowerBound, min(rest.upperBound, rest.lowerBound + 10))) == .directive
    }

    /// "Cắt mạnh kinh phí hội họp: từng giọt xăng lúc này cũng phải dè sẻn": a bare verb opens a line that a remark explains.
    func opensHeadline(_ trigger: Int) -> Bool {
        let colon = Clause.segmentEnd(from: trigger, in: sentence)
        guard sentence.span(0, trigger).allSatisfy({ sentence.isMark($0) }), sentence.pieces.indices.contains(colon), sentence.pieces[colon].isMark(":")
        else { return false }
        return sentence.span(colon + 1, sentence.count).allSatisfy {
            !sentence.pieces[$0].isMark(";") && !sentence.hasAny($0, SenseSet.triggers.adding(.urge, .achieved, .act, .body))
        }
    }

    /// "Bớt họp đi cho dân nhờ!": a call without a figure asks.
    var isPlea: Bool {
        sentence.pieces.last { !$0.isAnyMark("”", "\"", "’", ")") }?.isMark("!") == true && !sentence.pieces.contains { $0.quantity != nil }
            && !sentence.pieces.indices.contains { sentence.has($0, .achieved) && !sentence.hasCode($0, .achieved, "means") }
    }

    /// "cấp trên bớt họp thì cấp dưới mới có thời gian": without a figure this only says what would follow.
    func leadsToThen(_ trigger: Int) -> Bool {
        let rest = sentence.span(trigger + 1, min(trigger + 8, Clause.segmentEnd(from: trigger, in: sentence)))
        guard let then = rest.first(where: { sentence.hasCode($0, .boundary, "then") }) else { return false }
        return sentence.firstQuantity(in: sentence.span(trigger, then)) == nil && !sentence.contains(.achieved, in: sentence.segment(before: then))
    }

    /// "tiết kiệm trước hết từ việc giảm hội họp", "đổi mới bắt đầu từ giảm họp": where one is to begin.
    func isBeginning(_ trigger: Int) -> Bool {
        let part = sentence.part(before: trigger)
        guard let first = part.last(where: { sentence.hasCode($0, .adverb, "first") }), trigger - first <= 4 else { return false }
        return sentence.span(first + 1, trigger).allSatisfy { sentence.hasAny($0, of: .adjunct, .activity) } && !sentence.contains(.achieved, in: part)
    }

    /// "ra công văn tổ chức tiếp xúc cử tri qua mạng": what an act that is issued says right behind its name is ordered.
    func isLaidDown(_ start: Int) -> Bool {
        let part = sentence.part(before: start)
        guard !isDone(start), let act = part.last(where: { isLetter($0) && !sentence.has($0, .norm) }), act > part.lowerBound,
            sentence.quantity(at: act - 1) == nil else { return false }
        let isIssued = sentence.hasCode(act - 1, .opener, "have") || sentence.hasCode(act - 1, .activity, "issue") || sentence.has(act, .act)
            && (sentence.hasAny(act - 1, of: .activity, .achieved) || sentence.isStranger(act - 1)) || sentence.hasCode(act - 1, .adjunct, "sign") || sentence.isStranger(act - 1) && act - 1 > part.lowerBound && sentence.has(act, .documentStrict)
        let rest = sentence.span(act + 1, start)
        return isIssued && rest.count { sentence.isStranger($0) } <= 2 && rest.allSatisfy {
            sentence.isStranger($0) || sentence.hasAny($0, of: .modifier, .activity, .urge, .receives, .level, .quantity) || sentence.tokenKind(at: $0) == .act
        }
    }

    private func isLetter(_ index: Int) -> Bool {
        sentence.has(index, .act) || sentence.hasAny(index, of: .document, .documentStrict) && !sentence.has(index, .documentWeak)
    }

    /// "Bộ Nội vụ hướng dẫn các địa phương giảm họp": who is guided is still to act.
    func isGuided(_ trigger: Int) -> Bool {
        let part = sentence.part(before: trigger)
        guard let guide = part.last(where: { sentence.hasCode($0, .documentStrict, "van_ban_chi_dao") }), guide > part.lowerBound,
            sentence.quantity(at: guide - 1) == nil, !isDone(trigger) else { return false }
        let guided = sentence.span(guide + 1, trigger)
        return guided.count <= 6 && guided.allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .quantity, .conjunction, .activity) }
    }

    /// "theo quy chế mới, …": what a standing norm says holds as a rule.
    func quotesNorm(_ range: Range<Int>) -> Bool {
        range.contains { sentence.hasCode($0, .adjunct, "according") && sentence.contains(.norm, in: sentence.span($0 + 1, $0 + 3)) }
    }
}

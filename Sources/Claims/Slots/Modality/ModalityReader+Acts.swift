internal import Language
internal import Pipeline

/// What acts, letters and plans say.
extension ModalityReader {
    /// "Nghị quyết giảm 30% thời gian họp", "đã ký công văn cắt giảm 30% hội nghị": what was done is the act.
    func isOfAct(_ start: Int, _ trigger: Int) -> Bool {
        sentence.span(start, trigger).contains { sentence.has($0, .act) && !sentence.has($0, .norm) }
    }

    /// "Quyết định của Bộ trưởng cắt giảm 22 chế độ báo cáo": the act is the subject, whosever it is.
    func opensWithAct(_ start: Int, _ trigger: Int) -> Bool {
        start + 1 < trigger && !isDone(trigger) && opensWithAct(start, before: trigger)
    }

    /// Nothing but an act, and whose it is, stands before a piece.
    func opensWithAct(_ start: Int, before end: Int) -> Bool {
        guard sentence.hasAny(start, of: .act, .documentStrict), !sentence.has(start, .norm) || sentence.has(start, .documentStrict) else { return false }
        return sentence.span(start + 1, end).allSatisfy {
            sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .modifier, .gives, .conference, .every, .period, .ordinal, .timeUnit)
                || $0 == start + 1 && sentence.tokenKind(at: $0) == .number
        }
    }

    /// "theo kết luận mới", "theo công văn của sở": acts that order, where decrees and decisions rule.
    func quotesOrder(_ range: Range<Int>) -> Bool {
        range.contains { sentence.hasCode($0, .adjunct, "according") && sentence.contains(.act, "orders", in: sentence.span($0 + 1, $0 + 3)) }
    }

    /// "theo Kết luận 226-KL/TW": what an act says is set by it.
    func quotesAct(_ range: Range<Int>) -> Bool {
        range.contains { sentence.hasCode($0, .adjunct, "according") && sentence.contains(.act, in: sentence.span($0 + 1, $0 + 3)) }
    }

    /// "đã ban hành kế hoạch giảm 15% văn bản", "đã hướng dẫn các xã giảm báo cáo": what a plan, a rule or a guide lays down is its
    /// content, and not what was done. `part` is what stands before the verb back to the last comma.
    func content(behind part: Range<Int>) -> Modality? {
        guard !isDone(part.upperBound), let last = part.last(where: { !isOfTitle($0) }),
            !part.contains(where: { sentence.hasCode($0, .achieved, "fulfilled") }) else { return nil }
        if sentence.has(last, .norm) { return .rule }
        // "đã có những chỉ đạo giảm sổ sách", "có nhiều kiến nghị giảm họp": the order or the request is a noun, and this what it says.
        if sentence.hasAny(last, of: .directive, .proposal), !sentence.hasCode(last, .proposal, "therefore"), isNoun(cue: last) || sentence.hasCode(last - 1, .opener, "have") {
            return sentence.has(last, .directive) ? .directive : .proposal
        }
        if sentence.has(last, .documentStrict), sentence.quantity(at: last - 1) == nil {
            return sentence.hasCode(last, .documentStrict, "ke_hoach") ? .target : sentence.hasCode(last, .documentStrict, "ho_so_so_sach") ? nil : .directive
        }
        // "đã ký ban hành văn bản giảm 15% hội nghị", "nhận được văn bản cắt giảm cuộc họp"
        if sentence.hasCode(last, .document, "van_ban"), sentence.quantity(at: last - 1) == nil,
            sentence.hasAny(last - 1, of: .activity, .receives, .achieved) || sentence.hasCode(last - 1, .opener, "have")
                || sentence.isStranger(last - 1) && sentence.hasAny(last - 2, of: .level, .body) { return .directive }
        let guide = part.last { sentence.hasCode($0, .documentStrict, "van_ban_chi_dao") }
        guard let guide, sentence.quantity(at: guide - 1) == nil, guide + 1 < part.upperBound else { return nil }
        let guided = sentence.span(guide + 1, part.upperBound)
        return guided.allSatisfy { sentence.hasAny($0, of: .level, .body, .quantity, .conjunction) || sentence.isComma($0) } ? .directive : nil
    }

    /// "kế hoạch số 12/KH-UBND về việc giảm …": what stands between an act and what it lays down.
    private func isOfTitle(_ index: Int) -> Bool {
        sentence.tokenKind(at: index) == .act || sentence.hasCode(index, .modifier, "about") || sentence.hasCode(index, .activity, "nominal")
            || sentence.hasAny(index, of: .purpose, .ordinal)
    }

    /// "Quyết định 45 nêu nguyên tắc giảm số cuộc họp", "Công văn của Sở hướng dẫn họp trực tuyến": the act that opens the sentence says
    /// so, and no word tells that it was done.
    func isSaidByAct(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let first = segment.first(where: { !sentence.isMark($0) }), first < trigger, !isDone(trigger),
            sentence.has(first, .act) || sentence.tokenKind(at: first) == .act, sentence.quantity(at: first - 1) == nil else { return false }
        return !sentence.contains(anyOf: .achieved, .boundary, .base, in: segment) && !sentence.containsComma(in: segment)
    }

    /// "Kế hoạch đã được phê duyệt, theo đó giảm 15% văn bản", "ban hành Chỉ thị 05, trong đó số hội nghị giảm 10%": what stands in the
    /// act or plan that the part before names; in a report on how it was carried out results stand.
    func saidInIt(_ trigger: Int, _ evidence: Range<Int>) -> Modality? {
        let segment = sentence.segment(before: trigger)
        guard let link = sentence.last(.continues, "within_it", in: segment), sentence.isComma(link - 1), !tellsResult(from: link, trigger, evidence) else { return nil }
        let before = sentence.part(before: link - 1)
        let isOnResults = before.contains { sentence.hasAny($0, of: .documentVerb, .left) || sentence.hasCode($0, .urge, "carries_out") }
        guard !isOnResults, let act = before.last(where: { namesAct($0) }), sentence.quantity(at: act - 1) == nil else { return nil }
        return sentence.hasCode(act, .documentStrict, "ke_hoach") || sentence.hasCode(act, .modifier, "undertaking") ? .target : .directive
    }

    /// "Theo đó, các xã giảm 15% văn bản": a share that goes on from an act named in the sentence before.
    func goesOnFromAct(_ trigger: Int, _ evidence: Range<Int>) -> Modality? {
        guard let link = sentence.segment(before: trigger).first, sentence.hasCode(link, .continues, "by_it"), sentence.isComma(link + 1),
            sentence.firstShare(in: evidence) != nil, !tellsResult(from: link, trigger, evidence) else { return nil }
        return .directive
    }

    private func namesAct(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .act, .documentStrict) && !sentence.has(index, .norm) || sentence.tokenKind(at: index) == .act || sentence.hasCode(index, .modifier, "undertaking")
    }

    /// A word of what was done or a base to compare with stands around the verb.
    private func tellsResult(from start: Int, _ trigger: Int, _ evidence: Range<Int>) -> Bool {
        isDone(trigger) || sentence.contains(anyOf: .achieved, .versus, .base, in: sentence.span(start, trigger))
            || sentence.contains(anyOf: .versus, .base, in: sentence.span(evidence.upperBound, Clause.segmentEnd(from: evidence.upperBound, in: sentence)))
    }

    /// "Nghị quyết nêu mỗi năm chỉ còn 5 hội nghị": the act or plan that opens the sentence says so, and no word tells that it was done.
    func statedByAct(before trigger: Int) -> Modality? {
        let segment = sentence.segment(before: trigger)
        guard let act = segment.first(where: { !sentence.isMark($0) }), namesAct(act), !sentence.contains(anyOf: .achieved, .base, .versus, in: segment) else { return nil }
        let verb = sentence.tokenKind(at: act + 1) == .act || sentence.tokenKind(at: act + 1) == .number ? act + 2 : act + 1
        guard sentence.hasAny(verb, of: .refers, .report, .norm) else { return nil }
        return sentence.hasCode(act, .documentStrict, "ke_hoach") || sentence.hasCode(act, .modifier, "undertaking") ? .target : .directive
    }

    /// "ra công văn tổ chức tiếp xúc cử tri qua mạng": what an act that is issued says right behind its name is ordered.
    func isLaidDown(_ start: Int) -> Bool {
        let part = sentence.part(before: start)
        guard !isDone(start), let act = part.last(where: { isLetter($0) && !sentence.has($0, .norm) }), act > part.lowerBound,
            sentence.quantity(at: act - 1) == nil else { return false }
        let isIssued = sentence.hasCode(act - 1, .opener, "have") || sentence.hasCode(act - 1, .activity, "issue") || sentence.has(act, .act)
            && (sentence.hasAny(act - 1, of: .activity, .achieved) || sentence.isStranger(act - 1)) || sentence.hasCode(act - 1, .adjunct, "sign")
                || sentence.isStranger(act - 1) && act - 1 > part.lowerBound && sentence.has(act, .documentStrict)
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

    /// "Thành phố vừa có công văn khẩn gửi các quận: …": behind the colon stands what the letter says, unless it only reports.
    func issuesAct(before colon: Int) -> Bool {
        guard colon < sentence.count, sentence.pieces[colon].isMark(":"),
            let act = sentence.span(max(0, colon - 16), colon).last(where: { index in
                // "có văn bản gửi các sở: …"
                let isLetter = sentence.has(index, .document) && sentence.contains(.receives, "send", in: sentence.span(index + 1, index + 4))
                return (sentence.has(index, .act) || isLetter) && !sentence.has(index, .norm)
            }),
            sentence.hasCode(act - 1, .opener, "have") || sentence.has(act - 1, .activity) else { return false }
        return !sentence.contains(anyOf: .documentVerb, .report, in: sentence.span(act + 1, colon))
    }

    /// "các thông tư đã bãi bỏ 40 loại báo cáo": what several acts repeal is gone.
    func isRepealed(_ trigger: Int, _ start: Int) -> Bool {
        sentence.has(trigger, .abolish) && sentence.has(trigger - 1, .achieved)
            && (sentence.isPlural(start..<trigger) || sentence.isPlural(sentence.segment(before: trigger).prefix(1)))
    }

    /// "Kế hoạch của tỉnh nêu …": what a plan that opens the sentence says is aimed at.
    var opensWithPlan: Bool {
        let first = sentence.pieces.first?.isAnyMark("“", "\"", "-", "–") == true ? 1 : 0
        return sentence.hasCode(first, .documentStrict, "ke_hoach") && !sentence.hasAny(first + 1, of: .aspect, .achieved)
    }

    /// "Kế hoạch năm 2026 có 31 hội nghị, giảm 29", "Chương trình gồm 2 chỉ tiêu: hội nghị giảm 10%": what the plan or draft that opens the sentence lists, where nothing is told as done.
    func isListedInPlan(_ trigger: Int) -> Bool {
        let before = sentence.span(0, trigger)
        guard let first = before.first(where: { !sentence.isMark($0) }), !before.contains(where: { sentence.hasAny($0, of: .achieved) }), !isDone(trigger) else { return false }
        let isPlan = sentence.hasCode(first, .documentStrict, "ke_hoach") || sentence.hasCode(first, .document, "to_trinh")
            || sentence.hasCode(first, .modifier, "undertaking") && !sentence.hasCode(first, .modifier, "lists")
        let says = sentence.span(first + 1, first + 8)
        return isPlan && (sentence.contains(.modifier, "lists", in: says) || sentence.contains(anyOf: .opener, .report, in: says))
    }

    /// "Quy chế mới: số hội nghị giảm từ 60 xuống 31", "Ba con số của nghị quyết: văn bản giảm 15%, …": what an act or a plan before the colon
    /// says, unless it was carried out or told as done.
    func listedInAct(before trigger: Int) -> Modality? {
        let start = Clause.segmentStart(before: trigger, in: sentence)
        guard start > 0, sentence.pieces[start - 1].isMark(":"), !isDone(trigger) else { return nil }
        let head = sentence.span(0, start - 1)
        let isCarriedOut = head.contains { sentence.hasAny($0, of: .achieved, .report, .period, .opener, .attribution) || sentence.hasCode($0, .urge, "carries_out") }
        if isCarriedOut || sentence.contains(.achieved, in: sentence.span(start, trigger)) || sentence.contains(.versus, in: sentence.span(trigger, sentence.count)) { return nil }
        if sentence.contains(.norm, in: head) { return .rule }
        if head.contains(where: { sentence.hasCode($0, .documentStrict, "ke_hoach") || sentence.hasCode($0, .modifier, "undertaking") }) { return .target }
        return head.contains { sentence.has($0, .act) || sentence.hasCode($0, .documentStrict, "nghi_quyet") } ? .directive : nil
    }

    /// "số hội nghị theo kế hoạch năm 2026 giảm 20%", "theo yêu cầu của Thủ tướng, số hội nghị giảm 10%": whose figure it is.
    func accordingTo(before trigger: Int) -> Modality? {
        let segment = sentence.segment(before: trigger)
        guard !segment.contains(where: { sentence.has($0, .achieved) }), !isDone(trigger) else { return nil }
        if segment.contains(where: { sentence.hasCode($0, .adverb, "as_planned") }) { return .target }
        if segment.contains(where: { sentence.hasCode($0, .adverb, "as_ordered") && sentence.hasCode($0, .adverb, "source") }) { return .directive }
        guard let source = source(in: segment) else { return nil }
        if sentence.hasCode(source, .documentStrict, "ke_hoach") || sentence.has(source, .target) { return .target }
        if sentence.has(source, .directive) { return .directive }
        return sentence.has(source, .proposal) ? .proposal : nil
    }

    /// What stands behind "theo".
    private func source(in range: Range<Int>) -> Int? { sentence.first(.adjunct, "according", in: range).map { $0 + 1 } }

    /// "Theo Chỉ thị, các sở sẽ giảm 10% hội nghị": what will be so by an act is ordered.
    func isWilledByAct(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let source = source(in: segment), sentence.has(source, .act), !sentence.has(source, .norm), !sentence.hasCode(source, .documentStrict, "ke_hoach") else { return false }
        return sentence.contains(.will, in: segment) && !sentence.contains(anyOf: .target, .expected, .proposal, .tool, .purpose, in: segment)
    }

    /// "Kế hoạch của tỉnh giảm 20% hội nghị": in the part that a plan opens.
    func isOfPlan(_ trigger: Int) -> Bool {
        opensWithPlan && Clause.commaStart(before: trigger, in: sentence) == 0
    }
}

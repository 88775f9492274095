internal import Language
internal import Pipeline

/// What the words around a statement make of it: who proclaims it, what it is called, what it only helps to bring about.
extension ModalityReader {
    /// "sẽ được lập tự động, giúp giảm 70% thời gian", "yêu cầu dùng mẫu chung, góp phần giảm báo cáo": what helps is itself
    /// still to come. `part` is what stands before the verb back to the last comma.
    func hoped(_ part: Range<Int>) -> Modality? {
        let leads = part.allSatisfy {
            !sentence.has($0, .achieved) || sentence.hasCode($0, .achieved, "helps") || sentence.hasCode($0, .achieved, "result")
        }
        guard leads else { return nil }
        let segment = Clause.segmentStart(before: part.lowerBound, in: sentence)
        var end = part.lowerBound
        while end > segment {
            let earlier = sentence.span(Clause.commaStart(before: end - 1, in: sentence), end)
            end = earlier.lowerBound
            if containsLapse(earlier) { return nil }
            if earlier.contains(where: { sentence.hasAny($0, of: .will, .expected) || sentence.hasCode($0, .adverb, "as_planned") }) { return .expected }
            switch strongest(in: earlier) {
            case .directive?, .proposal?: return .target
            case nil: continue
            default: return nil
            }
        }
        return nil
    }

    /// "đã ban hành kế hoạch giảm 15% văn bản", "đã hướng dẫn các xã giảm báo cáo": what a plan, a rule or a guide lays down is its
    /// content, and not what was done. `part` is what stands before the verb back to the last comma.
    func content(behind part: Range<Int>) -> Modality? {
        guard !isDone(part.upperBound), let last = part.last(where: { !isOfTitle($0) }),
            !part.contains(where: { sentence.hasCode($0, .achieved, "fulfilled") }) else { return nil }
        if sentence.has(last, .norm) { return .rule }
        if sentence.has(last, .documentStrict), sentence.quantity(at: last - 1) == nil {
            return sentence.hasCode(last, .documentStrict, "ke_hoach") ? .target : sentence.hasCode(last, .documentStrict, "ho_so_so_sach") ? nil : .directive
        }
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

    /// "báo cáo kết quả giảm họp", "kết quả thực hiện giảm 15% văn bản": what is reported on or looked into, and not that it was done.
    func isOfReport(_ trigger: Int, from start: Int) -> Bool {
        guard !isDone(trigger) else { return false }
        var outcome = trigger - 1
        while outcome > start, sentence.hasCode(outcome, .activity, "nominal") || sentence.has(outcome, .urge) { outcome -= 1 }
        guard sentence.hasCode(outcome, .achieved, "outcome") else { return false }
        let isNamed = outcome < trigger - 1
        return isNamed || outcome > start && !sentence.hasAny(outcome - 1, of: .achieved, .receives, .aspect) && !sentence.hasCode(outcome - 1, .opener, "have") && !containsLapse(sentence.span(start, outcome))
    }

    /// "báo cáo kết quả giảm họp, giảm văn bản": the list goes on.
    func goesOnFromReport(_ trigger: Int) -> Bool {
        guard sentence.isComma(trigger - 1) || sentence.has(trigger - 1, .conjunction) else { return false }
        let segment = sentence.segment(before: trigger)
        return segment.contains { sentence.hasAny($0, .triggers) && isOfReport($0, from: Clause.commaStart(before: $0, in: sentence)) }
    }

    /// "đang nỗ lực giảm 20% văn bản so với năm trước": who strives for it has not done it.
    func isStriven(for trigger: Int) -> Bool {
        sentence.hasCode(trigger - 1, .urge, "strives") && !isDone(trigger)
    }

    /// "Nhờ thực hiện chỉ thị, …", "Đạt mục tiêu đề ra, …", "Sau khi có yêu cầu giảm họp, …": what opens a clause tells by what means
    /// or after what something came about, and orders nothing itself. The clause holds a comma.
    func opensWithFact(_ clause: Range<Int>) -> Bool {
        guard let first = clause.first(where: { !sentence.isMark($0) }) else { return false }
        let codes = sentence.codes(first, .achieved)
        return codes.contains("means") || codes.contains("fulfilled") || sentence.hasCode(first, .base, "since_event") && sentence.has(first, .boundary)
    }

    /// "Thực hiện chủ trương giảm họp, sở tổ chức 12 hội nghị, giảm 6 hội nghị so với năm trước", "Nhờ đề án …, quận tiết kiệm 500
    /// triệu đồng": behind such an opening a figure that is compared, or that came of the means, is told.
    func isIntroduced(_ segment: Int, before comma: Int, _ evidence: Range<Int>) -> Bool {
        guard sentence.firstQuantity(in: evidence) != nil,
            let end = sentence.span(segment, comma).first(where: { sentence.isComma($0) }), ofPart(sentence.span(end, comma)) == nil else { return false }
        if opensWithFact(segment..<end) { return true }
        return sentence.has(segment, .urge) && sentence.contains(.versus, in: sentence.span(evidence.upperBound, Clause.segmentEnd(from: evidence.upperBound, in: sentence)))
    }

    /// "giảm 20% cuộc họp là yêu cầu của Bí thư", "… là mục tiêu": what the statement is called behind it.
    func named(behind range: Range<Int>) -> Modality? {
        for index in range {
            if sentence.hasCode(index, .directive, "ahead") { return .directive }
            if sentence.hasCode(index, .proposal, "ahead") { return .proposal }
            if sentence.hasCode(index, .target, "ahead") { return .target }
        }
        return nil
    }

    /// "giảm 7 cuộc họp: kết quả sau khi dùng phần mềm": behind the colon it is called a result.
    func isSummedUp(behind end: Int) -> Bool {
        sentence.pieces.indices.contains(end) && sentence.pieces[end].isMark(":") && sentence.has(end + 1, .achieved)
    }

    /// "UBND thành phố Huế: Cắt giảm hội họp": a body or an office opens the line and speaks behind the colon.
    func isProclaimed(_ index: Int) -> Bool {
        let start = Clause.segmentStart(before: index, in: sentence)
        guard start > 0, sentence.pieces[start - 1].isMark(":"), start - 1 <= 8, sentence.contains(anyOf: .body, .level, in: 0..<start - 1) else { return false }
        return (0..<start - 1).allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, of: .body, .level, .ordinal) }
    }

    /// "Sở báo cáo: …", "ông cho biết: …": who tells something orders nothing by it.
    func isReporting(_ colon: Int) -> Bool {
        // "Báo cáo nêu rõ: …"
        let opening = Clause.segmentStart(before: colon, in: sentence)
        if sentence.has(colon - 1, .refers), sentence.hasCode(opening, .documentVerb, "bao_cao") { return true }
        return sentence.has(colon - 1, .documentVerb) || sentence.has(colon - 1, .opener) && sentence.codes(colon - 1, .opener).isEmpty
    }

    /// "phong trào “Giảm họp, tăng đi cơ sở”": the name of a movement tells nothing of what came of it.
    func isSlogan(_ trigger: Int) -> Bool {
        let before = sentence.span(max(0, trigger - 8), trigger)
        guard let open = before.last(where: { sentence.pieces[$0].isAnyMark("“", "\"", "‘") }), open > 0,
            let close = sentence.span(trigger, min(sentence.count, trigger + 16)).first(where: { sentence.pieces[$0].isAnyMark("”", "\"", "’") }),
            !sentence.contains(.achieved, in: sentence.span(open, close)), !isPrintedClosing(open) else { return false }
        return isCalled(open)
    }

    /// "mô hình “3 giảm, 2 tăng” gồm: giảm họp, giảm giấy tờ; tăng đối thoại": behind the colon the name is spelled out.
    func isPartOfSlogan(_ trigger: Int) -> Bool {
        let before = sentence.span(0, trigger)
        guard let colon = before.last(where: { sentence.pieces[$0].isMark(":") }),
            let close = sentence.span(colon - 12, colon).last(where: { sentence.pieces[$0].isAnyMark("”", "\"", "’") }),
            let open = sentence.span(close - 12, close).last(where: { sentence.pieces[$0].isAnyMark("“", "\"", "‘") }), open > 0
        else { return false }
        return isCalled(open) && !sentence.contains(anyOf: .achieved, .left, in: sentence.span(close, trigger))
    }

    /// Whether what stands before a quotation mark says that a name follows.
    private func isCalled(_ open: Int) -> Bool {
        sentence.has(open - 1, .tool) || sentence.hasCode(open - 1, .modifier, "undertaking")
            || sentence.hasCode(open - 1, .modifier, "named") || sentence.hasCode(open - 1, .target, "policy")
            || sentence.hasCode(open - 1, .target, "motto")
    }

    /// "đơn vị giảm trên 15% văn bản được cộng điểm", "chỉ được xếp loại tốt khi giảm được 10% hội nghị": for what somebody is
    /// rewarded, where nothing tells that it was done.
    func isRewarded(_ trigger: Int) -> Bool {
        let segment = Clause.segmentStart(before: trigger, in: sentence)..<Clause.segmentEnd(from: trigger, in: sentence)
        let isWhen = sentence.span(trigger - 6, trigger).contains { sentence.hasCode($0, .boundary, "when") }
        let near = isWhen ? segment : sentence.span(trigger, segment.upperBound).prefix { !sentence.pieces[$0].isMark(",") }
        return sentence.contains(.adverb, "rewarded", in: near) && !sentence.contains(.achieved, in: segment)
    }

    /// A straight quotation mark may close: an odd number of them stands before.
    private func isPrintedClosing(_ index: Int) -> Bool {
        guard sentence.pieces[index].isMark("\"") else { return false }
        return sentence.span(0, index).count { sentence.pieces[$0].isMark("\"") } % 2 == 1
    }
}

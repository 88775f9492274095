internal import Language
internal import Pipeline

/// What the cues of one stretch say.
extension ModalityReader {
    /// The strongest cue of a range. "Will" is a target of those who act and an expectation of what happens.
    func strongest(in range: Range<Int>, isSubject: Bool = false) -> Modality? {
        var found = SenseSet()
        var isAdvice = false
        var isFirmTarget = false
        for index in range where !isLetting(index) && !isNoun(cue: index) && !isUniform(index, before: range.upperBound) && !isDuty(index, before: range.upperBound)
            && !isFinding(index) && !isPurposeOfTime(index, in: range) && !isPurposeOfOrder(index) && !isHelpfulPlan(index, before: range.upperBound) && !isIdleCall(index, in: range, isSubject: isSubject) && !isAttribute(cue: index)
            && !(isSubject && (isPurposeOfMeans(index, in: range) || isPurposeAside(index, in: range))) {
            let senses = sentence.pieces[index].senses
            found.formUnion(isReasoned(index) ? SenseSet(.proposal) : senses)
            if senses.contains(SenseSet(.proposal)), sentence.hasCode(index, .proposal, "must") { isAdvice = true }
            if senses.contains(SenseSet(.target)), !sentence.hasCode(index, .target, "policy") { isFirmTarget = true }
        }
        if found.contains(SenseSet(.hypothetical)) {
            // "nếu nội dung không thiết thực thì nên bớt hội nghị": what one is to do then.
            if range.contains(where: { sentence.hasCode($0, .hypothetical, "wish") }) { return .proposal }
            let then = range.last { sentence.hasCode($0, .boundary, "then") }
            let asked = then.flatMap { $0 + 1 < range.upperBound ? strongest(in: $0 + 1..<range.upperBound, isSubject: isSubject) : nil }
            return asked == .proposal || asked == .directive ? asked : .expected
        }
        if isAdvice { return .proposal }
        if found.contains(SenseSet(.directive)) { return .directive }
        // Advice to keep to a policy is advice.
        if found.contains(SenseSet(.target)), !isFirmTarget, found.contains(SenseSet(.proposal)) { return .proposal }
        if !found.isDisjoint(with: SenseSet(.target, .purpose)) { return .target }
        if found.contains(SenseSet(.expected)) { return .expected }
        if found.contains(SenseSet(.proposal)) { return .proposal }
        if found.contains(SenseSet(.will)) {
            // "việc sáp nhập sẽ giảm số cuộc họp": what follows from a deed.
            let isEffect = !found.isDisjoint(with: SenseSet(.tool, .room)) || sentence.hasCode(range.lowerBound, .activity, "nominal")
            return isSubject || isEffect ? .expected : .target
        }
        return found.contains(SenseSet(.achieved)) ? .achieved : nil
    }

    /// "nhờ vận động, …": only what others are called to do is meant so, in the part that calls or a list behind it.
    private func isIdleCall(_ index: Int, in range: Range<Int>, isSubject: Bool) -> Bool {
        guard sentence.hasCode(index, .proposal, "calls") || sentence.hasCode(index, .directive, "calls") else { return false }
        return isSubject || sentence.isMark(range.upperBound - 1) && !sentence.contains(anyOf: .triggers, in: sentence.span(index + 1, range.upperBound))
    }

    /// "nhờ dùng trợ lý ảo để soạn thảo, thời gian … rút còn nửa ngày": what the means is for.
    private func isPurposeOfMeans(_ index: Int, in range: Range<Int>) -> Bool {
        sentence.has(index, .purpose) && sentence.contains(.achieved, "means", in: range.lowerBound..<index)
    }

    /// "nhằm phục vụ dân tốt hơn, tỷ lệ văn bản điện tử đạt 95%": what an opening is for says nothing of the subject behind the comma.
    private func isPurposeAside(_ index: Int, in range: Range<Int>) -> Bool {
        (sentence.has(index, .purpose) || sentence.hasCode(index, .target, "purpose")) && sentence.containsComma(in: index..<range.upperBound)
    }

    /// "ngành đã có chỉ đạo để giảm sổ sách": what the order is for is what it orders.
    private func isPurposeOfOrder(_ index: Int) -> Bool {
        (sentence.has(index, .purpose) || sentence.hasCode(index, .target, "purpose")) && sentence.has(index - 1, .directive) && !sentence.has(index - 1, .burden)
    }

    /// "tiết kiệm thời gian để lo việc cơ sở, hạn chế họp": what the time is for ends with its part.
    private func isPurposeOfTime(_ index: Int, in range: Range<Int>) -> Bool {
        guard sentence.has(index, .purpose), sentence.isComma(range.upperBound - 1) else { return false }
        // "yêu cầu …; ứng dụng công nghệ để bớt thời gian, đồng thời giảm giấy": what is done beside it has its own reasons.
        return sentence.hasMeasure(index - 1, .duration) || sentence.has(range.upperBound, .boundary) && sentence.has(range.upperBound, .continues)
    }

    /// "trong 180 hội nghị dự kiến, tỉnh cắt 45": which meetings are meant; "nếu như trước đây … thì nay": against what.
    private func isAttribute(cue index: Int) -> Bool {
        if sentence.has(index, .expected), sentence.hasAny(index - 1, .heads), sentence.isComma(index + 1) { return true }
        // "họp tham mưu không quá một buổi": what kind of meeting it is.
        if sentence.has(index, .target), sentence.hasAny(index - 1, .conferences), sentence.has(index + 1, .cap) { return true }
        // "tự tổng hợp 75% chỉ tiêu": what is counted is no aim.
        if sentence.has(index, .target), sentence.quantity(at: index - 1) != nil, !sentence.hasAny(index + 1, .triggers) { return true }
        return sentence.has(index, .hypothetical) && !isCondition(index)
    }

    /// "đoàn kiểm tra xác định …": only what an act or a plan lays down is an aim, others find out by the same word.
    private func isFinding(_ index: Int) -> Bool {
        sentence.hasCode(index, .target, "by_act") && !sentence.hasAny(index + 1, .triggers) && !sentence.segment(before: index).contains {
            sentence.hasAny($0, of: .act, .documentStrict) || sentence.tokenKind(at: $0) == .act
        }
    }

    /// "đề án này sẽ giúp giảm 20% số cuộc họp": what a plan is hoped to bring about.
    private func isHelpfulPlan(_ index: Int, before end: Int) -> Bool {
        sentence.hasCode(index, .target, "plan") && sentence.contains(.expected, "helps", in: sentence.span(index + 1, end))
    }

    /// "không để lãnh đạo xã dự nhiều cuộc họp": to let, no purpose.
    private func isLetting(_ index: Int) -> Bool { sentence.has(index, .purpose) && sentence.has(index - 1, .negation) }

    /// "số báo cáo phải gửi …": the duty is to send, not what the verb behind says.
    private func isDuty(_ index: Int, before trigger: Int) -> Bool {
        // "số báo cáo mà giáo viên phải thực hiện được cắt giảm"
        let isDone = sentence.has(index + 1, .achieved) || sentence.hasCode(index + 1, .urge, "carries_out") && sentence.isPassive(index + 2)
        if sentence.has(index, .burden), isDone, sentence.contains(.boundary, "but", in: sentence.span(index - 6, index)) { return true }
        // "chỉ phải phát hành 212 văn bản, ít hơn cùng kỳ"
        let isOnly = sentence.has(index - 1, .only) || sentence.hasCode(index - 1, .left, "only")
        if isOnly, sentence.has(index, .burden), sentence.hasAny(index + 1, of: .activity, .urge, .documentVerb, .conferenceVerb) { return true }
        return sentence.has(index, .directive) && sentence.has(index, .burden)
            && index + 2 < trigger && sentence.hasAny(trigger, .triggers)
            && sentence.hasAny(index + 1, of: .activity, .receives) && !sentence.hasAny(index + 2, .triggers)
            && sentence.contains(anyOf: .heads, in: sentence.span(max(0, index - 6), index))
    }

    /// "phần mềm thống nhất giúp …": what is uniform; agreed is what stands right behind the word and its time.
    private func isUniform(_ index: Int, before end: Int) -> Bool {
        // "chuẩn bị chuyển từ họp trực tiếp sang họp trực tuyến", "tiến tới 100% văn bản điện tử"
        let isOfChange = sentence.has(index + 1, .switchTo) || sentence.hasCode(index + 1, .activity, "move") || sentence.quantity(at: index + 1)?.isShare == true
        guard sentence.hasCode(index, .target, "adjacent"), !isOfChange else { return false }
        // "tham mưu tổ chức 120 cuộc họp, giảm 15 cuộc": what was done, by its number.
        if sentence.hasCode(index, .target, "purpose"), sentence.has(index + 1, .activity), sentence.quantity(at: end)?.kind == .plain { return true }
        return !sentence.span(index + 1, end).allSatisfy {
            sentence.hasAny($0, of: .aspect, .activity, .urge, .every, .adverb, .will, .period, .ordinal) && !sentence.hasAny($0, .heads)
                || sentence.has($0 - 1, .ordinal) && sentence.tokenKind(at: $0) == .number
        }
    }

    /// "theo yêu cầu của", "các đề nghị": a cue that is a noun or an adjunct orders nothing; "nên" behind a comma is
    /// "therefore".
    func isNoun(cue index: Int) -> Bool {
        guard sentence.hasAny(index, of: .directive, .proposal) else { return false }
        // "nay chỉ cần hai cuộc họp": what is needed by now is told.
        if sentence.has(index, .proposal), sentence.hasCode(index - 1, .left, "now") { return true }
        if sentence.hasCode(index, .proposal, "therefore") {
            if sentence.hasAny(index + 1, of: .achieved, .relieve) { return true }
            // "đảng viên đã cao tuổi nên sinh hoạt chi bộ chỉ một giờ": behind a clause of its own, and before what is a noun.
            let isNoun = sentence.hasAny(index + 1, of: .conference, .document, .measure) || sentence.hasCode(index + 1, .quantity, "number")
            if isNoun, !sentence.hasAny(index + 1, of: .conferenceVerb, .documentVerb, .reduce), sentence.part(before: index).count > 1 { return true }
            // "họp trực tuyến nên trưởng thôn khỏi phải lên huyện"
            if let spared = sentence.span(index + 1, index + 5).first(where: { sentence.hasCode($0, .relieve, "told") }),
                sentence.span(index + 1, spared).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .blocked, .quantity) }) { return true }
            // "do tích hợp kế hoạch nên năm nay …": behind a reason nên is "therefore" too.
            if sentence.contains(.reason, in: sentence.segment(before: index)) { return true }
            let isBehindMark = index > 0 && sentence.isMark(index - 1) && !sentence.pieces[index - 1].isAnyMark("“", "\"", "‘")
            // "theo ông, nên mạnh dạn bỏ những cuộc họp": how it is to be done stands between.
            let isAdvised = sentence.has(index + 1, .urge) && sentence.hasAny(index + 2, .triggers)
            // "theo tôi, nên gộp các cuộc họp", but "…, nên tiết kiệm được 2 tỷ đồng"
            let isAsked = sentence.hasAny(index + 1, of: .merge, .save, .switchTo) && !sentence.has(index + 2, .achieved)
                // "thay vì họp, nên trao đổi qua thư"
                || sentence.hasCode(sentence.segment(before: index).lowerBound, .switchTo, "instead")
            if isBehindMark, !isAdvised, !isAsked, !sentence.hasAny(index + 1, .triggers) { return true }
            // "các cuộc họp được ghép nên giảm 20 cuộc": behind what was done nên is "therefore" as well.
            let part = sentence.part(before: index)
            return sentence.hasAny(index + 1, .triggers)
                && (sentence.contains(anyOf: .merge, .achieved, in: part) || sentence.contains(.aspect, "passive", in: part))
        }
        // "sau khi có chỉ đạo của Chủ tịch, …": there was an order.
        if sentence.hasCode(index - 1, .opener, "have"), sentence.hasCode(index + 1, .modifier, "of") || sentence.isMark(index + 1) { return true }
        // "Đề nghị của cử tri được tiếp thu, …": what became of it is told.
        if sentence.hasCode(index + 1, .modifier, "of"), index == 0 || sentence.isMark(index - 1),
            sentence.span(index + 2, index + 8).prefix(while: { !sentence.isMark($0) }).contains(where: { sentence.hasCode($0, .aspect, "passive") }) { return true }
        // "Quyết định đặt mục tiêu": an act that is the subject.
        if sentence.hasCode(index, .directive, "act"), index == 0 || sentence.isMark(index - 1) {
            return !sentence.hasAny(index + 1, .triggers)
        }
        // "tình trạng họp nhiều cần được chấn chỉnh": the word belongs to the noun before it.
        if sentence.has(index - 1, .excessSoft), sentence.hasAny(index - 2, .heads) { return false }
        return sentence.hasAny(index - 1, of: .quantity, .versus) || sentence.has(index - 1, .adjunct) && !sentence.has(index - 1, .report)
    }

    /// "Bởi vậy phải bớt họp nếu không có ích": what follows from what was said before is the author's advice, where nobody who may
    /// order speaks and nobody is named who is to act.
    private func isReasoned(_ index: Int) -> Bool {
        guard sentence.has(index, .burden), sentence.has(index, .directive) else { return false }
        var before = index - 1
        while sentence.hasAny(before, of: .also, .adverb) || sentence.isComma(before) { before -= 1 }
        // "muốn cán bộ sát dân, trước hết phải giảm họp": what a wish asks for.
        // "muốn cán bộ sát dân thì phải giảm họp"
        let isThen = sentence.hasCode(before, .boundary, "then")
        let isWished = isThen && sentence.segment(before: before).contains { sentence.hasCode($0, .proposal, "wish") }
            || sentence.isComma(before + 1) && sentence.hasCode(sentence.segment(before: index).lowerBound, .proposal, "wish")
        return (isWished || sentence.hasCode(before, .boundary, "hence")) && !sentence.pieces.indices.contains {
            sentence.hasCode($0, .attribution, "speech") || sentence.hasAny($0, of: .act, .body) || sentence.tokenKind(at: $0) == .act
        }
    }
}

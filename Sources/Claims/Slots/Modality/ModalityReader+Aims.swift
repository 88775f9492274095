internal import Language
internal import Pipeline

/// Aims that were reached, and what is striven for, reported on, hoped for or called so behind it.
extension ModalityReader {
    /// "chỉ tiêu giảm 10% hội nghị đã đạt và vượt": the aim was reached, and no other figure says how far.
    func isFulfilled(_ trigger: Int, behind end: Int) -> Bool {
        guard sentence.has(trigger - 1, .target) else { return false }
        // "Đảng bộ tỉnh vượt chỉ tiêu giảm 15% văn bản"
        if sentence.hasCode(trigger - 1, .achieved, "fulfilled") {
            let part = sentence.part(before: trigger - 1)
            return !part.contains { sentence.hasAny($0, SenseSet.modality.adding(.negation, .purpose, .hypothetical, .only, .urge)) && !sentence.has($0, .achieved) }
                && sentence.firstShare(in: part) == nil
        }
        let rest = sentence.span(end, Clause.segmentEnd(from: end, in: sentence))
        guard let done = rest.prefix(6).first(where: { sentence.hasCode($0, .achieved, "fulfilled") }),
            sentence.span(end, done).allSatisfy({ !sentence.hasAny($0, of: .negation, .will, .purpose, .hypothetical) }) else { return false }
        return sentence.firstShare(in: sentence.span(done, rest.upperBound)) == nil
    }

    /// "đang nỗ lực giảm 20% văn bản so với năm trước": who strives for it has not done it.
    func isStriven(for trigger: Int) -> Bool {
        sentence.hasCode(trigger - 1, .urge, "strives") && !isDone(trigger)
    }

    /// "tiết kiệm trước hết từ việc giảm hội họp", "đổi mới bắt đầu từ giảm họp": where one is to begin.
    func isBeginning(_ trigger: Int) -> Bool {
        let part = sentence.part(before: trigger)
        guard let first = part.last(where: { sentence.hasCode($0, .adverb, "first") }), trigger - first <= 4 else { return false }
        return sentence.span(first + 1, trigger).allSatisfy { sentence.hasAny($0, of: .adjunct, .activity) } && !sentence.contains(.achieved, in: part)
    }

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

    /// "giảm 20% cuộc họp là yêu cầu của Bí thư", "… là mục tiêu", "… là kết quả": what the statement is called behind it.
    func named(behind range: Range<Int>) -> Modality? {
        for index in range {
            if sentence.hasCode(index, .directive, "ahead") { return .directive }
            if sentence.hasCode(index, .proposal, "ahead") { return .proposal }
            if sentence.hasCode(index, .target, "ahead") { return .target }
            if sentence.hasCode(index, .achieved, "ahead") { return .achieved }
            // "là điều cán bộ cơ sở mong mỏi"
            if sentence.hasCode(index, .adverb, "thing"), sentence.contains(.proposal, in: sentence.span(index + 1, min(index + 7, range.upperBound))) { return .proposal }
        }
        return nil
    }

    /// "việc giảm văn bản phải thực chất": what is asked of a thing that is named and not told.
    func asked(of trigger: Int, behind end: Int) -> Modality? {
        guard sentence.hasCode(trigger - 1, .activity, "nominal") else { return nil }
        // "việc giảm họp sẽ giúp cán bộ gần dân hơn"
        if sentence.has(end, .expected) { return .expected }
        let near = sentence.span(end, min(end + 6, Clause.segmentEnd(from: end, in: sentence)))
        guard let found = ofPart(near) else { return nil }
        return found == .directive || found == .proposal ? found : nil
    }

    /// "số hội nghị giảm 10% theo kế hoạch", "… theo yêu cầu của tỉnh": who set it is told right behind.
    func setBehind(_ end: Int) -> Modality? {
        let code = sentence.codes(end, .adverb)
        if code.contains("as_ordered") { return .directive }
        return code.contains("as_planned") ? .target : nil
    }

    /// "giảm tối thiểu 15% … so với năm trước": what has a floor is set, not told.
    func hasFloor(_ range: Range<Int>) -> Bool {
        range.contains { sentence.quantity(at: $0)?.bound == .atLeast && !sentence.has($0 + 1, .moneyUnit) }
    }

    /// A goal that is named, not only the "to" of a purpose, which leaves the order before it in charge.
    func hasFirmTarget(_ range: Range<Int>) -> Bool {
        range.contains { sentence.has($0, .target) && !sentence.hasCode($0, .target, "purpose") }
    }
}

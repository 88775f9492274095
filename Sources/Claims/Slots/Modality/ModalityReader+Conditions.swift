internal import Language
internal import Pipeline

/// Conditions on which a statement hangs.
extension ModalityReader {
    /// Whether the clause of a trigger only says what follows if it comes about.
    func isConditional(before trigger: Int) -> Bool {
        sentence.part(before: trigger).contains { index in
            isCondition(index) && !sentence.contains(.boundary, in: sentence.span(index + 1, trigger))
        } || isOfWhoever(trigger)
    }

    /// "đơn vị nào không giảm được 10% văn bản thì không được xét thi đua": whoever does not, and what follows for him.
    private func isOfWhoever(_ trigger: Int) -> Bool {
        let part = sentence.part(before: trigger)
        guard let any = part.first(where: { sentence.has($0, .any) }), any <= part.lowerBound + 4, !sentence.contains(.negation, in: sentence.span(part.lowerBound, any)),
            !sentence.contains(.also, in: sentence.span(any, trigger)) else { return false }
        let rest = sentence.span(trigger + 1, min(trigger + 14, Clause.segmentEnd(from: trigger, in: sentence)))
        return rest.contains { sentence.hasCode($0, .boundary, "then") || sentence.isComma($0) && sentence.hasAny($0 + 1, of: .directive, .will) }
    }

    /// Whether a condition follows in the same segment: "không thể giảm văn bản nếu vẫn giữ cách cũ".
    func hasCondition(behind index: Int) -> Bool {
        sentence.span(index, Clause.segmentEnd(from: index, in: sentence)).contains(where: isCondition)
    }

    /// "Nếu", but not the one that sets then against now: "nếu như năm 2024 họp 50 cuộc thì nay còn 30".
    func isCondition(_ index: Int) -> Bool {
        sentence.has(index, .hypothetical)
            && !sentence.span(index + 1, index + 6).contains { sentence.hasAny($0, of: .period, .base, .ordinal) }
    }

    /// "khi số cuộc họp đã giảm 20%, tỉnh sẽ xem xét thưởng": what hangs on it is still to come.
    func isStillToCome(_ trigger: Int) -> Bool {
        let start = sentence.clause(before: trigger).lowerBound
        guard sentence.hasCode(start - 1, .boundary, "when"), start == 1 || sentence.isMark(start - 2),
            let comma = sentence.span(trigger, Clause.segmentEnd(from: trigger, in: sentence)).first(where: { sentence.isComma($0) }) else { return false }
        return sentence.contains(.will, in: sentence.span(comma, min(comma + 8, Clause.segmentEnd(from: comma, in: sentence))))
    }

    /// "cấp trên bớt họp thì cấp dưới mới có thời gian": without a figure this only says what would follow.
    func leadsToThen(_ trigger: Int) -> Bool {
        let rest = sentence.span(trigger + 1, min(trigger + 8, Clause.segmentEnd(from: trigger, in: sentence)))
        guard let then = rest.first(where: { sentence.hasCode($0, .boundary, "then") }) else { return false }
        return sentence.firstQuantity(in: sentence.span(trigger, then)) == nil && !sentence.contains(.achieved, in: sentence.segment(before: then))
    }

    /// "bỏ một cấp thì thời gian họp cũng giảm": what would come of a deed that nobody tells was done.
    func followsThen(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        guard let then = segment.last(where: { sentence.hasCode($0, .boundary, "then") }), let first = segment.first(where: { !sentence.isMark($0) }) else { return false }
        let deed = sentence.span(first, then)
        return sentence.hasAny(first, of: .reduce, .abolish, .merge, .shorten, .restrain)
            && !deed.contains { sentence.hasAny($0, of: .achieved, .period, .left) || sentence.hasCode($0, .reduce, "done") }
    }

    /// "đơn vị giảm trên 15% văn bản được cộng điểm", "chỉ được xếp loại tốt khi giảm được 10% hội nghị": for what somebody is
    /// rewarded, where nothing tells that it was done.
    func isRewarded(_ trigger: Int) -> Bool {
        let segment = sentence.segment(around: trigger)
        let isWhen = sentence.span(trigger - 6, trigger).contains { sentence.hasCode($0, .boundary, "when") }
        let near = isWhen ? segment : sentence.span(trigger, segment.upperBound).prefix { !sentence.pieces[$0].isMark(",") }
        return sentence.contains(.adverb, "rewarded", in: near) && !segment.contains { sentence.has($0, .achieved) && !sentence.has($0, .versus) }
    }
}

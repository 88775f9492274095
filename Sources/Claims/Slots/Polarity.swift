/// Whether a trigger is negated.
enum Polarity {
    case affirmed, negated
    /// "chưa chắc … đã dễ giảm": neither said nor denied.
    case doubted

    static func of(trigger: Int, in sentence: Sentence) -> Polarity {
        let start = Clause.commaStart(before: trigger, in: sentence)
        let range = sentence.span(start, trigger)
        if sentence.contains(.hedge, in: sentence.segment(before: trigger)),
            sentence.contains(.hedge, in: sentence.span(trigger - 8, trigger)) { return .doubted }
        // "hội họp có giảm đâu"
        if sentence.hasCode(trigger, .reduce, "denied") { return .negated }
        let isAdjacent = sentence.span(trigger - 2, trigger).contains { index in
            sentence.has(index, .negation)
                && sentence.span(index + 1, trigger).allSatisfy { !sentence.isStranger($0) && !sentence.isMark($0) }
        }
        if isAdjacent { return isDeniedTwice(trigger, in: sentence) ? .affirmed : .negated }
        // "chưa thực hiện việc giảm văn bản"
        if sentence.hasCode(trigger - 1, .activity, "nominal"), sentence.hasCode(trigger - 2, .urge, "carries_out"), sentence.has(trigger - 3, .negation) { return .negated }
        // "chưa có giải pháp nào được áp dụng để giảm": nothing is done that would reduce.
        for index in range where sentence.has(index, .negation) {
            let rest = sentence.span(index + 1, trigger)
            if sentence.contains(.any, in: rest), sentence.contains(.purpose, in: rest) { return .negated }
            // "không cuộc họp nào bị cắt giảm"
            if let any = sentence.first(.any, in: rest), sentence.contains(anyOf: .heads, in: sentence.span(index + 1, any)) { return .negated }
        }
        // "chưa cơ quan nào giảm được"
        if sentence.has(trigger - 1, .any), sentence.contains(.negation, in: sentence.span(max(start, trigger - 5), trigger - 1)) { return .negated }
        // "chưa nơi nào mạnh dạn bỏ bản giấy"
        if let any = sentence.span(max(start, trigger - 4), trigger).last(where: { sentence.has($0, .any) }),
            sentence.span(any + 1, trigger).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, .intensity.adding(.urge, .adverb, .aspect, .also)) }),
            sentence.contains(.negation, in: sentence.span(max(start, any - 4), any)) { return .negated }
        // "có bớt cuộc nào đâu"
        if sentence.span(trigger + 1, trigger + 4).contains(where: { sentence.hasCode($0, .any, "none") }) { return .negated }
        // "giảm không đáng kể", "giảm còn chậm"
        if sentence.has(trigger + 1, .failure) { return .negated }
        if sentence.has(trigger + 1, .negation), sentence.hasAny(trigger + 2, .intensity) { return .negated }
        return .affirmed
    }

    /// "không xã nào không giảm họp": nobody who did not.
    private static func isDeniedTwice(_ trigger: Int, in sentence: Sentence) -> Bool {
        let near = sentence.span(max(Clause.commaStart(before: trigger, in: sentence), trigger - 9), trigger)
        guard let any = sentence.last(.any, in: near), let first = sentence.first(.negation, in: near), first < any else { return false }
        return sentence.contains(.negation, in: sentence.span(any + 1, trigger))
    }
}

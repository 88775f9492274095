internal import Language
internal import Pipeline

/// Papers that nobody reads, more of them than the rule asks for, and faults that have not ended.
extension ExcessRule {
    /// "có những báo cáo làm ra không ai đọc", "nhiều báo cáo gửi lên rồi xếp xó": made in vain.
    func readUnread(_ trigger: Int) -> Outcome {
        let segment = sentence.segment(before: trigger)
        guard sentence.hasCode(trigger, .needless, "unread"), !sentence.namesOutsiders,
            !sentence.contains(anyOf: .avoid, .reduce, .restrain, .abolish, .cancel, .gone, .hypothetical, .directive, .proposal, in: segment),
            let many = segment.first(where: { isMany($0, since: segment.lowerBound) }),
            let phrase = sentence.objectPhrase(from: sentence.has(many, .quantity) ? many : many + 1, before: trigger), phrase.object == .document,
            phrase.measure == .count, phrase.isOfficePaper, sentence.hasAny(phrase.head, of: .document, .documentVerb), trigger - phrase.pieces.upperBound <= 8,
            sentence.guards.accepts(phrase, trigger: trigger),
            sentence.span(phrase.pieces.upperBound, trigger).allSatisfy({
                sentence.isStranger($0) || sentence.isComma($0)
                    || sentence.hasAny($0, of: .activity, .receives, .gives, .aspect, .adverb, .boundary, .also, .achieved, .level, .body, .needless, .continues, .conjunction)
            }) else { return .none }
        return .drafts([draft(.excessObject, phrase, many..<trigger + 1, trigger)])
    }

    /// "theo quy định chỉ 4 loại hồ sơ nhưng thực tế giáo viên phải làm nhiều hơn hẳn": more of what was named before.
    func moreThanDue(_ trigger: Int) -> Draft? {
        let segment = sentence.segment(before: trigger)
        guard let must = sentence.span(trigger - 4, trigger).last(where: { sentence.has($0, .burden) && sentence.has($0, .directive) }),
            sentence.span(must + 1, trigger).allSatisfy({ sentence.hasAny($0, of: .activity, .adverb, .aspect) || sentence.hasCode($0, .opener, "have") }),
            closesPart(trigger + 1) || sentence.hasAny(trigger + 1, of: .aspect, .adverb), !sentence.namesOutsiders,
            let turn = sentence.last(.boundary, in: sentence.span(segment.lowerBound, must)),
            let norm = sentence.span(segment.lowerBound, turn).first(where: { sentence.hasAny($0, of: .norm, .only) }),
            let head = sentence.last(anyOf: .heads.adding(.blocked), in: sentence.span(segment.lowerBound, turn)), !sentence.has(head, .blocked),
            sentence.hasAny(head, .documents), !sentence.contains(anyOf: .negation, .hypothetical, in: segment) else { return nil }
        let phrase = NounPhrase(
            pieces: head..<head + 1, head: head, object: .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .documentStrict, .documentWeak), measure: .count)
        guard phrase.isRoutine, sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        return draft(.burden, phrase, min(norm, head)..<trigger + 1, trigger)
    }

    /// "quy định chỉ có 4 loại hồ sơ, song thực tế phải làm nhiều hơn": the limit is told only because it is not kept to.
    func isOverstepped(_ number: Int) -> Bool {
        let rest = sentence.span(number + 1, Clause.segmentEnd(from: number, in: sentence))
        guard let turn = rest.first(where: { sentence.hasCode($0, .boundary, "contrast") || sentence.hasCode($0, .boundary, "but") }),
            let must = sentence.span(turn + 1, min(turn + 10, rest.upperBound)).first(where: { sentence.has($0, .burden) && sentence.has($0, .directive) })
        else { return false }
        return sentence.span(must + 1, must + 4).contains { sentence.has($0, .increase) || sentence.hasCode($0, .quantity, "hundreds") }
    }

    /// "áp lực lớn nhất của giáo viên là sổ sách", "mệt nhất không phải dạy học mà là họp": the copula names it, whoever it is said of.
    func namedWorst(_ trigger: Int) -> Draft? {
        let rest = sentence.span(trigger + 1, min(trigger + 16, Clause.segmentEnd(from: trigger, in: sentence)))
        guard !sentence.namesOutsiders, !sentence.contains(.hypothetical, in: sentence.segment(before: trigger)),
            let copula = rest.last(where: { sentence.hasCode($0, .opener, "is") }), !sentence.contains(anyOf: .heads, in: sentence.span(trigger + 1, copula)),
            !sentence.hasAny(copula - 1, of: .negation, .relieve),
            let phrase = sentence.objectPhrase(from: copula + 1, before: min(sentence.count, copula + 8)), phrase.measure == .count,
            phrase.object == .conference && (sentence.isMass(phrase.head) || sentence.isPlural(phrase.pieces)) || phrase.object == .document && phrase.isRoutine,
            closesPart(phrase.pieces.upperBound), sentence.guards.accepts(phrase, trigger: copula) else { return nil }
        return draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)
    }

    /// "họp hành triền miên vẫn chưa chấm dứt": what was too much still is.
    func isUnended(behind trigger: Int) -> Bool {
        let rest = sentence.span(trigger + 1, min(trigger + 8, Clause.segmentEnd(from: trigger, in: sentence)))
        guard let end = rest.first(where: { sentence.hasAny($0, of: .gone) || sentence.hasCode($0, .avoid, "stop") || sentence.hasCode($0, .difficulty, "solved") || sentence.hasCode($0, .adverb, "not_over") }),
            sentence.hasCode(end, .adverb, "not_over") || sentence.contains(.negation, in: sentence.span(trigger + 1, end)) else { return false }
        return closesPart(end + 1) && sentence.span(trigger + 1, end).allSatisfy {
            sentence.isStranger($0) || sentence.hasAny($0, of: .also, .aspect, .adverb, .negation, .period, .left, .purpose, .excess, .burden) && !sentence.hasAny($0, .heads)
        }
    }
}

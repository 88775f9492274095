internal import Language
internal import Pipeline

/// What takes most of the time, what else takes it, and where the money goes.
extension LossRule {
    /// "mất thời gian nhất là những buổi hội họp", "họp hành là thứ ngốn nhiều thời gian nhất": what a copula names.
    func takenMost(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .loss, "most"), !sentence.contains(anyOf: .hypothetical, .citizens, .private, in: 0..<sentence.count),
            !sentence.contains(anyOf: .negation, .avoid, .gone, in: sentence.segment(before: trigger)) else { return nil }
        return namedBehind(trigger) ?? namedBefore(trigger)
    }

    private func namedBehind(_ trigger: Int) -> Draft? {
        guard let copula = sentence.first(.opener, "is", in: sentence.span(trigger + 1, trigger + 8)),
            sentence.span(trigger + 1, copula).allSatisfy({ !sentence.isMark($0) && !sentence.hasAny($0, .heads) }) else { return nil }
        let limit = Clause.end(from: copula + 1, in: sentence)
        guard let head = sentence.first(anyOf: .heads.adding(.blocked), in: sentence.span(copula + 1, min(limit, copula + 7))), !sentence.has(head, .blocked),
            sentence.span(copula + 1, head).allSatisfy({ isBeforeTaker($0) }) else { return nil }
        return taking(head, copula + 1..<head + 1, trigger..<head + 1, trigger)
    }

    private func namedBefore(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard let copula = sentence.last(.opener, "is", in: part), let head = sentence.first(anyOf: .heads.adding(.blocked), in: sentence.span(part.lowerBound, copula)),
            !sentence.has(head, .blocked), sentence.span(part.lowerBound, head).allSatisfy({ isBeforeTaker($0) }), copula - head <= 4 else { return nil }
        return taking(head, part.lowerBound..<head + 1, part.lowerBound..<trigger + 1, trigger)
    }

    private func isBeforeTaker(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .quantity, .counter, .activity, .also, .adverb) || sentence.isStranger(index)
    }

    /// Meetings as such or many of them, or the making of an office's papers.
    private func taking(_ head: Int, _ pieces: Range<Int>, _ evidence: Range<Int>, _ trigger: Int) -> Draft? {
        if sentence.hasAny(head, .conferences) {
            guard sentence.isMass(head) || sentence.isPlural(pieces) else { return nil }
            return Draft(.timeTaken, of: sentence.meetings(at: head, pieces, .duration), .none, .sure(.excess), evidence: evidence, trigger: trigger)
        }
        guard sentence.hasAny(head, of: .document, .documentVerb), sentence.contains(.activity, in: pieces) || sentence.isPlural(pieces) || sentence.hasCode(head, .document, "ho_so_so_sach") else { return nil }
        let phrase = NounPhrase(
            pieces: pieces, head: head, object: .document, subtype: sentence.codes(head, firstOf: .document, .documentVerb), measure: .workload)
        return phrase.isOfficePaper ? Draft(.timeTaken, of: phrase, .none, .sure(.excess), evidence: evidence, trigger: trigger) : nil
    }

    /// "việc họp hành, làm báo cáo ngốn nhiều thời gian", "viết báo cáo và họp hành chiếm hết thời gian": the other of the two that take it.
    func takenBeside(_ first: Draft) -> [Draft] {
        let joint = first.evidence.lowerBound - 1
        guard first.measure == .workload || first.measure == .duration, sentence.isComma(joint) || sentence.has(joint, .conjunction) else { return [] }
        let head = joint - 1
        let isMeeting = sentence.hasAny(head, .conferences) && sentence.isMass(head) && first.object == .document
        let isPaper = first.object == .conference && sentence.hasAny(head, of: .document, .documentVerb) && sentence.has(head - 1, .activity)
        guard isMeeting || isPaper else { return [] }
        return taking(head, (isPaper ? head - 1 : head)..<head + 1, (isPaper ? head - 1 : head)..<first.evidence.upperBound, first.trigger).map { [$0] } ?? []
    }

    /// "tiền ngân sách còn đổ vào hội họp nhiều", "quá nhiều kinh phí đổ vào hội nghị": the money that goes there.
    func moneyInto(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard let money = part.first(where: { sentence.hasMeasure($0, .cost) }), trigger - money <= 6, !sentence.namesOutsiders,
            let head = sentence.first(anyOf: .heads.adding(.blocked), in: sentence.span(trigger + 1, trigger + 5)), !sentence.has(head, .blocked),
            sentence.hasAny(head, .conferences), sentence.isMass(head) || sentence.isPlural(trigger + 1..<head) || sentence.isJoint(head + 1),
            !sentence.contains(anyOf: .negation, .gone, .reduce, .hypothetical, .will, in: part) else { return nil }
        let rest = sentence.span(head + 1, min(head + 7, Clause.segmentEnd(from: head, in: sentence)))
        guard rest.contains(where: { sentence.hasAny($0, of: .excess, .excessSoft) }) || part.contains(where: { sentence.hasAny($0, of: .excess, .excessSoft) }) else { return nil }
        let start = min(money, part.first { sentence.hasAny($0, of: .excess, .excessSoft) } ?? money)
        let end = rest.first { sentence.hasAny($0, of: .excess, .excessSoft) }.map { $0 + 1 } ?? head + 1
        return Draft(.moneyTaken, of: sentence.meetings(at: head, start..<head + 1, .cost), .none, .sure(.excess), evidence: start..<end, trigger: trigger)
    }
}

extension Sentence {
    func isJoint(_ index: Int) -> Bool { isComma(index) || has(index, .conjunction) }

    /// "tiền ngân sách đổ vào hội họp nhiều": the money is much, and not the meetings.
    func isPouredInto(_ head: Int) -> Bool {
        guard let into = span(head - 6, head).last(where: { hasCode($0, .loss, "into") }) else { return false }
        return part(before: into).contains { hasMeasure($0, .cost) }
    }
}

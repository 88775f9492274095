internal import Language
internal import Pipeline

/// Papers and meetings told off one by one: "nào báo cáo tuần, nào báo cáo chuyên đề, rồi hơn 10 loại khác".
extension ExcessRule {
    func readListed(_ trigger: Int) -> Outcome {
        if let often = everyTime(trigger) { return .drafts([often]) }
        guard sentence.hasCode(trigger, .any, "lists"), let first = listed(trigger), !sentence.namesOutsiders, !isAnswered(trigger),
            trigger == 0 || sentence.isMark(trigger - 1) || sentence.hasAny(trigger - 1, of: .boundary, .opener, .activity) else { return .none }
        let segment = sentence.segment(around: trigger)
        // The first word of the list reads all of it.
        guard !sentence.span(segment.lowerBound, trigger).contains(where: { sentence.hasCode($0, .any, "lists") && listed($0) != nil }) else { return .none }
        let heads = [first] + sentence.span(first + 1, segment.upperBound).compactMap { sentence.hasCode($0, .any, "lists") ? listed($0) : nil }
        guard heads.count >= 2 else { return .none }
        var drafts: [Draft] = []
        for head in heads {
            let isMeeting = sentence.hasAny(head, .conferences)
            let phrase = NounPhrase(
                pieces: head..<head + 1, head: head, object: isMeeting ? .conference : .document,
                subtype: sentence.codes(head, firstOf: .conference, .conferenceVerb, .document, .documentVerb, .documentStrict, .documentWeak), measure: .count)
            guard !drafts.contains(where: { $0.object == phrase.object }), isMeeting || isOfStaff(phrase) else { continue }
            drafts.append(draft(.excessObject, phrase, (drafts.isEmpty ? trigger : head)..<(heads.last ?? head) + 1, trigger))
        }
        return drafts.isEmpty ? .none : .drafts(drafts)
    }

    /// "nào họp", "nào là báo cáo": the document or the meetings behind the word.
    private func listed(_ index: Int) -> Int? {
        var head = index + 1
        while sentence.hasCode(head, .opener, "is") || sentence.hasAny(head, of: .counter, .activity) && !sentence.hasAny(head, .heads) { head += 1 }
        return sentence.hasAny(head, .conferences.adding(.document, .documentVerb, .documentStrict, .documentWeak)) && !sentence.has(head, .blocked) ? head : nil
    }

    /// Papers of an office by their kind, or of its people.
    private func isOfStaff(_ phrase: NounPhrase) -> Bool {
        sentence.hasAny(phrase.head, of: .document, .documentVerb) && phrase.isOfficePaper
            || sentence.contains(.body, "staff", in: 0..<sentence.count) || phrase.isRoutine && sentence.has(phrase.head, .documentStrict)
    }

    /// "một tháng họp hội đồng 1 lần, họp tổ 2 lần, họp chi bộ 1 lần, đủ thấy quá tải": meetings that are counted out before the moan.
    func countedOut(_ trigger: Int) -> Draft? {
        let segment = sentence.segment(before: trigger)
        let held = segment.filter { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) && isCountedOut($0) }
        guard held.count >= 2, let first = held.first, let last = held.last, !sentence.namesOutsiders,
            let time = sentence.span(0, trigger).first(where: sentence.namesPeriod),
            !sentence.contains(anyOf: .negation, .reduce, .gone, .avoid, .left, .only, .hypothetical, in: segment) else { return nil }
        let phrase = NounPhrase(
            pieces: first..<last + 1, head: first, object: .conference, subtype: sentence.codes(first, firstOf: .conference, .conferenceVerb), measure: .frequency)
        return Draft(.burden, of: phrase, .none, .sure(.excess), evidence: min(time, first)..<trigger + 1, trigger: trigger)
    }

    /// "họp tổ 2 lần", "2 lần họp tổ"
    private func isCountedOut(_ head: Int) -> Bool {
        let near = sentence.span(head - 2, head + 6)
        return near.contains { sentence.quantity(at: $0)?.kind == .plain && (sentence.hasAny($0 + 1, of: .timesUnit, .counter)) }
    }
}

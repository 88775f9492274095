internal import Language
internal import Pipeline

/// Papers as what takes the time: "soạn báo cáo chiếm phần lớn thời gian của công chức".
extension LossRule {
    func takenByPapers(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard let time = sentence.span(trigger + 1, trigger + 6).first(where: isEffort),
            let strength = sentence.span(trigger + 1, time).first(where: isMuch),
            let head = sentence.last(anyOf: .document, .documentVerb, in: part), let verb = verb(of: head, part),
            sentence.span(head + 1, trigger).allSatisfy({
                !sentence.isMark($0) && !sentence.hasAny($0, .triggers.adding(.negation, .blocked)) && (!sentence.has($0, .boundary) || sentence.hasCode($0, .boundary, "hence"))
            }),
            trigger - head <= 9, Polarity.of(trigger: trigger, in: sentence) == .affirmed,
            !sentence.contains(anyOf: .hypothetical, .citizens, .private, in: 0..<sentence.count) else { return nil }
        let phrase = NounPhrase(
            pieces: verb..<head + 1, head: head, object: .document, subtype: sentence.codes(head, firstOf: .document, .documentVerb), measure: .workload)
        guard phrase.isOfficePaper else { return nil }
        var draft = Draft(
            .timeTaken, of: phrase, .none, .sure(.excess), magnitude: sentence.magnitudes.of(sentence.quantity(at: strength)),
            evidence: verb..<time + 1, trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// "phần lớn", "rất nhiều"; a share of the time only where it is called much, "chiếm tới 40%".
    private func isMuch(_ index: Int) -> Bool {
        if sentence.hasCode(index, .quantity, "most") { return true }
        return isStrong(index) && (sentence.quantity(at: index)?.isShare != true || sentence.has(index - 1, .burden))
    }

    /// "làm báo cáo", "xây dựng và tổng hợp báo cáo": where the verb begins that stands right before its document and opens the part or
    /// follows another verb.
    private func verb(of head: Int, _ part: Range<Int>) -> Int? {
        if sentence.has(head - 1, .activity) { return head - 1 }
        // "sổ sách chiếm nhiều thời gian của giáo viên"
        if sentence.has(head, .document), sentence.codes(head, .document).contains("ho_so_so_sach"), sentence.span(part.lowerBound, head).allSatisfy({ sentence.hasAny($0, of: .quantity, .counter) }) {
            return part.lowerBound
        }
        var verb = head
        while verb > part.lowerBound, head - verb < 2, sentence.isStranger(verb - 1) { verb -= 1 }
        return verb < head && (verb == part.lowerBound || sentence.hasAny(verb - 1, of: .conjunction, .activity)) ? verb : nil
    }
}

internal import Language
internal import Pipeline

/// A subject that only counts what was named before.
extension SubjectSide {
    /// "công văn được gộp chung, nhờ vậy số lượng giảm hẳn", "dù số cuộc đã ít hơn 15%": the number of what was named before.
    func elided() -> [NounPhrase] {
        var edge = trigger
        while edge > 0, sentence.hasAny(edge - 1, of: .achieved, .aspect, .also, .will, .negation) { edge -= 1 }
        let counter = sentence.hasAny(edge - 1, of: .counter) ? edge - 1 : nil
        let number = (counter ?? edge) - 1
        // "dân số tăng": another noun before the word.
        guard sentence.isMark(number - 1) || sentence.hasAny(number - 1, of: .boundary, .achieved, .conjunction, .proposal, .also, .hypothetical),
            sentence.hasCode(number, .quantity, "number") || counter == nil && sentence.hasCode(number, .quantity, "said"),
            let head = sentence.span(max(0, number - 30), number).last(where: { isNamed($0, by: counter) }),
            !sentence.contains(anyOf: .blocked, .measure, in: sentence.span(head, number)), sentence.quantity(at: trigger + 1) != nil || counter != nil
                || sentence.hasCode(number, .quantity, "number") else { return [] }
        let object: ClaimObject = sentence.hasAny(head, .conferences) ? .conference : .document
        return [NounPhrase(
            pieces: number..<edge, head: head, object: object,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .paper, .conference, .conferenceVerb),
            measure: sentence.has(head, .paper) ? .paper : .count)]
    }

    /// A document or a conference that the counter counts, and no place where something is said.
    private func isNamed(_ index: Int, by counter: Int?) -> Bool {
        if let counter { return sentence.hasAny(index, sentence.hasCode(counter, .counter, "conference") ? .conferences : .documents) }
        return sentence.hasAny(index, of: .document, .paper, .conference) && !sentence.has(index - 1, .adjunct)
    }
}

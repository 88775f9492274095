internal import Pipeline

/// Papers that were named before, and are not printed.
extension CancelRule {
    /// "tài liệu kỳ họp không in mà gửi qua phần mềm": what is not printed stands before.
    func unprinted(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger + 1, .boundary, "but") || sentence.isComma(trigger + 1), var phrase = sentence.subjects(of: trigger).first,
            phrase.object == .document, sentence.guards.accepts(phrase, trigger: trigger),
            sentence.contains(anyOf: .electronicMode, .electronic, .online, in: sentence.span(trigger + 2, trigger + 9)) else { return nil }
        phrase.measure = .paper
        var draft = draft(.paperDropped, phrase, .paper, phrase.pieces.lowerBound..<trigger + 1, trigger, standard: .achieved)
        draft.hasSubject = true
        return draft
    }

    /// "duyệt giáo án trên mạng, giáo viên không phải in nộp như trước": what was printed once was named before.
    func asBefore(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .cancel, "done"), !sentence.namesOutsiders,
            let before = sentence.span(trigger + 1, trigger + 4).first(where: { sentence.hasCode($0, .period, "since_event") }),
            let head = sentence.last(anyOf: .document, .documentVerb, .documentWeak, in: sentence.segment(before: trigger)) else { return nil }
        let phrase = NounPhrase(
            pieces: trigger..<trigger + 1, head: head, object: .document, subtype: sentence.codes(head, firstOf: .document, .documentVerb, .documentWeak),
            measure: .paper)
        return draft(.paperDropped, phrase, .paper, trigger..<before + 1, trigger, standard: .achieved)
    }

    /// "soạn báo cáo trên máy, khỏi in ra giấy", "đã có máy tính bảng thì đừng in giấy": what is printed was named before.
    func ontoPaper(_ trigger: Int) -> Draft? {
        guard sentence.has(trigger + 1, .paperMode), !sentence.namesOutsiders,
            let head = sentence.last(anyOf: .document, .documentVerb, .electronic, .electronicMode, in: sentence.segment(before: trigger)) else { return nil }
        let phrase = NounPhrase(
            pieces: trigger + 1..<trigger + 2, head: head, object: .document, subtype: sentence.codes(head, firstOf: .document, .documentVerb, .electronic),
            measure: .paper)
        return draft(
            .paperDropped, phrase, .paper, trigger..<trigger + 2, trigger, standard: sentence.hasCode(trigger, .cancel, "done") ? .achieved : .directive)
    }
}

internal import Language
internal import Pipeline

/// Printing that is cut back, with no noun for what is printed.
extension ReduceRule {
    /// "việc in ấn được hạn chế tối đa", "in ấn đã giảm hẳn": printing is the subject, in an office.
    func printed(_ trigger: Int) -> Draft? {
        var edge = trigger
        while sentence.hasAny(edge - 1, of: .achieved, .aspect, .also, .will, .adverb) { edge -= 1 }
        let verb = edge - 1
        guard sentence.has(verb, .printing), sentence.hasAny(trigger, of: .restrain, .reduce), edge < trigger || sentence.has(trigger, .reduce),
            verb == 0 || sentence.isMark(verb - 1) || sentence.hasCode(verb - 1, .activity, "nominal") || sentence.hasAny(verb - 1, of: .boundary, .achieved, .also),
            isOfOffice(except: verb) else { return nil }
        let phrase = NounPhrase(
            pieces: verb..<edge, head: verb, object: .document, subtype: ["van_ban_giay"], measure: .paper)
        let (magnitude, end) = sentence.magnitudes.ofSubject(trigger: trigger)
        let evidence = verb..<max(end, trigger + 1)
        var draft = Draft(
            .reduceSubject, of: phrase, .decrease, sentence.modalities.ofSubject(evidence, trigger: trigger), magnitude: magnitude, evidence: evidence, trigger: trigger)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        draft.hasSubject = true
        return draft
    }

    /// "giảm tối đa việc dùng giấy": paper by itself, in an office; "sử dụng giấy phép" is another word.
    func used(_ trigger: Int, paper: Int) -> Draft? {
        let next = paper + 1
        guard sentence.has(paper, .paperMode), sentence.hasCode(paper - 1, .activity, "use"),
            sentence.isComplete(before: next) || sentence.has(next, .achieved),
            isOfOffice(except: paper) else { return nil }
        let phrase = NounPhrase(
            pieces: paper - 1..<next, head: paper, object: .document, subtype: ["van_ban_giay"], measure: .paper,
            quantity: sentence.firstQuantity(in: sentence.span(trigger + 1, paper)))
        let evidence = trigger..<next
        var draft = Draft(
            .reduceObject, of: phrase, .decrease, sentence.modalities.ofObject(trigger: trigger, evidence: evidence),
            magnitude: sentence.magnitudes.ofObject(trigger: trigger, phrase: phrase).0, evidence: evidence, trigger: trigger)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        return draft
    }

    /// "văn bản phát hành bản giấy giảm", "số văn bản gửi bằng bản giấy năm nay giảm": how they go stands behind the noun.
    func isOnPaper(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        sentence.span(phrase.pieces.upperBound, trigger).contains { sentence.has($0, .paper) && ($0 == trigger - 1 || sentence.has($0 - 1, .equals)) }
    }

    private func isOfOffice(except verb: Int) -> Bool {
        let words = SenseSet(.conference, .conferenceVerb, .document, .documentWeak, .electronic, .room, .level, .body)
        return sentence.pieces.indices.contains { $0 != verb && (sentence.hasAny($0, words) || sentence.hasMeasure($0, .participants)) }
            && !sentence.namesOutsiders
    }
}

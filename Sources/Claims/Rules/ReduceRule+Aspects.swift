internal import Language
internal import Pipeline

/// Verbs behind which stands only in what respects something is to be less.
extension ReduceRule {
    /// "các cuộc họp được rút gọn cả về số lượng lẫn thời gian": each respect is a measure of the subject.
    func aspects(_ trigger: Int) -> [Draft]? {
        var place = trigger + 1
        while sentence.hasAny(place, .intensity.adding(.aspect)) || sentence.hasCode(place, .modifier, "about") { place += 1 }
        guard place > trigger + 1, let first = aspect(at: place) else { return nil }
        var (measures, end) = ([first], place + 1)
        while sentence.isComma(end) || sentence.has(end, .conjunction) {
            let next = sentence.hasCode(end + 1, .modifier, "about") ? end + 2 : end + 1
            guard let measure = aspect(at: next) else { break }
            measures.append(measure)
            end = next + 1
        }
        guard measures.count > 1, sentence.isComplete(before: end) else { return nil }
        let phrases = sentence.subjects(of: trigger).filter { $0.measure == .count && accepts($0, trigger: trigger) }
        guard let named = phrases.first else { return nil }
        return measures.flatMap { measure in
            subjectDrafts(phrases, trigger: trigger).map { draft in
                var draft = draft
                draft.measure = measure == .duration ? named.lengthMeasure : measure
                draft.evidence = draft.evidence.lowerBound..<end
                return draft
            }
        }
    }

    private func aspect(at index: Int) -> Measure? {
        sentence.hasCode(index, .quantity, "number") ? .count : sentence.codes(index, .measure).first.flatMap(Measure.init(rawValue:))
    }

    /// "đổi mới hội nghị theo hướng giảm số lượng, nâng cao chất lượng": the number of what is to be done otherwise.
    func numberAlongLines(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger + 1, .quantity, "number"), sentence.isComplete(before: trigger + 2),
            let lines = sentence.span(trigger - 5, trigger).last(where: { sentence.hasCode($0, .target, "lines") }),
            sentence.span(lines + 1, trigger).allSatisfy({ sentence.isStranger($0) || sentence.isComma($0) || sentence.hasAny($0, of: .shorten, .brief, .conjunction) }),
            let head = sentence.part(before: lines).last(where: { sentence.hasAny($0, .heads.adding(.blocked)) }), lines - head <= 5,
            sentence.hasAny(head, .conferences.adding(.document)), !sentence.has(head, .blocked), !sentence.hasAny(head - 1, of: .adjunct, .purpose) else { return nil }
        let isMeeting = sentence.hasAny(head, .conferences)
        let phrase = NounPhrase(
            pieces: trigger + 1..<trigger + 2, head: head, object: isMeeting ? .conference : .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .conference, .conferenceVerb), measure: .count)
        guard accepts(phrase, trigger: trigger) else { return nil }
        let evidence = trigger..<trigger + 2
        var standing = sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
        // "yêu cầu đổi mới hội nghị theo hướng giảm số lượng": along these lines it is to be done.
        if standing.modality == .target, sentence.modalities.ofPart(sentence.segment(before: lines)) == .directive { standing = .sure(.directive) }
        var draft = Draft(.reduceObject, of: phrase, .decrease, standing, evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        return draft
    }
}

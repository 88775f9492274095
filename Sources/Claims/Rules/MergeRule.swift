internal import Language
internal import Pipeline

/// Documents or meetings that are put together: many into one, or one kind into another.
struct MergeRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let limit = min(Clause.end(from: trigger, in: sentence), trigger + 14)
        guard let into = sentence.span(trigger + 1, limit).first(where: { sentence.has($0, .into) }) else { return joined(trigger, limit) }
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let phrase) = reader.read(from: into + 1, before: limit) else { return .none }
        if let subject = subject(trigger, of: phrase.object) {
            return .drafts([draft(phrase, [subject], subject.pieces.lowerBound..<phrase.pieces.upperBound, trigger, isSubject: true)])
        }
        if phrase.object == .conference, let merged = sentence.span(trigger + 1, into).first(where: { sentence.hasAny($0, SenseSet(.conference, .blocked)) }),
            sentence.has(merged, .conference) {
            return .drafts([draft(phrase, [phrase], trigger..<phrase.pieces.upperBound, trigger, isSubject: false)])
        }
        guard phrase.quantity?.value == 1 || sentence.codes(into, .into).contains("one"), isPlural(sentence.span(trigger + 1, into)) else { return .none }
        return .drafts([draft(phrase, [phrase], trigger..<phrase.pieces.upperBound, trigger, isSubject: false)])
    }

    /// "một văn bản chung thay cho nhiều văn bản riêng lẻ", "thay vì tổ chức 5 hội nghị, nay chỉ còn 2 hội nghị".
    func readInstead(_ trigger: Int) -> Outcome {
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let many) = reader.read(from: trigger + 1, before: sentence.count) else { return .none }
        let before = sentence.span(Clause.commaStart(before: trigger, in: sentence), trigger)
        if isPlural(many.pieces), let one = before.first(where: { sentence.pieces[$0].quantity?.value == 1 }),
            before.contains(where: { $0 > one && sentence.hasAny($0, many.object == .document ? .documents : .conferences) }) {
            return .drafts([draft(many, [many], one..<many.pieces.upperBound, trigger, isSubject: false)])
        }
        guard let from = many.quantity, let left = sentence.span(many.pieces.upperBound, sentence.count).first(where: { sentence.codes($0, .downTo).contains("left") }),
            sentence.pieces.indices.contains(left + 1), let to = sentence.pieces[left + 1].quantity, to.value < from.value else { return .none }
        var draft = draft(many, [many], trigger..<min(left + 3, sentence.count), trigger, isSubject: true)
        draft.magnitude = Magnitude(kind: .fromTo, from: from.value, to: to.value, unit: sentence.string(many.head..<many.head + 1), bound: .exact)
        draft.modality = .achieved
        return .drafts([draft])
    }

    /// "gộp những công văn cùng nội dung": many of a kind, whatever they become.
    private func joined(_ trigger: Int, _ limit: Int) -> Outcome {
        guard sentence.codes(trigger, .merge).contains("join") else { return .none }
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let phrase) = reader.read(from: trigger + 1, before: limit), isPlural(phrase.pieces) || (phrase.quantity?.value ?? 0) >= 2 else { return .none }
        return .drafts([draft(phrase, [phrase], trigger..<phrase.pieces.upperBound, trigger, isSubject: false)])
    }

    /// "hội nghị sơ kết, tổng kết được lồng ghép": the merged are the subject.
    private func subject(_ trigger: Int, of object: ClaimObject) -> NounPhrase? {
        guard sentence.has(trigger - 1, .aspect) else { return nil }
        return SubjectSide(sentence: sentence, trigger: trigger).phrases().first { $0.object == object }
    }

    private func isPlural(_ range: Range<Int>) -> Bool {
        sentence.isPlural(range) || range.contains { (sentence.pieces[$0].quantity?.kind == .plain) && (sentence.pieces[$0].quantity?.value ?? 0) >= 2 }
    }

    private func draft(_ phrase: NounPhrase, _ group: [NounPhrase], _ evidence: Range<Int>, _ trigger: Int, isSubject: Bool) -> Draft {
        let reader = ModalityReader(sentence: sentence)
        let (modality, doubt) = isSubject ? reader.ofSubject(evidence, trigger: trigger) : reader.ofObject(trigger: evidence.lowerBound, evidence: evidence)
        var draft = Draft(
            rule: .mergeIntoOne, object: phrase.object, subtype: Grouping.subtypes(group), measure: .count, direction: .decrease,
            modality: modality, evidence: evidence, trigger: trigger, head: group[0].head, hasSubject: isSubject)
        draft.isSecondary = true
        if let doubt { draft.doubts.append(doubt) }
        return draft
    }
}

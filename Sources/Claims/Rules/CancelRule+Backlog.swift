internal import Language
internal import Pipeline

/// Acts that a law calls for and that nobody has issued yet: fewer of them is what is aimed at.
extension CancelRule {
    /// "khắc phục tình trạng nợ đọng văn bản", "không để nợ đọng văn bản", "dứt điểm các văn bản còn nợ": the backlog is the object.
    func backlog(_ phrase: NounPhrase, _ trigger: Int) -> Draft? {
        guard phrase.object == .document, phrase.measure == .count, sentence.has(phrase.head, .document), let end = sentence.endOfBacklog(phrase), !isTitle(trigger) else { return nil }
        var draft = draft(.presupposedExcess, phrase, .count, trigger..<end, trigger)
        draft.scope = ["backlog"]
        return settled(draft)
    }

    /// "báo cáo về khắc phục nợ đọng": what a document is about.
    private func isTitle(_ trigger: Int) -> Bool { sentence.hasCode(trigger - 1, .modifier, "about") && !sentence.modalities.hasOrder(in: sentence.part(before: trigger)) }

    /// "tình trạng nợ đọng văn bản đã cơ bản được khắc phục": the backlog is the subject of a passive.
    func backlogMended(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard isPassive(trigger) || isEnding(trigger), let owed = part.first(where: { sentence.hasCode($0, .activity, "backlog") }), trigger - owed <= 22,
            let phrase = sentence.objectPhrase(from: start(of: owed, part), before: trigger), phrase.object == .document, phrase.head > owed,
                sentence.hasAny(phrase.head, of: .document, .documentVerb),
            sentence.span(phrase.pieces.upperBound, trigger).allSatisfy(isOpen) else { return nil }
        let evidence = phrase.pieces.lowerBound..<trigger + 1
        var draft = Draft(
            .presupposedExcess, of: phrase, .decrease, sentence.modalities.ofSubject(evidence, trigger: trigger), evidence: evidence, trigger: trigger)
        draft.measure = .count
        draft.hasSubject = true
        draft.scope = ["backlog"]
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        return draft
    }

    /// "đã có nhiều năm": what may stand between the backlog and its end.
    private func isOpen(_ index: Int) -> Bool {
        if sentence.hasCode(index, .opener, "have") || sentence.hasCode(index, .increase, "split") { return true }
        return !sentence.hasAny(index, .triggers.adding(.hypothetical, .opener))
    }

    private func isPassive(_ trigger: Int) -> Bool {
        sentence.span(trigger - 2, trigger).contains(where: sentence.isPassive)
    }

    /// "… vẫn chưa chấm dứt", "… đã chấm dứt": of itself, with nothing that is ended behind it.
    private func isEnding(_ trigger: Int) -> Bool {
        sentence.hasCode(trigger, .avoid, "stop") && ObjectSide.isEmpty(behind: trigger, in: sentence)
            && sentence.hasAny(trigger - 1, of: .achieved, .aspect, .also, .negation)
    }

    /// "tình trạng", "việc" before the word for owing.
    private func start(of owed: Int, _ part: Range<Int>) -> Int {
        var start = owed
        while start > part.lowerBound, sentence.hasAny(start - 1, of: .quantity, .state) || sentence.hasCode(start - 1, .activity, "nominal") { start -= 1 }
        return start
    }
}

extension Sentence {
    /// Behind the words for a backlog, which stand before the head, "nợ đọng văn bản", or behind it, "văn bản còn nợ đọng"; nil where
    /// there are none.
    func endOfBacklog(_ phrase: NounPhrase) -> Int? {
        if phrase.scope == ["backlog"] { return phrase.pieces.upperBound }
        let near = span(phrase.pieces.upperBound, phrase.pieces.upperBound + 8).prefix { !isMark($0) && !hasAny($0, .heads.union(.triggers)) }
        return near.last { hasCode($0, .activity, "backlog") }.map { $0 + 1 }
    }
}

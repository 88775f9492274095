internal import Language
internal import Pipeline

/// What is wrong with documents or meetings and is to be mended or stopped.
extension CancelRule {
    /// "chấn chỉnh tình trạng hội họp nhiều", "khắc phục tình trạng hội nghị kéo dài".
    func readAvoid(_ trigger: Int) -> Outcome {
        if let mended = mended(trigger) ?? backlogMended(trigger) { return .drafts([mended]) }
        if sentence.hasCode(trigger, .avoid, "let"), let forbidden = forbidden(trigger) { return .drafts([forbidden]) }
        // "chấm dứt tình trạng “họp nhiều, văn bản nhiều”"
        let quote = sentence.span(trigger + 1, trigger + 4).first { sentence.pieces[$0].isAnyMark("“", "\"") }
        let isQuoted = quote.map { quote in sentence.span(trigger + 1, quote).allSatisfy { sentence.hasAny($0, of: .quantity, .state, .aspect) } } ?? false
        var start = isQuoted ? (quote ?? trigger) + 1 : trigger + 1
        // "khắc phục triệt để tình trạng họp nhiều"
        while sentence.hasAny(start, .intensity) { start += 1 }
        let limit = Clause.end(from: start, in: sentence)
        // "những việc phải chấn chỉnh như tình trạng họp nhiều": what is wrong is named.
        guard !sentence.hasCode(start, .state, "example"), let phrase = sentence.objectPhrase(from: start, before: limit) else { return .none }
        if phrase.measure == .paper, sentence.hasCode(trigger, .avoid, "stop") {
            return .drafts([draft(.paperDropped, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger)])
        }
        if let backlog = backlog(phrase, trigger) { return .drafts([backlog]) }
        let parts = Coordination(sentence: sentence, limit: limit, isObject: true).parts(after: phrase)
        let last = parts[parts.count - 1].pieces.upperBound
        let behind = sentence.span(last, min(limit, last + 5))
        // "chấm dứt bệnh hội họp": an evil by its name.
        if sentence.contains(.quantity, "ill", in: sentence.span(trigger + 1, phrase.head + 1)) {
            return .drafts(Grouping.groups(parts).map { settled(draft(.presupposedExcess, $0[0], .count, trigger..<last, trigger)) })
        }
        // "chấm dứt việc tổ chức hội nghị chỉ để khen thưởng"
        if sentence.hasCode(trigger, .avoid, "stop"), isForItself(phrase), phrase.object == .conference, phrase.measure == .count {
            return .drafts([draft(.cancelNeedless, phrase, .count, trigger..<phrase.pieces.upperBound + 2, trigger)])
        }
        // "chấm dứt việc mời lãnh đạo xã lên huyện họp"
        if sentence.hasCode(trigger, .avoid, "stop"), sentence.contains(.activity, "summon", in: phrase.pieces) {
            return .drafts([draft(.cancelNeedless, phrase, .count, trigger..<phrase.pieces.upperBound, trigger)])
        }
        guard let excess = sentence.first(anyOf: .excess, .excessSoft, .needless, .last, in: behind) else { return .none }
        let isLong = sentence.has(excess, .last) || sentence.hasCode(excess, .excess, "long") || sentence.hasCode(excess, .excessSoft, "long")
        let measure: Measure = isLong && phrase.object == .conference ? .duration : .count
        let all = parts + (meetingBeside(parts, before: excess).map { [$0] } ?? [])
        return .drafts(Grouping.groups(all).map { settled(draft(.presupposedExcess, $0[0], measure, trigger..<excess + 1, trigger)) })
    }

    /// "chấn chỉnh tình trạng ban hành văn bản, hội họp nhiều": meeting as such, beside papers.
    private func meetingBeside(_ parts: [NounPhrase], before excess: Int) -> NounPhrase? {
        let verb = excess - 1
        guard sentence.hasAny(verb, .conferences), sentence.isMass(verb), !parts.contains(where: { $0.object == .conference }),
            sentence.isComma(verb - 1) || sentence.has(verb - 1, .conjunction) else { return nil }
        return .meeting(at: verb)
    }

    /// "đã chấm dứt tình trạng hội họp tràn lan", "chưa khắc phục …": told as done or as not done.
    func settled(_ draft: Draft) -> Draft {
        var draft = draft
        let polarity = Polarity.of(trigger: draft.trigger, in: sentence)
        if polarity == .negated, sentence.modalities.hasOrder(in: sentence.part(before: draft.trigger)) { return draft }
        if polarity == .affirmed, sentence.has(draft.trigger - 1, .achieved) { draft.modality = .achieved }
        // "chấm dứt được cảnh họp triền miên"
        if polarity == .affirmed, draft.doubt != nil, sentence.isPassive(draft.trigger + 1) { draft.standing = .sure(.achieved) }
        draft.apply(polarity)
        return draft
    }
}

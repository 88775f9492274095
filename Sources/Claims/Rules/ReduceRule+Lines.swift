internal import Language
internal import Pipeline

/// What is to change along certain lines: "chế độ hội họp theo hướng giảm tối đa".
extension ReduceRule {
    /// Meetings or documents right before "along the lines of" and a verb of reduction without an object, or with the bare word of a
    /// measure: "đổi mới kỳ họp theo hướng rút ngắn thời gian".
    func alongLines(_ trigger: Int) -> Draft? {
        let lines = trigger - 1
        guard sentence.hasCode(lines, .target, "lines"), sentence.hasAny(trigger, of: .reduce, .shorten) else { return nil }
        let end = sentence.isComma(lines - 1) ? lines - 1 : lines
        let last = behindMeasure(trigger)
        guard last != nil || ObjectSide.isEmpty(behind: trigger, in: sentence), var phrase = phrase(endingAt: end), sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        let measure = last.flatMap { sentence.codes($0, .measure).first.flatMap(Measure.init(rawValue:)) }
        if let measure { (phrase.measure, phrase.hasOwnMeasure) = (measure, true) }
        guard measure != nil || phrase.object == .document || sentence.has(trigger, .reduce) else { return nil }
        let evidence = phrase.pieces.lowerBound..<(last ?? trigger) + 1
        let own = sentence.modalities.ofPart(sentence.part(before: phrase.pieces.lowerBound))
        var draft = Draft(
            .reduceSubject, of: phrase, .decrease, .sure(own == .directive || own == .proposal ? own ?? .target : .target),
            magnitude: measure == nil ? sentence.magnitudes.ofSubject(trigger: trigger).0 : Magnitude(kind: .qualitative), evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// The bare word of a measure that closes the part: "rút ngắn thời gian".
    private func behindMeasure(_ trigger: Int) -> Int? {
        let index = trigger + 1
        guard sentence.has(index, .measure) || sentence.hasCode(index, .quantity, "number") else { return nil }
        return sentence.isComplete(before: index + 1) || sentence.has(index + 1, .conjunction) ? index : nil
    }

    /// The longest phrase that ends right there.
    private func phrase(endingAt end: Int) -> NounPhrase? {
        for start in sentence.span(end - 5, end) {
            if let phrase = sentence.objectPhrase(from: start, before: end), phrase.pieces.upperBound == end { return phrase }
        }
        return nil
    }
}

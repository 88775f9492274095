internal import Pipeline

/// Many papers of which little comes: "văn bản nhiều nhưng chồng chéo", "kế hoạch thì nhiều, làm thì ít", "ra nhiều nghị quyết nhưng
/// ít nghị quyết đi vào cuộc sống". That other work is not done in spite of many papers complains of no papers.
extension ExcessRule {
    /// The part behind says what is wrong with the many.
    func isOutdone(_ trigger: Int) -> Bool {
        let next = trigger + 1
        guard !isAnswered(trigger) else { return false }
        if sentence.hasCode(next, .boundary, "contrast") || sentence.hasCode(next, .boundary, "but") {
            let first = sentence.hasAny(next + 1, of: .also, .left, .boundary, .increase) ? next + 2 : next + 1
            return sentence.hasAny(first, of: .needless, .failure, .idle) || isFew(first) && (sentence.hasAny(first + 1, .heads.adding(.activity)) || sentence.hasCode(trigger, .excessSoft, "then"))
        }
        // "nghị quyết thì nhiều, thực hiện thì ít"
        guard sentence.isComma(next) else { return false }
        let part = sentence.span(next + 1, min(next + 9, Clause.segmentEnd(from: next, in: sentence)))
        return part.contains { isFew($0) && sentence.hasCode($0 - 1, .boundary, "then") && closesPart($0 + 1) }
            && (sentence.hasCode(trigger, .excessSoft, "still") || sentence.hasCode(trigger - 1, .boundary, "then"))
    }

    private func isFew(_ index: Int) -> Bool {
        sentence.hasCode(index, .brief, "few")
    }

    /// "ra nhiều nghị quyết nhưng ít nghị quyết đi vào cuộc sống": the same noun stands on both sides.
    func outweighed(_ trigger: Int) -> Draft? {
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: Clause.end(from: trigger + 1, in: sentence), isIssued: true), phrase.object == .document,
            phrase.measure == .count, !isAnswered(trigger), !sentence.namesOutsiders,
            let turn = sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 4).first(where: { sentence.hasCode($0, .boundary, "contrast") || sentence.hasCode($0, .boundary, "but") }),
            isFew(turn + 1), sentence.word(turn + 2).lowercased() == sentence.word(phrase.head).lowercased() else { return nil }
        return draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)
    }
}

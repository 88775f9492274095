internal import Language
internal import Pipeline

/// So many papers for each day, week or month, and so many meetings for a span that is no rate.
extension ExcessRule {
    /// "mỗi ngày chúng tôi phải tải về, đọc rồi xử lý 4 - 5 văn bản": what somebody must do with them each time.
    func dailyPapers(_ index: Int, _ quantity: Quantity) -> Draft? {
        let segment = sentence.segment(before: index)
        guard let must = sentence.span(max(segment.lowerBound, index - 14), index).last(where: { sentence.has($0, .burden) && sentence.has($0, .directive) }),
            let phrase = sentence.objectPhrase(from: index, before: min(sentence.count, index + 6)), phrase.object == .document, phrase.measure == .count,
            phrase.isOfficePaper, sentence.hasAny(phrase.head, of: .document, .documentVerb), sentence.guards.accepts(phrase, trigger: index - 1),
            sentence.span(must + 1, index).allSatisfy(isHandling), sentence.span(must + 1, index).contains(where: { !sentence.has($0, .burden) }),
            let time = sentence.span(segment.lowerBound, min(sentence.count, phrase.pieces.upperBound + 4)).first(where: sentence.namesPeriod),
            sentence.isOften(quantity, [("day", 3), ("week", 8), ("month", 20)], in: [time]), !isOfBefore(segment.lowerBound, index), !sentence.namesOutsiders,
            !sentence.contains(.norm, in: 0..<sentence.count),
            !sentence.contains(anyOf: Self.liftingRates, in: sentence.span(segment.lowerBound, index)) else { return nil }
        var papers = phrase
        papers.measure = .frequency
        var draft = draft(.burden, papers, must..<phrase.pieces.upperBound, index)
        draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(phrase.head))
        return draft
    }

    /// Verbs of dealing with papers, one after the other, and who deals with them.
    private func isHandling(_ index: Int) -> Bool {
        // "tải về", "chuyển về"
        sentence.isStranger(index) || sentence.isComma(index) || sentence.hasCode(index, .modifier, "about") && sentence.isStranger(index - 1)
            || sentence.hasAny(index, of: .activity, .receives, .gives, .conjunction, .adverb, .aspect, .urge, .also, .burden, .continues)
    }

    /// What makes the duty no fact of today.
    private static let liftingRates = SenseSet.triggers.subtracting(SenseSet(.excessVerb, .excess))
        .adding(.negation, .gone, .relieve, .hypothetical, .avoid, .left, .only, .will)

    /// "mới mấy tháng đã phải dự hơn 1.500 cuộc họp": a sum of a span, where no day, week or month is named for which it is counted.
    func isSum(_ index: Int, _ quantity: Quantity) -> Bool {
        let around = sentence.segment(before: index).lowerBound..<Clause.segmentEnd(from: index, in: sentence)
        return isHuge(index, quantity) && !around.contains(where: sentence.namesPeriod)
    }

    /// "phải dự hơn 1.500 cuộc họp": too many for whatever time.
    func isHuge(_ index: Int, _ quantity: Quantity) -> Bool {
        quantity.value >= 70 && sentence.span(index - 4, index).contains { sentence.has($0, .directive) && sentence.has($0, .burden) }
    }
}

internal import Language
internal import Pipeline

/// So many papers for each day, week or month, and so many meetings for a span that is no rate.
extension ExcessRule {
    /// "mỗi ngày chúng tôi phải tải về, đọc rồi xử lý 4 - 5 văn bản": what somebody must do with them each time.
    func dailyPapers(_ index: Int, _ quantity: Quantity?) -> Draft? {
        let segment = sentence.segment(before: index)
        guard let must = sentence.span(max(segment.lowerBound, index - 14), index).last(where: { sentence.has($0, .burden) && sentence.has($0, .directive) }),
            let phrase = sentence.objectPhrase(from: index, before: min(sentence.count, index + 6)), phrase.object == .document, phrase.measure == .count,
            phrase.isOfficePaper, sentence.hasAny(phrase.head, of: .document, .documentVerb), sentence.guards.accepts(phrase, trigger: index - 1),
            sentence.span(must + 1, index).allSatisfy(isHandling), sentence.span(must + 1, index).contains(where: { !sentence.has($0, .burden) }),
            let time = sentence.span(segment.lowerBound, min(sentence.count, phrase.pieces.upperBound + 4)).first(where: sentence.namesPeriod),
            quantity.map({ sentence.isOften($0, [("day", 3), ("week", 8), ("month", 20)], in: [time]) }) ?? isDayOrWeek(time), !isOfBefore(segment.lowerBound, index), !sentence.namesOutsiders,
            !sentence.contains(.norm, in: 0..<sentence.count),
            !sentence.contains(anyOf: Self.liftingRates, in: sentence.span(segment.lowerBound, index)) else { return nil }
        var papers = phrase
        // "mỗi tuần phải đọc hàng trăm văn bản": no rate where nobody counts.
        if quantity != nil { papers.measure = .frequency }
        var draft = draft(.burden, papers, must..<phrase.pieces.upperBound, index)
        if let quantity { draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(phrase.head)) }
        return draft
    }

    private func isDayOrWeek(_ index: Int) -> Bool { sentence.hasCode(index, .every, "day") || sentence.hasCode(index, .every, "week") }

    /// Verbs of dealing with papers, one after the other, and who deals with them.
    private func isHandling(_ index: Int) -> Bool {
        // "tải về", "chuyển về"
        sentence.isStranger(index) || sentence.isComma(index) || sentence.hasCode(index, .modifier, "about") && sentence.isStranger(index - 1)
            || sentence.hasAny(index, of: .activity, .receives, .gives, .level, .body, .conjunction, .adverb, .aspect, .urge, .also, .burden, .continues)
    }

    /// What makes the duty no fact of today.
    private static let liftingRates = SenseSet.triggers.subtracting(SenseSet(.excessVerb, .excess))
        .adding(.negation, .gone, .relieve, .hypothetical, .avoid, .left, .only, .will)

    /// "ngày nào tôi cũng phải họp", "tuần nào lãnh đạo xã cũng đi họp": who it is stands inside the word of time and again.
    func everyTime(_ any: Int) -> Draft? {
        guard isTime(any - 1), let also = sentence.first(.also, in: sentence.span(any + 1, any + 7)), also > any + 1,
            sentence.span(any + 1, also).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .level, .body, .modifier) || sentence.hasCode($0, .blocked, "staff") }),
            !sentence.namesOutsiders, !isAnswered(any), !isOfBefore(sentence.part(before: any).lowerBound, also) else { return nil }
        let near = sentence.span(also + 1, min(also + 8, Clause.end(from: also + 1, in: sentence)))
        guard let head = near.first(where: { sentence.hasAny($0, .heads.adding(.blocked)) }), !sentence.has(head, .blocked) else { return nil }
        let between = sentence.span(also + 1, head)
        if sentence.hasAny(head, .conferences) {
            // "ngày nào em cũng họp nhóm": what else it is a meeting of.
            guard sentence.isMass(head) && closesPart(head + 1) && sentence.hasCode(any - 1, .ordinal, "day") || sentence.isPlural(between) || between.contains(where: { sentence.quantity(at: $0) != nil || sentence.has($0, .burden) }),
                between.allSatisfy({ sentence.hasAny($0, of: .activity, .directive, .burden, .quantity, .counter, .aspect, .every) || sentence.quantity(at: $0) != nil }) else { return nil }
            return draft(.alwaysMeeting, .meeting(at: head), any - 1..<head + 1, any)
        }
        guard between.contains(where: { sentence.has($0, .burden) && sentence.has($0, .directive) }),
            let many = between.first(where: { sentence.hasCode($0, .quantity, "hundreds") || (sentence.quantity(at: $0)?.value ?? 0) >= 5 }),
            sentence.span(also + 1, many).allSatisfy(isHandlingOrDuty),
            var papers = sentence.objectPhrase(from: many, before: min(sentence.count, many + 6)), papers.object == .document, papers.measure == .count,
            papers.isOfficePaper, sentence.hasAny(papers.head, of: .document, .documentVerb), sentence.guards.accepts(papers, trigger: also) else { return nil }
        papers.measure = .frequency
        var draft = draft(.burden, papers, any - 1..<papers.pieces.upperBound, any)
        if let quantity = papers.quantity { draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(papers.head)) }
        return draft
    }

    private func isHandlingOrDuty(_ index: Int) -> Bool { isHandling(index) || sentence.has(index, .burden) }

    /// "ngày", "tuần", "tối": a time that comes again.
    private func isTime(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .ordinal, .timeUnit, .every) && sentence.quantity(at: index - 1) == nil
    }

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

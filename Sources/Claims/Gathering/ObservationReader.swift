internal import Language
internal import Pipeline

/// Bare levels in prose: "ban hành gần 900 văn bản, tổ chức 76 cuộc họp".
struct ObservationReader {
    let sentence: Sentence
    let place: Placement
    let judgement: AskedJudgement
    let periods: Periods

    /// The levels of the sentence that belong to none of the drafts.
    func read(besides drafts: [Draft]) -> [Observation] {
        guard !sentence.pieces.contains(where: { $0.has(.foreign) }) else { return [] }
        var observations: [Observation] = []
        for index in sentence.pieces.indices where sentence.pieces[index].quantity != nil {
            guard !drafts.contains(where: { $0.evidence.contains(index) }), let observation = observation(at: index) else { continue }
            observations.append(observation)
        }
        return observations
    }

    private func observation(at index: Int) -> Observation? {
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain, quantity.upper == nil,
            quantity.bound != .atMost, quantity.value >= 2, quantity.value == quantity.value.rounded(),
            isCounted(at: index) else { return nil }
        var reader = NounPhraseReader(sentence: sentence)
        let counting = SenseSet.heads.adding(.counter, .conferenceVerb)
        guard case .phrase(let phrase) = reader.read(from: index, before: min(sentence.count, index + 4)),
            phrase.measure == .count,
            phrase.pieces.dropFirst().allSatisfy({ $0 == phrase.head || sentence.hasAny($0, counting) }),
            sentence.guards.accepts(phrase, trigger: index) else { return nil }
        let start = isVerb(index - 1) ? index - 1 : index
        return built(phrase, quantity, start..<phrase.pieces.upperBound)
    }

    /// The period of the level's own part between commas, else the last one named before it, else the first behind it. What
    /// follows a "than" is another level's.
    private func period(of pieces: Range<Int>) -> Period? {
        var start = pieces.lowerBound
        while start > 0, !isPartEnd(start - 1) { start -= 1 }
        var end = pieces.upperBound
        while end < sentence.count, !isPartEnd(end), !sentence.has(end, .versus) { end += 1 }
        var last = end
        while last < sentence.count, !sentence.has(last, .versus) { last += 1 }
        return periods.last(in: start..<end) ?? periods.last(in: 0..<start) ?? periods.first(in: end..<last)
    }

    private func isPartEnd(_ index: Int) -> Bool { sentence.isComma(index) || sentence.pieces[index].isHardStop }

    /// A verb of issuing or holding stands before the number, or a list goes on.
    private func isCounted(at index: Int) -> Bool {
        if isVerb(index - 1) { return true }
        guard index > 0, sentence.isComma(index - 1) || sentence.has(index - 1, .conjunction) else { return false }
        return sentence.span(index - 8, index).contains { sentence.quantity(at: $0) != nil && isVerb($0 - 1) }
    }

    private func isVerb(_ index: Int) -> Bool {
        sentence.has(index, .activity) || sentence.has(index, .burden) && !sentence.has(index, .directive)
            || sentence.has(index, .aspect) && sentence.has(index - 1, .activity)
    }

    private func built(_ phrase: NounPhrase, _ quantity: Quantity, _ pieces: Range<Int>) -> Observation {
        let evidence = sentence.string(pieces)
        let unit = sentence.word(phrase.head)
        let period = period(of: pieces)
        let body = NamedBodies(sentence: sentence, place: place, bodies: judgement.inFull.bodies).last(before: pieces.lowerBound)
            ?? judgement.inFull.bodies.first
        return Observation(
            id: Identity.observation(evidence, phrase.object), object: phrase.object, subtype: phrase.subtype,
            measure: phrase.measure, value: quantity.value, unit: unit,
            bound: sentence.magnitudes.of(quantity).bound.flatMap { $0 == .exact ? nil : $0 },
            per: RateReader(sentence: sentence).per(around: pieces),
            base: period.map { Base(type: .period, period: $0) } ?? Base(), org: body?.name, level: body?.level,
            place: judgement.place, span: place.span(pieces, in: sentence), evidence: evidence,
            sentence: sentence.printed, rule: "level")
    }
}

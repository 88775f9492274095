internal import Language
internal import Pipeline

/// What is left of more: "từ 52 hội nghị, năm nay chỉ còn 34", "mỗi tháng chỉ còn 6 báo cáo, trước đây là 15".
struct LeftRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        var number = trigger + 1
        // "chỉ còn họp 21 cuộc"
        while number < trigger + 3, sentence.hasAny(number, SenseSet(.activity, .conferenceVerb)) { number += 1 }
        guard !sentence.hasAny(trigger - 1, SenseSet(.reduce, .downTo)),
            sentence.pieces.indices.contains(number), let left = amount(number), left.kind == .plain, left.upper == nil,
            let counted = counted(trigger, number) else { return .none }
        if let before = before(trigger, above: left.value) {
            let start = min(before, counted.phrase.pieces.lowerBound)
            return .drafts([draft(counted.phrase, left, from: sentence.pieces[before].quantity, start..<counted.end, trigger)])
        }
        let start = min(counted.phrase.pieces.lowerBound, trigger)
        if let before = counted.phrase.quantity, before.kind == .plain, before.value > left.value, counted.phrase.pieces.upperBound <= trigger {
            return .drafts([draft(counted.phrase, left, from: before, start..<counted.end, trigger)])
        }
        if let before = behind(counted.end, above: left.value) {
            return .drafts([draft(counted.phrase, left, from: sentence.pieces[before].quantity, start..<before + 1, trigger)])
        }
        let isCut = sentence.codes(trigger, .left).contains("cut") && counted.phrase.measure == .duration
        guard isCut || sentence.codes(trigger, .left).contains("only") && isLevelOfPeriod(trigger, counted.end) else { return .none }
        return .drafts([draft(counted.phrase, left, from: nil, start..<counted.end, trigger)])
    }

    private func amount(_ index: Int) -> Quantity? {
        guard sentence.has(index, .halfDay) else { return sentence.pieces[index].quantity }
        return Quantity(value: sentence.weight(index), tokens: sentence.pieces[index].tokens)
    }

    /// What the number counts, and where its words end: the head behind it, else the subject.
    private func counted(_ trigger: Int, _ number: Int) -> (phrase: NounPhrase, end: Int)? {
        let end = Clause.end(from: trigger + 1, in: sentence)
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        if case .phrase(let phrase) = reader.read(from: number, before: end), isAccepted(phrase, trigger) {
            return (phrase, phrase.pieces.upperBound)
        }
        let next = number + 1
        let stop = sentence.hasAny(next, SenseSet(.counter, .conference, .document)) ? next + 1 : next
        // Another unit behind the number counts something else: "còn 12 người".
        guard stop > next || sentence.has(next, .timeUnit) && sentence.codes(trigger, .left).contains("cut") || next >= sentence.count || sentence.pieces[next].mark != 0
            || sentence.hasAny(next, SenseSet(.versus, .switchTo, .conjunction, .every)) else { return nil }
        let subject = SubjectSide(sentence: sentence, trigger: trigger).phrases().first ?? fromPhrase(trigger)
        return subject.flatMap { isAccepted($0, trigger) ? ($0, stop) : nil }
    }

    /// The head behind "from so many" in the same sentence.
    private func fromPhrase(_ trigger: Int) -> NounPhrase? {
        for index in sentence.span(Clause.segmentStart(before: trigger, in: sentence), trigger) where opensBefore(index, trigger) {
            var reader = NounPhraseReader(sentence: sentence, isObject: true)
            if case .phrase(let phrase) = reader.read(from: index, before: trigger) { return phrase }
        }
        return nil
    }

    private func isAccepted(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        phrase.measure != .participants && Guards(sentence: sentence).accepts(phrase, trigger: trigger)
    }

    /// "từ 52 hội nghị" before the number that is left.
    private func before(_ trigger: Int, above left: Double) -> Int? {
        sentence.span(Clause.segmentStart(before: trigger, in: sentence), trigger).last { index in
            guard let quantity = sentence.pieces[index].quantity, quantity.kind == .plain, quantity.value > left else { return false }
            return opensBefore(index, trigger) && sentence.hasAny(index + 1, SenseSet(.counter).union(.heads))
        }
    }

    /// A number behind "from", or any number of the part before where "now" says that it was so once.
    private func opensBefore(_ index: Int, _ trigger: Int) -> Bool {
        sentence.pieces[index].quantity != nil
            && (sentence.has(index - 1, .adjunct) || sentence.codes(trigger, .left).contains("now") && sentence.span(index, trigger).contains { sentence.pieces[$0].isComma })
    }

    /// "so với 21 cuộc", "thay vì 11 loại", "trước đây là 15" behind it.
    private func behind(_ end: Int, above left: Double) -> Int? {
        let rest = sentence.span(end, min(end + 9, Clause.segmentEnd(from: end, in: sentence)))
        guard let cue = rest.first(where: { sentence.hasAny($0, SenseSet(.versus, .switchTo)) || sentence.codes($0, .period).contains("since_event") })
        else { return nil }
        return sentence.span(cue + 1, min(cue + 6, rest.upperBound)).first { index in
            guard let quantity = sentence.pieces[index].quantity, quantity.kind == .plain else { return false }
            return quantity.value > left
        }
    }

    /// "bình quân mỗi tháng chỉ còn 6 báo cáo", "số hội nghị toàn tỉnh chỉ còn 12 cuộc/năm": a level, no rest of a list.
    private func isLevelOfPeriod(_ trigger: Int, _ end: Int) -> Bool {
        let around = sentence.span(Clause.commaStart(before: trigger, in: sentence), end + 3)
        return around.contains { sentence.hasAny($0, SenseSet(.every)) || sentence.codes($0, .quantity).contains("number") || sentence.codes($0, .period).contains("vs_other_unit") }
    }

    private func draft(_ phrase: NounPhrase, _ left: Quantity, from: Quantity?, _ evidence: Range<Int>, _ trigger: Int) -> Draft {
        // What was ordered before the comma orders nothing about what is left.
        let part = Clause.commaStart(before: trigger, in: sentence)
        let start = phrase.pieces.upperBound <= trigger ? max(part, phrase.pieces.lowerBound) : trigger
        let (modality, doubt) = ModalityReader(sentence: sentence).ofSubject(min(start, trigger)..<evidence.upperBound, trigger: trigger)
        return Draft(
            rule: .leftOfMore, object: phrase.object, subtype: phrase.subtype, measure: phrase.measure, direction: .decrease, modality: modality,
            magnitude: Magnitude(
                kind: from == nil ? .absolute : .fromTo, from: from?.value, to: left.value,
                unit: sentence.string(phrase.head..<phrase.head + 1), bound: MagnitudeReader(sentence: sentence).magnitude(left).bound),
            evidence: evidence, trigger: trigger, head: phrase.head, hasSubject: true, isSecondary: true, doubts: doubt.map { [$0] } ?? [])
    }
}

internal import Language
internal import Pipeline

/// Upper limits: "không quá 2 hội nghị", "không quá 50 phút", "chỉ tổ chức 1 lần". A limit is no reduction.
struct CapRule {
    let sentence: Sentence

    /// Reads the quantity at `index`, if a limit stands before it.
    func read(_ index: Int) -> Outcome {
        guard let quantity = limited(index) else { return .none }
        let next = index + 1
        let clause = Clause.segmentStart(before: index, in: sentence)
        if quantity.kind == .percent {
            guard sentence.contains(.inPerson, in: sentence.span(clause, index)) || isInPersonHead(sentence.span(clause, index)),
                let head = head(.conferences, before: index) else { return .none }
            return .drafts([draft(.inPersonCap, .conference, .shareInPerson, head, quantity, unit: "%", index, end: next)])
        }
        if sentence.codes(next, .counter).contains("conference"), !isCounter(next), !sentence.has(next, .timeUnit), !sentence.hasAny(next + 1, SenseSet(.blocked)),
            let head = head(.conferences, before: index) {
            return .drafts([draft(.countCap, .conference, .count, head, quantity, unit: unit(next), index, end: next + 1)])
        }
        if sentence.hasAny(next, SenseSet(.conference)) || isCounter(next) {
            return .drafts([draft(.countCap, .conference, .count, next, quantity, unit: unit(next), index, end: headEnd(next))])
        }
        if sentence.hasAny(next, SenseSet(.document, .documentStrict, .documentVerb)) || sentence.codes(next, .counter).contains("document") && sentence.hasAny(next + 1, .documents), sentence.has(index - 1, .activity) || sentence.has(index - 2, .activity) || sentence.contains(.every, in: sentence.span(clause, index)) {
            return .drafts([draft(.countCap, .document, .count, next, quantity, unit: unit(next), index, end: next + 1)])
        }
        if sentence.has(next, .timeUnit) {
            guard let head = head(SenseSet.conferences.union(SenseSet(.speech)), before: index) else { return .none }
            return .drafts([draft(.durationCap, .conference, .duration, head, quantity, unit: unit(next), index, end: next + 1)])
        }
        if sentence.has(next, .pageUnit), let head = head(.documents, before: index) {
            return .drafts([draft(.lengthCap, .document, .length, head, quantity, unit: unit(next), index, end: next + 1)])
        }
        if sentence.has(next, .peopleUnit), let head = head(.conferences, before: index) ?? head(.conferences, behind: next) {
            return .drafts([draft(.participantCap, .conference, .participants, head, quantity, unit: unit(next), index, end: next + 1)])
        }
        if sentence.has(next, .timesUnit), let head = head(.conferences, before: index) {
            return .drafts([draft(.onlyOnce, .conference, .count, head, quantity, unit: unit(next), index, end: next + 1)])
        }
        return .none
    }

    /// "không quá nửa ngày": the length is one word.
    func readHalfDay(_ index: Int) -> Outcome {
        guard sentence.has(index - 1, .cap) || isOnlyLasting(index), sentence.has(index, .halfDay),
            let head = head(.conferences, before: index) else { return .none }
        let quantity = Quantity(value: sentence.weight(index), bound: .atMost, tokens: sentence.pieces[index].tokens)
        return .drafts([draft(.durationCap, .conference, .duration, head, quantity, unit: unit(index), index, end: index + 1)])
    }

    /// The quantity at `index` when it is a limit: by its own bound, or by "only" and a verb of lasting or holding.
    private func limited(_ index: Int) -> Quantity? {
        guard let quantity = sentence.pieces[index].quantity else { return nil }
        if quantity.bound == .atMost { return quantity }
        if sentence.has(index - 1, .cap) { return sentence.codes(index - 1, .cap).contains("over") && !isDenied(index) ? nil : quantity }
        guard quantity.bound == nil || quantity.bound == .about else { return nil }
        if isOnlyLasting(index) { return quantity }
        return isOnlyHolding(index) ? quantity : nil
    }

    /// "không tổ chức quá 2 hội nghị".
    private func isDenied(_ index: Int) -> Bool {
        sentence.span(Clause.commaStart(before: index, in: sentence), index).contains {
            sentence.hasAny($0, SenseSet(.negation, .cancel)) || sentence.codes($0, .directive).contains("forbid")
        }
    }

    /// "chỉ nên kéo dài 1 tiếng", "chỉ diễn ra trong 2 giờ" as advice or order.
    private func isOnlyLasting(_ index: Int) -> Bool {
        let before = sentence.span(index - 4, index)
        return sentence.contains(.last, in: before) && sentence.contains(.only, in: sentence.span(index - 6, index))
            && ModalityReader(sentence: sentence).hasOrder(in: sentence.span(index - 8, index))
    }

    /// "mỗi năm chỉ tổ chức 2 hội nghị", "chỉ tổ chức 1 lần duy nhất trong năm": only, and a period or an order.
    private func isOnlyHolding(_ index: Int) -> Bool {
        let start = Clause.commaStart(before: index, in: sentence)
        guard let only = sentence.span(start, index).last(where: { sentence.has($0, .only) }) else { return false }
        let between = sentence.span(only + 1, index)
        if sentence.has(index + 1, .timesUnit), !between.contains(where: { sentence.hasAny($0, .conferences) }) { return false }
        let isBareVerb = !between.contains { sentence.has($0, .conference) } && !sentence.hasAny(index + 1, SenseSet(.conference, .counter))
        guard between.allSatisfy({ sentence.hasAny($0, SenseSet(.activity, .aspect, .inPerson, .modifier).union(.heads)) || sentence.pieces[$0].isStranger }),
            between.count <= 7 else { return false }
        let around = sentence.span(start, min(index + 7, Clause.end(from: index, in: sentence)))
        return !isBareVerb && sentence.contains(.every, in: around) || ModalityReader(sentence: sentence).hasOrder(in: sentence.span(Clause.segmentStart(before: index, in: sentence), only))
    }

    private func isCounter(_ index: Int) -> Bool {
        sentence.pieces.indices.contains(index) && sentence.has(index, .counter) && sentence.codes(index, .counter).contains("conference")
            && sentence.hasAny(index + 1, SenseSet(.conferenceVerb, .conference))
    }

    private func isInPersonHead(_ range: Range<Int>) -> Bool {
        range.contains { sentence.codes($0, .conference).contains("hop_truc_tiep") || sentence.codes($0, .conferenceVerb).contains("hop_truc_tiep") }
    }

    private func headEnd(_ index: Int) -> Int {
        sentence.has(index, .counter) ? index + 2 : index + 1
    }

    private func head(_ senses: SenseSet, before index: Int) -> Int? {
        let range = sentence.span(Clause.segmentStart(before: index, in: sentence), index)
        guard let head = range.last(where: { sentence.hasAny($0, senses) }) else { return nil }
        return sentence.span(head, index).contains { sentence.has($0, .blocked) || sentence.pieces[$0].isMark("(") } ? nil : head
    }

    private func head(_ senses: SenseSet, behind index: Int) -> Int? {
        sentence.span(index + 1, index + 4).first { sentence.hasAny($0, senses) }
    }

    private func unit(_ index: Int) -> String { sentence.string(index..<index + 1) }

    private func draft(
        _ rule: Rule, _ object: ClaimObject, _ measure: Measure, _ head: Int, _ quantity: Quantity, unit: String, _ index: Int, end: Int
    ) -> Draft {
        let start = min(head, Clause.commaStart(before: index, in: sentence))
        let trigger = index
        let standard: Modality = measure == .duration || measure == .length ? .rule : .directive
        let modality = ModalityReader(sentence: sentence).ofLimit(at: index) ?? standard
        var codes: [String] = []
        for sense in [Sense.document, .documentVerb, .documentStrict, .conference, .conferenceVerb] where sentence.has(head, sense) && codes.isEmpty {
            codes = sentence.codes(head, sense)
        }
        return Draft(
            rule: rule, object: object, subtype: codes, measure: measure, direction: .cap, modality: modality,
            magnitude: Magnitude(kind: .cap, value: quantity.upper ?? quantity.value, unit: unit, bound: .atMost),
            evidence: start..<end, trigger: trigger, head: head, hasSubject: true)
    }
}

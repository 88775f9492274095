internal import Language
internal import Pipeline

/// Numbers of papers and meetings with which nobody copes: "nhận hơn 6.000 công văn, đọc không xuể", and piles of the same:
/// "kế hoạch chồng lên kế hoạch".
struct ComplaintRule {
    let sentence: Sentence

    /// The first number of documents and the first of meetings before the complaint.
    func read(_ trigger: Int) -> Outcome {
        let before = sentence.span(max(Clause.segmentStart(before: trigger, in: sentence), trigger - 26), trigger)
        var drafts: [Draft] = []
        for index in before {
            guard isMany(index), let phrase = sentence.objectPhrase(from: index, before: trigger), phrase.measure == .count,
                !sentence.span(index + 1, phrase.head).contains(where: { sentence.quantity(at: $0) != nil }),
                sentence.guards.accepts(phrase, trigger: index - 1), sentence.guards.acceptsLoad(phrase),
                !drafts.contains(where: { $0.object == phrase.object }) else { continue }
            drafts.append(draft(.notCoping, phrase, index..<phrase.pieces.upperBound, index))
        }
        return drafts.isEmpty ? .none : .drafts(drafts)
    }

    /// "7.000 công văn", "cả trăm văn bản".
    private func isMany(_ index: Int) -> Bool {
        if let quantity = sentence.quantity(at: index) { return quantity.kind == .plain && quantity.value >= 5 }
        return sentence.hasCode(index, .quantity, "hundreds")
    }

    /// The same word on both sides.
    func readPiled(_ trigger: Int) -> Outcome {
        guard trigger > 0, let word = sentence.pieces[trigger - 1].word, trigger + 1 < sentence.count,
            sentence.pieces[trigger + 1].word == word, sentence.hasAny(trigger - 1, .heads) else { return .none }
        let head = trigger - 1
        let isMeeting = sentence.hasAny(head, .conferences)
        let phrase = NounPhrase(
            pieces: head..<trigger + 2, head: head, object: isMeeting ? .conference : .document,
            subtype: sentence.codes(
                head, firstOf: .document, .documentVerb, .documentStrict, .documentWeak, .conference, .conferenceVerb), measure: .count)
        let closes = trigger + 2 >= sentence.count || sentence.isMark(trigger + 2)
            || sentence.hasAny(trigger + 2, of: .conjunction, .boundary, .opener)
        guard closes, sentence.guards.acceptsLoad(phrase), !sentence.contains(anyOf: .avoid, .restrain, in: sentence.segment(before: head))
        else { return .none }
        return .drafts([draft(.piledUp, phrase, phrase.pieces, trigger)])
    }

    private func draft(_ rule: Rule, _ phrase: NounPhrase, _ evidence: Range<Int>, _ trigger: Int) -> Draft {
        var phrase = phrase
        if rule == .notCoping, phrase.object == .conference { phrase.measure = .frequency }
        return Draft(
            rule, of: phrase, .none, (.excess, []),
            magnitude: sentence.magnitudes.of(phrase.quantity, unit: sentence.word(phrase.head)), evidence: evidence, trigger: trigger)
    }
}

internal import Language
internal import Pipeline

/// Numbers of papers and meetings with which nobody copes: "nhận hơn 6.000 công văn, đọc không xuể", and piles of the same:
/// "kế hoạch chồng lên kế hoạch".
struct ComplaintRule {
    let sentence: Sentence

    /// The first number of documents and the first of meetings before the complaint.
    func read(_ trigger: Int) -> Outcome {
        if sentence.hasCode(trigger, .complaint, "hands") { return hands(trigger) }
        if sentence.hasCode(trigger, .complaint, "uncounted") { return ExcessRule(sentence: sentence).readHundreds(trigger) }
        // "họp 3-4 cuộc một ngày là chuyện thường": told of a rate, and by the rule of rates.
        if sentence.hasCode(trigger, .complaint, "usual") { return .of(daily(trigger)) }
        guard !sentence.has(trigger - 1, .negation), !sentence.hasCode(trigger, .complaint, "waste") || tellsWaste(trigger) else { return .none }
        if let waste = waste(trigger) { return .drafts([waste]) }
        if let costly = costly(trigger) ?? wastedPrinting(trigger) { return .drafts([costly]) }
        let before = sentence.span(max(Clause.segmentStart(before: trigger, in: sentence), trigger - 26), trigger)
        let isTired = sentence.hasCode(trigger, .complaint, "tired")
        // "xử lý 4.000 văn bản, tuy vất vả nhưng không để sót": done in spite of it.
        if isTired, sentence.contains(.boundary, "contrast", in: sentence.span(trigger + 1, trigger + 4)) { return .none }
        var drafts: [Draft] = []
        for index in before {
            guard isMany(index), !isTired || isHeap(index), let phrase = sentence.objectPhrase(from: index, before: trigger),
                phrase.measure == .count || phrase.measure == .paper && sentence.hasCode(trigger, .complaint, "waste"),
                !sentence.span(index + 1, phrase.head).contains(where: { sentence.quantity(at: $0) != nil }),
                sentence.guards.accepts(phrase, trigger: index - 1), sentence.guards.acceptsLoad(phrase),
                !drafts.contains(where: { $0.object == phrase.object }) else { continue }
            drafts.append(draft(.notCoping, phrase, index..<phrase.pieces.upperBound, index, measure: sentence.hasCode(trigger, .complaint, "waste") ? .count : nil))
        }
        if drafts.isEmpty, let told = ExcessRule(sentence: sentence).countedOut(trigger) { return .drafts([told]) }
        if drafts.isEmpty, !isTired, let meeting = meeting(before: trigger) { return .drafts([meeting]) }
        return drafts.isEmpty ? .none : .drafts(drafts)
    }

    /// "cả bốn lãnh đạo đi họp vẫn không xuể": of meeting as such.
    private func meeting(before trigger: Int) -> Draft? {
        var verb = trigger - 1
        while sentence.hasAny(verb, of: .also, .adverb, .aspect) { verb -= 1 }
        guard sentence.hasCode(verb, .conferenceVerb, "hop"), sentence.hasAny(verb - 1, of: .activity, .burden),
            !sentence.contains(anyOf: .negation, .gone, .relieve, .hypothetical, .private, .citizens, in: sentence.segment(before: verb)) else { return nil }
        return draft(.notCoping, .meeting(at: verb), verb - 1..<trigger + 1, trigger, measure: .count)
    }

    /// "hội họp, lễ lạt cứ như cơm bữa": of meeting as such.
    private func daily(_ trigger: Int) -> Draft? {
        let segment = sentence.segment(before: trigger)
        guard sentence.hasCode(trigger, .complaint, "daily"), let head = sentence.span(max(segment.lowerBound, trigger - 12), trigger).first(where: { sentence.hasAny($0, .conferences) }),
            sentence.isMass(head), !sentence.has(head, .blocked),
            !sentence.contains(anyOf: .avoid, .gone, .negation, .reduce, .hypothetical, in: sentence.span(segment.lowerBound, trigger)) else { return nil }
        return Draft(.alwaysMeeting, of: .meeting(at: head), .none, .sure(.excess), evidence: head..<trigger + 1, trigger: trigger)
    }

    /// "chi phí in tài liệu họp rất lãng phí", "chi phí để in báo cáo hằng năm là rất lớn": what is spent on papers.
    func costly(_ trigger: Int) -> Draft? {
        let segment = sentence.segment(before: trigger)
        guard let cost = segment.suffix(14).last(where: { sentence.hasMeasure($0, .cost) }), tellsWaste(trigger, before: cost),
            ExcessRule(sentence: sentence).closesPart(trigger + 1) || sentence.has(trigger, .complaint),
            var phrase = sentence.objectPhrase(from: sentence.has(cost + 1, .purpose) ? cost + 2 : cost, before: trigger), phrase.object == .document,
            phrase.measure == .cost || phrase.measure == .paper && sentence.has(cost + 1, .purpose),
            sentence.guards.accepts(phrase, trigger: trigger), !sentence.contains(anyOf: .negation, .gone, .reduce, .save, in: sentence.span(cost, trigger)),
            sentence.span(phrase.pieces.upperBound, trigger).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, Self.spending) || sentence.hasCode($0, .opener, "is") })
        else { return nil }
        phrase.measure = .cost
        return draft(.notCoping, phrase, min(cost, phrase.pieces.lowerBound)..<trigger + 1, trigger)
    }

    /// What tells how often, by whom and for which meetings money is spent.
    private static let spending = SenseSet.conferences.adding(.aspect, .also, .adverb, .gives, .receives, .modifier, .level, .body, .every, .quantity, .counter, .activity)

    /// "việc in ấn, sao chụp văn bản tùy tiện, lãng phí", "in tài liệu họp còn gây lãng phí": printing itself is called a waste.
    func wastedPrinting(_ trigger: Int) -> Draft? {
        let segment = sentence.segment(before: trigger)
        guard tellsWaste(trigger), ExcessRule(sentence: sentence).closesPart(trigger + 1) || sentence.has(trigger + 1, .paperMode), !sentence.namesOutsiders,
            !sentence.contains(anyOf: SenseSet.modality.subtracting(SenseSet(.achieved)), in: segment),
            let print = segment.first(where: { sentence.hasCode($0, .activity, "paper") && !sentence.has($0, .measure) }),
            let phrase = sentence.objectPhrase(from: print, before: trigger), phrase.object == .document, phrase.measure == .paper,
            trigger - phrase.pieces.upperBound <= 6, sentence.guards.accepts(phrase, trigger: trigger),
            sentence.span(phrase.pieces.upperBound, trigger).allSatisfy({
                sentence.isStranger($0) || sentence.isComma($0) || sentence.hasAny($0, of: .aspect, .also, .adverb, .left, .excess, .excessSoft, .adjunct, .level, .body, .conference, .conferenceVerb, .counter, .receives, .quantity)
                    || sentence.hasCode($0, .opener, "is") || sentence.hasCode($0, .activity, "hand_out")
            }) else { return nil }
        return draft(.notCoping, phrase, print..<trigger + 1, trigger)
    }

    /// "tránh lãng phí, tốn kém": no waste that there is.
    private func tellsWaste(_ trigger: Int, before end: Int? = nil) -> Bool {
        let segment = sentence.segment(before: end ?? trigger)
        return !sentence.contains(anyOf: .avoid, .reduce, .restrain, .save, .purpose, .negation, .hypothetical, .gone, in: segment)
    }

    /// "hội họp vừa mất thời gian vừa tốn kém", "những hội nghị như vậy rất lãng phí": what many meetings cost.
    private func waste(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        // "vẫn còn rất nhiều cuộc họp gây lãng phí"
        let start = part.first { !sentence.hasAny($0, of: .also, .left, .opener) || sentence.has($0, .quantity) } ?? part.lowerBound
        guard sentence.hasCode(trigger, .complaint, "waste"), let phrase = sentence.objectPhrase(from: start, before: trigger), phrase.object == .conference,
            phrase.measure == .count, phrase.quantity == nil, sentence.isPlural(phrase.pieces) || sentence.isMass(phrase.head),
            trigger - phrase.pieces.upperBound <= 7, ExcessRule(sentence: sentence).closesPart(trigger + 1),
            !sentence.contains(anyOf: SenseSet(.private, .citizens, .foreign), in: 0..<sentence.count),
            !sentence.contains(anyOf: .heads.adding(.blocked, .excess, .excessSoft, .negation), in: sentence.span(phrase.pieces.upperBound, trigger)) else { return nil }
        return draft(.notCoping, phrase, phrase.pieces.lowerBound..<trigger + 1, trigger, measure: .cost)
    }

    /// "cơ quan không đủ người để cắt cử đi họp": more meetings than people.
    private func hands(_ trigger: Int) -> Outcome {
        let near = sentence.span(trigger + 1, min(trigger + 7, Clause.end(from: trigger + 1, in: sentence)))
        guard let head = sentence.first(anyOf: .heads.adding(.blocked), in: near), sentence.hasAny(head, .conferences), !sentence.has(head, .blocked),
            sentence.hasCode(head - 1, .activity, "go") || sentence.hasCode(head - 2, .activity, "go"),
            sentence.span(trigger + 1, head).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .activity, .purpose, .plain) }),
            !sentence.contains(.hypothetical, in: sentence.segment(before: trigger)) else { return .none }
        return .drafts([draft(.notCoping, .meeting(at: head), trigger..<head + 1, trigger, measure: .count)])
    }

    /// "3.500 công văn khiến cán bộ mệt mỏi": what a few would not do; of papers, and no meetings one after the other on one day.
    private func isHeap(_ index: Int) -> Bool {
        (sentence.quantity(at: index).map { $0.value >= 20 } ?? true) && !sentence.namesOutsiders
            && !sentence.contains(anyOf: .conferences, in: sentence.span(index + 1, index + 4))
    }

    /// "7.000 công văn", "cả trăm văn bản".
    private func isMany(_ index: Int) -> Bool {
        if let quantity = sentence.quantity(at: index) { return quantity.kind == .plain && quantity.value >= 5 }
        return sentence.hasCode(index, .quantity, "hundreds") || sentence.hasCode(index, .counter, "pile")
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
        let closes = sentence.isComplete(before: trigger + 2) || sentence.has(trigger + 2, .opener)
        guard closes, sentence.guards.acceptsLoad(phrase), !sentence.contains(anyOf: .avoid, .restrain, in: sentence.segment(before: head))
        else { return .none }
        return .drafts([draft(.piledUp, phrase, phrase.pieces, trigger)])
    }

    private func draft(_ rule: Rule, _ phrase: NounPhrase, _ evidence: Range<Int>, _ trigger: Int, measure: Measure? = nil) -> Draft {
        var phrase = phrase
        let isSum = phrase.quantity.map { ExcessRule(sentence: sentence).isSum(trigger, $0) } ?? false
        if rule == .notCoping, phrase.object == .conference { phrase.measure = measure ?? (isSum ? .count : .frequency) }
        return Draft(
            rule, of: phrase, .none, .sure(.excess),
            magnitude: sentence.magnitudes.of(phrase.quantity, unit: sentence.word(phrase.head)), evidence: evidence, trigger: trigger)
    }
}

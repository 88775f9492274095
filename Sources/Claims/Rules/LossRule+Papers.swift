internal import Language
internal import Pipeline

/// Papers as what takes the time: "soạn báo cáo chiếm phần lớn thời gian của công chức".
extension LossRule {
    func takenByPapers(_ trigger: Int) -> Draft? {
        // "phải làm 2 triệu báo cáo, ngốn một phần tư thời gian"
        let isJoined = sentence.isComma(trigger - 1) && sentence.hasCode(trigger, .loss, "burns")
        let part = sentence.part(before: isJoined ? trigger - 1 : trigger)
        // "ngốn của các cơ quan nhà nước rất nhiều công sức": whose it is may stand before.
        let reach = sentence.hasCode(trigger + 1, .modifier, "of") ? 12 : 6
        guard let time = sentence.span(trigger + 1, trigger + reach).first(where: isEffort),
            let strength = sentence.span(trigger + 1, time).first(where: { isMuch($0) || sentence.hasCode(trigger, .loss, "burns") && isStrong($0) })
                // "chiếm hết thời gian"
                ?? (sentence.hasCode(trigger, .loss, "all") ? trigger : nil),
            let head = sentence.last(anyOf: .document, .documentVerb, in: part), let verb = verb(of: head, part),
            sentence.span(head + 1, isJoined ? trigger - 1 : trigger).allSatisfy({
                !sentence.isMark($0) && !sentence.hasAny($0, .triggers.adding(.negation, .blocked)) && (!sentence.has($0, .boundary) || sentence.hasCode($0, .boundary, "hence"))
            }),
            trigger - head <= 9, Polarity.of(trigger: trigger, in: sentence) == .affirmed,
            !sentence.contains(anyOf: .hypothetical, .citizens, .private, in: 0..<sentence.count) else { return nil }
        let phrase = NounPhrase(
            pieces: verb..<head + 1, head: head, object: .document, subtype: sentence.codes(head, firstOf: .document, .documentVerb), measure: .workload)
        guard phrase.isOfficePaper else { return nil }
        var draft = Draft(
            .timeTaken, of: phrase, .none, .sure(.excess), magnitude: sentence.magnitudes.of(sentence.quantity(at: strength)),
            evidence: verb..<time + 1, trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// "gần như toàn bộ thời gian của công chức đổ vào báo cáo", "phần lớn thời gian dành cho sổ sách".
    func timeInto(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard let time = part.first(where: { sentence.hasMeasure($0, .duration) && !sentence.hasAny($0, .heads) }), trigger - time <= 10,
            let most = sentence.span(time - 3, time).last(where: { sentence.hasCode($0, .quantity, "most") || sentence.hasCode($0, .quantity, "all") || sentence.quantity(at: $0)?.isShare == true }),
            let head = sentence.first(anyOf: .heads.adding(.blocked), in: sentence.span(trigger + 1, trigger + 5)),
            sentence.hasAny(head, .conferences.adding(.document, .documentVerb)), !sentence.has(head, .blocked),
            sentence.span(trigger + 1, head).allSatisfy({ sentence.hasAny($0, of: .activity, .quantity, .counter, .modifier) }),
            !sentence.contains(anyOf: .hypothetical, .citizens, .private, .negation, in: 0..<sentence.count) else { return nil }
        // "phần lớn thời gian của bí thư đổ vào họp hành"
        if sentence.hasAny(head, .conferences) {
            guard sentence.isMass(head) || sentence.isPlural(trigger + 1..<head) else { return nil }
            return Draft(.timeTaken, of: sentence.meetings(at: head, most..<head + 1, .duration), .none, .sure(.excess), evidence: most..<head + 1, trigger: trigger)
        }
        let phrase = NounPhrase(
            pieces: most..<head + 1, head: head, object: .document, subtype: sentence.codes(head, firstOf: .document, .documentVerb), measure: .workload)
        guard phrase.isOfficePaper else { return nil }
        var draft = Draft(
            .timeTaken, of: phrase, .none, .sure(.excess), magnitude: sentence.magnitudes.of(sentence.quantity(at: most)), evidence: most..<head + 1, trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// "mỗi năm tỉnh tiêu tốn hàng tỷ đồng cho việc in ấn tài liệu", "… in công văn": the money that paper burns.
    func moneyForPapers(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .loss, "burns"),
            let unit = sentence.span(trigger + 1, trigger + 5).first(where: { sentence.has($0, .moneyUnit) }),
            sentence.quantity(at: unit - 1) != nil || sentence.hasCode(unit - 1, .quantity, "money"),
            let start = sentence.span(unit + 1, unit + 5).first(where: { sentence.hasCode($0, .activity, "paper") }),
            sentence.span(unit + 1, start).allSatisfy({ sentence.hasAny($0, of: .modifier, .purpose, .activity, .quantity, .measure) }),
            var phrase = sentence.objectPhrase(from: start, before: Clause.end(from: start, in: sentence)), phrase.object == .document,
            sentence.hasAny(phrase.head, of: .document, .documentVerb, .paper) || sentence.contains(anyOf: .level, .body, .conference, in: 0..<sentence.count),
            !sentence.contains(anyOf: SenseSet(.negation, .reduce, .left, .save, .private, .citizens, .hypothetical), in: 0..<sentence.count) else { return nil }
        phrase.measure = .cost
        let sum = sum(before: unit)
        return Draft(.moneyTaken, of: phrase, .none, .sure(.excess), magnitude: sum, evidence: trigger..<phrase.pieces.upperBound, trigger: trigger)
    }

    /// "tiền photo văn bản mỗi tháng ngốn cả chục triệu đồng": what the papers cost stands before.
    func moneyOfPapers(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .loss, "burns"),
            let unit = sentence.span(trigger + 1, trigger + 5).first(where: { sentence.has($0, .moneyUnit) }),
            sentence.quantity(at: unit - 1) != nil || sentence.span(trigger + 1, unit).contains(where: { sentence.has($0, .quantity) }),
            let phrase = sentence.acceptedSubjects(of: trigger).first, phrase.object == .document, phrase.measure == .cost,
            !sentence.contains(anyOf: SenseSet(.negation, .reduce, .left, .save, .private, .citizens, .hypothetical), in: 0..<sentence.count) else { return nil }
        let sum = sum(before: unit)
        var draft = Draft(.moneyTaken, of: phrase, .none, .sure(.excess), magnitude: sum, evidence: phrase.pieces.lowerBound..<unit + 1, trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// "văn bản giấy vẫn chiếm tới 71%", "… chiếm đa số": most still go on paper.
    func stillPaper(_ trigger: Int) -> Draft? {
        guard sentence.has(trigger, .reaches), let phrase = sentence.acceptedSubjects(of: trigger).first, phrase.measure == .paper,
            sentence.has(phrase.head, .paper) else { return nil }
        let rest = sentence.span(trigger + 1, min(trigger + 9, Clause.segmentEnd(from: trigger, in: sentence)))
        let amount = rest.first { sentence.quantity(at: $0)?.kind == .percent }
        guard sentence.hasCode(trigger + 1, .quantity, "most") || amount.map({ sentence.has($0 - 1, .burden) }) ?? false
            || sentence.hasCode(trigger - 1, .also, "still") && amount.map({ (sentence.quantity(at: $0)?.value ?? 0) >= 30 }) ?? false else { return nil }
        let end = amount.map { $0 + 1 } ?? trigger + 2
        var draft = Draft(
            .timeTaken, of: phrase, .none, .sure(.excess), magnitude: sentence.magnitudes.of(amount.flatMap { sentence.quantity(at: $0) }),
            evidence: phrase.pieces.lowerBound..<end, trigger: trigger)
        draft.rule = .excessSubject
        draft.hasSubject = true
        return draft
    }

    /// "phần lớn", "rất nhiều"; a share of the time only where it is called much, "chiếm tới 40%".
    private func isMuch(_ index: Int) -> Bool {
        if sentence.hasCode(index, .quantity, "most") { return true }
        return isStrong(index) && (sentence.quantity(at: index)?.isShare != true || sentence.has(index - 1, .burden))
    }

    /// "làm báo cáo", "xây dựng và tổng hợp báo cáo": where the verb begins that stands right before its document and opens the part or
    /// follows another verb.
    private func verb(of head: Int, _ part: Range<Int>) -> Int? {
        // "gánh nặng báo cáo ngốn rất nhiều công sức"
        if sentence.has(head - 1, .activity) || sentence.hasMeasure(head - 1, .workload) || sentence.hasCode(head - 1, .needless, "own") { return head - 1 }
        // "phải làm 2 triệu báo cáo"
        if let verb = sentence.span(max(part.lowerBound, head - 4), head).last(where: { sentence.has($0, .activity) }),
            sentence.span(verb + 1, head).allSatisfy({ sentence.quantity(at: $0) != nil || sentence.hasAny($0, of: .quantity, .counter, .adverb) }) { return verb }
        // "sổ sách chiếm nhiều thời gian của giáo viên"
        if sentence.hasCode(head, .document, "ho_so_so_sach"), sentence.span(part.lowerBound, head).allSatisfy({ sentence.hasAny($0, of: .quantity, .counter) }) {
            return part.lowerBound
        }
        var verb = head
        while verb > part.lowerBound, head - verb < 2, sentence.isStranger(verb - 1) { verb -= 1 }
        return verb < head && (verb == part.lowerBound || sentence.hasAny(verb - 1, of: .conjunction, .activity)) ? verb : nil
    }
}

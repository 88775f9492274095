internal import Language
internal import Pipeline

/// Papers of which there are too many by a duty, by their number, or beside the meetings that are too many.
extension ExcessRule {
    /// "các xã phải làm nhiều báo cáo", "cơ quan phải lập tới 9.000 báo cáo": who must make them has no choice.
    func readDuty(_ trigger: Int) -> Outcome {
        if !sentence.has(trigger, .directive), let kept = keptUpTo(trigger) { return .drafts([kept]) }
        guard sentence.has(trigger, .directive), let many = sentence.span(trigger + 1, trigger + 6).first(where: isMany),
            isMade(sentence.span(trigger + 1, many), isUncounted: isOfKinds(many) || ["hundreds", "sundry"].contains { sentence.hasCode(many, .quantity, $0) } || sentence.hasCode(many, .excessSoft, "very")),
            !sentence.contains(anyOf: Self.relief, in: sentence.part(before: trigger)), !isOnce(trigger),
            let phrase = sentence.objectPhrase(from: many, before: min(sentence.count, many + 6)), isKept(phrase) || isPoured(phrase, many),
            !isForOthers(phrase.pieces.upperBound),
            sentence.guards.accepts(phrase, trigger: many), !namesOutsiders else { return .none }
        // "mỗi tuần phải làm tới 10 báo cáo": read as the rate that it is.
        if let quantity = sentence.quantity(at: many), dailyPapers(many, quantity) != nil { return .none }
        var draft = draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)
        if let quantity = sentence.quantity(at: many) { draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(phrase.head)) }
        return .drafts([draft])
    }

    /// "lĩnh vực này có tới 90 thông tư", "huyện vẫn giữ tới 27 loại báo cáo": so many are there, which the speaker finds too many.
    private func keptUpTo(_ trigger: Int) -> Draft? {
        let isThere = sentence.hasCode(trigger, .burden, "as_many") || sentence.span(trigger - 3, trigger).contains { sentence.hasCode($0, .also, "still") }
        guard isThere, isTooMany(trigger + 1), sentence.hasCode(trigger, .burden, "as_many") ? !sentence.namesOutsiders : !namesOutsiders,
            let phrase = sentence.objectPhrase(from: trigger + 1, before: min(sentence.count, trigger + 7)), phrase.object == .document,
            phrase.measure == .count, phrase.hasManyMasters, sentence.hasAny(phrase.head, of: .document, .documentVerb),
            closesPart(phrase.pieces.upperBound) || sentence.has(phrase.pieces.upperBound, .documentStrict),
            !sentence.contains(anyOf: Self.relief.adding(.continues, .every, .receives, .period), in: sentence.segment(before: trigger)),
            sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        var draft = draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)
        if let quantity = sentence.quantity(at: trigger + 1) { draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(phrase.head)) }
        return draft
    }

    /// "tới 90", "tới hàng vạn"; "một chính sách mà có đến bảy": so many for one matter.
    private func isTooMany(_ index: Int) -> Bool {
        guard let quantity = sentence.quantity(at: index) else { return sentence.hasCode(index, .quantity, "hundreds") }
        let part = sentence.segment(before: index)
        let isForOne = part.contains { sentence.quantity(at: $0)?.value == 1 } && sentence.contains(.boundary, "but", in: part)
        return quantity.kind == .plain && quantity.value >= (isForOne ? 3 : 10)
    }

    /// "số lượng báo cáo rất nhiều", "số lượng văn bản đến rất lớn": a number that is called great.
    func inNumber(_ trigger: Int) -> Draft? {
        var edge = trigger
        while sentence.hasAny(edge - 1, of: .adverb, .also, .aspect) || sentence.hasCode(edge - 1, .opener, "is") { edge -= 1 }
        guard edge < trigger || sentence.hasCode(trigger, .excess, "number") || sentence.hasCode(trigger, .excessSoft, "very") || sentence.has(trigger + 1, .opener),
            closesPart(trigger + 1) || sentence.hasAny(trigger + 1, of: .reason, .opener), !namesOutsiders,
            let number = sentence.span(edge - 18, edge).last(where: { sentence.hasCode($0, .quantity, "number") }),
            let phrase = sentence.objectPhrase(from: number, before: edge), phrase.object == .document, phrase.measure == .count,
            sentence.span(phrase.pieces.upperBound, edge).allSatisfy({
                // "số lượng báo cáo mà cấp xã phải làm là rất lớn"
                let isRelative = $0 == phrase.pieces.upperBound && sentence.hasCode($0, .boundary, "but")
                return isRelative || (!sentence.isMark($0) || isBetweenLevels($0)) && !sentence.hasAny($0, .triggers.adding(.boundary, .blocked, .proposal, .will))
            }),
            !sentence.contains(anyOf: Self.relief.adding(.purpose), in: sentence.part(before: number)), sentence.guards.accepts(phrase, trigger: trigger)
        else { return nil }
        return draft(.excessSubject, phrase, number..<trigger + 1, trigger)
    }

    /// "rừng văn bản", "ma trận giấy tờ": a saying that holds the documents itself.
    func heap(_ trigger: Int) -> Outcome {
        if sentence.hasCode(trigger, .excess, "again") { return .of(again(trigger)) }
        guard !sentence.contains(anyOf: .avoid, .gone, .negation, .reduce, .abolish, .hypothetical, in: sentence.segment(before: trigger)),
            !sentence.contains(.private, in: 0..<sentence.count),
            // "doanh nghiệp, người dân ngập trong giấy tờ"
            !sentence.hasCode(trigger, .document, "giay_to") || !sentence.namesOutsiders else { return .none }
        let phrase = NounPhrase(
            pieces: trigger..<trigger + 1, head: trigger, object: .document, subtype: sentence.codes(trigger, .document), measure: .count)
        return .drafts([draft(.excessSubject, phrase, trigger..<trigger + 1, trigger)])
    }

    /// "còn nợ nhiều văn bản hướng dẫn".
    func owed(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger - 1, .activity, "backlog"), sentence.hasCode(trigger, .quantity, "many"), !isAnswered(trigger),
            let phrase = sentence.objectPhrase(from: trigger, before: Clause.end(from: trigger, in: sentence)), sentence.has(phrase.head, .document),
            phrase.measure == .count, !namesOutsiders else { return nil }
        var draft = draft(.excessObject, phrase, trigger - 1..<phrase.pieces.upperBound, trigger)
        draft.scope = ["backlog"]
        return draft
    }

    /// "số văn bản đã “lạm phát”": the verb closes what is said of them.
    func predicate(_ trigger: Int) -> Outcome {
        guard closesPart(trigger + 1), sentence.hasAny(trigger - 1, of: .aspect, .achieved, .also, .opener, .document), !isAnswered(trigger), !namesOutsiders,
            let phrase = sentence.acceptedSubjects(of: trigger).first, phrase.object == .document, phrase.measure == .count else { return .none }
        var draft = draft(.excessSubject, phrase, phrase.pieces.lowerBound..<trigger + 1, trigger)
        draft.hasSubject = true
        return .drafts([draft])
    }

    /// "công việc còn phụ thuộc vào bản giấy", "nhiều xã còn lệ thuộc giấy tờ".
    func dependence(_ trigger: Int) -> Outcome {
        guard var phrase = sentence.objectPhrase(from: trigger + 1, before: Clause.end(from: trigger + 1, in: sentence)), phrase.object == .document,
            phrase.measure == .paper || phrase.subtype == ["giay_to"], !namesOutsiders, !isAnswered(trigger),
            phrase.measure == .paper || sentence.pieces.contains(where: { $0.hasAny(of: .level, .body, .electronicMode, .conference) || $0.has(.document) })
        else { return .none }
        phrase.measure = .paper
        return .drafts([draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)])
    }

    /// "ở tỉnh, huyện, xã"
    private func isBetweenLevels(_ comma: Int) -> Bool {
        guard sentence.isComma(comma), sentence.hasAny(comma - 1, of: .level, .body) else { return false }
        // "từ tỉnh, huyện, cho đến xã"
        return sentence.hasAny(comma + 1, of: .level, .body) || sentence.has(comma + 1, .downTo) && sentence.hasAny(comma + 2, of: .level, .body)
    }

    /// "báo cáo phải làm quá nhiều": the papers stand before the duty.
    func due(_ trigger: Int) -> Draft? {
        let must = trigger - 2
        guard sentence.has(trigger - 1, .activity), sentence.has(must, .directive), sentence.has(must, .burden), sentence.has(must - 1, .documentVerb),
            must == 1 || sentence.isMark(must - 2) || sentence.has(must - 2, .quantity), closesPart(trigger + 1), !namesOutsiders else { return nil }
        let phrase = NounPhrase(
            pieces: must - 1..<must, head: must - 1, object: .document, subtype: sentence.codes(must - 1, .documentVerb), measure: .count)
        return draft(.excessSubject, phrase, must - 1..<trigger + 1, trigger)
    }

    /// "nhiều nghị quyết quá dài": of an act right before the word its pages are meant.
    func longAct(_ trigger: Int) -> Draft? {
        // "không ít nghị quyết của chi bộ cơ sở đang rơi vào tình trạng quá dài dòng"
        let between = SenseSet(.level, .body, .quantity, .adjunct, .aspect, .also, .adverb, .state, .activity, .left, .conjunction)
        let head = sentence.ownedAct(before: trigger, between) ?? trigger - 1
        guard sentence.hasCode(trigger, .excess, "long"), sentence.isResolution(head),
            head == 0 || sentence.isMark(head - 1) || sentence.hasAny(head - 1, of: .quantity, .conjunction, .boundary, .opener) else { return nil }
        let phrase = NounPhrase(pieces: head..<head + 1, head: head, object: .document, subtype: sentence.codes(head, .documentStrict), measure: .count)
        return draft(.excessSubject, phrase, head..<trigger + 1, trigger)
    }

    /// "ngập trong sổ sách và những cuộc họp": what else the same verb is about.
    func others(beside first: Draft, _ trigger: Int) -> [Draft] {
        let limit = Clause.end(from: first.evidence.upperBound, in: sentence)
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: limit) else { return [] }
        let parts = Coordination(sentence: sentence, limit: limit, isObject: true).parts(after: phrase).dropFirst()
        let other = parts.first { $0.object != first.object && sentence.guards.accepts($0, trigger: trigger) }
        return other.map { [draft(.excessObject, $0, trigger..<$0.pieces.upperBound, trigger)] } ?? []
    }

    private func isMany(_ index: Int) -> Bool {
        if sentence.has(index, .excessSoft) || sentence.hasCode(index, .quantity, "hundreds") || sentence.hasCode(index, .quantity, "sundry") { return true }
        return sentence.has(index - 1, .burden) && !sentence.has(index - 1, .directive) && (sentence.quantity(at: index)?.value ?? 0) >= 10
    }

    private func isOfKinds(_ many: Int) -> Bool { sentence.hasCode(many + 1, .counter, "document") || sentence.hasCode(many, .quantity, "sundry") }

    private func isMaking(_ index: Int) -> Bool {
        sentence.has(index, .activity) && !sentence.hasCode(index, .activity, "summon") || sentence.hasCode(index, .receives, "send")
            || sentence.hasCode(index, .urge, "carries_out")
    }

    /// "phải nộp hàng loạt sổ sách cho cơ quan điều tra"
    private func isForOthers(_ index: Int) -> Bool {
        sentence.hasCode(index, .modifier, "for") && !sentence.hasAny(index + 1, of: .level, .body, .quantity) && sentence.quantity(at: index + 1) == nil
    }

    /// "phải làm", "phải thường xuyên gửi": verbs of making; any other, "phải đối phó với", where nobody counts the papers.
    private func isMade(_ range: Range<Int>, isUncounted: Bool) -> Bool {
        if range.contains(where: isMaking) { return range.allSatisfy { isMaking($0) || leads($0) } }
        // "phải có nhiều loại sổ"
        if isUncounted, range.count == 1, sentence.hasCode(range.lowerBound, .opener, "have") { return true }
        return isUncounted && (1...2).contains(range.count { sentence.isStranger($0) })
            && range.allSatisfy { sentence.isStranger($0) || sentence.isComma($0) && sentence.isStranger($0 - 1) || leads($0) || sentence.has($0, .modifier) }
    }

    private func leads(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .aspect, .adverb, .also, .conjunction) || sentence.has(index, .burden) && !sentence.has(index, .directive)
    }

    /// Reports and books, which are made for those above; letters are written for a matter.
    private func isKept(_ phrase: NounPhrase) -> Bool {
        phrase.object == .document && [.count, .paper].contains(phrase.measure) && !Set(["bao_cao", "ho_so_so_sach"]).isDisjoint(with: phrase.subtype)
    }

    /// "mỗi tuần phải xử lý hàng trăm văn bản": letters too, where hundreds of them come in each week.
    private func isPoured(_ phrase: NounPhrase, _ many: Int) -> Bool {
        sentence.hasCode(many, .quantity, "hundreds") && phrase.object == .document && phrase.measure == .count && phrase.isOfficePaper
            && sentence.contains(.every, in: 0..<sentence.count)
    }

    /// How it was once: "trước đây giáo viên phải làm nhiều sổ sách".
    private func isOnce(_ trigger: Int) -> Bool {
        sentence.segment(before: trigger).contains { sentence.hasCode($0, .period, "since_event") || sentence.hasCode($0, .period, "yoy") }
    }

    private var namesOutsiders: Bool { sentence.pieces.contains { $0.hasAny(of: .citizens, .private, .norm) } }

    /// Words that lift the duty, or do not let it stand as a fact.
    private static let relief = SenseSet.triggers.subtracting(SenseSet(.excessVerb, .excess)).adding(.negation, .gone, .relieve, .hypothetical, .avoid)
}

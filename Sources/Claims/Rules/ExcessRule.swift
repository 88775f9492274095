internal import Language
internal import Pipeline

/// Too many documents or meetings: said of a subject, by a verb, by "always", by a load per day or week.
struct ExcessRule {
    let sentence: Sentence

    /// "hội họp quá nhiều", "quá nhiều cuộc họp".
    func read(_ trigger: Int) -> Outcome {
        // "vẫn còn rất nhiều văn bản chưa số hóa": there are many, which is no complaint.
        if sentence.hasAny(trigger + 1, .heads.adding(.counter, .quantity)), !sentence.hasCode(trigger, .excess, "subject"), let object = object(trigger) {
            return .drafts([object])
        }
        if sentence.hasCode(trigger, .excess, "schedule") { return schedule(trigger) }
        // "thường kéo dài khoảng một tháng": how long, which is no complaint.
        if sentence.hasCode(trigger, .excess, "long"), tellsLength(trigger + 1) { return .none }
        guard ObjectSide.isEmpty(behind: trigger, in: sentence) || makesTrouble(trigger), !isAttribute(trigger) else { return .none }
        if let workload = workload(trigger) { return .drafts([workload]) }
        if sentence.hasAny(trigger - 1, .conferences), isMass(trigger - 1), sentence.subjects(of: trigger).first?.hasOwnMeasure != true {
            return .drafts([draft(.excessSubject, .meeting(at: trigger - 1), trigger - 1..<trigger + 1, trigger)])
        }
        let phrases = sentence.acceptedSubjects(of: trigger)
        guard !phrases.isEmpty else { return adjacent(trigger) }
        return .drafts(Grouping.subjectGroups(phrases, before: trigger, in: sentence).map {
            var draft = draft(.excessSubject, $0[0], $0[0].pieces.lowerBound..<trigger + 1, trigger)
            draft.hasSubject = true
            if let share = share(behind: trigger) {
                draft.magnitude = sentence.magnitudes.of(share.quantity)
                draft.evidence = draft.evidence.lowerBound..<share.index + 1
            }
            return draft
        })
    }

    private func tellsLength(_ index: Int) -> Bool {
        let next = sentence.hasAny(index, of: .adverb, .adjunct) ? index + 1 : index
        return sentence.quantity(at: next) != nil || sentence.hasAny(next, of: .every, .halfDay)
    }

    /// "họp hành triền miên làm cán bộ kiệt sức": right behind its head the word is no attribute of what follows.
    private func makesTrouble(_ trigger: Int) -> Bool {
        sentence.hasAny(trigger - 1, .heads) && sentence.has(trigger + 1, .activity) && sentence.codes(trigger, .excess).isEmpty
    }

    /// "còn nhiều cuộc họp không cần thiết": many that nobody needs, where nothing is done about them.
    func readNeedless(_ trigger: Int) -> Outcome {
        guard sentence.hasCode(trigger, .needless, "unneeded") else { return .none }
        let part = sentence.segment(before: trigger)
        let rest = sentence.span(trigger, Clause.segmentEnd(from: trigger, in: sentence))
        guard !sentence.contains(anyOf: Self.answers.union(.modality), in: part), !sentence.contains(anyOf: Self.answers, in: rest),
            let many = part.last(where: { sentence.has($0, .excessSoft) }),
            let phrase = sentence.objectPhrase(from: sentence.has(many, .quantity) ? many : many + 1, before: trigger),
            phrase.object == .conference, phrase.measure == .count, trigger - phrase.pieces.upperBound <= 4,
            // "nhiều hội nghị bàn về những thủ tục không cần thiết": something else is needless.
            !sentence.span(phrase.pieces.upperBound, trigger).contains(where: {
                sentence.isStranger($0) || sentence.hasAny($0, of: .modifier, .quantity, .blocked)
            }) else { return .none }
        return .drafts([draft(.excessObject, phrase, many..<trigger + 1, trigger)])
    }

    /// What is done or asked about the needless.
    private static let answers = SenseSet(
        .reduce, .restrain, .abolish, .shorten, .fewer, .cancel, .postpone, .merge, .avoid, .gone, .only, .purpose, .relieve)

    /// "lịch họp dày": a calendar is full of meetings.
    private func schedule(_ trigger: Int) -> Outcome {
        guard sentence.has(trigger - 1, .state), sentence.hasAny(trigger - 1, .conferences),
            sentence.quantity(at: trigger + 1) == nil else { return .none }
        return .drafts([draft(.excessSubject, .meeting(at: trigger - 1), trigger - 1..<trigger + 1, trigger)])
    }

    /// "đọc các báo cáo dài dòng": said of certain documents in passing.
    private func isAttribute(_ trigger: Int) -> Bool {
        sentence.hasCode(trigger, .excess, "attributive") && sentence.hasAny(trigger - 1, .heads)
    }

    /// "quá nhiều cuộc họp", "lạm phát văn bản": what stands behind the word.
    private func object(_ trigger: Int) -> Draft? {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        let isIssued = sentence.has(trigger - 1, .activity)
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: limit, isIssued: isIssued),
            sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        return draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)
    }

    /// "phản ánh về giấy mời họp dày đặc": the head right before the word, wherever the phrase stands.
    private func adjacent(_ trigger: Int) -> Outcome {
        let head = trigger - 1
        guard sentence.hasAny(head, of: .document, .conference, .paper), !sentence.hasCode(trigger, .excess, "long")
        else { return .none }
        let object: ClaimObject = sentence.has(head, .conference) ? .conference : .document
        let phrase = NounPhrase(
            pieces: head..<trigger, head: head, object: object,
            subtype: sentence.codes(head, all: .conference, .document, .paper), measure: .count)
        guard sentence.guards.accepts(phrase, trigger: trigger) else { return .none }
        return .drafts([draft(.excessSubject, phrase, head..<trigger + 1, trigger)])
    }

    /// "thời gian … để làm báo cáo quá lớn": the time that documents take.
    private func workload(_ trigger: Int) -> Draft? {
        let clause = sentence.clause(before: trigger)
        guard let time = clause.first, sentence.hasMeasure(time, .duration),
            let head = sentence.last(anyOf: .documentVerb, .document, in: clause), sentence.has(head - 1, .activity)
        else { return nil }
        let phrase = NounPhrase(
            pieces: time..<head + 1, head: head, object: .document, subtype: sentence.codes(head, .documentVerb),
            measure: .workload)
        var draft = draft(.excessSubject, phrase, time..<trigger + 1, trigger)
        draft.hasSubject = true
        if let share = share(behind: trigger) { draft.magnitude = sentence.magnitudes.of(share.quantity) }
        return draft
    }

    /// "lạm phát, bội thực văn bản", "ngập trong giấy tờ".
    func readVerb(_ trigger: Int) -> Outcome {
        object(trigger).map { .drafts([$0]) } ?? .none
    }

    /// "lúc nào cũng họp".
    func readAlways(_ trigger: Int) -> Outcome {
        let head = sentence.first(anyOf: .conferences, in: sentence.span(trigger + 1, trigger + 4))
        let leading = SenseSet(.activity, .directive, .quantity, .counter)
        // "cán bộ họp suốt ngày"
        if sentence.hasCode(trigger, .always, "behind"), sentence.has(trigger - 1, .conferenceVerb) {
            return .drafts([draft(.alwaysMeeting, .meeting(at: trigger - 1), trigger - 1..<trigger + 1, trigger)])
        }
        guard let head, sentence.span(trigger + 1, head).allSatisfy({ sentence.hasAny($0, leading) }) else { return .none }
        var draft = draft(.alwaysMeeting, .meeting(at: head), trigger..<head + 1, trigger)
        if let avoid = sentence.first(.avoid, in: sentence.span(trigger - 3, trigger)) {
            draft.rule = .presupposedExcess
            draft.direction = .decrease
            draft.evidence = avoid..<head + 1
            draft.modality = sentence.modalities.ofObject(trigger: avoid, evidence: draft.evidence).0
        }
        return .drafts([draft])
    }

    /// "càng kêu thì lại càng họp nhiều".
    func readEverMore(_ trigger: Int) -> Outcome {
        guard sentence.hasAny(trigger + 1, .conferences), sentence.hasAny(trigger + 2, of: .excessSoft, .excess, .increase)
        else { return .none }
        let start = sentence.first(.moreAndMore, in: sentence.span(trigger - 9, trigger)) ?? trigger
        var draft = draft(.everMore, .meeting(at: trigger + 1), start..<trigger + 3, trigger)
        draft.direction = .increase
        draft.modality = .notAchieved
        return .drafts([draft])
    }

    /// "họp nhiều", "hội họp nhiều" at the end of a clause.
    func readSoft(_ trigger: Int) -> Outcome {
        if let papers = softPapers(trigger) { return .drafts([papers]) }
        guard trigger > 0, sentence.hasAny(trigger - 1, .conferences), isMass(trigger - 1) || isStill(trigger),
            !sentence.has(trigger - 2, .moreAndMore), closesPart(trigger + 1), !isDenied(trigger),
            !sentence.contains(.avoid, in: sentence.span(0, trigger)) else { return .none }
        let evidence = trigger - 1..<trigger + 1
        if let spared = spared(evidence, trigger) { return .drafts([spared]) }
        return .drafts([draft(.excessSubject, .meeting(at: trigger - 1), evidence, trigger)] + state(before: trigger))
    }

    /// "để khỏi phải họp nhiều": what one does without.
    private func spared(_ evidence: Range<Int>, _ trigger: Int) -> Draft? {
        guard let away = sentence.span(trigger - 4, trigger - 1).first(where: {
            sentence.hasCode($0, .activity, "away") || sentence.hasCode($0, .relieve, "told")
        }) else { return nil }
        var draft = draft(.presupposedExcess, .meeting(at: trigger - 1), away..<evidence.upperBound, trigger)
        draft.direction = .decrease
        draft.modality = sentence.modalities.ofObject(trigger: away, evidence: draft.evidence).0
        return draft
    }

    /// "không phải cứ họp nhiều là tốt": it is not said that there are many.
    private func isDenied(_ trigger: Int) -> Bool {
        let near = sentence.span(trigger - 5, trigger - 1)
        let start = near.last { sentence.isMark($0) || sentence.hasCode($0, .opener, "is") || sentence.hasAny($0, of: .boundary, .any) } ?? near.lowerBound
        return sentence.span(start, trigger - 1).contains { sentence.hasAny($0, of: .negation, .cancel) }
    }

    /// "tình trạng họp nhiều, văn bản nhiều", "giấy tờ còn nhiều": of papers only beside meetings, as a state or as still so.
    private func softPapers(_ trigger: Int) -> Draft? {
        let head = trigger - 1
        guard sentence.hasAny(head, of: .document, .documentVerb, .documentWeak), closesPart(trigger + 1), !sentence.has(head, .blocked),
            sentence.isMark(head - 1) || sentence.hasAny(head - 1, of: .quantity, .state, .conjunction, .boundary) || head == 0,
            !sentence.contains(anyOf: .avoid, .citizens, .private, in: 0..<sentence.count) else { return nil }
        let segment = Clause.segmentStart(before: head, in: sentence)..<Clause.segmentEnd(from: trigger, in: sentence)
        let isBesideMeetings = segment.contains { sentence.hasAny($0, .conferences) && sentence.hasAny($0 + 1, of: .excess, .excessSoft) }
        guard isBesideMeetings || sentence.hasCode(trigger, .excessSoft, "still") || sentence.contains(.state, in: segment) else { return nil }
        let phrase = NounPhrase(
            pieces: head..<trigger, head: head, object: .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .documentWeak), measure: .count)
        return phrase.isOfficePaper ? draft(.excessSubject, phrase, head..<trigger + 1, trigger) : nil
    }

    private func closesPart(_ index: Int) -> Bool {
        index >= sentence.count || sentence.isMark(index)
            || sentence.hasAny(index, of: .boundary, .conjunction, .aspect, .negation, .failure) || sentence.hasCode(index, .opener, "is")
    }

    /// "hội nghị còn nhiều và trùng thành phần": still, and at the end of its part or with another fault behind it.
    private func isStill(_ trigger: Int) -> Bool {
        guard sentence.hasCode(trigger, .excessSoft, "still"), trigger > 1,
            sentence.isMark(trigger - 2) || sentence.has(trigger - 2, .quantity) else { return false }
        return !sentence.has(trigger + 1, .conjunction) || sentence.has(trigger + 2, .needless)
    }

    /// "tình trạng ban hành văn bản, hội họp nhiều": what the list began with is too much as well.
    private func state(before trigger: Int) -> [Draft] {
        guard let state = sentence.first(.state, in: sentence.span(trigger - 9, trigger)) else { return [] }
        guard let phrase = sentence.objectPhrase(from: state, before: trigger), phrase.object == .document else { return [] }
        return [draft(.excessSubject, phrase, state..<trigger + 1, trigger)]
    }

    /// "trong một buổi phải có mặt ở tới 4 địa điểm họp", "mỗi tuần phải dự 5 cuộc họp".
    func readBurden(_ index: Int) -> Outcome {
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain else { return .none }
        // "tới 5, 6 buổi"
        let isSecond = sentence.isComma(index - 1) && sentence.quantity(at: index - 2)?.kind == .plain
        let start = Clause.commaStart(before: isSecond ? index - 2 : index, in: sentence)
        let end = Clause.end(from: index, in: sentence)
        if let papers = papers(index, quantity, start) { return .drafts([papers]) }
        let head = sentence.span(index + 1, min(end, index + 4)).first { sentence.hasAny($0, .conferences) || isInvitation($0) }
            ?? countedMeeting(index)
        guard let head, sentence.span(index + 1, head).allSatisfy({ !sentence.isComma($0) }),
            sentence.contains(.every, in: sentence.span(time(before: start), end)) || isUpTo(index),
            sentence.contains(.burden, in: sentence.span(start, index)) && !isOfBefore(start, index) || isComplainedOf(index, quantity)
        else { return .none }
        let phrase = NounPhrase(
            pieces: index..<head + 1, head: head, object: .conference, subtype: [isInvitation(head) ? "giay_moi" : "hop"],
            measure: .frequency)
        var draft = draft(.burden, phrase, start..<head + 1, index)
        draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.string(index + 1..<head + 1))
        return .drafts([draft])
    }

    /// "bình quân mỗi tháng, cán bộ phải dự 20 cuộc họp": the time may stand before a comma of its own.
    private func time(before start: Int) -> Int {
        guard start > 0, sentence.isComma(start - 1) else { return start }
        let part = sentence.part(before: start - 1)
        return part.count <= 5 && !sentence.contains(anyOf: .heads, in: part) ? part.lowerBound : start
    }

    /// "một trạm y tế phải ghi 38 loại sổ": ten kinds of papers or more that somebody must keep.
    private func papers(_ index: Int, _ quantity: Quantity, _ start: Int) -> Draft? {
        guard quantity.value >= 10, let phrase = sentence.objectPhrase(from: index, before: min(sentence.count, index + 6)),
            phrase.object == .document, phrase.isRoutine, phrase.measure == .count, sentence.contains(.counter, in: phrase.pieces) || isPerPeriod(index),
            let must = sentence.span(start, index).last(where: { sentence.has($0, .burden) && sentence.has($0, .directive) || sentence.hasCode($0, .burden, "as_many") }),
            !sentence.contains(anyOf: .triggers.adding(.negation, .gone, .relieve), in: sentence.span(start, index)),
            !sentence.pieces.contains(where: { $0.hasAny(of: .citizens, .private, .norm) }),
            sentence.guards.accepts(phrase, trigger: index - 1) else { return nil }
        var draft = draft(.burden, phrase, must..<phrase.pieces.upperBound, index)
        draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(phrase.head))
        return draft
    }

    private func isPerPeriod(_ index: Int) -> Bool {
        sentence.part(before: index).contains { !sentence.codes($0, .every).isEmpty }
    }

    /// "năm trước bà nhận 14 giấy mời mỗi tuần": how it was once, where it is told how it is now.
    private func isOfBefore(_ start: Int, _ index: Int) -> Bool {
        // "chỉ còn dự 5 cuộc họp mỗi tuần"
        if sentence.contains(anyOf: .left, .only, in: sentence.span(start, index)) { return true }
        let isOnce = sentence.span(start, index).contains { place in
            ["yoy", "since_event", "same_period"].contains { sentence.hasCode(place, .period, $0) }
        }
        return isOnce && sentence.span(index, sentence.count).contains {
            sentence.hasAny($0, of: .left, .reduce, .fewer) || sentence.hasCode($0, .period, "this_time") || sentence.hasCode($0, .period, "this_year")
        }
    }

    /// "ông than xã ông một tuần tám cuộc họp": so many in a time, and somebody moans about it.
    private func isComplainedOf(_ index: Int, _ quantity: Quantity) -> Bool {
        let part = sentence.part(before: index)
        let limits: [(String, Double)] = [("day", 2), ("week", 4), ("month", 12)]
        let isMuch = limits.contains { limit in
            quantity.value >= limit.1 && part.contains { sentence.hasCode($0, .every, limit.0) }
        }
        return isMuch && sentence.pieces.contains { $0.hasAny(of: .complaint, .excessVerb) || $0.has(.opener) && isMoan($0) }
    }

    private func isMoan(_ piece: Piece) -> Bool {
        piece.word.map { sentence.lexicon.words[$0].codes[.opener]?.contains("moans") ?? false } ?? false
    }

    private func isInvitation(_ index: Int) -> Bool { sentence.hasCode(index, .document, "giay_moi") }

    /// "phải dự tới 31 cuộc họp": the speaker finds it many.
    private func isUpTo(_ index: Int) -> Bool {
        sentence.has(index - 1, .burden) && !sentence.hasAny(index - 1, of: .directive, .activity)
            && sentence.span(index - 4, index - 1).contains { sentence.has($0, .directive) && sentence.has($0, .burden) }
    }

    /// "lịch họp kín tuần, có tháng lên tới 26 cuộc": the counter stands for the meetings that were spoken of.
    private func countedMeeting(_ index: Int) -> Int? {
        guard sentence.hasCode(index + 1, .counter, "conference"), !sentence.hasAny(index + 2, .heads),
            let head = sentence.last(anyOf: .conferences, in: sentence.span(0, index)),
            !sentence.contains(.blocked, in: sentence.span(head, index)) else { return nil }
        return index + 1
    }

    private func isMass(_ index: Int) -> Bool {
        let codes = sentence.codes(index, all: .conference, .conferenceVerb)
        return codes.contains("hop") || codes.contains("hop_truc_tuyen") && sentence.has(index, .conferenceVerb)
    }

    /// The percentage that follows within the sentence: "chiếm khoảng 34%".
    private func share(behind trigger: Int) -> (quantity: Quantity, index: Int)? {
        for index in sentence.span(trigger + 1, trigger + 12) {
            if let quantity = sentence.quantity(at: index), quantity.kind == .percent { return (quantity, index) }
        }
        return nil
    }

    private func draft(_ rule: Rule, _ phrase: NounPhrase, _ evidence: Range<Int>, _ trigger: Int) -> Draft {
        var phrase = phrase
        let isLong = sentence.hasCode(trigger, .excess, "long") && phrase.measure == .count
        phrase.measure = isLong ? phrase.lengthMeasure : sentence.guards.loadOf(phrase, before: trigger)
        return Draft(rule, of: phrase, .none, (.excess, []), evidence: evidence, trigger: trigger)
    }
}

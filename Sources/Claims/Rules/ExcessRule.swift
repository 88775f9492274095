internal import Language
internal import Pipeline

/// Too many documents or meetings: said of a subject, by a verb, by "always", by a load per day or week.
struct ExcessRule {
    let sentence: Sentence

    /// "hội họp quá nhiều", "quá nhiều cuộc họp".
    func read(_ trigger: Int) -> Outcome {
        if sentence.hasAny(trigger + 1, SenseSet.heads.union(SenseSet(.counter, .quantity))) {
            var reader = NounPhraseReader(sentence: sentence, isObject: true)
            if case .phrase(let phrase) = reader.read(from: trigger + 1, before: Clause.end(from: trigger + 1, in: sentence)),
                Guards(sentence: sentence).accepts(phrase, trigger: trigger) {
                return .drafts([draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)])
            }
        }
        guard ObjectSide.isEmpty(behind: trigger, in: sentence), !isAttribute(trigger) else { return .none }
        if let workload = workload(trigger) { return .drafts([workload]) }
        if sentence.hasAny(trigger - 1, .conferences), isMass(trigger - 1) {
            let phrase = NounPhrase(pieces: trigger - 1..<trigger, head: trigger - 1, object: .conference, subtype: ["hop"], measure: .count)
            return .drafts([draft(.excessSubject, phrase, trigger - 1..<trigger + 1, trigger)])
        }
        let phrases = SubjectSide(sentence: sentence, trigger: trigger).phrases()
            .filter { Guards(sentence: sentence).accepts($0, trigger: trigger) }
        guard !phrases.isEmpty else { return adjacent(trigger) }
        return .drafts(Grouping.subjectGroups(phrases, before: trigger, in: sentence).map {
            var draft = draft(.excessSubject, $0[0], $0[0].pieces.lowerBound..<trigger + 1, trigger)
            draft.hasSubject = true
            let share = share(behind: trigger)
            if let share { draft.magnitude = MagnitudeReader(sentence: sentence).magnitude(share.quantity) }
            if let share { draft.evidence = draft.evidence.lowerBound..<share.index + 1 }
            return draft
        })
    }

    /// "đọc các báo cáo dài dòng": said of certain documents in passing.
    private func isAttribute(_ trigger: Int) -> Bool {
        sentence.codes(trigger, .excess).contains("attributive") && sentence.hasAny(trigger - 1, .heads)
    }

    /// "phản ánh về giấy mời họp dày đặc": the head right before the word, wherever the phrase stands.
    private func adjacent(_ trigger: Int) -> Outcome {
        guard sentence.hasAny(trigger - 1, SenseSet(.document, .conference, .paper)), !sentence.codes(trigger, .excess).contains("long") else { return .none }
        let head = trigger - 1
        let object: ClaimObject = sentence.has(head, .conference) ? .conference : .document
        let phrase = NounPhrase(
            pieces: head..<trigger, head: head, object: object,
            subtype: sentence.codes(head, .conference) + sentence.codes(head, .document) + sentence.codes(head, .paper), measure: .count)
        guard Guards(sentence: sentence).accepts(phrase, trigger: trigger) else { return .none }
        return .drafts([draft(.excessSubject, phrase, head..<trigger + 1, trigger)])
    }

    /// "thời gian … để làm báo cáo quá lớn": the time that documents take.
    private func workload(_ trigger: Int) -> Draft? {
        let clause = sentence.span(Clause.start(before: trigger, in: sentence), trigger)
        guard let time = clause.first, sentence.codes(time, .measure).contains("duration"),
            let head = clause.last(where: { sentence.has($0, .documentVerb) || sentence.has($0, .document) }), sentence.has(head - 1, .activity)
        else { return nil }
        let phrase = NounPhrase(pieces: time..<head + 1, head: head, object: .document, subtype: sentence.codes(head, .documentVerb), measure: .workload)
        var draft = draft(.excessSubject, phrase, time..<trigger + 1, trigger)
        draft.hasSubject = true
        if let share = share(behind: trigger) { draft.magnitude = MagnitudeReader(sentence: sentence).magnitude(share.quantity) }
        return draft
    }

    /// "lạm phát, bội thực văn bản", "ngập trong giấy tờ".
    func readVerb(_ trigger: Int) -> Outcome {
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let phrase) = reader.read(from: trigger + 1, before: Clause.end(from: trigger + 1, in: sentence)),
            Guards(sentence: sentence).accepts(phrase, trigger: trigger) else { return .none }
        return .drafts([draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)])
    }

    /// "lúc nào cũng họp".
    func readAlways(_ trigger: Int) -> Outcome {
        let head = sentence.span(trigger + 1, trigger + 4).first { sentence.hasAny($0, .conferences) }
        guard let head, sentence.span(trigger + 1, head).allSatisfy({ sentence.hasAny($0, SenseSet(.activity, .directive, .quantity, .counter)) })
        else { return .none }
        let phrase = NounPhrase(pieces: head..<head + 1, head: head, object: .conference, subtype: ["hop"], measure: .count)
        var draft = draft(.alwaysMeeting, phrase, trigger..<head + 1, trigger)
        if let avoid = sentence.span(trigger - 3, trigger).first(where: { sentence.has($0, .avoid) }) {
            draft.rule = .presupposedExcess
            draft.direction = .decrease
            draft.evidence = avoid..<head + 1
            draft.modality = ModalityReader(sentence: sentence).ofObject(trigger: avoid, evidence: draft.evidence).0
        }
        return .drafts([draft])
    }

    /// "càng kêu thì lại càng họp nhiều".
    func readEverMore(_ trigger: Int) -> Outcome {
        guard sentence.hasAny(trigger + 1, .conferences), sentence.hasAny(trigger + 2, SenseSet(.excessSoft, .excess, .increase)) else { return .none }
        let start = sentence.span(trigger - 9, trigger).first { sentence.has($0, .moreAndMore) } ?? trigger
        let phrase = NounPhrase(pieces: trigger + 1..<trigger + 2, head: trigger + 1, object: .conference, subtype: ["hop"], measure: .count)
        var draft = draft(.everMore, phrase, start..<trigger + 3, trigger)
        draft.direction = .increase
        draft.modality = .notAchieved
        return .drafts([draft])
    }

    /// "họp nhiều", "hội họp nhiều" at the end of a clause.
    func readSoft(_ trigger: Int) -> Outcome {
        guard trigger > 0, sentence.hasAny(trigger - 1, .conferences), isMass(trigger - 1) || isStill(trigger), !sentence.has(trigger - 2, .moreAndMore),
            trigger + 1 >= sentence.count || sentence.pieces[trigger + 1].mark != 0 || sentence.hasAny(trigger + 1, SenseSet(.boundary, .conjunction, .aspect, .negation)),
            !sentence.span(0, trigger).contains(where: { sentence.has($0, .avoid) }) else { return .none }
        let phrase = NounPhrase(pieces: trigger - 1..<trigger, head: trigger - 1, object: .conference, subtype: ["hop"], measure: .count)
        return .drafts([draft(.excessSubject, phrase, trigger - 1..<trigger + 1, trigger)] + state(before: trigger))
    }

    /// "hội nghị còn nhiều và trùng thành phần": still, and at the end of its part or with another fault behind it.
    private func isStill(_ trigger: Int) -> Bool {
        guard sentence.codes(trigger, .excessSoft).contains("still"), trigger > 1, sentence.pieces[trigger - 2].mark != 0 || sentence.has(trigger - 2, .quantity)
        else { return false }
        return !sentence.has(trigger + 1, .conjunction) || sentence.has(trigger + 2, .needless)
    }

    /// "tình trạng ban hành văn bản, hội họp nhiều": what the list began with is too much as well.
    private func state(before trigger: Int) -> [Draft] {
        guard let state = sentence.span(trigger - 9, trigger).first(where: { sentence.has($0, .state) }) else { return [] }
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let phrase) = reader.read(from: state, before: trigger), phrase.object == .document else { return [] }
        return [draft(.excessSubject, phrase, state..<trigger + 1, trigger)]
    }

    /// "trong một buổi phải có mặt ở tới 4 địa điểm họp", "mỗi tuần phải dự 5 cuộc họp".
    func readBurden(_ index: Int) -> Outcome {
        guard let quantity = sentence.pieces[index].quantity, quantity.kind == .plain else { return .none }
        let start = Clause.commaStart(before: index, in: sentence)
        let end = Clause.end(from: index, in: sentence)
        let head = sentence.span(index + 1, min(end, index + 4)).first { sentence.hasAny($0, .conferences) || sentence.codes($0, .document).contains("giay_moi") }
            ?? countedMeeting(index)
        guard let head, sentence.span(index + 1, head).allSatisfy({ !sentence.pieces[$0].isComma }),
            sentence.contains(.every, in: sentence.span(start, end)) || isUpTo(index),
            sentence.contains(.burden, in: sentence.span(start, index)) else { return .none }
        let phrase = NounPhrase(
            pieces: index..<head + 1, head: head, object: .conference, subtype: sentence.codes(head, .document).contains("giay_moi") ? ["giay_moi"] : ["hop"], measure: .frequency)
        var draft = draft(.burden, phrase, start..<head + 1, index)
        draft.magnitude = MagnitudeReader(sentence: sentence).magnitude(quantity, unit: sentence.string(index + 1..<head + 1))
        return .drafts([draft])
    }

    /// "phải dự tới 31 cuộc họp": the speaker finds it many.
    private func isUpTo(_ index: Int) -> Bool {
        sentence.has(index - 1, .burden) && !sentence.hasAny(index - 1, SenseSet(.directive, .activity))
            && sentence.span(index - 4, index - 1).contains { sentence.has($0, .directive) && sentence.has($0, .burden) }
    }

    /// "lịch họp kín tuần, có tháng lên tới 26 cuộc": the counter stands for the meetings that were spoken of.
    private func countedMeeting(_ index: Int) -> Int? {
        guard sentence.codes(index + 1, .counter).contains("conference"), !sentence.hasAny(index + 2, .heads),
            sentence.span(0, index).contains(where: { sentence.hasAny($0, .conferences) }),
            !sentence.span(0, index).contains(where: { sentence.has($0, .blocked) }) else { return nil }
        return index + 1
    }

    private func isMass(_ index: Int) -> Bool {
        let codes = sentence.codes(index, .conference) + sentence.codes(index, .conferenceVerb)
        return codes.contains("hop") || codes.contains("hop_truc_tuyen") && sentence.has(index, .conferenceVerb)
    }

    /// The percentage that follows within the sentence: "chiếm khoảng 34%".
    private func share(behind trigger: Int) -> (quantity: Quantity, index: Int)? {
        for index in sentence.span(trigger + 1, trigger + 12) {
            if let quantity = sentence.pieces[index].quantity, quantity.kind == .percent { return (quantity, index) }
        }
        return nil
    }

    private func draft(_ rule: Rule, _ phrase: NounPhrase, _ evidence: Range<Int>, _ trigger: Int) -> Draft {
        let isLong = sentence.codes(trigger, .excess).contains("long") && phrase.measure == .count
        let measure: Measure = isLong ? (phrase.object == .conference ? .duration : .length) : Guards(sentence: sentence).loadOf(phrase, before: trigger)
        return Draft(
            rule: rule, object: phrase.object, subtype: phrase.subtype, measure: measure, direction: .none, modality: .excess, evidence: evidence, trigger: trigger, head: phrase.head)
    }
}

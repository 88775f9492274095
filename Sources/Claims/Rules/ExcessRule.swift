internal import Language
internal import Pipeline

/// Too many documents or meetings: said of a subject, by a verb, by "always", by a load per day or week.
struct ExcessRule {
    let sentence: Sentence

    /// "hội họp quá nhiều", "quá nhiều cuộc họp".
    func read(_ trigger: Int) -> Outcome {
        if isStrength(trigger) || sentence.isPouredInto(trigger - 1) { return .none }
        if isBeforeNoun(trigger), let object = object(trigger) { return .drafts([object]) }
        if let own = readOwn(trigger) { return own }
        if let due = due(trigger) { return .drafts([due]) }
        if isNoComplaint(trigger) { return .none }
        if let further = furtherFault(trigger) { return .drafts([further]) }
        guard isSaidOfSubject(trigger), !isAttribute(trigger) else { return .none }
        if sentence.hasCode(trigger, .excess, "lasting"), !sentence.hasAny(trigger - 1, .conferences) { return .none }
        if let workload = workload(trigger) { return .drafts([workload]) }
        if sentence.hasAny(trigger - 1, .conferences), sentence.isMass(trigger - 1), sentence.subjects(of: trigger).first?.hasOwnMeasure != true {
            return .drafts([draft(.excessSubject, .meeting(at: trigger - 1), trigger - 1..<trigger + 1, trigger)])
        }
        let phrases = sentence.acceptedSubjects(of: predicateStart(trigger)).filter { isSaid(trigger, of: $0) }
        guard !phrases.isEmpty else { return countedOut(trigger).map { .drafts([$0]) } ?? readWithoutSubject(trigger) }
        return .drafts(Grouping.subjectGroups(phrases, before: trigger, in: sentence).map { draft(of: $0[0], trigger) })
    }

    /// "giảm rất lớn số cuộc họp", "tiết kiệm rất lớn chi phí in ấn": how much it went down.
    private func isStrength(_ trigger: Int) -> Bool {
        sentence.hasAny(trigger, .intensity) && sentence.hasAny(trigger - 1, of: .reduce, .save, .shorten, .restrain, .abolish)
    }

    /// Whether the word may be said of a noun behind it.
    private func isBeforeNoun(_ trigger: Int) -> Bool {
        guard sentence.hasAny(trigger + 1, .heads.adding(.counter, .quantity)) || sentence.hasMeasure(trigger + 1, .participants) else { return false }
        // "vẫn còn rất nhiều văn bản chưa số hóa": there are many, which is no complaint.
        return !sentence.hasCode(trigger, .excess, "subject") && !sentence.hasCode(trigger, .excess, "spawns")
    }

    /// Words that are read in a way of their own: "rừng văn bản", "lịch họp dày kín", "dài 50 trang"; nil for all others.
    private func readOwn(_ trigger: Int) -> Outcome? {
        if sentence.hasCode(trigger, .excess, "heap") { return heap(trigger) }
        if sentence.hasCode(trigger, .excess, "same") { return .of(sameMatter(trigger)) }
        if sentence.hasCode(trigger, .excess, "spawns") { return .of(spawned(trigger)) }
        if let pages = pages(trigger) { return .drafts([pages]) }
        if sentence.hasCode(trigger, .excess, "schedule") { return schedule(trigger) }
        return sentence.hasCode(trigger, .excess, "number") ? .of(inNumber(trigger) ?? workload(trigger) ?? ComplaintRule(sentence: sentence).costly(trigger)) : nil
    }

    /// Whether the word says how long something is, or what is to be avoided, or was once, or is mended.
    private func isNoComplaint(_ trigger: Int) -> Bool {
        // "văn bản phải ngắn gọn, tránh dài dòng": what is to be avoided is not said to be so.
        if sentence.has(trigger - 1, .avoid) || sentence.hasCode(trigger - 1, .cancel, "guests") { return true }
        // "thường kéo dài khoảng một tháng": how long, which is no complaint.
        if sentence.hasCode(trigger, .excess, "long"), tellsLength(trigger + 1) { return true }
        // "các buổi tập huấn dàn trải trước đây nay đã được cắt"
        if sentence.hasCode(trigger + 1, .period, "since_event"), sentence.contains(.period, "this_time", in: sentence.span(trigger + 2, trigger + 4)) { return true }
        return isMended(behind: trigger)
    }

    /// Whether nothing stands behind the word that it could be said of instead.
    private func isSaidOfSubject(_ trigger: Int) -> Bool {
        ObjectSide.isEmpty(behind: trigger, in: sentence) || isPredicate(trigger) || makesTrouble(trigger) || goesOn(trigger)
            || isLasting(behind: trigger) || sentence.hasCode(trigger + 1, .excess, "long") || sentence.hasCode(trigger, .excess, "timed")
            || sentence.hasCode(trigger, .excess, "weighs") || isUnended(behind: trigger)
    }

    /// Where what is said begins: behind the subject, whatever small words lead to the word.
    private func predicateStart(_ trigger: Int) -> Int {
        // "họp hành diễn ra thường xuyên và triền miên": a fault beside another, and the verb that leads to both.
        if sentence.isJoint(trigger - 1), let verb = sentence.last(.last, in: sentence.span(trigger - 8, trigger - 2)),
            sentence.span(verb + 1, trigger - 1).allSatisfy({ sentence.isStranger($0) || sentence.isJoint($0) || sentence.hasAny($0, of: .adverb, .excess) }) { return verb }
        let before = trigger - 1
        if sentence.hasCode(before, .last, "goes_on") { return before }
        // "chức càng cao, lịch họp càng dày đặc"
        if sentence.has(before, .moreAndMore) { return before }
        // "thời gian họp thì quá dài"
        if sentence.hasCode(before, .boundary, "then") { return before }
        // "chi phí cho hội nghị, hội thảo còn quá lớn": còn opens no clause here.
        return sentence.has(before, .left) && sentence.has(before, .boundary) ? before : trigger
    }

    /// Whether it is this phrase that the word is said of.
    private func isSaid(_ trigger: Int, of phrase: NounPhrase) -> Bool {
        // "văn bản chồng chéo nhau": their content does, which is no number of them.
        if phrase.object == .document, sentence.hasCode(trigger, .excess, "meetings") { return false }
        // "cuộc họp hôm nay là áp lực": of one meeting.
        if phrase.object == .conference, sentence.hasCode(trigger, .excess, "weighs"), !sentence.isMass(phrase.head), !sentence.isPlural(phrase.pieces) { return false }
        let gap = sentence.span(phrase.pieces.upperBound, trigger)
        // "hội nghị nghe về khó vay vốn, thanh tra quá nhiều": what stands right before it, behind a comma, is too much.
        var before = trigger - 1
        while sentence.hasAny(before, of: .also, .aspect, .adverb) { before -= 1 }
        if sentence.isStranger(before), sentence.containsComma(in: gap) { return false }
        // "hội họp còn nhiều, văn bản còn dài": the first has a word of its own.
        return !gap.contains { sentence.hasAny($0, of: .excess, .excessSoft) && !sentence.hasCode($0 - 1, .modifier, "of") }
    }

    private func readWithoutSubject(_ trigger: Int) -> Outcome {
        if case .drafts(let full) = schedule(trigger) { return .drafts(full) }
        if let costly = ComplaintRule(sentence: sentence).costly(trigger) { return .drafts([costly]) }
        return sentence.hasCode(trigger, .excess, "meetings") ? .none : adjacent(trigger)
    }

    private func draft(of phrase: NounPhrase, _ trigger: Int) -> Draft {
        var draft = draft(.excessSubject, phrase, phrase.pieces.lowerBound..<trigger + 1, trigger)
        draft.hasSubject = true
        // "cuộc họp triệu tập thành phần quá rộng"
        if sentence.hasMeasure(trigger - 1, .participants), draft.measure == .count { draft.measure = .participants }
        if let share = share(behind: trigger) {
            draft.magnitude = sentence.magnitudes.of(share.quantity)
            draft.evidence = draft.evidence.lowerBound..<share.index + 1
        }
        return draft
    }

    /// "họp triền miên quanh năm", "những cuộc họp triền miên đã thành nỗi ám ảnh": how long it goes on, or what it has come to.
    private func isLasting(behind trigger: Int) -> Bool {
        if sentence.hasAny(trigger - 1, .heads), sentence.hasAny(trigger + 1, of: .always, .last) { return true }
        return sentence.hasAny(trigger - 1, .heads) && sentence.has(trigger + 1, .achieved)
            && !sentence.contains(anyOf: .reduce, .abolish, .gone, .shorten, .fewer, in: sentence.span(trigger + 1, trigger + 5))
    }

    /// "những cuộc họp liên miên, dài lê thê": what stands behind the first fault is said of the same meetings.
    private func furtherFault(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .excess, "long"), sentence.isComma(trigger - 1) || sentence.has(trigger - 1, .conjunction),
            sentence.hasAny(trigger - 2, of: .excess, .excessSoft), !sentence.hasCode(trigger - 2, .excess, "long"),
            let head = sentence.last(anyOf: .heads, in: sentence.span(trigger - 7, trigger - 2)), sentence.hasAny(head, .conferences),
            !sentence.contains(anyOf: .avoid, .gone, .negation, in: sentence.clause(before: head)) else { return nil }
        let phrase = sentence.meetings(at: head, head..<head + 1, .count)
        return draft(.excessSubject, phrase, trigger..<trigger + 1, trigger)
    }

    private func tellsLength(_ index: Int) -> Bool {
        let next = sentence.hasAny(index, of: .adverb, .adjunct) ? index + 1 : index
        return sentence.quantity(at: next) != nil || sentence.hasAny(next, of: .every, .halfDay)
    }

    /// "than chuyện họp hành triền miên với vẻ mệt mỏi", "lịch họp của phường dày đặc cả tuần": no noun follows of which the word could be.
    private func isPredicate(_ trigger: Int) -> Bool {
        let next = trigger + 1
        // "những cuộc họp triền miên đang là nỗi ám ảnh"
        if sentence.isStranger(next), sentence.hasCode(next + 1, .opener, "is") { return true }
        return !sentence.isStranger(next) && sentence.quantity(at: next) == nil && !sentence.hasAny(next, .heads.adding(.quantity, .counter, .blocked, .measure))
    }

    /// "họp hành triền miên làm cán bộ kiệt sức": right behind its head the word is no attribute of what follows.
    private func makesTrouble(_ trigger: Int) -> Bool {
        sentence.hasAny(trigger - 1, .heads) && sentence.has(trigger + 1, .activity) && sentence.codes(trigger, .excess).isEmpty
    }

    /// "lịch họp dày": a calendar is full of meetings.
    private func schedule(_ trigger: Int) -> Outcome {
        // "xã họp kín lịch", but "họp kín", behind closed doors.
        if sentence.hasCode(trigger, .excess, "full"), sentence.hasCode(trigger - 1, .conferenceVerb, "hop"), closesPart(trigger + 1) || sentence.hasAny(trigger + 1, of: .always, .every), !isAnswered(trigger) {
            return .drafts([draft(.excessSubject, .meeting(at: trigger - 1), trigger - 1..<trigger + 1, trigger)])
        }
        let near = sentence.span(max(Clause.commaStart(before: trigger, in: sentence), trigger - 7), trigger)
        guard let calendar = near.last(where: { sentence.has($0, .state) && sentence.hasAny($0, .conferences) }), sentence.quantity(at: trigger + 1) == nil,
            // "lịch họp của chủ tịch quận kín đặc": whose it is.
            calendar + 1 == trigger || sentence.hasCode(calendar + 1, .modifier, "of") || calendar + 2 == trigger && sentence.has(calendar + 1, .moreAndMore),
            !sentence.contains(anyOf: .triggers.adding(.negation), in: sentence.span(calendar + 1, trigger)) else { return .none }
        return .drafts([draft(.excessSubject, .meeting(at: calendar), calendar..<trigger + 1, trigger)])
    }

    /// "đọc các báo cáo dài dòng": said of certain documents in passing.
    private func isAttribute(_ trigger: Int) -> Bool {
        // "nhiều nghị quyết dài dòng": said of many, and nothing follows.
        let isSaidOfMany = sentence.hasCode(trigger - 2, .quantity, "many") && closesPart(trigger + 1)
            && (trigger == 2 || sentence.isMark(trigger - 3) || sentence.hasAny(trigger - 3, of: .boundary, .opener))
        // "bỏ về vì cuộc họp lê thê": said as a reason.
        let isReason = sentence.hasAny(trigger - 1, .conferences) && closesPart(trigger + 1) && sentence.has(trigger - 2, .reason)
        // "chi bộ tôi họp hành dài dòng": of meeting as such.
        let isSaidOfAll = sentence.hasAny(trigger - 1, .conferences) && sentence.isMass(trigger - 1) && closesPart(trigger + 1)
        return sentence.hasCode(trigger, .excess, "attributive") && sentence.hasAny(trigger - 1, .heads) && !isSaidOfMany && !isReason && !isSaidOfAll
    }

    /// "quá nhiều cuộc họp", "lạm phát văn bản": what stands behind the word.
    func object(_ trigger: Int) -> Draft? {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        let isIssued = sentence.has(trigger - 1, .activity) || sentence.hasCode(trigger - 1, .cancel, "issue") || sentence.hasCode(trigger, .excess, "spawns")
        guard var phrase = sentence.objectPhrase(from: trigger + 1, before: limit, isIssued: isIssued) ?? guests(trigger) else { return nil }
        // "quá nhiều biểu mẫu, báo cáo": the second tells whose papers they are.
        if phrase.object == .document, !sentence.guards.accepts(phrase, trigger: trigger),
            let other = Coordination(sentence: sentence, limit: limit, isObject: true).parts(after: phrase).dropFirst().first(where: { $0.object == .document }) {
            phrase = other
        }
        guard sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        return draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)
    }

    /// "hội nghị mời quá nhiều thành phần": the meeting stands before.
    private func guests(_ trigger: Int) -> NounPhrase? {
        guard sentence.hasMeasure(trigger + 1, .participants), let head = sentence.last(anyOf: .conferences, in: sentence.segment(before: trigger)),
            !sentence.has(head, .blocked), trigger - head <= 6 else { return nil }
        return NounPhrase(
            pieces: trigger + 1..<trigger + 2, head: head, object: .conference, subtype: sentence.codes(head, all: .conference, .conferenceVerb),
            measure: .participants, hasOwnMeasure: true)
    }

    /// "phản ánh về giấy mời họp dày đặc": the head right before the word, wherever the phrase stands.
    private func adjacent(_ trigger: Int) -> Outcome {
        let head = trigger - 1
        if let long = longAct(trigger) { return .drafts([long]) }
        guard sentence.hasAny(head, of: .document, .conference, .paper), !sentence.hasCode(trigger, .excess, "long"),
            !sentence.hasCode(trigger, .excess, "weighs")
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
        guard let time = clause.first(where: { sentence.hasMeasure($0, .duration) }), trigger - time <= 12,
            let head = sentence.last(anyOf: .documentVerb, .document, in: clause), head > time, sentence.has(head - 1, .activity)
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
        if sentence.hasCode(trigger, .excessVerb, "paper") { return dependence(trigger) }
        // "sợ họp", but "sợ cuộc họp bị hoãn": of meeting as such.
        if sentence.hasCode(trigger, .excessVerb, "meeting"), !sentence.isMass(trigger + 1) || !closesPart(trigger + 2) { return .none }
        // "các sở không lạm dụng công văn": there is no such thing.
        // "không còn mệt mỏi vì họp"
        if sentence.has(trigger - 1, .gone) { return .none }
        if sentence.has(trigger - 1, .negation), !CancelRule(sentence: sentence).isForAll(before: trigger - 1) { return .none }
        if sentence.hasCode(trigger, .excessVerb, "most") { return .of(namedWorst(trigger)) }
        guard let first = object(trigger) else { return predicate(trigger) }
        return .drafts([first] + others(beside: first, trigger))
    }

    /// "càng kêu thì lại càng họp nhiều".
    func readEverMore(_ trigger: Int) -> Outcome {
        // "họp càng nhiều", "báo cáo càng nhiều"
        if sentence.has(trigger + 1, .excessSoft), closesPart(trigger + 2), let phrase = everMoreSubject(trigger) {
            var draft = draft(.everMore, phrase, phrase.pieces.lowerBound..<trigger + 2, trigger)
            draft.direction = .increase
            draft.modality = .notAchieved
            return .drafts([draft])
        }
        guard sentence.hasAny(trigger + 1, .conferences), sentence.hasAny(trigger + 2, of: .excessSoft, .excess, .increase)
        else { return .none }
        let start = sentence.first(.moreAndMore, in: sentence.span(trigger - 9, trigger)) ?? trigger
        var draft = draft(.everMore, .meeting(at: trigger + 1), start..<trigger + 3, trigger)
        draft.direction = .increase
        draft.modality = .notAchieved
        return .drafts([draft])
    }

    private func everMoreSubject(_ trigger: Int) -> NounPhrase? {
        if sentence.hasAny(trigger - 1, .conferences), sentence.isMass(trigger - 1) { return .meeting(at: trigger - 1) }
        guard sentence.hasAny(trigger - 1, of: .document, .documentVerb), trigger < 2 || sentence.isMark(trigger - 2) || sentence.has(trigger - 2, .quantity)
        else { return nil }
        let phrase = NounPhrase(
            pieces: trigger - 1..<trigger, head: trigger - 1, object: .document,
            subtype: sentence.codes(trigger - 1, firstOf: .document, .documentVerb), measure: .count)
        return phrase.isOfficePaper ? phrase : nil
    }

    /// The percentage that follows within the sentence: "chiếm khoảng 34%".
    private func share(behind trigger: Int) -> (quantity: Quantity, index: Int)? {
        for index in sentence.span(trigger + 1, trigger + 12) {
            if let quantity = sentence.quantity(at: index), quantity.kind == .percent { return (quantity, index) }
        }
        return nil
    }

    func draft(_ rule: Rule, _ phrase: NounPhrase, _ evidence: Range<Int>, _ trigger: Int) -> Draft {
        var phrase = phrase
        let isLong = sentence.hasCode(trigger, .excess, "long") && phrase.measure == .count && phrase.scope != ["backlog"]
        phrase.measure = isLong ? phrase.lengthMeasure : sentence.guards.loadOf(phrase, before: trigger)
        // "hội nghị nào mời cũng quá đông"
        if phrase.object == .conference, phrase.measure == .count, sentence.hasCode(trigger, .excess, "guests") { phrase.measure = .participants }
        var draft = Draft(rule, of: phrase, .none, .sure(.excess), evidence: evidence, trigger: trigger)
        if sentence.hasAny(trigger, of: .excess, .always), isUnended(behind: trigger) {
            draft.modality = .notAchieved
            draft.direction = .noChange
            return draft
        }
        return ruledOut(draft) ?? draft
    }
}

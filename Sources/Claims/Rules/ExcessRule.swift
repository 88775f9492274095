internal import Language
internal import Pipeline

/// Too many documents or meetings: said of a subject, by a verb, by "always", by a load per day or week.
struct ExcessRule {
    let sentence: Sentence

    /// "hội họp quá nhiều", "quá nhiều cuộc họp".
    func read(_ trigger: Int) -> Outcome {
        // "vẫn còn rất nhiều văn bản chưa số hóa": there are many, which is no complaint.
        let isOfOwn = sentence.hasCode(trigger, .excess, "subject") || sentence.hasCode(trigger, .excess, "spawns")
        if sentence.hasAny(trigger + 1, .heads.adding(.counter, .quantity)) || sentence.hasMeasure(trigger + 1, .participants), !isOfOwn, let object = object(trigger) {
            return .drafts([object])
        }
        if sentence.hasCode(trigger, .excess, "heap") { return heap(trigger) }
        if sentence.hasCode(trigger, .excess, "same") { return sameMatter(trigger).map { .drafts([$0]) } ?? .none }
        if sentence.hasCode(trigger, .excess, "spawns") { return spawned(trigger).map { .drafts([$0]) } ?? .none }
        if let pages = pages(trigger) { return .drafts([pages]) }
        if sentence.hasCode(trigger, .excess, "schedule") { return schedule(trigger) }
        if sentence.hasCode(trigger, .excess, "number") { return (inNumber(trigger) ?? workload(trigger)).map { .drafts([$0]) } ?? .none }
        if let due = due(trigger) { return .drafts([due]) }
        // "văn bản phải ngắn gọn, tránh dài dòng": what is to be avoided is not said to be so.
        if sentence.has(trigger - 1, .avoid) || sentence.hasCode(trigger - 1, .cancel, "guests") { return .none }
        // "thường kéo dài khoảng một tháng": how long, which is no complaint.
        if sentence.hasCode(trigger, .excess, "long"), tellsLength(trigger + 1) { return .none }
        // "các buổi tập huấn dàn trải trước đây nay đã được cắt"
        if sentence.hasCode(trigger + 1, .period, "since_event"), sentence.contains(.period, "this_time", in: sentence.span(trigger + 2, trigger + 4)) { return .none }
        if isMended(behind: trigger) { return .none }
        if let further = furtherFault(trigger) { return .drafts([further]) }
        guard ObjectSide.isEmpty(behind: trigger, in: sentence) || isPredicate(trigger) || makesTrouble(trigger) || goesOn(trigger)
            || isLasting(behind: trigger) || sentence.hasCode(trigger + 1, .excess, "long") || sentence.hasCode(trigger, .excess, "timed")
            || sentence.hasCode(trigger, .excess, "weighs"), !isAttribute(trigger) else { return .none }
        if sentence.hasCode(trigger, .excess, "lasting"), !sentence.hasAny(trigger - 1, .conferences) { return .none }
        if let workload = workload(trigger) { return .drafts([workload]) }
        if sentence.hasAny(trigger - 1, .conferences), isMass(trigger - 1), sentence.subjects(of: trigger).first?.hasOwnMeasure != true {
            return .drafts([draft(.excessSubject, .meeting(at: trigger - 1), trigger - 1..<trigger + 1, trigger)])
        }
        // "hội nghị nghe về khó vay vốn, thanh tra quá nhiều": what stands right before it, behind a comma, is too much.
        // "thời gian họp thì quá dài"
        // "chi phí cho hội nghị, hội thảo còn quá lớn": còn opens no clause here.
        // "chức càng cao, lịch họp càng dày đặc"
        let predicate = sentence.has(trigger - 1, .moreAndMore) ? trigger - 1 : sentence.hasCode(trigger - 1, .boundary, "then")
            || sentence.has(trigger - 1, .left) && sentence.has(trigger - 1, .boundary) ? trigger - 1 : trigger
        let phrases = sentence.acceptedSubjects(of: predicate).filter {
            let gap = sentence.span($0.pieces.upperBound, trigger)
            // "hội họp còn nhiều, văn bản còn dài": the first has a word of its own.
            // "văn bản chồng chéo nhau": their content does, which is no number of them.
            if $0.object == .document, sentence.hasCode(trigger, .excess, "meetings") { return false }
            return !(sentence.isStranger(trigger - 1) && sentence.containsComma(in: gap))
                && !gap.contains { sentence.hasAny($0, of: .excess, .excessSoft) && !sentence.hasCode($0 - 1, .modifier, "of") }
        }
        guard !phrases.isEmpty else {
            if case .drafts(let full) = schedule(trigger) { return .drafts(full) }
            return sentence.hasCode(trigger, .excess, "meetings") ? .none : adjacent(trigger)
        }
        return .drafts(Grouping.subjectGroups(phrases, before: trigger, in: sentence).map {
            var draft = draft(.excessSubject, $0[0], $0[0].pieces.lowerBound..<trigger + 1, trigger)
            draft.hasSubject = true
            // "cuộc họp triệu tập thành phần quá rộng"
            if sentence.hasMeasure(trigger - 1, .participants), draft.measure == .count { draft.measure = .participants }
            if let share = share(behind: trigger) {
                draft.magnitude = sentence.magnitudes.of(share.quantity)
                draft.evidence = draft.evidence.lowerBound..<share.index + 1
            }
            return draft
        })
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
        let phrase = NounPhrase(
            pieces: head..<head + 1, head: head, object: .conference, subtype: sentence.codes(head, all: .conference, .conferenceVerb), measure: .count)
        return draft(.excessSubject, phrase, trigger..<trigger + 1, trigger)
    }

    private func tellsLength(_ index: Int) -> Bool {
        let next = sentence.hasAny(index, of: .adverb, .adjunct) ? index + 1 : index
        return sentence.quantity(at: next) != nil || sentence.hasAny(next, of: .every, .halfDay)
    }

    /// "than chuyện họp hành triền miên với vẻ mệt mỏi", "lịch họp của phường dày đặc cả tuần": no noun follows of which the word could be.
    private func isPredicate(_ trigger: Int) -> Bool {
        let next = trigger + 1
        return !sentence.isStranger(next) && sentence.quantity(at: next) == nil && !sentence.hasAny(next, .heads.adding(.quantity, .counter, .blocked, .measure))
    }

    /// "họp hành triền miên làm cán bộ kiệt sức": right behind its head the word is no attribute of what follows.
    private func makesTrouble(_ trigger: Int) -> Bool {
        sentence.hasAny(trigger - 1, .heads) && sentence.has(trigger + 1, .activity) && sentence.codes(trigger, .excess).isEmpty
    }

    /// "lịch họp dày": a calendar is full of meetings.
    private func schedule(_ trigger: Int) -> Outcome {
        // "xã họp kín lịch", but "họp kín", behind closed doors.
        if sentence.hasCode(trigger, .excess, "full"), sentence.hasCode(trigger - 1, .conferenceVerb, "hop"), closesPart(trigger + 1), !isAnswered(trigger) {
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
        let isSaidOfAll = sentence.hasAny(trigger - 1, .conferences) && isMass(trigger - 1) && closesPart(trigger + 1)
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
        guard let time = clause.first(where: { sentence.hasMeasure($0, .duration) }), trigger - time <= 12,
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
        if sentence.hasCode(trigger, .excessVerb, "paper") { return dependence(trigger) }
        // "sợ họp", but "sợ cuộc họp bị hoãn": of meeting as such.
        if sentence.hasCode(trigger, .excessVerb, "meeting"), !isMass(trigger + 1) || !closesPart(trigger + 2) { return .none }
        // "các sở không lạm dụng công văn": there is no such thing.
        if sentence.has(trigger - 1, .negation), !CancelRule(sentence: sentence).isForAll(before: trigger - 1) { return .none }
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
        if sentence.hasAny(trigger - 1, .conferences), isMass(trigger - 1) { return .meeting(at: trigger - 1) }
        guard sentence.hasAny(trigger - 1, of: .document, .documentVerb), trigger < 2 || sentence.isMark(trigger - 2) || sentence.has(trigger - 2, .quantity)
        else { return nil }
        let phrase = NounPhrase(
            pieces: trigger - 1..<trigger, head: trigger - 1, object: .document,
            subtype: sentence.codes(trigger - 1, firstOf: .document, .documentVerb), measure: .count)
        return phrase.isOfficePaper ? phrase : nil
    }

    /// "trong một buổi phải có mặt ở tới 4 địa điểm họp", "mỗi tuần phải dự 5 cuộc họp".
    func readBurden(_ index: Int) -> Outcome {
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain else { return .none }
        // "tới 5, 6 buổi"
        let isSecond = sentence.isComma(index - 1) && sentence.quantity(at: index - 2)?.kind == .plain
        let start = Clause.commaStart(before: isSecond ? index - 2 : index, in: sentence)
        let end = Clause.end(from: index, in: sentence)
        if let papers = papers(index, quantity, start) ?? daysOfMeeting(index, quantity) { return .drafts([papers]) }
        let head = sentence.span(index + 1, min(end, index + 4)).first { sentence.hasAny($0, .conferences) || isInvitation($0) }
            ?? countedMeeting(index)
        guard let head, sentence.span(index + 1, head).allSatisfy({ !sentence.isComma($0) }),
            sentence.contains(.every, in: sentence.span(time(before: start), end)) || isUpTo(index) || isHuge(index, quantity),
            (isBurden(start, index) || isInvitedOften(head, start, quantity)) && !isOfBefore(start, index) || isComplainedOf(index, quantity) || isOfSomeDays(start, index, head, quantity)
        else { return .none }
        let phrase = NounPhrase(
            pieces: index..<head + 1, head: head, object: .conference, subtype: [isInvitation(head) ? "giay_moi" : "hop"],
            measure: .frequency)
        var draft = draft(.burden, phrase, start..<head + 1, index)
        draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.string(index + 1..<head + 1))
        return .drafts([draft])
    }

    /// "mỗi tuần bộ nhận khoảng 30 giấy mời họp": nobody can be at so many.
    private func isInvitedOften(_ head: Int, _ start: Int, _ quantity: Quantity) -> Bool {
        guard isInvitation(head), !sentence.contains(anyOf: .triggers.adding(.negation, .left, .only), in: sentence.span(start, head)) else { return false }
        let around = [sentence.part(before: head), sentence.segment(before: start)].joined()
        return sentence.isOften(quantity, [("day", 3), ("week", 10), ("month", 30), ("year", 100)], in: around)
    }

    /// "bình quân mỗi tháng, cán bộ phải dự 20 cuộc họp": the time may stand before a comma of its own.
    private func time(before start: Int) -> Int {
        guard start > 0, sentence.isComma(start - 1) else { return start }
        let part = sentence.part(before: start - 1)
        return part.count <= 5 && !sentence.contains(anyOf: .heads, in: part) ? part.lowerBound : start
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
        let draft = Draft(rule, of: phrase, .none, .sure(.excess), evidence: evidence, trigger: trigger)
        return ruledOut(draft) ?? draft
    }
}

internal import Pipeline

/// Words that only say too many or too long where they stand: "họp nhiều", "nhiều cuộc họp quá", "thời gian họp dài".
extension ExcessRule {
    /// "họp nhiều", "hội họp nhiều" at the end of a clause.
    func readSoft(_ trigger: Int) -> Outcome {
        if sentence.isPouredInto(trigger - 1) { return .none }
        if let each = ofEach(trigger) ?? ofNow(trigger) { return .drafts([each]) }
        if let pages = pages(trigger) ?? owed(trigger) { return .drafts([pages]) }
        if sentence.hasCode(trigger, .excessSoft, "long") { return long(trigger) }
        if let papers = inNumber(trigger) ?? softPapers(trigger) ?? stillMany(trigger) { return .drafts([papers]) }
        guard trigger > 0, sentence.hasAny(trigger - 1, .conferences), !sentence.has(trigger - 2, .moreAndMore),
            closesPart(trigger + 1) || goesOn(trigger) || asksWhy(trigger + 1) || sentence.hasCode(trigger, .excessSoft, "degree")
            || sentence.hasCode(trigger, .excessSoft, "rant"),
            !isDenied(trigger), !isToBeMended(trigger), !isAsked(trigger) else { return .none }
        if let held = held(trigger) ?? listed(trigger) { return .drafts([held]) }
        guard sentence.isMass(trigger - 1) || isStill(trigger) || hasFurtherFault(trigger) || sentence.hasCode(trigger, .excessSoft, "rant") else { return .none }
        let evidence = trigger - 1..<trigger + 1
        if let spared = spared(evidence, trigger) { return .drafts([spared]) }
        return .drafts([draft(.excessSubject, .meeting(at: trigger - 1), evidence, trigger)] + state(before: trigger))
    }

    /// "họp hành hiện nay vẫn còn nhiều và hình thức": a time stands between the meetings and the word.
    private func ofNow(_ trigger: Int) -> Draft? {
        var head = trigger - 1
        while sentence.has(head, .period), !sentence.hasAny(head, .heads) { head -= 1 }
        guard head < trigger - 1, sentence.hasCode(trigger, .excessSoft, "still"), sentence.hasAny(head, .conferences), sentence.isMass(head), closesPart(trigger + 1), !isToBeMended(trigger)
        else { return nil }
        return draft(.excessSubject, .meeting(at: head), head..<trigger + 1, trigger)
    }

    /// "cuộc họp nào cũng dài", "văn bản nào cũng rất dài", "hội nghị nào cũng kéo dài": said of each of them.
    private func ofEach(_ trigger: Int) -> Draft? {
        var also = trigger - 1
        while sentence.hasAny(also, .intensity.adding(.adverb)) { also -= 1 }
        guard sentence.hasCode(trigger, .excessSoft, "long") || sentence.has(trigger, .last), closesPart(trigger + 1) || sentence.has(trigger + 1, .boundary) || lastsTill(trigger),
            sentence.has(also, .also), sentence.has(also - 1, .any), !isAnswered(trigger),
            let head = sentence.meeting(countedBy: also - 2) ?? (sentence.hasAny(also - 2, of: .conference, .conferenceVerb, .document, .documentVerb, .documentStrict) ? also - 2 : nil),
            !sentence.has(head, .blocked) else { return nil }
        let isMeeting = sentence.hasAny(head, .conferences)
        let phrase = NounPhrase(
            pieces: head..<head + 1, head: head, object: isMeeting ? .conference : .document,
            subtype: sentence.codes(head, firstOf: .conference, .conferenceVerb, .document, .documentVerb, .documentStrict), measure: isMeeting ? .duration : .length)
        return draft(.excessSubject, phrase, also - 2..<trigger + 1, trigger)
    }

    /// "kéo dài đến trưa"
    private func lastsTill(_ trigger: Int) -> Bool {
        sentence.has(trigger, .last) && sentence.hasAny(trigger + 1, of: .burden, .downTo) && sentence.quantity(at: trigger + 2) == nil && closesPart(trigger + 3)
    }

    /// "nhiều cuộc họp quá", "lắm công văn quá": how many stands before the noun, that they are too many behind it.
    func readAround(_ trigger: Int) -> Outcome {
        if goesOn(trigger) { return readSoft(trigger) }
        if let lots = lots(trigger) ?? outweighed(trigger) { return .drafts([lots]) }
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: Clause.end(from: trigger + 1, in: sentence)),
            phrase.measure == .count, phrase.quantity == nil, sentence.hasCode(phrase.pieces.upperBound, .cap, "over"),
            phrase.object == .conference || phrase.isOfficePaper && sentence.guards.acceptsLoad(phrase),
            sentence.guards.accepts(phrase, trigger: trigger), !isAnswered(trigger) else { return .none }
        let end = phrase.pieces.upperBound + 1
        guard closesPart(end) || sentence.hasAny(end, of: .opener, .reason) || sentence.hasCode(end, .proposal, "therefore") else { return .none }
        return .drafts([draft(.excessObject, phrase, trigger..<end, trigger)])
    }

    /// "lắm cuộc họp, nhiều hội thảo": before the noun the word itself complains.
    private func lots(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .excessSoft, "lots"), sentence.hasAny(trigger + 1, .conferences.adding(.counter)),
            trigger == 0 || sentence.isMark(trigger - 1) || sentence.hasAny(trigger - 1, of: .also, .boundary, .reason, .opener),
            let phrase = sentence.objectPhrase(from: trigger + 1, before: Clause.end(from: trigger + 1, in: sentence)), phrase.object == .conference,
            phrase.measure == .count, !isAnswered(trigger) else { return nil }
        return draft(.excessObject, phrase, trigger..<phrase.pieces.upperBound, trigger)
    }

    /// "mở hội thảo lắm để làm gì", "tổ chức hội nghị nhiều": how much it is done.
    private func held(_ trigger: Int) -> Draft? {
        let head = trigger - 1
        guard sentence.has(head, .conference), !sentence.isMass(head), sentence.has(head - 1, .activity), !sentence.hasCode(head - 1, .activity, "nominal") else { return nil }
        let phrase = NounPhrase(
            pieces: head..<trigger, head: head, object: .conference, subtype: sentence.codes(head, .conference), measure: .count)
        return draft(.excessSubject, phrase, head - 1..<trigger + 1, trigger)
    }

    /// "họp hành, hội nghị nhiều": a list that opens with meeting as such.
    private func listed(_ trigger: Int) -> Draft? {
        var start = trigger - 1
        while sentence.hasAny(start - 2, .conferences), sentence.isComma(start - 1) || sentence.has(start - 1, .conjunction) { start -= 2 }
        guard start < trigger - 1, !sentence.isMass(trigger - 1), sentence.isMass(start) else { return nil }
        return draft(.excessSubject, .meeting(at: start), start..<trigger + 1, trigger)
    }

    /// "thời gian họp dài mà không hiệu quả", "họp dài, họp nhiều": bare length is a complaint of the time of meetings, and of meetings
    /// where another complaint or a fault goes with it; with "too" behind it, "hội nghị dài quá", it is one of itself.
    private func long(_ trigger: Int) -> Outcome {
        let isTooLong = sentence.hasCode(trigger + 1, .cap, "over")
        let end = isTooLong ? trigger + 2 : trigger + 1
        guard closesPart(end) || goesOn(end - 1, behind: trigger - 1), sentence.hasAny(trigger - 1, .conferences.adding(.document, .documentVerb)),
            !isDenied(trigger), !isAnswered(trigger), !isToBeMended(trigger) else { return .none }
        if let start = sentence.last(.measure, in: sentence.span(trigger - 5, trigger - 1)), sentence.hasMeasure(start, .duration),
            let phrase = sentence.objectPhrase(from: start, before: trigger), phrase.pieces.upperBound == trigger, phrase.measure == .duration,
            phrase.object == .conference {
            return .drafts([draft(.excessSubject, phrase, start..<end, trigger)])
        }
        let isMeeting = sentence.hasAny(trigger - 1, .conferences)
        // "nhiều báo cáo rất dài mà chung chung"
        let isSaidOfMany = sentence.hasAny(trigger - 1, of: .document, .documentVerb) && sentence.hasCode(trigger - 2, .quantity, "many")
        guard isTooLong || isSaidOfMany || isMeeting && sentence.isMass(trigger - 1) && hasFault(beside: trigger) else { return .none }
        var phrase = NounPhrase(
            pieces: trigger - 1..<trigger, head: trigger - 1, object: isMeeting ? .conference : .document,
            subtype: sentence.codes(trigger - 1, firstOf: .conference, .conferenceVerb, .document, .documentVerb), measure: .count)
        guard sentence.guards.accepts(phrase, trigger: trigger) else { return .none }
        phrase.measure = phrase.lengthMeasure
        return .drafts([draft(.excessSubject, phrase, trigger - 1..<end, trigger)])
    }

    /// "nhiều cuộc họp kéo dài, không đi đến kết luận": that many of them last is a complaint of itself.
    func readLasting(_ trigger: Int) -> Outcome {
        if let each = ofEach(trigger) ?? overlong(trigger) { return .drafts([each]) }
        var start = trigger
        while sentence.hasAny(start - 1, of: .aspect, .also, .adverb, .left) { start -= 1 }
        let part = sentence.part(before: start)
        let late = lateHour(behind: trigger)
        guard late != nil || closesPart(trigger + 1), let many = part.first(where: { sentence.hasCode($0, .quantity, "many")
            && !sentence.hasCode($0, .quantity, "hundreds") || isThere($0, since: part.lowerBound, late) }),
            sentence.has(many, .excessSoft) || sentence.hasCode(many, .quantity, "several") || isThere(many, since: part.lowerBound, late),
                many == part.lowerBound || sentence.hasAny(many - 1, of: .also, .boundary, .opener),
            let phrase = sentence.objectPhrase(from: many, before: start), phrase.object == .conference, phrase.measure == .count,
            phrase.pieces.upperBound == start, !isDenied(trigger), !isAnswered(trigger), !isToBeMended(trigger) else { return .none }
        var long = phrase
        long.measure = .duration
        return .drafts([draft(.excessSubject, long, many..<(late ?? trigger) + 1, trigger)])
    }

    /// "các kỳ họp cuối năm kéo dài quá", without a time that would be a limit.
    private func overlong(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger + 1, .cap, "over"), closesPart(trigger + 2), !isDenied(trigger), !isAnswered(trigger), !isToBeMended(trigger),
            var phrase = sentence.objectPhrase(from: sentence.part(before: trigger).lowerBound, before: trigger), phrase.object == .conference,
            sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        phrase.measure = .duration
        return draft(.excessSubject, phrase, phrase.pieces.lowerBound..<trigger + 2, trigger)
    }

    /// "có cuộc họp kéo đến tận 8 giờ tối": that there are such is said of what lasts too late.
    private func isThere(_ index: Int, since start: Int, _ late: Int?) -> Bool {
        late != nil && index == start + 1 && sentence.hasCode(start, .opener, "have")
    }

    /// "kéo dài đến tận 12 giờ trưa"
    private func lateHour(behind trigger: Int) -> Int? {
        // "có những cuộc họp kéo dài từ sáng đến tối"
        if sentence.hasCode(trigger + 1, .always, "spell"), closesPart(trigger + 2) { return trigger + 1 }
        let isTill = sentence.hasCode(trigger, .last, "till")
        guard isTill || sentence.has(trigger + 1, .burden) else { return nil }
        return sentence.span(trigger + (isTill ? 1 : 2), trigger + 5).first { sentence.hasCode($0, .timeUnit, "hour") && sentence.quantity(at: $0 - 1) != nil }
    }

    /// "họp nhiều, họp dài", "họp dài mà chẳng ra việc".
    private func hasFault(beside trigger: Int) -> Bool {
        if sentence.hasCode(trigger + 1, .boundary, "but"), sentence.contains(.negation, in: sentence.span(trigger + 2, trigger + 5)) { return true }
        let segment = sentence.segment(around: trigger)
        return segment.contains {
            $0 != trigger && sentence.hasAny($0, of: .excess, .excessSoft) && !sentence.hasCode($0, .excessSoft, "long")
                && sentence.hasAny($0 - 1, .conferences)
        }
    }

    /// "có phải họp nhiều không": a question, which says nothing.
    private func isAsked(_ trigger: Int) -> Bool {
        let end = trigger + 2
        return sentence.has(trigger + 1, .negation) && sentence.isComplete(before: end) && sentence.contains(.opener, "have", in: sentence.part(before: trigger))
    }

    /// "những việc phải chấn chỉnh tình trạng họp nhiều", but not "… như tình trạng họp nhiều", which names what is wrong.
    private func isToBeMended(_ trigger: Int) -> Bool {
        guard let avoid = sentence.last(.avoid, in: sentence.span(0, trigger)) else { return false }
        return !sentence.contains(.state, "example", in: sentence.span(avoid, trigger))
    }

    /// "họp hành nhiều đang là nỗi khổ", "họp quá dài cũng là lãng phí": behind meeting as such the sentence goes on with what
    /// comes of it.
    func goesOn(_ trigger: Int) -> Bool { goesOn(trigger, behind: trigger - 1) }

    /// "họp nhiều gây tốn tiền": what it brings about.
    private func leadsToLoss(_ index: Int) -> Bool {
        sentence.isStranger(index) && sentence.hasAny(index + 1, of: .loss, .complaint)
    }

    /// "họp lắm để làm gì"
    private func asksWhy(_ index: Int) -> Bool {
        sentence.has(index, .purpose) && sentence.contains(.any, in: sentence.span(index, index + 4))
    }

    private func goesOn(_ last: Int, behind head: Int) -> Bool {
        guard sentence.hasAny(head, .conferences), sentence.isMass(head) else { return false }
        let next = last + 1
        if sentence.hasAny(next, of: .also, .opener, .aspect, .achieved, .unchanged) || sentence.hasCode(next, .proposal, "therefore") || leadsToLoss(next) { return true }
        if asksWhy(next) { return true }
        return sentence.isStranger(next) && sentence.hasAny(next + 1, of: .opener)
    }

    /// "để khỏi phải họp nhiều": what one does without.
    private func spared(_ evidence: Range<Int>, _ trigger: Int) -> Draft? {
        guard let away = sentence.span(trigger - 4, trigger - 1).first(where: {
            sentence.hasCode($0, .activity, "away") || sentence.hasCode($0, .relieve, "told")
        }) else { return nil }
        var draft = draft(.presupposedExcess, .meeting(at: trigger - 1), away..<evidence.upperBound, trigger)
        draft.direction = .decrease
        draft.modality = sentence.modalities.ofObject(trigger: away, evidence: draft.evidence).modality
        return draft
    }

    /// "không phải cứ họp nhiều là tốt": it is not said that there are many.
    private func isDenied(_ trigger: Int) -> Bool {
        // "chưa bao giờ họp nhiều như bây giờ"
        if sentence.hasCode(trigger, .excessSoft, "ever") { return false }
        // "không phải xã nào cũng họp nhiều"
        let segment = sentence.segment(before: trigger)
        if sentence.hasCode(segment.lowerBound, .relieve, "told"), sentence.contains(.any, in: segment) { return true }
        // "nơi nào cần họp nhiều": what is needed.
        if sentence.has(trigger - 2, .proposal) { return true }
        let near = sentence.span(trigger - 5, trigger - 1)
        let start = near.last { sentence.isMark($0) || sentence.hasCode($0, .opener, "is") || sentence.hasAny($0, of: .boundary, .any) } ?? near.lowerBound
        return sentence.span(start, trigger - 1).contains { sentence.hasAny($0, of: .negation, .cancel, .gone) }
    }

    /// "tình trạng họp nhiều, văn bản nhiều", "giấy tờ còn nhiều": of papers only beside meetings, as a state or as still so.
    private func softPapers(_ trigger: Int) -> Draft? {
        // "văn bản ban hành nhiều, chất lượng thấp"
        let isIssued = sentence.has(trigger - 1, .activity) && sentence.hasAny(trigger - 2, of: .document, .documentStrict)
        let head = isIssued ? trigger - 2 : trigger - 1
        let isPoor = sentence.hasAny(head, of: .document, .documentStrict) && isPoor(behind: trigger)
        let isOutdone = isPoor || sentence.hasAny(head, of: .document, .documentVerb, .documentStrict) && isOutdone(trigger)
        guard sentence.hasAny(head, of: .document, .documentVerb, .documentWeak) || isOutdone, closesPart(trigger + 1) || sentence.hasCode(trigger, .excessSoft, "degree"), !sentence.has(head, .blocked),
            sentence.isMark(head - 1) || sentence.hasAny(head - 1, of: .quantity, .state, .conjunction, .boundary, .activity, .reason) || head == 0,
            !sentence.contains(anyOf: .avoid, .citizens, .private, in: 0..<sentence.count) else { return nil }
        let segment = Clause.segmentStart(before: head, in: sentence)..<Clause.segmentEnd(from: trigger, in: sentence)
        let isBesideMeetings = segment.contains { sentence.hasAny($0, .conferences) && sentence.hasAny($0 + 1, of: .excess, .excessSoft) }
        let isNotCopedWith = segment.contains {
            sentence.has($0, .complaint) && !sentence.hasCode($0, .complaint, "uncounted") && !sentence.hasCode($0, .complaint, "waste")
        }
        // "giáo viên kêu vì sổ sách nhiều"
        let isMoanedOf = sentence.has(head - 1, .reason) && sentence.hasCode(head - 2, .opener, "moans")
        // "do số lượng báo cáo nhiều", "số lượng báo cáo nhiều gây áp lực"
        let isNumberTold = sentence.hasCode(head - 1, .quantity, "number")
            && (sentence.has(head - 2, .reason) || sentence.hasCode(trigger + 1, .opener, "makes") || sentence.contains(anyOf: .loss, .complaint, in: segment)
                || sentence.span(trigger, segment.upperBound).contains { sentence.hasMeasure($0, .workload) })
        guard isBesideMeetings || hasFurtherFault(trigger) || isNumberTold || isNotCopedWith || isMoanedOf || isOutdone || sentence.hasCode(trigger, .excessSoft, "still") || sentence.hasCode(trigger, .excessSoft, "degree") || sentence.contains(.state, in: segment) else { return nil }
        let phrase = NounPhrase(
            pieces: head..<trigger, head: head, object: .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .documentWeak, .documentStrict), measure: .count)
        return phrase.isOfficePaper || isOutdone ? draft(.excessSubject, phrase, head..<trigger + 1, trigger) : nil
    }

    /// "văn bản nhiều, chồng chéo", "hội nghị nhiều, kéo dài": what opens the sentence and has another fault besides.
    private func hasFurtherFault(_ trigger: Int) -> Bool {
        trigger <= 2 && sentence.isComma(trigger + 1) && (sentence.hasAny(trigger + 2, of: .excess, .last) || sentence.has(trigger + 2, .excessSoft) && !sentence.hasAny(trigger + 3, .heads))
    }

    /// "…, chất lượng thấp", "… nhưng chậm đi vào cuộc sống"
    private func isPoor(behind trigger: Int) -> Bool {
        sentence.span(trigger + 1, min(trigger + 6, Clause.segmentEnd(from: trigger + 2, in: sentence))).contains { sentence.hasCode($0, .plain, "poor") }
    }

    /// "văn bản của tỉnh hội gửi xuống huyện hội vẫn còn nhiều": whose they are and where they go stands between.
    private func stillMany(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .excessSoft, "still"), closesPart(trigger + 1), !isDenied(trigger), !isAnswered(trigger), !sentence.namesOutsiders,
            let phrase = sentence.acceptedSubjects(of: trigger).first, phrase.object == .document,
            phrase.measure == .paper || phrase.measure == .count && (phrase.isOfficePaper || phrase.hasManyMasters) && sentence.hasAny(phrase.head, of: .document, .documentVerb),
            sentence.span(phrase.pieces.upperBound, trigger).allSatisfy({ !sentence.isMark($0) && !sentence.hasAny($0, of: .blocked, .defect, .difficulty, .boundary) }) else { return nil }
        var draft = draft(.excessSubject, phrase, phrase.pieces.lowerBound..<trigger + 1, trigger)
        draft.hasSubject = true
        return draft
    }

    func closesPart(_ index: Int) -> Bool {
        sentence.isComplete(before: index) || sentence.hasAny(index, of: .aspect, .negation, .failure) || sentence.hasCode(index, .opener, "is")
            || sentence.hasCode(index, .opener, "makes") || leadsToLoss(index)
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
}

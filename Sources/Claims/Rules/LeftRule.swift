internal import Language
internal import Pipeline

/// What is left of more: "từ 52 hội nghị, năm nay chỉ còn 34", "mỗi tháng chỉ còn 6 báo cáo, trước đây là 15".
struct LeftRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        var number = trigger + 1
        // "chỉ còn họp 21 cuộc"
        while number < trigger + 4, sentence.hasAny(number, of: .activity, .conferenceVerb, .burden) || isKeeping(number, trigger) { number += 1 }
        if let share = shareOfPaper(trigger) { return .drafts([share]) }
        guard !sentence.hasAny(trigger - 1, of: .reduce, .downTo), let left = amount(number), left.kind == .plain,
            let counted = counted(trigger, number) else { return .none }
        let phrase = counted.phrase
        // "36 nghị định phải trình, đến nay còn 16/36 văn bản chưa trình": what is not yet done is left, not fewer.
        if sentence.pieces.indices.contains(number + 1), sentence.pieces[number + 1].isMark("/") || sentence.has(counted.end, .negation), phrase.object == .document { return .none }
        // "thời gian kỳ họp được rút ngắn còn 27 đến 30 ngày"
        guard left.upper == nil else { return leftBetween(phrase, counted.end, trigger) }
        if let before = before(trigger, above: left.value) {
            let start = min(before, phrase.pieces.lowerBound)
            return .drafts([draft(phrase, left, from: sentence.quantity(at: before), start..<counted.end, trigger)])
        }
        let start = min(phrase.pieces.lowerBound, trigger)
        if let before = phrase.quantity, before.kind == .plain, before.value > left.value, phrase.pieces.upperBound <= trigger {
            return .drafts([draft(phrase, left, from: before, start..<counted.end, trigger)])
        }
        if let before = sentence.magnitudes.levelBefore(behind: counted.end, above: left.value) {
            return .drafts([draft(phrase, left, from: sentence.quantity(at: before), start..<before + 1, trigger)])
        }
        let isCut = sentence.hasCode(trigger, .left, "cut") && (phrase.measure == .duration || phrase.measure == .length)
        let isLevel = sentence.hasCode(trigger, .left, "only") && (isLevelOfPeriod(trigger, counted.end) || isKinds(phrase, trigger) || isOfEach(trigger) && !sentence.has(counted.end, .negation))
        guard isCut || isLevel || isInsteadOfMany(counted.end, phrase) else { return .none }
        return .drafts([draft(phrase, left, from: nil, start..<counted.end, trigger)])
    }

    /// "tỷ lệ văn bản giấy chỉ còn 5%", "số văn bản phát hành bằng giấy còn 12%": what of them still is on paper.
    private func shareOfPaper(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .left, "only") || sentence.hasCode(trigger, .left, "now"), let left = sentence.quantity(at: trigger + 1),
            left.kind == .percent, closesNumber(trigger + 2), let phrase = sentence.acceptedSubjects(of: trigger).first, phrase.object == .document,
            phrase.measure == .paper || sentence.hasAny(trigger - 1, of: .paper, .paperMode) else { return nil }
        let evidence = phrase.pieces.lowerBound..<trigger + 2
        var draft = Draft(
            .leftOfMore, of: phrase, .decrease, sentence.modalities.ofSubject(evidence, trigger: trigger), magnitude: sentence.magnitudes.left(left),
            evidence: evidence, trigger: trigger)
        draft.measure = .paper
        draft.hasSubject = true
        return draft
    }

    /// "chỉ còn giữ 4 loại sổ", "nay chỉ cần làm ba loại": what is done with the papers, where "only" is said.
    private func isKeeping(_ index: Int, _ trigger: Int) -> Bool {
        guard sentence.hasCode(trigger, .left, "only"), index <= trigger + 2 else { return false }
        let isNeed = sentence.hasCode(trigger, .left, "now") && sentence.has(index, .proposal)
        return (sentence.isStranger(index) || isNeed) && sentence.hasCode(index + 2, .counter, "document")
            || isNeed && (sentence.has(index + 1, .activity) || sentence.isStranger(index + 1) && sentence.hasCode(index + 3, .counter, "document"))
    }

    private func leftBetween(_ phrase: NounPhrase, _ end: Int, _ trigger: Int) -> Outcome {
        guard sentence.hasCode(trigger, .left, "cut"), phrase.measure == .duration, phrase.pieces.upperBound <= trigger else { return .none }
        let evidence = phrase.pieces.lowerBound..<end
        var draft = Draft(
            .leftOfMore, of: phrase, .decrease, sentence.modalities.ofSubject(evidence, trigger: trigger), evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        return .drafts([draft])
    }

    /// "từ 12 báo cáo mỗi năm, nay xã chỉ phải làm 4 báo cáo": "only", a verb and the lower number.
    func readOnly(_ trigger: Int) -> Outcome {
        var number = trigger + 1
        while number < trigger + 4, sentence.hasAny(number, of: .activity, .conferenceVerb, .burden, .aspect) { number += 1 }
        if let kept = keptKinds(trigger) ?? ruledKinds(trigger) { return .drafts([kept]) }
        guard number > trigger + 1, let left = sentence.quantity(at: number), left.kind == .plain, left.upper == nil,
            let before = before(trigger, above: left.value),
            let phrase = sentence.objectPhrase(from: number, before: Clause.end(from: number, in: sentence)), isAccepted(phrase, trigger),
            sentence.has(before - 1, .adjunct) || contrasted(trigger) < Clause.segmentStart(before: trigger, in: sentence),
            sentence.word(before + 1).lowercased() == sentence.word(number + 1).lowercased() else { return .none }
        return .drafts([draft(phrase, left, from: sentence.quantity(at: before), before..<phrase.pieces.upperBound, trigger)])
    }

    /// "nay giáo viên chỉ cần giữ hai loại sổ": by now no more than these kinds.
    private func keptKinds(_ trigger: Int) -> Draft? {
        let near = sentence.span(trigger + 1, trigger + 5)
        guard sentence.part(before: trigger).contains(where: { sentence.hasCode($0, .period, "this_time") || sentence.hasCode($0, .left, "now") }),
            let number = near.first(where: { sentence.quantity(at: $0)?.kind == .plain }), let left = sentence.quantity(at: number), number > trigger + 1,
            sentence.span(trigger + 1, number).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .activity, .burden, .proposal, .aspect) }),
            let phrase = sentence.objectPhrase(from: number, before: Clause.end(from: number, in: sentence)), isAccepted(phrase, trigger),
            isKinds(phrase, trigger) else { return nil }
        return draft(phrase, left, from: nil, trigger..<phrase.pieces.upperBound, trigger)
    }

    /// "theo điều lệ, giáo viên chỉ phải có 4 loại hồ sơ": a norm says how many kinds there may be.
    private func ruledKinds(_ trigger: Int) -> Draft? {
        guard sentence.contains(.norm, in: 0..<sentence.count), !sentence.namesOutsiders,
            let number = sentence.span(trigger + 2, trigger + 5).first(where: { sentence.quantity(at: $0)?.kind == .plain }), let left = sentence.quantity(at: number), left.value >= 2,
            !ExcessRule(sentence: sentence).isOverstepped(number),
            sentence.span(trigger + 1, number).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, of: .activity, .burden, .proposal, .opener, .urge) }),
            let phrase = sentence.objectPhrase(from: number, before: Clause.end(from: number, in: sentence)), isAccepted(phrase, trigger), isKinds(phrase, trigger) else { return nil }
        return Draft(
            .countCap, of: phrase, .cap, .sure(.rule), magnitude: Magnitude(kind: .cap, value: left.value, unit: sentence.word(phrase.head), bound: .atMost),
            evidence: trigger..<phrase.pieces.upperBound, trigger: trigger)
    }

    /// A number, or "half a day", which is one word.
    private func amount(_ index: Int) -> Quantity? {
        guard sentence.has(index, .halfDay) else { return sentence.quantity(at: index) }
        return Quantity(value: sentence.weight(index), tokens: sentence.pieces[index].tokens)
    }

    /// What the number counts, and where its words end: the head behind it, else the subject.
    private func counted(_ trigger: Int, _ number: Int) -> (phrase: NounPhrase, end: Int)? {
        let end = Clause.end(from: trigger + 1, in: sentence)
        if let phrase = sentence.objectPhrase(from: number, before: end), isAccepted(phrase, trigger) {
            return (phrase, phrase.pieces.upperBound)
        }
        let next = number + 1
        if let phrase = held(trigger, number) { return (phrase, next + 1) }
        let isTime = sentence.has(next, .timeUnit) && !sentence.has(next, .counter)
        let isLength = sentence.has(next, .pageUnit)
        let isMoney = sentence.has(next, .moneyUnit)
        let stop = isTime || isLength || isMoney || sentence.hasAny(next, of: .counter, .conference, .document) ? next + 1 : next
        guard stop > next || closesNumber(next), let subject = sentence.subjects(of: trigger).first ?? fromPhrase(trigger)
        else { return nil }
        let phrase = UnitMeasure(sentence: sentence).applied(to: subject, in: number..<stop)
        guard isAccepted(phrase, trigger), !isTime || phrase.measure == .duration, !isLength || phrase.measure == .length,
            !isMoney || phrase.measure == .cost && phrase.hasOwnMeasure else { return nil }
        return (phrase, stop)
    }

    /// Another unit behind the number would count something else: "còn 12 người".
    private func closesNumber(_ next: Int) -> Bool {
        sentence.isComplete(before: next) || sentence.hasAny(next, of: .switchTo, .every)
    }

    /// "trước đây một tháng họp 8 lần, giờ còn 3 lần": how often one meets, where both numbers count times.
    private func held(_ trigger: Int, _ number: Int) -> NounPhrase? {
        let segment = sentence.segment(before: trigger)
        let unit = number + 1
        guard sentence.has(unit, .timesUnit) || sentence.hasCode(unit, .counter, "conference") && sentence.contains(.every, in: segment),
            let head = sentence.last(anyOf: .conferences, in: segment), sentence.has(head, .conferenceVerb), !sentence.has(head, .blocked),
            segment.contains(where: { sentence.quantity(at: $0) != nil && sentence.word($0 + 1) == sentence.word(unit) }) else { return nil }
        return NounPhrase(
            pieces: head..<head + 1, head: head, object: .conference, subtype: sentence.codes(head, all: .conference, .conferenceVerb),
            measure: .frequency, hasOwnMeasure: true)
    }

    /// The head behind "from so many" in the same sentence.
    private func fromPhrase(_ trigger: Int) -> NounPhrase? {
        for index in sentence.segment(before: trigger) where opensBefore(index, trigger) {
            if let phrase = sentence.objectPhrase(from: index, before: trigger) { return phrase }
        }
        return nil
    }

    private func isAccepted(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        phrase.measure != .participants && sentence.guards.accepts(phrase, trigger: trigger)
    }

    /// "từ 52 hội nghị" before the number that is left.
    private func before(_ trigger: Int, above left: Double) -> Int? {
        sentence.span(contrasted(trigger), trigger).last { index in
            guard let quantity = sentence.quantity(at: index), quantity.kind == .plain, quantity.value > left
            else { return false }
            return opensBefore(index, trigger) && sentence.hasAny(index + 1, .heads.adding(.counter, .timesUnit))
        }
    }

    /// Where the segment starts, or the one before where that tells how it once was: "trước đây tổ chức 20 hội nghị; nay chỉ 6".
    private func contrasted(_ trigger: Int) -> Int {
        let start = Clause.segmentStart(before: trigger, in: sentence)
        guard start > 0, sentence.pieces[start - 1].isMark(";"), sentence.hasCode(trigger, .left, "now") || sentence.hasCode(trigger, .left, "only") else { return start }
        let before = sentence.segment(before: start - 1)
        return sentence.contains(.period, "since_event", in: before) ? before.lowerBound : start
    }

    /// A number behind "from", or any number of the part before where "now" says that it was so once.
    private func opensBefore(_ index: Int, _ trigger: Int) -> Bool {
        guard sentence.quantity(at: index) != nil else { return false }
        let between = sentence.span(index, trigger)
        let wasOnce = (between.contains { sentence.isComma($0) || sentence.pieces[$0].isMark(";") } || sentence.contains(.boundary, "then", in: between))
            && (sentence.hasCode(trigger, .left, "now") || isDated(index, trigger))
        return wasOnce || sentence.has(index - 1, .adjunct)
    }

    /// "năm 2023 tổ chức 64 hội nghị, năm 2024 còn 49": each number has a time of its own.
    private func isDated(_ index: Int, _ trigger: Int) -> Bool {
        namesTime(sentence.part(before: index)) && namesTime(sentence.part(before: trigger)) || isBeforeAndAfter(index, trigger)
    }

    /// "trước sáp nhập, mỗi tuần dự 8 cuộc họp, sau sáp nhập chỉ còn 3": what was before opens the segment, what came after the later part.
    private func isBeforeAndAfter(_ index: Int, _ trigger: Int) -> Bool {
        let segment = sentence.segment(before: index), part = sentence.part(before: trigger)
        guard let first = segment.first, let after = part.first, after > index, sentence.hasCode(first, .period, "since_event") else { return false }
        return sentence.hasCode(after, .adjunct, "after") || sentence.hasCode(after, .period, "since_event")
    }

    private func namesTime(_ part: Range<Int>) -> Bool {
        part.contains { index in
            let isYear = sentence.has(index, .ordinal) && sentence.quantity(at: index + 1) == nil && sentence.tokenKind(at: index + 1) == .number
            return isYear || sentence.has(index, .period) && !sentence.hasAny(index, .heads)
        }
    }

    /// "báo cáo chỉ còn 2 trang thay vì cả chục trang": so many as nobody counted, in the same unit.
    private func isInsteadOfMany(_ end: Int, _ phrase: NounPhrase) -> Bool {
        let instead = sentence.isComma(end) ? end + 1 : end
        return sentence.hasCode(instead, .switchTo, "instead") && sentence.contains(.quantity, "many", in: sentence.span(instead + 1, instead + 3))
            && sentence.span(instead + 2, instead + 5).contains { sentence.word($0).lowercased() == sentence.word(end - 1).lowercased() }
    }

    /// "giáo viên chỉ còn 4 loại sổ sách": kinds of papers that somebody must keep.
    private func isKinds(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        phrase.object == .document && phrase.pieces.lowerBound > trigger && !Set(["bao_cao", "ho_so_so_sach"]).isDisjoint(with: phrase.subtype)
            && sentence.contains(.counter, "document", in: phrase.pieces)
    }

    /// "mỗi huyện chỉ còn 10 báo cáo"
    private func isOfEach(_ trigger: Int) -> Bool {
        let part = sentence.part(before: trigger)
        return part.contains { sentence.hasCode($0, .quantity, "each") && (sentence.isStranger($0 + 1) || sentence.hasAny($0 + 1, of: .level, .body)) }
    }

    /// "bình quân mỗi tháng chỉ còn 6 báo cáo", "số hội nghị toàn tỉnh chỉ còn 12 cuộc/năm": a level, no rest of a list.
    private func isLevelOfPeriod(_ trigger: Int, _ end: Int) -> Bool {
        let around = sentence.span(Clause.commaStart(before: trigger, in: sentence), end + 3)
        return sentence.contains(.every, in: around) || sentence.contains(.quantity, "number", in: around)
            || sentence.contains(.period, "vs_other_unit", in: around)
    }

    private func draft(
        _ phrase: NounPhrase, _ left: Quantity, from: Quantity?, _ evidence: Range<Int>, _ trigger: Int
    ) -> Draft {
        // What was ordered before the comma orders nothing about what is left.
        let part = Clause.commaStart(before: trigger, in: sentence)
        let start = phrase.pieces.upperBound <= trigger ? max(part, phrase.pieces.lowerBound) : trigger
        let told = min(start, trigger)..<evidence.upperBound
        var standing = sentence.modalities.ofSubject(told, trigger: trigger)
        // "lúc đầu mỗi xã phải gửi 30 báo cáo, nay chỉ 12": the duty of old.
        if from != nil, standing.modality == .directive, sentence.hasCode(trigger, .left, "now"), !sentence.modalities.isPlanned(before: trigger) {
            standing = .told
        }
        var draft = Draft(
            .leftOfMore, of: phrase, .decrease, standing,
            magnitude: Magnitude(
                kind: from == nil ? .absolute : .fromTo, from: from?.value, to: left.value,
                unit: sentence.word(phrase.head), bound: sentence.magnitudes.of(left).bound),
            evidence: evidence, trigger: trigger)
        let isTimes = phrase.measure == .frequency && sentence.hasAny(evidence.upperBound - 1, of: .timesUnit, .counter)
        // "thời lượng mỗi cuộc họp rút xuống còn 45 phút"
        let isMeasured = sentence.quantity(at: evidence.upperBound - 2) == left && sentence.hasAny(evidence.upperBound - 1, of: .timeUnit, .pageUnit, .moneyUnit)
        if isTimes || isMeasured {
            draft.magnitude.unit = sentence.word(evidence.upperBound - 1)
        }
        draft.hasSubject = true
        // "giảm 200 báo cáo; mỗi xã chỉ còn 10 báo cáo": what is left of each is told besides.
        draft.isSecondary = from != nil || !isOfEach(trigger)
        return draft
    }
}

internal import Language
internal import Pipeline

/// Loads per day or week, and papers of many kinds that somebody must keep.
extension ExcessRule {
    /// "trong một buổi phải có mặt ở tới 4 địa điểm họp", "mỗi tuần phải dự 5 cuộc họp".
    func readBurden(_ index: Int) -> Outcome {
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain else { return .none }
        // "tới 5, 6 buổi"
        let isSecond = sentence.isComma(index - 1) && sentence.quantity(at: index - 2)?.kind == .plain
        let start = Clause.commaStart(before: isSecond ? index - 2 : index, in: sentence)
        let end = Clause.end(from: index, in: sentence)
        if let papers = dailyPapers(index, quantity) ?? papers(index, quantity, start) ?? daysOfMeeting(index, quantity) { return .drafts([papers]) }
        let head = sentence.span(index + 1, min(end, index + 4)).first { sentence.hasAny($0, .conferences) || isInvitation($0) }
            ?? countedMeeting(index)
        guard let head, sentence.span(index + 1, head).allSatisfy({ !sentence.isComma($0) }),
            sentence.contains(.every, in: sentence.span(time(before: start), end)) || isUpTo(index) || isHuge(index, quantity),
            (isBurden(start, index) || isInvitedOften(head, start, quantity)) && !isOfBefore(start, index) || isComplainedOf(index, quantity) || isOfSomeDays(start, index, head, quantity)
        else { return .none }
        let phrase = NounPhrase(
            pieces: index..<head + 1, head: head, object: .conference, subtype: [isInvitation(head) ? "giay_moi" : "hop"],
            measure: isSum(index, quantity) ? .count : .frequency)
        var draft = draft(.burden, phrase, start..<head + 1, index)
        draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.string(index + 1..<head + 1))
        // "2, 3 hội nghị"
        if isSecond, let least = sentence.quantity(at: index - 2)?.value, least < quantity.value {
            (draft.magnitude.value, draft.magnitude.from, draft.magnitude.to) = (nil, least, quantity.value)
        }
        return .drafts([draft])
    }

    /// "mỗi tuần bộ nhận khoảng 30 giấy mời họp": nobody can be at so many.
    private func isInvitedOften(_ head: Int, _ start: Int, _ quantity: Quantity) -> Bool {
        // "văn phòng gửi đi 12.000 giấy mời họp": papers that are sent.
        guard isInvitation(head), !sentence.contains(anyOf: .triggers.adding(.negation, .left, .only), in: sentence.span(start, head)),
            !sentence.contains(.receives, "send", in: sentence.span(start, head)) else { return false }
        let around = [sentence.part(before: head), sentence.segment(before: start)].joined()
        return sentence.isOften(quantity, [("day", 3), ("week", 10), ("month", 30), ("year", 100)], in: around)
    }

    /// "bình quân mỗi tháng, cán bộ phải dự 20 cuộc họp": the time may stand before a comma of its own.
    private func time(before start: Int) -> Int {
        guard start > 0, sentence.isComma(start - 1) else { return start }
        let part = sentence.part(before: start - 1)
        return part.count <= 5 && !sentence.contains(anyOf: .heads, in: part) ? part.lowerBound : start
    }

    /// "một trạm y tế phải ghi 38 loại sổ": ten kinds of papers or more that somebody must keep.
    private func papers(_ index: Int, _ quantity: Quantity, _ start: Int) -> Draft? {
        guard quantity.value >= (isUpTo(index) ? 5 : 10), let phrase = sentence.objectPhrase(from: index, before: min(sentence.count, index + 6)),
            phrase.object == .document, phrase.isRoutine, phrase.measure == .count, sentence.contains(.counter, in: phrase.pieces) || isPerPeriod(index),
            let must = sentence.span(start, index).last(where: { sentence.has($0, .burden) && sentence.has($0, .directive) || sentence.hasCode($0, .burden, "as_many") }),
            !sentence.contains(anyOf: .triggers.adding(.negation, .gone, .relieve), in: sentence.span(start, index)),
            !sentence.pieces.contains(where: { $0.hasAny(of: .citizens, .private, .norm) }),
            sentence.guards.accepts(phrase, trigger: index - 1), !isOfBefore(start, index) else { return nil }
        var draft = draft(.burden, phrase, must..<phrase.pieces.upperBound, index)
        draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(phrase.head))
        return draft
    }

    /// "một tuần họp hết bốn ngày", "có tuần phải họp tới 4 ngày": days that meeting takes of a week or a month.
    private func daysOfMeeting(_ index: Int, _ quantity: Quantity) -> Draft? {
        // "họp hết bốn ngày": the verb and its burden in one word.
        let verb = sentence.has(index - 1, .conferenceVerb) ? index - 1 : index - 2
        let time = isTimeBehind(index + 2)
        guard sentence.hasCode(index + 1, .ordinal, "day") || sentence.hasCode(index + 1, .counter, "conference"), max(quantity.value, quantity.upper ?? 0) >= 3,
            closesPart(index + 2) || time, sentence.has(verb, .conferenceVerb), sentence.isMass(verb),
            let every = sentence.segment(before: verb).last(where: { sentence.hasCode($0, .every, "week") || sentence.hasCode($0, .every, "month")
                || sentence.has($0, .always) }) ?? (time ? verb : nil),
            sentence.hasAny(index - 1, of: .burden, .loss) || sentence.hasCode(index - 1, .aspect, "all") || isMuchAtTimes(every, quantity) || isDuty(every, verb),
            !isAnswered(verb), !isOfBefore(every, index) else { return nil }
        let end = time ? index + 4 : index + 2
        let phrase = NounPhrase(pieces: verb..<end, head: verb, object: .conference, subtype: ["hop"], measure: .frequency)
        var draft = draft(.burden, phrase, every..<end, index)
        draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(index + 1))
        return draft
    }

    /// "họp hết bốn ngày trong tuần"
    private func isTimeBehind(_ index: Int) -> Bool {
        sentence.hasCode(index, .adjunct, "place") && (sentence.hasCode(index + 1, .timeUnit, "week") || sentence.hasCode(index + 1, .ordinal, "month")) && closesPart(index + 2)
    }

    /// "một tuần phải đi họp từ hai đến sáu ngày"
    private func isDuty(_ every: Int, _ verb: Int) -> Bool {
        sentence.span(every + 1, verb).contains { sentence.has($0, .burden) && sentence.has($0, .directive) }
    }

    /// "có tháng chủ tịch xã đi họp 20 ngày", "có tuần họp bốn ngày"
    private func isMuchAtTimes(_ every: Int, _ quantity: Quantity) -> Bool {
        sentence.hasCode(every, .every, "at_times") && quantity.value >= (sentence.hasCode(every, .every, "month") ? 10 : 4)
    }

    func isPerPeriod(_ index: Int) -> Bool {
        sentence.part(before: index).contains(where: sentence.namesPeriod)
    }

    /// "ông than xã ông một tuần tám cuộc họp": so many in a time, and somebody moans about it.
    private func isComplainedOf(_ index: Int, _ quantity: Quantity) -> Bool {
        let part = sentence.part(before: index).lowerBound..<min(index + 6, Clause.end(from: index, in: sentence))
        let isMuch = sentence.isOften(quantity, [("day", 2), ("week", 4), ("month", 12)], in: part)
        // "một tháng dự không dưới 15 cuộc họp"
        let isFloor = quantity.bound == .atLeast && sentence.has(index - 1, .burden) && !sentence.modalities.hasOrder(in: part)
        return isMuch && (isFloor || isMoanedOf)
    }

    private var isMoanedOf: Bool {
        sentence.pieces.indices.contains {
            sentence.has($0, .excessVerb) || sentence.has($0, .complaint) && !sentence.hasCode($0, .complaint, "uncounted") || sentence.hasCode($0, .opener, "moans")
        }
    }

    /// "có ngày họp 4 cuộc", "có tuần họp 8 cuộc": so many at times.
    private func isOfSomeDays(_ start: Int, _ index: Int, _ head: Int, _ quantity: Quantity) -> Bool {
        guard sentence.hasAny(index - 1, of: .conferenceVerb, .activity) || sentence.has(index - 1, .quantity) && sentence.has(index - 2, .conferenceVerb), !isOfBefore(start, index) else { return false }
        return sentence.span(start, index).contains { sentence.hasCode($0, .every, "at_times") && quantity.value >= (sentence.hasCode($0, .every, "day") ? 3 : 6) }
    }

    /// "năm trước bà nhận 14 giấy mời mỗi tuần": how it was once, where it is told how it is now.
    func isOfBefore(_ start: Int, _ index: Int) -> Bool {
        // "chỉ còn dự 5 cuộc họp mỗi tuần"
        if sentence.span(start, index).contains(where: { sentence.hasAny($0, of: .left, .only) && !isShortTime(behind: $0) && !isFurther($0) }) { return true }
        // "từ chỗ mỗi tháng phải nộp 21 báo cáo, giờ chỉ nộp 8"
        let isFrom = sentence.has(start, .adjunct) && sentence.has(start, .gives)
        let isOnce = isFrom || sentence.span(start, index).contains { place in
            ["yoy", "since_event", "same_period"].contains { sentence.hasCode(place, .period, $0) }
        }
        return isOnce && sentence.span(index, sentence.count).contains {
            sentence.hasAny($0, of: .left, .reduce, .fewer) || sentence.hasCode($0, .period, "this_time") || sentence.hasCode($0, .period, "this_year")
        }
    }

    /// "giáo viên còn phải làm hàng chục loại sổ": what there is to do besides.
    private func isFurther(_ left: Int) -> Bool {
        sentence.has(left, .left) && sentence.has(left, .boundary) && sentence.has(left + 1, .burden) && sentence.has(left + 1, .directive)
    }

    /// "chỉ trong một buổi sáng phải dự 3 hội nghị"
    private func isShortTime(behind only: Int) -> Bool {
        sentence.has(only + 1, .every) || sentence.has(only + 1, .adjunct) && sentence.has(only + 2, .every)
    }

    /// "mỗi tháng hiệu trưởng phải dự hàng chục cuộc họp": so many that nobody counts them.
    func readHundreds(_ many: Int) -> Outcome {
        let segment = sentence.segment(before: many)
        if let kinds = kindsOfBooks(many, segment) ?? dailyPapers(many, nil) { return .drafts([kinds]) }
        guard let must = sentence.span(max(segment.lowerBound, many - 4), many).last(where: { sentence.has($0, .burden) && sentence.has($0, .directive) }),
            let every = sentence.first(.every, in: segment.lowerBound..<must),
            sentence.span(must + 1, many).allSatisfy({ sentence.hasAny($0, of: .activity, .burden, .aspect, .adverb) }),
            let phrase = sentence.objectPhrase(from: many, before: Clause.end(from: many, in: sentence)), phrase.object == .conference,
            phrase.measure == .count, !isOfBefore(every, many), !sentence.contains(.negation, in: sentence.span(every, must)) else { return .none }
        var draft = draft(.burden, phrase, every..<phrase.pieces.upperBound, many)
        draft.measure = .frequency
        return .drafts([draft])
    }

    /// "mỗi tuần phải dự 6 cuộc họp", "một năm nhận tới 400 giấy mời", "quý I dự 97 cuộc họp, thật quá sức": that somebody must, or finds it
    /// many. "Mỗi năm ông dự trên 480 cuộc họp" only counts them.
    private func isBurden(_ start: Int, _ index: Int) -> Bool {
        let before = sentence.span(start, index)
        guard sentence.contains(.burden, in: before) else { return false }
        let isFoundMany = sentence.has(index - 1, .burden) && !sentence.has(index - 1, .activity)
        return isFoundMany || before.contains { sentence.has($0, .burden) && sentence.has($0, .directive) }
            || sentence.pieces.contains { $0.hasAny(of: .complaint, .excessVerb, .excess) }
    }

    /// "trường quy định cả chục loại sổ sách cho giáo viên": so many kinds of papers that nobody counts them.
    private func kindsOfBooks(_ many: Int, _ segment: Range<Int>) -> Draft? {
        guard sentence.hasCode(many + 1, .counter, "document"), !sentence.namesOutsiders, sentence.contains(.body, "staff", in: 0..<sentence.count),
            let phrase = sentence.objectPhrase(from: many, before: Clause.end(from: many, in: sentence)) ?? kindsOfNamed(many), phrase.object == .document,
            phrase.measure == .count, phrase.isRoutine, sentence.guards.accepts(phrase, trigger: many), sentence.guards.acceptsLoad(phrase),
            !isOfBefore(sentence.last(.boundary, in: segment).map { sentence.has($0, .left) ? segment.lowerBound : $0 + 1 } ?? segment.lowerBound, many),
            !sentence.contains(anyOf: SenseSet.triggers.adding(.electronicMode, .online, .relieve, .gone, .negation, .merge, .tool, .avoid, .save, .switchTo, .hypothetical, .proposal, .will), in: segment),
            !segment.contains(where: { sentence.has($0, .left) && !isFurther($0) }),
            !sentence.contains(anyOf: .reduce, .gone, .abolish, .switchTo, .merge, .electronicMode, .electronic, in: sentence.span(phrase.pieces.upperBound, sentence.count))
        else { return nil }
        return draft(.burden, phrase, many..<phrase.pieces.upperBound, many)
    }

    /// "ngoài sổ sách theo quy định, giáo viên còn phải làm hàng chục loại": kinds of the books that were named before.
    private func kindsOfNamed(_ many: Int) -> NounPhrase? {
        // "cả chục loại khác"
        guard closesPart(many + 2) || sentence.isStranger(many + 2) && closesPart(many + 3), let head = sentence.last(anyOf: .heads.adding(.blocked), in: sentence.span(many - 20, many)),
            sentence.hasAny(head, .documents), !sentence.has(head, .blocked) else { return nil }
        return NounPhrase(
            pieces: many..<many + 2, head: head, object: .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .documentWeak, .documentStrict), measure: .count)
    }

    /// "phải dự tới 31 cuộc họp": the speaker finds it many.
    private func isUpTo(_ index: Int) -> Bool {
        sentence.has(index - 1, .burden) && !sentence.hasAny(index - 1, of: .directive, .activity)
            && sentence.span(index - 4, index - 1).contains { sentence.has($0, .directive) && sentence.has($0, .burden) }
    }

    /// "lịch họp kín tuần, có tháng lên tới 26 cuộc": the counter stands for the meetings that were spoken of.
    private func countedMeeting(_ index: Int) -> Int? {
        // "một việc mà phải họp tới 7 lần"
        if sentence.has(index + 1, .timesUnit), sentence.has(index - 1, .burden), sentence.has(index - 2, .conferenceVerb) { return index + 1 }
        guard sentence.hasCode(index + 1, .counter, "conference"), !sentence.hasAny(index + 2, .heads),
            let head = sentence.last(anyOf: .conferences, in: sentence.span(0, index)),
            !sentence.contains(.blocked, in: sentence.span(head, index)) else { return nil }
        return index + 1
    }

    func isInvitation(_ index: Int) -> Bool { sentence.hasCode(index, .document, "giay_moi") }
}

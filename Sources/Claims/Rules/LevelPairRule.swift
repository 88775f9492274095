internal import Language
internal import Pipeline

/// Two levels of one thing, each with a time of its own and no verb of change: "năm ngoái nộp 90 báo cáo, năm nay chỉ 41", "xã giữ
/// bốn loại sổ, trong khi năm ngoái là chín loại".
struct LevelPairRule {
    let sentence: Sentence

    /// Reads the later printed of two numbers.
    func read(_ index: Int) -> Outcome {
        guard let first = sentence.span(max(0, index - 28), index).last(where: { isLevel($0) && agree($0, index) }), isLevel(index), let cut = separator(first, index),
            !sentence.span(first, index).contains(where: { sentence.hasAny($0, Self.verbs) && !isPassing($0) }), !isBehindVerb(first),
            let order = order(first, index, cut), let phrase = counted(first, index), sentence.guards.accepts(phrase, trigger: index) else { return .none }
        guard let old = sentence.quantity(at: order.old), let new = sentence.quantity(at: order.new), old.value != new.value,
            order.isContrasted || new.value < old.value else { return .none }
        let evidence = min(first, phrase.pieces.lowerBound)..<max(sentence.unitEnd(behind: index), phrase.pieces.upperBound)
        let standing = sentence.modalities.ofSubject(order.new..<evidence.upperBound, trigger: order.new)
        // What is told of before and now is told, until when it may be.
        // "số văn bản chỉ đạo: năm 2024 640, năm 2025 410": what the colon introduces is a table of years.
        if ownYear(first) != nil, ownYear(index) != nil, !sentence.modalities.isPlanned(before: index) { return draft(phrase, old, new, .told, evidence, index) }
        if standing.doubt != nil, standing.modality == .target { return draft(phrase, old, new, .told, evidence, index) }
        let isDuty = standing.modality == .directive && sentence.contains(.burden, in: sentence.part(before: order.new))
        guard new.value < old.value, isDuty || order.new == index && isLeftOver(index) && !sentence.modalities.isPlanned(before: index) else {
            return draft(phrase, old, new, standing, evidence, index)
        }
        return draft(phrase, old, new, .told, evidence, index)
    }

    /// "trước đây phải in 40 bộ; nay đọc trên máy nên chỉ còn 5 bộ": what is left is told, whatever had to be done before.
    private func isLeftOver(_ index: Int) -> Bool {
        sentence.contains(.left, "only", in: sentence.span(index - 3, index)) || sentence.contains(.only, in: sentence.span(index - 3, index))
    }

    private func draft(
        _ phrase: NounPhrase, _ old: Quantity, _ new: Quantity, _ standing: Standing, _ evidence: Range<Int>, _ index: Int
    ) -> Outcome {
        var draft = Draft(
            .levelPair, of: phrase, new.value < old.value ? .decrease : .increase, standing,
            magnitude: Magnitude(
                kind: .fromTo, from: old.value, to: new.value, unit: sentence.unit(behind: index) ?? sentence.word(phrase.head), bound: sentence.magnitudes.bound(new)),
            evidence: evidence, trigger: index)
        draft.hasSubject = true
        draft.isSecondary = true
        return .drafts([draft])
    }

    private static let verbs = SenseSet(.reduce, .increase, .fewer, .shorten, .abolish, .merge, .save, .cap, .target, .hypothetical, .blocked)

    /// "bộ tài liệu dày hơn 200 trang": a size that is passed, no rise.
    private func isPassing(_ index: Int) -> Bool {
        sentence.has(index, .increase) && sentence.quantity(at: index + 1)?.kind == .plain && sentence.hasAny(index + 2, of: .pageUnit, .timeUnit)
    }

    private func isLevel(_ index: Int) -> Bool {
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain, quantity.upper == nil, quantity.bound != .atMost else { return false }
        return !sentence.has(index - 1, .cap)
    }

    /// "giảm 12 cuộc, năm nay còn 30": the first number is how far it fell.
    private func isBehindVerb(_ index: Int) -> Bool {
        sentence.span(index - 3, index).contains { sentence.hasAny($0, Self.verbs) && !sentence.has($0, .hypothetical) && !sentence.hasCode($0, .target, "adjacent") }
    }

    /// The mark or the word between the numbers that parts their times.
    private func separator(_ first: Int, _ second: Int) -> Int? {
        inBracket(first, second) ?? sentence.span(first + 1, second).last { sentence.isComma($0) && !sentence.pieces[$0].isMark("/") || sentence.pieces[$0].isMark(";") || isWhile($0) }
    }

    /// "1.100 văn bản (năm 2024: 1.500)": in a bracket of its own stands what it was before.
    private func inBracket(_ first: Int, _ second: Int) -> Int? {
        guard let open = sentence.span(first + 1, second).last(where: { sentence.pieces[$0].isMark("(") }), second - open <= 6, open - first <= 6,
            (sentence.span(second + 1, second + 4).first { sentence.isMark($0) }).map({ sentence.pieces[$0].isMark(")") }) ?? false,
            (sentence.quantity(at: first)?.value ?? 0) < (sentence.quantity(at: second)?.value ?? 0),
            !sentence.span(open, second).contains(where: { sentence.hasAny($0, Self.verbs) }) else { return nil }
        return open
    }

    private func isWhile(_ index: Int) -> Bool {
        sentence.hasCode(index, .boundary, "then") || sentence.hasCode(index, .boundary, "while") || sentence.hasCode(index, .boundary, "contrast")
    }

    /// When a level was.
    private enum Time: Equatable {
        case year(Int), before, now
    }

    /// Which of the numbers is the old one, and whether more than their times sets them against each other.
    private func order(_ first: Int, _ second: Int, _ cut: Int) -> (old: Int, new: Int, isContrasted: Bool)? {
        // "số cuộc họp: năm 2024 120, năm 2025 85"
        if let a = ownYear(first), let b = ownYear(second), a != b { return a < b ? (first, second, true) : (second, first, true) }
        let (one, other) = (time(of: first, from: partStart(first), to: cut), time(of: second, from: cut, to: sentence.unitEnd(behind: second) + 4))
        let isContrasted = isSetAgainst(first, second) || inBracket(first, second) != nil
        switch (one, other) {
        case (.year(let a), .year(let b)) where a != b && (isContrasted || areEquated(first, second, from: a, to: b)): return a < b ? (first, second, true) : (second, first, true)
        case (.before, .now), (.year, .now), (.before, .year): return (first, second, isContrasted)
        case (.now, .before), (.now, .year), (.year, .before): return (second, first, isContrasted)
        case (.before, nil) where isLow(second): return (first, second, isContrasted)
        case (nil, .before) where isContrasted && isLow(first) || sentence.contains(.boundary, "while", in: sentence.span(first, second)):
            return (second, first, isContrasted)
        case (nil, .year), (nil, .before): return inBracket(first, second) == nil ? nil : (second, first, true)
        default: return nil
        }
    }

    /// "chỉ", "còn", "con số này", "thì", "trong khi".
    private func isSetAgainst(_ first: Int, _ second: Int) -> Bool {
        isLow(second) || isLow(first) || sentence.span(first, second).contains { isWhile($0) || sentence.hasCode($0, .quantity, "said") }
    }

    /// "năm 2023 là 26 cuộc, năm 2024 là 14 cuộc", "năm 2024 tổ chức 26 cuộc, năm 2025 là 14 cuộc"; a rise has the copula twice.
    private func areEquated(_ first: Int, _ second: Int, from year: Int, to other: Int) -> Bool {
        // "năm 2024 họp 76 cuộc, năm 2025 họp 48 cuộc": the same verb before both.
        let isHeldTwice = sentence.hasAny(second - 1, of: .conferenceVerb, .activity) && sentence.word(first - 1).lowercased() == sentence.word(second - 1).lowercased()
        if isHeldTwice, sentence.countsMeetings(first + 1), sentence.countsMeetings(second + 1) { return true }
        guard sentence.hasCode(second - 1, .opener, "is") else { return false }
        let (one, two) = (sentence.quantity(at: first)?.value ?? 0, sentence.quantity(at: second)?.value ?? 0)
        return sentence.hasCode(first - 1, .opener, "is") || (year < other) == (two < one)
    }

    private func isLow(_ index: Int) -> Bool {
        sentence.contains(anyOf: .left, .only, in: sentence.span(index - 4, index)) || sentence.hasCode(index - 2, .quantity, "said")
            || sentence.hasCode(index - 1, .quantity, "said")
    }

    private func partStart(_ index: Int) -> Int {
        let part = Clause.commaStart(before: index, in: sentence)
        // "trước đây, mỗi tháng họp 12 lần": the time stands in a part of its own.
        guard part > 0, sentence.isComma(part - 1) else { return part }
        return Clause.commaStart(before: part - 1, in: sentence)
    }

    private func time(of index: Int, from start: Int, to end: Int) -> Time? {
        for place in sentence.span(start, end) {
            if sentence.has(place, .ordinal), let year = Int(sentence.span(place + 1, place + 2).isEmpty ? "" : sentence.word(place + 1)), (1990...2100).contains(year) {
                return .year(year)
            }
            let codes = Set(sentence.codes(place, .period))
            if !codes.isDisjoint(with: ["this_year", "this_time"]) || sentence.hasCode(place, .left, "now") { return .now }
            if !codes.isDisjoint(with: ["yoy", "since_event", "same_period"]), !sentence.has(place - 1, .versus) { return .before }
        }
        return nil
    }

    private func closes(_ index: Int) -> Bool {
        sentence.isComplete(before: index) || !sentence.isStranger(index) && !sentence.hasAny(index, .heads.adding(.blocked, .level))
    }

    /// What both numbers count: the documents or meetings behind one of them, or those of which the sentence speaks.
    private func counted(_ first: Int, _ second: Int) -> NounPhrase? {
        guard agree(first, second) else { return nil }
        if isBareLevel(first), isBareLevel(second) { return numbered(first) }
        for number in [first, second] {
            guard var phrase = sentence.objectPhrase(from: number, before: min(sentence.count, number + 6)), phrase.measure == .count || phrase.measure == .paper else { continue }
            phrase.quantity = nil
            // "phải in 40 bộ tài liệu", "số bản in chỉ còn 3 bộ"
            let isPrinted = sentence.hasCode(number - 1, .activity, "paper") || sentence.contains(.paper, in: sentence.span(second - 4, second))
            if phrase.object == .document, isPrinted { phrase.measure = .paper }
            return phrase
        }
        // "so với con số 58 cuộc của năm trước, năm nay xã chỉ họp 33 cuộc"
        if sentence.has(second - 1, .conferenceVerb), sentence.hasCode(first + 1, .counter, "conference") { return .meeting(at: second - 1) }
        let segment = Clause.segmentStart(before: first, in: sentence)
        guard let head = sentence.last(anyOf: .heads, in: sentence.span(segment, first)), first - head <= 12,
            !sentence.span(head, first).contains(where: { sentence.has($0, .blocked) || sentence.has($0, .modifier) && !sentence.hasCode($0, .modifier, "of") }) else { return nil }
        let phrase = NounPhrase(
            pieces: head..<head + 1, head: head, object: sentence.hasAny(head, .conferences) ? .conference : .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .conference, .conferenceVerb), measure: .count)
        if sentence.hasCode(first + 1, .counter, phrase.object == .conference ? "conference" : "document") { return often(phrase, first) }
        if sentence.hasMeasure(segment, .cost), sentence.has(first + 1, .moneyUnit) { return nil }
        let measured = UnitMeasure(sentence: sentence).applied(to: phrase, in: first..<second + 2)
        return measured.hasOwnMeasure ? measured : nil
    }

    /// "trước đây mỗi tuần xã họp 6 cuộc thì nay chỉ 2 cuộc": how often one meets.
    private func often(_ phrase: NounPhrase, _ first: Int) -> NounPhrase {
        guard sentence.has(phrase.head, .conferenceVerb), sentence.part(before: phrase.head).contains(where: sentence.namesPeriod) else { return phrase }
        var phrase = phrase
        phrase.measure = .frequency
        return phrase
    }

    private func agree(_ first: Int, _ second: Int) -> Bool {
        switch (sentence.unit(behind: first), sentence.unit(behind: second)) {
        case (nil, nil): return isBareLevel(first) && isBareLevel(second)
        case (let one?, let other?):
            return one.lowercased() == other.lowercased() || sentence.countsMeetings(first + 1) && sentence.countsMeetings(second + 1) || arePapers(first + 1) && arePapers(second + 1)
        // "30 bộ tài liệu …, chỉ còn 3 bộ"
        case (let one?, nil) where sentence.has(second + 1, .body): return one.lowercased().hasPrefix(sentence.word(second + 1).lowercased() + " ")
        case (_?, nil): return closes(second + 1)
        case (nil, _?): return closes(first + 1)
        }
    }

    /// "số báo cáo năm trước là 52, năm nay là 31", "năm 2024: 52": a copula or its year leads to the number, and nothing follows it.
    private func isBareLevel(_ index: Int) -> Bool {
        (sentence.hasCode(index - 1, .opener, "is") || ownYear(index) != nil) && sentence.isComplete(before: index + 1)
    }

    /// "năm 2024 52", "năm 2024: 52", "năm 2024 là 52": the year right before the number.
    private func ownYear(_ index: Int) -> Int? {
        guard index > 2 else { return nil }
        let end = sentence.pieces[index - 1].isMark(":") || sentence.hasCode(index - 1, .opener, "is") ? index - 1 : index
        guard sentence.hasCode(end - 2, .ordinal, "year"), sentence.quantity(at: end - 1) == nil, let year = Int(sentence.word(end - 1)), (1990...2100).contains(year)
        else { return nil }
        return year
    }

    /// "số báo cáo định kỳ": what a number was said to be of, before both.
    private func numbered(_ first: Int) -> NounPhrase? {
        // "số cuộc họp: năm 2024 120", "số cuộc họp (năm 2024: 120 …"
        let segment = ownYear(first) == nil ? Clause.segmentStart(before: first, in: sentence) : 0
        guard let number = sentence.span(max(segment, first - 14), first).first(where: { sentence.hasCode($0, .quantity, "number") }),
            let phrase = sentence.objectPhrase(from: number, before: first), phrase.measure == .count || phrase.measure == .paper,
            !sentence.contains(anyOf: .heads.adding(.blocked), in: sentence.span(phrase.pieces.upperBound, first)) else { return nil }
        return phrase
    }

    private func arePapers(_ unit: Int) -> Bool { sentence.hasAny(unit, .documents) || sentence.hasCode(unit, .counter, "document") }
}

internal import Language
internal import Pipeline

/// Upper limits: "không quá 2 hội nghị", "không quá 50 phút", "chỉ tổ chức 1 lần". A limit is no reduction.
struct CapRule {
    let sentence: Sentence

    /// Reads the quantity at `index`, if a limit stands before it: by what it counts.
    func read(_ index: Int) -> Outcome {
        guard let quantity = Limit(sentence: sentence).quantity(at: index), !ExcessRule(sentence: sentence).isOverstepped(index) else { return .none }
        let share = quantity.isShare ? inPerson(index) : nil
        let cap = quantity.kind == .percent
            ? share ?? timeShare(index) : share ?? money(index) ?? bare(index) ?? meetings(index) ?? documents(index) ?? length(index) ?? guests(index) ?? times(index)
        return cap.map { .drafts([draft($0, quantity, at: index)]) } ?? .none
    }

    /// "không quá nửa ngày": the length is one word.
    func readHalfDay(_ index: Int) -> Outcome {
        guard sentence.has(index - 1, .cap) || Limit(sentence: sentence).isOnlyLasting(index), sentence.has(index, .halfDay),
            // "gói gọn trong nửa ngày thay vì hai ngày": it took less.
            !(sentence.hasCode(index - 1, .cap, "framed") && sentence.hasCode(index + 1, .switchTo, "instead")),
            let head = head(.conferences, before: index) else { return .none }
        let quantity = Quantity(value: sentence.weight(index), bound: .atMost, tokens: sentence.pieces[index].tokens)
        let cap = Cap(rule: .durationCap, measure: .duration, head: head, unit: sentence.word(index), end: index + 1)
        return .drafts([draft(cap, quantity, at: index)])
    }

    /// "kinh phí hội nghị không vượt định mức", "không để vượt mức chi cho hội nghị": the limit is a norm, of which no number is named.
    func readNorm(_ index: Int) -> Outcome {
        let norm = sentence.hasCode(index, .cap, "norm") ? index : index + 1
        guard sentence.hasCode(index, .cap, "norm") || sentence.hasCode(norm, .plain, "norm"), sentence.quantity(at: norm + 1) == nil, isNotToBe(index),
            let (head, end) = meetingOfMoney(around: index, norm: norm) else { return .none }
        let start = min(head, Clause.commaStart(before: index, in: sentence))
        return .drafts([Draft(
            rule: .costCap, object: .conference, subtype: sentence.codes(head, firstOf: .conference, .conferenceVerb), measure: .cost, direction: .cap,
            standing: .sure(sentence.modalities.ofLimit(at: index) ?? .directive), evidence: start..<end, trigger: index, head: head, hasSubject: true)])
    }

    /// "không vượt", "không để … vượt", "không được vượt": what must not be, not what came about.
    private func isNotToBe(_ index: Int) -> Bool {
        if sentence.has(index, .cap), !sentence.hasCode(index, .cap, "over") { return true }
        return sentence.segment(before: index).suffix(12).contains {
            // "không tổ chức hội nghị vượt định mức chi"
            sentence.hasCode($0, .avoid, "let") || sentence.hasCode($0, .directive, "forbid") || sentence.has($0, .cancel)
        } || sentence.hasAny(index - 1, of: .negation, .avoid)
    }

    /// The meetings whose money is limited, before the limit or behind it, and where what is said of them ends.
    private func meetingOfMoney(around index: Int, norm: Int) -> (head: Int, end: Int)? {
        if let head = head(.conferences, before: index), index - head <= 9,
            sentence.span(head - 6, head).contains(where: { sentence.hasMeasure($0, .cost) }) || sentence.hasMeasure(norm, .cost) || sentence.hasMeasure(norm + 1, .cost),
            sentence.span(head + 1, index).allSatisfy({ !sentence.hasAny($0, .documents.adding(.blocked)) }) { return (head, norm + 1) }
        let behind = sentence.span(norm + 1, min(norm + 6, Clause.end(from: norm, in: sentence))).prefix { !sentence.isMark($0) }
        guard let head = behind.first(where: { sentence.hasAny($0, .conferences) }), !sentence.has(head, .blocked),
            sentence.hasMeasure(norm, .cost) || sentence.span(norm + 1, head).contains(where: { sentence.hasMeasure($0, .cost) }) else { return nil }
        return (head, head + 1)
    }

    /// What a number limits.
    private struct Cap {
        var rule: Rule
        var object = ClaimObject.conference
        var measure: Measure
        var head: Int
        var unit: String
        /// Behind the last word of the limit.
        var end: Int
        /// What is counted was named in a part before.
        var isElided = false
    }

    /// "không quá 30% hội nghị trực tiếp".
    private func inPerson(_ index: Int) -> Cap? {
        let before = sentence.segment(before: index)
        let isInPerson = sentence.contains(.inPerson, in: before) || before.contains { sentence.isInPersonMeeting($0) }
        guard isInPerson, let head = head(.conferences, before: index) else { return nil }
        return Cap(rule: .inPersonCap, measure: .shareInPerson, head: head, unit: "%", end: index + 1)
    }

    /// "thời gian dành cho hội họp không quá 30% quỹ thời gian"
    private func timeShare(_ index: Int) -> Cap? {
        guard let head = head(.conferences, before: index), index - head <= 5,
            sentence.span(head - 5, head).contains(where: { sentence.hasMeasure($0, .duration) }),
            sentence.isComplete(before: index + 1) || sentence.hasMeasure(index + 1, .duration) || sentence.hasCode(index + 1, .quantity, "number") else { return nil }
        return Cap(rule: .durationCap, measure: .duration, head: head, unit: "%", end: index + 1)
    }

    /// "kinh phí tổ chức hội nghị không quá 50 triệu đồng".
    private func money(_ index: Int) -> Cap? {
        guard sentence.has(index + 1, .moneyUnit), let head = head(.conferences, before: index),
            sentence.span(head - 4, head).contains(where: { sentence.hasMeasure($0, .cost) }) else { return nil }
        return Cap(rule: .costCap, measure: .cost, head: head, unit: sentence.word(index + 1), end: index + 2)
    }

    /// "tổng số hội nghị toàn tỉnh trong năm không vượt quá 12"
    private func bare(_ index: Int) -> Cap? {
        if let again = again(index) { return again }
        guard sentence.isComplete(before: index + 1), let head = head(.conferences, before: index), sentence.has(head, .conference),
            sentence.contains(.quantity, "number", in: sentence.span(head - 3, head)), index - head <= 8 else { return nil }
        return Cap(rule: .countCap, measure: .count, head: head, unit: sentence.word(head), end: index + 1)
    }

    /// "cấp tỉnh không quá 2 hội nghị toàn tỉnh mỗi năm, cấp xã không quá 3": what the first number counts, for another level.
    private func again(_ index: Int) -> Cap? {
        let part = sentence.part(before: index)
        guard sentence.isComplete(before: index + 1), part.lowerBound > 1, sentence.contains(anyOf: .level, .body, in: part),
            !sentence.contains(anyOf: .heads.adding(.measure, .peopleUnit), in: part),
            let first = sentence.part(before: part.lowerBound - 1).last(where: { quantity(at: $0) != nil }), let cap = meetings(first) else { return nil }
        return Cap(rule: cap.rule, measure: cap.measure, head: cap.head, unit: cap.unit, end: index + 1, isElided: true)
    }

    private func quantity(at index: Int) -> Quantity? { Limit(sentence: sentence).quantity(at: index) }

    /// "hội nghị … không quá 2 cuộc", "không quá 2 hội nghị", "không quá 2 cuộc họp".
    private func meetings(_ index: Int) -> Cap? {
        let next = index + 1
        // "cuộc họp chuyên môn không quá một buổi làm việc": how long.
        if sentence.hasCode(next, .timeUnit, "session"), head(.conferences, before: index) != nil { return nil }
        let isHead = isCounterOfMeetings(next)
        let isCounter = sentence.hasCode(next, .counter, "conference") && !isHead
        // "hội đồng chỉ họp hai kỳ mỗi năm": as often as it sits.
        if sentence.hasCode(next, .counter, "sitting"), !sentence.modalities.hasOrder(in: sentence.segment(before: index)) { return nil }
        if isCounter, !sentence.has(next, .timeUnit), !sentence.has(next + 1, .blocked), let head = head(Self.gatherings, before: index) {
            return Cap(rule: .countCap, measure: .count, head: head, unit: sentence.word(next), end: next + 1)
        }
        guard sentence.has(next, .conference) || isHead else { return nil }
        let end = sentence.has(next, .counter) ? next + 2 : next + 1
        return Cap(rule: .countCap, measure: .count, head: next, unit: sentence.word(next), end: end)
    }

    /// "mỗi năm ban hành không quá 3 nghị quyết", "không quá 3 loại báo cáo".
    private func documents(_ index: Int) -> Cap? {
        let next = index + 1
        let isDocument = sentence.hasAny(next, of: .document, .documentStrict, .documentVerb)
            || sentence.hasCode(next, .counter, "document") && sentence.hasAny(next + 1, .documents)
        let isIssued = sentence.has(index - 1, .activity) || sentence.has(index - 2, .activity)
            || sentence.contains(.every, in: sentence.segment(before: index)) || sentence.contains(.every, in: sentence.span(next, next + 4))
        guard isDocument, isIssued else { return nil }
        return Cap(
            rule: .countCap, object: .document, measure: .count, head: next, unit: sentence.word(next), end: next + 1)
    }

    /// "họp không quá 90 phút", "báo cáo không quá 5 trang".
    private func length(_ index: Int) -> Cap? {
        let next = index + 1
        if sentence.has(next, .timeUnit) {
            guard let head = head(Self.gatherings.adding(.speech), before: index), !isSetting(head, of: index), !sentence.guards.isSpeechAlone(head) else { return minutesAtMeeting(next) }
            // "họp không quá hai buổi một tuần": so often.
            if isCounterPerPeriod(next) {
                return Cap(rule: .countCap, measure: .count, head: head, unit: sentence.word(next), end: next + 1)
            }
            return Cap(rule: .durationCap, measure: .duration, head: head, unit: sentence.word(next), end: next + 1)
        }
        guard sentence.has(next, .pageUnit), let head = head(.documents.adding(.documentStrict), before: index) else { return nil }
        return Cap(
            rule: .lengthCap, object: .document, measure: .length, head: head, unit: sentence.word(next), end: next + 1)
    }

    /// "hội nghị không quá 50 người", "không quá 50 đại biểu dự hội nghị".
    private func guests(_ index: Int) -> Cap? {
        let next = index + 1
        // "các cuộc họp dưới 20 người chuyển sang trực tuyến": which meetings are meant.
        let isOfThose = !sentence.has(index - 1, .cap) && sentence.hasAny(next + 1, of: .switchTo, .online, .will, .aspect, .directive)
        guard sentence.has(next, .peopleUnit), !isOfThose,
            let head = head(.conferences, before: index) ?? head(.conferences, behind: next) else { return nil }
        return Cap(rule: .participantCap, measure: .participants, head: head, unit: sentence.word(next), end: next + 1)
    }

    /// "hội nghị chỉ tổ chức 1 lần".
    private func times(_ index: Int) -> Cap? {
        let next = index + 1
        guard sentence.has(next, .timesUnit), let head = head(Self.gatherings, before: index) else { return nil }
        // "chợ phiên mỗi năm chỉ họp một lần": others meet too.
        if sentence.has(head, .conferenceVerb), sentence.segment(before: index).contains(where: isOfOthers) { return nil }
        let part = sentence.span(Clause.commaStart(before: index, in: sentence), min(sentence.count, index + 5))
        let isOften = part.contains { position in
            let codes = sentence.codes(position, .every) + (sentence.isMark(position - 1) ? sentence.codes(position, .ordinal) : [])
            return codes.contains { ["day", "week", "month", "quarter"].contains($0) }
        }
        return Cap(
            rule: .onlySoMany, measure: isOften ? .frequency : .count, head: head, unit: sentence.word(next), end: next + 1)
    }

    /// Firms, and what is out of scope; an office's staff meets as the office does.
    private func isOfOthers(_ index: Int) -> Bool {
        sentence.has(index, .private) || sentence.has(index, .blocked) && !sentence.hasCode(index, .blocked, "staff")
    }

    /// "không họp quá hai lần một tháng": the verb of not meeting.
    private static let gatherings = SenseSet.conferences.adding(.meetless)

    /// "tối đa 30 phút cho mỗi cuộc giao ban"
    private func minutesForMeeting(_ unit: Int) -> Cap? {
        guard sentence.hasAny(unit + 1, of: .modifier, .quantity) || sentence.isComma(unit + 1),
            let head = sentence.span(unit + 1, unit + 5).first(where: { sentence.hasAny($0, .conferences) }), !sentence.has(head, .blocked),
            sentence.span(unit + 2, head).allSatisfy({ sentence.hasAny($0, of: .quantity, .counter, .every) || sentence.quantity(at: $0)?.value == 1 }),
            !sentence.contains(anyOf: .heads.adding(.blocked), in: sentence.part(before: unit)) else { return nil }
        return Cap(rule: .durationCap, measure: .duration, head: head, unit: sentence.word(unit), end: head + 1)
    }

    /// "đại biểu phát biểu không quá 10 phút tại kỳ họp"
    private func minutesAtMeeting(_ unit: Int) -> Cap? {
        if let cap = minutesForMeeting(unit) { return cap }
        guard sentence.hasCode(unit, .timeUnit, "minute"), sentence.has(unit + 1, .adjunct), sentence.has(unit + 2, .conference),
            !sentence.contains(anyOf: .blocked, .conference, in: sentence.part(before: unit)) else { return nil }
        return Cap(rule: .durationCap, measure: .duration, head: unit + 2, unit: sentence.word(unit), end: unit + 3)
    }

    private func isCounterPerPeriod(_ index: Int) -> Bool {
        guard sentence.hasCode(index, .counter, "conference") else { return false }
        return sentence.span(index + 1, index + 4).prefix { !sentence.isComma($0) || sentence.pieces[$0].isMark("/") }.contains {
            !Set(sentence.codes($0, .every)).isDisjoint(with: ["week", "month", "quarter"])
        }
    }

    private func isCounterOfMeetings(_ index: Int) -> Bool {
        sentence.hasCode(index, .counter, "conference") && sentence.hasAny(index + 1, .conferences)
    }

    /// The nearest head of the segment, if nothing out of scope and no bracket stands between.
    private func head(_ senses: SenseSet, before index: Int) -> Int? {
        guard let head = sentence.last(anyOf: senses, in: sentence.segment(before: index)) else { return listed(senses, before: index) }
        let isCutOff = sentence.span(head, index).contains { sentence.has($0, .blocked) || sentence.pieces[$0].isMark("(") }
        return isCutOff ? nil : head
    }

    /// "họp giao ban, họp tham mưu: tối đa nửa ngày; hội nghị tổng kết: không quá một ngày": in a list of limits what is limited stands
    /// before the colon.
    private func listed(_ senses: SenseSet, before index: Int) -> Int? {
        let colon = Clause.segmentStart(before: index, in: sentence) - 1
        guard colon > 0, sentence.pieces[colon].isMark(":"), sentence.span(colon + 1, index).allSatisfy({ sentence.hasAny($0, of: .cap, .adverb, .will) }),
            sentence.isComplete(before: index + 2) else { return nil }
        let segment = sentence.segment(before: colon)
        // "…, trong đó họp tổng kết: không quá một ngày", "quy chế nêu rõ họp giao ban: …"
        let lead = segment.last { sentence.hasAny($0, of: .continues, .opener) || sentence.has($0, .directive) && sentence.has($0, .refers) }
        let before = sentence.span(lead.map { $0 + 1 } ?? segment.lowerBound, colon)
        guard let head = sentence.first(anyOf: senses, in: before), head - before.lowerBound <= 6,
            sentence.span(before.lowerBound, head).allSatisfy({ opensItem($0) }),
            sentence.span(head, colon).allSatisfy({
                !sentence.hasAny($0, .triggers.adding(.opener, .attribution, .boundary, .purpose))
                    && (!sentence.has($0, .blocked) || sentence.hasCode($0, .blocked, "committee") || sentence.hasCode($0, .blocked, "staff"))
            }) else { return nil }
        return head
    }

    private func opensItem(_ index: Int) -> Bool {
        sentence.isMark(index) || sentence.hasAny(index, of: .measure, .quantity, .counter, .activity, .modifier, .every) || sentence.quantity(at: index) != nil
    }

    /// "tại hội nghị, ông yêu cầu giải quyết hồ sơ không quá 3 ngày": where it was said, and something else is limited.
    private func isSetting(_ head: Int, of index: Int) -> Bool {
        guard sentence.containsComma(in: sentence.span(head, index)) else { return false }
        let opening = sentence.part(before: head).first ?? head
        // "tại hội nghị, phát biểu không quá 15 phút": speeches take minutes.
        let isPlace = sentence.has(opening, .adjunct) && !sentence.hasCode(index + 1, .timeUnit, "minute")
        return isPlace || sentence.contains(anyOf: SenseSet.documents, in: sentence.span(head + 1, index))
    }

    private func head(_ senses: SenseSet, behind index: Int) -> Int? {
        sentence.span(index + 1, index + 4).prefix { !sentence.isMark($0) }.first { sentence.hasAny($0, senses) }
    }

    private func magnitude(_ cap: Cap, _ quantity: Quantity, at index: Int) -> Magnitude {
        guard cap.measure == .cost else {
            return Magnitude(kind: .cap, value: quantity.upper ?? quantity.value, unit: cap.unit, bound: .atMost)
        }
        let money = sentence.magnitudes.money(quantity, at: index)
        return Magnitude(kind: .cap, value: money.value, unit: money.unit, bound: .atMost)
    }

    private func draft(_ cap: Cap, _ quantity: Quantity, at index: Int) -> Draft {
        let part = Clause.commaStart(before: index, in: sentence)
        let start = cap.isElided ? part : min(cap.head, part)
        let isAdvice = Limit(sentence: sentence).isEnough(index)
        let standard: Modality = isAdvice ? .proposal : cap.measure == .duration || cap.measure == .length ? .rule : .directive
        return Draft(
            rule: cap.rule, object: cap.object,
            subtype: sentence.codes(cap.head, firstOf: .document, .documentVerb, .documentStrict, .conference, .conferenceVerb),
            measure: cap.measure, direction: .cap, standing: .sure(sentence.modalities.ofLimit(at: index) ?? standard),
            magnitude: magnitude(cap, quantity, at: index),
            evidence: start..<cap.end, trigger: index, head: cap.head, hasSubject: true)
    }
}

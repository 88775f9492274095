internal import Language
internal import Pipeline

/// Meetings and reports that come less often: "giao ban từ hằng tuần sang hằng tháng", "báo cáo theo quý thay vì theo
/// tháng".
struct FrequencyRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        guard let first = period(at: trigger) else { return .none }
        // "từ chỗ báo cáo hằng tuần, nay chỉ phải báo cáo mỗi tháng một lần"
        let isInstead = sentence.span(trigger - 4, trigger).contains { sentence.hasCode($0, .switchTo, "instead") }
        let now = isInstead ? trigger : sentence.span(first.end, first.end + 3).first(where: isNow)
        let near = sentence.span(first.end, min(first.end + (now == nil ? 6 : 10), Clause.segmentEnd(from: trigger, in: sentence)))
        guard let other = near.first(where: { period(at: $0) != nil }), let second = period(at: other),
            isRarer(first.days, second.days, trigger, sentence.span(first.end, other)) else { return .none }
        let heads = SenseSet.conferences.adding(.document, .documentVerb)
        let before = sentence.span(Clause.segmentStart(before: trigger, in: sentence), isInstead ? other : trigger + 1)
        guard let head = isInstead ? sentence.first(anyOf: heads, in: before) : sentence.last(anyOf: heads, in: before)
        else { return .none }
        let isMeeting = sentence.hasAny(head, .conferences)
        let evidence = min(head, trigger)..<second.end
        // "… là quá dày, nên chuyển sang hằng tháng": between the two times it is said how that is meant.
        let between = sentence.span(first.end, other)
        let standing = sentence.contains(.proposal, in: between) ? Standing.sure(.proposal) : sentence.modalities.ofMode(evidence: evidence)
        return .drafts([Draft(
            rule: .lessOften, object: isMeeting ? .conference : .document,
            subtype: isMeeting
                ? sentence.codes(head, all: .conference, .conferenceVerb) : sentence.codes(head, all: .document, .documentVerb),
            measure: .frequency, direction: .decrease, standing: standing, evidence: evidence, trigger: trigger, head: head,
            hasSubject: true)])
    }

    private func isNow(_ index: Int) -> Bool { sentence.hasCode(index, .left, "now") || sentence.hasCode(index, .period, "this_time") }

    /// "hằng tuần thay vì hằng ngày": what is stands first; behind any other word of change it stands second.
    private func isRarer(_ first: Double, _ second: Double, _ trigger: Int, _ between: Range<Int>) -> Bool {
        if between.contains(where: { sentence.hasCode($0, .switchTo, "instead") }) { return first > second }
        // "mỗi quý một lần, trước là mỗi tháng", "3 tháng một lần chứ không họp hằng tháng"
        if sentence.contains(.period, "since_event", in: between) || sentence.contains(anyOf: .meetless, .negation, in: between) { return first > second }
        // "giao ban tuần chuyển sang trực tuyến, chỉ giao ban tháng họp trực tiếp"
        if sentence.contains(anyOf: .online, .inPerson, in: between) { return false }
        // "thay vì mỗi tuần một báo cáo, nay chỉ báo cáo theo quý"
        if sentence.span(trigger - 4, trigger).contains(where: { sentence.hasCode($0, .switchTo, "instead") }) { return second > first }
        let isReplaced = sentence.span(trigger - 3, trigger).contains { sentence.hasCode($0, .switchTo, "replace") }
            && sentence.contains(.equals, in: between)
        let isChanged = sentence.contains(anyOf: .switchTo, .into, .downTo, .toEnd, in: between)
        let isNow = between.contains(where: isNow) && (sentence.has(trigger, .periodic) || sentence.span(trigger - 6, trigger).contains { sentence.has($0, .adjunct) })
        // "báo cáo hằng tuần là quá dày, nên chuyển sang hằng tháng"
        let isNear = between.count <= 4 || sentence.contains(.excess, in: between)
        return (isReplaced || isNow || isChanged && isNear) && second > first
    }

    /// How many days lie between two times of what a place names, "hằng tuần", "hai tuần một lần", "1 lần/tháng", and where its words
    /// end; nil where none is named.
    private func period(at index: Int) -> (days: Double, end: Int)? {
        if let days = days(of: index) { return (days, behindOnce(index + 1)) }
        // "từ tháng sang quý"
        if let days = unitDays(index), sentence.tokenKind(at: index + 1) != .number, sentence.hasAny(index - 1, of: .adjunct, .switchTo, .toEnd, .into),
            sentence.hasAny(index + 1, of: .switchTo, .toEnd, .into) || sentence.isMark(index + 1) || index + 1 >= sentence.count { return (days, index + 1) }
        // "giao ban tuần nay còn tháng một lần"
        if let days = unitDays(index), case let end = behindOnce(index + 1), end > index + 1 { return (days, end) }
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain || quantity.kind == .fraction, quantity.value > 0 else { return nil }
        if let days = unitDays(index + 1) {
            let end = behindOnce(index + 2)
            return end > index + 2 ? (days * quantity.value, end) : nil
        }
        guard sentence.has(index + 1, .timesUnit) else { return nil }
        let next = sentence.isComma(index + 2) ? index + 3 : index + 2
        return (days(of: next) ?? unitDays(next)).map { ($0 / quantity.value, next + 1) }
    }

    /// "một lần", "/lần"
    private func behindOnce(_ index: Int) -> Int {
        if sentence.isComma(index), sentence.has(index + 1, .timesUnit) { return index + 2 }
        return sentence.quantity(at: index)?.value == 1 && sentence.has(index + 1, .timesUnit) ? index + 2 : index
    }

    private func days(of index: Int) -> Double? {
        sentence.codes(index, all: .every, .periodic).lazy.compactMap { Self.lengths[$0] }.first
    }

    private func unitDays(_ index: Int) -> Double? {
        sentence.codes(index, all: .ordinal, .timeUnit).lazy.compactMap { Self.lengths[$0] }.first
    }

    private static let lengths: [String: Double] = ["day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365]
}

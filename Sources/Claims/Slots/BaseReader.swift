internal import Language
internal import Pipeline

/// Against what a change is measured: "so với …", "từ khi …", or the period it speaks of.
struct BaseReader {
    let sentence: Sentence
    let periods: Periods

    /// The base of a draft from its own clause.
    func read(_ draft: Draft) -> Base {
        let start = Clause.segmentStart(before: draft.trigger, in: sentence)
        let end = segmentEnd(draft.evidence.upperBound)
        if let behind = sentence.span(draft.trigger, end).first(where: isVersus) {
            let range = sentence.span(behind, surfaceEnd(behind + 1, before: end))
            return Base(type: kind(in: range), surface: sentence.string(range), period: period(near: draft, start, end))
        }
        if let ahead = versusAhead(start, of: draft) {
            let subject = subject(of: draft)
            let range = sentence.span(ahead, surfaceEnd(ahead + 1, before: subject > ahead ? subject : draft.trigger))
            let period = periods.last(in: sentence.span(range.upperBound, draft.trigger)) ?? periods.last(in: sentence.span(start, ahead))
                ?? period(behind: draft, end)
            return Base(type: kind(in: range), surface: sentence.string(range), period: period)
        }
        if let since = sentence.span(start, end).last(where: { sentence.hasCode($0, .base, "since_event") && $0 < draft.head })
            ?? sentence.first(.base, "since_event", in: sentence.span(draft.trigger, end)) {
            let range = since < draft.head
                ? sinceRange(since, before: draft) : sentence.span(since, surfaceEnd(since + 1, before: end))
            return Base(type: .sinceEvent, surface: sentence.string(range), period: period(near: draft, start, end))
        }
        let period = period(near: draft, start, end)
        return Base(type: period == nil ? .none : .period, surface: nil, period: period)
    }

    private func isVersus(_ index: Int) -> Bool {
        sentence.hasCode(index, .base, "versus") || sentence.hasCode(index, .base, "same_period")
    }

    /// "So với năm 2024, số văn bản giảm 15%": before the change, unless it belongs to a change before.
    private func versusAhead(_ start: Int, of draft: Draft) -> Int? {
        sentence.span(start, draft.trigger).last { index in
            isVersus(index) && (index == start || sentence.isComma(index - 1) || !sentence.contains(anyOf: .triggers, in: sentence.span(start, index)))
        }
    }

    /// Where the subject of a draft begins, with the number that stands before it.
    private func subject(of draft: Draft) -> Int {
        let first = min(draft.evidence.lowerBound, draft.trigger)
        return sentence.hasAny(first - 1, of: .quantity, .counter) ? first - 1 : first
    }

    /// "từ khi thành lập …" reaches to the comma or to the subject that follows it without one.
    private func sinceRange(_ start: Int, before draft: Draft) -> Range<Int> {
        var end = start + 1
        let determiner = sentence.first(anyOf: .quantity, .counter, in: sentence.span(start, draft.head))
        let subject = determiner ?? draft.evidence.lowerBound
        while end < subject, !sentence.isComma(end), !sentence.pieces[end].isHardStop { end += 1 }
        return sentence.span(start, end)
    }

    private func surfaceEnd(_ start: Int, before end: Int) -> Int {
        var index = start
        while index < end, isDateMark(index) || !sentence.isMark(index), !sentence.hasAny(index, of: .reason, .purpose),
            !opensClause(index) { index += 1 }
        return index
    }

    /// "quý I/2025", "tháng 8-2024": the mark between the parts of a date.
    private func isDateMark(_ index: Int) -> Bool {
        guard sentence.pieces[index].isAnyMark("/", "-"), sentence.tokenKind(at: index + 1) == .number else { return false }
        return sentence.tokens[sentence.pieces[index].tokens.lowerBound].isGlued
            && sentence.tokens[sentence.pieces[index + 1].tokens.lowerBound].isGlued
    }

    private func opensClause(_ index: Int) -> Bool {
        sentence.has(index, .boundary) && !sentence.has(index - 1, .versus) && !sentence.has(index, .period)
    }

    private func segmentEnd(_ start: Int) -> Int {
        var end = start
        while end < sentence.count, !sentence.pieces[end].isMark(";"), !sentence.pieces[end].isMark(".") { end += 1 }
        return end
    }

    private func kind(in range: Range<Int>) -> Base.Kind {
        let codes = range.flatMap { sentence.codes($0, .period) }
        if codes.contains("same_period") || sentence.hasCode(range.lowerBound, .base, "same_period") { return .samePeriod }
        if codes.contains("vs_plan") { return .versusPlan }
        if codes.contains("since_event") { return .sinceEvent }
        if codes.contains("last_term") { return .period }
        if codes.contains("yoy") || periods.names(range) { return .yoy }
        if codes.contains("vs_other_unit") { return .versusOtherUnit }
        return .period
    }

    /// The period that is named before the change, or behind it where none stands before.
    private func period(near draft: Draft, _ start: Int, _ end: Int) -> Period? {
        let versus = sentence.first(.versus, in: sentence.span(draft.trigger, end)) ?? end
        return periods.last(in: sentence.span(start, draft.trigger)) ?? period(behind: draft, versus)
    }

    /// The last one behind a change before the next comma, else before an end: "giảm 25% vào năm 2027, 40% vào năm 2030".
    private func period(behind draft: Draft, _ end: Int) -> Period? {
        let near = draft.evidence.upperBound
        let comma = sentence.span(near, end).first {
            sentence.pieces[$0].isMark(",") || sentence.has($0, .conjunction) && sentence.quantity(at: $0 + 1) != nil
        } ?? end
        return periods.last(in: sentence.span(draft.trigger, min(comma, end))) ?? periods.last(in: sentence.span(draft.trigger, end))
    }
}

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
        let isVersus = { sentence.hasCode($0, .base, "versus") || sentence.hasCode($0, .base, "same_period") }
        if let behind = sentence.span(draft.trigger, end).first(where: isVersus) {
            let range = sentence.span(behind, surfaceEnd(behind + 1, before: end))
            return Base(type: kind(in: range), surface: sentence.string(range), period: period(near: draft, start, end))
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
        while index < end, !sentence.isComma(index), !sentence.isMark(index), !sentence.hasAny(index, of: .reason, .purpose),
            !opensClause(index) { index += 1 }
        return index
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
        if codes.contains("yoy") || periods.names(range) { return .yoy }
        if codes.contains("vs_other_unit") { return .versusOtherUnit }
        return .period
    }

    /// The period that is named before the change, or behind it where none stands before.
    private func period(near draft: Draft, _ start: Int, _ end: Int) -> Period? {
        let versus = sentence.first(.versus, in: sentence.span(draft.trigger, end)) ?? end
        return periods.last(in: sentence.span(start, draft.trigger)) ?? periods.last(in: sentence.span(draft.trigger, versus))
    }
}

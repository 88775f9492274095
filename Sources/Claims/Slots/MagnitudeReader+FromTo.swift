internal import Language
internal import Pipeline

/// Changes that are told by both of their ends: "từ 34 xuống còn 16".
extension MagnitudeReader {
    /// "rút ngắn kỳ họp cuối năm từ 3 ngày xuống 2 ngày": both ends, behind words that belong to the phrase.
    func laterFromTo(behind start: Int) -> (Magnitude, end: Int)? {
        for index in sentence.span(start, min(start + 10, Clause.segmentEnd(from: start, in: sentence))) {
            let piece = sentence.pieces[index]
            if piece.isComma || piece.hasAny(.triggers) || piece.has(.boundary) && !piece.has(.downTo) { return nil }
            if piece.has(.adjunct), let parts = fromToParts(index), parts.0.kind == .fromTo { return parts }
        }
        return nil
    }

    /// "từ 34 cuộc xuống 16" right here: both ends and where their words end.
    func bothEnds(from start: Int) -> (Magnitude, end: Int)? {
        guard let parts = fromToParts(start), parts.0.kind == .fromTo else { return nil }
        return parts
    }

    /// "từ nửa ngày xuống một giờ": what half a day came to.
    func endOfHalfDay(from start: Int) -> (Magnitude, end: Int)? {
        sentence.has(start, .adjunct) && sentence.has(start + 1, .halfDay) ? fromToParts(start) : nil
    }

    /// "(từ) 34 (cuộc) xuống còn 16 (cuộc)", "còn 16".
    func fromTo(from start: Int) -> Magnitude? {
        fromToParts(behindRank(start)).map { $0.0 }
    }

    func fromToEnd(_ start: Int) -> Int {
        fromToParts(behindRank(start))?.1 ?? start
    }

    /// "rút ngắn thời gian kỳ họp thứ 9 | xuống còn 30 ngày"
    private func behindRank(_ start: Int) -> Int {
        guard sentence.hasCode(start, .ordinal, "rank") else { return start }
        let next = sentence.tokenKind(at: start + 1) == .number ? start + 2 : start + 1
        return sentence.has(next, .downTo) ? next : start
    }

    private func fromToParts(_ start: Int) -> (Magnitude, Int)? {
        if sentence.has(start, .downTo) { return downTo(start) }
        // "từ nửa ngày còn 90 phút": what it came to; half a day has no certain number of minutes.
        if sentence.has(start, .adjunct), sentence.has(start + 1, .halfDay), sentence.has(start + 2, .downTo) { return downTo(start + 2) }
        guard let first = firstEnd(sentence.has(start, .adjunct) ? start + 1 : start) else { return nil }
        let from = first.quantity
        var index = first.next
        var unit = first.unit.map { sentence.word($0) }
        while sentence.has(index, .downTo) { index += 1 }
        if sentence.has(index, .halfDay) {
            let days = sentence.weight(index)
            return (Magnitude(kind: .fromTo, from: from.value, to: days, unit: unit, bound: .exact), index + 1)
        }
        guard let to = sentence.quantity(at: index), to.kind == from.kind else { return nil }
        // "từ 120 tỷ xuống 80 tỷ đồng": the unit may stand behind the second alone.
        if sentence.has(first.unit ?? index + 1, .moneyUnit), let change = moneyFromTo(from, to, at: index) { return change }
        index += 1
        var scale: Double? = 1
        if let repeated = first.repeated, sentence.word(index).lowercased() == repeated {
            unit = repeated
            index = behindPeriod(index + 1)
        } else if sentence.hasAny(index, Self.units) {
            scale = unitScale(first.unit, index)
            unit = scale == 1 ? unit ?? sentence.word(index) : sentence.word(index)
            index += 1
        }
        let magnitude = Magnitude(
            kind: scale == nil ? .absolute : .fromTo, from: scale.map { from.value * $0 }, to: to.value,
            unit: to.kind == .percent ? "%" : unit, bound: bound(to))
        return (magnitude, index)
    }

    /// "giảm còn 12 cuộc", "giảm xuống còn 38%": what is left. A percentage behind a mere "xuống" or "lên" may be the change.
    private func downTo(_ start: Int) -> (Magnitude, Int)? {
        var index = start
        var isLeft = false
        while sentence.has(index, .downTo) {
            isLeft = isLeft || sentence.hasCode(index, .downTo, "left")
            index += 1
        }
        guard let to = sentence.quantity(at: index), to.upper == nil, to.kind == .plain || to.kind == .percent && isLeft else { return nil }
        let hasUnit = sentence.hasAny(index + 1, Self.units)
        let isMoney = sentence.has(index + 1, .moneyUnit)
        let amount = isMoney ? money(to, at: index) : of(to, unit: hasUnit ? sentence.word(index + 1) : nil)
        return (Magnitude(kind: amount.kind, to: amount.value, unit: amount.unit, bound: amount.bound), hasUnit ? index + 2 : index + 1)
    }

    /// "34 cuộc (năm 2023) xuống còn": the first number, the piece of its unit, and where the second end begins.
    private func firstEnd(_ index: Int) -> (quantity: Quantity, unit: Int?, repeated: String?, next: Int)? {
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain || quantity.kind == .percent else { return nil }
        let hasUnit = sentence.hasAny(index + 1, Self.units)
        var next = behindBracket(behindPeriod(hasUnit ? index + 2 : index + 1))
        while sentence.has(next, .reduce) { next += 1 }
        if sentence.has(next, .downTo) { return (quantity, hasUnit ? index + 1 : nil, nil, next + 1) }
        // "từ 129 báo cáo giảm xuống chỉ còn 18"
        if sentence.hasCode(next - 1, .reduce, "left") { return (quantity, hasUnit ? index + 1 : nil, nil, next) }
        // "từ 8 ram/tháng còn 3 ram": a unit that the lexicon does not know is one if both numbers have it.
        guard !hasUnit, sentence.isStranger(index + 1) else { return nil }
        next = behindPeriod(index + 2)
        let word = sentence.word(index + 1).lowercased()
        guard sentence.has(next, .downTo), let second = sentence.span(next + 1, next + 4).first(where: { sentence.quantity(at: $0) != nil }),
            sentence.word(second + 1).lowercased() == word else { return nil }
        return (quantity, nil, word, next + 1)
    }

    /// "12 cuộc mỗi tháng", "12 cuộc/tháng": in what time so many come.
    private func behindPeriod(_ index: Int) -> Int {
        if sentence.has(index, .every) { return index + 1 }
        guard sentence.pieces.indices.contains(index), sentence.pieces[index].isMark("/"),
            sentence.hasAny(index + 1, of: .ordinal, .timeUnit, .level) || sentence.isStranger(index + 1) else { return index }
        return index + 2
    }

    /// "từ 3 tiếng xuống 45 phút": how many of the second unit the first one is; nil where a day or a session of meeting has no
    /// certain number of hours.
    private func unitScale(_ first: Int?, _ second: Int) -> Double? {
        guard let first, sentence.has(first, .timeUnit), sentence.has(second, .timeUnit),
            sentence.word(first).lowercased() != sentence.word(second).lowercased() else { return 1 }
        guard let unit = minutes(first), let other = minutes(second) else { return nil }
        return unit / other
    }

    /// Minutes of a unit of the clock.
    private func minutes(_ index: Int) -> Double? {
        sentence.hasCode(index, .timeUnit, "minute") ? 1 : sentence.hasCode(index, .timeUnit, "hour") ? 60 : nil
    }

    /// "từ 64 cuộc (năm 2023) xuống 49": what stands in brackets, or a year, only dates the number.
    private func behindBracket(_ index: Int) -> Int {
        // "từ 28 văn bản năm 2017 lên 41"
        if sentence.has(index, .ordinal), sentence.quantity(at: index + 1) == nil, sentence.tokenKind(at: index + 1) == .number {
            return index + 2
        }
        guard sentence.pieces.indices.contains(index), sentence.pieces[index].isMark("("),
            let close = sentence.span(index, index + 7).first(where: { sentence.pieces[$0].isMark(")") }) else { return index }
        return close + 1
    }

    /// "từ 840 triệu đồng xuống 215 triệu đồng": both in the scale of the second.
    private func moneyFromTo(_ from: Quantity, _ to: Quantity, at index: Int) -> (Magnitude, Int)? {
        let amount = money(to, at: index)
        guard let value = amount.value, value > 0 else { return nil }
        let change = Magnitude(
            kind: .fromTo, from: from.value * value / to.value, to: value, unit: amount.unit, bound: amount.bound)
        return (change, sentence.has(index + 1, .moneyUnit) ? index + 2 : index + 1)
    }
}

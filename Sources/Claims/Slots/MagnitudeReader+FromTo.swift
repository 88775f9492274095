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

    /// "(từ) 34 (cuộc) xuống còn 16 (cuộc)", "còn 16".
    func fromTo(from start: Int) -> Magnitude? {
        fromToParts(start).map { $0.0 }
    }

    func fromToEnd(_ start: Int) -> Int {
        fromToParts(start)?.1 ?? start
    }

    private func fromToParts(_ start: Int) -> (Magnitude, Int)? {
        var index = start
        var from: Quantity?
        var unit: String?
        if sentence.has(index, .adjunct) || sentence.has(index, .downTo) { index += 1 }
        var isMoney = false
        var fromUnit: Int?
        if let quantity = sentence.quantity(at: index), quantity.kind == .plain || quantity.kind == .percent {
            from = quantity
            index += 1
            isMoney = sentence.has(index, .moneyUnit)
            if sentence.hasAny(index, Self.units) {
                unit = sentence.word(index)
                fromUnit = index
                index += 1
            }
            index = behindBracket(index)
            while sentence.has(index, .reduce) { index += 1 }
            guard sentence.has(index, .downTo) else { return nil }
            index += 1
        } else if index == start || !sentence.has(start, .downTo) {
            return nil
        }
        while sentence.has(index, .downTo) { index += 1 }
        if let from, sentence.has(index, .halfDay) {
            let days = sentence.weight(index)
            return (Magnitude(kind: .fromTo, from: from.value, to: days, unit: unit, bound: .exact), index + 1)
        }
        guard let to = sentence.quantity(at: index), to.kind == from?.kind ?? .plain else { return nil }
        if isMoney, let from, let change = moneyFromTo(from, to, at: index) { return change }
        index += 1
        var scale = 1.0
        if sentence.hasAny(index, Self.units) {
            scale = unitScale(fromUnit, index)
            unit = scale == 1 ? unit ?? sentence.word(index) : sentence.word(index)
            index += 1
        }
        let magnitude = Magnitude(
            kind: from == nil ? .absolute : .fromTo, from: from.map { $0.value * scale }, to: to.value, unit: to.kind == .percent ? "%" : unit,
            bound: bound(to))
        return (magnitude, index)
    }

    /// "từ 3 tiếng xuống 45 phút": how many of the second unit the first one is.
    private func unitScale(_ first: Int?, _ second: Int) -> Double {
        guard let first, sentence.has(first, .timeUnit), sentence.has(second, .timeUnit), !sentence.has(first, .counter),
            !sentence.has(second, .counter) else { return 1 }
        return sentence.weight(first) / sentence.weight(second)
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

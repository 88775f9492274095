internal import Language
internal import Pipeline

/// How much: the quantity of the phrase, the numbers behind the trigger, or a word of strength.
struct MagnitudeReader {
    let sentence: Sentence

    private static let units = SenseSet.heads.adding(.counter, .moneyUnit, .timeUnit, .peopleUnit, .pageUnit, .timesUnit)

    /// The magnitude of a claim with an object; `quantity` is the number of the object's own phrase.
    func ofObject(trigger: Int, phrase: NounPhrase) -> Magnitude {
        let intensity = intensity(in: sentence.span(trigger - 1, phrase.head)) ?? intensity(behind: phrase.pieces.upperBound)
        if let change = fromTo(from: phrase.pieces.upperBound) { return with(change, intensity) }
        if let change = laterFromTo(behind: phrase.pieces.upperBound) { return with(change.0, intensity) }
        guard let quantity = phrase.quantity else {
            if let behind = behindVersus(phrase.pieces.upperBound) { return with(behind, intensity) }
            return Magnitude(kind: .qualitative, intensity: intensity)
        }
        if phrase.measure == .cost, let at = sentence.span(trigger + 1, phrase.head).first(where: { sentence.quantity(at: $0) == quantity }), sentence.has(at + 1, .moneyUnit) {
            return with(money(quantity, at: at), intensity)
        }
        return with(of(quantity, unit: unit(at: quantity, phrase)), intensity)
    }

    /// "rút ngắn kỳ họp cuối năm từ 3 ngày xuống 2 ngày": both ends, behind words that belong to the phrase.
    func laterFromTo(behind start: Int) -> (Magnitude, end: Int)? {
        for index in sentence.span(start, min(start + 10, Clause.segmentEnd(from: start, in: sentence))) {
            let piece = sentence.pieces[index]
            if piece.isComma || piece.hasAny(.triggers) || piece.has(.boundary) && !piece.has(.downTo) { return nil }
            if piece.has(.adjunct), let parts = fromToParts(index), parts.0.kind == .fromTo { return parts }
        }
        return nil
    }

    /// The magnitude of a claim whose trigger has no object, and where its words end.
    func ofSubject(trigger: Int) -> (Magnitude, end: Int) {
        var end = trigger + 1
        var strength = intensity(in: sentence.span(trigger - 1, trigger + 1))
        while end < sentence.count {
            let piece = sentence.pieces[end]
            if piece.hasAny(.intensity) { strength = intensity(in: end..<end + 1) } else if !piece.has(.aspect), !piece.has(.also) { break }
            end += 1
        }
        // "giảm mạnh, từ 39 văn bản xuống còn 9"
        let behind = end + 1
        if end < sentence.count, sentence.isComma(end), sentence.has(behind, .adjunct), let change = fromTo(from: behind) {
            return (with(change, strength), fromToEnd(behind))
        }
        if let change = fromTo(from: end) { return (with(change, strength), fromToEnd(end)) }
        if end < sentence.count, let quantity = sentence.quantity(at: end) {
            let next = end + 1
            // "tăng gấp đôi, gấp ba": more than one multiple is no number.
            if quantity.kind == .multiple, sentence.pieces.indices.contains(end + 2), sentence.isComma(end + 1),
                sentence.quantity(at: end + 2)?.kind == .multiple {
                return (Magnitude(kind: .multiple, intensity: strength), end + 3)
            }
            let unit = unitText(behind: end)
            let amount = sentence.has(next, .moneyUnit) ? money(quantity, at: end) : of(quantity, unit: unit)
            return (with(amount, strength), unit == nil || quantity.kind == .percent ? next : next + 1)
        }
        if let levels = yearlyLevels(behind: end) { return (with(levels.0, strength), levels.end) }
        return (Magnitude(kind: .qualitative, intensity: strength), end)
    }

    private func with(_ magnitude: Magnitude, _ intensity: Magnitude.Intensity?) -> Magnitude {
        var magnitude = magnitude
        magnitude.intensity = intensity
        return magnitude
    }

    /// The magnitude of a printed number; without one, of words alone.
    func of(_ quantity: Quantity?, unit: String? = nil) -> Magnitude {
        guard let quantity else { return Magnitude(kind: .qualitative) }
        let kind: Magnitude.Kind
        switch quantity.kind {
        case .percent: kind = .percent
        case .fraction: kind = .fraction
        case .multiple: kind = .multiple
        case .plain: kind = .absolute
        }
        let isRange = quantity.upper != nil
        return Magnitude(
            kind: kind, value: isRange ? nil : quantity.value, from: isRange ? quantity.value : nil, to: quantity.upper,
            unit: quantity.kind == .percent ? "%" : unit, bound: bound(quantity))
    }

    private func bound(_ quantity: Quantity) -> Magnitude.Bound {
        switch quantity.bound {
        case nil: .exact
        case .about: .about
        case .nearly: .nearly
        case .over: .over
        case .atLeast: .atLeast
        case .atMost: .atMost
        }
    }

    private func unit(at quantity: Quantity, _ phrase: NounPhrase) -> String? {
        guard quantity.kind == .plain else { return nil }
        return sentence.word(phrase.head)
    }

    private func unitText(behind index: Int) -> String? {
        guard sentence.hasAny(index + 1, Self.units) else { return nil }
        return sentence.word(index + 1)
    }

    /// "(từ) 34 (cuộc) xuống còn 16 (cuộc)", "còn 16".
    private func fromTo(from start: Int) -> Magnitude? {
        fromToParts(start).map { $0.0 }
    }

    private func fromToEnd(_ start: Int) -> Int {
        fromToParts(start)?.1 ?? start
    }

    private func fromToParts(_ start: Int) -> (Magnitude, Int)? {
        var index = start
        var from: Quantity?
        var unit: String?
        if sentence.has(index, .adjunct) || sentence.has(index, .downTo) { index += 1 }
        var isMoney = false
        if index < sentence.count, let quantity = sentence.quantity(at: index), quantity.kind == .plain || quantity.kind == .percent {
            from = quantity
            index += 1
            isMoney = sentence.has(index, .moneyUnit)
            if sentence.hasAny(index, Self.units) {
                unit = sentence.word(index)
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
            return (Magnitude(kind: .fromTo, from: from.value, to: sentence.weight(index), unit: unit, bound: .exact), index + 1)
        }
        guard index < sentence.count, let to = sentence.quantity(at: index), to.kind == from?.kind ?? .plain else { return nil }
        if isMoney, let from, let change = moneyFromTo(from, to, at: index) { return change }
        index += 1
        if sentence.hasAny(index, Self.units) {
            unit = unit ?? sentence.word(index)
            index += 1
        }
        let magnitude = Magnitude(
            kind: from == nil ? .absolute : .fromTo, from: from?.value, to: to.value, unit: to.kind == .percent ? "%" : unit,
            bound: bound(to))
        return (magnitude, index)
    }

    /// "từ 64 cuộc (năm 2023) xuống 49": what stands in brackets, or a year, only dates the number.
    private func behindBracket(_ index: Int) -> Int {
        // "từ 28 văn bản năm 2017 lên 41"
        if sentence.has(index, .ordinal), sentence.pieces.indices.contains(index + 1), sentence.quantity(at: index + 1) == nil,
            sentence.tokens[sentence.pieces[index + 1].tokens.lowerBound].kind == .number { return index + 2 }
        guard sentence.pieces.indices.contains(index), sentence.pieces[index].isMark("("),
            let close = sentence.span(index, index + 7).first(where: { sentence.pieces[$0].isMark(")") }) else { return index }
        return close + 1
    }

    /// ": năm 2020 có 310 thông tư, năm 2019 có 467 thông tư": the later year's level is what it came to.
    private func yearlyLevels(behind start: Int) -> (Magnitude, end: Int)? {
        guard start < sentence.count, sentence.pieces[start].isMark(":") || sentence.isComma(start) else { return nil }
        var levels: [(year: Int, value: Double)] = []
        var index = start + 1
        var unit: String?
        var end = index
        while index + 1 < sentence.count, levels.count < 2, index - start < 16 {
            if sentence.has(index, .ordinal), let year = year(at: index + 1) {
                var probe = index + 2
                while probe < sentence.count, probe < index + 5, sentence.quantity(at: probe) == nil { probe += 1 }
                guard probe < sentence.count, let quantity = sentence.quantity(at: probe) else { return nil }
                levels.append((year, quantity.value))
                end = probe + 1
                if sentence.hasAny(end, Self.units) {
                    unit = sentence.word(end)
                    end += 1
                }
                index = end
            } else {
                index += 1
            }
        }
        guard levels.count == 2, levels[0].year != levels[1].year else { return nil }
        levels.sort { $0.year < $1.year }
        return (Magnitude(kind: .fromTo, from: levels[0].value, to: levels[1].value, unit: unit, bound: .exact), end)
    }

    private func year(at index: Int) -> Int? {
        guard index < sentence.count else { return nil }
        return Int(sentence.word(index)).flatMap { (1900...2100).contains($0) ? $0 : nil }
    }

    /// "giảm số cuộc họp 30% so với": the number behind the phrase.
    private func behindVersus(_ index: Int) -> Magnitude? {
        guard index < sentence.count, let quantity = sentence.quantity(at: index),
            quantity.kind == .percent || quantity.kind == .fraction else { return nil }
        return of(quantity)
    }

    private func intensity(behind index: Int) -> Magnitude.Intensity? {
        guard sentence.hasAny(index, .intensity) else { return nil }
        return intensity(in: index..<index + 1)
    }

    private func intensity(in range: Range<Int>) -> Magnitude.Intensity? {
        if sentence.contains(.intensityMax, in: range) { return .max }
        if sentence.contains(.intensityStrong, in: range) { return .strong }
        if sentence.contains(.intensityMedium, in: range) { return .medium }
        if sentence.contains(.intensityWeak, in: range) { return .weak }
        return nil
    }
}

extension MagnitudeReader {
    /// "từ 840 triệu đồng xuống 215 triệu đồng": both in the scale of the second.
    private func moneyFromTo(_ from: Quantity, _ to: Quantity, at index: Int) -> (Magnitude, Int)? {
        let amount = money(to, at: index)
        guard let value = amount.value, value > 0 else { return nil }
        let change = Magnitude(
            kind: .fromTo, from: from.value * value / to.value, to: value, unit: amount.unit, bound: amount.bound)
        return (change, sentence.has(index + 1, .moneyUnit) ? index + 2 : index + 1)
    }

    /// "20 tỉ đồng": the scale stays in the unit, as printed.
    func money(_ quantity: Quantity, at index: Int) -> Magnitude {
        var value = quantity.value
        var unit = sentence.has(index + 1, .moneyUnit) ? sentence.word(index + 1) : ""
        for scale in [1e9, 1e6, 1e3] where value >= scale && quantity.tokens.upperBound - quantity.firstNumber > 1 {
            value /= scale
            let word = sentence.tokens[quantity.tokens.upperBound - 1].bytes
            unit = String(decoding: sentence.text[word], as: UTF8.self) + (unit.isEmpty ? "" : " " + unit)
            break
        }
        var magnitude = of(quantity, unit: unit)
        magnitude.value = value
        return magnitude
    }
}

internal import Language
internal import Pipeline

/// How much: the quantity of the phrase, the numbers behind the trigger, or a word of strength.
struct MagnitudeReader {
    let sentence: Sentence

    static let units = SenseSet.heads.adding(.counter, .moneyUnit, .timeUnit, .peopleUnit, .pageUnit, .timesUnit)

    /// The magnitude of a claim with an object, and where the words of both end.
    func ofObject(trigger: Int, phrase: NounPhrase) -> (Magnitude, end: Int) {
        let end = phrase.pieces.upperBound
        let strength = intensity(in: sentence.span(trigger - 1, phrase.head)) ?? intensity(behind: end)
        if let behind = behindObject(phrase) { return (with(behind.0, strength), max(end, behind.end)) }
        if phrase.measure == .cost, phrase.quantity == nil, let sum = sum(behind: end) { return (with(sum.0, strength), sum.end) }
        if phrase.measure == .cost, phrase.quantity == nil, let share = shareOfBudget(behind: end) { return (with(share.0, strength), share.end) }
        guard let quantity = phrase.quantity else { return (Magnitude(kind: .qualitative, intensity: strength), end) }
        // "còn nợ 14 văn bản, đến nay giảm còn 3 văn bản"
        if sentence.hasCode(trigger, .reduce, "left"), quantity.kind == .plain, quantity.upper == nil {
            let before = levelAhead(of: trigger, above: quantity.value, unit: sentence.word(phrase.head))
            let level = Magnitude(
                kind: before == nil ? .absolute : .fromTo, from: before?.value, to: quantity.value, unit: unit(at: quantity, phrase), bound: bound(quantity))
            return (with(level, strength), end)
        }
        let printed = sentence.span(trigger + 1, phrase.head).first { sentence.quantity(at: $0) == quantity }
        if phrase.measure == .cost, let printed, sentence.has(printed + 1, .moneyUnit) {
            return (with(money(quantity, at: printed), strength), end)
        }
        return (with(of(quantity, unit: unit(at: quantity, phrase)), strength), end)
    }

    /// "thắt chặt kinh phí hội nghị, tọa đàm, lễ hội với khoảng 12% kinh phí dự toán": behind the list how much of the money is meant.
    private func shareOfBudget(behind end: Int) -> (Magnitude, end: Int)? {
        let rest = sentence.span(end, min(end + 24, Clause.end(from: end, in: sentence))).prefix { !sentence.hasAny($0, .triggers) || leadsToBudget($0) }
        guard let share = rest.first(where: { sentence.quantity(at: $0)?.isShare == true && (sentence.hasMeasure($0 + 1, .cost) || sentence.hasCode($0 + 1, .quantity, "planned")) }),
            sentence.hasCode(share - 1, .modifier, "with") || leadsToBudget(share - 1) else { return nil }
        return (of(sentence.quantity(at: share)), share + 2)
    }

    /// "…, mức giảm khoảng 12% kinh phí dự toán"
    private func leadsToBudget(_ index: Int) -> Bool {
        guard sentence.quantity(at: index + 1)?.isShare == true, sentence.hasMeasure(index + 2, .cost) || sentence.hasCode(index + 2, .quantity, "planned") else { return false }
        // "…, tiết kiệm khoảng 12% dự toán"
        return sentence.has(index, .save) && sentence.isComma(index - 1) || sentence.has(index, .reduce) && sentence.isComma(index - 2) && sentence.isStranger(index - 1)
    }

    /// Figures behind an object, and where they end.
    private func behindObject(_ phrase: NounPhrase) -> (Magnitude, end: Int)? {
        let end = phrase.pieces.upperBound
        if let change = fromTo(from: end) { return (between(phrase.quantity, and: change), fromToEnd(end)) }
        if let change = laterFromTo(behind: end) { return change }
        // "giảm số hội nghị, từ 20 hội nghị năm 2023 còn 12"
        if sentence.isComma(end), sentence.has(end + 1, .adjunct), let change = bothEnds(from: end + 1) { return change }
        guard phrase.quantity == nil else { return nil }
        if phrase.measure == .duration, let range = range(from: end) { return range }
        if let behind = behindVersus(end) { return (behind, end + 1) }
        // "giảm số hội nghị còn một nửa"
        if sentence.hasCode(end, .downTo, "left"), let part = sentence.quantity(at: end + 1), part.isShare, part.upper == nil {
            return (left(part), end + 2)
        }
        // "ít ra nghị quyết hơn: nhiệm kỳ này 5 nghị quyết, nhiệm kỳ trước 13"
        let next = sentence.hasCode(end, .adverb, "than") ? end + 1 : end
        return YearlyLevels(sentence: sentence).read(behind: next) ?? behindBase(next)
    }

    /// "rút gọn 14 mẫu biểu còn 5": the object's own number is where the change began.
    private func between(_ before: Quantity?, and change: Magnitude) -> Magnitude {
        guard let before, before.kind == .plain, before.upper == nil, change.from == nil, let to = change.to, to < before.value,
            change.kind == .absolute else { return change }
        return Magnitude(kind: .fromTo, from: before.value, to: to, unit: change.unit, bound: change.bound)
    }

    /// The magnitude of a claim whose trigger has no object, and where its words end.
    func ofSubject(trigger: Int) -> (Magnitude, end: Int) {
        let (end, strength) = strengthBehind(trigger)
        // "giảm mạnh, từ 39 văn bản xuống còn 9"
        let behind = end + 1
        if end < sentence.count, sentence.isComma(end), sentence.has(behind, .adjunct), let change = fromTo(from: behind) {
            return (with(change, strength), fromToEnd(behind))
        }
        if let change = fromTo(from: end) { return (with(change, strength), fromToEnd(end)) }
        if let quantity = sentence.quantity(at: end) {
            let figure = figure(quantity, at: end, trigger)
            return (with(figure.0, strength), figure.end)
        }
        // "rút ngắn nửa ngày"
        if sentence.has(end, .halfDay) {
            return (Magnitude(kind: .absolute, value: sentence.weight(end), unit: sentence.word(end), bound: .exact, intensity: strength), end + 1)
        }
        if let levels = levelVersus(trigger, behind: end) { return (with(levels.0, strength), levels.end) }
        if let levels = YearlyLevels(sentence: sentence).read(behind: end) { return (with(levels.0, strength), levels.end) }
        if let behind = behindBase(end) ?? pair(behind: end) ?? behindCopula(end) { return (with(behind.0, strength), behind.end) }
        return (Magnitude(kind: .qualitative, intensity: strength), end)
    }

    /// "giảm hẳn", "giảm cũng rất mạnh": the last word of strength around a trigger, and where the small words behind it end.
    private func strengthBehind(_ trigger: Int) -> (end: Int, Magnitude.Intensity?) {
        var end = trigger + 1
        var strength = intensity(in: sentence.span(trigger - 1, trigger + 1))
        while end < sentence.count {
            let piece = sentence.pieces[end]
            let isSmall = piece.hasAny(.intensity) || piece.hasAny(of: .aspect, .also)
            guard sentence.leadsToShare(end) || isSmall && !piece.has(.downTo) else { break }
            if piece.hasAny(.intensity) { strength = intensity(in: end..<end + 1) }
            end += 1
        }
        return (end, strength)
    }

    /// The number behind a trigger: how far it went, or what there is now.
    private func figure(_ quantity: Quantity, at index: Int, _ trigger: Int) -> (Magnitude, end: Int) {
        let isLeft = sentence.hasCode(trigger, .reduce, "left") && quantity.upper == nil
        if isLeft, quantity.isShare { return (left(quantity), index + 1) }
        let (amount, end) = printed(quantity, at: index)
        // "giảm còn 4 cuộc, trước đây là 11 cuộc"
        if isLeft, amount.kind == .absolute, let before = levelBefore(behind: end, above: quantity.value) {
            let change = Magnitude(
                kind: .fromTo, from: sentence.quantity(at: before)?.value, to: quantity.value, unit: amount.unit, bound: amount.bound)
            return (change, before + 1)
        }
        // "giảm còn 12 cuộc", "tăng lên 45 cuộc": what there is now, not the change.
        let isLevel = isLeft || sentence.hasCode(trigger, .reduce, "level") || sentence.hasCode(trigger, .increase, "up_to")
        guard isLevel, amount.kind == .absolute, amount.value != nil else { return (amount, end) }
        return (Magnitude(kind: .absolute, to: amount.value, unit: amount.unit, bound: amount.bound), end)
    }

    /// "giảm 12 cuộc", "tiết kiệm 20 tỉ đồng": the number right behind the verb with its unit, and where they end.
    private func printed(_ quantity: Quantity, at index: Int) -> (Magnitude, end: Int) {
        let next = index + 1
        // "tăng gấp đôi, gấp ba": more than one multiple is no number.
        if quantity.kind == .multiple, sentence.isComma(next), sentence.quantity(at: index + 2)?.kind == .multiple {
            return (Magnitude(kind: .multiple), index + 3)
        }
        if quantity.kind == .plain, UnitMeasure(sentence: sentence).isFactor(next) {
            return (Magnitude(kind: .multiple, value: quantity.value, bound: bound(quantity)), next + 1)
        }
        let unit = unitText(behind: index)
        let amount = sentence.has(next, .moneyUnit) ? money(quantity, at: index) : of(quantity, unit: unit)
        return (amount, unit == nil || quantity.kind == .percent ? next : next + 1)
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

    func bound(_ quantity: Quantity) -> Magnitude.Bound {
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

internal import Language
internal import Pipeline

/// What is left, what was before, and shares that stand behind what they are measured against.
extension MagnitudeReader {
    /// What a part that is left says of the change: one third left is a fall by two thirds; a percentage stays the level that
    /// was printed, and so does a number.
    func left(_ quantity: Quantity, unit: String? = nil) -> Magnitude {
        guard quantity.kind != .fraction else { return Magnitude(kind: .fraction, value: 1 - quantity.value, bound: rest(of: quantity)) }
        let kind: Magnitude.Kind = quantity.kind == .percent ? .percent : .absolute
        return Magnitude(kind: kind, to: quantity.value, unit: kind == .percent ? "%" : unit, bound: bound(quantity))
    }

    /// The bound of what went where a part is left: at most one third left is a fall by at least two thirds.
    func rest(of left: Quantity) -> Magnitude.Bound {
        switch bound(left) {
        case .atLeast: .atMost
        case .atMost: .atLeast
        case .over: .nearly
        case .nearly: .over
        case let bound: bound
        }
    }

    /// "so với 21 cuộc", "thay vì 11 loại", "trước đây là 15" behind a level: the piece of the higher level that was before.
    func levelBefore(behind end: Int, above left: Double) -> Int? {
        let rest = sentence.span(end, min(end + 9, Clause.segmentEnd(from: end, in: sentence)))
        let isCue = { sentence.hasAny($0, of: .versus, .switchTo) || sentence.hasCode($0, .period, "since_event") || isSetAgainst($0)
            || sentence.hasCode($0, .period, "yoy") && sentence.isComma($0 - 1) }
        guard let cue = rest.first(where: isCue) else { return nil }
        return sentence.span(cue + 1, min(cue + 7, rest.upperBound + 4)).first { index in
            guard let quantity = sentence.quantity(at: index), quantity.kind == .plain else { return false }
            return quantity.value > left
        }
    }

    /// "trong khi đầu năm con số này là 11", "trong khi đầu năm là 11 thông tư".
    private func isSetAgainst(_ index: Int) -> Bool {
        guard sentence.hasCode(index, .boundary, "while"),
            let copula = sentence.span(index + 1, index + 7).first(where: { sentence.hasCode($0, .opener, "is") }) else { return false }
        let between = sentence.span(index + 1, copula)
        return sentence.quantity(at: copula + 1) != nil && !sentence.containsComma(in: between)
            && (sentence.contains(.quantity, "said", in: between) || between.contains { sentence.hasAny($0, of: .ordinal, .period) })
            && !sentence.contains(anyOf: .heads.union(.triggers).adding(.blocked, .level, .body), in: between)
    }

    /// "ban hành 20 thông tư, giảm mạnh so với 50 thông tư của năm trước": the level before the verb and the one behind.
    func levelVersus(_ trigger: Int, behind start: Int) -> (Magnitude, end: Int)? {
        guard sentence.has(start, .versus) || sentence.hasCode(start, .quantity, "figure"),
            let index = sentence.span(start + 1, start + 5).first(where: { sentence.quantity(at: $0)?.kind == .plain }),
            let from = sentence.quantity(at: index), from.upper == nil, let word = unitOfLevel(index, ahead: trigger),
            let to = levelAhead(of: trigger, above: 0, unit: word), to.value != from.value else { return nil }
        let change = Magnitude(kind: .fromTo, from: from.value, to: to.value, unit: word, bound: bound(to))
        return (change, sentence.word(index + 1).lowercased() == word.lowercased() ? index + 2 : index + 1)
    }

    /// What a level counts: the word behind its number, or, in "thấp hơn con số 155 cùng kỳ", behind the number that it is measured with.
    private func unitOfLevel(_ number: Int, ahead trigger: Int) -> String? {
        if sentence.hasAny(number + 1, .heads.adding(.counter)) { return sentence.word(number + 1) }
        guard sentence.has(number + 1, .period) else { return nil }
        return sentence.segment(before: trigger).last { sentence.quantity(at: $0 - 1)?.kind == .plain && sentence.hasAny($0, .heads.adding(.counter)) }.map { sentence.word($0) }
    }

    /// "rút ngắn thời gian kỳ họp từ 5 đến 10 ngày": by how much at least and at most; from more to less would be two levels.
    func range(from start: Int) -> (Magnitude, end: Int)? {
        // "… của mỗi kỳ họp Quốc hội từ 5 đến 10 ngày": whose it is stands between.
        let index = sentence.span(start, start + 3).first { !sentence.hasAny($0, of: .level, .body, .adjunct) } ?? start
        guard let quantity = sentence.quantity(at: index), quantity.kind == .plain, let most = quantity.upper, quantity.value < most,
            sentence.hasAny(index + 1, of: .timeUnit, .ordinal) else { return nil }
        return (of(quantity, unit: sentence.word(index + 1)), index + 2)
    }

    /// The last number of a unit in the segment before a place, above a value.
    func levelAhead(of index: Int, above left: Double, unit: String) -> Quantity? {
        sentence.segment(before: index).last { position in
            guard let quantity = sentence.quantity(at: position), quantity.kind == .plain, quantity.upper == nil else { return false }
            return quantity.value > left && sentence.word(position + 1).lowercased() == unit.lowercased()
        }.flatMap { sentence.quantity(at: $0) }
    }

    /// "chi phí in tài liệu khoảng 2,5 triệu đồng": the sum behind what it is spent on.
    func sum(behind start: Int) -> (Magnitude, end: Int)? {
        let near = sentence.span(start, start + 5).prefix { !sentence.isMark($0) && !sentence.hasAny($0, of: .boundary, .versus, .purpose, .conjunction) }
        guard let index = near.first(where: { sentence.quantity(at: $0)?.kind == .plain }), let quantity = sentence.quantity(at: index),
            quantity.upper == nil, sentence.has(index + 1, .moneyUnit) else { return nil }
        return (money(quantity, at: index), index + 2)
    }

    /// ", bình quân 3 trang so với 7 trang năm ngoái": both levels in the part behind the change.
    func pair(behind start: Int) -> (Magnitude, end: Int)? {
        guard start < sentence.count, sentence.isComma(start) || sentence.pieces[start].isMark(":"),
            let index = sentence.span(start + 1, start + 5).first(where: { sentence.quantity(at: $0)?.kind == .plain }),
            sentence.hasAny(index + 1, Self.units), let quantity = sentence.quantity(at: index),
            sentence.hasAny(index + 2, of: .versus, .switchTo),
            let before = levelBefore(behind: index + 2, above: quantity.value),
            let from = sentence.quantity(at: before) else { return nil }
        let end = sentence.hasAny(before + 1, Self.units) ? before + 2 : before + 1
        let change = Magnitude(
            kind: .fromTo, from: from.value, to: quantity.value, unit: sentence.word(index + 1), bound: bound(quantity))
        return (change, end)
    }

    /// "số hội nghị cắt giảm trong năm là 14 cuộc": the copula tells how many.
    func behindCopula(_ start: Int) -> (Magnitude, end: Int)? {
        let near = sentence.span(start, min(start + 6, Clause.segmentEnd(from: start, in: sentence)))
        guard let copula = near.first(where: { sentence.hasCode($0, .opener, "is") }), !sentence.containsComma(in: sentence.span(start, copula)),
            let quantity = sentence.quantity(at: copula + 1), quantity.kind == .plain, quantity.upper == nil,
            sentence.hasAny(copula + 2, .heads.adding(.counter)) else { return nil }
        return (of(quantity, unit: sentence.word(copula + 2)), copula + 3)
    }

    /// "giảm so với cùng kỳ năm trước 12%", "ít hơn cùng kỳ 1/4": the share behind what the change is measured against.
    func behindBase(_ start: Int) -> (Magnitude, end: Int)? {
        let isYear = sentence.has(start, .ordinal) && sentence.tokenKind(at: start + 1) == .number && sentence.quantity(at: start + 1) == nil
        guard isYear || sentence.hasAny(start, of: .versus, .period, .base) || sentence.hasCode(start, .adverb, "than") else { return nil }
        let near = sentence.span(start + 1, min(start + 9, Clause.end(from: start, in: sentence)))
        for index in near {
            let piece = sentence.pieces[index]
            // "giảm họp sau khi lãnh đạo sở phải dự hơn 2.000 cuộc họp": what somebody had to do.
            if piece.isComma || piece.hasAny(.triggers) || piece.hasAny(.heads) || piece.has(.burden) && piece.has(.directive) { return nil }
            guard let quantity = piece.quantity else { continue }
            if quantity.isShare { return (of(quantity), index + 1) }
            // "ít hơn năm 2024 là 12 hội nghị"
            let isAmount = sentence.hasAny(index + 1, .heads.adding(.counter, .timeUnit, .pageUnit)) && !sentence.hasAny(index - 1, of: .ordinal, .downTo)
            if isAmount, quantity.kind == .plain, quantity.upper == nil { return (of(quantity, unit: sentence.word(index + 1)), index + 2) }
        }
        return nil
    }
}

/// Reads numbers: digits with the language's grouping and decimal marks, words, percents, fractions, multiples, ranges
/// and the words that bound them.
package struct NumberGrammar: Sendable {
    private let lexicon: NumberLexicon

    /// Reads `numbers.tsv`.
    package init(pack: LanguagePack, vocabulary: inout Vocabulary) throws(LexiconProblems) {
        lexicon = try NumberLexicon(pack: pack, vocabulary: &vocabulary)
    }

    /// The quantity that starts at `index`, bound words first; nil where none does.
    package func quantity(
        at index: Int, before end: Int, in tokens: [Token], of text: UnsafeBufferPointer<UInt8>
    ) -> Quantity? {
        // Most tokens begin none; they need no reader.
        let token = tokens[index]
        guard token.isNumber || (token.openings.holds(.quantity) || token.isAnyMark) && lexicon.word(at: index, before: end, in: tokens) != nil
        else { return nil }
        var reader = QuantityReader(lexicon: lexicon, tokens: tokens, text: text, end: end, position: index)
        return reader.read()
    }
}

/// One attempt to read a quantity.
private struct QuantityReader {
    let lexicon: NumberLexicon
    let tokens: [Token]
    let text: UnsafeBufferPointer<UInt8>
    let end: Int
    var position: Int

    mutating func read() -> Quantity? {
        let start = position
        // "từ 10 đến 15%": only a range may be led by "from".
        if skip(.from) {
            guard var range = readBounded(), range.upper != nil else { return nil }
            range.tokens = start..<range.tokens.upperBound
            return range
        }
        return readBounded()
    }

    private mutating func readBounded() -> Quantity? {
        let start = position
        var bound: Quantity.Bound?
        skipBounds(&bound)
        let first = position
        if let quantity = readWhole(&bound) {
            return finish(quantity, bound, start..<position, first)
        }
        guard let (value, spelled) = readNumber() else { return nil }
        skipRepetition(of: value)
        if let fraction = readFraction(of: value) {
            return finish((.fraction, fraction, upperFraction(above: fraction), spelled), bound, start..<position, first)
        }
        if skipWhole(of: value) { return finish((.plain, value, nil, spelled), bound, start..<position, first) }
        let isEarlyPercent = skip(.percent)
        if isEarlyPercent { skipRepetition(of: value) }
        var upper: Double?
        let behind = position
        if skipRange(), let (second, _) = readNumber(), second > value { upper = second } else { position = behind }
        let kind: Quantity.Kind = skip(.percent) || isEarlyPercent ? .percent : .plain
        if upper != nil, kind == .plain, !spelled, isDate(from: first) { return nil }
        return finish((kind, kind == .plain ? value + halfBehindUnit() : value, upper, spelled), bound, start..<position, first)
    }

    /// Takes the words before a number that bound it.
    private mutating func skipBounds(_ bound: inout Quantity.Bound?) {
        while let word = word(), word.sense == .exact || Self.bound(word.sense) != nil {
            bound = bound ?? Self.bound(word.sense)
            position += word.length
        }
    }

    private typealias Parts = (kind: Quantity.Kind, value: Double, upper: Double?, spelled: Bool)

    private func finish(_ parts: Parts, _ bound: Quantity.Bound?, _ range: Range<Int>, _ first: Int) -> Quantity {
        Quantity(
            kind: parts.kind, value: parts.value, upper: parts.upper, bound: bound, tokens: range, firstNumber: first,
            isSpelled: parts.spelled)
    }

    private static func bound(_ sense: NumberLexicon.Sense) -> Quantity.Bound? {
        switch sense {
        case .atLeast: .atLeast
        case .atMost: .atMost
        case .about: .about
        case .nearly: .nearly
        case .moreThan: .over
        default: nil
        }
    }

    private func word() -> NumberLexicon.Word? {
        position < end ? lexicon.word(at: position, before: end, in: tokens) : nil
    }

    private mutating func skip(_ sense: NumberLexicon.Sense) -> Bool {
        guard let word = word(), word.sense == sense else { return false }
        position += word.length
        return true
    }

    /// "một nửa", "gấp đôi", "gấp 2,5 lần", "gấp gần 4 lần".
    private mutating func readWhole(_ bound: inout Quantity.Bound?) -> Parts? {
        guard let word = word() else { return nil }
        switch word.sense {
        case .fraction:
            position += word.length
            return (.fraction, word.value, nil, true)
        case .multiple:
            position += word.length
            return (.multiple, word.value, nil, true)
        case .times:
            let start = position
            position += word.length
            skipBounds(&bound)
            if let (value, spelled) = readNumber() {
                var upper: Double?
                let behind = position
                if skipRange(), let (second, _) = readNumber(), second > value { upper = second } else { position = behind }
                _ = skip(.timesUnit)
                return (.multiple, value, upper, spelled)
            }
            position = start
            return nil
        default: return nil
        }
    }

    /// "1/3" and "hai phần ba", where the first number is below the second.
    private mutating func readFraction(of value: Double) -> Double? {
        let start = position
        let isSlash = position < end && tokens[position].isMark("/") && tokens[position].isGlued
        if isSlash { position += 1 } else if !skip(.over) { return nil }
        if let (below, _) = readNumber(), below > value, value > 0, below <= (isSlash ? 1_000_000 : 100),
            !isSlash || below <= 10 || position >= end || !tokens[position].isMark("/") {
            if !isSlash || below <= 10 { return value / below }
        }
        position = start
        return nil
    }

    /// "1/3 đến 1/2": the second end of a range of fractions.
    private mutating func upperFraction(above lower: Double) -> Double? {
        let start = position
        if skipRange(), let (value, _) = readNumber(), let fraction = readFraction(of: value), fraction > lower { return fraction }
        position = start
        return nil
    }

    /// "15 (mười lăm)", "10% (mười phần trăm)": the number once more, in words.
    private mutating func skipRepetition(of value: Double) {
        let start = position
        guard position + 1 < end, tokens[position].isMark("("), tokens[position + 1].isWord else { return }
        position += 1
        if let (second, _) = readNumber(), second == value {
            _ = skip(.percent)
            if position < end, tokens[position].isMark(")") {
                position += 1
                return
            }
        }
        position = start
    }

    /// "37/96 loại": so many of so many. Numbers that could be a day and a month, or end in a year, are none.
    private mutating func skipWhole(of value: Double) -> Bool {
        let start = position
        guard position < end, tokens[position].isMark("/"), tokens[position].isGlued else { return false }
        position += 1
        if position < end, tokens[position].isGlued, let (whole, spelled) = readNumber(), !spelled, whole >= value, value > 31 || whole > 12,
            !(1900...2100).contains(whole) || value > 12, position >= end || !(tokens[position].isMark("/") && tokens[position].isGlued) {
            return true
        }
        position = start
        return false
    }

    /// "2 ngày rưỡi": the half stands behind the unit.
    private func halfBehindUnit() -> Double {
        guard position + 1 < end, tokens[position].isWord,
            let word = lexicon.word(at: position + 1, before: end, in: tokens), word.sense == .half else { return 0 }
        return word.value
    }

    /// "11-12" and "24-2-2021" without a unit are dates, not ranges: a third part or a leading zero tells.
    private func isDate(from first: Int) -> Bool {
        if position < end, tokens[position].isGlued, tokens[position].isMark("-") || tokens[position].isMark("/") { return true }
        return text[Int(tokens[first].start)] == UInt8(ascii: "0")
    }

    private mutating func skipRange() -> Bool {
        guard position + 1 < end else { return false }
        if tokens[position].isMark("-") || tokens[position].isMark("–") { position += 1; return true }
        return skip(.to)
    }

    /// Digits or words, scales included: "2,5 triệu", "ba chục", "18 628".
    private mutating func readNumber() -> (Double, spelled: Bool)? {
        guard position < end else { return nil }
        if tokens[position].isNumber {
            guard var value = digits(tokens[position].bytes) else { return nil }
            position += 1
            while position < end, isGroup(position, behind: position - 1), let group = digits(tokens[position].bytes) {
                value = value * 1000 + group
                position += 1
            }
            if let tenths = spacedTenths() { value += tenths }
            while let word = word(), word.sense == .scale, word.value >= 100 {
                value *= word.value
                position += word.length
            }
            return (value, false)
        }
        return readSpelled().map { ($0, true) }
    }

    /// "12 ,5%": a space slipped in before the decimal mark of a percentage.
    private mutating func spacedTenths() -> Double? {
        guard position + 2 < end, tokens[position].isMark(","), !tokens[position].isGlued, tokens[position + 1].isNumber,
            tokens[position + 1].isGlued, let value = digits(tokens[position + 1].bytes), value == value.rounded() else { return nil }
        let start = position
        let places = tokens[position + 1].end - tokens[position + 1].start
        position += 2
        guard places <= 2, word()?.sense == .percent else { position = start; return nil }
        return value / (places == 1 ? 10 : 100)
    }

    /// A group of three digits behind a space: "18 628".
    private func isGroup(_ index: Int, behind before: Int) -> Bool {
        let token = tokens[index], previous = tokens[before]
        return token.isNumber && token.end - token.start == 3 && previous.end - previous.start <= 3
            && token.start == previous.end + 1
    }

    private mutating func readSpelled() -> Double? {
        let start = position
        var total = 0.0, current: Double?
        while let word = word() {
            switch word.sense {
            case .digit:
                if let digit = current {
                    guard digit >= 10, digit.truncatingRemainder(dividingBy: 10) == 0, word.value < 10 else {
                        return total + digit
                    }
                    current = digit + word.value
                } else {
                    current = word.value
                }
            case .scale:
                guard let digit = current ?? (word.value <= 10 && total == 0 ? 1 : nil) else { return total > 0 ? total : nil }
                if word.value >= 1000 {
                    total = (total + digit) * word.value
                    current = nil
                } else {
                    current = digit * word.value
                }
            case .half:
                guard position > start else { return nil }
                total += total > 0 ? total / 2 : 0.5
            default:
                return position > start ? total + (current ?? 0) : nil
            }
            position += word.length
        }
        return position > start ? total + (current ?? 0) : nil
    }

    /// "2.700" in groups of three, "36,7" with a decimal mark; "2.5" and "1,500" by the same eye.
    private func digits(_ range: Range<Int>) -> Double? {
        var whole = 0.0, fraction = 0.0, scale = 1.0
        var inFraction = false
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = text[index]
            index += 1
            if byte &- 48 < 10 {
                if inFraction {
                    scale /= 10
                    fraction += Double(byte &- 48) * scale
                } else {
                    whole = whole * 10 + Double(byte &- 48)
                }
                continue
            }
            if byte == lexicon.groupMark, isGroupOfThree(at: index, before: range.upperBound) { continue }
            inFraction = true
        }
        // Tenths are not exact in binary: round to what was printed.
        return inFraction ? ((whole + fraction) * 1_000_000).rounded() / 1_000_000 : whole
    }

    private func isGroupOfThree(at index: Int, before end: Int) -> Bool {
        guard index + 3 <= end, (0..<3).allSatisfy({ text[index + $0] &- 48 < 10 }) else { return false }
        return index + 3 == end || text[index + 3] &- 48 >= 10
    }
}

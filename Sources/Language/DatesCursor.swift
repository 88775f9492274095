/// How the reader moves over bytes: numbers, separators, words, month names.
extension DatesReader {
    @inline(__always)
    func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    @inline(__always)
    func isDigit(_ index: Int) -> Bool {
        byte(index) &- 48 < 10
    }

    /// A byte of a letter or a digit; whatever is above ASCII counts as a letter, but for general punctuation.
    @inline(__always)
    func isWord(_ index: Int) -> Bool {
        let here = byte(index)
        return here &- 48 < 10 || (here | 0x20) &- 97 < 26 || (here >= 0x80 && !isPunctuation(index))
    }

    /// Whether a number goes on before this place: "1.5", "3/4/2021" seen from its second part, "-" behind a letter.
    func isJoined(_ start: Int) -> Bool {
        let before = byte(start - 1)
        guard before == UInt8(ascii: "/") || before == UInt8(ascii: ".") || before == UInt8(ascii: "-") || before == UInt8(ascii: ",")
        else { return false }
        return before == UInt8(ascii: "-") || before == UInt8(ascii: "/") ? isWord(start - 2) : isDigit(start - 2)
    }

    func number(at start: Int) -> (value: Int, end: Int) {
        var value = 0
        var cursor = start
        while isDigit(cursor), cursor - start < 9 {
            value = value * 10 + Int(bytes[cursor] - 48)
            cursor += 1
        }
        return (value, cursor)
    }

    func number(at start: Int, digits: Int) -> Int {
        (start..<start + digits).reduce(0) { $0 * 10 + Int(byte($1) &- 48) }
    }

    /// "/", "-" or "." with a digit behind it, with single blanks allowed around "/" and "-".
    func separator(at start: Int) -> (byte: UInt8, end: Int)? {
        let isSpaced = byte(start) == 32
        let cursor = isSpaced ? start + 1 : start
        let found = byte(cursor)
        guard found == UInt8(ascii: "/") || found == UInt8(ascii: "-") || (found == UInt8(ascii: ".") && !isSpaced) else { return nil }
        if isSpaced {
            // "24 / 2 / 2021" is a date, "09:27 - 24/2/2021" is not.
            guard found == UInt8(ascii: "/"), byte(cursor + 1) == 32, isDigit(cursor + 2) else { return nil }
            return (found, cursor + 2)
        }
        return isDigit(cursor + 1) ? (found, cursor + 1) : nil
    }

    /// The word that starts here, folded; nil at a separator.
    func word(at start: Int) -> (text: String, end: Int)? {
        var cursor = start
        while cursor < bytes.count, cursor - start < 32, isWord(cursor) { cursor += 1 }
        guard cursor > start else { return nil }
        return (DatesWords.folded(bytes[start..<cursor]), cursor)
    }

    /// The word that ends before this place, with blanks between.
    func word(before end: Int) -> (text: String, start: Int)? {
        var upper = end
        while upper > 0, isBlank(upper - 1) || bytes[upper - 1] == UInt8(ascii: ",") || bytes[upper - 1] == UInt8(ascii: ".")
            || bytes[upper - 1] == UInt8(ascii: "(") { upper -= 1 }
        var lower = upper
        while lower > 0, upper - lower < 32, isWord(lower - 1) { lower -= 1 }
        guard lower < upper else { return nil }
        return (DatesWords.folded(bytes[lower..<upper]), lower)
    }

    /// Up to `count` words that end before this place, joined by blanks.
    func phrases(before end: Int, count: Int) -> [(text: String, start: Int)] {
        var found: [(text: String, start: Int)] = []
        var cursor = end
        while found.count < count, let word = word(before: cursor) {
            let text = found.last.map { word.text + " " + $0.text } ?? word.text
            found.append((text, word.start))
            cursor = word.start
        }
        return found
    }

    func dayWord(before start: Int) -> Bool {
        phrases(before: start, count: 2).contains { words.weight($0.text, .dayWord) != nil }
    }

    func weekday(before start: Int) -> Bool {
        phrases(before: start, count: 2).contains { words.weight($0.text, .weekday) != nil }
    }

    func monthName(before start: Int) -> (number: Int, start: Int)? {
        for phrase in phrases(before: start, count: words.longest).reversed() {
            if let number = words.weight(phrase.text, .month) { return (number, phrase.start) }
        }
        return nil
    }

    /// "tháng 2", "Tháng Hai", "February", "Feb.".
    func month(at start: Int) -> (number: Int, end: Int)? {
        guard let first = word(at: start) else { return nil }
        if words.weight(first.text, .monthWord) != nil {
            let cursor = skipGap(first.end)
            let (value, end) = number(at: cursor)
            if (1...2).contains(end - cursor), (1...12).contains(value) { return (value, end) }
        }
        var text = first.text
        var end = first.end
        var best = words.weight(text, .month).map { ($0, end) }
        for _ in 1..<words.longest {
            guard byte(end) == 32, let next = word(at: end + 1) else { break }
            text += " " + next.text
            end = next.end
            if let number = words.weight(text, .month) { best = (number, end) }
        }
        return best.map { (number: $0.0, end: $0.1) }
    }

    /// Blanks, commas, stops, slashes and dashes.
    func skipGap(_ start: Int) -> Int {
        var cursor = start
        while cursor < bytes.count, cursor - start < 6,
            isBlank(cursor) || [UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-")].contains(bytes[cursor])
        { cursor += 1 }
        return cursor
    }

    func matches(_ text: String, at start: Int) -> Bool {
        text.utf8.indices.isEmpty || zip(text.utf8, start...).allSatisfy { byte($1) | 0x20 == $0 }
    }

    /// A blank, a tab or a byte of a no-break space.
    func isBlank(_ index: Int) -> Bool {
        let here = byte(index)
        return here == 32 || here == 9 || (here == 0xA0 && byte(index - 1) == 0xC2) || (here == 0xC2 && byte(index + 1) == 0xA0)
    }

    /// A byte of a dash, a bullet or a no-break space: C2 Ax, C2 Bx, E2 80 xx.
    private func isPunctuation(_ index: Int) -> Bool {
        switch byte(index) {
        case 0xC2: true
        case 0xE2: byte(index + 1) == 0x80
        case 0x80: byte(index - 1) == 0xE2 || byte(index - 2) == 0xE2
        default: byte(index - 1) == 0xC2 || (byte(index - 2) == 0xE2 && byte(index - 1) == 0x80)
        }
    }
}

internal import Vietnamese

/// Where a tokenizer stands in its text.
struct TokenScanner {
    /// The text and whatever stands around it in the same row.
    private let text: UnsafeBufferPointer<UInt8>
    private let words: PlainWords
    private let first: Int
    private let limit: Int
    private var index: Int
    private var unknown = Unknown()

    init(text: UnsafeBufferPointer<UInt8>, words: PlainWords) {
        self.init(0..<text.count, of: text, words: words)
    }

    /// Reads one of several texts in a row; a line break stands behind it.
    init(_ range: Range<Int>, of row: UnsafeBufferPointer<UInt8>, words: PlainWords) {
        text = row
        self.words = words
        (first, limit) = (range.lowerBound, range.upperBound)
        index = first
    }

    mutating func next(in vocabulary: Vocabulary) -> Token? {
        if let mark = asciiMark() { return mark }
        let before = index
        while index < limit, let width = spaceWidth(at: index) {
            if text[index] == 0x0A {
                index += 1
                return token(.lineBreak, 0, from: index - 1, glued: false)
            }
            index += width
        }
        guard index < limit else { return nil }
        let start = index
        let glued = start == before && start > first
        if isDigit(at: start) {
            if let end = actEnd(from: start) {
                index = end
                return token(.act, 0, from: start, glued: glued)
            }
            index = numberEnd(from: start)
            let id = numberID(from: start, in: vocabulary)
            let openings = vocabulary.openings.alone(id).union(vocabulary.openings.alone(digits: Int32(truncatingIfNeeded: index - start)))
            return token(.number, id, from: start, glued: glued, openings: openings)
        }
        if start > before, let mark = asciiMark(glued: false) { return mark }
        if let word = words.word(in: text, at: start), !goesOn(behind: word.end) {
            index = word.end
            let isUnknown = unknown.isUnknown(start..<index, word.key, firstLetter: text[start] < 0x80 ? 1 : text[start] < 0xE0 ? 2 : 3)
            let id = isUnknown ? 0 : vocabulary.id(of: word.key)
            return token(.word, id, from: start, glued: glued, capitalised: word.isCapitalised, openings: vocabulary.openings.alone(id))
        }
        let capital = skipWord()
        if index > start {
            let id = vocabulary.id(of: UnsafeBufferPointer(rebasing: text[start..<index]))
            return token(.word, id, from: start, glued: glued, capitalised: capital, openings: vocabulary.openings.alone(id))
        }
        let (scalar, width) = scalar(at: start)
        index += width
        return token(.mark, -Int32(bitPattern: scalar), from: start, glued: glued)
    }

    /// The id of the number from `start` to here. What stands in it is the same in lower case, and a short one its own key.
    private func numberID(from start: Int, in vocabulary: Vocabulary) -> Int32 {
        let size = index - start
        guard size < 8 else { return vocabulary.id(of: UnsafeBufferPointer(rebasing: text[start..<index])) }
        return vocabulary.id(of: SyllableKey(low: eight(at: start) & ~(~0 << UInt64(size * 8)), high: 0))
    }

    /// The mark of ASCII that stands right here.
    @inline(__always)
    mutating func asciiMark(glued: Bool = true) -> Token? {
        guard index < limit else { return nil }
        let byte = text[index]
        guard byte > 0x20, byte < 0x80, byte &- 48 >= 10, (byte | 0x20) &- 97 >= 26 else { return nil }
        index += 1
        return token(.mark, -Int32(byte), from: index - 1, glued: glued && index - 1 > first)
    }

    /// The word of less than eight bytes that stands behind one space, where `PrintedWords` tells which it is; nil for anything else, and
    /// close to the end of the row of texts.
    @inline(__always)
    mutating func spacedWord(in printed: PrintedWords.Reader) -> Token? {
        guard index &+ 10 <= text.count, text[index] == 0x20 else { return nil }
        let start = index &+ 1
        let bytes = UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
        let size = Self.run(in: bytes)
        guard size > 0, size < 8 else { return nil }
        let end = start &+ size
        guard endsWord(text[end]), let form = printed.form(bytes & ~(~0 << UInt64(size &* 8))) else { return nil }
        index = end
        return token(.word, form.id, from: start, glued: false, capitalised: form.isCapitalised, openings: form.openings)
    }

    /// Whether what stands behind letters does not belong to them, as digits and leftovers of entities may.
    @inline(__always)
    private func endsWord(_ byte: UInt8) -> Bool { byte &- 48 >= 10 && byte != 0x3B }

    /// The word that stands here, behind one space or none, where `PrintedWords` tells which it is; nil for anything else: `next` must
    /// look closer.
    @inline(__always)
    mutating func printedWord(in printed: PrintedWords.Reader) -> Token? {
        guard index < limit else { return nil }
        let isSpaced = text[index] == 0x20
        let start = isSpaced ? index &+ 1 : index
        let isGlued = !isSpaced && start > first
        var low = eight(at: start), high: UInt64 = 0
        var size = Self.run(in: low)
        if size < 8 {
            guard size > 0 else { return nil }
            low &= ~(~0 << UInt64(size &* 8))
        } else {
            high = eight(at: start &+ 8)
            let rest = Self.run(in: high)
            guard rest < 8 else { return nil }
            high &= ~(~0 << UInt64(rest &* 8))
            size &+= rest
        }
        let end = start &+ size
        guard end >= limit || endsWord(text[end]) else { return nil }
        if let form = high == 0 ? printed.form(low) : printed.form(low, high) {
            index = end
            return token(.word, form.id, from: start, glued: isGlued, capitalised: form.isCapitalised, openings: form.openings)
        }
        guard Self.letters(in: low) &+ Self.letters(in: high) == size else { return nil }
        guard let isCapitalised = Self.capital(ofASCII: low, high) else {
            unknown = Unknown(bytes: start..<end, low: low, high: high)
            return nil
        }
        index = end
        return token(.word, 0, from: start, glued: isGlued, capitalised: isCapitalised)
    }

    /// The word that `PrintedWords` was last asked for in vain.
    private struct Unknown {
        var bytes = 0..<0
        var low: UInt64 = 0
        var high: UInt64 = 0

        /// Whether it is a word that is printed in small letters, but for the first: one that the vocabulary does not hold either.
        /// `word` is the one that stands in its place, and `key` the same word in small letters.
        func isUnknown(_ word: Range<Int>, _ key: SyllableKey, firstLetter width: Int) -> Bool {
            word == bytes && (low ^ key.low) >> UInt64(8 * width) == 0 && high == key.high
        }
    }

    /// Eight bytes as one number, the first one lowest; where the row of texts ends, zeros.
    @inline(__always)
    private func eight(at start: Int) -> UInt64 {
        if start &+ 8 <= text.count, let bytes = text.baseAddress {
            return UnsafeRawPointer(bytes).loadUnaligned(fromByteOffset: start, as: UInt64.self).littleEndian
        }
        var value: UInt64 = 0
        for place in start..<max(start, limit) { value |= UInt64(text[place]) << UInt64((place - start) * 8) }
        return value
    }

    @inline(__always)
    private func token(
        _ kind: Token.Kind, _ id: Int32, from start: Int, glued: Bool, capitalised: Bool = false, openings: Openings = .none
    ) -> Token {
        Token(
            kind, id: id, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: index),
            openings: openings, isCapitalised: capitalised, isGlued: glued)
    }

    /// Digits and leftovers of entities belong to the letters before them.
    private func goesOn(behind end: Int) -> Bool {
        end < limit && (isDigit(at: end) || text[end] == 0x3B && isEntityLeftover(at: end))
    }

    /// Steps over letters, combining marks and digits behind letters; true when the first letter is upper case.
    private mutating func skipWord() -> Bool {
        let start = index
        while index < limit {
            let byte = text[index]
            if byte < 0x80 {
                if (byte | 0x20) &- 97 < 26 || (index > start && byte &- 48 < 10) { index += 1; continue }
                if byte == 0x3B, index > start, isEntityLeftover(at: index) { index += 1; continue }
                break
            }
            let (scalar, width) = scalar(at: index)
            guard isLetter(scalar) else { break }
            index += width
        }
        guard index > start else { return false }
        return isUpper(at: start)
    }

    /// A semicolon glued between two letters is what a broken HTML entity leaves: "gh;ép".
    private func isEntityLeftover(at index: Int) -> Bool {
        guard index + 1 < limit else { return false }
        let next = text[index + 1]
        return next >= 0x80 ? isLetter(scalar(at: index + 1).0) && !isUpper(at: index + 1) : next &- 97 < 26
    }

    private func isLetter(_ scalar: UInt32) -> Bool {
        (0xC0...0x1FFF).contains(scalar) && scalar != 0xD7 && scalar != 0xF7
            || (0x2C00...0x2DFF).contains(scalar) || (0x3040...0xD7FF).contains(scalar) || (0xF900...0xFDFF).contains(scalar)
    }

    private func isUpper(at index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return byte &- 65 < 26 }
        let (value, _) = scalar(at: index)
        if value == 0x110 { return true }
        if (0x1EA0...0x1EF9).contains(value) || (0x100...0x1B0).contains(value) { return value & 1 == (value == 0x1AF ? 1 : 0) }
        return (0xC0...0xDE).contains(value)
    }

    private func isDigit(at index: Int) -> Bool { text[index] &- 48 < 10 }

    /// Digits, with single points or commas between digits.
    private func numberEnd(from start: Int) -> Int {
        var end = start
        while end < limit {
            if isDigit(at: end) {
                end += 1
            } else if text[end] == 0x2E || text[end] == 0x2C, end + 1 < limit, isDigit(at: end + 1) {
                end += 2
            } else {
                break
            }
        }
        return end
    }

    /// The end of an act's number that starts here: digits, perhaps a year, then at least two capitals behind a
    /// hyphen or slash.
    private func actEnd(from start: Int) -> Int? {
        var end = start
        while end < limit, isDigit(at: end) { end += 1 }
        if end + 5 < limit, text[end] == 0x2F, (1...4).allSatisfy({ isDigit(at: end + $0) }), !isDigit(at: end + 5) {
            end += 5
        }
        var result: Int?
        while end < limit, text[end] == 0x2F || text[end] == 0x2D || (result != nil && text[end] == 0x26) {
            var stop = end + 1
            var capitals = 0
            while stop < limit {
                let byte = text[stop]
                let width = byte < 0x80 ? 1 : scalar(at: stop).1
                guard byte < 0x80 ? (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 : isLetter(scalar(at: stop).0) else { break }
                if isUpper(at: stop) { capitals += 1 }
                stop += width
            }
            guard capitals >= 2 || (capitals == 1 && result != nil) else { break }
            result = stop
            end = stop
        }
        return result
    }

    /// Bytes of white space here, zero-width characters included; nil at anything else.
    private func spaceWidth(at index: Int) -> Int? {
        let byte = text[index]
        if byte <= 0x20 { return 1 }
        // No other byte begins a scalar that is white space.
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF else { return nil }
        let (value, width) = scalar(at: index)
        switch value {
        case 0xA0, 0xAD, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x2060, 0x3000, 0xFEFF: return width
        default: return nil
        }
    }

    private func scalar(at index: Int) -> (UInt32, Int) {
        let first = UInt32(text[index])
        if first < 0x80 { return (first, 1) }
        func tail(_ offset: Int) -> UInt32 { index + offset < limit ? UInt32(text[index + offset] & 0x3F) : 0 }
        if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), min(2, limit - index)) }
        if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), min(3, limit - index)) }
        return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), min(4, limit - index))
    }
}

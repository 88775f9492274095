/// How much a text looks like Vietnamese: its marked words are weighed as syllables.
///
/// A Vietnamese syllable is an initial, a nucleus with at most one tone and a final, each out of a short list; bytes read
/// in the wrong encoding hardly ever make one.
package struct Plausibility: Sendable {
    /// Words with a letter beyond ASCII that are syllables, and those that are none.
    package private(set) var syllables = 0
    package private(set) var others = 0

    /// Weighs up to `limit` marked words of valid UTF-8.
    package init(_ text: UnsafeBufferPointer<UInt8>, limit: Int = 4_000) {
        var word: [UInt32] = []
        var isMarked = false
        var index = 0
        func end(_ self: inout Plausibility) {
            if isMarked {
                if word.count <= 7, Self.isSyllable(word) { self.syllables += 1 } else { self.others += 1 }
            }
            word.removeAll(keepingCapacity: true)
            isMarked = false
        }
        var counted = Plausibility()
        while index < text.count, counted.syllables + counted.others < limit {
            let scalar = UTF8Scalar(text, at: index)
            index += scalar.width
            let value = scalar.value
            if value < 0x80 {
                if (value | 0x20) &- 97 < 26 { word.append(value | 0x20) } else { end(&counted) }
            } else if value &- 0x300 < 0x70 || value >= 0xA1 && value != 0xAB && value != 0xBB && value < 0x2000 {
                word.append(value)
                isMarked = true
            } else {
                end(&counted)
            }
        }
        end(&counted)
        self = counted
    }

    private init() {}

    /// Share of the marked words that are syllables; 0 where there are none.
    package var share: Double {
        syllables + others > 0 ? Double(syllables) / Double(syllables + others) : 0
    }

    /// Whether a word in lower-case ASCII and any other scalars is a syllable.
    static func isSyllable(_ word: [UInt32]) -> Bool {
        var letters: [UInt8] = []
        var tones = 0
        for scalar in word {
            guard let parts = Letters.parts(of: scalar) else { return false }
            tones += parts.hasTone ? 1 : 0
            letters.append(parts.letter)
        }
        guard tones <= 1 else { return false }
        let nucleusStart = letters.firstIndex(where: isVowel) ?? letters.count
        guard nucleusStart < letters.count else { return false }
        var start = nucleusStart
        // "qu" and "gi" are initials where another vowel follows.
        let first = letters[start - (start > 0 ? 1 : 0)]
        if start + 1 < letters.count, start > 0, isVowel(letters[start + 1]),
            (first == UInt8(ascii: "q") && letters[start] == UInt8(ascii: "u"))
                || (start == 1 && first == UInt8(ascii: "g") && letters[start] == UInt8(ascii: "i"))
        {
            start += 1
        }
        let end = letters[start...].firstIndex { !isVowel($0) } ?? letters.count
        let initial = String(decoding: letters[..<start], as: UTF8.self)
        let nucleus = String(decoding: letters[start..<end], as: UTF8.self)
        let final = String(decoding: letters[end...], as: UTF8.self)
        return initials.contains(initial) && nuclei.contains(nucleus) && finals.contains(final)
    }

    // Letters are written in one byte each: A ă, I â, D đ, E ê, O ô, W ơ, U ư.
    private static func isVowel(_ letter: UInt8) -> Bool { vowels.contains(letter) }

    private static let vowels = Set("aAIeEioOWuUy".utf8)
    private static let initials: Set<String> = [
        "", "b", "c", "ch", "d", "D", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "qu", "r", "s",
        "t", "th", "tr", "v", "x",
    ]
    private static let finals: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]
    private static let nuclei: Set<String> = [
        "a", "A", "I", "e", "E", "i", "o", "O", "W", "u", "U", "y", "ai", "ao", "au", "ay", "Iu", "Iy", "eo", "Eu", "ia", "iE", "iu",
        "oa", "oA", "oe", "oi", "Oi", "Wi", "oo", "ua", "uI", "uE", "ui", "uO", "uW", "uy", "Ua", "Ui", "UW", "Uu", "iEu", "yE",
        "yEu", "oai", "oao", "oay", "oeo", "uIy", "uOi", "uya", "uyE", "uyu", "UWi", "UWu", "uA", "ue", "uo",
    ]
}

extension Letters {
    /// The letter of a scalar without its tone, in the alphabet of `Plausibility`, and whether it has a tone.
    static func parts(of scalar: UInt32) -> (letter: UInt8, hasTone: Bool)? {
        if scalar < 0x80 { return (UInt8(scalar), false) }
        return table[scalar]
    }

    private static let table: [UInt32: (letter: UInt8, hasTone: Bool)] = {
        var table: [UInt32: (letter: UInt8, hasTone: Bool)] = [:]
        let bases: [(letter: UInt8, scalar: UInt32)] = [
            (UInt8(ascii: "a"), 0x61), (UInt8(ascii: "A"), 0x103), (UInt8(ascii: "I"), 0xE2), (UInt8(ascii: "e"), 0x65),
            (UInt8(ascii: "E"), 0xEA), (UInt8(ascii: "i"), 0x69), (UInt8(ascii: "o"), 0x6F), (UInt8(ascii: "O"), 0xF4),
            (UInt8(ascii: "W"), 0x1A1), (UInt8(ascii: "u"), 0x75), (UInt8(ascii: "U"), 0x1B0), (UInt8(ascii: "y"), 0x79),
        ]
        for (letter, base) in bases {
            for tone: UInt32 in [0, 0x300, 0x301, 0x303, 0x309, 0x323] {
                guard let scalar = tone == 0 ? base : composed(base, tone) else { continue }
                if scalar >= 0x80 {
                    table[scalar] = (letter, tone != 0)
                    if let capital = Unicode.Scalar(scalar)?.properties.uppercaseMapping.unicodeScalars.first {
                        table[capital.value] = (letter, tone != 0)
                    }
                }
            }
        }
        table[0x111] = (UInt8(ascii: "D"), false)
        table[0x110] = (UInt8(ascii: "D"), false)
        return table
    }()
}

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
        Spelling.signs.withUnsafeBufferPointer { signs in
            var word = Spelling()
            var index = 0
            while index < text.count, syllables + others < limit {
                let scalar = UTF8Scalar(text, at: index)
                index += scalar.width
                if scalar.value < 0x80 ? (scalar.value | 0x20) &- 97 < 26 : Self.isLetter(scalar.value) {
                    word.append(scalar.value, signs)
                } else if word.count > 0 {
                    count(word)
                    word = Spelling()
                }
            }
            count(word)
        }
    }

    private mutating func count(_ word: Spelling) {
        guard word.isMarked else { return }
        if word.isSyllable { syllables += 1 } else { others += 1 }
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        value &- 0x300 < 0x70 || value >= 0xA1 && value != 0xAB && value != 0xBB && value < 0x2000
    }

    /// Share of the marked words that are syllables; 0 where there are none.
    package var share: Double {
        syllables + others > 0 ? Double(syllables) / Double(syllables + others) : 0
    }
}

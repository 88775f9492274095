// What eight bytes tell at once, the first one lowest.
extension TokenScanner {
    /// How many bytes in a row, from the lowest, stand above all digits and most marks of ASCII: a word, where none of the other marks
    /// is among them. Looked for before each word, and each must wait for the one before.
    @inline(__always)
    static func run(in bytes: UInt64) -> Int {
        let others = ~(bytes | bytes << 1) & 0x8080_8080_8080_8080
        return others.trailingZeroBitCount >> 3
    }

    /// How many bytes in a row, from the lowest, are letters of ASCII or parts of longer scalars. All eight are looked at at
    /// once: a byte's highest bit ends up set where it is one.
    @inline(__always)
    static func letters(in bytes: UInt64) -> Int {
        let small = bytes & 0x5F5F_5F5F_5F5F_5F5F | 0x2020_2020_2020_2020
        let fromA = small &+ 0x1F1F_1F1F_1F1F_1F1F, behindZ = small &+ 0x0505_0505_0505_0505
        let others = ~(fromA & ~behindZ | bytes) & 0x8080_8080_8080_8080
        return others.trailingZeroBitCount >> 3
    }

    /// Whether a word has a first capital, if all its letters are ASCII and those behind the first all small: it has no other printing,
    /// and is unknown where `PrintedWords` does not hold it. Nil for any other word.
    @inline(__always)
    static func capital(ofASCII low: UInt64, _ high: UInt64) -> Bool? {
        guard (low | high) & 0x8080_8080_8080_8080 == 0 else { return nil }
        // The letters differ in one bit: 0x40 is set in all, 0x20 in the small ones.
        let capitals = low & ~(low << 1) & 0x4040_4040_4040_4040
        guard capitals & ~0xFF == 0, high & ~(high << 1) & 0x4040_4040_4040_4040 == 0 else { return nil }
        return capitals != 0
    }
}

/// How a word's bytes are read: what each becomes in lower case, and what may follow it. An entry holds the byte, the next
/// state above it, and what the byte says of the word's look.
enum WordStep {
    /// From here on the states end the word: at something else than a letter, or at what the table does not know.
    static let stop = 8
    private static let odd = 9
    static let small: UInt16 = 1 << 12
    static let foreign: UInt16 = 1 << 13
    /// The highest bit in use, so that it can be counted: a letter without a mark.
    private static let plain: UInt16 = 1 << 14

    /// 256 entries a state: before a letter, behind C3, C4, C5, C6, E1, E1 BA and E1 BB.
    static let table: [UInt16] = {
        var table = [UInt16](repeating: UInt16(odd) << 8, count: 8 * 256)
        for byte in 0..<256 {
            table[byte] = opening(UInt8(byte))
            for (state, small) in [(1, behindC3), (2, behindC4), (3, behindC5), (4, behindC6), (6, behindBA), (7, behindBB)] {
                if let letter = small(UInt8(byte)) { table[state << 8 | byte] = UInt16(letter) }
            }
        }
        table[5 << 8 | 0xBA] = 6 << 8 | 0xBA
        table[5 << 8 | 0xBB] = 7 << 8 | 0xBB
        return table
    }()

    private static func opening(_ byte: UInt8) -> UInt16 {
        if (byte | 0x20) &- 97 < 26 {
            let isForeign = [0x66, 0x6A, 0x77, 0x7A].contains(byte | 0x20)
            return UInt16(byte | 0x20) | plain | (byte & 0x20 != 0 ? small : 0) | (isForeign ? foreign : 0)
        }
        switch byte {
        case 0..<0xC3, 0xE2: return UInt16(stop) << 8
        case 0xC3...0xC6: return UInt16(byte - 0xC2) << 8 | UInt16(byte)
        case 0xE1: return 5 << 8 | UInt16(byte)
        default: return UInt16(odd) << 8
        }
    }

    /// À to ý, without the signs of multiplication and division and ß.
    private static func behindC3(_ byte: UInt8) -> UInt8? { byte >= 0x80 && byte < 0xC0 && byte & 0xDF != 0x97 && byte != 0x9F ? byte | 0x20 : nil }
    /// Ă, Đ, Ĩ.
    private static func behindC4(_ byte: UInt8) -> UInt8? { [0x83, 0x91, 0xA9].contains(byte | 1) ? byte | 1 : nil }
    /// Ũ.
    private static func behindC5(_ byte: UInt8) -> UInt8? { byte | 1 == 0xA9 ? byte | 1 : nil }
    /// Ơ, Ư.
    private static func behindC6(_ byte: UInt8) -> UInt8? { byte | 1 == 0xA1 ? 0xA1 : byte == 0xAF || byte == 0xB0 ? 0xB0 : nil }
    /// Ạ to Ế: the odd ones are small.
    private static func behindBA(_ byte: UInt8) -> UInt8? { byte >= 0xA0 && byte < 0xC0 ? byte | 1 : nil }
    private static func behindBB(_ byte: UInt8) -> UInt8? { byte >= 0x80 && byte < 0xC0 ? byte | 1 : nil }
}

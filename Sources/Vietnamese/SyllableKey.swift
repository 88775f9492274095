/// A written syllable as it is compared: lower case, NFC, its tone mark where the older spelling puts it (hòa for hoà,
/// thủy for thuỷ), packed into 16 bytes. What does not fit has no key.
public struct SyllableKey: Hashable, Sendable {
    public let low: UInt64
    public let high: UInt64

    /// The key of one word of valid UTF-8, nil where the folded word is longer than 16 bytes or empty.
    package init?(_ word: UnsafeBufferPointer<UInt8>) {
        var folding = SyllableFolding()
        guard folding.fold(word) else { return nil }
        low = folding.low
        high = folding.high
    }

    /// The same, with the tables at hand: for callers that read many words.
    init?(_ word: UnsafeBufferPointer<UInt8>, lower: UnsafeBufferPointer<UInt16>, places: UnsafeBufferPointer<UInt16>) {
        var folding = SyllableFolding()
        guard !word.isEmpty, word.count <= 32, folding.fold(word, lower, places) else { return nil }
        low = folding.low
        high = folding.high
    }

    /// A key whose two halves are known.
    @inlinable
    public init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    package init?(_ word: String) {
        var word = word
        guard let key = word.withUTF8({ SyllableKey($0) }) else { return nil }
        self = key
    }

    /// A well-spread hash for tables of a power of two.
    @inlinable
    public var spread: UInt64 {
        var hash = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 32
        return hash &* 0xC4CE_B9FE_1A85_EC53 >> 20
    }

    /// The folded syllable.
    package var text: String {
        var bytes: [UInt8] = []
        for half in [low, high] {
            for shift in 0..<8 where half >> (shift * 8) & 0xFF != 0 { bytes.append(UInt8(half >> (shift * 8) & 0xFF)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The work of folding one syllable, scalar by scalar.
struct SyllableFolding {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private var size: UInt64 = 0

    /// False where the word does not fit.
    mutating func fold(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !word.isEmpty, word.count <= 32 else { return false }
        return Letters.lower.withUnsafeBufferPointer { lower in
            Letters.places.withUnsafeBufferPointer { places in
                fold(word, lower, places)
            }
        }
    }

    mutating func fold(
        _ word: UnsafeBufferPointer<UInt8>, _ lower: UnsafeBufferPointer<UInt16>, _ places: UnsafeBufferPointer<UInt16>
    ) -> Bool {
        // The last three letters, to see an open oa, oe or uy and what stands before it.
        var third: UInt32 = 0, second: UInt32 = 0, last: UInt32 = 0
        var index = 0
        while index < word.count {
            let byte = word[index]
            if byte < 0x80 {
                index += 1
                let letter = byte &- 65 < 26 ? byte | 0x20 : byte
                if last != 0 { guard append(last, places) else { return false } }
                (third, second, last) = (second, last, UInt32(letter))
                continue
            }
            let scalar = UTF8Scalar(word, at: index)
            index += scalar.width
            if scalar.value &- 0x300 < 0x70, last != 0, let letter = Letters.composed(last, scalar.value) {
                last = letter
                continue
            }
            if last != 0 { guard append(last, places) else { return false } }
            let value = Int(scalar.value) < lower.count ? UInt32(lower[Int(scalar.value)]) : scalar.value
            (third, second, last) = (second, last, value)
        }
        guard append(last, places) else { return false }
        unifyTone(third, second, last, places)
        return true
    }

    private mutating func append(_ value: UInt32, _ places: UnsafeBufferPointer<UInt16>) -> Bool {
        if value < 0x80 {
            return push(value)
        } else if value < 0x800 {
            return push(0xC0 | value >> 6) && push(0x80 | value & 0x3F)
        } else if value < 0x10000 {
            return push(0xE0 | value >> 12) && push(0x80 | value >> 6 & 0x3F) && push(0x80 | value & 0x3F)
        }
        return push(0xF0 | value >> 18) && push(0x80 | value >> 12 & 0x3F) && push(0x80 | value >> 6 & 0x3F)
            && push(0x80 | value & 0x3F)
    }

    private mutating func push(_ byte: UInt32) -> Bool {
        guard size < 16 else { return false }
        if size < 8 { low |= UInt64(byte) << (size * 8) } else { high |= UInt64(byte) << ((size - 8) * 8) }
        size += 1
        return true
    }

    private mutating func pop(_ value: UInt32) {
        let width: UInt64 = value < 0x80 ? 1 : value < 0x800 ? 2 : 3
        for _ in 0..<width {
            size -= 1
            if size < 8 { low &= ~(0xFF << (size * 8)) } else { high &= ~(0xFF << ((size - 8) * 8)) }
        }
    }

    /// Moves the tone of a final oà, oè, uỳ to its first vowel; the u of qu is a consonant.
    private mutating func unifyTone(_ third: UInt32, _ second: UInt32, _ last: UInt32, _ places: UnsafeBufferPointer<UInt16>) {
        guard last > 0x7F, last < UInt32(places.count), second == 0x6F || second == 0x75 else { return }
        let place = places[Int(last)]
        guard place != 0xFFFF, place & 7 != 0 else { return }
        let vowel = UInt32(Letters.rows[Int(place >> 3)][0])
        let isOpen = second == 0x6F ? vowel == 0x61 || vowel == 0x65 : vowel == 0x79 && third != 0x71
        guard isOpen else { return }
        let toned = UInt32(Letters.rows[second == 0x6F ? 6 : 9][Int(place & 7)])
        pop(last)
        pop(second)
        _ = append(toned, places)
        _ = append(vowel, places)
    }
}

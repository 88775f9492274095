/// The syllables of a text one after the other, each as a hash of its folded form: what n-grams and shingles are
/// made of. Case, tone placement and the form of composition make no difference.
public struct SyllableRun: Sendable {
    /// One syllable, word or number.
    public struct Element: Sendable {
        public let hash: UInt64
        /// Offsets in the UTF-8 bytes of the text it came from.
        public let start: Int32
        public let end: Int32
        /// A mark that ends a phrase stands before it, or the text begins here.
        public let beginsPhrase: Bool
        public let isNumber: Bool
        public let look: Look

        /// The hash, but for a number one that only tells how many digits it has, up to four.
        @inlinable @inline(__always)
        public var shape: UInt64 { isNumber ? SyllableRun.joined(0x30, UInt64(min(end - start, 4))) : hash }
    }

    /// How a word is written, whatever its letters say.
    public struct Look: OptionSet, Sendable {
        public let rawValue: UInt8

        @inlinable
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// It begins with a capital.
        @inlinable
        public static var capitalised: Look { Look(rawValue: 1) }
        /// Two letters or more, all of them capitals.
        @inlinable
        public static var capitals: Look { Look(rawValue: 2) }
        /// No Vietnamese syllable is written so: f, j, w or z, or more than seven letters without a mark.
        @inlinable
        public static var foreign: Look { Look(rawValue: 4) }
    }

    public private(set) var elements: [Element] = []

    package init() {}

    package init(_ text: String) {
        append(text)
    }

    package init(_ text: UnsafeBufferPointer<UInt8>) {
        append(text)
    }

    /// Forgets the syllables and keeps their memory.
    package mutating func clear() {
        elements.removeAll(keepingCapacity: true)
    }

    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    /// Appends the syllables of `text`, valid UTF-8 of less than 2 GB; offsets count from its own beginning.
    package mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        Letters.lower.withUnsafeBufferPointer { lower in
            Letters.places.withUnsafeBufferPointer { places in
                WordStep.table.withUnsafeBufferPointer { append(text, lower, places, $0) }
            }
        }
    }

    private mutating func append(
        _ text: UnsafeBufferPointer<UInt8>, _ lower: UnsafeBufferPointer<UInt16>, _ places: UnsafeBufferPointer<UInt16>, _ steps: UnsafeBufferPointer<UInt16>
    ) {
        elements.reserveCapacity(elements.count + text.count / 4)
        var index = 0
        var beginsPhrase = true
        while index < text.count {
            let start = index
            let byte = text[index]
            if byte & 0x80 == 0, byte &- 48 < 10 {
                while index < text.count, text[index] &- 48 < 10 { index += 1 }
                push(text[start..<index].reduce(0x23) { Self.joined($0, UInt64($1)) }, start, index, &beginsPhrase, isNumber: true)
            } else if let word = PlainWord(text, at: start, steps) {
                index = word.end
                push(Self.mixed(word.low, word.high), start, index, &beginsPhrase, look: word.look)
            } else if Self.skipLetters(text, &index) {
                let word = UnsafeBufferPointer(rebasing: text[start..<index])
                let key = SyllableKey(word, lower: lower, places: places)
                let hash = key.map { Self.mixed($0.low, $0.high) } ?? Self.long(word)
                push(hash, start, index, &beginsPhrase, look: Self.look(word, lower))
            } else {
                if byte < 0x80 {
                    index += 1
                    beginsPhrase = beginsPhrase || Self.endsPhrase(byte)
                } else {
                    let scalar = UTF8Scalar(text, at: index)
                    index += scalar.width
                    beginsPhrase = beginsPhrase || scalar.value > 0x2010
                }
            }
        }
    }

    @inline(__always)
    private mutating func push(
        _ hash: UInt64, _ start: Int, _ end: Int, _ beginsPhrase: inout Bool, isNumber: Bool = false, look: Look = []
    ) {
        elements.append(Element(
            hash: hash, start: Int32(start), end: Int32(end), beginsPhrase: beginsPhrase, isNumber: isNumber, look: look))
        beginsPhrase = false
    }

    private static func look(_ word: UnsafeBufferPointer<UInt8>, _ lower: UnsafeBufferPointer<UInt16>) -> Look {
        var letters: UInt32 = 0
        var plain = 0, small = 0
        for byte in word where byte < 0x80 {
            letters |= 1 << UInt32(byte & 31)
            plain += 1
            small += Int(byte >> 5 & 1)
        }
        var look: Look = letters & foreignLetters != 0 || plain > 7 ? .foreign : []
        let first = UTF8Scalar(word, at: 0).value
        guard first < 0x80 ? first & 0x20 == 0 : first < lower.count && UInt32(lower[Int(first)]) != first else { return look }
        look.insert(.capitalised)
        if small == 0, word.count > 1 { look.insert(.capitals) }
        return look
    }

    /// f, j, w and z by their place in the alphabet.
    static let foreignLetters: UInt32 = 1 << 6 | 1 << 10 | 1 << 23 | 1 << 26

    /// Puts the hash of one more syllable behind that of an n-gram.
    @inlinable
    public static func joined(_ hash: UInt64, _ next: UInt64) -> UInt64 {
        let mixed = (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15 &+ next
        return (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    }

    @inline(__always)
    private static func mixed(_ low: UInt64, _ high: UInt64) -> UInt64 {
        joined(low &* 0xFF51_AFD7_ED55_8CCD, high)
    }

    /// Words of more than 16 bytes are no syllables: addresses, foreign words, text without spaces.
    private static func long(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
        Fold.lowercasedNFC(word).reduce(0x6C6F_6E67) { joined($0, UInt64($1)) }
    }

    /// Commas, points, brackets and quotation marks; not the hyphen, the slash or the ampersand inside of names.
    private static func endsPhrase(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x0A, 0x21, 0x22, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x7C: true
        default: false
        }
    }

    /// Steps over letters and combining marks; false where none stands here.
    @inline(__always)
    private static func skipLetters(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
        let start = index
        while index < text.count {
            let byte = text[index]
            if byte < 0x80 {
                guard (byte | 0x20) &- 97 < 26 else { break }
                index += 1
            } else if byte < 0xE2 {
                // Two bytes from U+00C0, three bytes below U+2000: Latin and its combining marks.
                guard byte >= 0xC3, byte != 0xC3 || index + 1 == text.count || text[index + 1] & 0xDF != 0x97 else { break }
                index = min(text.count, index + (byte < 0xE0 ? 2 : 3))
            } else {
                let scalar = UTF8Scalar(text, at: index)
                guard scalar.value >= 0x2C00, !(0x2E00...0x303F).contains(scalar.value), scalar.value < 0xFE00 else { break }
                index += scalar.width
            }
        }
        return index > start
    }
}

/// One word, number or mark of a text, by its place in the text's bytes. Many are copied: what is known of each is kept in one
/// number.
public struct Token: Sendable, Hashable {
    public enum Kind: UInt32, Sendable {
        case word, number, mark
        /// The number of an act, "226-KL/TW": never a quantity.
        case act
        case lineBreak
    }

    /// Words and numbers: the id of the folded word in the vocabulary, 0 where it holds none. Marks: minus the scalar's value.
    public let id: Int32
    /// Offsets in the UTF-8 bytes of the text.
    public let start: Int32
    public let end: Int32
    /// What terms the word may begin, with the one behind it.
    public var openings: Openings
    /// The kind in the lowest byte; above it a bit for a first capital and one for no white space before; in the upper half the
    /// marks before a word.
    @usableFromInline var traits: UInt32

    @inline(__always)
    init(_ kind: Kind, id: Int32, start: Int32, end: Int32, openings: Openings, isCapitalised: Bool, isGlued: Bool) {
        (self.id, self.start, self.end, self.openings) = (id, start, end, openings)
        traits = kind.rawValue | (isCapitalised ? 0x100 : 0) | (isGlued ? 0x200 : 0)
    }

    /// The same place read as another word.
    @inline(__always)
    func asWord(_ id: Int32, _ openings: Openings) -> Token {
        Token(.word, id: id, start: start, end: end, openings: openings, isCapitalised: isCapitalised, isGlued: isGlued)
    }

    /// "&" that was read as a word, as the mark that it is.
    func asMark(_ scalar: Unicode.Scalar) -> Token {
        Token(.mark, id: -Int32(bitPattern: scalar.value), start: start, end: end, openings: openings, isCapitalised: false, isGlued: isGlued)
    }

    public var bytes: Range<Int> { Int(start)..<Int(end) }

    // Other rooms ask this of every token: what is written out here needs no call.

    /// What a number is known by where any other of its length would do: minus its length; for anything else the id.
    @inlinable
    public var code: Int32 { isNumber ? -min(end &- start, Token.longestNumber) : id }

    /// Longer numbers are known as those of this length.
    @inlinable
    static var longestNumber: Int32 { 4 }

    /// The marks that stand before a word.
    @inlinable
    public internal(set) var gap: Gap {
        get { Gap(rawValue: UInt16(truncatingIfNeeded: traits >> 16)) }
        set { traits = traits & 0xFFFF | UInt32(newValue.rawValue) << 16 }
    }

    @inlinable
    public var kind: Kind { Kind(rawValue: traits & 0xFF) ?? .mark }
    /// Begins with an upper-case letter.
    @inlinable
    public var isCapitalised: Bool { traits & 0x100 != 0 }
    /// No white space stands before it.
    @inlinable
    public var isGlued: Bool { traits & 0x200 != 0 }
    @inlinable
    public var isCapitalisedWord: Bool { traits & 0x1FF == 0x100 }
    /// Letters, with the digits behind them.
    @inlinable
    public var isWord: Bool { traits & 0xFF == 0 }
    /// Digits with their inner points and commas.
    @inlinable
    public var isNumber: Bool { traits & 0xFF == 1 }
    @inlinable
    public var isAnyMark: Bool { traits & 0xFF == 2 }
    /// The number of an act.
    @inlinable
    public var isAct: Bool { traits & 0xFF == 3 }
    @inlinable
    public var isLineBreak: Bool { traits & 0xFF == 4 }

    /// All bits for a word without a first capital, none for anything else: where a branch would often be guessed wrongly.
    @inline(__always)
    var smallMask: UInt32 { UInt32(bitPattern: Int32(bitPattern: (traits & 0x1FF) &- 1) >> 31) }

    /// This very mark.
    @inlinable
    public func isMark(_ scalar: Unicode.Scalar) -> Bool {
        isAnyMark && id == -Int32(bitPattern: scalar.value)
    }
}

/// One word, number or mark of a text, by its place in the text's bytes.
public struct Token: Sendable, Hashable {
    public enum Kind: UInt8, Sendable {
        case word, number, mark
        /// The number of an act, "226-KL/TW": never a quantity.
        case act
        case lineBreak
    }

    /// Words and numbers: the id of the folded word in the vocabulary, 0 where it holds none. Marks: minus the scalar's value.
    public var id: Int32
    /// Offsets in the UTF-8 bytes of the text.
    public var start: Int32
    public var end: Int32
    /// What terms the word may begin.
    public var openings: Openings
    public var kind: Kind
    /// Begins with an upper-case letter.
    public var isCapitalised: Bool
    /// No white space stands before it.
    public var isGlued: Bool

    public var bytes: Range<Int> { Int(start)..<Int(end) }

    // Other rooms ask this of every token: patterns that are read here need no call.

    /// Letters, with the digits behind them.
    @inlinable
    public var isWord: Bool { if case .word = kind { true } else { false } }
    /// Digits with their inner points and commas.
    @inlinable
    public var isNumber: Bool { if case .number = kind { true } else { false } }
    @inlinable
    public var isAnyMark: Bool { if case .mark = kind { true } else { false } }
    /// The number of an act.
    @inlinable
    public var isAct: Bool { if case .act = kind { true } else { false } }
    @inlinable
    public var isLineBreak: Bool { if case .lineBreak = kind { true } else { false } }

    /// This very mark.
    @inlinable
    public func isMark(_ scalar: Unicode.Scalar) -> Bool {
        isAnyMark && id == -Int32(bitPattern: scalar.value)
    }
}

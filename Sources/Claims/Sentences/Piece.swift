internal import Language

/// One step of a sentence: a term of the lexicon, a quantity, or a token that means nothing here.
struct Piece: Sendable {
    /// In the token list of the article.
    var tokens: Range<Int>
    /// The word of the lexicon, nil for strangers and quantities.
    var word: Int?
    var senses: SenseSet = []
    var quantity: Quantity?
    /// The scalar of a mark, 0 for anything else.
    var mark: UInt32 = 0

    func has(_ sense: Sense) -> Bool { senses.contains(SenseSet(sense)) }
    func hasAny(_ set: SenseSet) -> Bool { !senses.isDisjoint(with: set) }

    @inline(__always)
    func hasAny(of senses: Sense...) -> Bool { hasAny(SenseSet(senses)) }
    func isMark(_ scalar: Unicode.Scalar) -> Bool { mark == scalar.value }
    func isAnyMark(_ scalars: Unicode.Scalar...) -> Bool { mark != 0 && scalars.contains { isMark($0) } }

    /// A word without a part in the grammar: unknown to the lexicon, or known only for what it tells about a claim.
    var isStranger: Bool { quantity == nil && mark == 0 && senses.isSubset(of: .telling) }
    var isComma: Bool { isMark(",") || isMark("/") }
    /// A mark that ends a clause whatever stands around it.
    var isHardStop: Bool { isAnyMark(";", ":", ".", "!", "?", "…") }
}

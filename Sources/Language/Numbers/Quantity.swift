/// A number as a text gives it, with what it counts in.
package struct Quantity: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case plain, percent, fraction, multiple
    }

    /// How exactly the number is meant.
    package enum Bound: Sendable, Hashable {
        case about, nearly, over, atLeast, atMost
    }

    package var kind: Kind
    /// Percents as numbers (15), fractions in 0…1, multiples as factors (2 for "twofold").
    package var value: Double
    /// The second number of "30-50%".
    package var upper: Double?
    package var bound: Bound?
    /// Where its words stand in the token list, the bound included.
    package var tokens: Range<Int>
    /// Where the number itself starts, behind the bound.
    package var firstNumber: Int
    /// Written with letters: "hai", "một nửa".
    package var isSpelled: Bool

    package init(
        kind: Kind = .plain, value: Double, upper: Double? = nil, bound: Bound? = nil, tokens: Range<Int>,
        firstNumber: Int? = nil, isSpelled: Bool = false
    ) {
        self.kind = kind
        self.value = value
        self.upper = upper
        self.bound = bound
        self.tokens = tokens
        self.firstNumber = firstNumber ?? tokens.lowerBound
        self.isSpelled = isSpelled
    }
}

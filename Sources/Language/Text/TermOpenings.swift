/// What terms begin with which words: by the word where a term has one, by its first two where it has more. For pairs there is a
/// place for each of many sums, which some share: a pair may seem to begin what it does not, never the reverse.
struct TermOpenings: Sendable {
    /// By the id of a word that is a term.
    private var words: [Openings] = []
    /// By the number of its digits, for a number that is a term.
    private var numbers = [Openings](repeating: .none, count: Int(Token.longestNumber) + 1)
    private var pairs = [Openings](repeating: .none, count: 1 << 16)

    /// Notes that terms of some lexicons begin with a word, and with a second one behind it; nil for terms of one word.
    mutating func insert(_ first: Int32, _ second: Int32?, _ openings: Openings) {
        if let second {
            pairs[Self.place(first, second)].formUnion(openings)
        } else if first > 0 {
            if words.count <= Int(first) { words += Array(repeating: .none, count: Int(first) + 1 - words.count) }
            words[Int(first)].formUnion(openings)
        } else if first < 0, first >= -Token.longestNumber {
            numbers[Int(-first)].formUnion(openings)
        }
    }

    /// What a word begins by itself.
    func alone(_ id: Int32) -> Openings {
        Int(id) < words.count ? words[Int(id)] : .none
    }

    /// What a number of so many digits begins by itself.
    func alone(digits: Int32) -> Openings {
        numbers[Int(min(digits, Token.longestNumber))]
    }

    /// The reader is good for `body` only.
    @inline(__always)
    func readingPairs<Result>(_ body: (UnsafeBufferPointer<Openings>) -> Result) -> Result {
        pairs.withUnsafeBufferPointer(body)
    }

    @inline(__always)
    static func place(_ first: Int32, _ second: Int32) -> Int {
        Int((UInt32(bitPattern: first) &* 0x9E37_79B1 ^ UInt32(bitPattern: second) &* 0x85EB_CA77) >> 16)
    }
}

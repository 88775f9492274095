/// The words and marks of a language's numbers: `numbers.tsv`, where the weight column holds a word's value.
struct NumberLexicon: Sendable {
    enum Sense: String, CaseIterable, Sendable {
        /// A number below the first scale: "một" 1.
        case digit
        /// Multiplies what stands before it: "nghìn" 1000.
        case scale
        /// Half of the scale before it: "hai triệu rưỡi".
        case half
        case percent
        /// Stands between the parts of a spelled fraction: "hai phần ba".
        case over
        /// A whole fraction in words: "một nửa" 0.5.
        case fraction
        /// A whole multiple in words: "gấp đôi" 2.
        case multiple
        /// Makes the number behind it a multiple: "gấp".
        case times
        /// The unit of multiples: "lần".
        case timesUnit = "times_unit"
        case atLeast = "at_least"
        case atMost = "at_most"
        case about, nearly
        case moreThan = "more_than"
        /// Says that a number is neither more nor less: "đúng 15%".
        case exact
        /// Joins the ends of a range: "30 đến 50".
        case to
        /// Stands before the first end of a range.
        case from
        /// Groups digits by three: 2.700.
        case groupMark = "group_mark"
        case decimalMark = "decimal_mark"
    }

    struct Word: Sendable {
        var sense: Sense
        var value: Double
        var length: Int
    }

    private(set) var groupMark: UInt8?
    private(set) var decimalMark: UInt8?
    private var trie = TermTrie()
    private var words: [(sense: Sense, value: Double)] = []

    init(pack: LanguagePack, vocabulary: inout Vocabulary) throws(LexiconProblems) {
        for entry in try pack.entries(of: "numbers", as: Sense.self) {
            switch entry.sense {
            case .groupMark: groupMark = entry.term.utf8.first
            case .decimalMark: decimalMark = entry.term.utf8.first
            default:
                words.append((entry.sense, entry.weight))
                let term = vocabulary.term(entry.term)
                _ = trie.insert(term, value: Int32(words.count - 1))
                vocabulary.open(term, .quantity)
            }
        }
    }

    func word(at index: Int, before end: Int, in tokens: [Token]) -> Word? {
        guard let found = trie.longest(at: index, before: end, in: tokens) else { return nil }
        let word = words[Int(found.value)]
        return Word(sense: word.sense, value: word.value, length: found.length)
    }
}

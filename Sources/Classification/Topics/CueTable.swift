internal import Language

/// The cue terms of one lexicon and what each speaks for.
struct CueTable: Sendable {
    private var trie = TermTrie()
    /// The senses of all terms in a row, and where those of each term begin; once more for the end.
    private let senses: [CueTerm.Sense]
    private let starts: [Int]
    private let opening: Openings

    init(_ terms: [CueTerm], _ opening: Openings, _ vocabulary: inout Vocabulary) {
        self.opening = opening
        var senses: [[CueTerm.Sense]] = []
        for term in terms {
            let codes = vocabulary.tokens(ofTerm: term.text).filter { $0.isWord || $0.isNumber }.map(\.code)
            guard !codes.isEmpty, !codes.contains(0) else { continue }
            let number = Int(trie.insert(codes, value: Int32(senses.count)))
            if number == senses.count { senses.append([]) }
            senses[number].append(term.sense)
            vocabulary.open(codes, opening)
        }
        self.senses = senses.flatMap { $0 }
        starts = senses.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    }

    /// How many terms there are.
    var count: Int { starts.count - 1 }

    /// Calls `body` with everything that a term speaks for.
    func eachSense(of term: Int, _ body: (CueTerm.Sense) -> Void) {
        for place in starts[term]..<starts[term + 1] { body(senses[place]) }
    }

    /// Calls `body` with every term and the words it covers, from left to right without overlap, the longest at each place.
    func scan(_ passage: Passage, _ body: (_ term: Int, _ words: Range<Int>) -> Void) {
        guard passage.openings.holds(opening) else { return }
        var start = passage.next(from: 0, opening: opening)
        while start < passage.words.count {
            let found = passage.longest(of: trie, at: start, allowing: Self.inside, byLength: true)
            if let found { body(Int(found.value), found.words) }
            start = passage.next(from: found?.words.upperBound ?? start + 1, opening: opening)
        }
    }

    /// What may stand within a term: "COVID-19", "văn hóa - xã hội".
    private static let inside: Gap = [.dash, .slash, .other]
}

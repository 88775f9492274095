internal import Language

/// The cue terms of one lexicon and what each speaks for.
struct CueTable: Sendable {
    private var trie = TermTrie()
    private var senses: [[CueTerm.Sense]] = []
    private let opening: Openings

    init(_ terms: [CueTerm], _ opening: Openings, _ vocabulary: inout Vocabulary) {
        self.opening = opening
        for term in terms {
            let codes = vocabulary.tokens(ofTerm: term.text).filter { $0.isWord || $0.isNumber }.map(\.code)
            guard !codes.isEmpty, !codes.contains(0) else { continue }
            let number = Int(trie.insert(codes, value: Int32(senses.count)))
            if number == senses.count { senses.append([]) }
            senses[number].append(term.sense)
            vocabulary.open(codes, opening)
        }
    }

    /// How many terms there are.
    var count: Int { senses.count }

    func senses(of term: Int) -> [CueTerm.Sense] { senses[term] }

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

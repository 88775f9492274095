internal import Language

/// The cue terms of one lexicon and what each speaks for.
struct CueTable: Sendable {
    private var trie = TermTrie()
    private var senses: [[CueTerm.Sense]] = []
    /// The bit of words that begin a term of several words, of their second words and of words that are terms.
    private let first: Openings, second: Openings, alone: Openings

    /// `opening` is the first of three bits.
    init(_ terms: [CueTerm], _ opening: Openings, _ vocabulary: inout Vocabulary) {
        first = opening
        second = Openings(rawValue: opening.rawValue << 1)
        alone = Openings(rawValue: opening.rawValue << 2)
        for term in terms {
            let ids = vocabulary.tokens(ofTerm: term.text).filter { $0.isWord || $0.isNumber }.map(Self.id)
            guard !ids.isEmpty, !ids.contains(0) else { continue }
            let number = Int(trie.insert(ids, value: Int32(senses.count)))
            if number == senses.count { senses.append([]) }
            senses[number].append(term.sense)
            vocabulary.open(ids[0], ids.count > 1 ? first : alone)
            if ids.count > 1 { vocabulary.open(ids[1], second) }
        }
    }

    /// How many terms there are.
    var count: Int { senses.count }

    func senses(of term: Int) -> [CueTerm.Sense] { senses[term] }

    /// Calls `body` with every term and the words it covers, from left to right without overlap, the longest at each place.
    @inline(__always)
    func scan(_ passage: Passage, _ body: (_ term: Int, _ words: Range<Int>) -> Void) {
        passage.words.withUnsafeBufferPointer { words in
            passage.gaps.withUnsafeBufferPointer { gaps in
                let bits = first.union(alone)
                var start = 0
                while start < words.count {
                    guard words[start].openings.holdsAny(of: bits), begins(at: start, words), let found = longest(at: start, words, gaps) else {
                        start += 1
                        continue
                    }
                    body(found.term, start..<found.end)
                    start = found.end
                }
            }
        }
    }

    /// Whether a word of the bits, with the one behind it, may begin a term.
    @inline(__always)
    private func begins(at start: Int, _ words: UnsafeBufferPointer<Token>) -> Bool {
        words[start].openings.holds(alone) || start + 1 < words.count && words[start + 1].openings.holds(second)
    }

    private func longest(at start: Int, _ words: UnsafeBufferPointer<Token>, _ gaps: UnsafeBufferPointer<Gap>) -> (term: Int, end: Int)? {
        var node: Int32 = 0
        var end = start
        var best: (term: Int, end: Int)?
        while end < words.count, end == start || gaps[end].isSubset(of: Self.inside), let next = trie.next(behind: node, Self.id(words[end])) {
            (node, end) = (next, end + 1)
            if let term = trie.value(at: node) { best = (Int(term), end) }
        }
        return best
    }

    /// What may stand within a term: "COVID-19", "văn hóa - xã hội".
    private static let inside: Gap = [.dash, .slash, .other]

    /// Of a number only its length counts, up to four digits: no mark has so small a scalar.
    private static func id(_ token: Token) -> Int32 {
        token.isNumber ? -min(token.end - token.start, 4) : token.id
    }
}

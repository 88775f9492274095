internal import Language

/// The cue terms of one lexicon and what each speaks for.
struct CueTable: Sendable {
    private var trie = TermTrie()
    private var senses: [[CueTerm.Sense]] = []
    private let opening: Openings

    /// Marks the words with which terms begin as such an opening.
    init(_ terms: [CueTerm], _ opening: Openings, _ vocabulary: inout Vocabulary) {
        self.opening = opening
        for term in terms {
            let ids = vocabulary.tokens(ofTerm: term.text).filter { $0.isWord || $0.isNumber }.map(Self.id)
            guard let first = ids.first, !ids.contains(0) else { continue }
            let number = Int(trie.insert(ids, value: Int32(senses.count)))
            if number == senses.count { senses.append([]) }
            senses[number].append(term.sense)
            vocabulary.open(first, opening)
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
                var start = 0
                while start < words.count {
                    guard words[start].openings.holds(opening) || words[start].isNumber, let found = longest(at: start, words, gaps) else {
                        start += 1
                        continue
                    }
                    body(found.term, start..<found.end)
                    start = found.end
                }
            }
        }
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

internal import Language

/// Terms of one lexicon, found in passages; every term carries what its line said.
struct Terms<Meaning: Sendable>: Sendable {
    private var trie = TermTrie()
    private(set) var meanings: [Meaning] = []

    /// Adds a term; the first meaning of a term stays.
    mutating func add(_ term: String, _ meaning: Meaning, _ vocabulary: inout Vocabulary) {
        let ids = vocabulary.internTerm(term)
        guard !ids.isEmpty, !ids.contains(0) else { return }
        if trie.insert(ids, value: Int32(meanings.count)) == Int32(meanings.count) { meanings.append(meaning) }
    }

    /// Notes in the vocabulary with which words the terms begin.
    func open(_ opening: Openings, _ vocabulary: inout Vocabulary) {
        vocabulary.open(trie, opening)
    }

    /// The longest term that starts at a word, over gaps that hold nothing but the marks allowed.
    func longest(at index: Int, in passage: Passage, allowing allowed: Gap = []) -> (meaning: Meaning, words: Range<Int>)? {
        passage.longest(of: trie, at: index, allowing: allowed).map { (meanings[Int($0.value)], $0.words) }
    }
}

extension Passage {
    /// The longest term of a trie that starts at a word, over gaps that hold nothing but the marks allowed. `byLength`: numbers are
    /// known by their length.
    func longest(of trie: TermTrie, at index: Int, allowing allowed: Gap, byLength: Bool = false) -> (value: Int32, words: Range<Int>)? {
        words.withUnsafeBufferPointer { words in
            var node: Int32 = 0
            var end = index
            var best: (value: Int32, words: Range<Int>)?
            while end < words.count, end == index || words[end].gap.isSubset(of: allowed) {
                let step = trie.step(from: node, byLength ? words[end].code : words[end].id)
                end &+= 1
                if step.value >= 0 { best = (step.value, index..<end) }
                guard step.node != 0 else { break }
                node = step.node
            }
            return best
        }
    }
}

extension Vocabulary {
    /// The ids of a term's words, cut where the tokenizer cuts; 0 for a word without a key.
    mutating func internTerm(_ term: String) -> [Int32] {
        internTerm(term.utf8)
    }

    mutating func internTerm(_ term: some Sequence<UInt8>) -> [Int32] {
        var ids: [Int32] = []
        var word: [UInt8] = []
        ids.reserveCapacity(4)
        word.reserveCapacity(16)
        func isWord(_ byte: UInt8) -> Bool {
            byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
        }
        for byte in term {
            if isWord(byte) { word.append(byte); continue }
            if !word.isEmpty { ids.append(word.withUnsafeBufferPointer { intern($0) }) }
            word.removeAll(keepingCapacity: true)
        }
        if !word.isEmpty { ids.append(word.withUnsafeBufferPointer { intern($0) }) }
        return ids
    }
}

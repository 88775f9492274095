package import Vietnamese

/// The words that a lexicon speaks of, each with a small number. Filled while a lexicon is built, then only read.
package struct Vocabulary: Sendable {
    /// A word's key and its id; id 0 where the slot is free.
    private struct Slot {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var id: Int32 = 0
    }

    private var slots: [Slot]
    private(set) var openings = TermOpenings()
    /// The id of the word that "&" is read as, 0 for none.
    package var ampersand: Int32 = 0
    /// What only a word with a first capital begins: names.
    package var ofNames = Openings.none
    /// The largest id given out; ids start at 1.
    package private(set) var count: Int32 = 0

    package init() {
        slots = Array(repeating: Slot(), count: 1 << 10)
    }

    /// The id of a word, 0 where the vocabulary does not hold it. The bytes are valid UTF-8 without white space.
    package func id(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
        SyllableKey(word).map(id(of:)) ?? 0
    }

    /// The same for a word whose key is known.
    package func id(of key: SyllableKey) -> Int32 {
        slots[slot(of: key)].id
    }

    /// The id of a word, a new one where the vocabulary does not hold it yet; 0 for words that are too long to have a key.
    package mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let key = SyllableKey(word) else { return 0 }
        let slot = slot(of: key)
        if slots[slot].id != 0 { return slots[slot].id }
        count += 1
        slots[slot] = Slot(low: key.low, high: key.high, id: count)
        if Int(count) * 2 > slots.count { grow() }
        return count
    }

    /// Notes a term of some lexicons by the ids of its words; codes of numbers may be among them, and marks, which end what is
    /// looked at. A word without an id is never found.
    package mutating func open(_ term: [Int32], _ lexicons: Openings) {
        guard let first = term.first, !term.prefix(2).contains(0) else { return }
        let second = term.dropFirst().first.flatMap { $0 >= -Token.longestNumber ? $0 : nil }
        openings.insert(first, second, lexicons)
    }

    /// Notes all terms of a lexicon.
    package mutating func open(_ terms: TermTrie, _ lexicon: Openings) {
        for beginning in terms.beginnings { open(beginning, lexicon) }
    }

    /// Every word with its id.
    var words: [(key: SyllableKey, id: Int32)] {
        slots.filter { $0.id != 0 }.map { (SyllableKey(low: $0.low, high: $0.high), $0.id) }
    }

    private func slot(of key: SyllableKey) -> Int {
        slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var slot = Int(truncatingIfNeeded: key.spread) & mask
            while slots[slot].id != 0, slots[slot].low != key.low || slots[slot].high != key.high { slot = (slot + 1) & mask }
            return slot
        }
    }

    private mutating func grow() {
        let old = slots.filter { $0.id != 0 }
        slots = Array(repeating: Slot(), count: slots.count * 2)
        for word in old { slots[slot(of: SyllableKey(low: word.low, high: word.high))] = word }
    }
}

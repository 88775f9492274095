internal import Vietnamese

/// The words that a lexicon speaks of, each with a small number. Filled while a lexicon is built, then only read.
package struct Vocabulary: Sendable {
    private var keys: [SyllableKey?]
    private var ids: [Int32]
    private var mask: Int
    /// The largest id given out; ids start at 1.
    package private(set) var count: Int32 = 0

    package init() {
        keys = Array(repeating: nil, count: 1 << 10)
        ids = Array(repeating: 0, count: 1 << 10)
        mask = keys.count - 1
    }

    /// The id of a word, 0 where the vocabulary does not hold it. The bytes are valid UTF-8 without white space.
    package func id(of word: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let key = SyllableKey(word) else { return 0 }
        return ids[slot(of: key)]
    }

    /// The id of a word, a new one where the vocabulary does not hold it yet; 0 for words that are too long to have a key.
    package mutating func intern(_ word: UnsafeBufferPointer<UInt8>) -> Int32 {
        guard let key = SyllableKey(word) else { return 0 }
        let slot = slot(of: key)
        if keys[slot] != nil { return ids[slot] }
        count += 1
        keys[slot] = key
        ids[slot] = count
        if Int(count) * 4 > keys.count { grow() }
        return count
    }

    private func slot(of key: SyllableKey) -> Int {
        var slot = Int(truncatingIfNeeded: key.spread) & mask
        while let other = keys[slot], other != key { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, ids).filter { $0.0 != nil }
        keys = Array(repeating: nil, count: keys.count * 4)
        ids = Array(repeating: 0, count: keys.count)
        mask = keys.count - 1
        for case (let key?, let id) in old {
            let slot = slot(of: key)
            keys[slot] = key
            ids[slot] = id
        }
    }
}

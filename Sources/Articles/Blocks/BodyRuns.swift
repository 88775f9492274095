/// Runs of three words, by which a block is found again in the linked data.
enum BodyRuns {
    /// Nil where the text has no run.
    static func runs(of text: UnsafeBufferPointer<UInt8>) -> HashTable<Bool>? {
        var runs = HashTable<Bool>(expecting: text.count / 6)
        each(text) { runs.update($0, from: true) { _ in } }
        return runs.values.isEmpty ? nil : runs
    }

    /// Share of a block's runs that are among the body's.
    static func share(of text: UnsafeBufferPointer<UInt8>, in body: HashTable<Bool>) -> Float {
        var hits = 0, all = 0
        each(text) {
            all += 1
            if body[$0] != nil { hits += 1 }
        }
        return all > 0 ? Float(hits) / Float(all) : 0
    }

    @inline(__always)
    private static func each(_ text: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void) {
        var first: UInt64 = 0, second: UInt64 = 0
        var word = WordHash(), length = 0, count = 0
        for place in 0...text.count {
            let byte = place < text.count ? text[place] : 32
            if byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 {
                word.add(byte)
                length += 1
                continue
            }
            guard length > 0 else { continue }
            count += 1
            if count >= 3 { body(first &* 31 ^ second &* 17 ^ word.value) }
            (first, second) = (second, word.value)
            (word, length) = (WordHash(), 0)
        }
    }
}

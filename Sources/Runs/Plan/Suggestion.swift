/// What somebody may have meant.
enum Suggestion {
    /// A message with the sentence `Did you mean "x"?` behind it where a word is near.
    static func append(to message: String, for word: String, among words: [String]) -> String {
        nearest(word, among: words).map { "\(message). Did you mean \"\($0)\"?" } ?? message
    }

    static func nearest(_ word: String, among words: [String]) -> String? {
        let typed = Array(word.lowercased().unicodeScalars)
        let ranked = words.map { (word: $0, distance: distance(typed, Array($0.lowercased().unicodeScalars))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        let isPart = typed.count >= 3 && best.word.lowercased().hasPrefix(word.lowercased())
        if isPart || best.distance <= max(1, typed.count / 3) { return best.word }
        return words.first { typed.count >= 3 && $0.lowercased().hasPrefix(word.lowercased()) }
    }

    /// Letters to add, drop, change or swap with a neighbour.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var before: [Int] = []
        var last = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1] + Array(repeating: 0, count: b.count)
            for j in b.indices {
                row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
            }
            before = last
            last = row
        }
        return last[b.count]
    }
}

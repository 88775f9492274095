/// Looks for phrases anywhere in lines that were folded as the phrases are.
struct PhraseSearch: Sendable {
    private let phrases: [[UInt8]]
    /// The phrases that start with each pair of bytes.
    private var byOpening: [UInt16: [Int]] = [:]
    private var openings = [Bool](repeating: false, count: 1 << 16)

    /// Phrases of two bytes and more.
    init(_ phrases: [[UInt8]]) {
        self.phrases = phrases
        for (index, phrase) in phrases.enumerated() {
            let opening = UInt16(phrase[0]) << 8 | UInt16(phrase[1])
            byOpening[opening, default: []].append(index)
            openings[Int(opening)] = true
        }
    }

    /// How many of the phrases stand in any of the lines.
    func count(in lines: some Sequence<ArraySlice<UInt8>>) -> Int {
        var found: Set<Int> = []
        for line in lines {
            line.withUnsafeBufferPointer { line in
                var last: UInt16 = 0
                for place in line.indices {
                    last = last << 8 | UInt16(line[place])
                    guard place > 0, openings[Int(last)] else { continue }
                    for index in byOpening[last] ?? [] where line[(place - 1)...].starts(with: phrases[index]) { found.insert(index) }
                }
            }
        }
        return found.count
    }
}

internal import Vietnamese

/// Terms of one or more syllables, found in a run of syllables by their hashes: the longest term at each place.
struct TermTable: Sendable {
    /// A term and what it speaks for; the asking code numbers its classes.
    struct Term: Sendable {
        let text: String
        let code: Int
        let weight: Float
    }

    /// One sense of one term.
    struct Sense: Sendable {
        let code: Int
        let weight: Float
    }

    /// What a term stands for; empty for the beginning of a longer term.
    private struct Slot {
        var key: UInt64 = 0
        /// Into `senses`; -1 for a mere beginning.
        var term: Int32 = -1
        var isBeginning = false
    }

    private var slots: [Slot]
    private let mask: Int
    /// By term.
    private(set) var senses: [[Sense]] = []

    init(_ terms: [Term]) {
        let runs = terms.map { SyllableRun($0.text).elements.map(\.shape) }
        var capacity = 64
        while capacity < 2 * runs.reduce(0, { $0 + $1.count }) { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        mask = capacity - 1
        for (term, run) in zip(terms, runs) {
            guard var hash = run.first else { continue }
            for next in run.dropFirst() {
                slots[place(of: hash)].key = hash
                slots[place(of: hash)].isBeginning = true
                hash = SyllableRun.joined(hash, next)
            }
            let place = place(of: hash)
            slots[place].key = hash
            if slots[place].term < 0 {
                slots[place].term = Int32(senses.count)
                senses.append([])
            }
            senses[Int(slots[place].term)].append(Sense(code: term.code, weight: term.weight))
        }
    }

    private func place(of key: UInt64) -> Int {
        var place = Int(truncatingIfNeeded: key >> 20) & mask
        while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }

    /// Calls `body` with every term and the elements it covers, from left to right without overlap. A term does not
    /// reach over a mark.
    func scan(_ run: SyllableRun, _ body: (_ term: Int, _ elements: Range<Int>) -> Void) {
        let elements = run.elements
        var start = 0
        while start < elements.count {
            var end = start + 1
            var hash = elements[start].shape
            var found: (term: Int, end: Int)?
            while true {
                let slot = slots[place(of: hash)]
                if slot.term >= 0, slot.key == hash { found = (Int(slot.term), end) }
                guard slot.isBeginning, slot.key == hash, end < elements.count, !elements[end].beginsPhrase else { break }
                hash = SyllableRun.joined(hash, elements[end].shape)
                end += 1
            }
            if let found { body(found.term, start..<found.end) }
            start = found?.end ?? start + 1
        }
    }
}

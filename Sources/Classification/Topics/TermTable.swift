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
    /// A bit for every first syllable of a term: near the processor, where the slots are not.
    private var first: [UInt64]
    /// All senses, term by term.
    private var senses: [Sense] = []
    /// Where each term's senses begin, and once more for the end.
    private var starts: [Int] = [0]

    init(_ terms: [Term]) {
        let runs = terms.map { SyllableRun($0.text).elements.map(\.shape) }
        var capacity = 64
        while capacity < 2 * runs.reduce(0, { $0 + $1.count }) { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        mask = capacity - 1
        first = Array(repeating: 0, count: capacity / 16)
        var byTerm: [[Sense]] = []
        for (term, run) in zip(terms, runs) {
            guard var hash = run.first else { continue }
            let bit = Self.bit(of: hash, first.count)
            first[bit >> 6] |= 1 << UInt64(bit & 63)
            for next in run.dropFirst() {
                slots[place(of: hash)].key = hash
                slots[place(of: hash)].isBeginning = true
                hash = SyllableRun.joined(hash, next)
            }
            let place = place(of: hash)
            slots[place].key = hash
            if slots[place].term < 0 {
                slots[place].term = Int32(byTerm.count)
                byTerm.append([])
            }
            byTerm[Int(slots[place].term)].append(Sense(code: term.code, weight: term.weight))
        }
        for senses in byTerm {
            self.senses += senses
            starts.append(self.senses.count)
        }
    }

    /// How many terms there are.
    var count: Int { starts.count - 1 }

    func senses(of term: Int) -> ArraySlice<Sense> { senses[starts[term]..<starts[term + 1]] }

    private func place(of key: UInt64) -> Int {
        slots.withUnsafeBufferPointer { Self.place(of: key, in: $0, mask) }
    }

    /// Calls `body` with every term and the elements it covers, from left to right without overlap. A term does not
    /// reach over a mark.
    @inline(__always)
    func scan(_ run: SyllableRun, _ body: (_ term: Int, _ elements: Range<Int>) -> Void) {
        run.elements.withUnsafeBufferPointer { elements in
            first.withUnsafeBufferPointer { first in
                slots.withUnsafeBufferPointer { slots in
                    var start = 0
                    while start < elements.count {
                        let bit = Self.bit(of: elements[start].shape, first.count)
                        guard first[bit >> 6] >> UInt64(bit & 63) & 1 != 0, let found = longest(at: start, elements, slots) else {
                            start += 1
                            continue
                        }
                        body(found.term, start..<found.end)
                        start = found.end
                    }
                }
            }
        }
    }

    @inline(__always)
    private func longest(
        at start: Int, _ elements: UnsafeBufferPointer<SyllableRun.Element>, _ slots: UnsafeBufferPointer<Slot>
    ) -> (term: Int, end: Int)? {
        var end = start + 1
        var hash = elements[start].shape
        var found: (term: Int, end: Int)?
        while true {
            let slot = slots[Self.place(of: hash, in: slots, mask)]
            guard slot.key == hash else { break }
            if slot.term >= 0 { found = (Int(slot.term), end) }
            guard slot.isBeginning, end < elements.count, !elements[end].beginsPhrase else { break }
            hash = SyllableRun.joined(hash, elements[end].shape)
            end += 1
        }
        return found
    }

    @inline(__always)
    private static func bit(of key: UInt64, _ words: Int) -> Int { Int(truncatingIfNeeded: key >> 40) & (words * 64 - 1) }

    @inline(__always)
    private static func place(of key: UInt64, in slots: UnsafeBufferPointer<Slot>, _ mask: Int) -> Int {
        var place = Int(truncatingIfNeeded: key >> 20) & mask
        while slots[place].key != 0, slots[place].key != key { place = (place + 1) & mask }
        return place
    }
}

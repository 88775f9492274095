internal import Vietnamese

/// Terms of one or more syllables, found in a run of syllables by their hashes: the longest term at each place.
struct TermTable: Sendable {
    /// What a term stands for; empty for the beginning of a longer term.
    private struct Slot {
        /// The upper half of the hash: two runs that agree in it and in their place are one text in billions. 0 is free.
        var tag: UInt32 = 0
        /// Twice the term, which is -1 for a mere beginning, plus one where longer terms begin so.
        var value: Int32 = -2

        var term: Int32 {
            get { value >> 1 }
            set { value = newValue << 1 | value & 1 }
        }
        var isBeginning: Bool { value & 1 != 0 }
    }

    private var slots: [Slot]
    private let mask: Int
    /// A bit for every syllable that is a term by itself, and for every pair that begins a longer one: near the processor,
    /// where the slots are not.
    private var alone: [UInt64]
    private var pairs: [UInt64]
    /// All senses, term by term.
    private var senses: [CueTerm.Sense] = []
    /// Where each term's senses begin, and once more for the end.
    private var starts: [Int] = [0]

    init(_ terms: [CueTerm]) {
        let runs = terms.map { SyllableRun($0.text).elements.map(\.shape) }
        var capacity = 64
        while capacity < 2 * Self.entries(runs) { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        mask = capacity - 1
        alone = Array(repeating: 0, count: capacity / 64)
        pairs = Array(repeating: 0, count: capacity / 8)
        var byTerm: [[CueTerm.Sense]] = []
        for (term, run) in zip(terms, runs) where !run.isEmpty {
            let place = enter(run)
            if slots[place].term < 0 {
                slots[place].term = Int32(byTerm.count)
                byTerm.append([])
            }
            byTerm[Int(slots[place].term)].append(term.sense)
        }
        for senses in byTerm {
            self.senses += senses
            starts.append(self.senses.count)
        }
    }

    /// How many slots the runs take: those of one syllable, and every beginning of two or more.
    private static func entries(_ runs: [[UInt64]]) -> Int {
        var hashes: Set<UInt64> = []
        for run in runs {
            guard var hash = run.first else { continue }
            if run.count == 1 { hashes.insert(hash) }
            for next in run.dropFirst() {
                hash = SyllableRun.joined(hash, next)
                hashes.insert(hash)
            }
        }
        return hashes.count
    }

    /// The place of a term of one syllable or more, its beginnings marked.
    private mutating func enter(_ run: [UInt64]) -> Int {
        var hash = run[0]
        if run.count == 1 {
            alone.withUnsafeMutableBufferPointer { Self.set(hash, in: $0) }
        } else {
            hash = SyllableRun.joined(hash, run[1])
            pairs.withUnsafeMutableBufferPointer { Self.set(hash, in: $0) }
        }
        for next in run.dropFirst(2) {
            let place = place(of: hash)
            slots[place].tag = Self.tag(of: hash)
            slots[place].value |= 1
            hash = SyllableRun.joined(hash, next)
        }
        let place = place(of: hash)
        slots[place].tag = Self.tag(of: hash)
        return place
    }

    /// How many terms there are.
    var count: Int { starts.count - 1 }

    func senses(of term: Int) -> ArraySlice<CueTerm.Sense> { senses[starts[term]..<starts[term + 1]] }

    /// The most senses that one term has.
    var mostSenses: Int { zip(starts, starts.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) } }

    private func place(of key: UInt64) -> Int {
        slots.withUnsafeBufferPointer { Self.place(of: key, in: $0, mask) }
    }

    /// Calls `body` with every term and the elements it covers, from left to right without overlap. A term does not
    /// reach over a mark.
    @inline(__always)
    func scan(_ run: SyllableRun, _ body: (_ term: Int, _ elements: Range<Int>) -> Void) {
        run.elements.withUnsafeBufferPointer { elements in
            alone.withUnsafeBufferPointer { alone in
                pairs.withUnsafeBufferPointer { pairs in
                    slots.withUnsafeBufferPointer { slots in
                        var start = 0
                        while start < elements.count {
                            let shape = elements[start].shape
                            let isAlone = Self.has(shape, in: alone)
                            var pair: UInt64?
                            if start + 1 < elements.count, !elements[start + 1].beginsPhrase {
                                let key = SyllableRun.joined(shape, elements[start + 1].shape)
                                if Self.has(key, in: pairs) { pair = key }
                            }
                            guard isAlone || pair != nil,
                                  let found = pair.flatMap({ longest($0, at: start, elements, slots) })
                                    ?? (isAlone ? single(shape, at: start, slots) : nil)
                            else {
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
    }

    @inline(__always)
    private func single(_ shape: UInt64, at start: Int, _ slots: UnsafeBufferPointer<Slot>) -> (term: Int, end: Int)? {
        let slot = slots[Self.place(of: shape, in: slots, mask)]
        return slot.tag != 0 && slot.term >= 0 ? (Int(slot.term), start + 1) : nil
    }

    /// The longest term of two syllables or more that begins with the pair at `start`.
    @inline(__always)
    private func longest(
        _ pair: UInt64, at start: Int, _ elements: UnsafeBufferPointer<SyllableRun.Element>, _ slots: UnsafeBufferPointer<Slot>
    ) -> (term: Int, end: Int)? {
        var end = start + 2
        var hash = pair
        var found: (term: Int, end: Int)?
        while true {
            let slot = slots[Self.place(of: hash, in: slots, mask)]
            guard slot.tag != 0 else { break }
            if slot.term >= 0 { found = (Int(slot.term), end) }
            guard slot.isBeginning, end < elements.count, !elements[end].beginsPhrase else { break }
            hash = SyllableRun.joined(hash, elements[end].shape)
            end += 1
        }
        return found
    }

    @inline(__always)
    private static func has(_ key: UInt64, in bits: UnsafeBufferPointer<UInt64>) -> Bool {
        let bit = Int(truncatingIfNeeded: key >> 40) & (bits.count * 64 - 1)
        return bits[bit >> 6] >> UInt64(bit & 63) & 1 != 0
    }

    private static func set(_ key: UInt64, in bits: UnsafeMutableBufferPointer<UInt64>) {
        let bit = Int(truncatingIfNeeded: key >> 40) & (bits.count * 64 - 1)
        bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    @inline(__always)
    private static func place(of key: UInt64, in slots: UnsafeBufferPointer<Slot>, _ mask: Int) -> Int {
        let tag = tag(of: key)
        var place = Int(truncatingIfNeeded: key) & mask
        while slots[place].tag != 0, slots[place].tag != tag { place = (place + 1) & mask }
        return place
    }

    @inline(__always)
    private static func tag(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) | 1 }
}

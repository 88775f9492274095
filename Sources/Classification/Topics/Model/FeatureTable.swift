internal import Glibc

/// A model's features where a text's syllables can find them fast: a filter of bits, a hash table of keys, and rows of
/// weights, the commonest features first so that they stand near each other.
struct FeatureTable: Sendable {
    struct Slot {
        /// The upper half of the key: two features that agree in it and in their place are one text in billions. 0 is free.
        var tag: UInt32 = 0
        var row: Int32 = 0
    }

    /// The filter and the table as memory, for many lookups in a row.
    struct Slots {
        fileprivate let filter: UnsafeBufferPointer<UInt64>
        fileprivate let slots: UnsafeBufferPointer<Slot>
        fileprivate let twins: UnsafeBufferPointer<Int32>

        /// 1 where the key may be known. Most pairs of neighbours are not: the filter is small enough to stay near the
        /// processor, and a number can be counted with where a branch would be guessed wrong.
        @inline(__always)
        func mayHold(_ key: UInt64) -> Int {
            let bits = FeatureTable.bits(of: key)
            return filter[FeatureTable.word(of: key, filter.count)] & bits == bits ? 1 : 0
        }

        /// What stands where the key is looked for first: asked for many keys before any is looked at, none waits for another.
        @inline(__always)
        func first(_ key: UInt64) -> Slot { slots[Int(truncatingIfNeeded: key) & (slots.count - 1)] }

        /// The row of a feature, for which `first` has been asked.
        @inline(__always)
        func find(_ key: UInt64, _ first: Slot) -> Int32? {
            let tag = FeatureTable.tag(of: key)
            var slot = first
            var place = Int(truncatingIfNeeded: key)
            while slot.tag != tag {
                guard slot.tag != 0 else { return nil }
                place &+= 1
                slot = slots[place & (slots.count - 1)]
            }
            return slot.row
        }

        /// The row of the same feature in titles, negative where it has none.
        @inline(__always)
        func twin(of row: Int32) -> Int32 { twins[Int(row)] }
    }

    private var filter: [UInt64]
    private var slots: [Slot]
    /// By row.
    private var twins: [Int32]
    let rows: FeatureRows

    /// A title's key is found through the key of the same feature anywhere, which stands among `keys` too.
    init(keys: [UInt64], inverseFrequencies: [Float], weights: [Float], labels: Int) {
        let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        let twinOf = keys.map { places[FeatureReader.titled($0)] }
        let titles = Set(twinOf.compactMap { $0 })
        let order = keys.indices.sorted { (inverseFrequencies[$0], $0) < (inverseFrequencies[$1], $1) }
        var rowOf = [Int32](repeating: -1, count: keys.count)
        for (row, place) in order.enumerated() { rowOf[place] = Int32(row) }
        var capacity = 64
        while capacity < 5 * (keys.count - titles.count) / 4 { capacity *= 2 }
        filter = Array(repeating: 0, count: capacity / 16)
        slots = Array(repeating: Slot(), count: capacity)
        twins = order.map { place in twinOf[place].map { rowOf[$0] } ?? -1 }
        for place in order where !titles.contains(place) {
            let key = keys[place]
            filter[Self.word(of: key, filter.count)] |= Self.bits(of: key)
            var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
            while slots[slot].tag != 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Slot(tag: Self.tag(of: key), row: rowOf[place])
        }
        rows = FeatureRows(order: order, inverseFrequencies: inverseFrequencies, weights: weights, labels: labels)
    }

    @inline(__always)
    func withSlots<Result>(_ body: (Slots) -> Result) -> Result {
        filter.withUnsafeBufferPointer { filter in
            slots.withUnsafeBufferPointer { slots in
                twins.withUnsafeBufferPointer { body(Slots(filter: filter, slots: slots, twins: $0)) }
            }
        }
    }

    /// How much a feature that occurs `count` times weighs beside one that occurs once.
    @inline(__always)
    static func growth(_ count: Int) -> Float { count == 1 ? 1 : 1 + logf(Float(count)) }

    @inline(__always)
    private static func tag(of key: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: key >> 32) | 1 }

    @inline(__always)
    private static func word(of key: UInt64, _ words: Int) -> Int { Int(truncatingIfNeeded: key >> 22) & (words - 1) }

    /// Two bits of one word: a key that is unknown seldom finds both.
    @inline(__always)
    private static func bits(of key: UInt64) -> UInt64 { 1 << (key >> 58) | 1 << (key >> 52 & 63) }
}

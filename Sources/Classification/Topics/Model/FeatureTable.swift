internal import Glibc

/// A model's features where a text's syllables can find them fast: a filter of bits, a hash table of keys, and rows of
/// weights.
struct FeatureTable: Sendable {
    struct Slot {
        /// The upper half of the key: two features that agree in it and in their place are one text in billions.
        var tag: UInt32 = 0
        /// Twice the row, plus one where the feature has a twin; -1 where the slot is free.
        var value: Int32 = -1

        var row: Int32 { value >> 1 }
        /// The row behind this one belongs to the same feature in titles.
        var hasTwin: Bool { value & 1 != 0 }
    }

    /// The slots as memory, for many lookups in a row.
    struct Slots {
        let filter: UnsafeBufferPointer<UInt64>
        let slots: UnsafeBufferPointer<Slot>

        @inline(__always)
        func find(_ key: UInt64) -> Slot? {
            // Most pairs of neighbours are unknown: the filter is small enough to stay near the processor.
            let bit = Int(truncatingIfNeeded: key >> 24) & (filter.count * 64 - 1)
            guard filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return nil }
            var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
            while slots[place].value >= 0 {
                if slots[place].tag == UInt32(truncatingIfNeeded: key >> 32) { return slots[place] }
                place = (place + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    private var filter: [UInt64]
    private var slots: [Slot]
    private let rows: FeatureRows

    /// A title's key is found through the key of the same feature anywhere, which stands among `keys` too.
    init(keys: [UInt64], inverseFrequencies: [Float], weights: [Float], labels: Int) {
        let places = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
        let twins = keys.map { places[FeatureReader.titled($0)] }
        let titles = Set(twins.compactMap { $0 })
        var capacity = 64
        while capacity < 5 * (keys.count - titles.count) / 4 { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        filter = Array(repeating: 0, count: capacity / 32)
        var order: [Int] = []
        for (place, key) in keys.enumerated() where !titles.contains(place) {
            let value = Int32(order.count) << 1 | (twins[place] == nil ? 0 : 1)
            order.append(place)
            if let twin = twins[place] { order.append(twin) }
            let bit = Int(truncatingIfNeeded: key >> 24) & (filter.count * 64 - 1)
            filter[bit >> 6] |= 1 << UInt64(bit & 63)
            var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
            while slots[slot].value >= 0 { slot = (slot + 1) & (capacity - 1) }
            slots[slot] = Slot(tag: UInt32(truncatingIfNeeded: key >> 32), value: value)
        }
        rows = FeatureRows(order: order, inverseFrequencies: inverseFrequencies, weights: weights, labels: labels)
    }

    @inline(__always)
    func withSlots(_ body: (Slots) -> Void) {
        filter.withUnsafeBufferPointer { filter in
            slots.withUnsafeBufferPointer { body(Slots(filter: filter, slots: $0)) }
        }
    }

    /// One score a bias.
    func scores(_ counts: FeatureCounts, _ biases: [Float]) -> [Float] { rows.scores(counts, biases) }

    /// How much a feature that occurs `count` times weighs beside one that occurs once.
    @inline(__always)
    static func growth(_ count: Int) -> Float { count == 1 ? 1 : 1 + logf(Float(count)) }
}

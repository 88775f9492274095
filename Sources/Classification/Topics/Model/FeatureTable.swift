internal import Glibc

/// A model's features where a text's syllables can find them fast: a hash table of keys, and rows of weights padded to
/// eight lanes.
struct FeatureTable: Sendable {
    struct Slot {
        /// The upper half of the key: two features that agree in it and in their place are one text in billions.
        var tag: UInt32 = 0
        /// -1 where the slot is free.
        var row: Int32 = -1
    }

    /// The slots as memory, for many lookups in a row.
    struct Lookup {
        let slots: UnsafeBufferPointer<Slot>
        let mask: Int

        @inline(__always)
        func row(of key: UInt64) -> Int32? {
            var place = Int(truncatingIfNeeded: key) & mask
            while slots[place].row >= 0 {
                if slots[place].tag == UInt32(truncatingIfNeeded: key >> 32) { return slots[place].row }
                place = (place + 1) & mask
            }
            return nil
        }
    }

    private var slots: [Slot]
    /// Rows of `lanes` vectors: the weights, then the inverse frequency, by which the weights are multiplied already.
    private let vectors: [SIMD8<Float>]
    private let labels: Int
    private let lanes: Int

    init(keys: [UInt64], inverseFrequencies: [Float], weights: [Float], labels: Int) {
        var capacity = 64
        while capacity < 2 * keys.count { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        self.labels = labels
        lanes = labels / 8 + 1
        var vectors = [SIMD8<Float>](repeating: .zero, count: keys.count * lanes)
        for row in keys.indices {
            let inverse = inverseFrequencies[row]
            for label in 0..<labels { vectors[row * lanes + label / 8][label % 8] = weights[row * labels + label] * inverse }
            vectors[row * lanes + labels / 8][labels % 8] = inverse
        }
        self.vectors = vectors
        for (row, key) in keys.enumerated() {
            var place = Int(truncatingIfNeeded: key) & (capacity - 1)
            while slots[place].row >= 0 { place = (place + 1) & (capacity - 1) }
            slots[place] = Slot(tag: UInt32(truncatingIfNeeded: key >> 32), row: Int32(row))
        }
    }

    @inline(__always)
    func withRows(_ body: (Lookup) -> Void) {
        slots.withUnsafeBufferPointer { body(Lookup(slots: $0, mask: $0.count - 1)) }
    }

    func row(of key: UInt64) -> Int32? {
        slots.withUnsafeBufferPointer { Lookup(slots: $0, mask: $0.count - 1).row(of: key) }
    }

    /// The value of a feature that occurs `count` times: its inverse frequency, growing with the logarithm.
    static func value(_ count: Int, _ inverseFrequency: Float) -> Float { growth(count) * inverseFrequency }

    @inline(__always)
    private static func growth(_ count: Int) -> Float { count == 1 ? 1 : 1 + logf(Float(count)) }

    /// One score a bias. Sums in the order in which the features came, so that they are the same on every run.
    func scores(_ counts: FeatureCounts, _ biases: [Float]) -> [Float] {
        var sums = [SIMD8<Float>](repeating: .zero, count: lanes)
        var norm: Float = 0
        vectors.withUnsafeBufferPointer { vectors in
            sums.withUnsafeMutableBufferPointer { sums in
                for (row, count) in zip(counts.rows, counts.counts) {
                    let growth = Self.growth(Int(count))
                    let value = growth * vectors[Int(row) * lanes + labels / 8][labels % 8]
                    norm += value * value
                    // Not addProduct: without the processor's own it is a call for every number.
                    for lane in 0..<lanes { sums[lane] += growth * vectors[Int(row) * lanes + lane] }
                }
            }
        }
        let scale = norm > 0 ? 1 / norm.squareRoot() : 0
        return biases.indices.map { sums[$0 / 8][$0 % 8] * scale + biases[$0] }
    }
}

/// How often each known feature occurs in one text, in the order of their first occurrence.
struct FeatureCounts {
    private(set) var rows: [Int32] = []
    private(set) var counts: [Int32] = []

    init(_ occurrences: [Int32]) {
        var capacity = 16
        while capacity < 2 * occurrences.count { capacity *= 2 }
        rows.reserveCapacity(occurrences.count)
        counts.reserveCapacity(occurrences.count)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { places in
            // Place + 1 in `rows`; 0 is free.
            places.initialize(repeating: 0)
            for row in occurrences {
                var slot = Int(row) &* 0x9E37_79B1 >> 7 & (capacity - 1)
                while places[slot] != 0, rows[Int(places[slot]) - 1] != row { slot = (slot + 1) & (capacity - 1) }
                if places[slot] == 0 {
                    rows.append(row)
                    counts.append(1)
                    places[slot] = Int32(rows.count)
                } else {
                    counts[Int(places[slot]) - 1] += 1
                }
            }
        }
    }
}

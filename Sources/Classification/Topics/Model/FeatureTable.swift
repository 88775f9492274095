internal import Foundation

/// A model's features where a text's syllables can find them fast: a hash table of keys, and rows of weights padded to
/// eight lanes.
struct FeatureTable: Sendable {
    private struct Slot {
        var key: UInt64 = 0
        /// -1 where the slot is free.
        var row: Int32 = -1
    }

    private var slots: [Slot]
    private let mask: Int
    /// Rows of `lanes` vectors.
    let vectors: [SIMD8<Float>]
    let inverseFrequencies: [Float]
    let labels: Int
    let lanes: Int

    init(keys: [UInt64], inverseFrequencies: [Float], weights: [Float], labels: Int) {
        var capacity = 64
        while capacity < 2 * keys.count { capacity *= 2 }
        mask = capacity - 1
        slots = Array(repeating: Slot(), count: capacity)
        self.inverseFrequencies = inverseFrequencies
        self.labels = labels
        lanes = (labels + 7) / 8
        var vectors = [SIMD8<Float>](repeating: .zero, count: keys.count * lanes)
        for row in keys.indices {
            for label in 0..<labels { vectors[row * lanes + label / 8][label % 8] = weights[row * labels + label] }
        }
        self.vectors = vectors
        for (row, key) in keys.enumerated() {
            var place = Int(truncatingIfNeeded: key >> 20) & mask
            while slots[place].row >= 0 { place = (place + 1) & mask }
            slots[place] = Slot(key: key, row: Int32(row))
        }
    }

    @inline(__always)
    func row(of key: UInt64) -> Int? {
        slots.withUnsafeBufferPointer { slots in
            var place = Int(truncatingIfNeeded: key >> 20) & mask
            while slots[place].row >= 0 {
                if slots[place].key == key { return Int(slots[place].row) }
                place = (place + 1) & mask
            }
            return nil
        }
    }

    /// The value of a feature that occurs `count` times: its inverse frequency, growing with the logarithm.
    @inline(__always)
    static func value(_ count: Int, _ inverseFrequency: Float) -> Float {
        count == 1 ? inverseFrequency : (1 + Float(log(Double(count)))) * inverseFrequency
    }
}

/// Counts the known features of one text and sums their weights.
struct FeatureCounter {
    private let table: FeatureTable
    /// Open addressing: row + 1 and count, 0 where free.
    private var rows: [Int32]
    private var counts: [Int32]
    private var mask: Int
    private var filled: [Int32] = []

    init(table: FeatureTable) {
        self.table = table
        rows = Array(repeating: 0, count: 512)
        counts = Array(repeating: 0, count: 512)
        mask = 511
        filled.reserveCapacity(256)
    }

    @inline(__always)
    mutating func count(_ key: UInt64) {
        guard let row = table.row(of: key) else { return }
        let name = Int32(row + 1)
        var place = row & mask
        while rows[place] != 0, rows[place] != name { place = (place + 1) & mask }
        if rows[place] == 0 {
            rows[place] = name
            filled.append(Int32(place))
            counts[place] = 1
            if filled.count * 2 > mask { grow() }
        } else {
            counts[place] += 1
        }
    }

    private mutating func grow() {
        let (oldRows, oldCounts, oldFilled) = (rows, counts, filled)
        mask = mask * 2 + 1
        rows = Array(repeating: 0, count: mask + 1)
        counts = Array(repeating: 0, count: mask + 1)
        filled = []
        for old in oldFilled {
            var place = Int(oldRows[Int(old)] - 1) & mask
            while rows[place] != 0 { place = (place + 1) & mask }
            rows[place] = oldRows[Int(old)]
            counts[place] = oldCounts[Int(old)]
            filled.append(Int32(place))
        }
    }

    /// In the order in which the features came, so that the sums are the same on every run.
    func scores(_ biases: [Float]) -> [Float] {
        var sums = [SIMD8<Float>](repeating: .zero, count: table.lanes)
        var norm: Float = 0
        for place in filled {
            let row = Int(rows[Int(place)] - 1)
            let value = FeatureTable.value(Int(counts[Int(place)]), table.inverseFrequencies[row])
            norm += value * value
            for lane in 0..<table.lanes { sums[lane] += value * table.vectors[row * table.lanes + lane] }
        }
        let scale = norm > 0 ? 1 / norm.squareRoot() : 0
        return biases.indices.map { sums[$0 / 8][$0 % 8] * scale + biases[$0] }
    }
}

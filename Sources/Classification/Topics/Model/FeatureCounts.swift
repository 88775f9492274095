/// The known features of one text in the order of their first occurrence, each once.
struct FeatureCounts {
    private(set) var rows: [Int32] = []
    /// How much each weighs for occurring so often.
    private(set) var growths: [Float] = []

    init(_ occurrences: [Int32]) {
        var capacity = 16
        while capacity < 2 * occurrences.count { capacity *= 2 }
        rows.reserveCapacity(occurrences.count)
        growths.reserveCapacity(occurrences.count)
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: capacity) { places in
            // Place + 1 in `rows`; 0 is free.
            places.initialize(repeating: 0)
            for row in occurrences {
                var slot = Int(row) &* 0x9E37_79B1 >> 7 & (capacity - 1)
                while places[slot] != 0, rows[Int(places[slot]) - 1] != row { slot = (slot + 1) & (capacity - 1) }
                if places[slot] == 0 {
                    rows.append(row)
                    growths.append(1)
                    places[slot] = Int32(rows.count)
                } else {
                    growths[Int(places[slot]) - 1] += 1
                }
            }
        }
        for place in growths.indices where growths[place] > 1 { growths[place] = FeatureTable.growth(Int(growths[place])) }
    }
}

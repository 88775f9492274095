internal import Vietnamese

/// The memory in which texts are scored one after the other: a text takes what the last one left.
struct ScoringSpace {
    /// Keys of features that the model may know.
    private var keys: [UInt64] = []
    private var counts = FeatureCounts()
    /// One a label.
    private(set) var scores: [Float] = []

    /// Scores `text`.
    mutating func score(_ text: ModelText, _ reader: FeatureReader, _ table: FeatureTable, _ biases: [Float]) {
        let limit = reader.limit(text.title) + reader.limit(text.rest)
        if keys.count < limit { keys = Array(repeating: 0, count: 2 * limit) }
        table.withSlots { slots in
            let (titled, all) = keys.withUnsafeMutableBufferPointer { keys in
                let titled = Self.read(text.title, reader, slots, into: keys[...])
                return (titled, Self.read(text.rest, reader, slots, into: keys[titled...]))
            }
            keys.withUnsafeBufferPointer { counts.read(UnsafeBufferPointer(rebasing: $0[..<all]), titled: titled, slots) }
        }
        table.rows.score(counts, biases, into: &scores)
    }

    /// Writes the keys that the filter lets through; where they end.
    private static func read(
        _ run: SyllableRun, _ reader: FeatureReader, _ slots: FeatureTable.Slots, into keys: Slice<UnsafeMutableBufferPointer<UInt64>>
    ) -> Int {
        let memory = keys.base
        var end = keys.startIndex
        reader.read(run) {
            memory[end] = $0.key
            end &+= slots.mayHold($0.key)
        }
        return end
    }
}

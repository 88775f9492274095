/// The weights of a model, a row for every feature, multiplied by its inverse frequency already: sixteen labels in two bytes
/// each, so that a row is half a line of the processor's cache.
struct FeatureRows: Sendable {
    private let vectors: [SIMD16<Int16>]
    private let inverseFrequencies: [Float]
    private let labels: Int
    /// Vectors of a row.
    private let width: Int
    /// What 1 in a vector stands for.
    private let unit: Float

    /// `order` names for each row the place of its feature among the frequencies and weights.
    init(order: [Int], inverseFrequencies: [Float], weights: [Float], labels: Int) {
        func weight(_ place: Int, _ label: Int) -> Float { weights[place * labels + label] * inverseFrequencies[place] }
        self.labels = labels
        let width = (labels + 15) / 16
        self.width = width
        var largest = Float.leastNormalMagnitude
        for place in order { for label in 0..<labels { largest = max(largest, abs(weight(place, label))) } }
        let unit = largest / 32767
        self.unit = unit
        var vectors = [SIMD16<Int16>](repeating: .zero, count: order.count * width)
        for (row, place) in order.enumerated() {
            for label in 0..<labels { vectors[row * width + label / 16][label % 16] = Int16((weight(place, label) / unit).rounded()) }
        }
        self.vectors = vectors
        self.inverseFrequencies = order.map { inverseFrequencies[$0] }
    }

    /// One score a bias. Sums in the order in which the features came, so that they are the same on every run.
    func scores(_ counts: FeatureCounts, _ biases: [Float]) -> [Float] {
        var scores = biases
        let scale = unit * scale(counts)
        for vector in 0..<width {
            let sum = sum(counts, vector)
            for label in vector * 16..<min(labels, vector * 16 + 16) { scores[label] += sum[label % 16] * scale }
        }
        return scores
    }

    /// One over the length of the text's values.
    private func scale(_ counts: FeatureCounts) -> Float {
        inverseFrequencies.withUnsafeBufferPointer { frequencies in
            var norm: Float = 0
            for place in counts.rows.indices {
                let value = counts.growths[place] * frequencies[Int(counts.rows[place])]
                norm += value * value
            }
            return norm > 0 ? 1 / norm.squareRoot() : 0
        }
    }

    private func sum(_ counts: FeatureCounts, _ vector: Int) -> SIMD16<Float> {
        vectors.withUnsafeBufferPointer { vectors in
            // Most features occur once: their weights are added as whole numbers.
            var once = SIMD16<Int32>.zero
            var sum = SIMD16<Float>.zero
            for place in counts.rows.indices {
                let row = SIMD16<Int32>(truncatingIfNeeded: vectors[Int(counts.rows[place]) * width + vector])
                if counts.growths[place] == 1 { once &+= row } else { sum += counts.growths[place] * SIMD16<Float>(row) }
            }
            return sum + SIMD16<Float>(once)
        }
    }
}

/// The weights of a model, a row of vectors for every feature: all labels, then the inverse frequency, by which the
/// weights are multiplied already.
struct FeatureRows: Sendable {
    private let vectors: [SIMD16<Float>]
    private let labels: Int
    /// Vectors of a row.
    private let width: Int

    /// `order` names for each row the place of its feature among the frequencies and weights.
    init(order: [Int], inverseFrequencies: [Float], weights: [Float], labels: Int) {
        self.labels = labels
        let width = labels / 16 + 1
        self.width = width
        var vectors = [SIMD16<Float>](repeating: .zero, count: order.count * width)
        for (row, place) in order.enumerated() {
            let inverse = inverseFrequencies[place]
            for label in 0..<labels { vectors[row * width + label / 16][label % 16] = weights[place * labels + label] * inverse }
            vectors[row * width + labels / 16][labels % 16] = inverse
        }
        self.vectors = vectors
    }

    /// One score a bias. Sums in the order in which the features came, so that they are the same on every run.
    func scores(_ counts: FeatureCounts, _ biases: [Float]) -> [Float] {
        var scores = biases
        vectors.withUnsafeBufferPointer { vectors in
            let scale = scale(counts, vectors)
            for vector in 0..<width {
                let sum = sum(counts, vectors, vector)
                for label in vector * 16..<min(labels, vector * 16 + 16) { scores[label] += sum[label % 16] * scale }
            }
        }
        return scores
    }

    /// One over the length of the text's values.
    private func scale(_ counts: FeatureCounts, _ vectors: UnsafeBufferPointer<SIMD16<Float>>) -> Float {
        vectors.withMemoryRebound(to: Float.self) { numbers in
            var norm: Float = 0
            for place in counts.rows.indices {
                let value = counts.growths[place] * numbers[Int(counts.rows[place]) * width * 16 + labels]
                norm += value * value
            }
            return norm > 0 ? 1 / norm.squareRoot() : 0
        }
    }

    private func sum(_ counts: FeatureCounts, _ vectors: UnsafeBufferPointer<SIMD16<Float>>, _ vector: Int) -> SIMD16<Float> {
        var sum = SIMD16<Float>.zero
        for place in counts.rows.indices {
            // Not addProduct: without the processor's own it is a call for every number.
            sum += counts.growths[place] * vectors[Int(counts.rows[place]) * width + vector]
        }
        return sum
    }
}

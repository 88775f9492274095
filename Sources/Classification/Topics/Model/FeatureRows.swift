/// The weights of a model, a row for every feature, multiplied by its inverse frequency already: sixteen labels in two bytes
/// each, so that a row is half a line of the processor's cache. The last cell of a row is no label's: it holds the square of
/// the inverse frequency, so that the sum of rows tells the length of the text's values too.
struct FeatureRows: Sendable {
    /// Cells 2i and 2i + 1 in the lower and the upper half of lane i.
    private typealias Packed = SIMD8<Int32>

    private struct Sum {
        /// Of the cells 2i and 2i + 1.
        var even: SIMD8<Float>
        var odd: SIMD8<Float>
        /// What the last cell lacks: a value counts by its square there.
        var squares: Float = 0

        func cell(_ place: Int) -> Float { place % 2 == 0 ? even[place / 2] : odd[place / 2] }
    }

    private let vectors: [Packed]
    private let labels: Int
    /// Vectors of a row.
    private let width: Int
    /// What 1 in a label's cell stands for, and in the last one.
    private let unit: Float
    private let squareUnit: Float

    /// `order` names for each row the place of its feature among the frequencies and weights.
    init(order: [Int], inverseFrequencies: [Float], weights: [Float], labels: Int) {
        func weight(_ place: Int, _ label: Int) -> Float { weights[place * labels + label] * inverseFrequencies[place] }
        self.labels = labels
        let width = labels / 16 + 1
        self.width = width
        var largest = Float.leastNormalMagnitude, rarest = Float.leastNormalMagnitude
        for place in order {
            for label in 0..<labels { largest = max(largest, abs(weight(place, label))) }
            rarest = max(rarest, inverseFrequencies[place])
        }
        let unit = largest / 32767, squareUnit = rarest * rarest / 32767
        self.unit = unit
        self.squareUnit = squareUnit
        var vectors = [Packed](repeating: .zero, count: order.count * width)
        func set(_ row: Int, _ cell: Int, _ value: Float) {
            let bits = Int32(truncatingIfNeeded: UInt32(UInt16(bitPattern: Int16(value.rounded()))))
            vectors[row * width + cell / 16][cell % 16 / 2] |= cell % 2 == 0 ? bits : bits << 16
        }
        for (row, place) in order.enumerated() {
            for label in 0..<labels { set(row, label, weight(place, label) / unit) }
            set(row, width * 16 - 1, inverseFrequencies[place] * inverseFrequencies[place] / squareUnit)
        }
        self.vectors = vectors
    }

    /// Writes one score a bias. Sums in the order in which the features came, so that they are the same on every run.
    func score(_ counts: FeatureCounts, _ biases: [Float], into scores: inout [Float]) {
        scores.removeAll(keepingCapacity: true)
        scores.append(contentsOf: biases)
        counts.withCells { cells in
            var scale: Float = 0
            for vector in (0..<width).reversed() {
                let sum = sum(cells, vector)
                if vector == width - 1 {
                    let norm = (sum.odd[7] + sum.squares) * squareUnit
                    scale = norm > 0 ? unit / norm.squareRoot() : 0
                }
                for label in vector * 16..<min(labels, vector * 16 + 16) { scores[label] += sum.cell(label % 16) * scale }
            }
        }
    }

    @inline(__always)
    private func sum(_ cells: UnsafeBufferPointer<FeatureCounts.Cell>, _ vector: Int) -> Sum {
        vectors.withUnsafeBufferPointer { vectors in
            // Every feature counts once first, added as a whole number and without a branch …
            var even = SIMD8<Int32>.zero, odd = SIMD8<Int32>.zero
            for cell in cells {
                let row = vectors[Int(cell.row) &* width &+ vector]
                even &+= (row &<< 16) &>> 16
                odd &+= row &>> 16
            }
            var sum = Sum(even: SIMD8<Float>(even), odd: SIMD8<Float>(odd))
            // … and then what the repeated ones weigh more.
            for cell in cells where cell.count > 1 {
                let row = vectors[Int(cell.row) &* width &+ vector]
                let growth = FeatureTable.growth(Int(cell.count))
                let upper = SIMD8<Float>(row &>> 16)
                sum.even += (growth - 1) * SIMD8<Float>((row &<< 16) &>> 16)
                sum.odd += (growth - 1) * upper
                sum.squares += (growth * growth - growth) * upper[7]
            }
            return sum
        }
    }
}

internal import Vietnamese

/// A learned classifier: one weight for each feature and label, over TF-IDF values that are scaled to length one.
package struct LinearModel: Sendable {
    /// In the order of their bytes.
    package let labels: [String]
    /// Features known to the model.
    package var featureCount: Int { keys.count }

    /// Rising; row i of `weights` belongs to key i.
    let keys: [UInt64]
    /// The natural logarithm of (1 + texts) / (1 + texts with the feature), plus 1.
    let inverseFrequencies: [Float]
    /// Row by row, `labels.count` each.
    let weights: [Float]
    /// By label.
    let biases: [Float]

    private let table: FeatureTable

    init(labels: [String], keys: [UInt64], inverseFrequencies: [Float], weights: [Float], biases: [Float]) {
        self.labels = labels
        self.keys = keys
        self.inverseFrequencies = inverseFrequencies
        self.weights = weights
        self.biases = biases
        table = FeatureTable(keys: keys, inverseFrequencies: inverseFrequencies, weights: weights, labels: labels.count)
    }

    /// Leaves one score a label in `space`; the highest wins, and scores above zero say that the label by itself would be
    /// given.
    func score(_ text: ModelText, _ reader: FeatureReader, in space: inout ScoringSpace) {
        space.score(text, reader, table, biases)
    }

    /// How much each feature of the text spoke for a label, and where it stood first.
    func contributions(_ text: ModelText, _ reader: FeatureReader, to label: Int) -> [Contribution] {
        var found: [Int: Contribution] = [:]
        var norm: Float = 0
        for (run, isTitle) in [(text.title, true), (text.rest, false)] {
            reader.read(run) { occurrence in
                for key in isTitle ? [occurrence.key, FeatureReader.titled(occurrence.key)] : [occurrence.key] {
                    guard let place = place(of: key) else { continue }
                    let first = Contribution(isTitle: isTitle, elements: occurrence.start..<occurrence.end, order: found.count)
                    found[place, default: first].count += 1
                }
            }
        }
        for (place, contribution) in found {
            let value = FeatureTable.growth(contribution.count) * inverseFrequencies[place]
            norm += value * value
            found[place]?.weight = value * weights[place * labels.count + label]
        }
        let length = norm.squareRoot()
        return found.values.sorted { ($1.weight, $0.order) < ($0.weight, $1.order) }.map {
            var contribution = $0
            contribution.weight /= length
            return contribution
        }
    }

    /// Where a key stands among the keys.
    private func place(of key: UInt64) -> Int? {
        var low = 0, high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low < keys.count && keys[low] == key ? low : nil
    }

    struct Contribution {
        let isTitle: Bool
        let elements: Range<Int>
        let order: Int
        var count = 0
        var weight: Float = 0

        init(isTitle: Bool, elements: Range<Int>, order: Int) {
            self.isTitle = isTitle
            self.elements = elements
            self.order = order
        }
    }
}

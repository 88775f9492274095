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

    /// One score a label; the highest wins, and scores above zero say that the label by itself would be given.
    func scores(_ text: ModelText, _ reader: FeatureReader) -> [Float] {
        var rows: [Int32] = []
        rows.reserveCapacity(8 * text.title.elements.count + 4 * text.rest.elements.count)
        table.withRows { table in
            reader.read(text.title, isTitle: true) { if let row = table.row(of: $0.key) { rows.append(row) } }
            reader.read(text.rest, isTitle: false) { if let row = table.row(of: $0.key) { rows.append(row) } }
        }
        return table.scores(FeatureCounts(rows), biases)
    }

    /// How much each feature of the text spoke for a label, and where it stood first.
    func contributions(_ text: ModelText, _ reader: FeatureReader, to label: Int) -> [Contribution] {
        var found: [Int: Contribution] = [:]
        var norm: Float = 0
        for (run, isTitle) in [(text.title, true), (text.rest, false)] {
            reader.read(run, isTitle: isTitle) { occurrence in
                guard let row = table.row(of: occurrence.key).map(Int.init) else { return }
                let first = Contribution(isTitle: isTitle, elements: occurrence.start..<occurrence.end, order: found.count)
                found[row, default: first].count += 1
            }
        }
        for (row, contribution) in found {
            let value = FeatureTable.value(contribution.count, inverseFrequencies[row])
            norm += value * value
            found[row]?.weight = value * weights[row * labels.count + label]
        }
        let length = norm.squareRoot()
        return found.values.sorted { ($1.weight, $0.order) < ($0.weight, $1.order) }.map {
            var contribution = $0
            contribution.weight /= length
            return contribution
        }
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

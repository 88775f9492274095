internal import Foundation
package import Language
internal import Vietnamese

/// Learns a model from labelled texts: every label against all the others, over TF-IDF values whose columns are scaled
/// by how strongly the feature's frequency speaks for the label (the log-count ratio of S. Wang and C. Manning,
/// "Baselines and Bigrams", 2012), its root taken so that rare words do not outshout common ones.
package struct TopicTrainer: Sendable {
    /// The price of a margin that is not kept, liblinear's C.
    package var cost = 1.0
    /// Features in fewer texts than this are left out.
    package var minimumTexts = 2

    private let reader: FeatureReader

    /// Throws all that is wrong with the pack's `topics.tsv` and `themes.tsv`.
    package init(pack: LanguagePack) throws(LexiconProblems) {
        reader = try FeatureReader(pack: pack)
    }

    /// The same texts in the same order give the same model. Throws where there are not two labels, or nothing that
    /// two texts share.
    package func train(_ texts: [LabelledText]) throws(TrainingError) -> LinearModel {
        let labels = Set(texts.map(\.label)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        guard labels.count > 1 else { throw TrainingError("the table has \(labels.count) label(s); two are needed") }
        let counts = texts.map(counted)
        var frequencies: [UInt64: Int] = [:]
        for text in counts { for key in text.keys { frequencies[key, default: 0] += 1 } }
        let keys = frequencies.filter { $0.value >= minimumTexts }.keys.sorted()
        guard !keys.isEmpty else { throw TrainingError("no feature is in \(minimumTexts) texts") }
        let inverse = keys.map { Float(log(Double(1 + texts.count) / Double(1 + (frequencies[$0] ?? 0))) + 1) }
        let rows = rows(counts, keys, inverse)
        var weights = [Float](repeating: 0, count: keys.count * labels.count)
        var biases: [Float] = []
        for (place, label) in labels.enumerated() {
            let isPositive = texts.map { $0.label == label }
            let ratios = Self.ratios(rows, columns: keys.count, isPositive)
            let plane = Solver(cost: cost).weights(rows, columns: keys.count, isPositive: isPositive, scales: ratios)
            for column in keys.indices { weights[column * labels.count + place] = plane[column] * ratios[column] }
            biases.append(plane[keys.count])
        }
        return LinearModel(labels: labels, keys: keys, inverseFrequencies: inverse, weights: weights, biases: biases)
    }

    /// The label that the model gives each text.
    package func predict(_ texts: [LabelledText], with model: LinearModel) -> [String] {
        var space = ScoringSpace()
        var parts = ModelText()
        return texts.map { text in
            parts.read(title: text.title, text: text.text)
            model.score(parts, reader, in: &space)
            let scores = space.scores
            let best = scores.indices.max { (scores[$0], $1) < (scores[$1], $0) } ?? 0
            return model.labels[best]
        }
    }

    private func counted(_ text: LabelledText) -> [UInt64: Int] {
        let parts = ModelText(title: text.title, text: text.text)
        var counts: [UInt64: Int] = [:]
        reader.read(parts.title) {
            counts[$0.key, default: 0] += 1
            counts[FeatureReader.titled($0.key), default: 0] += 1
        }
        reader.read(parts.rest) { counts[$0.key, default: 0] += 1 }
        return counts
    }

    private func rows(_ counts: [[UInt64: Int]], _ keys: [UInt64], _ inverse: [Float]) -> SparseRows {
        let columns = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
        var rows = SparseRows()
        for text in counts {
            var row: [(column: Int32, value: Float)] = []
            for (key, count) in text {
                guard let column = columns[key] else { continue }
                row.append((column, FeatureTable.growth(count) * inverse[Int(column)]))
            }
            row.sort { $0.column < $1.column }
            let length = row.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
            rows.append(row.map { ($0.column, $0.value / length) })
        }
        return rows
    }

    /// By column: the logarithm of its share among the texts of the label over its share among the others, and of that the
    /// root with its sign.
    private static func ratios(_ rows: SparseRows, columns: Int, _ isPositive: [Bool]) -> [Float] {
        var inside = [Double](repeating: 1, count: columns)
        var outside = [Double](repeating: 1, count: columns)
        for row in 0..<rows.count {
            for cell in rows.range(of: row) {
                if isPositive[row] { inside[Int(rows.columns[cell])] += 1 } else { outside[Int(rows.columns[cell])] += 1 }
            }
        }
        let insideSum = inside.reduce(0, +), outsideSum = outside.reduce(0, +)
        return zip(inside, outside).map {
            let ratio = log(($0 / insideSum) / ($1 / outsideSum))
            return Float(ratio < 0 ? -(-ratio).squareRoot() : ratio.squareRoot())
        }
    }
}

/// The labelled table cannot teach anything.
package struct TrainingError: Error, Sendable, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// How well given labels agree with true ones.
package struct Agreement: Sendable, Hashable {
    package struct Row: Sendable, Hashable {
        package let label: String
        /// Shares from 0 to 1; 0 where nothing could be counted.
        package let precision: Double
        package let recall: Double
        package let f1: Double
        /// Texts that truly have the label.
        package let support: Int
    }

    /// One row a true label, in the order of the labels' bytes.
    package let rows: [Row]
    /// The mean of the rows' F1.
    package let macroF1: Double
    /// The share of texts that were given their true label.
    package let accuracy: Double

    /// Both lists have one label a text, in the same order.
    package init(given: [String], truth: [String]) {
        var hits: [String: Int] = [:], givenCounts: [String: Int] = [:], trueCounts: [String: Int] = [:]
        for (given, truth) in zip(given, truth) {
            if given == truth { hits[truth, default: 0] += 1 }
            givenCounts[given, default: 0] += 1
            trueCounts[truth, default: 0] += 1
        }
        rows = trueCounts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { label in
            let hit = Double(hits[label] ?? 0)
            let precision = hit / Double(max(1, givenCounts[label] ?? 0))
            let recall = hit / Double(max(1, trueCounts[label] ?? 0))
            let f1 = hit == 0 ? 0 : 2 * precision * recall / (precision + recall)
            return Row(label: label, precision: precision, recall: recall, f1: f1, support: trueCounts[label] ?? 0)
        }
        macroF1 = rows.reduce(0) { $0 + $1.f1 } / Double(max(1, rows.count))
        accuracy = Double(hits.values.reduce(0, +)) / Double(max(1, truth.count))
    }
}

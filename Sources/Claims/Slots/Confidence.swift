internal import Pipeline

/// How sure a reading is: 1, less what each doubt costs.
enum Confidence {
    /// Doubts by code and their cost; a doubt without a row here costs 0.1.
    private static let costs = [
        "no_marker": 0.1, "title_without_marker": 0.3, "long_gap": 0.15, "hypothetical": 0.2, "quoted": 0.1, "weak_head": 0.2,
        "list_after_other_noun": 0.15, "inherited_base": 0.05,
    ]

    static func of(_ doubts: [String]) -> Double {
        let cost = doubts.reduce(0) { $0 + (costs[$1] ?? 0.1) }
        return (max(0.1, 1 - cost) * 100).rounded() / 100
    }
}

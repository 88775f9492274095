/// Boosted decision trees: a sum of small yes-no questions about a row of features.
struct TreeModel: Sendable {
    struct Node: Sendable {
        /// Column of the row; -1 is a leaf.
        var column: Int32
        var threshold: Float
        /// Where rows with a value up to the threshold go; the others go to the node behind it.
        var next: Int32
        /// What the training blocks here spoke for, in log odds of "part of the article".
        var value: Float
    }

    var nodes: [Node] = []
    /// The first node of each tree.
    var roots: [Int32] = []
    var base: Float = 0

    /// What each column added to the score: the change of a node's value at every question that was asked of it.
    func reasons(_ row: [Float]) -> [(column: Int, share: Float)] {
        var shares: [Int: Float] = [:]
        for root in roots {
            var index = Int(root)
            while nodes[index].column >= 0 {
                let node = nodes[index]
                index = Int(node.next) + (row[Int(node.column)] <= node.threshold ? 0 : 1)
                shares[Int(node.column), default: 0] += nodes[index].value - node.value
            }
        }
        return shares.map { ($0.key, $0.value) }.sorted { abs($0.share) > abs($1.share) }
    }
}

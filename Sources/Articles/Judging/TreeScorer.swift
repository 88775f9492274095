/// Scores many rows with one `TreeModel` without walking a tree: its questions are sorted by column and threshold, and each
/// that a row answers with "above" strikes the leaves out that it can no longer reach. What a row comes to in a tree is its
/// first leaf that was not struck out. After Lucchese et al., QuickScorer, SIGIR 2015.
struct TreeScorer: Sendable {
    /// Leaves that a tree may have.
    static let leaves = 32

    private struct Question: Sendable {
        var threshold: Float
        var tree: UInt32
        /// The leaves that are left to a row above the threshold.
        var mask: UInt32
    }

    private struct Column: Sendable {
        var index: Int
        var first: Int
        var last: Int
    }

    private var questions: [Question] = []
    private var columns: [Column] = []
    /// `leaves` values for each tree, from left to right.
    private var values: [Float] = []
    private let trees: Int
    private let base: Float

    /// Nil where a tree has more leaves than the scorer can tell apart.
    init?(_ model: TreeModel) {
        trees = model.roots.count
        base = model.base
        var byColumn: [Int: [Question]] = [:]
        for (tree, root) in model.roots.enumerated() {
            var leaves: [Float] = []
            /// Nodes still to come, the leftmost last; behind a question's left branch stands the question itself.
            var ahead: [(node: Int, isAnswered: Bool, first: Int)] = [(Int(root), false, 0)]
            while let next = ahead.popLast() {
                let node = model.nodes[next.node]
                if node.column < 0 {
                    leaves.append(node.value)
                } else if next.isAnswered {
                    let struck = (UInt64(1) << UInt64(leaves.count)) - (UInt64(1) << UInt64(next.first))
                    byColumn[Int(node.column), default: []].append(Question(
                        threshold: node.threshold, tree: UInt32(tree), mask: ~UInt32(truncatingIfNeeded: struck)))
                } else {
                    ahead += [(Int(node.next) + 1, false, 0), (next.node, true, leaves.count), (Int(node.next), false, 0)]
                }
            }
            guard leaves.count <= Self.leaves else { return nil }
            values += leaves + Array(repeating: 0, count: Self.leaves - leaves.count)
        }
        for (column, asked) in byColumn.sorted(by: { $0.key < $1.key }) {
            columns.append(Column(index: column, first: questions.count, last: questions.count + asked.count))
            questions += asked.sorted { $0.threshold < $1.threshold }
        }
    }

    /// Log odds for `count` rows, one behind the other.
    func scores(_ rows: UnsafePointer<Float>, width: Int, count: Int) -> [Float] {
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: trees) { open in
            questions.withUnsafeBufferPointer { questions in
                columns.withUnsafeBufferPointer { columns in
                    values.withUnsafeBufferPointer { values in
                        (0..<count).map { index in
                            open.update(repeating: .max)
                            let row = rows + index * width
                            for column in columns {
                                let value = row[column.index]
                                var place = column.first
                                while place < column.last, questions[place].threshold < value {
                                    open[Int(questions[place].tree)] &= questions[place].mask
                                    place += 1
                                }
                            }
                            var sum = base
                            for tree in 0..<trees { sum += values[tree * Self.leaves + open[tree].trailingZeroBitCount] }
                            return sum
                        }
                    }
                }
            }
        }
    }
}

@testable import Articles
import Testing

/// What the scorer finds without walking is what a walk finds.
@Suite struct TreeScorerTests {
    /// Nodes of one tree: a leaf where the column is -1.
    static let trees: [[TreeModel.Node]] = [
        [
            .init(column: 0, threshold: 2, next: 1, value: 0), .init(column: 1, threshold: 0.5, next: 3, value: 0),
            .init(column: 0, threshold: 5, next: 5, value: 0), .init(column: -1, threshold: 0, next: 0, value: 1),
            .init(column: -1, threshold: 0, next: 0, value: 2), .init(column: -1, threshold: 0, next: 0, value: 4),
            .init(column: -1, threshold: 0, next: 0, value: 8),
        ],
        [
            .init(column: 1, threshold: -1, next: 1, value: 0), .init(column: -1, threshold: 0, next: 0, value: 16),
            .init(column: 1, threshold: 3, next: 3, value: 0), .init(column: -1, threshold: 0, next: 0, value: 32),
            .init(column: -1, threshold: 0, next: 0, value: 64),
        ],
    ]

    @Test(arguments: [
        ([2, 0.5], 33), ([2, 0.6], 34), ([2.5, -1], 20), ([5, 3], 36), ([5.1, 3.5], 72), ([-9, -9], 17),
    ] as [([Float], Float)])
    func scores(_ row: [Float], _ wanted: Float) throws {
        var model = TreeModel()
        for tree in Self.trees {
            let root = Int32(model.nodes.count)
            model.roots.append(root)
            model.nodes += tree.map { .init(column: $0.column, threshold: $0.threshold, next: $0.next + root, value: $0.value) }
        }
        let scorer = try #require(TreeScorer(model))
        let rows = [9, 9] + row + row
        let found = rows.withUnsafeBufferPointer { rows in rows.baseAddress.map { scorer.scores($0, width: 2, count: 3) } }
        #expect(found == [72, wanted, wanted])
    }
}

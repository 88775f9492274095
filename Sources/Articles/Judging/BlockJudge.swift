/// Says of each block of a page how likely it is part of the article. Its weights are `models/blocks.tsv`; `Tools/TrainBlocks`
/// fits them.
struct BlockJudge: Sendable {
    let model: TreeModel
    private let scorer: TreeScorer

    /// Nil for trees with more leaves than a `TreeScorer` takes.
    init?(model: TreeModel) {
        guard let scorer = TreeScorer(model) else { return nil }
        (self.model, self.scorer) = (model, scorer)
    }

    /// Log odds for each block.
    func judge(_ features: BlockFeatures) -> [Float] {
        features.rows.withUnsafeBufferPointer { rows in
            rows.baseAddress.map { scorer.scores($0, width: BlockFeature.width, count: features.count) } ?? []
        }
    }
}

/// Says of each block of a page how likely it is part of the article. Its weights are `models/blocks.tsv`; `Tools/TrainBlocks`
/// fits them.
struct BlockJudge: Sendable {
    var model: TreeModel

    /// Log odds for each block.
    func judge(_ features: BlockFeatures) -> [Float] {
        features.rows.withUnsafeBufferPointer { rows in
            (0..<features.count).map { index in
                rows.baseAddress.map { model.score($0 + index * BlockFeature.width) } ?? 0
            }
        }
    }
}

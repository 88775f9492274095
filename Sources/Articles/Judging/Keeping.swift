/// Which blocks of a page are kept, by what the judge says of each.
package enum Keeping {
    /// Log odds from which a block is kept.
    static let threshold: Float = -0.6
    /// Words that an article hardly ever stays under.
    private static let fewWords = 100
    /// On a page with few kept words, those blocks are kept too that stand this little behind its best.
    private static let margin: Float = 1.5
    private static let lowest: Float = -3.5
    /// Words of a block that can be a page's best.
    private static let line = 8

    /// A judge that never saw a page of the site may think little of all of an article; what it thinks best of the page is
    /// the article then, if the page may hold one.
    package static func kept(_ scores: [Float], words: [Int], isLenient: Bool) -> [Bool] {
        let kept = scores.map { $0 > threshold }
        let all = zip(kept, words).reduce(0) { $0 + ($1.0 ? $1.1 : 0) }
        guard isLenient, all < fewWords, let best = zip(scores, words).filter({ $0.1 >= line }).map(\.0).max() else { return kept }
        let bar = max(lowest, min(threshold, best - margin))
        return scores.map { $0 > bar }
    }
}

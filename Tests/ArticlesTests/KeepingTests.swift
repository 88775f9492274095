@testable import Articles
import Testing

@Suite struct KeepingTests {
    /// Words of each block, scores, whether the page may hold an article, and what is kept.
    @Test(arguments: [
        // Enough is kept: the bar stays where it is.
        ([120, 90, 80], [1.2, -0.8, -2.1], true, [true, false, false]),
        // Too little is kept: what stands near the best is the article.
        ([60, 90, 80], [-0.9, -1.8, -3.1], true, [true, true, false]),
        // A page that calls itself no article is left alone.
        ([60, 90, 80], [-0.9, -1.8, -3.1], false, [false, false, false]),
        // A word or two are no measure of the page.
        ([3, 90, 80], [2, -1.9, -3.6], true, [true, true, false]),
        // Nothing is kept of a page where nothing comes near.
        ([60, 90, 80], [-5, -6, -7], true, [false, false, false]),
    ] as [([Int], [Float], Bool, [Bool])])
    func keeps(_ words: [Int], _ scores: [Float], _ isLenient: Bool, _ kept: [Bool]) {
        #expect(Keeping.kept(scores, words: words, isLenient: isLenient) == kept)
    }
}

internal import Markup

/// Tells a site's own Vietnamese pages, its sections, front page and forms, from its articles, by what they say of
/// themselves. A judge of blocks that never saw the site cannot: their summaries read like an article.
struct SitePage {
    private let survey: Surveyor.Survey
    private let kept: [Int]

    init(_ cut: PageCut, kept: [Int]) {
        survey = cut.survey
        self.kept = kept
    }

    /// Words that a headline has at least; names of sections have fewer.
    private static let headline = 5
    /// Blocks that are links: fewer stand on pages that are no site's, documents that were put online as they are.
    private static let links = 8

    /// - Parameter hasDate: a day was found that the text may be of.
    func isOne(hasDate: Bool, letters: Int) -> Bool {
        let metadata = survey.metadata
        let links = survey.page.blocks.count { $0.link * 2 > $0.count }
        guard links >= Self.links, !metadata.isDatedForMachines, isVietnamese else { return false }
        if !metadata.claimsArticle, isMadeOfTeasers { return true }
        let title = survey.headline.block < 0 ? 0 : survey.page.blocks[survey.headline.block].words
        let heading = survey.page.blocks.lazy.filter { $0.tag == .h1 && $0.link * 2 <= $0.count }.map(\.words).max() ?? 0
        if max(title, heading) < Self.headline, metadata.url.map(Address.isSection) ?? false { return true }
        guard !hasDate, !metadata.claimsArticle else { return false }
        return (1..<Self.headline).contains(title) || (letters < 1_500 && links >= 20)
    }

    /// The text is mostly headlines of other pages and the summaries behind them.
    private var isMadeOfTeasers: Bool {
        let blocks = survey.page.blocks
        let teasers = kept.count { blocks[$0].words >= 4 && blocks[$0].link * 5 > blocks[$0].count * 4 }
        return teasers >= 5 && teasers * 100 >= kept.count * 28
    }

    private var isVietnamese: Bool {
        survey.page.text.withUnsafeBufferPointer { text in
            TextLanguage.isVietnamese(kept.lazy.map { text[survey.page.blocks[$0].start..<survey.page.blocks[$0].end] })
        }
    }
}

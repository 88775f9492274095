package import Language
internal import Markup
package import Pipeline
internal import Vietnamese

/// The second stage: from a page to an article, without what stood around it.
package struct Clean: Stage {
    private let surveyor: Surveyor
    private let judge: BlockJudge
    private let publication: Publication
    private let pageType: PageType

    /// - Parameter weights: the text of a weights file to judge blocks by; nil for the weights in the program.
    package init(pack: LanguagePack, weights: String? = nil) throws(LexiconProblems) {
        surveyor = try Surveyor(pack: pack)
        judge = if let weights { try BlockJudge(weights: weights, file: "weights") } else { try BlockJudge.embedded() }
        publication = Publication(dates: try Dates(pack: pack))
        pageType = try PageType(pack: pack)
    }

    package var name: String { "clean" }

    package func process(_ page: Page) throws(Rejection) -> Article {
        switch page.content {
        case .tree(let tree):
            return try assemble(cut(tree, page), page)
        case .text(let text):
            let cut = TextCut(text, cues: surveyor.cues, hints: page.hints)
            if let rejection = pageType.rejection(lines: cut.lines) { throw rejection }
            return try cut.article(page, publication)
        }
    }

    /// The table of a page's blocks: what each was taken for and why.
    package func verdicts(_ page: Page) -> [BlockVerdict] {
        switch page.content {
        case .tree(let tree): cut(tree, page).verdicts(judge)
        case .text(let text): TextCut(text, cues: surveyor.cues, hints: page.hints).verdicts()
        }
    }

    private func cut(_ tree: PageTree, _ page: Page) -> PageCut {
        let survey = surveyor.survey(tree)
        return PageCut(survey, judge, isFragment: page.isFragment || survey.isWrittenDocument)
    }

    private func assemble(_ cut: PageCut, _ page: Page) throws(Rejection) -> Article {
        let published = publication.date(cut.survey, cut.kept, hints: page.hints)
        if let rejection = pageType.rejection(cut, hasDate: published != nil) { throw rejection }
        let blocks = cut.bodyBlocks()
        let metadata = cut.survey.metadata
        var article = Article(title: (cut.survey.headline.text ?? page.hints.title).map(Self.composed), blocks: blocks, isTruncated: page.isTruncated)
        article.captions = cut.captions() + page.hints.captions
        article.date = published?.moment
        article.byline = (cut.byline() ?? metadata.author ?? page.hints.author).map(Self.composed)
        if let lead = cut.lead() {
            let prefix = Prefix.split(lead)
            article.sapo = prefix?.rest ?? lead
            article.sapoSource = prefix?.source
        }
        article.url = Address.resolved(metadata.url, against: page.hints.url) ?? page.hints.url
        article.site = metadata.site ?? Address.host(article.url)
        article.language = TextLanguage.tag(of: blocks.lazy.map(\.text), declared: metadata.language)
        article.repairs = page.repairs
        return article
    }

    private static func composed(_ text: String) -> String {
        var text = text
        return text.withUTF8 { String(decoding: Fold.composed($0), as: UTF8.self) }
    }
}

internal import Foundation
package import Language
package import Pipeline
internal import Vietnamese

/// The second stage: from a page to an article, without what stood around it.
package struct Clean: Stage {
    private let surveyor: Surveyor
    private let judge: BlockJudge
    private let publication: Publication
    private let pageType: PageType

    package init(pack: LanguagePack) throws(LexiconProblems) {
        surveyor = try Surveyor(pack: pack)
        judge = try BlockJudge.embedded()
        publication = Publication(dates: try Dates(pack: pack))
        pageType = try PageType(pack: pack)
    }

    package var name: String { "clean" }

    package func process(_ page: Page) throws(Rejection) -> Article {
        switch page.content {
        case .tree(let tree):
            return try assemble(PageCut(surveyor.survey(tree), judge, isFragment: page.isFragment), page)
        case .text(let text):
            let cut = TextCut(text, cues: surveyor.cues, hints: page.hints)
            if let rejection = pageType.rejection(lines: cut.lines) { throw rejection }
            return try cut.article(page, publication)
        }
    }

    /// The table of a page's blocks: what each was taken for and why.
    package func verdicts(_ page: Page) -> [BlockVerdict] {
        switch page.content {
        case .tree(let tree): PageCut(surveyor.survey(tree), judge, isFragment: page.isFragment).verdicts(judge)
        case .text(let text): TextCut(text, cues: surveyor.cues, hints: page.hints).verdicts()
        }
    }

    private func assemble(_ cut: PageCut, _ page: Page) throws(Rejection) -> Article {
        let published = publication.date(cut.survey, cut.kept, hints: page.hints)
        if let rejection = pageType.rejection(cut, hasDate: published != nil, isFragment: page.isFragment) { throw rejection }
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
        article.url = metadata.url ?? page.hints.url
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

/// Parts of a web address.
enum Address {
    /// "/tin-tuc/1.html": what stands behind the host; the whole of an address without one.
    static func path(_ url: String) -> String {
        guard let scheme = url.range(of: "://") else { return url }
        let rest = url[scheme.upperBound...]
        guard let slash = rest.firstIndex(of: "/") else { return "" }
        return String(rest[slash...].prefix { $0 != "?" && $0 != "#" })
    }

    /// "example.gov.vn", without "www."; nil for an address without a host.
    static func host(_ url: String?) -> String? {
        guard let url, let scheme = url.range(of: "://") else { return nil }
        let host = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
        guard !host.isEmpty else { return nil }
        return String(host.hasPrefix("www.") ? host.dropFirst(4) : host)
    }
}

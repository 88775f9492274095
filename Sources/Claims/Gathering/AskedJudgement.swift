internal import Language
internal import Pipeline

/// The judgement of an article, worked out in full at the first statement that needs it, and once.
final class AskedJudgement {
    private let article: ClassifiedArticle
    private(set) lazy var inFull = article.judgementInFull

    init(_ article: ClassifiedArticle) {
        self.article = article
    }

    var place: Place? { article.judgement.place }
}

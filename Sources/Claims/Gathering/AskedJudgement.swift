internal import Language
internal import Pipeline

/// The judgement of an article, worked out in full at the first statement that needs it, and once.
final class AskedJudgement {
    let place: Place?
    private let work: @Sendable () -> Judgement
    private(set) lazy var inFull = work()

    init(_ article: ClassifiedArticle) {
        (place, work) = (article.judgement.place, article.inFull)
    }
}

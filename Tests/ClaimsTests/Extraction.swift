import Claims
import Language
import Pipeline

/// The stage under test behind the one that cuts its articles into tokens.
struct Extraction {
    private let tokenize: Tokenize
    private let extract: Extract

    init(pack: LanguagePack) throws(LexiconProblems) {
        var vocabulary = Vocabulary()
        extract = try Extract(pack: pack, &vocabulary)
        tokenize = Tokenize(vocabulary: vocabulary)
    }

    func process(_ article: Article, _ judgement: Judgement = Judgement()) throws -> Finding {
        try extract.process(ClassifiedArticle(text: tokenize.process(article), judgement: judgement) { judgement })
    }
}

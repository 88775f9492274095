import Language
import Pipeline
@testable import Classification

/// The topic classifier with the words that it reads.
struct TopicReading {
    let classifier: TopicClassifier
    let tokenize: Tokenize

    init(pack: LanguagePack, model: String? = nil) throws(LexiconProblems) {
        var vocabulary = Vocabulary()
        classifier = try TopicClassifier(pack: pack, model: model, &vocabulary)
        tokenize = Tokenize(vocabulary: vocabulary)
    }

    func classify(_ article: Article) throws -> TopicJudgement {
        let text = try tokenize.process(article)
        return classifier.classify(text, ArticlePassages(cutter: Cutter(and: 0, openings: .none)).passages(of: text))
    }
}

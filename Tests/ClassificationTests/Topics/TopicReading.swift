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
        try explained(article).judgement
    }

    func explained(_ article: Article) throws -> (judgement: TopicJudgement, cues: [Cue]) {
        let text = try tokenize.process(article)
        let passages = ArticlePassages.passages(of: text)
        let judgement = classifier.classify(text, passages)
        return (judgement, classifier.cues(of: judgement, text, passages))
    }
}

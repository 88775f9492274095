package import Language
package import Pipeline

/// Says what an article is and where it belongs: topic, genre, place, bodies, people and event.
package struct Classify: Stage {
    private let topics: TopicClassifier
    private let reader: ArticleReader

    /// `topicModel` is a file that `learn topics` wrote. Throws all that is wrong with the pack's files or the model.
    package init(pack: LanguagePack, topicModel: String? = nil) throws(LexiconProblems) {
        var problems: [LexiconProblem] = []
        let topics = problems.collect { () throws(LexiconProblems) in try TopicClassifier(pack: pack, model: topicModel) }
        let reader = problems.collect { () throws(LexiconProblems) in try ArticleReader(pack: pack) }
        guard let topics, let reader else { throw LexiconProblems(problems) }
        self.topics = topics
        self.reader = reader
    }

    package var name: String { "classify" }

    package func process(_ input: Article) throws(Rejection) -> ClassifiedArticle {
        let topic = topics.classify(input)
        var judgement = reader.read(input, genre: topic.genre)
        judgement.topic = topic.topic
        judgement.secondaryTopics = topic.secondary
        judgement.genre = topic.genre
        judgement.cues = topic.cues + judgement.cues
        return ClassifiedArticle(article: input, judgement: judgement)
    }
}

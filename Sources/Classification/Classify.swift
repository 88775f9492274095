package import Language
package import Pipeline

/// Says what an article is and where it belongs: topic, genre, place, bodies, people and event.
package struct Classify: Stage {
    private let topics: TopicClassifier
    private let articles: ArticleReader

    /// `topicModel` is a file that `learn topics` wrote. Throws all that is wrong with the pack's files or the model.
    package init(pack: LanguagePack, topicModel: String? = nil) throws(LexiconProblems) {
        var problems: [LexiconProblem] = []
        let topics = problems.collect { () throws(LexiconProblems) in try TopicClassifier(pack: pack, model: topicModel) }
        let articles = problems.collect { () throws(LexiconProblems) in try ArticleReader(pack: pack) }
        guard let topics, let articles else { throw LexiconProblems(problems) }
        self.topics = topics
        self.articles = articles
    }

    package var name: String { "classify" }

    package func process(_ input: Article) throws(Rejection) -> ClassifiedArticle {
        let topic = topics.classify(input)
        var judgement = articles.read(input, genre: topic.genre)
        judgement.topic = topic.topic
        judgement.secondaryTopics = topic.secondary
        judgement.genre = topic.genre
        judgement.cues = topic.cues + judgement.cues
        return ClassifiedArticle(article: input, judgement: judgement)
    }
}

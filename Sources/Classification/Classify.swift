package import Language
package import Pipeline

/// Says what an article is and where it belongs: topic, genre, place, bodies, people and event.
package struct Classify: Stage {
    private let topics: TopicClassifier
    private let articles: ArticleReader

    /// Puts its words into the vocabulary. `topicModel` is a file that `learn topics` wrote. Throws all that is wrong with the
    /// pack's files or the model.
    package init(pack: LanguagePack, topicModel: String? = nil, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var problems: [LexiconProblem] = []
        let topics = problems.collect { () throws(LexiconProblems) in
            try TopicClassifier(pack: pack, model: topicModel, &vocabulary)
        }
        let lexicons = problems.collect { () throws(LexiconProblems) in try Lexicons(pack: pack, &vocabulary) }
        guard let topics, let lexicons else { throw LexiconProblems(problems) }
        self.topics = topics
        articles = ArticleReader(lexicons: lexicons)
    }

    package var name: String { "classify" }

    package func process(_ input: TokenizedArticle) throws(Rejection) -> ClassifiedArticle {
        let passages = ArticlePassages.passages(of: input)
        let topic = topics.classify(input, passages)
        let read = articles.read(input.article, passages, genre: topic.genre)
        return ClassifiedArticle(text: input, judgement: Self.judgement(topic, read.judgement)) { [topics] in
            var judgement = Self.judgement(topic, read.judgementInFull)
            judgement.cues = topics.cues(of: topic, input, passages) + judgement.cues
            return judgement
        }
    }

    private static func judgement(_ topic: TopicJudgement, _ read: consuming Judgement) -> Judgement {
        read.topic = topic.topic
        read.secondaryTopics = topic.secondary
        read.genre = topic.genre
        return read
    }
}

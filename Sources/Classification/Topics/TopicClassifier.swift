internal import Language
internal import Pipeline

/// Tells the topic and the genre of an article by indicator terms, title and sapo three times as loud, and names the
/// terms that decided. Reads `topics.tsv`, `themes.tsv`, `theme_topics.tsv` and `genres.tsv` of the pack.
struct TopicClassifier: Sendable {
    private let topics: CueScorer
    private let genres: CueScorer
    private let learned: LearnedTopics?

    /// `model` is a file that `learn topics` wrote: it tells the topics in the place of the indicator terms. Throws all
    /// that is wrong with a lexicon file or the model.
    init(pack: LanguagePack, model: String? = nil, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        learned = if let model { try LearnedTopics(path: model, pack: pack) } else { nil }
        topics = try CueScorer("topics", of: pack, as: TopicCode.self, opening: .topic, besides: ThemeTerms.terms(of: pack), &vocabulary)
        genres = try CueScorer("genres", of: pack, as: GenreCode.self, opening: .genre, bodyLimit: 2, &vocabulary)
    }

    /// `passages` are those of `article`.
    func classify(_ article: TokenizedArticle, _ passages: [Passage]) -> TopicJudgement {
        let shapes = ArticleShape.found(in: article)
        var judgement = topic(of: article.article, passages, shapes)
        let genre = genres.scores(passages, shapes: shapes)
        if let best = genre.ranking.first {
            judgement.genre = genres.codes[best]
            judgement.cues += Self.cues("genre", genre, for: [best], of: genres, in: passages)
        }
        return judgement
    }

    private func topic(of article: Article, _ passages: [Passage], _ shapes: Set<ArticleShape>) -> TopicJudgement {
        if let learned {
            let (topic, secondary, cues) = learned.judge(article)
            return TopicJudgement(topic: topic, secondary: secondary, cues: cues)
        }
        let topic = topics.scores(passages, shapes: shapes)
        let ranking = topic.ranking
        guard let best = ranking.first else { return TopicJudgement() }
        let loud = ranking.dropFirst().prefix(2).filter {
            topic.values[$0] >= Self.secondaryShare * topic.values[best] && topic.values[$0] >= Self.secondaryFloor
        }
        return TopicJudgement(
            topic: topics.codes[best], secondary: loud.map { topics.codes[$0] },
            cues: Self.cues("topic", topic, for: [best] + loud, of: topics, in: passages))
    }

    /// A second topic is named from this share of the first one's score …
    private static let secondaryShare: Float = 0.6
    /// … and this score: about two strong terms in the title.
    private static let secondaryFloor: Float = 10
    /// Cues named for each class.
    private static let cuesPerClass = 5

    private static func cues(
        _ decision: String, _ scores: CueScorer.Scores, for classes: [Int], of scorer: CueScorer, in passages: [Passage]
    ) -> [Cue] {
        classes.flatMap { code in
            scores.voices(for: code).prefix(cuesPerClass).map { voice in
                let weight = (Double(voice.weight) * 100).rounded() / 100
                return Cue(decision: decision, value: scorer.codes[code], text: CueScorer.text(of: voice, in: passages), weight: weight)
            }
        }
    }
}

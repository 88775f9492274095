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
        let shapes = ArticleShape.found(in: article, passages)
        var judgement = topic(of: article.article, passages, shapes)
        judgement.genre = genres.loudest(1, by: genres.scores(passages, shapes: shapes)).first.map { genres.codes[$0] }
        return judgement
    }

    private func topic(of article: Article, _ passages: [Passage], _ shapes: Set<ArticleShape>) -> TopicJudgement {
        if let learned {
            let (topic, secondary) = learned.judge(article)
            return TopicJudgement(topic: topic, secondary: secondary)
        }
        let scores = topics.scores(passages, shapes: shapes)
        let ranking = topics.loudest(3, by: scores)
        guard let best = ranking.first else { return TopicJudgement() }
        let loud = ranking.dropFirst().filter {
            scores[$0] >= Self.secondaryShare * scores[best] && scores[$0] >= Self.secondaryFloor
        }
        return TopicJudgement(topic: topics.codes[best], secondary: loud.map { topics.codes[$0] })
    }

    /// The heaviest cues of the topics and the genre of a judgement, heaviest first within each.
    func cues(of judgement: TopicJudgement, _ article: TokenizedArticle, _ passages: [Passage]) -> [Cue] {
        let shapes = ArticleShape.found(in: article, passages)
        let labels = ([judgement.topic] + judgement.secondary).compactMap { $0 }
        let ofTopics = learned.map { $0.cues(of: article.article) } ?? Self.cues("topic", labels, of: topics, passages, shapes)
        return ofTopics + Self.cues("genre", [judgement.genre].compactMap { $0 }, of: genres, passages, shapes)
    }

    /// A second topic is named from this share of the first one's score …
    private static let secondaryShare: Float = 0.6
    /// … and this score: about two strong terms in the title.
    private static let secondaryFloor: Float = 10
    /// Cues named for each class.
    private static let cuesPerClass = 5

    private static func cues(
        _ decision: String, _ codes: [String], of scorer: CueScorer, _ passages: [Passage], _ shapes: Set<ArticleShape>
    ) -> [Cue] {
        codes.flatMap { code in
            scorer.voices(for: code, in: passages, shapes: shapes).prefix(cuesPerClass).map { voice in
                let weight = (Double(voice.weight) * 100).rounded() / 100
                return Cue(decision: decision, value: code, text: CueScorer.text(of: voice, in: passages), weight: weight)
            }
        }
    }
}

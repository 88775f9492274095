package import Language
package import Pipeline

/// Tells the topic and the genre of an article by indicator terms, title and sapo three times as loud, and names the
/// terms that decided. Reads `topics.tsv` and `genres.tsv` of the pack.
package struct TopicClassifier: Sendable {
    private let topics: CueScorer
    private let genres: CueScorer

    /// Throws all that is wrong with the two lexicon files.
    package init(pack: LanguagePack) throws(LexiconProblems) {
        topics = try CueScorer("topics", of: pack, as: TopicCode.self)
        genres = try CueScorer("genres", of: pack, as: GenreCode.self)
    }

    package func classify(_ article: Article) -> TopicJudgement {
        let runs = ArticleRuns(article)
        let shapes = ArticleShape.found(in: article, syllables: runs.bodyCount)
        let topic = topics.scores(runs, shapes: shapes)
        let genre = genres.scores(runs, shapes: shapes)
        let ranking = topic.ranking
        var judgement = TopicJudgement()
        if let best = ranking.first {
            let loud = ranking.dropFirst().prefix(2).filter {
                topic.values[$0] >= Self.secondaryShare * topic.values[best] && topic.values[$0] >= Self.secondaryFloor
            }
            judgement.topic = topics.codes[best]
            judgement.secondary = loud.map { topics.codes[$0] }
            judgement.cues += Self.cues("topic", topic, for: [best] + loud, of: topics)
        }
        if let best = genre.ranking.first {
            judgement.genre = genres.codes[best]
            judgement.cues += Self.cues("genre", genre, for: [best], of: genres)
        }
        return judgement
    }

    /// A second topic is named from this share of the first one's score …
    private static let secondaryShare: Float = 0.6
    /// … and this score: about two strong terms in the title.
    private static let secondaryFloor: Float = 10
    /// Cues named for each class.
    private static let cuesPerClass = 5

    private static func cues(
        _ decision: String, _ scores: CueScorer.Scores, for classes: [Int], of scorer: CueScorer
    ) -> [Cue] {
        classes.flatMap { code in
            scores.voices.lazy.filter { $0.code == code }.prefix(cuesPerClass).map { voice in
                Cue(decision: decision, value: scorer.codes[code], text: voice.text, weight: (Double(voice.weight) * 100).rounded() / 100)
            }
        }
    }
}

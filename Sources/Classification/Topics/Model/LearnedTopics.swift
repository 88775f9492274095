internal import Foundation
internal import Language
internal import Pipeline
internal import Vietnamese

/// A learned model in the place of the topics' indicator terms.
struct LearnedTopics: Sendable {
    private let model: LinearModel
    private let reader: FeatureReader

    /// Throws where the file is no model, or the pack's terms have problems.
    init(path: String, pack: LanguagePack) throws(LexiconProblems) {
        reader = try FeatureReader(pack: pack)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw LexiconProblems([LexiconProblem(file: path, line: 0, message: "the model cannot be read")])
        }
        let read = [UInt8](data).withUnsafeBytes { bytes -> Result<LinearModel, TrainingError> in
            do throws(TrainingError) { return .success(try ModelFile.model(of: bytes)) } catch { return .failure(error) }
        }
        switch read {
        case .success(let model): self.model = model
        case .failure(let error): throw LexiconProblems([LexiconProblem(file: path, line: 0, message: error.description)])
        }
    }

    /// The label of the highest score; others that would be given by themselves are secondary.
    func judge(_ article: Article) -> (topic: String, secondary: [String]) {
        let (ranking, scores) = ranking(Text(article).model)
        return (model.labels[ranking[0]], ranking.dropFirst().prefix(2).filter { scores[$0] > 0 }.map { model.labels[$0] })
    }

    /// What spoke loudest for the topic.
    func cues(of article: Article) -> [Cue] {
        let text = Text(article), best = ranking(text.model).labels[0]
        let loudest = model.contributions(text.model, reader, to: best).prefix { $0.weight > 0 }.prefix(Self.cueLimit)
        return loudest.map { contribution in
            Cue(decision: "topic", value: model.labels[best],
                text: contribution.isTitle ? printed(contribution, text.model.title, text.title) : printed(contribution, text.model.rest, text.rest),
                weight: (Double(contribution.weight) * 1000).rounded() / 1000)
        }
    }

    /// An article as the model reads it.
    private struct Text {
        let title: String
        let rest: String
        let model: ModelText

        init(_ article: Article) {
            title = article.title ?? ""
            let body = article.body
            let lead = article.sapo.flatMap { body.hasPrefix($0) ? nil : $0 }
            rest = lead.map { $0 + "\n" + body } ?? body
            model = ModelText(title: title, text: rest)
        }
    }

    /// The labels by their numbers, best first, and the scores of all.
    private func ranking(_ text: ModelText) -> (labels: [Int], scores: [Float]) {
        var space = ScoringSpace()
        model.score(text, reader, in: &space)
        let scores = space.scores
        return (scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }, scores)
    }

    private static let cueLimit = 5

    private func printed(_ contribution: LinearModel.Contribution, _ run: SyllableRun, _ text: String) -> String {
        let start = Int(run.elements[contribution.elements.lowerBound].start)
        let end = Int(run.elements[contribution.elements.upperBound - 1].end)
        return String(decoding: text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    }
}

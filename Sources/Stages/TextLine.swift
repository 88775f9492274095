internal import Classification
internal import Claims
internal import Language
internal import Pipeline

/// The stages behind cleaning, over text that is clean already. For `Benchmarks/`.
public struct TextLine: Sendable {
    private let classify: Classify
    private let extract: Extract

    /// Reads the pack `vi`.
    public init() throws {
        let pack = LanguagePack(code: "vi")
        classify = try Classify(pack: pack, topicModel: nil)
        extract = try Extract(pack: pack)
    }

    /// One text after the other through classify only; how many bodies were named, so that the work cannot be left out.
    public func bodies(in texts: [[String]]) -> Int {
        texts.reduce(0) { $0 + ((try? classify.process(Self.article($1)))?.judgement.bodies.count ?? 0) }
    }

    /// One text after the other through extract only, with an empty judgement; how many claims were found.
    public func claims(in texts: [[String]]) -> Int {
        texts.reduce(0) { count, text in
            count + ((try? extract.process(ClassifiedArticle(article: Self.article(text), judgement: Judgement())))?.claims.count ?? 0)
        }
    }

    /// The first paragraph is the title.
    private static func article(_ text: [String]) -> Article {
        Article(title: text.first, blocks: text.dropFirst().map { Article.Block(.paragraph, $0) })
    }
}

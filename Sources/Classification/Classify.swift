package import Language
package import Pipeline

/// Says what an article is and where it belongs: place, bodies, people and event.
package struct Classify: Stage {
    private let reader: ArticleReader

    /// Throws all that is wrong with the pack's files.
    package init(pack: LanguagePack) throws(LexiconProblems) {
        reader = try ArticleReader(pack: pack)
    }

    package var name: String { "classify" }

    package func process(_ input: Article) throws(Rejection) -> ClassifiedArticle {
        ClassifiedArticle(article: input, judgement: reader.read(input, genre: nil))
    }
}

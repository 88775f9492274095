package import Language
package import Pipeline

/// Finds what an article states about the number, length, cost and form of documents and conferences.
package struct Extract: Stage {
    private let lexicon: ClaimLexicon

    /// Reads the `claim_*` files, `numbers` and `abbreviations` of the pack and puts their words into the vocabulary.
    package init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        lexicon = try ClaimLexicon(pack: pack, &vocabulary)
    }

    package var name: String { "extract" }

    package func process(_ input: ClassifiedArticle) throws(Rejection) -> Finding {
        var finding = Finding(article: input.text.article, judgement: input.judgement)
        var reader = ArticleReader(lexicon: lexicon, text: input.text, judgement: input.judgement)
        reader.read(into: &finding)
        if finding.claims.isEmpty, finding.observations.isEmpty, finding.remarks.isEmpty { return finding }
        finding.judgement = input.detailed
        StatementPlaces(finding.article, finding.judgement).settle(&finding)
        return finding
    }
}

package import Language
package import Pipeline

/// Finds what an article states about the number, length, cost and form of documents and conferences.
package struct Extract: Stage {
    private let lexicon: ClaimLexicon
    private let judgesInFull: Bool

    /// Reads the `claim_*` files, `numbers` and `abbreviations` of the pack and puts their words into the vocabulary.
    /// `judgesInFull`: every finding holds its judgement in full, not only those of articles that state something.
    package init(pack: LanguagePack, judgesInFull: Bool = false, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        lexicon = try ClaimLexicon(pack: pack, &vocabulary)
        self.judgesInFull = judgesInFull
    }

    package var name: String { "extract" }

    package func process(_ input: ClassifiedArticle) throws(Rejection) -> Finding {
        var finding = Finding(article: input.text.article, judgement: input.judgement)
        let judgement = AskedJudgement(input)
        var reader = ArticleReader(lexicon: lexicon, text: input.text, judgement: judgement)
        reader.read(into: &finding)
        let states = !(finding.claims.isEmpty && finding.observations.isEmpty && finding.remarks.isEmpty)
        guard states || judgesInFull else { return finding }
        finding.judgement = judgement.inFull
        StatementPlaces(finding.article, finding.judgement).settle(&finding)
        return finding
    }
}

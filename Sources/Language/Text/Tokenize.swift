package import Pipeline

/// Cuts every text of an article into tokens, by the words of all lexicons of the line.
package struct Tokenize: Stage {
    private let tokenizer: Tokenizer

    /// The vocabulary is complete: what enters a lexicon behind this is not seen.
    package init(vocabulary: Vocabulary) {
        tokenizer = Tokenizer(vocabulary: vocabulary)
    }

    package var name: String { "tokenize" }

    package func process(_ input: Article) throws(Rejection) -> TokenizedArticle {
        TokenizedArticle(input, tokenizer)
    }
}

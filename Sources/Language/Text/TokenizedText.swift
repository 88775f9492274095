/// A text cut into tokens once, for every stage behind.
package struct TokenizedText: Sendable {
    /// UTF-8.
    package let bytes: [UInt8]
    package let tokens: [Token]
    /// What terms any of its words may begin.
    package let openings: Openings
    /// The last number of an act that it holds, by its place among the tokens.
    package let lastAct: Int?

    package init(_ text: String, _ tokenizer: Tokenizer) {
        bytes = Array(text.utf8)
        var tokens: [Token] = []
        bytes.withUnsafeBufferPointer { tokenizer.tokenize($0, into: &tokens) }
        var openings: Openings = .none
        var lastAct: Int?
        for (index, token) in tokens.enumerated() {
            openings.formUnion(token.openings)
            if token.isAct { lastAct = index }
        }
        self.tokens = tokens
        self.openings = openings
        self.lastAct = lastAct
    }
}

internal import Vietnamese

extension Vocabulary {
    /// The ids of a term's words and marks, new ones where they are missing.
    package mutating func term(_ text: String) -> [Int32] {
        tokens(ofTerm: text).map(\.id)
    }

    /// The tokens of a term, its words in the vocabulary from now on.
    package mutating func tokens(ofTerm text: String) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            PlainWords.reading { words in
                var scanner = TokenScanner(text: bytes, words: words)
                var tokens: [Token] = []
                while var token = scanner.next(in: self) {
                    if token.isWord { token = token.asWord(intern(UnsafeBufferPointer(rebasing: bytes[token.bytes])), token.openings) }
                    tokens.append(token)
                }
                return tokens
            }
        }
    }
}

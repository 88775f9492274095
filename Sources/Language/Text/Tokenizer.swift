internal import Vietnamese

/// Cuts the bytes of a text into tokens: words by white space and marks, numbers with their inner points and commas,
/// act numbers whole.
package struct Tokenizer: Sendable {
    private let vocabulary: Vocabulary
    private let printed: PrintedWords

    package init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
        printed = PrintedWords(vocabulary)
    }

    /// Appends the tokens of `text`, valid UTF-8 of less than 2 GB.
    package func tokenize(_ text: UnsafeBufferPointer<UInt8>, into tokens: inout [Token]) {
        tokens.reserveCapacity(tokens.count + text.count / 4)
        PlainWords.reading { words in
            printed.reading { printed in
                var scanner = TokenScanner(text: text, words: words)
                while true {
                    while let token = scanner.printedWord(in: printed) { tokens.append(token) }
                    guard let token = scanner.next(in: vocabulary) else { return }
                    tokens.append(token)
                }
            }
        }
    }

    package func tokens(of text: String) -> [Token] {
        var text = text
        var tokens: [Token] = []
        text.withUTF8 { tokenize($0, into: &tokens) }
        return tokens
    }
}

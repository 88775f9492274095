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
        // No token is shorter than a byte.
        withUnsafeTemporaryAllocation(of: Token.self, capacity: text.count) { found in
            let count = PlainWords.reading { words in
                printed.reading { printed in
                    var scanner = TokenScanner(text: text, words: words)
                    var count = 0
                    while let token = scanner.printedWord(in: printed) ?? scanner.next(in: vocabulary) {
                        found.initializeElement(at: count, to: token)
                        count += 1
                    }
                    return count
                }
            }
            tokens.append(contentsOf: found[..<count])
        }
    }

    package func tokens(of text: String) -> [Token] {
        var text = text
        var tokens: [Token] = []
        text.withUTF8 { tokenize($0, into: &tokens) }
        return tokens
    }
}

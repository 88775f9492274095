internal import Pipeline
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
            var count = 0
            reading { scan in _ = scan.tokens(of: TokenScanner(text: text, words: scan.words), into: found, &count) }
            tokens.append(contentsOf: found[..<count])
        }
    }

    package func tokens(of text: String) -> [Token] {
        var text = text
        var tokens: [Token] = []
        text.withUTF8 { tokenize($0, into: &tokens) }
        return tokens
    }

    /// The tokens of several texts in a row of bytes, each with a line break behind it, and what each text holds. Offsets count
    /// in the row.
    func cut(_ texts: [Range<Int>], of row: UnsafeBufferPointer<UInt8>) -> (tokens: [Token], texts: [TokenizedText]) {
        var found: [TokenizedText] = []
        found.reserveCapacity(texts.count)
        let tokens = [Token](unsafeUninitializedCapacity: row.count) { tokens, count in
            reading { scan in
                for text in texts {
                    let first = count
                    let seen = scan.tokens(of: TokenScanner(text, of: row, words: scan.words), into: tokens, &count)
                    found.append(TokenizedText(
                        bytes: text, tokens: first..<count, scalars: UnsafeBufferPointer(rebasing: row[text]).scalarCount,
                        openings: seen.openings, lastAct: seen.lastAct))
                }
            }
        }
        return (tokens, found)
    }

    @inline(__always)
    private func reading<Result>(_ body: (TextScan) -> Result) -> Result {
        PlainWords.reading { words in
            printed.reading { printed in
                vocabulary.openings.readingPairs { body(TextScan(vocabulary: vocabulary, words: words, printed: printed, pairs: $0)) }
            }
        }
    }
}

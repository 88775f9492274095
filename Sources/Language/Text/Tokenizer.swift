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

    /// The words and marks of `text`, valid UTF-8 of less than 2 GB, in their order.
    package func tokens(of text: UnsafeBufferPointer<UInt8>) -> [Token] {
        let (words, marks, _) = cut([0..<text.count], of: text)
        return Self.merged(words[...], marks[...], of: text)
    }

    package func tokens(of text: String) -> [Token] {
        var text = text
        return text.withUTF8 { tokens(of: $0) }
    }

    /// The words and the marks of several texts in a row of bytes, and what each text holds. Between two texts in the row stands a
    /// line break. Offsets count in the row. "&" is among the words.
    func cut(_ texts: [Range<Int>], of row: UnsafeBufferPointer<UInt8>) -> (words: [Token], marks: [Token], texts: [TokenizedText]) {
        var found: [TokenizedText] = []
        found.reserveCapacity(texts.count)
        var marks: [Token] = []
        // Neither is shorter than a byte.
        let words = [Token](unsafeUninitializedCapacity: row.count) { words, wordCount in
            marks = [Token](unsafeUninitializedCapacity: row.count) { marks, markCount in
                var rows = TextScan.Rows(words: words, marks: marks)
                reading { scan in
                    for text in texts { found.append(Self.text(text, of: row, scan, into: &rows)) }
                }
                (wordCount, markCount) = (rows.wordCount, rows.markCount)
            }
        }
        return (words, marks, found)
    }

    @inline(__always)
    private static func text(
        _ text: Range<Int>, of row: UnsafeBufferPointer<UInt8>, _ scan: TextScan, into rows: inout TextScan.Rows
    ) -> TokenizedText {
        let (firstWord, firstMark) = (rows.wordCount, rows.markCount)
        let seen = scan.read(TokenScanner(text, of: row, words: scan.words), into: &rows)
        return TokenizedText(
            bytes: text, words: firstWord..<rows.wordCount, marks: firstMark..<rows.markCount, end: seen.end, counts: seen.gaps.marks,
            capitals: seen.capitals, scalars: UnsafeBufferPointer(rebasing: row[text]).scalarCount, openings: seen.openings,
            lastAct: seen.lastAct)
    }

    /// Words and marks in the order in which they stand in their text; "&" is a mark there.
    static func merged(_ words: ArraySlice<Token>, _ marks: ArraySlice<Token>, of text: UnsafeBufferPointer<UInt8>) -> [Token] {
        words.withUnsafeBufferPointer { words in
            marks.withUnsafeBufferPointer { marks in
                [Token](unsafeUninitializedCapacity: words.count + marks.count) { tokens, count in
                    var mark = 0
                    for word in words {
                        while mark < marks.count, marks[mark].start < word.start {
                            tokens.initializeElement(at: count, to: marks[mark])
                            (mark, count) = (mark &+ 1, count &+ 1)
                        }
                        tokens.initializeElement(at: count, to: text[Int(word.start)] == UInt8(ascii: "&") ? word.asMark("&") : word)
                        count &+= 1
                    }
                    for mark in marks[mark...] {
                        tokens.initializeElement(at: count, to: mark)
                        count &+= 1
                    }
                }
            }
        }
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

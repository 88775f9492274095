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
    private func reading<Result>(_ body: (Scan) -> Result) -> Result {
        PlainWords.reading { words in
            printed.reading { printed in
                vocabulary.openings.readingPairs { body(Scan(vocabulary: vocabulary, words: words, printed: printed, pairs: $0)) }
            }
        }
    }

    /// The tables at hand while texts are cut.
    private struct Scan {
        let vocabulary: Vocabulary
        let words: PlainWords
        let printed: PrintedWords.Reader
        let pairs: UnsafeBufferPointer<Openings>

        /// What one text holds.
        struct Seen {
            var openings = Openings.none
            var lastAct: Int?
        }

        /// Puts the tokens of a text behind the first `count`.
        @inline(__always)
        func tokens(of scanner: TokenScanner, into tokens: UnsafeMutableBufferPointer<Token>, _ count: inout Int) -> Seen {
            var scanner = scanner
            var seen = Seen()
            var index = count
            // The word before, whatever marks stand between: a term is told by its first two words.
            var last = index
            var lastID: Int32 = 0, lastCode: Int32 = 0
            while true {
                if let word = scanner.printedWord(in: printed) {
                    tokens.initializeElement(at: index, to: word)
                    seen.openings.formUnion(word.openings)
                    var begun = pairs[TermOpenings.place(lastID, word.id)]
                    if lastCode != lastID { begun.formUnion(pairs[TermOpenings.place(lastCode, word.id)]) }
                    tokens[last].openings.formUnion(begun)
                    seen.openings.formUnion(begun)
                    (last, lastID, lastCode) = (index, word.id, word.id)
                    index &+= 1
                } else if let token = scanner.next(in: vocabulary) {
                    tokens.initializeElement(at: index, to: token)
                    seen.openings.formUnion(token.openings)
                    let isAmpersand = token.isMark("&")
                    if token.isWord || token.isNumber || isAmpersand {
                        let id = isAmpersand ? vocabulary.ampersand : token.id, code = isAmpersand ? id : token.code
                        let begun = pairs(lastID, lastCode, id, code)
                        tokens[last].openings.formUnion(begun)
                        seen.openings.formUnion(begun)
                        if isAmpersand { tokens[index].openings = vocabulary.openings.alone(id) }
                        (last, lastID, lastCode) = (index, id, code)
                    } else if token.isAct {
                        seen.lastAct = index
                        (last, lastID, lastCode) = (index, 0, 0)
                    }
                    index &+= 1
                } else {
                    count = index
                    return seen
                }
            }
        }

        private func pairs(_ lastID: Int32, _ lastCode: Int32, _ id: Int32, _ code: Int32) -> Openings {
            var begun = pairs[TermOpenings.place(lastID, id)].union(pairs[TermOpenings.place(lastCode, id)])
            begun.formUnion(pairs[TermOpenings.place(lastID, code)])
            return begun.union(pairs[TermOpenings.place(lastCode, code)])
        }
    }
}

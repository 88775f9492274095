internal import Vietnamese

/// The tables at hand while texts are cut: reads their words and marks, and notes what each word begins.
struct TextScan {
    let vocabulary: Vocabulary
    let words: PlainWords
    let printed: PrintedWords.Reader
    let pairs: UnsafeBufferPointer<Openings>

    /// Where words and marks go, each in the order of the text; room for as many as there are bytes.
    struct Rows {
        let words: UnsafeMutableBufferPointer<Token>
        let marks: UnsafeMutableBufferPointer<Token>
        var wordCount = 0
        var markCount = 0
    }

    /// What one text holds.
    struct Seen {
        var openings = Openings.none
        var lastAct: Int?
        var gaps = GapScan()
        var end = Gap()
    }

    /// Puts the words and marks of a text behind those of the rows.
    @inline(__always)
    func read(_ scanner: TokenScanner, into rows: inout Rows) -> Seen {
        var scanner = scanner
        var seen = Seen()
        let first = rows.wordCount
        var index = first
        while true {
            let last = index > first ? rows.words[index &- 1] : nil
            if var word = scanner.printedWord(in: printed) {
                word.gap = seen.gaps.close(behind: last, before: word)
                put(word, behind: last, at: index, rows.words, &seen)
                index &+= 1
            } else if let token = scanner.next(in: vocabulary) {
                if token.isAnyMark || token.isLineBreak, !token.isMark("&") {
                    seen.gaps.note(token, behind: last)
                    rows.marks.initializeElement(at: rows.markCount, to: token)
                    rows.markCount &+= 1
                } else {
                    put(wordLike(token, behind: last, &seen), behind: last, at: index, rows.words, &seen)
                    if token.isAct { seen.lastAct = index }
                    index &+= 1
                }
            } else {
                rows.wordCount = index
                seen.end = seen.gaps.close(behind: last, before: nil)
                return seen
            }
        }
    }

    /// A word that is printed in an unusual way, a number, an act's number or "&", with what it begins by itself.
    private func wordLike(_ token: Token, behind last: Token?, _ seen: inout Seen) -> Token {
        if token.isAnyMark {
            var word = token.asWord(vocabulary.ampersand, vocabulary.openings.alone(vocabulary.ampersand))
            word.gap = seen.gaps.close(behind: last, before: nil)
            return word
        }
        var word = token
        word.gap = seen.gaps.close(behind: last, before: token)
        word.openings = word.openings.subtracting(barred(word))
        return word
    }

    /// What a word could only begin with a capital, and has none.
    @inline(__always)
    private func barred(_ word: Token) -> Openings { word.isWord && !word.isCapitalised ? vocabulary.ofNames : .none }

    @inline(__always)
    private func put(_ word: Token, behind last: Token?, at index: Int, _ words: UnsafeMutableBufferPointer<Token>, _ seen: inout Seen) {
        words.initializeElement(at: index, to: word)
        seen.openings.formUnion(word.openings)
        // A term is told by its first two words, whatever marks stand between them.
        guard let last else { return }
        var begun = pairs[TermOpenings.place(last.id, word.id)]
        // A number has two names: what it is, and how long it is.
        if last.isNumber || word.isNumber {
            begun.formUnion(pairs[TermOpenings.place(last.code, word.id)])
            begun.formUnion(pairs[TermOpenings.place(last.id, word.code)])
            begun.formUnion(pairs[TermOpenings.place(last.code, word.code)])
        }
        begun = begun.subtracting(barred(last))
        words[index &- 1].openings.formUnion(begun)
        seen.openings.formUnion(begun)
    }
}

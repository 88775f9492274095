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
        /// Words with a first capital.
        var capitals = 0
        var lastAct: Int?
        var gaps = GapScan()
        var end = Gap()
    }

    /// Puts the words and marks of a text behind those of the rows.
    @inline(__always)
    func read(_ scanner: TokenScanner, into rows: inout Rows) -> Seen {
        var scanner = scanner
        var seen = Seen()
        // At hand, and not read back from where it was just written.
        var last: Token?
        while let token = scanner.asciiMark() ?? scanner.printedWord(in: printed) ?? scanner.next(in: vocabulary) {
            if token.isAnyMark || token.isLineBreak, !token.isMark("&") {
                seen.gaps.note(token, behind: last)
                rows.marks.initializeElement(at: rows.markCount, to: token)
                rows.markCount &+= 1
            } else {
                let word = wordLike(token, behind: last, &seen)
                seen.openings.formUnion(put(word, behind: last, at: rows.wordCount, rows.words))
                seen.capitals &+= word.isCapitalisedWord ? 1 : 0
                if token.isAct { seen.lastAct = rows.wordCount }
                rows.wordCount &+= 1
                last = readOn(behind: word, &scanner, into: &rows, &seen)
            }
        }
        seen.end = seen.gaps.close(behind: last, before: nil)
        return seen
    }

    /// Reads on as long as words follow as nearly all do, each behind one space; the last one. This is where the time goes: the loop
    /// knows of no marks, and all that changes in it is its own.
    @inline(__always)
    private func readOn(behind word: Token, _ scanner: inout TokenScanner, into rows: inout Rows, _ seen: inout Seen) -> Token {
        var last = word, ahead = scanner, openings = Openings.none, capitals = 0
        let words = rows.words
        var index = rows.wordCount
        while let word = ahead.spacedWord(in: printed) {
            openings.formUnion(put(word, behind: last, at: index, words))
            capitals &+= word.isCapitalisedWord ? 1 : 0
            (last, index) = (word, index &+ 1)
        }
        (scanner, rows.wordCount) = (ahead, index)
        seen.openings.formUnion(openings)
        seen.capitals &+= capitals
        return last
    }

    /// A word, a number, an act's number or "&" as a word, with what it begins by itself.
    @inline(__always)
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
    private func barred(_ word: Token) -> Openings { Openings(rawValue: vocabulary.ofNames.rawValue & word.smallMask) }

    /// Puts a word into its place; what it and the one before it begin.
    @inline(__always)
    private func put(_ word: Token, behind last: Token?, at index: Int, _ words: UnsafeMutableBufferPointer<Token>) -> Openings {
        words.initializeElement(at: index, to: word)
        // A term is told by its first two words, whatever marks stand between them.
        guard let last else { return word.openings }
        var begun = pairs[TermOpenings.place(last.id, word.id)]
        // A number has two names: what it is, and how long it is.
        if last.isNumber || word.isNumber {
            begun.formUnion(pairs[TermOpenings.place(last.code, word.id)])
            begun.formUnion(pairs[TermOpenings.place(last.id, word.code)])
            begun.formUnion(pairs[TermOpenings.place(last.code, word.code)])
        }
        begun = begun.subtracting(barred(last))
        words[index &- 1].openings.formUnion(begun)
        return word.openings.union(begun)
    }
}

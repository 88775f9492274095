internal import Vietnamese

/// The tables at hand while texts are cut: reads their tokens, and notes what each of them begins.
struct TextScan {
    let vocabulary: Vocabulary
    let words: PlainWords
    let printed: PrintedWords.Reader
    let pairs: UnsafeBufferPointer<Openings>

    /// What one text holds.
    struct Seen {
        var openings = Openings.none
        var lastAct: Int?
    }

    /// The last word or number, whatever marks stand behind it: a term is told by its first two words.
    private struct Before {
        var index: Int
        var id: Int32 = 0
        var code: Int32 = 0
    }

    /// Puts the tokens of a text behind the first `count`.
    @inline(__always)
    func tokens(of scanner: TokenScanner, into tokens: UnsafeMutableBufferPointer<Token>, _ count: inout Int) -> Seen {
        var scanner = scanner
        var seen = Seen()
        var index = count
        var before = Before(index: index)
        while true {
            if let word = scanner.printedWord(in: printed) {
                tokens.initializeElement(at: index, to: word)
                seen.openings.formUnion(word.openings)
                join(word.id, word.id, at: index, &before, tokens, &seen)
            } else if var token = scanner.next(in: vocabulary) {
                let isAmpersand = token.isMark("&")
                if isAmpersand { token.openings = vocabulary.openings.alone(vocabulary.ampersand) }
                tokens.initializeElement(at: index, to: token)
                seen.openings.formUnion(token.openings)
                if token.isWord || token.isNumber {
                    join(token.id, token.code, at: index, &before, tokens, &seen)
                } else if isAmpersand {
                    join(vocabulary.ampersand, vocabulary.ampersand, at: index, &before, tokens, &seen)
                } else if token.isAct {
                    seen.lastAct = index
                    before = Before(index: index)
                }
            } else {
                count = index
                return seen
            }
            index &+= 1
        }
    }

    /// Notes what the word before begins with this one.
    @inline(__always)
    private func join(
        _ id: Int32, _ code: Int32, at index: Int, _ before: inout Before, _ tokens: UnsafeMutableBufferPointer<Token>, _ seen: inout Seen
    ) {
        var begun = pairs[TermOpenings.place(before.id, id)]
        // A number has two names: what it is, and how long it is.
        if before.code != before.id || code != id {
            begun.formUnion(pairs[TermOpenings.place(before.code, id)])
            begun.formUnion(pairs[TermOpenings.place(before.id, code)])
            begun.formUnion(pairs[TermOpenings.place(before.code, code)])
        }
        tokens[before.index].openings.formUnion(begun)
        seen.openings.formUnion(begun)
        before = Before(index: index, id: id, code: code)
    }
}

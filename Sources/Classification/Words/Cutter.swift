internal import Language

/// Sets the words that this room's terms are made of apart from the marks between them.
struct Cutter: Sendable {
    /// The id of the word that "&" is read as, and what terms it may begin.
    let and: Int32
    let openings: Openings

    /// The words, what stands before each and behind the last, and what any of them may begin.
    func cut(_ text: TokenizedText) -> (words: [Token], gaps: [Gap], openings: Openings) {
        // The words move up within a copy of the tokens: cheaper than to append them one by one.
        var words = text.tokens
        var gaps = [Gap](repeating: [], count: words.count + 1)
        var openings = Openings.none
        var count = 0
        text.tokens.withUnsafeBufferPointer { tokens in
            words.withUnsafeMutableBufferPointer { words in
                gaps.withUnsafeMutableBufferPointer { gaps in
                    for index in tokens.indices {
                        if let word = word(tokens[index]) {
                            words[count] = word
                            openings.formUnion(word.openings)
                            count += 1
                        } else {
                            gaps[count].formUnion(mark(at: index, in: tokens))
                        }
                    }
                }
            }
        }
        words.removeLast(words.count - count)
        gaps.removeLast(gaps.count - count - 1)
        return (words, gaps, openings)
    }

    /// Nil for what only stands between words.
    @inline(__always)
    private func word(_ token: Token) -> Token? {
        var word = token
        if token.isWord {
            if !token.isCapitalised { word.openings = token.openings.withoutNames }
            return word
        }
        if token.isMark("&") {
            (word.kind, word.id, word.openings) = (.word, and, openings)
            return word
        }
        if token.isNumber { word.openings = token.openings.union(.anyNumber) }
        return token.isAnyMark || token.isLineBreak ? nil : word
    }

    private func mark(at index: Int, in tokens: UnsafeBufferPointer<Token>) -> Gap {
        let token = tokens[index]
        guard token.isAnyMark, let scalar = Unicode.Scalar(UInt32(bitPattern: -token.id)) else { return .stop }
        switch scalar {
        case ".": return isAbbreviating(at: index, in: tokens) ? [] : .stop
        case ",": return .comma
        case "-", "–", "—", "−": return .dash
        case "/", "+": return .slash
        case "(", ")", "[", "]": return .parenthesis
        case ":": return .colon
        case ";": return .semicolon
        case "!", "?", "…": return .stop
        case "'", "’", "‘", "\"", "“", "”": return .quote
        default: return .other
        }
    }

    /// A full stop inside or behind a short form: TP.HCM, TP. Hạ Long, Q. 1.
    private func isAbbreviating(at index: Int, in tokens: UnsafeBufferPointer<Token>) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index - 1].isWord else { return false }
        let before = tokens[index - 1], after = tokens[index + 1]
        guard before.isCapitalised, after.isWord || after.isNumber else { return false }
        return before.end - before.start <= 2 || (after.isGlued && before.end - before.start <= 4)
    }
}

internal import Language

/// Sets the words that this room's terms are made of apart from the marks between them.
struct Cutter: Sendable {
    /// The id of the word that "&" is read as, and what terms it may begin.
    let and: Int32
    let openings: Openings

    func cut(_ text: TokenizedText) -> (words: [Token], gaps: [Gap]) {
        var words: [Token] = []
        var gaps: [Gap] = []
        text.tokens.withUnsafeBufferPointer { tokens in
            words.reserveCapacity(tokens.count)
            gaps.reserveCapacity(tokens.count + 1)
            var gap: Gap = []
            for index in tokens.indices {
                let token = tokens[index]
                switch token.kind {
                case .word where !token.isCapitalised:
                    var word = token
                    word.openings = token.openings.withoutNames
                    words.append(word)
                case .word, .act, .number:
                    words.append(token)
                case .mark where token.isMark("&"):
                    var word = token
                    (word.kind, word.id, word.openings) = (.word, and, openings)
                    words.append(word)
                case .mark, .lineBreak:
                    gap.formUnion(mark(at: index, in: tokens))
                    continue
                }
                gaps.append(gap)
                gap = []
            }
            gaps.append(gap)
        }
        return (words, gaps)
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

internal import Language

/// Sets the words that this room's terms are made of apart from the marks between them.
struct Cutter: Sendable {
    /// The id of the word that "&" is read as, and what terms it may begin.
    let and: Int32
    let openings: Openings

    func cut(_ text: TokenizedText) -> (words: [Token], gaps: [Gap]) {
        let tokens = text.tokens
        var gaps: [Gap] = []
        let words = [Token](unsafeUninitializedCapacity: tokens.count) { words, count in
            gaps = [Gap](unsafeUninitializedCapacity: tokens.count + 1) { gaps, size in
                tokens.withUnsafeBufferPointer { count = cut($0, words, gaps) }
                size = count + 1
            }
        }
        return (words, gaps)
    }

    /// How many words there are; behind the last one stands one gap more.
    private func cut(_ tokens: UnsafeBufferPointer<Token>, _ words: UnsafeMutableBufferPointer<Token>, _ gaps: UnsafeMutableBufferPointer<Gap>) -> Int {
        var count = 0
        var gap: Gap = []
        for index in tokens.indices {
            var word = tokens[index]
            if word.isMark("&") {
                (word.kind, word.id, word.openings) = (.word, and, openings)
            } else if word.isAnyMark || word.isLineBreak {
                gap.formUnion(mark(at: index, in: tokens))
                continue
            }
            words.initializeElement(at: count, to: word)
            gaps.initializeElement(at: count, to: gap)
            count += 1
            gap = []
        }
        gaps.initializeElement(at: count, to: gap)
        return count
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

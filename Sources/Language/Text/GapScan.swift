/// What stands between the word before and the one that comes next, while a text is cut.
struct GapScan {
    private var gap = Gap()
    private(set) var marks = TokenizedText.Marks()

    /// A full stop right behind a capitalised word, which may only shorten it: what comes next tells.
    private static var undecided: Gap { Gap(rawValue: 1 << 15) }

    /// The marks between two words; behind it a new gap begins. `next` is a word or a number, nil at the end and before "&".
    @inline(__always)
    mutating func close(behind last: Token?, before next: Token?) -> Gap {
        let closed = gap
        guard !closed.isEmpty else { return closed }
        gap = Gap()
        return closed.contains(Self.undecided) ? Self.decided(closed, last, next) : closed
    }

    /// "TP.HCM", "TP. Hạ Long", "Q. 1": a full stop inside or behind a short form ends nothing.
    private static func decided(_ gap: Gap, _ last: Token?, _ next: Token?) -> Gap {
        let rest = gap.subtracting(undecided)
        guard let last, let next, !next.isAct else { return rest.union(.stop) }
        let length = last.end - last.start
        return length <= 2 || next.isGlued && length <= 4 ? rest : rest.union(.stop)
    }

    /// `word`: the last one before the mark.
    mutating func note(_ mark: Token, behind word: Token?) {
        if gap.contains(Self.undecided) { gap = Self.decided(gap, nil, nil) }
        if mark.isMark("."), gap.isEmpty, let word, word.isCapitalised, word.isWord {
            gap = Self.undecided
        } else {
            gap.formUnion(read(mark))
        }
    }

    private mutating func read(_ mark: Token) -> Gap {
        guard mark.isAnyMark, let scalar = Unicode.Scalar(UInt32(bitPattern: -mark.id)) else { return .stop }
        switch scalar {
        case ",": return .comma
        case "-", "–", "—", "−": return .dash
        case "/", "+": return .slash
        case "(", ")", "[", "]": return .parenthesis
        case ":": return .colon
        case ";": return .semicolon
        case ".", "!", "…": return .stop
        case "?":
            marks.questions += 1
            return .stop
        case "\"":
            marks.straightQuotes += 1
            return .quote
        case "“":
            marks.openingQuotes += 1
            return .quote
        case "'", "’", "‘", "”": return .quote
        default: return .other
        }
    }
}

internal import Language

/// The quick look that most sentences do not pass: a head and a trigger must occur, or a head and a number that a verb
/// of issuing or holding leads to, or a difficulty and what it may be about.
struct SentenceGate {
    let lexicon: ClaimLexicon

    /// Whether a sentence of a text may pass.
    func mayPass(_ text: TokenizedText) -> Bool {
        Self.suffices(text.openings.union(.number))
    }

    func passes(_ range: Range<Int>, of tokens: [Token]) -> Bool {
        guard mayPass(range, of: tokens) else { return false }
        var seen = Openings.none
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            if token.isNumber { seen.formUnion(.number) }
            // A longer term may hide what its words would be: "hàng không tổ chức".
            if token.id > 0, let term = lexicon.term(at: index, before: range.upperBound, in: tokens) {
                seen.formUnion(lexicon.words[term.word].openings)
                index += term.length
            } else {
                index += 1
            }
            if Self.suffices(seen) { return true }
        }
        return false
    }

    private func mayPass(_ range: Range<Int>, of tokens: [Token]) -> Bool {
        var seen = Openings.none
        for index in range {
            seen.formUnion(tokens[index].isNumber ? .number : tokens[index].openings)
            if Self.suffices(seen) { return true }
        }
        return false
    }

    private static func suffices(_ seen: Openings) -> Bool {
        seen.holds(.change) || seen.holds(.level) || seen.holds(.remark) || seen.holds(.asked) || denies(seen)
    }

    /// "văn bản … chưa kịp thời", "chưa có văn bản hướng dẫn".
    private static func denies(_ seen: Openings) -> Bool {
        seen.holds(.denial) && (seen.holds(.deniedOfHead) || seen.holds(.deniedOfMatter) || seen.holds(.missing))
    }
}

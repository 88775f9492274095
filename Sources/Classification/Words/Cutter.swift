internal import Language

/// Cuts text into the words that this room's terms are made of.
struct Cutter: Sendable {
    private let tokenizer: Tokenizer
    /// By the id of a word.
    private let openings: [Openings]
    private let ampersand: Int32

    init(vocabulary: Vocabulary, openings: [Openings], and: Int32) {
        tokenizer = Tokenizer(vocabulary: vocabulary)
        self.openings = openings
        ampersand = and
    }

    func cut(_ bytes: [UInt8]) -> (words: [Token], gaps: [Gap], openings: [Openings]) {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 5)
        var words: [Token] = []
        var gaps: [Gap] = []
        bytes.withUnsafeBufferPointer { text in
            tokenizer.tokenize(text, into: &tokens)
            words.reserveCapacity(tokens.count)
            gaps.reserveCapacity(tokens.count + 1)
            var gap: Gap = []
            for (index, token) in tokens.enumerated() {
                guard var word = word(token, in: text) else {
                    gap.formUnion(mark(at: index, in: tokens))
                    continue
                }
                if word.isAnyMark { word.kind = .word }
                words.append(word)
                gaps.append(gap)
                gap = []
            }
            gaps.append(gap)
        }
        return (words, gaps, words.map { openings[Int($0.id)] })
    }

    private func word(_ token: Token, in text: UnsafeBufferPointer<UInt8>) -> Token? {
        var word = token
        switch token.kind {
        case .word, .act: return word
        case .number:
            word.id = tokenizer.vocabulary.id(of: UnsafeBufferPointer(rebasing: text[token.bytes]))
            return word
        case .mark where token.isMark("&"):
            word.id = ampersand
            return word
        case .mark, .lineBreak: return nil
        }
    }

    private func mark(at index: Int, in tokens: [Token]) -> Gap {
        let token = tokens[index]
        guard token.isAnyMark else { return .stop }
        if token.isMark(".") { return isAbbreviating(at: index, in: tokens) ? [] : .stop }
        if token.isMark(",") { return .comma }
        if token.isMark("-") || token.isMark("–") || token.isMark("—") || token.isMark("−") { return .dash }
        if token.isMark("/") || token.isMark("+") { return .slash }
        if token.isMark("(") || token.isMark(")") || token.isMark("[") || token.isMark("]") { return .parenthesis }
        if token.isMark(":") { return .colon }
        if token.isMark(";") { return .semicolon }
        if token.isMark("!") || token.isMark("?") || token.isMark("…") { return .stop }
        if token.isMark("'") || token.isMark("’") || token.isMark("‘") { return .quote }
        if token.isMark("\"") || token.isMark("“") || token.isMark("”") { return .quote }
        return .other
    }

    /// A full stop inside or behind a short form: TP.HCM, TP. Hạ Long, Q. 1.
    private func isAbbreviating(at index: Int, in tokens: [Token]) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index - 1].isWord else { return false }
        let before = tokens[index - 1], after = tokens[index + 1]
        guard before.isCapitalised, token(after, startsWord: true) else { return false }
        return before.end - before.start <= 2 || (after.isGlued && before.end - before.start <= 4)
    }

    private func token(_ token: Token, startsWord: Bool) -> Bool {
        token.isWord || token.isNumber
    }
}

/// Finds where sentences end: at `. ! ? …` and line breaks, but not behind abbreviations, inside names such as TP.HCM
/// or before a lower-case word.
package struct SentenceSplitter: Sendable {
    private enum Sense: String, CaseIterable, Sendable {
        case title
        /// The full stop behind it may also end a sentence: "v.v."
        case closing
    }

    private let abbreviations: Set<Int32>

    /// Reads `abbreviations.tsv`.
    package init(pack: LanguagePack, vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var ids: Set<Int32> = []
        for entry in try pack.entries(of: "abbreviations", as: Sense.self) where entry.sense == .title {
            var term = entry.term
            ids.insert(term.withUTF8 { vocabulary.intern($0) })
        }
        abbreviations = ids
    }

    /// The sentences of a token list, as ranges of it; the marks that close a sentence belong to it.
    package func split(_ tokens: [Token], _ body: (Range<Int>) -> Void) {
        split(tokens[...], body)
    }

    /// The same for one of several texts in a row; the ranges are those of the row.
    package func split(_ tokens: ArraySlice<Token>, _ body: (Range<Int>) -> Void) {
        var start = tokens.startIndex
        var index = tokens.startIndex
        while index < tokens.endIndex {
            defer { index += 1 }
            let token = tokens[index]
            if token.isLineBreak {
                if start < index { body(start..<index) }
                start = index + 1
                continue
            }
            if isTooLong(start..<index + 1, tokens) {
                body(start..<index + 1)
                start = index + 1
                continue
            }
            guard token.isAnyMark, closes(tokens, at: index) else { continue }
            while index + 1 < tokens.endIndex, isTrailing(tokens[index + 1]) { index += 1 }
            body(start..<index + 1)
            start = index + 1
        }
        if start < tokens.endIndex { body(start..<tokens.endIndex) }
    }

    /// Whether a sentence surely ends between two words, by what stands between them as far as the words tell. Where this says no, one
    /// may end all the same.
    package func surelySplits(_ word: Token, _ next: Token) -> Bool {
        guard next.gap.contains(.stop), next.isCapitalisedWord, !next.isGlued else { return false }
        return !word.isWord || !abbreviations.contains(word.id) && !(word.isCapitalised && word.end - word.start == 1)
    }

    /// No sentence is as long as this: a list whose marks were lost, or text made to keep a reader busy. It is cut at the next
    /// comma, in the end anywhere, for what reads a sentence may take time by the square of its length.
    private func isTooLong(_ range: Range<Int>, _ tokens: ArraySlice<Token>) -> Bool {
        range.count >= Self.longest && (tokens[range.upperBound - 1].isMark(",") || range.count >= 2 * Self.longest)
    }

    /// Tokens.
    private static let longest = 250

    private func closes(_ tokens: ArraySlice<Token>, at index: Int) -> Bool {
        let token = tokens[index]
        if token.isMark("!") || token.isMark("?") { return true }
        guard token.isMark(".") || token.isMark("…") else { return false }
        guard index + 1 < tokens.endIndex else { return true }
        let next = tokens[index + 1]
        if next.isLineBreak { return true }
        if next.isGlued, !next.isAnyMark { return next.isCapitalised && endsLowerCase(tokens, at: index) }
        if index > tokens.startIndex, tokens[index - 1].isWord, token.isMark(".") {
            let before = tokens[index - 1]
            if before.id != 0, abbreviations.contains(before.id) { return false }
            if before.isCapitalised, before.end - before.start == 1 { return false }
        }
        // A lower-case word goes on with the sentence, also behind "v.v..." and "...".
        let after = tokens[(index + 1)...].first { !isTrailing($0) }
        guard let after else { return true }
        return !(after.isWord && !after.isCapitalised)
    }

    /// "…làm việc.Hội nghị": the space behind the full stop was lost.
    private func endsLowerCase(_ tokens: ArraySlice<Token>, at index: Int) -> Bool {
        index > tokens.startIndex && tokens[index - 1].isWord && !tokens[index - 1].isCapitalised
    }

    private func isTrailing(_ token: Token) -> Bool {
        token.isMark(".") || token.isMark("…") || token.isMark("”") || token.isMark("\"") && token.isGlued || token.isMark(")")
            || token.isMark("!") || token.isMark("?")
    }
}

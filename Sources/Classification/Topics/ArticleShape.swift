internal import Language
internal import Pipeline

/// What the outer form of an article says of its genre. The lexicon gives each shape its classes and weights, as
/// `<long>` and so on.
enum ArticleShape: String, Sendable, Hashable, CaseIterable {
    /// More than 900 words of a syllable.
    case long
    /// Fewer than 120 of them.
    case short
    /// Quotation marks around at least five passages.
    case quotes
    /// At least three question marks in the body.
    case questions
    /// The number of an act, such as 226-KL/TW, in the title or the lead.
    case act
    /// At least six numbered or listed blocks.
    case numbered
    /// The title ends in a question mark.
    case questionTitle = "question_title"

    static func found(in text: TokenizedArticle) -> Set<ArticleShape> {
        var shapes: Set<ArticleShape> = []
        var words = 0, quotes = 0, questions = 0, numbered = 0
        for (block, tokens) in zip(text.article.blocks, text.blocks) {
            let count = counted(tokens)
            words += count.words
            quotes += count.quotes
            questions += count.questions
            if block.kind == .listItem || isNumbered(tokens.bytes) { numbered += 1 }
        }
        if words > 900 { shapes.insert(.long) }
        if words < 120 { shapes.insert(.short) }
        if quotes >= 5 { shapes.insert(.quotes) }
        if questions >= 3 { shapes.insert(.questions) }
        if numbered >= 6 { shapes.insert(.numbered) }
        if text.title?.bytes.last == UInt8(ascii: "?") { shapes.insert(.questionTitle) }
        let lead = text.sapo ?? text.blocks.first
        if text.title?.lastAct != nil || lead?.lastAct != nil { shapes.insert(.act) }
        return shapes
    }

    /// Words and numbers; curly opening marks and every second straight one; question marks.
    private static func counted(_ text: TokenizedText) -> (words: Int, quotes: Int, questions: Int) {
        var words = 0, curly = 0, straight = 0, questions = 0
        for token in text.tokens {
            guard token.isAnyMark else {
                words += token.isLineBreak ? 0 : 1
                continue
            }
            if token.isMark("“") { curly += 1 } else if token.isMark("\"") { straight += 1 } else if token.isMark("?") { questions += 1 }
        }
        return (words, straight / 2 + curly, questions)
    }

    /// One or two digits or one letter, then a point, bracket or slash.
    private static func isNumbered(_ text: [UInt8]) -> Bool {
        guard text.count > 2, text[0] &- 48 < 10 || (text[0] | 0x20) &- 97 < 26 else { return false }
        let mark = text[1] &- 48 < 10 && text[0] &- 48 < 10 ? text[2] : text[1]
        return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") || mark == UInt8(ascii: "/")
    }
}

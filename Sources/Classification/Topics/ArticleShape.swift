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

    /// `passages` are those of the article.
    static func found(in text: TokenizedArticle, _ passages: [Passage]) -> Set<ArticleShape> {
        var shapes: Set<ArticleShape> = []
        var words = 0, quotes = 0, questions = 0, numbered = 0
        for passage in passages where passage.isBlock {
            words += passage.words.count
            quotes += passage.marks.openingQuotes + passage.marks.straightQuotes / 2
            questions += passage.marks.questions
        }
        text.bytes.withUnsafeBufferPointer { bytes in
            for (block, read) in zip(text.article.blocks, text.blocks) {
                if block.kind == .listItem || isNumbered(UnsafeBufferPointer(rebasing: bytes[read.bytes])) { numbered += 1 }
            }
        }
        if words > 900 { shapes.insert(.long) }
        if words < 120 { shapes.insert(.short) }
        if quotes >= 5 { shapes.insert(.quotes) }
        if questions >= 3 { shapes.insert(.questions) }
        if numbered >= 6 { shapes.insert(.numbered) }
        if text.title.flatMap({ text.bytes[$0.bytes].last }) == UInt8(ascii: "?") { shapes.insert(.questionTitle) }
        let lead = text.sapo ?? text.blocks.first
        if text.title?.lastAct != nil || lead?.lastAct != nil { shapes.insert(.act) }
        return shapes
    }

    /// One or two digits or one letter, then a point, bracket or slash.
    private static func isNumbered(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count > 2, text[0] &- 48 < 10 || (text[0] | 0x20) &- 97 < 26 else { return false }
        let mark = text[1] &- 48 < 10 && text[0] &- 48 < 10 ? text[2] : text[1]
        return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") || mark == UInt8(ascii: "/")
    }
}

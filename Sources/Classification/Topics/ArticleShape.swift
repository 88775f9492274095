internal import Pipeline

/// What the outer form of an article says of its genre. The lexicon gives each shape its classes and weights, as
/// `<long>` and so on.
enum ArticleShape: String, Sendable, Hashable, CaseIterable {
    /// More than 900 syllables.
    case long
    /// Fewer than 120 syllables.
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

    static func found(in article: Article, syllables: Int) -> Set<ArticleShape> {
        var shapes: Set<ArticleShape> = []
        if syllables > 900 { shapes.insert(.long) }
        if syllables < 120 { shapes.insert(.short) }
        var quotes = 0, questions = 0, numbered = 0
        for block in article.blocks {
            let marks = marks(of: block.text)
            quotes += marks.openings
            questions += marks.questions
            if block.kind == .listItem || isNumbered(block.text) { numbered += 1 }
        }
        if quotes >= 5 { shapes.insert(.quotes) }
        if questions >= 3 { shapes.insert(.questions) }
        if numbered >= 6 { shapes.insert(.numbered) }
        if article.title?.utf8.last == UInt8(ascii: "?") { shapes.insert(.questionTitle) }
        let lead = article.sapo ?? article.blocks.first?.text ?? ""
        if holdsAct(article.title ?? "") || holdsAct(lead) { shapes.insert(.act) }
        return shapes
    }

    /// Curly opening marks and every second straight one; question marks.
    private static func marks(of text: String) -> (openings: Int, questions: Int) {
        var text = text
        return text.withUTF8 { bytes in
            let straight = bytes.count { bytes[$0] == 0x22 }
            let curly = bytes.count(from: 2) { (bytes[$0] ^ 0x9C) | (bytes[$0 &- 1] ^ 0x80) | (bytes[$0 &- 2] ^ 0xE2) == 0 }
            return (straight / 2 + curly, bytes.count { bytes[$0] == 0x3F })
        }
    }

    /// One or two digits or one letter, then a point, bracket or slash.
    private static func isNumbered(_ text: String) -> Bool {
        let head = Array(text.utf8.prefix(3))
        guard head.count == 3, head[0] &- 48 < 10 || (head[0] | 0x20) &- 97 < 26 else { return false }
        let mark = head[1] &- 48 < 10 && head[0] &- 48 < 10 ? head[2] : head[1]
        return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") || mark == UInt8(ascii: "/")
    }

    /// A digit, then a hyphen or slash, then two capitals.
    private static func holdsAct(_ text: String) -> Bool {
        var state = 0
        for byte in text.utf8 {
            switch (state, byte) {
            case (_, 48...57): state = 1
            case (1, 0x2D), (1, 0x2F): state = 2
            case (2, 65...90), (2, 0xC4): state = 3
            case (3, 65...90), (3, 0xC4): return true
            default: state = 0
            }
        }
        return false
    }
}

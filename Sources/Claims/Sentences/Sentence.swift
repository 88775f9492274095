internal import Language
internal import Pipeline

/// A sentence as the grammar reads it: pieces, from left to right. Every rule looks at the same one.
final class Sentence {
    let lexicon: ClaimLexicon
    /// The bytes of the whole article, in which offsets count.
    let text: UnsafeBufferPointer<UInt8>
    /// Those of the text that the sentence stands in, and where it begins.
    let tokens: [Token]
    let origin: Int
    /// Its own among the tokens.
    private let range: Range<Int>
    /// What it says, without its preface.
    let pieces: [Piece]
    /// The piece with which the statement begins, behind who says it, where it holds and what it is for.
    let statement: Int
    /// What it is for stands before the statement.
    let namesAim: Bool
    let section: Section
    /// The block holds no other sentence.
    let isWholeBlock: Bool
    /// How what nothing in the sentence qualifies is meant: said by an earlier sentence.
    let announced: Modality?
    /// The day of the article.
    let published: Day?

    init(
        lexicon: ClaimLexicon, row: TextRow, range: Range<Int>, section: Section, announced: Modality? = nil, published: Day? = nil
    ) {
        self.lexicon = lexicon
        self.text = row.bytes
        self.tokens = row.tokens
        self.range = range
        origin = row.range.lowerBound
        self.section = section
        self.announced = announced
        self.published = published
        isWholeBlock = range == row.tokens.indices
        let read = PieceReader(lexicon: lexicon, text: text, tokens: tokens, range: range).read()
        pieces = Preface(pieces: read, lexicon: lexicon, tokens: tokens, text: text).dropped()
        (statement, namesAim) = Lead(pieces: pieces, lexicon: lexicon).end()
    }

    var count: Int { pieces.count }

    /// All of it, as printed.
    var printed: String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(decoding: text[Int(tokens[first].start)..<Int(tokens[last].end)], as: UTF8.self)
    }

    /// The bytes that pieces take.
    func bytes(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, let last = range.last else { return 0..<0 }
        return Int(tokens[pieces[first].tokens.lowerBound].start)..<Int(tokens[pieces[last].tokens.upperBound - 1].end)
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: text[bytes(range)], as: UTF8.self)
    }

    /// One piece as printed; nothing where none is: rules look behind the last word of a sentence that breaks off.
    func word(_ index: Int) -> String { pieces.indices.contains(index) ? string(index..<index + 1) : "" }

    /// The range between `start` and `end`, empty where they are the wrong way round.
    func span(_ start: Int, _ end: Int) -> Range<Int> {
        let end = max(0, min(end, count))
        return max(0, min(start, end))..<end
    }
}

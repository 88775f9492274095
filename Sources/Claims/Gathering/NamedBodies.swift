internal import Pipeline

/// The bodies that one sentence names, by where the judgement saw them: a body may be printed in other words each time.
struct NamedBodies {
    private let sentence: Sentence
    private let place: Placement
    /// By their first scalar, in the order of the text.
    private let mentions: [(span: Span, body: Body)]

    init(sentence: Sentence, place: Placement, bodies: [Body]) {
        self.sentence = sentence
        self.place = place
        let whole = place.span(0..<sentence.count, in: sentence)
        mentions = bodies.flatMap { body in
            body.mentions.filter { $0.text == whole.text && $0.start >= whole.start && $0.end <= whole.end }.map { ($0, body) }
        }.sorted { ($0.span.start, $0.span.end) < ($1.span.start, $1.span.end) }
    }

    /// The one whose name begins in some pieces, the first where there are several: "của UBND tỉnh và các sở".
    func first(in pieces: Range<Int>) -> Body? {
        let range = place.span(pieces, in: sentence)
        return mentions.first { $0.span.start >= range.start && $0.span.start < range.end }?.body
    }

    /// The last one named before a piece: whoever is asked stands behind who asks.
    func last(before piece: Int) -> Body? {
        guard piece > 0 else { return nil }
        let end = place.span(0..<piece, in: sentence).end
        return mentions.last { $0.span.start < end }?.body
    }

    /// The piece behind the last name that ends in some pieces; nil where none does.
    func lastEnd(in pieces: Range<Int>) -> Int? {
        guard !mentions.isEmpty, !pieces.isEmpty else { return nil }
        let range = place.span(pieces, in: sentence)
        guard let end = mentions.last(where: { $0.span.start >= range.start && $0.span.end <= range.end })?.span.end else { return nil }
        return (pieces.lowerBound + 1...pieces.upperBound).first { place.span(0..<$0, in: sentence).end >= end }
    }
}

extension Span {
    /// The text that its offsets count in: those of the sapo and of tables are the body's.
    var text: Section {
        switch section {
        case .sapo, .table: .body
        default: section
        }
    }
}

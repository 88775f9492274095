internal import Pipeline

/// A claim's span to be marked in a text.
struct SpanMark {
    let id: String
    /// A class of the style that gives the colour.
    let kind: String
    var span: Span

    /// The part of the mark inside a block of `length` scalars that begins `offset` further on; nil if there is none.
    func moved(by offset: Int, within length: Int) -> SpanMark? {
        let start = max(0, span.start + offset), end = min(length, span.end + offset)
        guard start < end else { return nil }
        var moved = self
        moved.span.start = start
        moved.span.end = end
        return moved
    }
}

/// Text with spans marked, also where they overlap: every piece between two borders is marked once, with the colour
/// of the first claim that covers it, and each claim's anchor stands at its first piece.
struct MarkedText {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    func html(_ marks: [SpanMark]) -> HTMLBuffer {
        var opened = Set<String>()
        return html(marks, opened: &opened)
    }

    /// `opened` holds the claims whose anchors were already set, in earlier blocks too.
    func html(_ marks: [SpanMark], opened: inout Set<String>) -> HTMLBuffer {
        var html = HTMLBuffer()
        guard !marks.isEmpty else {
            html.words(text)
            return html
        }
        let scalars = Array(text.unicodeScalars)
        let inside = marks.compactMap { $0.moved(by: 0, within: scalars.count) }
        let borders = Set([0, scalars.count] + inside.flatMap { [$0.span.start, $0.span.end] }).sorted()
        for (start, end) in zip(borders, borders.dropFirst()) {
            var piece = String.UnicodeScalarView()
            piece.append(contentsOf: scalars[start..<end])
            let covering = inside.filter { $0.span.start <= start && $0.span.end >= end }
            guard let first = covering.first else {
                html.words(String(piece))
                continue
            }
            for mark in covering where opened.insert(mark.id).inserted {
                html.markup("<a id=\"\(mark.id)\"></a>")
            }
            html.markup("<mark class=\"\(first.kind)\">")
            html.words(String(piece))
            html.markup("</mark>")
        }
        return html
    }
}

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

/// UTF-8 with spans marked, also where they overlap: every piece between two borders is marked once, with the colour
/// of the first claim that covers it, and each claim's anchor stands at its first piece.
struct MarkedText {
    private let text: UnsafeBufferPointer<UInt8>

    /// The text is read while the value is used, and not kept.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    /// Unicode scalars, which spans count in.
    var length: Int {
        text.reduce(0) { $0 + ($1 & 0xC0 != 0x80 ? 1 : 0) }
    }

    /// `opened` holds the claims whose anchors were already set, in earlier blocks too.
    func append(_ marks: [SpanMark], opened: inout Set<String>, to html: inout [UInt8]) {
        let length = marks.isEmpty ? 0 : self.length
        let inside = marks.compactMap { $0.moved(by: 0, within: length) }
        guard !inside.isEmpty else { return HTMLEscape.append(text, to: &html, limit: .max) }
        let borders = Set([0, length] + inside.flatMap { [$0.span.start, $0.span.end] }).sorted()
        let places = self.places(of: borders)
        for index in borders.indices.dropLast() {
            let piece = UnsafeBufferPointer(rebasing: text[places[index]..<places[index + 1]])
            let covering = inside.filter { $0.span.start <= borders[index] && $0.span.end >= borders[index + 1] }
            guard let first = covering.first else {
                HTMLEscape.append(piece, to: &html, limit: .max)
                continue
            }
            for mark in covering where opened.insert(mark.id).inserted {
                html.append(contentsOf: "<a id=\"\(mark.id)\"></a>".utf8)
            }
            html.append(contentsOf: "<mark class=\"\(first.kind)\">".utf8)
            HTMLEscape.append(piece, to: &html, limit: .max)
            html.append(contentsOf: "</mark>".utf8)
        }
    }

    /// Where the scalars with these numbers begin, in bytes; the numbers rise from 0 to the length of the text.
    private func places(of scalars: [Int]) -> [Int] {
        var places: [Int] = []
        var count = 0
        for index in text.indices where text[index] & 0xC0 != 0x80 {
            while places.count < scalars.count, scalars[places.count] == count { places.append(index) }
            count += 1
        }
        while places.count < scalars.count { places.append(text.count) }
        return places
    }
}

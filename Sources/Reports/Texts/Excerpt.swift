/// A text cut for readers: where a clause ends, else between words. A word of Vietnamese is often two syllables with a
/// space between, so that a cut at any space would leave half of one.
enum Excerpt {
    /// The beginning of a text, of about `limit` characters at most.
    static func head(_ text: Substring, limit: Int) -> Substring {
        guard isLong(text, limit) else { return text }
        let scalars = text.unicodeScalars.prefix(limit)
        if let end = clauseEnd(in: scalars.suffix(limit * 3 / 4)) { return Substring(scalars[..<end]) + "…" }
        let space = scalars.suffix(longWord).lastIndex(of: " ")
        return Substring(space.map { scalars[..<$0] } ?? scalars) + "…"
    }

    /// The end of a text, of about `limit` characters at most.
    static func tail(_ text: Substring, limit: Int) -> Substring {
        guard isLong(text, limit) else { return text }
        let scalars = text.unicodeScalars.suffix(limit)
        if let end = clauseEnd(in: scalars.prefix(limit * 3 / 4), isFirst: true) {
            let rest = scalars[scalars.index(after: end)...]
            return "…" + Substring(rest.drop { $0 == " " })
        }
        guard let space = scalars.prefix(longWord).firstIndex(of: " ") else { return "…" + Substring(scalars) }
        return "…" + Substring(scalars[scalars.index(after: space)...])
    }

    /// A text that is a little longer is not worth a cut. Bytes first: counting the characters of a megabyte takes
    /// longer than cutting it.
    private static func isLong(_ text: Substring, _ limit: Int) -> Bool {
        let most = limit + limit / 5
        return text.utf8.count > most && text.unicodeScalars.prefix(most + 1).count > most
    }

    private static let longWord = 30

    /// The mark behind the last or first clause that ends in the text. A point or comma inside a number ends none.
    private static func clauseEnd(in text: Substring.UnicodeScalarView, isFirst: Bool = false) -> Substring.UnicodeScalarView.Index? {
        var found: Substring.UnicodeScalarView.Index?
        var before: Substring.UnicodeScalarView.Index?
        for index in text.indices {
            if text[index] == " ", let mark = before, isMark(text[mark]) {
                found = mark
                if isFirst { return found }
            }
            before = index
        }
        return found
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        [",", ";", ":", ".", "!", "?"].contains(scalar)
    }
}

/// A sentence with `{name}` where values are to stand, taken apart once.
struct Pattern: Sendable {
    let text: String
    /// Words, each with the name that follows them.
    private let pieces: [(words: String, name: String)]
    private let end: String

    init(_ text: String) {
        self.text = text
        var pieces: [(words: String, name: String)] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            pieces.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
            rest = rest[rest.index(after: close)...]
        }
        self.pieces = pieces
        end = String(rest)
    }

    /// The sentence with its values; a name without one stays as it is, and a value is never looked into.
    func filled(_ value: (String) -> String?) -> String {
        guard !pieces.isEmpty else { return end }
        var filled = ""
        for piece in pieces {
            filled += piece.words
            filled += value(piece.name) ?? "{\(piece.name)}"
        }
        return filled + end
    }
}

/// What the ledger says in English of single inputs, documents and candidates, in Vietnamese too.
struct Messages: Sendable {
    private enum Part {
        case words(String)
        /// A name or a number, which is kept.
        case value
        /// Another message.
        case message
    }

    private struct Row {
        let english: [Part]
        let vietnamese: [Part]
    }

    private let rows: [Row]

    /// Throws where a row's languages do not hold the same values.
    init(_ templates: Templates) throws {
        rows = try templates.rows(of: "messages.tsv", cells: 2).map { cells in
            let row = Row(english: Self.parts(of: cells[0]), vietnamese: Self.parts(of: cells[1]))
            guard Self.values(row.english) == Self.values(row.vietnamese) else {
                throw ReportError(.template, "messages.tsv: “\(cells[0])”: the values of both languages differ")
            }
            return row
        }
    }

    /// The message in both languages; as it is in both where no row fits.
    func both(_ message: String) -> Bilingual {
        Bilingual(vi: vietnamese(message[...]) ?? message, en: message)
    }

    private func vietnamese(_ message: Substring) -> String? {
        for row in rows {
            if let values = Self.match(row.english[...], message), let text = filled(row, values) { return text }
        }
        return nil
    }

    /// nil where what stands for a message is none.
    private func filled(_ row: Row, _ values: [Substring]) -> String? {
        var values = values[...]
        var text = ""
        for part in row.vietnamese {
            switch part {
            case .words(let words): text += words
            case .value: text += values.popFirst() ?? ""
            case .message:
                guard let message = values.popFirst().flatMap({ vietnamese($0) }) else { return nil }
                text += message
            }
        }
        return text
    }

    /// What stands in a text for the values of a row; nil where the row does not fit.
    private static func match(_ parts: ArraySlice<Part>, _ text: Substring) -> [Substring]? {
        guard let part = parts.first else { return text.isEmpty ? [] : nil }
        let rest = parts.dropFirst()
        guard case .words(let words) = part else {
            guard let next = rest.first else { return text.isEmpty ? nil : [text] }
            guard case .words(let words) = next else { return nil }
            var from = text.startIndex
            while let found = text[from...].firstRange(of: words) {
                if let values = match(rest, text[found.lowerBound...]) { return [text[..<found.lowerBound]] + values }
                from = text.index(after: found.lowerBound)
            }
            return nil
        }
        return text.hasPrefix(words) ? match(rest, text.dropFirst(words.count)) : nil
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
            parts.append(rest[open...close] == "{message}" ? .message : .value)
            rest = rest[rest.index(after: close)...]
        }
        return rest.isEmpty ? parts : parts + [.words(String(rest))]
    }

    /// Whether each value is a message, in their order.
    private static func values(_ parts: [Part]) -> [Bool] {
        parts.compactMap { part in
            switch part {
            case .words: nil
            case .value: false
            case .message: true
            }
        }
    }
}

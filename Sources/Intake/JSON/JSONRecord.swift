internal import Pipeline

/// Makes a document of one JSON object.
struct JSONRecord {
    struct Problem: Error {
        var id: String?
        var hints = Document.Hints()
        let rejection: Rejection
    }

    let names: FieldNames

    /// - Parameter line: the object as UTF-8, without the line's end.
    func document(_ line: [UInt8], origin: Origin) -> Result<Document, Problem> {
        var repairs: [String: Int] = [:]
        let bytes = Self.mendUTF8(line, counting: &repairs)
        let value: JSONValue
        do {
            value = try JSONParser.parse(bytes)
        } catch {
            return .failure(Problem(rejection: Rejection(.malformedRecord, "byte \(error.offset) of the line: \(error.message)")))
        }
        guard case .object(let members) = value else {
            return .failure(Problem(rejection: Rejection(.malformedRecord, "the line holds no object")))
        }
        return document(members, origin: origin, repairs: repairs)
    }

    private func document(
        _ members: [(key: [UInt8], value: JSONValue)], origin: Origin, repairs: [String: Int]
    ) -> Result<Document, Problem> {
        let found = Fields(members, names: names)
        let id = found.line(.id) ?? String(origin.ordinal)
        var hints = Document.Hints(
            title: found.line(.title), summary: found.line(.summary), date: found.line(.date), url: found.line(.url),
            author: found.joined(.author), categories: found.lines(.category), captions: found.lines(.caption))
        var body = found.body
        if body == nil, let summary = found.text(.summary) {
            body = (summary, .auto)
            hints.summary = nil
        }
        guard let (text, markup) = body, !text.trimmingASCIISpace.isEmpty else {
            let code: Rejection.Code = found.hasBody ? .empty : .missingBody
            return .failure(Problem(id: id, hints: hints, rejection: Rejection(code, "the record has no text")))
        }
        return .success(Document(
            id: id, origin: origin, content: BodyText.content(text, as: markup), hints: hints, repairs: repairs))
    }

    private static func mendUTF8(_ line: [UInt8], counting repairs: inout [String: Int]) -> [UInt8] {
        guard String(validating: line, as: UTF8.self) == nil else { return line }
        repairs["invalid_utf8"] = 1
        return Array(String(decoding: line, as: UTF8.self).utf8)
    }
}

/// The members of an object by what they say.
private struct Fields {
    private var values: [RecordField: [(rank: Int, key: [UInt8], value: JSONValue)]] = [:]

    init(_ members: [(key: [UInt8], value: JSONValue)], names: FieldNames) {
        for (key, value) in members {
            for field in RecordField.allCases {
                guard let rank = names.rank(of: key, as: field) else { continue }
                values[field, default: []].append((rank, FieldNames.fold(key), value))
            }
        }
        // The source's order decides between equals: the last of two equal keys counts.
        values = values.mapValues { $0.enumerated().sorted { ($0.element.rank, -$0.offset) < ($1.element.rank, -$1.offset) }.map(\.element) }
    }

    var hasBody: Bool { values[.body] != nil }

    /// The likeliest member that holds text; "html" and "text" say what they are.
    var body: (text: [UInt8], markup: BodyMarkup)? {
        for (_, key, value) in values[.body] ?? [] {
            let lines = value.lines
            guard lines.contains(where: { !$0.trimmingASCIISpace.isEmpty }) else { continue }
            let markup: BodyMarkup = switch key {
            case Array("html".utf8), Array("rawhtml".utf8), Array("contenthtml".utf8), Array("bodyhtml".utf8): .html
            case Array("text".utf8), Array("bodytext".utf8): .text
            default: .auto
            }
            return (Array(lines.joined(separator: [UInt8(ascii: "\n")])), markup)
        }
        return nil
    }

    func text(_ field: RecordField) -> [UInt8]? {
        for (_, _, value) in values[field] ?? [] {
            let text = Array(value.lines.joined(separator: [UInt8(ascii: "\n")]))
            if !text.trimmingASCIISpace.isEmpty { return text }
        }
        return nil
    }

    func line(_ field: RecordField) -> String? { text(field).map(FieldLookup.foldSpace) }

    func lines(_ field: RecordField) -> [String] {
        (values[field] ?? []).lazy.map { $0.value.lines.map(FieldLookup.foldSpace).filter { !$0.isEmpty } }.first { !$0.isEmpty } ?? []
    }

    func joined(_ field: RecordField) -> String? {
        let all = lines(field)
        return all.isEmpty ? nil : all.joined(separator: ", ")
    }
}

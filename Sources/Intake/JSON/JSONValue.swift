/// A value of JSON, strings as bytes.
enum JSONValue: Equatable {
    case null
    case bool(Bool)
    /// As written.
    case number([UInt8])
    /// Escapes resolved; UTF-8.
    case string([UInt8])
    case array([JSONValue])
    /// In the order of the source; of two equal keys the last one counts.
    case object([(key: [UInt8], value: JSONValue)])

    static func == (a: JSONValue, b: JSONValue) -> Bool {
        switch (a, b) {
        case (.null, .null): true
        case (.bool(let a), .bool(let b)): a == b
        case (.number(let a), .number(let b)), (.string(let a), .string(let b)): a == b
        case (.array(let a), .array(let b)): a == b
        case (.object(let a), .object(let b)): a.elementsEqual(b) { $0.key == $1.key && $0.value == $1.value }
        default: false
        }
    }

    /// The text of a string or a number; the lines of an array of them; of an object the text under "text".
    var lines: [[UInt8]] {
        switch self {
        case .null, .bool: []
        case .number(let text), .string(let text): [text]
        case .array(let values): values.flatMap(\.lines)
        case .object(let members):
            members.last { FieldNames.fold($0.key) == Array("text".utf8) }?.value.lines ?? []
        }
    }
}

internal import Yams

/// A JSON text as nodes that know their place.
struct JSONTree {
    indirect enum Value {
        case null
        case bool(Bool)
        case integer(Int)
        case number(Double)
        case string(String)
        case array([JSONTree])
        case object([Member])
    }

    struct Member {
        let name: String
        let key: JSONTree
        let value: JSONTree
    }

    let value: Value
    let line: Int
    let column: Int

    /// "a string", "a list": for messages.
    var kind: String {
        switch value {
        case .null: "null"
        case .bool(let value): "\(value)"
        case .integer(let value): "the number \(value)"
        case .number(let value): "the number \(value)"
        case .string(let value): "\"\(value)\""
        case .array: "a list"
        case .object: "an object"
        }
    }
}

/// Reads JSON through the YAML parser, of which JSON is a part, since that one knows lines and columns.
struct JSONTreeReader {
    let file: String
    private(set) var problems: [PlanProblem] = []

    init(file: String) {
        self.file = file
    }

    /// Nil where the text cannot be read at all; `problems` then says why.
    mutating func read(_ text: String) -> JSONTree? {
        var text = text
        // The parser stops at a key that stands twice; it is renamed, letter for letter, to find the other errors too.
        for attempt in 0..<100 {
            do {
                guard let node = try Yams.compose(yaml: text) else {
                    report(1, 1, "the file is empty; “tinhgon init” writes one to start from")
                    return nil
                }
                return tree(node)
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                let key = keys.first ?? ""
                report(context.mark.line, context.mark.column, "the key \"\(key)\" stands twice in this object")
                guard let renamed = Self.rename(key, at: context.mark, in: text, attempt: attempt) else { return nil }
                text = renamed
            } catch {
                report(error)
                return nil
            }
        }
        return nil
    }

    private mutating func report(_ line: Int, _ column: Int, _ message: String) {
        problems.append(PlanProblem(file: file, line: line, column: column, message: message))
    }

    private mutating func report(_ error: any Error) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            report(mark.line, mark.column, "this is not JSON: \(problem)")
        default:
            report(1, 1, "this is not JSON: \(error)")
        }
    }

    /// The text with one key replaced by characters of private use, which no plan holds.
    private static func rename(_ key: String, at mark: Mark, in text: String, attempt: Int) -> String? {
        var scalars = Array(text.unicodeScalars)
        var line = 1
        var start = 0
        while line < mark.line, start < scalars.count {
            if scalars[start] == "\n" { line += 1 }
            start += 1
        }
        start += mark.column
        guard let stand = Unicode.Scalar(0xE000 + UInt32(attempt)), start <= scalars.count, scalars[start - 1] == "\"",
            let end = scalars[start...].firstIndex(of: "\""), end > start
        else { return nil }
        for index in start..<end { scalars[index] = stand }
        var renamed = String.UnicodeScalarView()
        renamed.append(contentsOf: scalars)
        return String(renamed)
    }

    /// A key that was renamed, having been reported already.
    static func isRenamed(_ key: String) -> Bool {
        key.unicodeScalars.first.map { (0xE000...0xE063).contains($0.value) } ?? false
    }

    private mutating func tree(_ node: Node) -> JSONTree {
        let line = node.mark?.line ?? 1
        let column = node.mark?.column ?? 1
        let value: JSONTree.Value
        switch node {
        case .scalar(let scalar):
            value = self.value(scalar, line, column)
        case .sequence(let items):
            value = .array(items.map { tree($0) })
        case .mapping(let pairs):
            var members: [JSONTree.Member] = []
            for (key, item) in pairs {
                guard case .scalar(let scalar) = key, scalar.style == .doubleQuoted else {
                    report(key.mark?.line ?? line, key.mark?.column ?? column, "a key stands in double quotes")
                    continue
                }
                guard !Self.isRenamed(scalar.string) else { continue }
                members.append(JSONTree.Member(name: scalar.string, key: tree(key), value: tree(item)))
            }
            value = .object(members)
        case .alias:
            report(line, column, "an alias is no JSON")
            value = .null
        }
        return JSONTree(value: value, line: line, column: column)
    }

    private mutating func value(_ scalar: Node.Scalar, _ line: Int, _ column: Int) -> JSONTree.Value {
        if scalar.style == .doubleQuoted { return .string(scalar.string) }
        switch scalar.string {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        default: break
        }
        let isNumber = scalar.style == .plain && scalar.string.utf8.first.map { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) } == true
        if isNumber, let integer = Int(scalar.string) { return .integer(integer) }
        if isNumber, let number = Double(scalar.string) { return .number(number) }
        report(line, column, "expected a value of JSON, got \(scalar.string.isEmpty ? "nothing" : scalar.string); text stands in double quotes")
        return .null
    }
}

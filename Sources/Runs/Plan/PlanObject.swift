/// One object of a pipeline.json while it is decoded: every key that is asked for is known, all others are errors.
///
/// A wrong value is reported and read as absent, so that one pass finds all errors.
final class PlanObject {
    /// What the decoder knows of a key; the schema must say the same.
    struct Known: Hashable {
        enum Kind: Hashable {
            case string, boolean, object, list
            case integer(ClosedRange<Int>)
            case number(ClosedRange<Double>)
            case choice([String])
        }

        /// "inputs.xml[].record".
        let path: String
        let kind: Kind
    }

    /// What all objects of one file report to.
    final class Log {
        let file: String
        var problems: [PlanProblem] = []
        var known: Set<Known> = []

        init(file: String) {
            self.file = file
        }
    }

    let path: String
    let log: Log
    private let place: JSONTree
    private var members: [String: JSONTree] = [:]
    private var keys: [JSONTree.Member] = []
    private var asked: [String] = []

    /// - Parameter tree: nil where the object is absent: every key then has its default.
    init(_ tree: JSONTree?, path: String, log: Log) {
        self.path = path
        self.log = log
        place = tree ?? JSONTree(value: .null, line: 1, column: 1)
        guard case .object(let members)? = tree?.value else { return }
        keys = members
        for member in members { self.members[member.name] = member.value }
    }

    func complain(_ tree: JSONTree?, _ key: String, _ message: String) {
        let place = tree ?? self.place
        log.problems.append(PlanProblem(
            file: log.file, line: place.line, column: place.column, key: key.isEmpty ? path : Self.join(path, key), message: message))
    }

    private static func join(_ path: String, _ key: String) -> String { path.isEmpty ? key : path + "." + key }

    /// The path with all positions in lists left out.
    private func pattern(_ key: String) -> String {
        var pattern = ""
        var isInside = false
        for character in Self.join(path, key).unicodeScalars {
            if character == "]" { isInside = false }
            if !isInside { pattern.unicodeScalars.append(character) }
            if character == "[" { isInside = true }
        }
        return pattern
    }

    /// The value of a key, nil where it is absent or null.
    private func take(_ key: String, _ kind: Known.Kind) -> JSONTree? {
        asked.append(key)
        log.known.insert(Known(path: pattern(key), kind: kind))
        guard let tree = members[key] else { return nil }
        if case .null = tree.value { return nil }
        return tree
    }

    func place(of key: String) -> JSONTree? { members[key] }

    func string(_ key: String) -> String? {
        guard let tree = take(key, .string) else { return nil }
        guard case .string(let text) = tree.value else {
            complain(tree, key, "expected a string, got \(tree.kind)")
            return nil
        }
        guard !text.isEmpty else {
            complain(tree, key, "expected a string that is not empty")
            return nil
        }
        return text
    }

    func boolean(_ key: String) -> Bool? {
        guard let tree = take(key, .boolean) else { return nil }
        guard case .bool(let value) = tree.value else {
            complain(tree, key, "expected true or false, got \(tree.kind)")
            return nil
        }
        return value
    }

    func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
        guard let tree = take(key, .integer(range)) else { return nil }
        guard case .integer(let value) = tree.value, range.contains(value) else {
            let expected = range.count == 1 ? "the number \(range.lowerBound)" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
            complain(tree, key, "expected \(expected), got \(tree.kind)")
            return nil
        }
        return value
    }

    func number(_ key: String, in range: ClosedRange<Double>) -> Double? {
        guard let tree = take(key, .number(range)) else { return nil }
        let value: Double? = switch tree.value {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
        guard let value, range.contains(value) else {
            complain(tree, key, "expected a number from \(Self.shortest(range.lowerBound)) to \(Self.shortest(range.upperBound)), got \(tree.kind)")
            return nil
        }
        return value
    }

    static func shortest(_ number: Double) -> String { number == number.rounded() ? String(Int(number)) : String(number) }

    func choice<Choice>(_ key: String, _ type: Choice.Type) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let choices = Choice.allCases.map(\.rawValue)
        guard let tree = take(key, .choice(choices)) else { return nil }
        guard case .string(let text) = tree.value, let choice = Choice(rawValue: text) else {
            let message = "expected one of \(choices.joined(separator: ", ")), got \(tree.kind)"
            guard case .string(let text) = tree.value else {
                complain(tree, key, message)
                return nil
            }
            complain(tree, key, Suggestion.append(to: message, for: text, among: choices))
            return nil
        }
        return choice
    }

    /// Always an object, empty where the key is absent.
    func object(_ key: String) -> PlanObject {
        let tree = take(key, .object)
        if let tree, !tree.isObject { complain(tree, key, "expected an object, got \(tree.kind)") }
        return PlanObject(tree, path: Self.join(path, key), log: log)
    }

    func objects(_ key: String) -> [PlanObject] {
        (list(key) ?? []).enumerated().compactMap { index, tree in
            guard tree.isObject else {
                complain(tree, "\(key)[\(index)]", "expected an object, got \(tree.kind)")
                return nil
            }
            return PlanObject(tree, path: Self.join(path, "\(key)[\(index)]"), log: log)
        }
    }

    /// The strings of a list with their places.
    func strings(_ key: String) -> [(text: String, tree: JSONTree)]? {
        list(key)?.enumerated().compactMap { index, tree in
            if case .string(let text) = tree.value, !text.isEmpty { return (text, tree) }
            complain(tree, "\(key)[\(index)]", "expected a string, got \(tree.kind)")
            return nil
        }
    }

    private func list(_ key: String) -> [JSONTree]? {
        guard let tree = take(key, .list) else { return nil }
        guard case .array(let items) = tree.value else {
            complain(tree, key, "expected a list, got \(tree.kind)")
            return nil
        }
        return items
    }

    /// To be called when all keys have been asked for.
    func finish() {
        for member in keys where !asked.contains(member.name) && member.name != "$comment" {
            complain(member.key, member.name, Suggestion.append(to: "there is no such key", for: member.name, among: asked))
        }
    }
}

extension JSONTree {
    var isObject: Bool { if case .object = value { true } else { false } }
}

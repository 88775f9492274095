/// A place below a record: `meta/title`, `@id`, `link[@rel=alternate]/@href`, `revision[last()]/text`, `.`.
///
/// A name without a prefix means an element with the record's own prefix; a name with one means the prefix as it is
/// written, or the namespace that everybody gives that prefix.
package struct FieldPath: Sendable, Hashable, CustomStringConvertible {
    struct Step: Sendable, Hashable {
        var prefix: String
        var local: String
        /// The element's attribute must have this value, or be absent where `value` may be left out.
        var condition: Condition?
        var isLast = false
    }

    struct Condition: Sendable, Hashable {
        var attribute: String
        var value: String
    }

    package let description: String
    let steps: [Step]
    /// Nil where the text or the markup of the element is meant.
    let attribute: String?

    /// Nil where the text is not such a path.
    package init?(_ description: String) {
        self.description = description
        var steps: [Step] = []
        var attribute: String?
        if description != "." {
            for part in description.split(separator: "/", omittingEmptySubsequences: false) {
                guard attribute == nil else { return nil }
                if part.first == "@" {
                    guard Self.isName(part.dropFirst()) else { return nil }
                    attribute = String(part.dropFirst())
                } else {
                    guard let step = Step(part) else { return nil }
                    steps.append(step)
                }
            }
        }
        self.steps = steps
        self.attribute = attribute
    }

    static func isName(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { byte in
            byte >= 0x80 || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
                || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        }
    }
}

extension FieldPath.Step {
    init?(_ text: Substring) {
        var name = text
        if let open = text.firstIndex(of: "[") {
            guard text.last == "]" else { return nil }
            name = text[..<open]
            let predicate = text[text.index(after: open)...].dropLast()
            if predicate == "last()" {
                isLast = true
            } else {
                let sides = predicate.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard predicate.first == "@", sides.count == 2, FieldPath.isName(sides[0].dropFirst()) else { return nil }
                condition = FieldPath.Condition(attribute: String(sides[0].dropFirst()), value: String(sides[1]))
            }
        }
        guard FieldPath.isName(name) else { return nil }
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        prefix = parts.count == 2 ? String(parts[0]) : ""
        local = String(parts[parts.count - 1])
    }
}

/// The start tags that stand open around a record, and the end tags that close them again.
package struct XMLAncestors: Sendable {
    package static let none = XMLAncestors(tags: [])

    let count: Int
    let opening: [UInt8]
    let closing: [UInt8]

    /// - Parameter tags: start tags from `<` to `>`, the outermost first, each with its name.
    package init(tags: [(name: [UInt8], tag: [UInt8])]) {
        count = tags.count
        var opening: [UInt8] = []
        var closing: [UInt8] = []
        for (_, tag) in tags {
            // Lines are counted from the record's first byte.
            opening.append(contentsOf: tag.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 })
        }
        for (name, _) in tags.reversed() {
            closing.append(contentsOf: "</".utf8)
            closing.append(contentsOf: name)
            closing.append(UInt8(ascii: ">"))
        }
        self.opening = opening
        self.closing = closing.isEmpty ? [UInt8(ascii: " ")] : closing
    }
}

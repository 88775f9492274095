/// An element of a dump as a tree of values in document order. Node 0 is the record itself.
package struct XMLRecord: Sendable {
    /// A name as it is written: "content:encoded" has prefix "content" and local name "encoded".
    package struct Name: Sendable, Hashable {
        package let prefix: String
        package let local: String
        /// What the prefix is bound to; empty where it is bound to nothing.
        package let namespace: String

        package var qualified: String { prefix.isEmpty ? local : prefix + ":" + local }
    }

    package struct Attribute: Sendable {
        package let name: Name
        package let value: String
    }

    struct Node: Sendable {
        /// An index into `names`; -1 for a run of text.
        var name: Int32
        var parent: Int32
        /// Behind the last node of the subtree.
        var end: Int32
        /// Attributes of an element, bytes of a run of text.
        var lower: Int32
        var upper: Int32
    }

    var names: [Name] = []
    var nodes: [Node] = []
    var attributes: [Attribute] = []
    var bytes: [UInt8] = []

    /// How many nodes there are, runs of text included.
    package var count: Int { nodes.count }

    /// Nil for a run of text.
    package func name(_ node: Int) -> Name? {
        nodes[node].name < 0 ? nil : names[Int(nodes[node].name)]
    }

    /// The child elements, in order.
    package func children(_ node: Int) -> [Int] {
        var children: [Int] = []
        var next = node + 1
        while next < nodes[node].end {
            if nodes[next].name >= 0 { children.append(next) }
            next = Int(nodes[next].end)
        }
        return children
    }

    package func attributes(_ node: Int) -> ArraySlice<Attribute> {
        guard nodes[node].name >= 0 else { return [] }
        return attributes[Int(nodes[node].lower)..<Int(nodes[node].upper)]
    }

    package func hasChildElements(_ node: Int) -> Bool {
        (node + 1..<Int(nodes[node].end)).contains { nodes[$0].name >= 0 }
    }

    /// All the text below a node, markup left out.
    package func text(_ node: Int) -> [UInt8] {
        var text: [UInt8] = []
        for index in node..<Int(nodes[node].end) where nodes[index].name < 0 {
            text.append(contentsOf: bytes[Int(nodes[index].lower)..<Int(nodes[index].upper)])
        }
        return text
    }

    /// What stands inside a node, written out again as markup without prefixes: how XHTML in a feed becomes HTML.
    package func markup(inside node: Int) -> [UInt8] {
        var markup: [UInt8] = []
        var open: [Int] = []
        for index in node + 1..<Int(nodes[node].end) {
            close(&open, before: index, into: &markup)
            if nodes[index].name < 0 {
                Self.escape(bytes[Int(nodes[index].lower)..<Int(nodes[index].upper)], into: &markup)
            } else {
                writeStart(index, into: &markup)
                open.append(index)
            }
        }
        close(&open, before: Int(nodes[node].end), into: &markup)
        return markup
    }

    private func writeStart(_ node: Int, into markup: inout [UInt8]) {
        markup.append(UInt8(ascii: "<"))
        markup.append(contentsOf: names[Int(nodes[node].name)].local.utf8)
        for attribute in attributes(node) {
            markup.append(UInt8(ascii: " "))
            markup.append(contentsOf: attribute.name.local.utf8)
            markup.append(contentsOf: "=\"".utf8)
            Self.escape(attribute.value.utf8, into: &markup)
            markup.append(UInt8(ascii: "\""))
        }
        markup.append(UInt8(ascii: ">"))
    }

    private func close(_ open: inout [Int], before index: Int, into markup: inout [UInt8]) {
        while let last = open.last, Int(nodes[last].end) <= index {
            let name = names[Int(nodes[last].name)].local
            if !Self.isVoid(name) {
                markup.append(contentsOf: "</".utf8)
                markup.append(contentsOf: name.utf8)
                markup.append(UInt8(ascii: ">"))
            }
            open.removeLast()
        }
    }

    /// Elements that HTML closes by itself: `</br>` would be read as another `<br>`.
    private static func isVoid(_ name: String) -> Bool {
        switch name {
        case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr": true
        default: false
        }
    }

    private static func escape(_ text: some Sequence<UInt8>, into markup: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): markup.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): markup.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): markup.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): markup.append(contentsOf: "&quot;".utf8)
            default: markup.append(byte)
            }
        }
    }
}

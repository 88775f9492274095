/// A page as flat arrays: nodes in document order, one buffer of text, one of attribute values. It holds no pointer.
package struct PageTree: Sendable {
    /// An element or a run of text.
    package struct Node: Sendable {
        /// `text` for a run of text.
        package let tag: Tag
        /// Levels above this node, at most `HTMLReader.levels`.
        package let depth: UInt16
        /// Index of the element around this node; -1 at the top.
        package let parent: Int32
        /// Index behind the last node inside this one.
        package fileprivate(set) var end: Int32
        /// Text: a range of bytes of `text`. Elements: a range of `attributes`.
        package fileprivate(set) var lower: UInt32
        package fileprivate(set) var upper: UInt32
    }

    package struct Attribute: Sendable {
        package let name: AttributeName
        /// A range of bytes of `values`.
        package let lower: UInt32
        package let upper: UInt32
    }

    package fileprivate(set) var nodes: [Node] = []
    package fileprivate(set) var attributes: [Attribute] = []
    /// UTF-8, with entities resolved and white space as the source has it.
    package fileprivate(set) var text: [UInt8] = []
    /// UTF-8, with entities resolved.
    package fileprivate(set) var values: [UInt8] = []
    /// Elements that stood deeper than `HTMLReader.levels` and were hung there instead.
    package fileprivate(set) var flattened = 0

    /// The value of an element's attribute as a range of `values`, nil where it has none of that name.
    package func value(_ name: AttributeName, of node: Node) -> Range<Int>? {
        guard node.tag != .text else { return nil }
        for index in Int(node.lower)..<Int(node.upper) where attributes[index].name == name {
            return Int(attributes[index].lower)..<Int(attributes[index].upper)
        }
        return nil
    }

    /// The value of an element's attribute as a String.
    package func string(_ name: AttributeName, of node: Node) -> String? {
        value(name, of: node).map { String(decoding: values[$0], as: UTF8.self) }
    }
}

extension PageTree {
    /// The tree with other text: `recode` is asked of every run of text and every attribute's value, and answers nil for
    /// those that stay. Nil where all of them stay.
    package func recoded(_ recode: (UnsafeBufferPointer<UInt8>) -> [UInt8]?) -> PageTree? {
        var tree = self
        tree.text.removeAll(keepingCapacity: true)
        tree.values.removeAll(keepingCapacity: true)
        var changes = 0
        func copy(_ range: Range<Int>, of source: [UInt8], to target: inout [UInt8]) -> (lower: UInt32, upper: UInt32) {
            let lower = UInt32(truncatingIfNeeded: target.count)
            let change = source.withUnsafeBufferPointer { recode(UnsafeBufferPointer(rebasing: $0[range])) }
            changes += change == nil ? 0 : 1
            target.append(contentsOf: change?[...] ?? source[range])
            return (lower, UInt32(truncatingIfNeeded: target.count))
        }
        for (index, node) in nodes.enumerated() where node.tag == .text {
            (tree.nodes[index].lower, tree.nodes[index].upper) = copy(Int(node.lower)..<Int(node.upper), of: text, to: &tree.text)
        }
        for (index, attribute) in attributes.enumerated() {
            let range = copy(Int(attribute.lower)..<Int(attribute.upper), of: values, to: &tree.values)
            tree.attributes[index] = Attribute(name: attribute.name, lower: range.lower, upper: range.upper)
        }
        return changes > 0 ? tree : nil
    }
}

/// Takes the parser's events and lays them down as a tree. Lives for one page.
struct TreeBuilder: ~Copyable {
    private(set) var tree = PageTree()
    private(set) var problem: HTMLProblem?
    private var open: [Int32] = []
    /// Elements open beyond the levels that the tree keeps apart.
    private var beyond = 0
    private let limits: HTMLLimits
    private let deadline: ContinuousClock.Instant

    init(limits: HTMLLimits, bytes: Int) {
        self.limits = limits
        deadline = ContinuousClock.now + .seconds(limits.seconds)
        open.reserveCapacity(64)
        tree.nodes.reserveCapacity(bytes / 24)
        tree.attributes.reserveCapacity(bytes / 48)
        tree.text.reserveCapacity(bytes / 2)
        tree.values.reserveCapacity(bytes / 6)
    }

    /// An element starts; its attributes follow through `attribute`.
    mutating func start(_ tag: Tag) {
        let count = tree.nodes.count
        if count & 0x3FF == 0, ContinuousClock.now > deadline { problem = .tooSlow(seconds: limits.seconds) }
        let mark = UInt32(truncatingIfNeeded: tree.attributes.count)
        let node = PageTree.Node(
            tag: tag, depth: UInt16(open.count), parent: open.last ?? -1, end: Int32(count + 1), lower: mark, upper: mark)
        tree.nodes.append(node)
        if open.count < HTMLReader.levels {
            open.append(Int32(count))
        } else {
            beyond += 1
            tree.flattened += 1
            if open.count + beyond > limits.depth { problem = .tooDeep(levels: open.count + beyond) }
        }
    }

    /// An attribute of the element that started last.
    mutating func attribute(_ name: AttributeName, _ value: UnsafeBufferPointer<UInt8>) {
        let lower = UInt32(truncatingIfNeeded: tree.values.count)
        tree.values.append(contentsOf: value)
        tree.attributes.append(.init(name: name, lower: lower, upper: UInt32(truncatingIfNeeded: tree.values.count)))
        tree.nodes[tree.nodes.count - 1].upper += 1
    }

    mutating func end() {
        if beyond > 0 {
            beyond -= 1
        } else if let index = open.popLast() {
            tree.nodes[Int(index)].end = Int32(tree.nodes.count)
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        let lower = UInt32(truncatingIfNeeded: tree.text.count)
        tree.text.append(contentsOf: bytes)
        let upper = UInt32(truncatingIfNeeded: tree.text.count)
        if tree.text.count > limits.text { problem = .tooMuchText(bytes: tree.text.count) }
        let parent = open.last ?? -1
        let last = tree.nodes.count - 1
        if last >= 0, tree.nodes[last].tag == .text, tree.nodes[last].parent == parent {
            tree.nodes[last].upper = upper
            return
        }
        tree.nodes.append(PageTree.Node(
            tag: .text, depth: UInt16(open.count), parent: parent, end: Int32(last + 2), lower: lower, upper: upper))
    }

    /// Closes what is still open and hands the tree over.
    consuming func finish() -> PageTree {
        while let index = open.popLast() {
            tree.nodes[Int(index)].end = Int32(tree.nodes.count)
        }
        return tree
    }
}

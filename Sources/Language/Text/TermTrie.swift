/// Terms of one or more words, found word by word whatever white space stands between them.
public struct TermTrie: Sendable {
    /// What a word leads to from a node: what is asked at every word of a term stands in one place of memory.
    public struct Step: Sendable {
        /// The node behind the word; 0 where no term goes on there.
        public internal(set) var node: Int32 = 0
        /// The value of the term that ends with the word, -1 where none does.
        public internal(set) var value: Int32 = -1

        @inlinable
        init() {}
    }

    @usableFromInline
    struct Edge: Sendable {
        /// The node and the word, 0 where the slot is free.
        @usableFromInline
        var key: UInt64 = 0
        @usableFromInline
        var step = Step()

        @inlinable
        init() {}
    }

    /// The steps from the first node, 0, by the id of the word. Most words begin no term.
    @usableFromInline
    var first: [Step] = []
    /// All others, and those of marks and of numbers by their length.
    @usableFromInline
    var edges: [Edge]
    private var used = 0
    /// Behind the first one.
    private var nodes: Int32 = 0

    public init() {
        edges = Array(repeating: Edge(), count: 1 << 12)
    }

    /// Adds a term; a second insertion of the same term gives back the first one's value and changes nothing.
    public mutating func insert(_ term: [Int32], value: Int32) -> Int32 {
        guard let last = term.last else { return value }
        var node: Int32 = 0
        for id in term.dropLast() {
            let step = step(from: node, id)
            if step.node == 0 {
                nodes += 1
                change(from: node, id) { [nodes] in $0.node = nodes }
                node = nodes
            } else {
                node = step.node
            }
        }
        let known = step(from: node, last).value
        if known >= 0 { return known }
        change(from: node, last) { $0.value = value }
        return value
    }

    /// How terms begin: the words that are terms by themselves, and the first two of longer ones.
    var beginnings: [[Int32]] {
        let ways = edges.filter { $0.key != 0 }.map { (node: Self.parts($0.key).node, id: Self.parts($0.key).id, step: $0.step) }
        // A term that begins with no word has its first step among the edges.
        let openers = first.enumerated().map { (node: Int32(0), id: Int32($0.offset), step: $0.element) } + ways.filter { $0.node == 0 }
        let words = Dictionary(uniqueKeysWithValues: openers.filter { $0.step.node != 0 }.map { ($0.step.node, $0.id) })
        let alone = openers.filter { $0.step.value >= 0 }.map { [$0.id] }
        return alone + ways.compactMap { way in words[way.node].map { [$0, way.id] } }
    }

    private static func parts(_ key: UInt64) -> (node: Int32, id: Int32) {
        (Int32(truncatingIfNeeded: key >> 32 & 0x7FFF_FFFF), Int32(truncatingIfNeeded: key))
    }

    /// The longest term that starts at `index` and ends before `end`: its value and how many tokens it takes.
    @inlinable
    public func longest(at index: Int, before end: Int, in tokens: [Token]) -> (value: Int32, length: Int)? {
        var node: Int32 = 0
        var best: (value: Int32, length: Int)?
        var position = index
        while position < end {
            let step = step(from: node, tokens[position].id)
            position += 1
            if step.value >= 0 { best = (step.value, position - index) }
            guard step.node != 0 else { break }
            node = step.node
        }
        return best
    }

    /// What a word leads to from a node: nowhere, where it has no id or no term goes on with it. The first node is 0.
    @inlinable
    public func step(from node: Int32, _ id: Int32) -> Step {
        if node == 0, id > 0 { return Int(id) < first.count ? first[Int(id)] : Step() }
        return id == 0 ? Step() : edges[slot(Self.key(node, id))].step
    }

    @inlinable
    static func key(_ node: Int32, _ id: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: id)) | 1 << 63
    }

    @inlinable
    func slot(_ key: UInt64) -> Int {
        let mask = edges.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while edges[slot].key != 0, edges[slot].key != key { slot = (slot + 1) & mask }
        return slot
    }

    /// Changes what a word leads to, which is nothing at first.
    private mutating func change(from node: Int32, _ id: Int32, _ body: (inout Step) -> Void) {
        if node == 0, id > 0 {
            if first.count <= Int(id) { first += Array(repeating: Step(), count: Int(id) + 1 - first.count) }
            return body(&first[Int(id)])
        }
        let key = Self.key(node, id)
        if edges[slot(key)].key == 0 {
            used += 1
            if used * 2 > edges.count { grow() }
        }
        let slot = slot(key)
        edges[slot].key = key
        body(&edges[slot].step)
    }

    private mutating func grow() {
        let old = edges.filter { $0.key != 0 }
        edges = Array(repeating: Edge(), count: edges.count * 2)
        for edge in old { edges[slot(edge.key)] = edge }
    }
}

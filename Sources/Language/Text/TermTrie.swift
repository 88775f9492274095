/// Terms of one or more words, found word by word whatever white space stands between them.
public struct TermTrie: Sendable {
    /// The node behind each first word, by its id; 0 where no term begins with it. Most words begin none.
    @usableFromInline
    var first: [Int32] = []
    @usableFromInline
    var edges: [UInt64]
    @usableFromInline
    var targets: [Int32]
    private var used = 0
    /// The value of the term that ends at a node, -1 where none does.
    @usableFromInline
    var values: [Int32] = [-1]

    public init() {
        edges = Array(repeating: 0, count: 1 << 12)
        targets = Array(repeating: 0, count: 1 << 12)
    }

    /// Adds a term; a second insertion of the same term gives back the first one's value and changes nothing.
    public mutating func insert(_ term: [Int32], value: Int32) -> Int32 {
        var node: Int32 = 0
        for id in term {
            if let next = child(of: node, id) {
                node = next
            } else {
                values.append(-1)
                let next = Int32(values.count - 1)
                if node == 0, id > 0 { addFirst(id, next) } else { add(Self.key(node, id), next) }
                node = next
            }
        }
        if values[Int(node)] < 0 { values[Int(node)] = value }
        return values[Int(node)]
    }

    /// How terms begin: the words that are terms by themselves, and the first two of longer ones.
    var beginnings: [[Int32]] {
        var words: [Int32: Int32] = [:]
        for id in first.indices where first[id] != 0 { words[first[id]] = Int32(id) }
        // A term that begins with no word stands among the edges as a whole.
        for edge in edges.indices where edges[edge] != 0 && Self.parts(edges[edge]).node == 0 {
            words[targets[edge]] = Self.parts(edges[edge]).id
        }
        let alone = words.filter { values[Int($0.key)] >= 0 }.map { [$0.value] }
        return alone + edges.filter { $0 != 0 }.compactMap { edge in words[Self.parts(edge).node].map { [$0, Self.parts(edge).id] } }
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
            let id = tokens[position].id
            guard id != 0, let next = child(of: node, id) else { break }
            node = next
            position += 1
            let value = values[Int(node)]
            if value >= 0 { best = (value, position - index) }
        }
        return best
    }

    /// The node behind another one and a word; nil where no term goes on so. The first node is 0.
    @inlinable
    public func next(behind node: Int32, _ id: Int32) -> Int32? {
        id == 0 ? nil : child(of: node, id)
    }

    /// The value of the term that ends at a node, nil where none does.
    @inlinable
    public func value(at node: Int32) -> Int32? {
        values[Int(node)] < 0 ? nil : values[Int(node)]
    }

    @inlinable
    static func key(_ node: Int32, _ id: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: id)) | 1 << 63
    }

    @inlinable
    func slot(_ key: UInt64) -> Int {
        let mask = edges.count - 1
        var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while edges[slot] != 0, edges[slot] != key { slot = (slot + 1) & mask }
        return slot
    }

    @inlinable
    func child(of node: Int32, _ id: Int32) -> Int32? {
        if node == 0, id > 0 {
            guard Int(id) < first.count, first[Int(id)] != 0 else { return nil }
            return first[Int(id)]
        }
        let slot = slot(Self.key(node, id))
        return edges[slot] == 0 ? nil : targets[slot]
    }

    private mutating func addFirst(_ id: Int32, _ target: Int32) {
        if first.count <= Int(id) { first += Array(repeating: 0, count: Int(id) + 1 - first.count) }
        first[Int(id)] = target
    }

    private mutating func add(_ key: UInt64, _ target: Int32) {
        let slot = slot(key)
        edges[slot] = key
        targets[slot] = target
        used += 1
        if used * 2 > edges.count { grow() }
    }

    private mutating func grow() {
        let old = zip(edges, targets).filter { $0.0 != 0 }
        edges = Array(repeating: 0, count: edges.count * 2)
        targets = Array(repeating: 0, count: edges.count)
        for (key, target) in old {
            let slot = slot(key)
            edges[slot] = key
            targets[slot] = target
        }
    }
}

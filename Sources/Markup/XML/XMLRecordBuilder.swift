internal import CLibXML2

/// What the parser's callbacks write into: the record so far, and why it was stopped.
struct XMLRecordBuilder {
    let limits: XMLLimits
    /// Elements around the record that only lend it their namespaces.
    var ancestors = 0
    var record = XMLRecord()
    var problem: XMLProblem?
    /// HTML entities that XML does not know, replaced by what they stand for.
    var entities = 0
    var context: UnsafeMutablePointer<xmlParserCtxt>?
    /// One entity at a time is handed to the parser, which reads it before it asks for the next.
    let entity: UnsafeMutablePointer<xmlEntity>
    let entityText: UnsafeMutablePointer<xmlChar>

    private var depth = 0
    private var parent: Int32 = -1
    private var nameIndex: [StartName: Int32] = [:]
    private var names: [XMLRecord.Name] = []

    /// A name as the parser's dictionary holds it: equal names have equal addresses for as long as the context lives.
    struct StartName: Hashable {
        let local: UnsafePointer<xmlChar>
        let prefix: UnsafePointer<xmlChar>?
        let namespace: UnsafePointer<xmlChar>?

        var value: XMLRecord.Name {
            XMLRecord.Name(
                prefix: prefix.map { String(cString: $0) } ?? "", local: String(cString: local),
                namespace: namespace.map { String(cString: $0) } ?? "")
        }
    }

    init(limits: XMLLimits) {
        self.limits = limits
        entity = .allocate(capacity: 1)
        entity.initialize(to: xmlEntity())
        entityText = .allocate(capacity: 8)
        entityText.initialize(repeating: 0, count: 8)
    }

    func deallocate() {
        entity.deallocate()
        entityText.deallocate()
    }

    /// Forgets the last record; names are kept while the context that owns them lives.
    mutating func reset(ancestors: Int) {
        self.ancestors = ancestors
        record = XMLRecord()
        problem = nil
        entities = 0
        depth = 0
        parent = -1
    }

    mutating func forgetNames() {
        nameIndex.removeAll(keepingCapacity: true)
        names.removeAll(keepingCapacity: true)
    }

    /// The record with the names that it refers to.
    mutating func take() -> XMLRecord {
        var taken = XMLRecord()
        swap(&taken, &record)
        taken.names = names
        return taken
    }

    mutating func stop(_ code: XMLProblem.Code, _ message: String) {
        guard problem == nil else { return }
        problem = XMLProblem(code, message, line: line)
        xmlStopParser(context)
    }

    var line: Int { Int(context?.pointee.input?.pointee.line ?? 1) }

    mutating func start(_ name: StartName, attributes: [XMLRecord.Attribute]) {
        depth += 1
        guard depth > ancestors else { return }
        if depth - ancestors > limits.depth {
            return stop(.tooDeep, "elements stand more than \(limits.depth) deep")
        }
        let lower = Int32(record.attributes.count)
        record.attributes.append(contentsOf: attributes)
        let node = Int32(record.nodes.count)
        record.nodes.append(XMLRecord.Node(
            name: index(of: name), parent: parent, end: node + 1, lower: lower, upper: Int32(record.attributes.count)))
        parent = node
    }

    mutating func end() {
        depth -= 1
        guard depth >= ancestors, parent >= 0 else { return }
        record.nodes[Int(parent)].end = Int32(record.nodes.count)
        parent = record.nodes[Int(parent)].parent
    }

    mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
        guard parent >= 0 else { return }
        let lower = Int32(record.bytes.count)
        record.bytes.append(contentsOf: text)
        let upper = Int32(record.bytes.count)
        let last = record.nodes.count - 1
        if record.nodes[last].name < 0, record.nodes[last].parent == parent {
            record.nodes[last].upper = upper
        } else {
            record.nodes.append(XMLRecord.Node(
                name: -1, parent: parent, end: Int32(record.nodes.count + 1), lower: lower, upper: upper))
        }
    }

    private mutating func index(of name: StartName) -> Int32 {
        if let known = nameIndex[name] { return known }
        let index = Int32(names.count)
        names.append(name.value)
        nameIndex[name] = index
        return index
    }
}

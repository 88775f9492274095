/// The beginning of an XML document as nested names: enough to tell what it is and where its articles are.
struct XMLOutline {
    struct Element {
        let name: String
        let parent: Int?
        /// The start tag as written, for the root only.
        let tag: [UInt8]
    }

    /// Elements in document order.
    private(set) var elements: [Element] = []
    private(set) var hasDocumentType = false
    private(set) var declaresEntity = false

    static let elementLimit = 4_000

    init(_ head: [UInt8]) {
        let buffer = StreamBuffer(MemoryStream(head))
        var tokenizer = XMLTokenizer(buffer)
        tokenizer.setAnchor(0, limit: .max)
        var open: [Int] = []
        while elements.count < Self.elementLimit, let token = tokenizer.next() {
            switch token {
            case .documentType(let declares):
                hasDocumentType = true
                declaresEntity = declares
            case .end(let tag):
                let name = String(decoding: buffer.bytes(tag.name), as: UTF8.self)
                if let index = open.lastIndex(where: { elements[$0].name == name }) { open.removeSubrange(index...) }
            case .start(let tag):
                let name = String(decoding: buffer.bytes(tag.name), as: UTF8.self)
                elements.append(Element(name: name, parent: open.last, tag: elements.isEmpty ? buffer.bytes(tag.range) : []))
                if !tag.isSelfClosing, !tag.isBroken { open.append(elements.count - 1) }
            }
        }
    }

    var root: Element? { elements.first }

    /// The root's name without its prefix.
    var rootLocalName: String { root.map { Self.local($0.name) } ?? "" }

    static func local(_ name: String) -> String {
        String(name.utf8.split(separator: UInt8(ascii: ":")).last.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }

    func contains(_ name: String) -> Bool {
        elements.contains { $0.name == name || Self.local($0.name) == name }
    }

    /// The mapping that the names of the elements suggest: the first element that holds a title and a body, or at
    /// least a title and a summary, among its children.
    func guess(_ names: FieldNames) -> XMLMapping? {
        var children: [Int: [String]] = [:]
        for element in elements {
            if let parent = element.parent { children[parent, default: []].append(element.name) }
        }
        for needed in [RecordField.body, .summary] {
            for index in elements.indices {
                let fields = fields(of: children[index] ?? [], names: names)
                if fields[.title] != nil, fields[needed] != nil {
                    return XMLMapping(record: elements[index].name, fields: fields)
                }
            }
        }
        return nil
    }

    private func fields(of children: [String], names: FieldNames) -> [RecordField: [FieldPath]] {
        var fields: [RecordField: [FieldPath]] = [.id: ["@id", "@guid"].compactMap { FieldPath($0) }]
        for field in RecordField.allCases {
            let ranked = Set(children).compactMap { name in
                names.rank(of: Self.local(name).utf8, as: field).map { (rank: $0, name: name) }
            }
            let paths = ranked.sorted { ($0.rank, $0.name) < ($1.rank, $1.name) }.compactMap { FieldPath($0.name) }
            if !paths.isEmpty { fields[field, default: []].append(contentsOf: paths) }
        }
        return fields
    }
}

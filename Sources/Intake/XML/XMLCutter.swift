internal import Markup

/// Cuts a stream of XML into its records, holding one record at a time.
struct XMLCutter {
    /// Why a record is not worth parsing.
    enum Flaw: Equatable {
        case tooLarge, tooManyAttributes(Int), truncated
        /// The next record begins before this one ends.
        case unclosed
    }

    struct Record {
        /// From `<` to `>`; empty where it was too large to be held.
        var bytes: [UInt8]
        /// Offset of its `<` in the stream.
        var offset: Int
        /// From 1.
        var line: Int
        var flaw: Flaw?
    }

    let limits: IntakeLimits
    let nests: Bool
    private var tokenizer: XMLTokenizer
    /// "item" fits "rss:item" too, "x:item" fits only itself.
    private let names: [UInt8]
    /// The elements that stand open around the next record.
    private var open: [(name: [UInt8], tag: [UInt8])] = []
    private(set) var ancestors = XMLAncestors.none
    private(set) var hasRoot = false

    init(_ buffer: StreamBuffer, record: String, nests: Bool, limits: IntakeLimits) {
        tokenizer = XMLTokenizer(buffer)
        names = Array(record.utf8)
        self.nests = nests
        self.limits = limits
    }

    /// The stream ended before its root element did; the offset of what was left open.
    var isCut: Bool { !open.isEmpty || tokenizer.openedAt != nil || !hasRoot }

    /// Nil at the end of the stream.
    mutating func next() throws(StreamFailure) -> Record? {
        while let token = tokenizer.next() {
            switch token {
            case .documentType(let declaresEntity):
                throw StreamFailure(
                    code: .entityDeclaration,
                    message: declaresEntity ? "the dump declares entities" : "the dump has a document type declaration")
            case .end(let tag):
                close(bytes(tag.name))
            case .start(let tag):
                hasRoot = true
                if isRecord(tag) { return cut(tag) }
                if !tag.isSelfClosing { push(tag) }
            }
        }
        return nil
    }

    private func bytes(_ range: Range<Int>) -> [UInt8] {
        range.lowerBound < tokenizer.buffer.start ? [] : tokenizer.buffer.bytes(range)
    }

    private func isRecord(_ tag: XMLTokenizer.Tag) -> Bool {
        let name = tag.name
        guard name.count >= names.count, name.lowerBound >= tokenizer.buffer.start else { return false }
        let start = name.upperBound - names.count
        for index in names.indices where tokenizer.buffer[start + index] != names[index] { return false }
        return start == name.lowerBound || tokenizer.buffer[start - 1] == UInt8(ascii: ":") && !names.contains(UInt8(ascii: ":"))
    }

    private mutating func push(_ tag: XMLTokenizer.Tag) {
        // A tag that is no tag lends no namespaces, and neither does a hostile depth.
        guard !tag.isBroken, open.count < limits.xml.depth else { return }
        let isWorthKeeping = tag.attributes <= limits.xml.attributes
        let name = bytes(tag.name)
        open.append((name, isWorthKeeping ? bytes(tag.range) : Array("<".utf8) + name + Array(">".utf8)))
        ancestors = XMLAncestors(tags: open)
    }

    /// A tag that nobody opened is let be; one that was opened closes all that stand open inside it.
    private mutating func close(_ name: [UInt8]) {
        guard let index = open.lastIndex(where: { $0.name == name }) else { return }
        open.removeSubrange(index...)
        ancestors = XMLAncestors(tags: open)
    }

    private mutating func cut(_ start: XMLTokenizer.Tag) -> Record {
        let offset = start.range.lowerBound
        var record = Record(bytes: [], offset: offset, line: tokenizer.buffer.line(at: offset))
        guard !start.isSelfClosing else {
            record.bytes = bytes(start.range)
            return record
        }
        tokenizer.setAnchor(offset, limit: limits.documentBytes)
        defer { tokenizer.setAnchor(nil, limit: .max) }
        var attributes = start.attributes
        let end = findEnd(of: bytes(start.name), attributes: &attributes, flaw: &record.flaw)
        if tokenizer.didOverflow || end - offset > limits.documentBytes {
            record.flaw = record.flaw == .truncated ? .truncated : .tooLarge
        } else {
            record.bytes = bytes(offset..<end)
        }
        if record.flaw == nil, attributes > limits.xml.attributes { record.flaw = .tooManyAttributes(attributes) }
        return record
    }

    /// Behind the end tag that belongs to the record that was just opened.
    private mutating func findEnd(of name: [UInt8], attributes: inout Int, flaw: inout Flaw?) -> Int {
        var depth = 1
        while let token = tokenizer.next() {
            switch token {
            case .documentType:
                break
            case .end(let tag):
                guard bytes(tag.name) == name else { continue }
                depth -= 1
                if depth == 0 { return tag.range.upperBound }
            case .start(let tag):
                attributes = max(attributes, tag.attributes)
                guard isRecord(tag), !tag.isSelfClosing else { continue }
                guard nests else {
                    tokenizer.rewind(to: tag.range.lowerBound)
                    flaw = .unclosed
                    return tag.range.lowerBound
                }
                depth += 1
            }
        }
        flaw = .truncated
        return tokenizer.buffer.end
    }
}

/// Finds the tags of a stream of XML without reading what stands between them.
///
/// CDATA sections, comments and instructions are stepped over, so that a tag inside them is none.
struct XMLTokenizer {
    enum Token: Equatable {
        case start(Tag)
        case end(Tag)
        /// A document type declaration; `declaresEntity` where one was seen in it.
        case documentType(declaresEntity: Bool)
    }

    struct Tag: Equatable {
        /// Offsets of `<` and behind `>`.
        var range: Range<Int>
        /// The name as it is written.
        var name: Range<Int>
        var attributes = 0
        var isSelfClosing = false
        /// It never ended, or another tag began inside it.
        var isBroken = false
    }

    /// A tag that is longer than this is no tag.
    static let tagLimit = 1 << 20

    let buffer: StreamBuffer
    private(set) var cursor: Int
    /// What must be held from here on, besides the tag that is being read.
    var anchor: Int?
    /// `anchor` was given up because more than this stood behind it.
    var anchorLimit = Int.max
    private(set) var didOverflow = false
    /// The stream ended inside a tag, a comment or a CDATA section that began here.
    private(set) var openedAt: Int?

    init(_ buffer: StreamBuffer, from cursor: Int = 0) {
        self.buffer = buffer
        self.cursor = cursor
    }

    mutating func setAnchor(_ offset: Int?, limit: Int) {
        anchor = offset
        anchorLimit = limit
        didOverflow = false
    }

    /// Goes back to a tag that was read too far.
    mutating func rewind(to offset: Int) { cursor = offset }

    /// Nil at the end of the stream.
    mutating func next() -> Token? {
        while let open = seek(UInt8(ascii: "<"), from: cursor) {
            guard ensure(2, from: open) else {
                openedAt = open
                break
            }
            switch buffer[open + 1] {
            case UInt8(ascii: "/"):
                return .end(readTag(open, nameAt: open + 2))
            case UInt8(ascii: "!"):
                if let token = readDeclaration(open) { return token }
                if openedAt != nil { return nil }
            case UInt8(ascii: "?"):
                guard skip(to: "?>", from: open + 2, opened: open) else { return nil }
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...0xFF:
                return .start(readTag(open, nameAt: open + 1))
            default:
                cursor = open + 1
            }
        }
        cursor = buffer.end
        return nil
    }

    private mutating func readDeclaration(_ open: Int) -> Token? {
        if matches("<!--", at: open) {
            _ = skip(to: "-->", from: open + 4, opened: open)
        } else if matches("<![CDATA[", at: open) {
            _ = skip(to: "]]>", from: open + 9, opened: open)
        } else if matches("<!DOCTYPE", at: open) || matches("<!doctype", at: open) {
            return .documentType(declaresEntity: skipDocumentType(open))
        } else {
            cursor = open + 2
        }
        return nil
    }

    /// Steps behind `]>` or `>`; says whether an entity is declared before it.
    private mutating func skipDocumentType(_ open: Int) -> Bool {
        var offset = open + 9
        var isInside = false
        var declaresEntity = false
        while ensure(1, from: offset, keeping: offset) {
            let byte = buffer[offset]
            if byte == UInt8(ascii: "[") { isInside = true }
            if byte == UInt8(ascii: "]") { isInside = false }
            if byte == UInt8(ascii: "<"), isInside, matches("<!ENTITY", at: offset) { declaresEntity = true }
            offset += 1
            if byte == UInt8(ascii: ">"), !isInside { break }
        }
        cursor = offset
        return declaresEntity
    }

    private mutating func readTag(_ open: Int, nameAt start: Int) -> Tag {
        var end = start
        while hold(end, since: open), !Self.endsName(buffer[end]) { end += 1 }
        var tag = Tag(range: open..<end, name: start..<end)
        finish(&tag, from: end)
        cursor = tag.range.upperBound
        return tag
    }

    /// Goes to the tag's `>`, past quoted values, and counts the attributes.
    private mutating func finish(_ tag: inout Tag, from: Int) {
        var offset = from
        var quote: UInt8 = 0
        while hold(offset, since: tag.range.lowerBound) {
            let byte = buffer[offset]
            if byte == UInt8(ascii: "<") {
                tag.isBroken = true
                tag.range = tag.range.lowerBound..<offset
                return
            }
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                tag.attributes += 1
            } else if byte == UInt8(ascii: ">") {
                tag.isSelfClosing = buffer[offset - 1] == UInt8(ascii: "/")
                tag.range = tag.range.lowerBound..<offset + 1
                return
            }
            offset += 1
        }
        tag.isBroken = true
        tag.range = tag.range.lowerBound..<offset
        if offset >= buffer.end, buffer.isAtEnd { openedAt = tag.range.lowerBound }
    }

    private static func endsName(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "<")
    }

    /// A byte at `offset`, the tag from `open` being held; false at the end or where the tag is too long.
    private mutating func hold(_ offset: Int, since open: Int) -> Bool {
        if offset < buffer.end { return true }
        if offset - open > Self.tagLimit { return false }
        return ensure(1, from: offset, keeping: open)
    }

    private mutating func matches(_ text: StaticString, at offset: Int) -> Bool {
        guard ensure(text.utf8CodeUnitCount, from: offset) else { return false }
        for index in 0..<text.utf8CodeUnitCount where buffer[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Steps behind the next `closing`; false where the stream ends before it.
    private mutating func skip(to closing: StaticString, from offset: Int, opened: Int) -> Bool {
        var from = offset
        while let hit = seek(closing.utf8Start[0], from: from) {
            if matches(closing, at: hit) {
                cursor = hit + closing.utf8CodeUnitCount
                return true
            }
            from = hit + 1
        }
        openedAt = opened
        cursor = buffer.end
        return false
    }

    /// The next place of a byte, reading on as far as needed.
    private mutating func seek(_ byte: UInt8, from offset: Int) -> Int? {
        var from = offset
        while true {
            if let hit = buffer.find(byte, from: from) { return hit }
            from = max(from, buffer.end)
            guard fill(keeping: from) else { return nil }
        }
    }

    private mutating func ensure(_ count: Int, from offset: Int, keeping kept: Int? = nil) -> Bool {
        while buffer.end - offset < count {
            guard fill(keeping: kept ?? offset) else { return false }
        }
        return true
    }

    private mutating func fill(keeping offset: Int) -> Bool {
        if let held = anchor, buffer.end - held > anchorLimit {
            anchor = nil
            didOverflow = true
        }
        return buffer.fill(keepingFrom: min(anchor ?? offset, offset))
    }
}

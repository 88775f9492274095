/// Cuts a stream into the texts of JSON values, holding one at a time.
struct JSONCutter {
    enum Layout {
        /// One value a line.
        case lines
        /// Objects one behind the other, or the items of a list, with line breaks wherever they like.
        case values
    }

    struct Piece {
        /// Without white space at its ends; empty where it was too long to be held.
        var text: [UInt8] = []
        /// Of its first byte in the stream.
        var offset: Int
        /// From 1.
        var line: Int
        var isTooLarge = false
        /// The stream ended inside it, as far as its layout tells.
        var isCut = false
    }

    let buffer: StreamBuffer
    let layout: Layout
    /// Bytes of one value.
    let limit: Int
    private var cursor = 0

    init(_ buffer: StreamBuffer, layout: Layout, limit: Int) {
        self.buffer = buffer
        self.layout = layout
        self.limit = limit
    }

    /// Nil at the end of the stream; blank lines are no pieces.
    mutating func next() -> Piece? {
        switch layout {
        case .lines:
            while let piece = nextLine() {
                if piece.isTooLarge || !piece.text.isEmpty { return piece }
            }
            return nil
        case .values:
            return nextValue()
        }
    }

    private mutating func nextLine() -> Piece? {
        var piece = Piece(offset: cursor, line: 0)
        var from = cursor
        var end: Int?
        while end == nil {
            end = buffer.find(UInt8(ascii: "\n"), from: from)
            if end != nil { break }
            from = buffer.end
            if from - piece.offset > limit { piece.isTooLarge = true }
            if !buffer.fill(keepingFrom: piece.isTooLarge ? from : piece.offset) { break }
        }
        guard end != nil || buffer.end > piece.offset else { return nil }
        let stop = end ?? buffer.end
        if stop - piece.offset > limit { piece.isTooLarge = true }
        piece.isCut = end == nil
        piece.line = buffer.line(at: max(buffer.start, piece.offset))
        if !piece.isTooLarge { piece.text = Self.trimmed(buffer.bytes(piece.offset..<stop)) }
        cursor = end.map { $0 + 1 } ?? stop
        return piece
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        return Array(text.trimmingASCIISpace)
    }

    private mutating func nextValue() -> Piece? {
        while hold(cursor, keeping: cursor), buffer[cursor] != UInt8(ascii: "{") { cursor += 1 }
        guard hold(cursor, keeping: cursor) else { return nil }
        var piece = Piece(offset: cursor, line: buffer.line(at: cursor))
        var depth = 0
        var isString = false
        while hold(cursor, keeping: piece.isTooLarge ? cursor : piece.offset) {
            let byte = buffer[cursor]
            cursor += 1
            if cursor - piece.offset > limit { piece.isTooLarge = true }
            if isString {
                if byte == UInt8(ascii: "\\") { cursor += 1 } else if byte == UInt8(ascii: "\"") { isString = false }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            guard depth > 0 else {
                if !piece.isTooLarge { piece.text = buffer.bytes(piece.offset..<cursor) }
                return piece
            }
        }
        piece.isCut = true
        return piece
    }

    private func hold(_ offset: Int, keeping kept: Int) -> Bool {
        offset < buffer.end || buffer.ensure(1, from: offset, keepingFrom: kept) == 1
    }
}

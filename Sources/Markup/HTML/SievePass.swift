internal import Glibc

/// One walk over one page.
struct SievePass {
    let bytes: UnsafeBufferPointer<UInt8>
    let attributeLimit: Int
    private(set) var sifted = Sieve.Sifted()
    private(set) var problem: HTMLProblem?
    private var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>, attributeLimit: Int) {
        self.bytes = bytes
        self.attributeLimit = attributeLimit
        sifted.bytes.reserveCapacity(bytes.count / 2 + 64)
    }

    mutating func run() {
        while position < bytes.count, problem == nil {
            guard let tag = find(UInt8(ascii: "<"), from: position) else {
                copy(position..<bytes.count)
                return
            }
            copy(position..<tag)
            position = tag
            markup()
        }
    }

    /// Stands on a "<".
    private mutating func markup() {
        let next = byte(position + 1)
        if isLetter(next) {
            startTag()
        } else if next == UInt8(ascii: "/") {
            endTag()
        } else if next == UInt8(ascii: "!") {
            declaration()
        } else if next == UInt8(ascii: "?") {
            skip(behind: UInt8(ascii: ">"))
        } else {
            sifted.bytes.append(contentsOf: "&lt;".utf8)
            position += 1
        }
    }

    private mutating func endTag() {
        var end = position + 2
        guard isLetter(byte(end)) else { return skip(behind: UInt8(ascii: ">")) }
        while isName(byte(end)) { end += 1 }
        copy(position..<end)
        sifted.bytes.append(UInt8(ascii: ">"))
        position = end
        skip(behind: UInt8(ascii: ">"))
    }

    private mutating func declaration() {
        guard byte(position + 2) == UInt8(ascii: "-"), byte(position + 3) == UInt8(ascii: "-") else {
            return skip(behind: UInt8(ascii: ">"))
        }
        // "<!-->" is a whole comment.
        var dash = position + 2
        while let found = find(UInt8(ascii: ">"), from: dash) {
            if byte(found - 1) == UInt8(ascii: "-"), byte(found - 2) == UInt8(ascii: "-") {
                position = found + 1
                return
            }
            dash = found + 1
        }
        cutOff()
    }

    private mutating func startTag() {
        let start = sifted.bytes.count
        var cursor = position + 1
        while isName(byte(cursor)) { cursor += 1 }
        let name = slice(position + 1..<cursor)
        let tag = Tag(name: name)
        sifted.bytes.append(UInt8(ascii: "<"))
        sifted.bytes.append(contentsOf: name)
        guard let attributes = attributes(of: tag, from: cursor) else {
            sifted.bytes.removeSubrange(start...)
            if problem == nil { cutOff() }
            return
        }
        sifted.bytes.append(UInt8(ascii: ">"))
        position = attributes.end
        switch tag {
        case .script where attributes.isLinkedData:
            guard let end = endOfRawText(name) else { return cutOff() }
            copy(position..<end)
            position = end
        case .script, .style, .svg:
            sifted.bytes.removeSubrange(start...)
            guard let end = endOfRawText(name) else { return cutOff() }
            position = end
            skip(behind: UInt8(ascii: ">"))
        case .iframe:
            sifted.bytes.removeSubrange(start...)
            guard !attributes.isSelfClosed, let end = endOfRawText(name) else { return }
            position = end
            skip(behind: UInt8(ascii: ">"))
        default:
            break
        }
    }

    /// Copies the attributes that are kept; nil where the page ends inside the tag or there are too many.
    private mutating func attributes(
        of tag: Tag, from start: Int
    ) -> (end: Int, isLinkedData: Bool, isSelfClosed: Bool)? {
        var cursor = start
        var count = 0
        var isLinkedData = false
        while true {
            while isSpace(byte(cursor)) || byte(cursor) == UInt8(ascii: "/") {
                if cursor >= bytes.count { return nil }
                cursor += 1
            }
            guard cursor < bytes.count else { return nil }
            if bytes[cursor] == UInt8(ascii: ">") {
                return (cursor + 1, isLinkedData, byte(cursor - 1) == UInt8(ascii: "/"))
            }
            count += 1
            if count > attributeLimit {
                problem = .tooManyAttributes(count: count)
                return nil
            }
            let nameStart = cursor
            cursor += 1
            while cursor < bytes.count, !endsAttributeName(bytes[cursor]) { cursor += 1 }
            let name = slice(nameStart..<cursor)
            while cursor < bytes.count, isSpace(bytes[cursor]) { cursor += 1 }
            var value = 0..<0
            if byte(cursor) == UInt8(ascii: "=") {
                guard let found = attributeValue(from: cursor + 1) else { return nil }
                value = found.value
                cursor = found.end
            }
            let kept = AttributeName(name: name)
            if kept == .type, tag == .script, contains("ld+json", in: value) { isLinkedData = true }
            if kept != .other { write(kept, name, value, of: tag) }
        }
    }

    private func attributeValue(from start: Int) -> (value: Range<Int>, end: Int)? {
        var cursor = start
        while cursor < bytes.count, isSpace(bytes[cursor]) { cursor += 1 }
        guard cursor < bytes.count else { return nil }
        let first = bytes[cursor]
        if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
            guard let end = find(first, from: cursor + 1) else { return nil }
            return (cursor + 1..<end, end + 1)
        }
        let begin = cursor
        while cursor < bytes.count, !isSpace(bytes[cursor]), bytes[cursor] != UInt8(ascii: ">") { cursor += 1 }
        return (begin..<cursor, cursor)
    }

    private mutating func write(
        _ kept: AttributeName, _ name: UnsafeBufferPointer<UInt8>, _ value: Range<Int>, of tag: Tag
    ) {
        var value = value
        switch kept {
        case .style:
            // Of styling only what hides the element matters.
            guard contains("display:none", in: value) || contains("display: none", in: value) else { return }
            sifted.bytes.append(contentsOf: " hidden".utf8)
            return
        case .href where tag == .a && byte(value.lowerBound) != UInt8(ascii: "#"):
            value = value.lowerBound..<value.lowerBound
        default:
            break
        }
        if value.count > 4_096 {
            var end = value.lowerBound + 4_096
            while end > value.lowerBound, bytes[end] >= 0x80 || bytes[end] == UInt8(ascii: ";") { end -= 1 }
            value = value.lowerBound..<end
        }
        sifted.bytes.append(UInt8(ascii: " "))
        sifted.bytes.append(contentsOf: name)
        sifted.bytes.append(UInt8(ascii: "="))
        let quote = slice(value).contains(UInt8(ascii: "\"")) ? UInt8(ascii: "'") : UInt8(ascii: "\"")
        sifted.bytes.append(quote)
        copy(value)
        sifted.bytes.append(quote)
    }

    /// Where "</name" stands that ends a script, a style or a drawing.
    private func endOfRawText(_ name: UnsafeBufferPointer<UInt8>) -> Int? {
        var cursor = position
        while let found = find(UInt8(ascii: "<"), from: cursor) {
            if byte(found + 1) == UInt8(ascii: "/"), found + 2 + name.count <= bytes.count,
                zip(slice(found + 2..<found + 2 + name.count), name).allSatisfy({ $0 | 0x20 == $1 | 0x20 }),
                !isName(byte(found + 2 + name.count))
            {
                return found
            }
            cursor = found + 1
        }
        return nil
    }

    private mutating func skip(behind end: UInt8) {
        guard let found = find(end, from: position) else { return cutOff() }
        position = found + 1
    }

    /// The page ends inside what it should have closed.
    private mutating func cutOff() {
        position = bytes.count
        sifted.endsInTag = true
    }

    private mutating func copy(_ range: Range<Int>) {
        sifted.bytes.append(contentsOf: slice(range))
    }

    private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: bytes[range])
    }

    private func find(_ wanted: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(wanted), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private func contains(_ word: StaticString, in range: Range<Int>) -> Bool {
        guard range.count >= word.utf8CodeUnitCount else { return false }
        let wanted = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        return (range.lowerBound...range.upperBound - wanted.count).contains { start in
            zip(slice(start..<start + wanted.count), wanted).allSatisfy { $0 | 0x20 == $1 | 0x20 }
        }
    }

    /// The byte at a place, 0 beyond the page.
    @inline(__always)
    private func byte(_ index: Int) -> UInt8 {
        index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    @inline(__always)
    private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }

    @inline(__always)
    private func isName(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 48 < 10 || byte == 0x2D || byte == 0x3A || byte == 0x5F }

    @inline(__always)
    private func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }

    @inline(__always)
    private func endsAttributeName(_ byte: UInt8) -> Bool {
        isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
    }
}

/// The text of a page's blocks while it is written: white space folded, what prints nothing left out. It never holds more
/// bytes than were given to it, so that the room for it is known before.
struct BlockText {
    private let target: UnsafeMutableBufferPointer<UInt8>
    private(set) var count = 0

    init(target: UnsafeMutableBufferPointer<UInt8>) {
        self.target = target
    }

    var written: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: target[..<count]) }

    /// Takes the text of one node; `blockStart` is where the block began that it goes on.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, blockStart: Int) {
        var position = 0
        while position < source.count {
            let byte = source[position]
            if byte > 32, byte < 0x7F {
                target[count] = byte
                count += 1
                position += 1
            } else if byte > 0xC2, byte != 0xE2, byte != 0xEF {
                target[count] = byte
                count += 1
                position += 1
            } else {
                position += special(byte, source, position, blockStart)
            }
        }
    }

    /// White space, control characters and the bytes above ASCII; returns how many bytes it took.
    private mutating func special(_ byte: UInt8, _ source: UnsafeBufferPointer<UInt8>, _ position: Int, _ start: Int) -> Int {
        func at(_ offset: Int) -> UInt8 { position + offset < source.count ? source[position + offset] : 0 }
        if byte == 32 || byte &- 9 < 5 || (byte == 0xC2 && at(1) == 0xA0) {
            if count > start, target[count - 1] != 32 { put(32) }
            return byte == 0xC2 ? 2 : 1
        }
        if byte < 32 || byte == 0x7F { return 1 }
        // Soft hyphens, zero-width spaces and byte order marks inside the text print nothing.
        if byte == 0xC2, at(1) == 0xAD { return 2 }
        if byte == 0xE2, at(1) == 0x80, at(2) == 0x8B || at(2) == 0x8E || at(2) == 0x8F { return 3 }
        if byte == 0xEF, at(1) == 0xBB, at(2) == 0xBF { return 3 }
        put(byte)
        return 1
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        target[count] = byte
        count += 1
    }

    /// Drops the blanks that a block ends in.
    mutating func dropBlanks(from start: Int) {
        while count > start, target[count - 1] == 32 { count -= 1 }
    }
}

extension PageBlock {
    /// What a byte adds to five counts, twelve bits each.
    private static let counted: [UInt64] = (0..<256).map { byte in
        var field: UInt64?
        switch UInt8(byte) {
        case 32: field = 0
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): field = 1
        case UInt8(ascii: ","): field = 2
        case UInt8(ascii: "0")...UInt8(ascii: "9"): field = 3
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): field = 4
        default: break
        }
        return field.map { 1 << ($0 * 12) } ?? 0
    }

    /// Counts the block's words, points and letters out of the page's text.
    mutating func measure(_ text: UnsafeBufferPointer<UInt8>) {
        Self.counted.withUnsafeBufferPointer { counted in
            var index = start
            words = 1
            while index < end {
                // No count passes twelve bits.
                let stop = min(end, index + 4_095)
                var sums: UInt64 = 0
                for place in index..<stop { sums &+= counted[Int(text[place])] }
                words += Int(sums & 0xFFF)
                stops += Int(sums >> 12 & 0xFFF)
                commas += Int(sums >> 24 & 0xFFF)
                digits += Int(sums >> 36 & 0xFFF)
                capitals += Int(sums >> 48 & 0xFFF)
                index = stop
            }
        }
        link = min(link, count)
        isTerminated = endsSentence(text)
    }

    private func endsSentence(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let last = text[end - 1]
        let isQuote = last == UInt8(ascii: "\"") || last == UInt8(ascii: ")") || last == UInt8(ascii: "'")
        let mark = isQuote && count > 1 ? text[end - 2] : last
        // "…", "”" and "。" end in these bytes.
        let isFancy = count > 3 && text[end - 3] >= 0xE2 && (last == 0xA6 || last == 0x9D || last == 0x82)
        return mark == UInt8(ascii: ".") || mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") || isFancy
    }
}

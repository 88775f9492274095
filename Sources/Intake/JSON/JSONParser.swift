/// Reads one JSON value from bytes in one pass.
///
/// Control characters inside strings are taken as they are, since many writers forget to escape them; everything else
/// is held to RFC 8259.
struct JSONParser {
    struct Problem: Error, Equatable {
        /// Offset from the first byte.
        let offset: Int
        let message: String
    }

    static let depthLimit = 64

    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    /// The value that all of `bytes` hold.
    static func parse(_ bytes: [UInt8]) throws(Problem) -> JSONValue {
        var result: Result<JSONValue, Problem> = .success(.null)
        bytes.withUnsafeBufferPointer { bytes in
            result = Result { () throws(Problem) in try parseAll(bytes) }
        }
        return try result.get()
    }

    private static func parseAll(_ bytes: UnsafeBufferPointer<UInt8>) throws(Problem) -> JSONValue {
        var parser = JSONParser(bytes: bytes)
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.offset == bytes.count else { throw parser.problem("nothing more after the value") }
        return value
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    private func problem(_ expected: String) -> Problem {
        let found = offset < bytes.count ? "" : ", but the line ends"
        return Problem(offset: offset, message: "expected \(expected)\(found)")
    }

    private mutating func skipSpace() {
        while offset < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { offset += 1 }
    }

    private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func value(depth: Int) throws(Problem) -> JSONValue {
        guard depth < Self.depthLimit else { throw problem("fewer than \(Self.depthLimit) levels") }
        skipSpace()
        guard let next else { throw problem("a value") }
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try number())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: throw problem("a value")
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(Problem) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            guard next == word.utf8Start[index] else { throw problem("\(word)") }
            offset += 1
        }
        return value
    }

    private mutating func object(depth: Int) throws(Problem) -> JSONValue {
        var members: [(key: [UInt8], value: JSONValue)] = []
        offset += 1
        skipSpace()
        if next == UInt8(ascii: "}") {
            offset += 1
            return .object([])
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw problem("a key in quotes") }
            let key = try string()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw problem("a colon after the key") }
            offset += 1
            members.append((key, try value(depth: depth + 1)))
            if try ends(with: UInt8(ascii: "}")) { return .object(members) }
        }
    }

    private mutating func array(depth: Int) throws(Problem) -> JSONValue {
        var values: [JSONValue] = []
        offset += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            offset += 1
            return .array([])
        }
        while true {
            values.append(try value(depth: depth + 1))
            if try ends(with: UInt8(ascii: "]")) { return .array(values) }
        }
    }

    /// Steps over a comma, or over the bracket that ends the list.
    private mutating func ends(with bracket: UInt8) throws(Problem) -> Bool {
        skipSpace()
        guard next == bracket || next == UInt8(ascii: ",") else {
            throw problem("a comma or “\(Character(Unicode.Scalar(bracket)))”")
        }
        defer { offset += 1 }
        return next == bracket
    }

    private mutating func number() throws(Problem) -> [UInt8] {
        let start = offset
        while let byte = next, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
            || byte | 0x20 == UInt8(ascii: "e") || (0x30...0x39).contains(byte) {
            offset += 1
        }
        let text = Array(bytes[start..<offset])
        guard Double(String(decoding: text, as: UTF8.self)) != nil else {
            offset = start
            throw problem("a number")
        }
        return text
    }

    private mutating func string() throws(Problem) -> [UInt8] {
        offset += 1
        var text: [UInt8] = []
        var start = offset
        while let byte = next {
            if byte == UInt8(ascii: "\"") {
                text.append(contentsOf: bytes[start..<offset])
                offset += 1
                return text
            }
            if byte == UInt8(ascii: "\\") {
                text.append(contentsOf: bytes[start..<offset])
                try escape(into: &text)
                start = offset
            } else {
                offset += 1
            }
        }
        throw problem("a closing quote")
    }

    private mutating func escape(into text: inout [UInt8]) throws(Problem) {
        offset += 1
        guard let byte = next else { throw problem("an escape") }
        offset += 1
        switch byte {
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
        case UInt8(ascii: "u"): try appendCodePoint(into: &text)
        default:
            offset -= 1
            throw problem("an escape")
        }
    }

    private mutating func appendCodePoint(into text: inout [UInt8]) throws(Problem) {
        var value = try fourDigits()
        if (0xD800...0xDBFF).contains(value), next == UInt8(ascii: "\\"), offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "u") {
            let mark = offset
            offset += 2
            let low = try fourDigits()
            if (0xDC00...0xDFFF).contains(low) {
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
            } else {
                offset = mark
            }
        }
        // Half of a pair stands for no character.
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        text.append(contentsOf: Array(String(Character(scalar)).utf8))
    }

    private mutating func fourDigits() throws(Problem) -> UInt32 {
        guard offset + 4 <= bytes.count else {
            offset = bytes.count
            throw problem("four hexadecimal digits")
        }
        guard let value = UInt32(String(decoding: bytes[offset..<offset + 4], as: UTF8.self), radix: 16), bytes[offset] != UInt8(ascii: "+")
        else { throw problem("four hexadecimal digits") }
        offset += 4
        return value
    }
}

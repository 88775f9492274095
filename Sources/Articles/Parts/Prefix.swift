/// The source that newspapers print before the lead: "TPO -", "(QNO) -", "(VOV.VN) –".
enum Prefix {
    /// The prefix's name and the text behind it; nil where there is none.
    static func split(_ text: String) -> (source: String, rest: String)? {
        let bytes = Array(text.utf8)
        guard let first = bytes.first else { return nil }
        if first == UInt8(ascii: "(") || first == UInt8(ascii: "[") {
            let close = first == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
            guard let end = bytes.prefix(28).firstIndex(of: close), end > 1, let rest = behindDash(bytes, end + 1) else { return nil }
            return name(bytes[1..<end], rest, bytes)
        }
        guard let end = bytes.prefix(16).firstIndex(of: 32), end > 1, bytes[..<end].allSatisfy(isCapital),
            let rest = behindDash(bytes, end)
        else { return nil }
        return name(bytes[..<end], rest, bytes)
    }

    private static func name(_ name: ArraySlice<UInt8>, _ rest: Int, _ bytes: [UInt8]) -> (source: String, rest: String)? {
        guard rest < bytes.count, !name.contains(where: { $0 &- 48 < 10 && $0 != 48 }) else { return nil }
        return (String(decoding: name, as: UTF8.self), String(decoding: bytes[rest...], as: UTF8.self))
    }

    /// Where the text goes on behind blanks, a dash and blanks.
    private static func behindDash(_ bytes: [UInt8], _ start: Int) -> Int? {
        var cursor = start
        while cursor < bytes.count, bytes[cursor] == 32 { cursor += 1 }
        guard cursor < bytes.count else { return nil }
        if bytes[cursor] == UInt8(ascii: "-") {
            cursor += 1
        } else if bytes[cursor...].starts(with: [0xE2, 0x80, 0x93]) || bytes[cursor...].starts(with: [0xE2, 0x80, 0x94]) {
            cursor += 3
        } else {
            return nil
        }
        while cursor < bytes.count, bytes[cursor] == 32 { cursor += 1 }
        return cursor
    }

    /// A capital letter of an agency's short name; "Đ" is C4 90.
    private static func isCapital(_ byte: UInt8) -> Bool {
        byte &- 65 < 26 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == 0xC4 || byte == 0x90
    }
}

/// What the first bytes say about the encoding of the rest.
enum TextEncoding {
    /// UTF-16 or UTF-32, by a byte order mark or by the zeros around the first two characters.
    static func wide(_ head: [UInt8]) -> String? {
        if head.starts(with: [0xFF, 0xFE, 0x00, 0x00]) || head.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return "UTF-32" }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
        guard head.count >= 4 else { return nil }
        let isCharacter = head[..<4].map { $0 != 0 && $0 < 0x80 }
        if isCharacter == [true, false, true, false], head[1] == 0, head[3] == 0 { return "UTF-16LE" }
        if isCharacter == [false, true, false, true], head[0] == 0, head[2] == 0 { return "UTF-16BE" }
        return nil
    }

    /// The encoding that an XML declaration names, nil for UTF-8 and what is part of it.
    static func declared(_ head: [UInt8]) -> String? {
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
        let body = text.drop { $0 <= 0x20 }
        guard body.starts(with: "<?xml".utf8), let end = body.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = String(decoding: body[..<end], as: UTF8.self)
        guard let key = declaration.firstRange(of: "encoding") else { return nil }
        let value = declaration[key.upperBound...].drop { $0 != "\"" && $0 != "'" }.dropFirst().prefix { $0 != "\"" && $0 != "'" }
        let known = ["utf-8", "utf8", "us-ascii", "ascii", "unicode-1-1-utf-8", ""]
        return known.contains(value.lowercased()) ? nil : String(value)
    }
}

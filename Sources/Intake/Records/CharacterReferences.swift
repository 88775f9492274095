/// Resolves `&amp;`, `&#7841;`, `&#x1EA1;` and the few names that titles and wikitext use. Others stay as they are.
enum CharacterReferences {
    private static let names: [[UInt8]: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "ndash": "–", "mdash": "—", "hellip": "…",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»", "middot": "·", "bull": "•", "deg": "°",
        "times": "×", "minus": "−", "thinsp": "\u{2009}", "ensp": "\u{2002}", "emsp": "\u{2003}",
    ].reduce(into: [:]) { $0[Array($1.key.utf8)] = $1.value }

    static func resolve(_ bytes: [UInt8]) -> [UInt8] {
        var resolved: [UInt8] = []
        resolved.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "&"),
                let end = bytes[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let text = character(bytes[(index + 1)..<end])
            else {
                resolved.append(bytes[index])
                index += 1
                continue
            }
            resolved.append(contentsOf: Array(text.utf8))
            index = end + 1
        }
        return resolved
    }

    private static func character(_ name: ArraySlice<UInt8>) -> String? {
        guard name.first == UInt8(ascii: "#") else { return names[Array(name)] }
        let digits = name.dropFirst()
        let isHexadecimal = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: isHexadecimal ? 16 : 10), value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
        return String(Character(scalar))
    }
}

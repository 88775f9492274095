/// The encoding that a page declares of itself, in its first two kilobytes: `charset=` in a meta element.
enum DeclaredCharset {
    static func name(in page: [UInt8]) -> String? {
        let head = page.prefix(2_048)
        let key = Array("charset=".utf8)
        var start = head.startIndex
        while start + key.count < head.endIndex {
            if zip(head[start...], key).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) {
                let rest = head[(start + key.count)...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") || $0 == 32 }
                let name = rest.prefix { $0 > 32 && $0 < 127 && !"\"';>/".utf8.contains($0) }
                return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
            }
            start += 1
        }
        return nil
    }
}

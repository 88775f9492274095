/// Bytes turned into UTF-8, and by what evidence.
package struct Decoding: Sendable {
    /// Valid UTF-8.
    package let bytes: [UInt8]
    /// The encoding that the bytes were in: "utf-8", "windows-1258", "tcvn3".
    package let charset: String
    /// What had to be assumed or mended: code → count.
    package let penalties: [String: Int]

    /// Decides the encoding of a text by its bytes first, then by what is declared.
    ///
    /// Valid UTF-8 is UTF-8 whatever is declared. Other bytes are read in every encoding that Vietnamese was written in,
    /// and in the declared one; the reading whose marked words are most often Vietnamese syllables wins, the declared one
    /// where none of them reads as Vietnamese. Nil for bytes that look like no text.
    ///
    /// `Mojibake` is left as it is: what a page's text is stands only behind its markup.
    package init?(_ bytes: [UInt8], declared: String?) {
        let outcome = bytes.withUnsafeBufferPointer { Decoding.decode($0, declared: declared) }
        guard let outcome else { return nil }
        (self.bytes, charset, penalties) = (outcome.bytes ?? bytes, outcome.charset, outcome.penalties)
    }

    /// UTF-16, by its byte order mark or by the zero bytes of its ASCII; nil for anything else.
    ///
    /// Comes before all other reading, which takes a "<" for one byte.
    package static func utf16(_ bytes: [UInt8]) -> Decoding? {
        let name: String
        if bytes.starts(with: [0xFF, 0xFE]) {
            name = "UTF-16LE"
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            name = "UTF-16BE"
        } else {
            let head = bytes.prefix(512)
            let even = stride(from: 0, to: head.count, by: 2).filter { head[$0] == 0 }.count
            let odd = stride(from: 1, to: head.count, by: 2).filter { head[$0] == 0 }.count
            guard head.count > 7, max(even, odd) * 3 >= head.count, min(even, odd) * 20 <= head.count else { return nil }
            name = odd > even ? "UTF-16LE" : "UTF-16BE"
        }
        guard let text = bytes.withUnsafeBufferPointer({ Iconv.utf8($0, from: name) }) else { return nil }
        let body = text.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.bytes.dropFirst(3)) : text.bytes
        return Decoding(
            bytes: body, charset: name.lowercased(), penalties: text.undefined > 0 ? ["undefined_byte": text.undefined] : [:])
    }

    private init(bytes: [UInt8], charset: String, penalties: [String: Int]) {
        (self.bytes, self.charset, self.penalties) = (bytes, charset, penalties)
    }

    private typealias Outcome = (bytes: [UInt8]?, charset: String, penalties: [String: Int])

    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, declared: String?) -> Outcome? {
        let census = UTF8Census(bytes)
        var penalties: [String: Int] = [:]
        let name = declared.map(normalized)
        if census.invalid == 0 {
            if let name, name != "utf-8", census.sequences > 0 { penalties["wrong_charset_declared"] = 1 }
            return (nil, "utf-8", penalties)
        }
        // Damaged UTF-8: far more whole sequences than broken ones.
        if census.sequences >= census.invalid * 4 {
            return (UTF8Census.repaired(bytes), "utf-8", ["invalid_utf8": census.invalid])
        }
        return legacy(bytes, name)
    }

    private static func legacy(_ bytes: UnsafeBufferPointer<UInt8>, _ declared: String?) -> Outcome? {
        var readings: [(name: String, bytes: [UInt8], undefined: Int, share: Double)] = []
        func read(_ name: String, _ text: (bytes: [UInt8], undefined: Int)?) {
            guard let text, text.undefined * 20 <= bytes.count else { return }
            let composed = text.bytes.withUnsafeBufferPointer { Fold.composed($0) }
            let share = composed.withUnsafeBufferPointer { Plausibility($0).share }
            readings.append((name, composed, text.undefined, share))
        }
        if let declared, !["utf-8", "us-ascii", "iso-8859-1", "windows-1252", "tcvn3", "vni", "vps"].contains(declared), !declared.hasPrefix("utf-16") {
            read(declared, Iconv.utf8(bytes, from: declared))
        }
        for name in ["windows-1258", "viscii"] where name != declared {
            read(name, Iconv.utf8(bytes, from: name == "viscii" ? "VISCII" : "CP1258"))
        }
        for encoding in FontEncoding.allCases { read(encoding.rawValue, (encoding.utf8(bytes, isMojibake: false), 0)) }
        read("windows-1252", (Windows1252.utf8(bytes), 0))
        let vietnamese = readings.filter { $0.share >= 0.5 }.max { $0.share < $1.share }
        let stated = readings.first { $0.name == declared } ?? readings.last
        guard let best = vietnamese ?? stated, best.share >= 0.5 || looksLikeText(best.bytes) else { return nil }
        var penalties = ["legacy_charset": 1]
        if let declared, declared != best.name { penalties["wrong_charset_declared"] = 1 }
        if best.undefined > 0 { penalties["undefined_byte"] = best.undefined }
        return (best.bytes, best.name, penalties)
    }

    /// Few control characters.
    private static func looksLikeText(_ bytes: [UInt8]) -> Bool {
        bytes.lazy.filter { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }.count * 50 <= bytes.count
    }

    /// The usual name of an encoding; the names that pages give the Vietnamese ones are many.
    private static func normalized(_ name: String) -> String {
        let name = name.lowercased().filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }
        switch name {
        case "utf8", "unicode-1-1-utf-8", "utf-8": return "utf-8"
        case "cp1258", "windows-1258", "x-cp1258": return "windows-1258"
        case "latin1", "iso8859-1", "iso-8859-1", "l1": return "iso-8859-1"
        case "cp1252", "windows-1252", "ansi": return "windows-1252"
        case "ascii", "us-ascii": return "us-ascii"
        case "viscii", "viscii1.1", "viscii1.1-1", "csviscii": return "viscii"
        case _ where name.contains("tcvn"): return "tcvn3"
        case _ where name.contains("vni"): return "vni"
        case _ where name.contains("vps"): return "vps"
        default: return name
        }
    }
}

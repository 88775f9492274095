/// HTML being written: markup of ours as it is, words escaped byte by byte.
struct HTMLBuffer {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Markup of ours; never a word of a document.
    mutating func markup(_ markup: String) {
        bytes.append(contentsOf: markup.utf8)
    }

    mutating func append(_ other: HTMLBuffer) {
        bytes.append(contentsOf: other.bytes)
    }

    /// Escaped words, cut after `limit` characters.
    mutating func words(_ words: some StringProtocol, limit: Int = .max) {
        HTMLEscape.append(words.utf8, to: &bytes, limit: limit)
    }

    /// The same in both languages, of which the page shows one; once where they are equal. No text of ours is longer
    /// than the limit, but a code that the codebook does not know may be.
    mutating func both(_ text: Bilingual) {
        let limit = 1_000
        guard text.vi != text.en else { return words(text.vi, limit: limit) }
        markup("<span lang=vi>")
        words(text.vi, limit: limit)
        markup("</span><span lang=en>")
        words(text.en, limit: limit)
        markup("</span>")
    }

    static func both(_ text: Bilingual) -> String {
        var buffer = HTMLBuffer()
        buffer.both(text)
        return buffer.text
    }
}

/// Escaping on UTF-8 bytes: a quote followed by a combining mark is still a quote.
enum HTMLEscape {
    static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8], limit: Int = .max) {
        var characters = 0
        var pending: [UInt8] = []
        for byte in text {
            if byte & 0xC0 != 0x80 {
                bytes.append(contentsOf: pending.isEmpty ? [] : visible(pending))
                pending.removeAll(keepingCapacity: true)
                characters += 1
                if characters > limit {
                    bytes.append(contentsOf: "…".utf8)
                    return
                }
            }
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): bytes.append(contentsOf: "&#39;".utf8)
            case 0x09, 0x0A, 0x0D: bytes.append(byte)
            case 0..<0x20, 0x7F: bytes.append(contentsOf: replacement)
            case 0x80...: pending.append(byte)
            default: bytes.append(byte)
            }
        }
        bytes.append(contentsOf: pending.isEmpty ? [] : visible(pending))
    }

    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Bidirectional overrides and isolates (U+202A–202E, U+2066–2069) would let one text turn another around:
    /// U+FFFD stands in their place.
    private static func visible(_ character: [UInt8]) -> [UInt8] {
        guard character.count == 3, character[0] == 0xE2 else { return character }
        let isOverride = character[1] == 0x80 && (0xAA...0xAE).contains(character[2])
        let isIsolate = character[1] == 0x81 && (0xA6...0xA9).contains(character[2])
        return isOverride || isIsolate ? replacement : character
    }

    /// The address where its scheme may be followed (http, https), else nil: `javascript:` is no link.
    static func link(_ url: String?) -> String? {
        guard let url, url.utf8.count <= 2_000 else { return nil }
        let lower = url.prefix(8).lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
        guard !url.utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return nil }
        return url
    }
}

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

    /// Escaped words, as an excerpt of about `limit` characters where they are longer.
    mutating func words(_ words: some StringProtocol, limit: Int = .max) {
        guard limit < words.utf8.count else { return HTMLEscape.append(words.utf8, to: &bytes) }
        HTMLEscape.append(Excerpt.head(Substring(words), limit: limit).utf8, to: &bytes)
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
    /// Appends escaped text, cut after `limit` characters.
    static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8], limit: Int = .max) {
        let isDone: Void? = text.withContiguousStorageIfAvailable { append($0, to: &bytes, limit: limit) }
        if isDone == nil { Array(text).withUnsafeBufferPointer { append($0, to: &bytes, limit: limit) } }
    }

    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], limit: Int) {
        let end = text.count <= limit ? text.count : end(of: text, characters: limit)
        // What needs no escaping is copied in one piece.
        var start = 0
        var index = 0
        while index < end {
            let byte = text[index]
            guard isSpecial[Int(byte)], let (stand, length) = replacement(for: byte, at: index, in: text) else {
                index += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            bytes.append(contentsOf: stand)
            index += length
            start = index
        }
        if start < end { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end])) }
        if end < text.count { bytes.append(contentsOf: "…".utf8) }
    }

    /// Where the first `characters` Unicode scalars of the text end.
    private static func end(of text: UnsafeBufferPointer<UInt8>, characters: Int) -> Int {
        var left = characters
        for (index, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
            if left == 0 { return index }
            left -= 1
        }
        return text.count
    }

    /// Bytes that may begin something to be replaced.
    private static let isSpecial: [Bool] = (0...255).map { byte in
        switch UInt8(byte) {
        case 0x09, 0x0A, 0x0D: false
        case 0..<0x20, 0x7F, 0xE2: true
        case let byte: "&<>\"'".utf8.contains(byte)
        }
    }

    /// What stands for the bytes at `index`, and how many they are; nil where they may stay.
    private static func replacement(
        for byte: UInt8, at index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> (stand: [UInt8], length: Int)? {
        switch byte {
        case UInt8(ascii: "&"): (Array("&amp;".utf8), 1)
        case UInt8(ascii: "<"): (Array("&lt;".utf8), 1)
        case UInt8(ascii: ">"): (Array("&gt;".utf8), 1)
        case UInt8(ascii: "\""): (Array("&quot;".utf8), 1)
        case UInt8(ascii: "'"): (Array("&#39;".utf8), 1)
        case 0xE2: isTurning(at: index, in: text) ? (replacement, 3) : nil
        default: (replacement, 1)
        }
    }

    static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        append(text.utf8, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Bidirectional overrides and isolates (U+202A–202E, U+2066–2069) would let one text turn another around:
    /// U+FFFD stands in their place.
    private static func isTurning(at index: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index + 2 < text.count else { return false }
        return text[index + 1] == 0x80 && (0xAA...0xAE).contains(text[index + 2])
            || text[index + 1] == 0x81 && (0xA6...0xA9).contains(text[index + 2])
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

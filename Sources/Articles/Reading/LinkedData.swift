/// The fields of an article that a page repeats as JSON-LD.
///
/// A scanner, no JSON parser: pages put line breaks and stray commas into it that a strict parser refuses. The first
/// value of each field counts; fields inside comments, reviews and lists of other articles are passed over.
struct LinkedData: Sendable {
    var headline: String?
    var published: String?
    var modified: String?
    var body: [UInt8]?
    var author: String?
    var types: Set<String> = []

    private static let foreignObjects: Set<String> = [
        "comment", "review", "itemListElement", "hasPart", "video", "image", "mainEntity", "citation", "mentions", "isPartOf",
        "relatedLink", "associatedMedia", "blogPost",
    ]

    mutating func read(_ json: UnsafeBufferPointer<UInt8>) {
        var scanner = Scanner(bytes: json)
        /// The keys of the objects and arrays around.
        var path: [String] = []
        var key = ""
        while let token = scanner.next() {
            switch token {
            case .open:
                path.append(key)
                key = ""
                if path.count > 64 { return }
            case .close:
                _ = path.popLast()
                key = ""
            case .key(let name):
                key = name
            case .string(let range):
                take(key, path, range, json)
                if path.last != key { key = key == "@type" ? key : "" }
            }
        }
    }

    private mutating func take(_ key: String, _ path: [String], _ range: Range<Int>, _ json: UnsafeBufferPointer<UInt8>) {
        let name = key.isEmpty ? path.last ?? "" : key
        guard !path.contains(where: Self.foreignObjects.contains) else { return }
        func value() -> [UInt8] { Self.unescaped(UnsafeBufferPointer(rebasing: json[range])) }
        func text() -> String { String(decoding: value(), as: UTF8.self) }
        switch name {
        case "@type": types.insert(text())
        case "headline" where headline == nil: headline = text()
        case "datePublished" where published == nil: published = text()
        case "dateModified" where modified == nil: modified = text()
        case "articleBody" where body == nil && range.count > 200: body = value()
        case "author" where author == nil: author = text()
        case "name" where path.last == "author" && author == nil: author = text()
        default: break
        }
    }

    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var high: UInt32?
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let escape = bytes[index + 1]
            index += 2
            guard escape == UInt8(ascii: "u"), index + 4 <= bytes.count,
                let unit = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
            else {
                result.append(escape == UInt8(ascii: "n") || escape == UInt8(ascii: "r") || escape == UInt8(ascii: "t") ? 10 : escape)
                continue
            }
            index += 4
            if unit & 0xFC00 == 0xD800 {
                high = unit
                continue
            }
            let value = high.map { 0x10000 + ($0 & 0x3FF) << 10 + unit & 0x3FF } ?? unit
            high = nil
            result.append(contentsOf: String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}").utf8)
        }
        return result
    }
}

/// Tokens of JSON that is not quite JSON.
private struct Scanner {
    enum Token {
        case open, close
        case key(String)
        /// A string value, without its quotes, escapes as they stand.
        case string(Range<Int>)
    }

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> Token? {
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): return .open
            case UInt8(ascii: "}"), UInt8(ascii: "]"): return .close
            case UInt8(ascii: "\""): return string()
            default: continue
            }
        }
        return nil
    }

    private mutating func string() -> Token {
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        let range = start..<min(position, bytes.count)
        position = min(position + 1, bytes.count)
        var cursor = position
        while cursor < bytes.count, bytes[cursor] <= 32 { cursor += 1 }
        guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: ":"), range.count < 64 else { return .string(range) }
        position = cursor + 1
        return .key(String(decoding: bytes[range], as: UTF8.self))
    }
}

internal import Pipeline

/// Tells HTML from plain text inside a record, and makes one document's content of either.
enum BodyText {
    private static let htmlNames: Set<[UInt8]> = Set([
        "a", "abbr", "article", "aside", "b", "big", "blockquote", "body", "br", "center", "cite", "code", "dd", "div", "dl", "dt", "em",
        "figure", "figcaption", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img",
        "li", "link", "main", "meta", "nav", "o:p", "ol", "p", "picture", "pre", "s", "script", "section", "small", "span", "strong",
        "style", "sub", "sup", "table", "tbody", "td", "th", "thead", "title", "tr", "u", "ul", "video",
    ].map { Array($0.utf8) })

    /// - Parameter name: in lower case.
    static func isHTMLName(_ name: ArraySlice<UInt8>) -> Bool { htmlNames.contains(Array(name)) }

    /// Whether a tag of HTML stands in the bytes.
    static func looksLikeMarkup(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        var rest = Array(bytes)[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            let body = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
            let name = body.prefix(10).prefix { isNameByte($0) }
            guard let next = body.dropFirst(name.count).first, !name.isEmpty else { continue }
            let endsName = next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
            if endsName, isHTMLName(ArraySlice(name.map(\.lowercasedASCII))) { return true }
        }
        return false
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || byte == UInt8(ascii: ":")
    }

    /// UTF-8 text of a record as the content of a document.
    static func content(_ bytes: [UInt8], as markup: BodyMarkup) -> Document.Content {
        switch markup {
        case .html: return .html(bytes, charset: "utf-8")
        case .text: return .text(bytes)
        case .wikitext: return .text(bytes)
        case .auto:
            if looksLikeMarkup(bytes) { return .html(bytes, charset: "utf-8") }
            return holdsReference(bytes) ? .html(paragraphs(bytes), charset: "utf-8") : .text(bytes)
        }
    }

    /// A character reference such as "&nbsp;" or "&#7841;" in text without tags: it was HTML once.
    private static func holdsReference(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[(mark + 1)...]
            let name = rest.prefix(10).prefix { isNameByte($0) || $0 == UInt8(ascii: "#") }
            if name.count > 1, rest.dropFirst(name.count).first == UInt8(ascii: ";") { return true }
        }
        return false
    }

    private static func paragraphs(_ bytes: [UInt8]) -> [UInt8] {
        var markup: [UInt8] = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            markup.append(contentsOf: "<p>".utf8)
            for byte in line {
                if byte == UInt8(ascii: "<") { markup.append(contentsOf: "&lt;".utf8) } else { markup.append(byte) }
            }
            markup.append(contentsOf: "</p>\n".utf8)
        }
        return markup
    }
}

extension UInt8 {
    var lowercasedASCII: UInt8 { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self ? self | 0x20 : self }
}

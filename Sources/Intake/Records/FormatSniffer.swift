/// Tells what bytes are by looking at their beginning. Names and suffixes play no part.
struct FormatSniffer {
    enum Finding: Equatable {
        case html, text, json, xml
        case nothing(SkipReason, String)
    }

    /// How many bytes decide.
    static let headBytes = 64 << 10

    /// - Parameter head: the first bytes, in UTF-8 or an encoding that holds ASCII.
    static func sniff(_ head: [UInt8]) -> Finding {
        let body = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head[3...] : head[...]
        let text = body.drop { $0 <= 0x20 && $0 != 0 }
        guard let first = text.first else { return .nothing(.empty, "no bytes but white space") }
        if let name = binaryFormat(head) { return .nothing(.notText, name) }
        if first == UInt8(ascii: "<"), let finding = sniffMarkup(text) { return finding }
        if isBinary(text) { return .nothing(.notText, "bytes that are no text") }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") && looksLikeJSONArray(text) { return .json }
        return BodyText.looksLikeMarkup(text) ? .html : .text
    }

    private static func binaryFormat(_ head: [UInt8]) -> String? {
        let known: [(String, [UInt8])] = [
            ("a PDF document", Array("%PDF-".utf8)), ("a PNG picture", [0x89, 0x50, 0x4E, 0x47]), ("a JPEG picture", [0xFF, 0xD8, 0xFF]),
            ("a GIF picture", Array("GIF8".utf8)), ("an old office document", [0xD0, 0xCF, 0x11, 0xE0]),
            ("an SQLite database", Array("SQLite format 3".utf8)), ("a program", [0x7F, 0x45, 0x4C, 0x46]),
            ("an RTF document", Array("{\\rtf".utf8)), ("a 7-Zip archive", [0x37, 0x7A, 0xBC, 0xAF]), ("a RAR archive", Array("Rar!".utf8)),
        ]
        return known.first { head.starts(with: $0.1) }?.0
    }

    /// Text holds hardly any control characters; legacy encodings of Vietnamese hold a few below 0x20.
    private static func isBinary(_ text: ArraySlice<UInt8>) -> Bool {
        let sample = text.prefix(8 << 10)
        if sample.contains(0) { return true }
        let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
        return controls * 20 > sample.count
    }

    private static func looksLikeJSONArray(_ text: ArraySlice<UInt8>) -> Bool {
        let next = text.dropFirst().drop { $0 <= 0x20 }.first
        return next == UInt8(ascii: "{")
    }

    /// Nil where the "<" begins no markup.
    private static func sniffMarkup(_ text: ArraySlice<UInt8>) -> Finding? {
        var rest = text
        while let first = rest.first, first == UInt8(ascii: "<") {
            if starts(rest, with: "<!--") {
                rest = drop(rest.dropFirst(4), behind: "-->")
            } else if starts(rest, with: "<!doctype") {
                let root = rest.dropFirst(9).drop { $0 <= 0x20 }
                if starts(root, with: "html") { return .html }
                return .xml
            } else if starts(rest, with: "<?") {
                rest = drop(rest.dropFirst(2), behind: "?>")
            } else if starts(rest, with: "<!") {
                return .html
            } else {
                return element(rest.dropFirst(), isXML: starts(text, with: "<?xml"))
            }
            rest = rest.drop { $0 <= 0x20 }
        }
        return starts(text, with: "<?xml") ? .xml : nil
    }

    private static func element(_ text: ArraySlice<UInt8>, isXML: Bool) -> Finding? {
        let name = text.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }.map(\.lowercasedASCII)
        if name == Array("html".utf8) || !isXML && BodyText.isHTMLName(name[...]) && !holdsRecords(name) { return .html }
        guard let first = name.first, UInt8(ascii: "a")...UInt8(ascii: "z") ~= first || first >= 0x80 || first == UInt8(ascii: "_")
        else { return nil }
        return .xml
    }

    /// HTML elements that dumps use as the root or as a record.
    private static func holdsRecords(_ name: [UInt8]) -> Bool { name == Array("article".utf8) }

    private static func starts(_ text: ArraySlice<UInt8>, with word: StaticString) -> Bool {
        guard text.count >= word.utf8CodeUnitCount else { return false }
        return zip(text, UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)).allSatisfy { byte, wanted in
            byte.lowercasedASCII == wanted
        }
    }

    private static func drop(_ text: ArraySlice<UInt8>, behind word: StaticString) -> ArraySlice<UInt8> {
        var rest = text
        while !rest.isEmpty, !starts(rest, with: word) { rest = rest.dropFirst() }
        return rest.dropFirst(word.utf8CodeUnitCount)
    }
}

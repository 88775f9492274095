/// Resolves templates and links of wikitext, innermost first.
struct WikiStripper {
    let wiki: WikiText
    private(set) var captions: [String] = []
    private(set) var categories: [String] = []
    private var ends: [Int: Int] = [:]

    /// Templates and links deeper than this are dropped.
    private static let depthLimit = 40

    init(wiki: WikiText) {
        self.wiki = wiki
    }

    /// The words of a whole page, still with its line structure.
    mutating func words(of source: [UInt8]) -> [UInt8] {
        ends = Self.matches(in: source[...])
        return inline(source[...], depth: 0)
    }

    private mutating func inline(_ source: ArraySlice<UInt8>, depth: Int) -> [UInt8] {
        var text: [UInt8] = []
        var index = source.startIndex
        while index < source.endIndex {
            let rest = source[index...]
            if rest.starts(with: "{{".utf8) {
                index = ends[index] ?? index + 2
            } else if rest.starts(with: "[[".utf8), let end = ends[index] {
                if depth < Self.depthLimit { text += link(source[(index + 2)..<max(index + 2, end - 2)], depth: depth) }
                index = end
            } else if rest.starts(with: "[http".utf8) || rest.starts(with: "[//".utf8), let end = externalEnd(rest) {
                text += Self.externalWords(source[(index + 1)..<end])
                index = end + 1
            } else if rest.starts(with: "''".utf8) {
                index = rest.firstIndex { $0 != UInt8(ascii: "'") } ?? source.endIndex
            } else if rest.starts(with: "__".utf8), let end = Self.magicWordEnd(rest) {
                index = end
            } else {
                text.append(source[index])
                index += 1
            }
        }
        return text
    }

    /// Behind the brackets that close what opens at an index, for all that close at all; found in one pass, as a
    /// hostile page opens a million of them.
    private static func matches(in text: ArraySlice<UInt8>) -> [Int: Int] {
        var ends: [Int: Int] = [:]
        var open: [UInt8: [Int]] = [:]
        var index = text.startIndex
        while index + 1 < text.endIndex {
            let byte = text[index]
            guard byte == text[index + 1], let opening = Self.openings[byte] else {
                index += 1
                continue
            }
            if byte == opening {
                open[byte, default: []].append(index)
            } else if let start = open[opening]?.popLast() {
                ends[start] = index + 2
            }
            index += 2
        }
        return ends
    }

    /// Brackets and what opens them.
    private static let openings: [UInt8: UInt8] = [
        UInt8(ascii: "{"): UInt8(ascii: "{"), UInt8(ascii: "}"): UInt8(ascii: "{"),
        UInt8(ascii: "["): UInt8(ascii: "["), UInt8(ascii: "]"): UInt8(ascii: "["),
    ]

    private mutating func link(_ inside: ArraySlice<UInt8>, depth: Int) -> [UInt8] {
        let parts = Self.parts(inside)
        guard let target = parts.first else { return [] }
        if let colon = target.firstIndex(of: UInt8(ascii: ":")), colon > target.startIndex {
            let space = WikiText.foldNamespace(target[..<colon])
            if wiki.fileNames.contains(space) {
                takeCaption(parts.dropFirst(), depth: depth)
                return []
            }
            if wiki.categoryNames.contains(space) {
                categories.append(FieldLookup.foldSpace(Array(target[(colon + 1)...])))
                return []
            }
            if parts.count == 1, Self.isLanguage(target[..<colon]) { return [] }
        }
        if Self.isPicture(target) {
            takeCaption(parts.dropFirst(), depth: depth)
            return []
        }
        let words = inline(parts.count > 1 ? parts[parts.count - 1] : target, depth: depth + 1)
        return words.first == UInt8(ascii: ":") ? Array(words.dropFirst()) : words
    }

    /// A picture's caption is its last part, unless that is a keyword or a size: captions are several words.
    private mutating func takeCaption(_ parts: ArraySlice<ArraySlice<UInt8>>, depth: Int) {
        guard let last = parts.last else { return }
        let words = FieldLookup.foldSpace(CharacterReferences.resolve(inline(last, depth: depth + 1)))
        if words.utf8.contains(0x20), !words.utf8.contains(UInt8(ascii: "=")) { captions.append(words) }
    }

    /// Split at the bars that stand in no inner link or template.
    private static func parts(_ inside: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var depth = 0
        var start = inside.startIndex
        for index in inside.indices {
            switch inside[index] {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "|") where depth <= 0:
                parts.append(inside[start..<index])
                start = index + 1
            default: break
            }
        }
        return parts + [inside[start...]]
    }

    private static func isLanguage(_ prefix: ArraySlice<UInt8>) -> Bool {
        (2...3).contains(prefix.count) && prefix.allSatisfy { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
    }

    private static func isPicture(_ target: ArraySlice<UInt8>) -> Bool {
        let end = target.trimmingASCIISpace.suffix(5).map(\.lowercasedASCII)
        return [".jpg", ".jpeg", ".png", ".svg", ".gif", ".webp", ".tif", ".ogg", ".ogv", ".webm"].contains { end.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    private func externalEnd(_ rest: ArraySlice<UInt8>) -> Int? {
        rest.prefix(2_000).firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "\n") }
            .flatMap { rest[$0] == UInt8(ascii: "]") ? $0 : nil }
    }

    /// The words behind the address.
    private static func externalWords(_ inside: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let space = inside.firstIndex(of: 0x20) else { return [] }
        return inside[(space + 1)...]
    }

    /// `__TOC__` and its like.
    private static func magicWordEnd(_ rest: ArraySlice<UInt8>) -> Int? {
        let word = rest.dropFirst(2).prefix(30).prefix { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
        guard !word.isEmpty, rest[word.endIndex...].starts(with: "__".utf8) else { return nil }
        return word.endIndex + 2
    }
}

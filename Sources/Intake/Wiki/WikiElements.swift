/// Takes comments, notes and the tags of HTML out of wikitext.
enum WikiElements {
    /// Elements whose content is no text of the article.
    private static let dropped = [
        "ref", "gallery", "math", "chem", "timeline", "score", "syntaxhighlight", "source", "templatestyles", "imagemap", "graph",
        "references", "hiero", "mapframe", "maplink", "inputbox", "categorytree", "style", "script", "includeonly", "ce",
    ].map { Array($0.utf8) }

    static func strip(_ source: [UInt8]) -> [UInt8] {
        // An element that is closed nowhere is looked for once, as a hostile page opens a million of them.
        var unclosed: Set<[UInt8]> = []
        var text: [UInt8] = []
        text.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            guard source[index] == UInt8(ascii: "<") else {
                text.append(source[index])
                index += 1
                continue
            }
            index = step(source, index, into: &text, unclosed: &unclosed)
        }
        return text
    }

    /// Reads what begins with the "<" at `index`; returns where to read on.
    private static func step(
        _ source: [UInt8], _ index: Int, into text: inout [UInt8], unclosed: inout Set<[UInt8]>
    ) -> Int {
        if source[index...].starts(with: "<!--".utf8) { return find("-->", in: source, from: index + 4) ?? source.count }
        let isClosing = index + 1 < source.count && source[index + 1] == UInt8(ascii: "/")
        let nameStart = index + (isClosing ? 2 : 1)
        let name = source[min(nameStart, source.count)...].prefix(20).prefix {
            UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 || UInt8(ascii: "1")...UInt8(ascii: "6") ~= $0
        }.map(\.lowercasedASCII)
        guard !name.isEmpty, let end = source[nameStart...].prefix(2_000).firstIndex(of: UInt8(ascii: ">")) else {
            text.append(source[index])
            return index + 1
        }
        if name == Array("br".utf8) || name == Array("p".utf8) || name == Array("div".utf8) { text.append(UInt8(ascii: "\n")) }
        let isSelfClosing = source[end - 1] == UInt8(ascii: "/")
        guard !isClosing, !isSelfClosing, dropped.contains(name), !unclosed.contains(name) else { return end + 1 }
        let closing = "</" + String(decoding: name, as: UTF8.self)
        guard let close = find(closing, in: source, from: end), let last = source[close...].firstIndex(of: UInt8(ascii: ">")) else {
            unclosed.insert(name)
            return end + 1
        }
        return last + 1
    }

    /// Behind the next place of a word, in any case.
    private static func find(_ word: String, in source: [UInt8], from: Int) -> Int? {
        let word = Array(word.utf8)
        var index = from
        while index + word.count <= source.count {
            if source[index] == word[0], zip(source[index...], word).allSatisfy({ $0.lowercasedASCII == $1 }) { return index + word.count }
            index += 1
        }
        return nil
    }
}

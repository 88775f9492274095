internal import Foundation
internal import Markup
internal import Vietnamese

/// Finds an article's title: on the page where it prints it, else in what the page says of itself.
struct Headline: Sendable {
    var text: String?
    /// The block that prints it, -1 where none does.
    var block = -1
    /// Where it was found, for `explain`.
    var rule = "none"

    init(page: PageBlocks, metadata: Metadata) {
        let named = metadata.titles.map(Self.key)
        let tag = metadata.titleTag.map(Self.key) ?? []
        if let found = Self.printed(page, named, tag) {
            block = found
            text = page.string(page.blocks[found])
            rule = "printed, as the metadata names it"
            return
        }
        if let title = metadata.titles.first ?? metadata.titleTag {
            text = Self.withoutSite(title, site: metadata.site)
            rule = "metadata"
        }
        if text == nil, let heading = page.blocks.firstIndex(where: { $0.tag == .h1 && $0.words > 1 }) {
            block = heading
            text = page.string(page.blocks[heading])
            rule = "first heading"
        }
    }

    /// The block whose whole text is a title of the metadata, or all of the title element but the site's name.
    private static func printed(_ page: PageBlocks, _ named: [[UInt8]], _ tag: [UInt8]) -> Int? {
        var best: (index: Int, rank: Int)?
        let names = (named + [tag]).filter { !$0.isEmpty }.map(Opening.init(key:))
        func mayName(_ block: PageBlock) -> Bool {
            let opening = page.text.withUnsafeBufferPointer { Opening(UnsafeBufferPointer(rebasing: $0[block.start..<block.end])) }
            return names.contains { $0.agrees(with: opening) }
        }
        for (index, block) in page.blocks.enumerated() where block.count >= 4 && block.count < 500 {
            let isHeading = block.tag == .h1 || block.tag == .h2 || block.tag == .h3
            guard isHeading || block.words > 2, mayName(block) else { continue }
            let key = Self.key(page.text[block.start..<block.end])
            guard !key.isEmpty else { continue }
            var rank = 0
            if named.contains(key) {
                rank = 40
            } else if tag == key {
                rank = 36
            } else if tag.starts(with: key), key.count * 4 >= tag.count {
                rank = 30
            } else if named.contains(where: { $0.starts(with: key) && key.count * 2 >= $0.count }) {
                rank = 28
            } else if isHeading, named.contains(where: { key.starts(with: $0) && $0.count * 3 >= key.count * 2 }) {
                rank = 24
            } else {
                continue
            }
            rank += block.tag == .h1 ? 6 : isHeading ? 4 : 0
            rank -= block.link * 2 > block.count ? 5 : 0
            if rank > best?.rank ?? 0 { best = (index, rank) }
        }
        return best?.index
    }

    /// Letters and digits of a title, folded: quotation marks, dashes and blanks tell no two titles apart.
    static func key(_ text: String) -> [UInt8] {
        Array(Fold.lowercasedNFC(text).utf8.filter(isLetter))
    }

    private static func key(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.withUnsafeBufferPointer { Fold.lowercasedNFC($0) }.filter(isLetter)
    }

    fileprivate static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
    }

    private static let separators = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " • ", " · ", " / ", " ~ ", "｜"]

    /// A title without the site's name behind it or before it.
    static func withoutSite(_ title: String, site: String?) -> String {
        var title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let siteKey = site.map(key) ?? []
        // The site's name may itself hold a separator: cut from the right while what is left stays the longer part.
        while let cut = lastCut(title) {
            let head = String(title[..<cut.lowerBound]), tail = String(title[cut.upperBound...])
            let headKey = key(head), tailKey = key(tail)
            if !siteKey.isEmpty, headKey == siteKey { return tail }
            let isSite = !siteKey.isEmpty && (tailKey.starts(with: siteKey) || siteKey.starts(with: tailKey))
            guard isSite || (head.split(separator: " ").count >= 4 && tail.split(separator: " ").count <= 6 && tailKey.count < headKey.count)
            else { break }
            title = head
            if isSite { break }
        }
        return title
    }

    private static func lastCut(_ title: String) -> Range<String.Index>? {
        separators.compactMap { title.range(of: $0, options: .backwards) }.max { $0.lowerBound < $1.lowerBound }
    }
}

/// The first letters of a title's key, as far as they can be told without folding the text: most blocks are told by them
/// to be no title.
private struct Opening {
    private var letters: UInt64 = 0
    private var count: UInt64 = 0

    init(key: [UInt8]) {
        for byte in key.prefix(6) { put(byte) }
    }

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var isMarked = false
        for byte in text {
            if byte >= 0x80 {
                isMarked = byte & 0xFE == 0xCC
                break
            }
            if Headline.isLetter(byte) { put(byte &- 65 < 26 ? byte | 0x20 : byte) }
            if count == 7 { break }
        }
        // The letter before a combining mark is another one.
        if isMarked || count == 7, count > 0 { count -= 1 }
    }

    private mutating func put(_ byte: UInt8) {
        letters |= UInt64(byte) << (count * 8)
        count += 1
    }

    /// Whether one may begin with the other.
    func agrees(with other: Opening) -> Bool {
        (letters ^ other.letters) & (1 << (min(count, other.count) * 8) - 1) == 0
    }
}

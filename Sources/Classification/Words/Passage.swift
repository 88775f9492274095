internal import Language
internal import Pipeline

/// One stretch of an article as the readers of this room see it: its words in a row, and what stands between them.
/// An object, since every reader of a passage holds it.
final class Passage: Sendable {
    /// Which part of the article it is; the last four are not prose.
    enum Part: Sendable, Hashable {
        case title, lead, body, caption, byline, dateline, site, host
    }

    let part: Part
    /// Words and numbers only. A number's id is that of its digits, "&" is read as the word for "and".
    let words: Stretch<Token>
    /// What stands before each word, and behind the last one.
    var gaps: Gaps { Gaps(words: words, end: end) }
    private let end: Gap
    /// What any of its words may begin.
    let openings: Openings
    let marks: TokenizedText.Marks
    /// Those of the whole article, in which the words' offsets count.
    let bytes: [UInt8]
    /// Where the passage begins among them.
    private let start: Int
    /// Where the passage's first scalar stands in the text that spans of its section count in; nil where there are none.
    let base: Int?
    /// A headline in capitals says nothing by its capitals.
    let isShouted: Bool

    init(part: Part, text: TokenizedText, base: Int?, of article: TokenizedArticle) {
        self.part = part
        self.base = base
        bytes = article.bytes
        start = text.bytes.lowerBound
        words = Stretch(text.words, of: article.words)
        end = text.end
        (openings, marks) = (text.openings, text.counts)
        isShouted = text.capitals * 2 > text.words.count
            && bytes.withUnsafeBufferPointer { Self.isShouted(UnsafeBufferPointer(rebasing: $0[text.bytes])) }
    }

    /// Small letters of the alphabet beside capitals: names and headlines have many first capitals too.
    private static func isShouted(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let capitals = bytes.count { bytes[$0] &- 65 < 26 }
        return capitals > 8 && bytes.count { bytes[$0] &- 97 < 26 } * 4 < capitals
    }

    /// One of the article's blocks: a sapo that stands apart from them has no place in the body.
    var isBlock: Bool { base != nil && (part == .lead || part == .body) }

    /// The printed text from the first to the last of some words.
    func text(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        return String(decoding: bytes[Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)], as: UTF8.self)
    }

    /// Where some words stand in the article.
    func span(_ range: Range<Int>) -> Span? {
        guard let base, !range.isEmpty else { return nil }
        let section: Section
        switch part {
        case .title: section = .title
        case .lead, .body: section = .body
        case .caption: section = .caption
        case .byline, .dateline, .site, .host: return nil
        }
        let start = base + scalars(in: self.start..<Int(words[range.lowerBound].start))
        let length = scalars(in: Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end))
        return Span(section: section, start: start, end: start + length)
    }

    private func scalars(in range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).scalarCount }
    }

    /// The sentence that a word stands in.
    func sentence(around word: Int) -> Range<Int> {
        var start = word, end = word + 1
        while start > 0, !gaps[start].contains(.stop) { start -= 1 }
        while end < words.count, !gaps[end].contains(.stop) { end += 1 }
        return start..<end
    }

    /// A word of several letters printed in capitals only, such as UBND.
    func isAcronym(_ index: Int) -> Bool {
        guard words[index].isCapitalised else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            let letters = UnsafeBufferPointer(rebasing: bytes[words[index].bytes])
            // The letter behind the first tells most words apart.
            if letters.contains(where: { $0 &- 97 < 26 }) { return false }
            let scalars = String(decoding: letters, as: UTF8.self).unicodeScalars
            return scalars.count > 1 && scalars.allSatisfy(Self.isUpper)
        }
    }

    /// A capital of the Vietnamese alphabet: in its blocks of Unicode capitals have even numbers, Ư excepted.
    private static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x41...0x5A, 0xC0...0xDE, 0x1AF: true
        case 0x100...0x1AE, 0x1EA0...0x1EF9: scalar.value & 1 == 0
        default: false
        }
    }

    func isCapitalised(_ index: Int) -> Bool {
        index < words.count && (words[index].isCapitalised || words[index].isNumber)
    }
}

extension Gap {
    /// What may stand inside a name: Bà Rịa - Vũng Tàu, M'Đrắk.
    static let inName: Gap = [.dash, .quote]
    /// What may stand inside a long official name or its abbreviation: VH,TT&DL.
    static let inTitle: Gap = [.dash, .quote, .comma, .slash]
}

/// What stands before each word of a passage, and behind the last one.
struct Gaps: Sendable {
    fileprivate let words: Stretch<Token>
    fileprivate let end: Gap

    subscript(index: Int) -> Gap {
        @inline(__always) get { index < words.count ? words[index].gap : end }
    }
}

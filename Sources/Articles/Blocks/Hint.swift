internal import Language
internal import Markup

/// What the box around a block is there for, by the words of its class and id and by its element.
enum Hint: String, Sendable, CaseIterable {
    // By the words of class and id, in `markup.tsv`.
    case comment, share, related, navigation, footer, sidebar, advert, signup, author, meta, caption, popup, header, hidden
    case article, content, title, lead, list, box, tool, reference
    // By the element itself.
    case articleElement = "<article>"
    case mainElement = "<main>"
    case sectionElement = "<section>"
    case headerElement = "<header>"
    case footerElement = "<footer>"
    case navElement = "<nav>"
    case asideElement = "<aside>"
    case formElement = "<form>"
    case figureElement = "<figure>"
    case itemElement = "<li>"
    case tableElement = "<table>"
    case quoteElement = "<blockquote>"
    case articleBody = "articleBody"
    case unseen = "not shown"

    /// Its bit in the masks of boxes, and its column behind the other features.
    var lane: Int { Hint.lanes[rawValue] ?? 0 }

    private static let lanes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1.rawValue, $0) })

    static func of(_ tag: Tag) -> Hint? {
        switch tag {
        case .article: .articleElement
        case .main: .mainElement
        case .section: .sectionElement
        case .header: .headerElement
        case .footer: .footerElement
        case .nav: .navElement
        case .aside: .asideElement
        case .form: .formElement
        case .figure: .figureElement
        case .li: .itemElement
        case .table: .tableElement
        case .blockquote: .quoteElement
        default: nil
        }
    }
}

/// Reads the hints of class and id values.
struct HintWords: Sendable {
    /// Bits of `Hint` lanes.
    private var masks: HashTable<UInt64>
    /// Bits of element hints by tag.
    private let tags: [UInt64]

    init(pack: LanguagePack) throws(LexiconProblems) {
        let entries = try pack.entries(of: "markup", as: Hint.self)
        masks = HashTable(expecting: entries.count * 2)
        for entry in entries {
            var key: UInt64 = 0
            for byte in entry.term.utf8 { key = Self.mix(key, byte) }
            masks.update(key, from: 0) { $0 |= 1 << UInt64(entry.sense.lane) }
        }
        tags = Tag.allCases.map { tag in Hint.of(tag).map { 1 << UInt64($0.lane) } ?? 0 }
    }

    func mask(of tag: Tag) -> UInt64 {
        tags[Int(tag.rawValue)]
    }

    /// The hints of a class or id value: its words are split at everything but letters and at "aB".
    func mask(of value: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var mask: UInt64 = 0
        var key: UInt64 = 0
        var length = 0
        var wasLower = false
        for byte in value.prefix(160) {
            let folded = byte | 0x20
            let isLetter = folded &- 97 < 26
            if !isLetter || (wasLower && byte < 97) {
                if length > 1 { mask |= masks[key] ?? 0 }
                key = 0
                length = 0
            }
            if isLetter {
                key = Self.mix(key, folded)
                length += 1
            }
            wasLower = isLetter && byte >= 97
        }
        if length > 1 { mask |= masks[key] ?? 0 }
        return mask
    }

    @inline(__always)
    private static func mix(_ key: UInt64, _ byte: UInt8) -> UInt64 {
        (key ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 0x9E37
    }
}

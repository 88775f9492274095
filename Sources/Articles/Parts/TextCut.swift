internal import Pipeline

/// Plain text cut into lines, with each line's role decided.
///
/// A few lines are a passage: body, verbatim, none is lost. Longer texts are articles, whose first line may be the
/// banner of the site or the title, whose last the author, and whose lines without an end may be captions.
struct TextCut {
    let lines: [String]
    private(set) var roles: [Role]

    /// Lines up to which a text is a passage.
    static let passage = 3

    init(_ text: [UInt8], cues: Cues, hints: Document.Hints) {
        lines = text.split { $0 == 10 || $0 == 13 }.compactMap { line in
            let trimmed = TextCut.trimmed(line)
            return trimmed.isEmpty ? nil : String(decoding: trimmed, as: UTF8.self)
        }
        roles = Array(repeating: .body(.paragraph), count: lines.count)
        guard lines.count > Self.passage else { return }
        let shapes = lines.map { LineShape($0, cues: cues) }
        var first = 0
        while first + 2 < lines.count, shapes[first].cue?.cue == .banner, !shapes[first].isTerminated {
            roles[first] = .banner
            first += 1
        }
        if isTitle(first, shapes, hints) {
            roles[first] = .title
            first += 1
        }
        var last = lines.count - 1
        if last > first, shapes[last].isByline {
            roles[last] = .byline
            last -= 1
        }
        guard first < last else { return }
        for index in first + 1...last where !shapes[index].isTerminated && shapes[index].words >= 3 {
            let isBetween = shapes[index - 1].isProse || roles[index - 1] == .caption
            if isBetween, shapes[index].isCaption {
                roles[index] = .caption
            } else if isBetween, index < last, shapes[index].words <= 20, shapes[index + 1].isProse {
                roles[index] = .body(.heading)
            }
        }
    }

    private func isTitle(_ index: Int, _ shapes: [LineShape], _ hints: Document.Hints) -> Bool {
        if let title = hints.title { return Headline.key(title) == Headline.key(lines[index]) }
        return !shapes[index].isTerminated && shapes[index].words >= 3 && shapes[index].words <= 40
            && shapes[index + 1].isProse
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var line = line
        func isBlank(_ byte: UInt8?) -> Bool { byte == 32 || byte == 9 }
        while isBlank(line.first) || line.starts(with: [0xC2, 0xA0]) { line = line.dropFirst(isBlank(line.first) ? 1 : 2) }
        while isBlank(line.last) || (line.count > 1 && line.suffix(2).elementsEqual([0xC2, 0xA0])) {
            line = line.dropLast(isBlank(line.last) ? 1 : 2)
        }
        return line
    }

    func article(_ page: Page, _ publication: Publication) throws(Rejection) -> Article {
        guard !lines.isEmpty else { throw Rejection(.empty, "the text has no line with a character in it") }
        var article = Article(title: page.hints.title, isTruncated: page.isTruncated)
        for (line, role) in zip(lines, roles) {
            switch role {
            case .body(let kind): article.blocks.append(Article.Block(kind, line))
            case .title: article.title = article.title ?? line
            case .caption: article.captions.append(line)
            case .byline: article.byline = line
            case .date, .banner, .dropped: break
            }
        }
        guard !article.blocks.isEmpty else { throw Rejection(.empty, "no line of the text is body") }
        article.captions += page.hints.captions
        article.byline = article.byline ?? page.hints.author
        if let lead = article.blocks.first?.text, lines.count > Self.passage {
            let prefix = Prefix.split(lead)
            article.sapo = prefix?.rest ?? lead
            article.sapoSource = prefix?.source
        }
        article.date = publication.date(of: article, hints: page.hints)
        article.url = page.hints.url
        article.site = Address.host(page.hints.url)
        article.language = TextLanguage.tag(of: article.blocks.lazy.map(\.text), declared: nil)
        article.repairs = page.repairs
        return article
    }

    func verdicts() -> [BlockVerdict] {
        zip(lines, roles).map { line, role in
            var isKept = false
            if case .body = role { isKept = true }
            return BlockVerdict(text: String(line.prefix(60)), score: isKept ? 1 : -1, role: role.name, isKept: isKept, reasons: [])
        }
    }
}

/// What the look of a line says.
struct LineShape {
    let words: Int
    let count: Int
    let isTerminated: Bool
    let cue: Cues.Match?
    private let capitals: Int
    private let digits: Int
    /// Two to five capitalised words stand before a dash: a name, and behind it the name's office.
    private let opensWithName: Bool
    private let isVietnamese: Bool

    init(_ line: String, cues: Cues? = nil) {
        var line = line
        (words, capitals, digits, cue, opensWithName) = line.withUTF8 { bytes in
            let words = bytes.split(separator: 32)
            let capitals = words.filter { LineShape.isCapital($0) }.count
            let name = words.prefix { !LineShape.dashes.contains(Array($0)) }
            let isNamed = name.count < words.count && (2...5).contains(name.count) && name.allSatisfy { LineShape.isCapital($0) }
            return (words.count, capitals, bytes.filter { $0 &- 48 < 10 }.count, cues?.match(bytes), isNamed)
        }
        isVietnamese = TextLanguage.tag(of: [line], declared: nil) == "vi"
        count = line.utf8.count
        let end = line.unicodeScalars.reversed().first { !"\"')”’»]".unicodeScalars.contains($0) }
        isTerminated = end.map { ".!?:;…".unicodeScalars.contains($0) } ?? false
    }

    private static let dashes = ["-", "–", "—"].map { Array($0.utf8) }

    /// Running text.
    var isProse: Bool { words >= 12 && (isTerminated || words > 45) }

    /// A name, with an office or an agency behind it.
    var isByline: Bool {
        !isTerminated && words >= 1 && words <= 14 && count < 120 && digits == 0
            && (cue?.cue == .author || cue?.cue == .source || opensWithName || (words >= 2 && capitals * 2 >= words))
    }

    /// A Vietnamese name with nothing but its office or agency.
    var isName: Bool { isVietnamese && isByline && words >= 2 && words <= 12 }

    /// A line that names who or what a picture shows.
    var isCaption: Bool { words <= 60 && (cue?.cue == .caption || cue?.cue == .captionOpening) }

    /// Starts with a capital letter: ASCII, or one of the first letters of the Vietnamese ranges, where capitals are even.
    private static func isCapital(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let scalar = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first else { return false }
        return scalar.properties.isUppercase
    }
}

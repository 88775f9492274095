internal import Language
internal import Markup
internal import Pipeline
internal import Vietnamese

/// Tells pages that hold an article from those that hold something else.
struct PageType: Sendable {
    enum Sense: String, Sendable, CaseIterable {
        /// Heads the full text of an act.
        case motto
        /// Starts a numbered part of an act.
        case clause
        /// Starts a line of an act's preamble.
        case basis
        /// Stands alone before the clauses.
        case enacting
        case spam
        /// Names a machine's translation.
        case translated
    }

    private let terms: [Sense: [[UInt8]]]

    init(pack: LanguagePack) throws(LexiconProblems) {
        var terms: [Sense: [[UInt8]]] = [:]
        for entry in try pack.entries(of: "page_types", as: Sense.self) { terms[entry.sense, default: []].append(Array(entry.term.utf8)) }
        self.terms = terms
    }

    /// Why the page goes no further; nil for an article.
    func rejection(_ cut: PageCut, hasDate: Bool, isFragment: Bool) -> Rejection? {
        let page = cut.survey.page
        let kept = cut.kept.indices.filter { cut.kept[$0] }
        let letters = kept.reduce(0) { $0 + page.blocks[$1].count }
        let isTitled = cut.survey.headline.block >= 0
        if isFragment {
            if !kept.contains(where: { hasWord(page, $0) }) { return Rejection(.empty, "the record's body shows no words") }
        } else if kept.isEmpty || letters < 80 || (!isTitled && !hasDate && letters < 1_200) || (letters < 1_500 && isSectionTitle(cut)) {
            return withoutArticle(cut, letters)
        }
        let lines = kept.prefix(400).map { Self.folded(page, $0) }
        if let rejection = legalText(lines) { return rejection }
        let others = page.blocks.indices.filter { !cut.kept[$0] && page.blocks[$0].words <= 40 }.prefix(400).map { Self.folded(page, $0) }
        return mirror(lines, others)
    }

    /// For plain text that is long enough to be a whole document.
    func rejection(lines: [String]) -> Rejection? {
        legalText(lines.prefix(400).map { Array(Fold.lowercasedNFC($0).utf8) })
    }

    private func hasWord(_ page: PageBlocks, _ index: Int) -> Bool {
        let block = page.blocks[index]
        return page.text[block.start..<block.end].contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }

    /// The title is the name of a section: a few words behind the links of the way there, and no heading.
    private func isSectionTitle(_ cut: PageCut) -> Bool {
        let page = cut.survey.page
        let index = cut.survey.headline.block
        guard index > 0 else { return false }
        let block = page.blocks[index], before = page.blocks[index - 1]
        let isHeading = [.h1, .h2, .h3, .h4].contains(block.tag)
        return !isHeading && block.words <= 5 && before.link * 2 > before.count
    }

    private func withoutArticle(_ cut: PageCut, _ letters: Int) -> Rejection {
        let page = cut.survey.page
        let links = page.blocks.filter { $0.link * 2 > $0.count }.count
        guard page.blocks.reduce(0, { $0 + $1.count }) > 0 else { return Rejection(.empty, "the page shows no text") }
        let path = cut.survey.metadata.url.map(Address.path)
        let isRoot = path.map { $0.isEmpty || $0 == "/" || $0.hasPrefix("/index.") || $0.hasPrefix("/default.") } ?? false
        if isRoot { return Rejection(.homePage, "the address is the site's root and \(links) blocks are links") }
        if links >= 8 { return Rejection(.listPage, "\(links) blocks are links, \(letters) bytes read like an article") }
        return Rejection(.empty, "\(letters) bytes read like an article")
    }

    private func legalText(_ lines: [[UInt8]]) -> Rejection? {
        guard lines.count > 6 else { return nil }
        let isHeaded = lines.prefix(12).contains { line in line.count < 120 && starts(line, .motto) }
        let clauses = lines.filter { isClause($0) }.count
        let bases = lines.filter { starts($0, .basis) }.count
        let isEnacted = lines.contains { line in line.count < 40 && starts(line, .enacting) }
        guard (isHeaded && clauses + bases >= 2) || (clauses >= 3 && (bases >= 2 || isEnacted)) else { return nil }
        return Rejection(.legalText, "\(clauses) clauses and \(bases) lines of a preamble")
    }

    /// Copies of articles on pages made for search engines or by translating machines.
    private func mirror(_ lines: [[UInt8]], _ others: [[UInt8]]) -> Rejection? {
        let spam = Set((terms[.spam] ?? []).filter { term in others.contains { contains($0, term) } })
        if spam.count >= 4 { return Rejection(.spam, "\(spam.count) phrases of gambling pages stand around the text") }
        if (lines.prefix(3) + lines.suffix(3) + others).contains(where: { line in
            line.count < 300 && (terms[.translated] ?? []).contains { contains(line, $0) }
        }) {
            return Rejection(.machineTranslation, "the page says that a machine translated it")
        }
        let text = Array(lines.joined(separator: [10]))
        let plausibility = text.withUnsafeBufferPointer { Plausibility($0) }
        let isVietnamese = TextLanguage.tag(of: lines.lazy.map { String(decoding: $0, as: UTF8.self) }, declared: nil) == "vi"
        if isVietnamese, plausibility.syllables > 40, plausibility.share < 0.7 {
            return Rejection(.spam, "\(plausibility.others) of \(plausibility.syllables + plausibility.others) marked words are no syllables")
        }
        return nil
    }

    private func starts(_ line: [UInt8], _ sense: Sense) -> Bool {
        (terms[sense] ?? []).contains { line.starts(with: $0) }
    }

    /// "điều 1." and the like: the word and a number behind it.
    private func isClause(_ line: [UInt8]) -> Bool {
        (terms[.clause] ?? []).contains { term in
            line.count > term.count + 1 && line.starts(with: term) && line[term.count] == 32
                && (line[term.count + 1] &- 48 < 10 || line[term.count + 1] == UInt8(ascii: "i"))
        }
    }

    private func contains(_ line: [UInt8], _ term: [UInt8]) -> Bool {
        guard let first = term.first, line.count >= term.count else { return false }
        var start = 0
        while let found = line[start...].firstIndex(of: first), found + term.count <= line.count {
            if line[found..<found + term.count].elementsEqual(term) { return true }
            start = found + 1
        }
        return false
    }

    private static func folded(_ page: PageBlocks, _ index: Int) -> [UInt8] {
        let block = page.blocks[index]
        return page.text[block.start..<block.end].withUnsafeBufferPointer { Fold.lowercasedNFC($0) }
    }
}

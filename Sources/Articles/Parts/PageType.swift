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
    private let spam: PhraseSearch
    private let translated: PhraseSearch

    init(pack: LanguagePack) throws(LexiconProblems) {
        var terms: [Sense: [[UInt8]]] = [:]
        for entry in try pack.entries(of: "page_types", as: Sense.self) { terms[entry.sense, default: []].append(Array(entry.term.utf8)) }
        self.terms = terms
        spam = PhraseSearch(terms[.spam] ?? [])
        translated = PhraseSearch(terms[.translated] ?? [])
    }

    /// Why the page goes no further; nil for an article.
    func rejection(_ cut: PageCut, hasDate: Bool) -> Rejection? {
        let page = cut.survey.page
        let kept = cut.kept.indices.filter { cut.kept[$0] }
        let letters = kept.reduce(0) { $0 + page.blocks[$1].count }
        let isTitled = cut.survey.headline.block >= 0
        if cut.isFragment {
            if !kept.contains(where: { hasWord(page, $0) }) { return Rejection(.empty, "the record's body shows no words") }
        } else if kept.isEmpty || letters < 80 || (!isTitled && !hasDate && letters < 1_200) || (letters < 1_500 && isSectionTitle(cut)) {
            return withoutArticle(cut, letters)
        } else if SitePage(cut, kept: kept).isOne(hasDate: hasDate, letters: letters) {
            return withoutArticle(cut, letters)
        }
        let lines = FoldedLines(page, kept.prefix(400))
        if let rejection = legalText(lines) { return rejection }
        let others = page.blocks.indices.filter { !cut.kept[$0] && page.blocks[$0].words <= 40 }.prefix(400)
        return mirror(lines, FoldedLines(page, others))
    }

    /// For plain text that is long enough to be a whole document.
    func rejection(lines: [String]) -> Rejection? {
        legalText(FoldedLines(lines.prefix(400)))
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
        if links >= 8 { return Rejection(.listPage, "\(links) blocks are links, only \(letters) bytes read like an article") }
        return Rejection(.empty, "too short for an article: \(letters) bytes of running text")
    }

    private func legalText(_ lines: FoldedLines) -> Rejection? {
        guard lines.count > 6 else { return nil }
        let (mottos, basis, enacting) = (terms[.motto] ?? [], terms[.basis] ?? [], terms[.enacting] ?? [])
        let isHeaded = lines.all.prefix(12).contains { line in line.count < 120 && starts(line, mottos) }
        let clauseTerms = terms[.clause] ?? []
        let clauses = lines.all.filter { isClause($0, clauseTerms) }.count
        let bases = lines.all.filter { starts($0, basis) }.count
        let isEnacted = lines.all.contains { line in line.count < 40 && starts(line, enacting) }
        guard (isHeaded && clauses + bases >= 2) || (clauses >= 3 && (bases >= 2 || isEnacted)) else { return nil }
        return Rejection(.legalText, "\(clauses) clauses and \(bases) lines of a preamble")
    }

    /// Copies of articles on pages made for search engines or by translating machines.
    private func mirror(_ lines: FoldedLines, _ others: FoldedLines) -> Rejection? {
        let phrases = spam.count(in: others.all)
        if phrases >= 4 { return Rejection(.spam, "\(phrases) phrases of gambling pages stand around the text") }
        let ends = (0..<lines.count).lazy.filter { $0 < 3 || $0 >= lines.count - 3 }.map(lines.line)
        func isShort(_ line: ArraySlice<UInt8>) -> Bool { line.count < 300 }
        if translated.count(in: others.all.filter(isShort)) + translated.count(in: ends.filter(isShort)) > 0 {
            return Rejection(.machineTranslation, "the page says that a machine translated it")
        }
        guard TextLanguage.isVietnamese(lines.all) else { return nil }
        let plausibility = lines.text.withUnsafeBufferPointer { Plausibility($0, limit: 1_000) }
        if plausibility.syllables > 40, plausibility.share < 0.7 {
            return Rejection(.spam, "\(plausibility.others) of \(plausibility.syllables + plausibility.others) marked words are no syllables")
        }
        return nil
    }

    private func starts(_ line: ArraySlice<UInt8>, _ terms: [[UInt8]]) -> Bool {
        terms.contains { line.starts(with: $0) }
    }

    /// "điều 1." and the like: the word and a number behind it.
    private func isClause(_ line: ArraySlice<UInt8>, _ terms: [[UInt8]]) -> Bool {
        terms.contains { term in
            guard line.count > term.count + 1, line.starts(with: term) else { return false }
            let next = line[(line.startIndex + term.count)...].prefix(2)
            return next.first == 32 && (next.last ?? 0) &- 48 < 10 || next.elementsEqual(" i".utf8)
        }
    }
}

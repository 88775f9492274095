internal import Markup
internal import Pipeline
internal import Vietnamese

/// A page with each block's role decided.
struct PageCut {
    let survey: Surveyor.Survey
    private(set) var scores: [Float]
    private(set) var kept: [Bool]
    private(set) var roles: [Role]
    /// Nothing stands around the article.
    let isFragment: Bool
    private let dataRows: Set<Int32>

    /// - Parameter isFragment: the carrier has cut the article out already, so all of it is kept.
    init(_ survey: Surveyor.Survey, _ judge: BlockJudge, isFragment: Bool = false) {
        self.survey = survey
        self.isFragment = isFragment
        dataRows = PageCut.dataRows(survey.page)
        scores = judge.judge(survey.features)
        kept = Keeping.kept(scores, words: survey.page.blocks.map(\.words), isLenient: survey.mayBeArticle)
        roles = Array(repeating: .dropped, count: scores.count)
        if isFragment { kept = survey.page.blocks.map { !isMarkedCaption($0) } }
        keepRunningText()
        keepWholeTables()
        // All of the text stands under pictures.
        let isPhotoEssay = captionLetters * 3 > letters && letters - captionLetters < 400
        for index in scores.indices { roles[index] = role(index, isPhotoEssay) }
        markByline()
        for index in scores.indices {
            if case .body = roles[index] { kept[index] = true } else { kept[index] = false }
        }
    }

    /// Bytes of the kept blocks.
    private var letters: Int {
        kept.indices.reduce(0) { $0 + (kept[$1] ? survey.page.blocks[$1].count : 0) }
    }

    private var captionLetters: Int {
        kept.indices.reduce(0) { $0 + (kept[$1] && isFigureText(survey.page.blocks[$1]) ? survey.page.blocks[$1].count : 0) }
    }

    /// Running text right behind a kept paragraph, in a box of the same kind, goes on with it; on a page without a link all
    /// running text is the article's.
    private mutating func keepRunningText() {
        let page = survey.page
        let isBare = page.blocks.allSatisfy { $0.link == 0 }
        for (index, block) in page.blocks.enumerated() where !kept[index] && PageOutline.isProse(block) {
            let cue = survey.features.value(.cue, of: index)
            guard cue == 0 || cue == Cue.captionOpening.code else { continue }
            kept[index] = isBare || (block.words >= 20 && goesOn(index))
        }
    }

    private func goesOn(_ index: Int) -> Bool {
        guard index > 0, kept[index - 1], PageOutline.isProse(survey.page.blocks[index - 1]) else { return false }
        return survey.features.value(.sameKind_1, of: index) == 1
    }

    /// A table of figures that is kept in good part is kept as a whole: most cells are too short to be judged alone.
    private mutating func keepWholeTables() {
        guard !dataRows.isEmpty else { return }
        var kept: [Int32: Int] = [:], all: [Int32: Int] = [:]
        for (index, block) in survey.page.blocks.enumerated() where dataRows.contains(block.row) {
            let table = tableNode(of: block)
            all[table, default: 0] += block.count
            kept[table, default: 0] += self.kept[index] ? block.count : 0
        }
        for (index, block) in survey.page.blocks.enumerated() where dataRows.contains(block.row) {
            let table = tableNode(of: block)
            if (kept[table] ?? 0) * 5 > (all[table] ?? 0) * 2 { self.kept[index] = true }
        }
    }

    private func tableNode(of block: PageBlock) -> Int32 {
        var region = block.region
        while region >= 0 {
            let box = survey.page.regions[Int(region)]
            if box.tag == .table { return box.node }
            region = box.parent
        }
        return -1
    }

    private func role(_ index: Int, _ isPhotoEssay: Bool) -> Role {
        let block = survey.page.blocks[index]
        if index == survey.headline.block { return .title }
        if kept[index] { return isFigureText(block) && !isPhotoEssay ? .caption : .body(kind(of: block)) }
        return isMarkedCaption(block) && !isFarOff(index) ? .caption : .dropped
    }

    /// The author behind the text, or in a line near the title that says so.
    private mutating func markByline() {
        guard let first = kept.firstIndex(of: true), let last = kept.lastIndex(of: true) else { return }
        let page = survey.page
        func isFree(_ index: Int) -> Bool {
            guard page.blocks.indices.contains(index), page.blocks[index].link * 2 <= page.blocks[index].count else { return false }
            if case .body = roles[index] { return index == last }
            return roles[index] == .dropped
        }
        let behind = (max(first + 1, last)...last + 2).first { isFree($0) && LineShape(text($0)).isName }
        if let behind { roles[behind] = .byline }
    }

    /// Text that the markup puts under a picture.
    private func isFigureText(_ block: PageBlock) -> Bool {
        guard block.region >= 0, block.words < 80 else { return false }
        return block.tag == .figcaption || survey.page.isInside(.figureElement, within: 1, of: block.region)
    }

    private func kind(of block: PageBlock) -> Article.Block.Kind {
        switch block.tag {
        case .h1, .h2, .h3, .h4, .h5, .h6: return .heading
        case .pre: return .code
        case .li, .dt, .dd: return .listItem
        case .td, .th: return isDataRow(block) ? .tableRow : .paragraph
        default: break
        }
        guard block.region >= 0 else { return .paragraph }
        if isDataRow(block) { return .tableRow }
        if survey.page.isInside(.quoteElement, within: 1, of: block.region) { return .quote }
        if survey.page.isInside(.itemElement, within: 1, of: block.region) { return .listItem }
        return .paragraph
    }

    private func isMarkedCaption(_ block: PageBlock) -> Bool {
        guard block.region >= 0, block.words < 80 else { return false }
        if block.tag == .figcaption { return true }
        if survey.page.isInside(.figureElement, within: 2, of: block.region) { return true }
        return block.words > 3 && block.link * 2 < block.count && survey.page.isInside(.caption, within: 0, of: block.region)
    }

    /// Not among the blocks of the article.
    private func isFarOff(_ index: Int) -> Bool {
        let range = max(0, index - 8)...min(kept.count - 1, index + 8)
        return !range.contains { kept[$0] }
    }

    /// A row whose cells each hold one short block: figures, not a layout.
    private func isDataRow(_ block: PageBlock) -> Bool {
        block.row >= 0 && block.count < 400 && dataRows.contains(block.row)
    }

    private static func dataRows(_ page: PageBlocks) -> Set<Int32> {
        var cells: [Int32: Set<Int32>] = [:]
        var longest: [Int32: Int] = [:]
        for block in page.blocks where block.row >= 0 {
            cells[block.row, default: []].insert(block.cell)
            longest[block.row] = max(longest[block.row] ?? 0, block.count)
        }
        return Set(cells.filter { $0.value.count >= 2 && (longest[$0.key] ?? 0) < 400 }.keys)
    }

    // MARK: Parts

    /// The kept blocks in order; the cells of a table's row are joined by tabs.
    func bodyBlocks() -> [Article.Block] {
        var blocks: [Article.Block] = []
        var lastRow: Int32 = -1
        for (index, role) in roles.enumerated() {
            guard case .body(let kind) = role else { continue }
            let block = survey.page.blocks[index]
            let text = text(index)
            if kind == .tableRow, block.row == lastRow, !blocks.isEmpty {
                blocks[blocks.count - 1].text += "\t" + text
                continue
            }
            lastRow = kind == .tableRow ? block.row : -1
            blocks.append(Article.Block(kind, text))
        }
        return blocks
    }

    func captions() -> [String] {
        roles.indices.filter { roles[$0] == .caption }.map(text)
    }

    func byline() -> String? {
        roles.firstIndex(of: .byline).map(text)
    }

    /// The lead: the first block of the body, where the page marks it as one.
    func lead() -> String? {
        guard let first = kept.firstIndex(of: true) else { return nil }
        let block = survey.page.blocks[first]
        guard block.words >= 8, block.region >= 0 else { return nil }
        let text = text(first)
        let isMarked = survey.page.isInside(.lead, within: 1, of: block.region) || block.bold * 10 >= block.count * 9
        let described = survey.metadata.description.map { Headline.key($0) } ?? []
        let key = Headline.key(text)
        guard isMarked || (!described.isEmpty && key.starts(with: described.prefix(60)) && described.count > 30) else { return nil }
        return text
    }

    func text(_ index: Int) -> String {
        let block = survey.page.blocks[index]
        return survey.page.text.withUnsafeBufferPointer { text in
            let bytes = UnsafeBufferPointer(rebasing: text[block.start..<block.end])
            // Only combining marks need composing.
            guard bytes.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return String(decoding: bytes, as: UTF8.self) }
            return String(decoding: Fold.composed(bytes), as: UTF8.self)
        }
    }

    func verdicts(_ judge: BlockJudge) -> [BlockVerdict] {
        survey.page.blocks.indices.map { index in
            let start = index * BlockFeature.width
            let row = Array(survey.features.rows[start..<start + BlockFeature.width])
            let reasons = judge.model.reasons(row).prefix(3).map { reason in
                let sign = reason.share < 0 ? "−" : "+"
                return "\(BlockFeature.names[reason.column]) \(sign)\((abs(reason.share) * 100).rounded() / 100)"
            }
            return BlockVerdict(
                text: String(text(index).prefix(60)), score: Double(scores[index]), role: roles[index].name,
                isKept: kept[index], reasons: reasons)
        }
    }
}

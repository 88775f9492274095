internal import Language
internal import Pipeline

/// Walks the title, the blocks and the captions of an article, sentence by sentence.
struct ArticleReader {
    let lexicon: ClaimLexicon
    let text: TokenizedArticle
    let judgement: AskedJudgement
    private var lastAct: String?
    private var announcements: Announcements
    private var proposals: ProposalList
    private var knowsJointOffice = false

    init(lexicon: ClaimLexicon, text: TokenizedArticle, judgement: AskedJudgement) {
        self.lexicon = lexicon
        announcements = Announcements(lexicon: lexicon)
        proposals = ProposalList(lexicon: lexicon)
        self.text = text
        self.judgement = judgement
    }

    private var article: Article { text.article }

    mutating func read(into finding: inout Finding) {
        text.bytes.withUnsafeBufferPointer { read($0, into: &finding) }
        finding.claims = Repeats.dropped(finding.claims)
    }

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, into finding: inout Finding) {
        if let title = text.title { read(title, Placement(section: .title, kind: nil, offset: 0), of: bytes, into: &finding) }
        var offset = 0
        var table: TableReader?
        let blocks = article.blocks
        for (index, text) in text.blocks.enumerated() {
            defer { offset += text.scalars + 1 }
            let kind = blocks[index].kind
            guard kind != .tableRow else {
                var rows = table ?? TableReader(lexicon: lexicon, place: judgement.place, published: article.date?.day)
                finding.observations += rows.read(row(of: text, in: bytes), at: Placement(section: .table, kind: kind, offset: offset))
                table = rows
                continue
            }
            if table != nil { table = nil }
            let section: Section = index == 0 && blocks[index].text == article.sapo ? .sapo : .body
            read(text, Placement(section: section, kind: kind, offset: offset), of: bytes, into: &finding)
        }
        offset = 0
        // No list of the body goes on in a caption.
        announcements = Announcements(lexicon: lexicon)
        proposals = ProposalList(lexicon: lexicon)
        for caption in text.captions {
            read(caption, Placement(section: .caption, kind: nil, offset: offset), of: bytes, into: &finding)
            offset += caption.scalars + 1
        }
    }

    private func row(of text: TokenizedText, in bytes: UnsafeBufferPointer<UInt8>) -> TextRow {
        TextRow(bytes: bytes, range: text.bytes, tokens: self.text.tokens(of: text))
    }

    private mutating func read(
        _ block: TokenizedText, _ place: Placement, of bytes: UnsafeBufferPointer<UInt8>, into finding: inout Finding
    ) {
        let gate = SentenceGate(lexicon: lexicon)
        let end = text.last(of: block)
        announcements.begin(place.kind) { text.tokens(of: block) }
        proposals.begin(block, place.kind) { text.tokens(of: block) }
        guard gate.mayPass(block, of: text.words) || announcements.mayAnnounce(block, end) || proposals.isItem else {
            note(block.lastAct.map { text.words[$0] }, bytes)
            return announcements.end(end, nil)
        }
        let row = row(of: block, in: bytes)
        var last: Range<Int>?
        var said: [Claim] = []
        lexicon.splitter.split(row.tokens) { range in
            let first = finding.claims.count
            if gate.passes(range, of: row.tokens) {
                let announced = announcements.modality(range, behind: last, row) ?? announcements.ofList
                let sentence = Sentence(
                    lexicon: lexicon, row: row, range: range, section: place.section, announced: announced, published: article.date?.day)
                read(sentence, place, behind: FirmBefore(lexicon: lexicon, row: row, range: last), into: &finding)
            } else if proposals.isItem {
                let sentence = Sentence(lexicon: lexicon, row: row, range: range, section: place.section)
                finding.remarks += remarks(of: sentence, place).readItem(besides: [])
            }
            let repeats = Repeats.dropSaidAgain(in: &finding.claims, from: first, behind: said)
            finding.refusals += repeats.dropped.map(Refusal.saidAgain)
            said = repeats.said
            last = range
            if block.lastAct != nil { note(row.tokens[range].last { $0.isAct }, bytes) }
        }
        announcements.end(end, last.map { ($0, row) })
    }

    private mutating func note(_ act: Token?, _ text: UnsafeBufferPointer<UInt8>) {
        if let act { lastAct = String(decoding: text[act.bytes], as: UTF8.self) }
    }

    private mutating func read(_ sentence: Sentence, _ place: Placement, behind firm: FirmBefore, into finding: inout Finding) {
        let periods = Periods(sentence: sentence, published: article.date?.day)
        let observing = ObservationReader(sentence: sentence, place: place, judgement: judgement, periods: periods)
        var (drafts, refusals) = Grammar(sentence: sentence).read()
        if !drafts.isEmpty, firm.speaks(of: sentence) {
            refusals += drafts.map { ($0.trigger, .privateScope, Refused.ofFirm($0)) }
            drafts = []
        }
        let builder = ClaimBuilder(
            sentence: sentence, place: place, judgement: judgement, periods: periods, lastAct: lastAct)
        finding.claims += builder.claims(drafts)
        finding.observations += observing.read(besides: drafts)
        let remarks = remarks(of: sentence, place)
        finding.remarks += proposals.isItem ? remarks.readItem(besides: drafts) : remarks.read(besides: drafts)
        for (trigger, rule, refused) in refusals {
            finding.refusals.append(Refusal(
                trigger: sentence.word(trigger), head: refused.head.map { sentence.word($0) },
                rule: rule.rawValue, reason: refused.reason, span: place.span(trigger..<trigger + 1, in: sentence),
                sentence: sentence.printed))
        }
    }

    private mutating func remarks(of sentence: Sentence, _ place: Placement) -> RemarkReader {
        knowsJointOffice = knowsJointOffice || sentence.contains(.matter, "joint_office", in: 0..<sentence.count)
        return RemarkReader(sentence: sentence, place: place, knowsJointOffice: knowsJointOffice)
    }
}

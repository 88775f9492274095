internal import Language
internal import Pipeline

/// Walks the title, the blocks and the captions of an article, sentence by sentence.
struct ArticleReader {
    let lexicon: ClaimLexicon
    let text: TokenizedArticle
    let judgement: AskedJudgement
    private var lastAct: String?
    private var announcements: Announcements
    private var knowsJointOffice = false

    init(lexicon: ClaimLexicon, text: TokenizedArticle, judgement: AskedJudgement) {
        self.lexicon = lexicon
        announcements = Announcements(lexicon: lexicon)
        self.text = text
        self.judgement = judgement
    }

    private var article: Article { text.article }

    mutating func read(into finding: inout Finding) {
        text.bytes.withUnsafeBufferPointer { read(TextRow(bytes: $0, tokens: text.tokens), into: &finding) }
        finding.claims = Repeats.dropped(finding.claims)
    }

    private mutating func read(_ row: TextRow, into finding: inout Finding) {
        if let title = text.title { read(title, Placement(section: .title, kind: nil, offset: 0), of: row, into: &finding) }
        var offset = 0
        var table: TableReader?
        for (index, (block, tokens)) in zip(article.blocks, text.blocks).enumerated() {
            defer { offset += tokens.scalars + 1 }
            guard block.kind != .tableRow else {
                var rows = table ?? TableReader(lexicon: lexicon, place: judgement.place)
                finding.observations += rows.read(tokens, of: row, at: Placement(section: .table, kind: block.kind, offset: offset))
                table = rows
                continue
            }
            table = nil
            let section: Section = index == 0 && block.text == article.sapo ? .sapo : .body
            read(tokens, Placement(section: section, kind: block.kind, offset: offset), of: row, into: &finding)
        }
        offset = 0
        // No list of the body goes on in a caption.
        announcements = Announcements(lexicon: lexicon)
        for caption in text.captions {
            read(caption, Placement(section: .caption, kind: nil, offset: offset), of: row, into: &finding)
            offset += caption.scalars + 1
        }
    }

    private mutating func read(_ block: TokenizedText, _ place: Placement, of row: TextRow, into finding: inout Finding) {
        let tokens = row.tokens[block.tokens]
        let gate = SentenceGate(lexicon: lexicon)
        announcements.begin(tokens, place.kind)
        var last: Range<Int>?
        if gate.mayPass(block) || announcements.mayAnnounce(block, tokens) {
            lexicon.splitter.split(tokens) { range in
                if gate.passes(range, of: row.tokens) {
                    let announced = announcements.modality(range, behind: last, block, row) ?? announcements.ofList
                    let sentence = Sentence(
                        lexicon: lexicon, row: row, block: block, range: range, section: place.section, announced: announced,
                        published: article.date?.day)
                    read(sentence, place, behind: FirmBefore(lexicon: lexicon, row: row, block: block, range: last), into: &finding)
                }
                last = range
                note(row.tokens[range].last { $0.isAct }, row.bytes)
            }
        } else {
            note(block.lastAct.map { row.tokens[$0] }, row.bytes)
        }
        announcements.end(block, last, of: row)
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
        knowsJointOffice = knowsJointOffice
            || sentence.pieces.indices.contains { sentence.pieces[$0].has(.matter) && sentence.hasCode($0, .matter, "joint_office") }
        let remarks = RemarkReader(sentence: sentence, place: place, knowsJointOffice: knowsJointOffice)
        finding.remarks += remarks.read(besides: drafts)
        for (trigger, rule, refused) in refusals {
            finding.refusals.append(Refusal(
                trigger: sentence.word(trigger), head: refused.head.map { sentence.word($0) },
                rule: rule.rawValue, reason: refused.reason, span: place.span(trigger..<trigger + 1, in: sentence),
                sentence: sentence.string(0..<sentence.count)))
        }
    }
}

internal import Language
internal import Pipeline

/// Walks the title, the blocks and the captions of an article, sentence by sentence.
struct ArticleReader {
    let lexicon: ClaimLexicon
    let text: TokenizedArticle
    let judgement: Judgement
    private var lastAct: String?
    private var announcements: Announcements
    private var knowsJointOffice = false

    init(lexicon: ClaimLexicon, text: TokenizedArticle, judgement: Judgement) {
        self.lexicon = lexicon
        announcements = Announcements(lexicon: lexicon)
        self.text = text
        self.judgement = judgement
    }

    private var article: Article { text.article }

    mutating func read(into finding: inout Finding) {
        if let title = text.title { read(title, Placement(section: .title, kind: nil, offset: 0), into: &finding) }
        var offset = 0
        var table: TableReader?
        for (index, (block, tokens)) in zip(article.blocks, text.blocks).enumerated() {
            defer { offset += block.text.scalarCount + 1 }
            guard block.kind != .tableRow else {
                var rows = table ?? TableReader(lexicon: lexicon, place: judgement.place)
                finding.observations += rows.read(tokens, at: Placement(section: .table, kind: block.kind, offset: offset))
                table = rows
                continue
            }
            table = nil
            let section: Section = index == 0 && block.text == article.sapo ? .sapo : .body
            read(tokens, Placement(section: section, kind: block.kind, offset: offset), into: &finding)
        }
        offset = 0
        // No list of the body goes on in a caption.
        announcements = Announcements(lexicon: lexicon)
        for (caption, tokens) in zip(article.captions, text.captions) {
            read(tokens, Placement(section: .caption, kind: nil, offset: offset), into: &finding)
            offset += caption.scalarCount + 1
        }
        finding.claims = Repeats.dropped(finding.claims)
        if !finding.claims.isEmpty || !finding.observations.isEmpty { StatementPlaces(article, judgement).settle(&finding) }
    }

    private mutating func read(_ text: TokenizedText, _ place: Placement, into finding: inout Finding) {
        let tokens = text.tokens
        let gate = SentenceGate(lexicon: lexicon)
        announcements.begin(tokens, place.kind)
        text.bytes.withUnsafeBufferPointer { bytes in
            var last: Range<Int>?
            if gate.mayPass(text) || announcements.mayAnnounce(text) {
                lexicon.splitter.split(tokens) { range in
                    if gate.passes(range, of: tokens) {
                        let announced = announcements.modality(range, behind: last, tokens, bytes) ?? announcements.ofList
                        let sentence = Sentence(
                            lexicon: lexicon, text: bytes, tokens: tokens, range: range, section: place.section, announced: announced,
                            published: article.date?.day)
                        read(sentence, place, into: &finding)
                    }
                    last = range
                    note(tokens[range].last { $0.isAct }, bytes)
                }
            } else {
                note(text.lastAct.map { tokens[$0] }, bytes)
            }
            announcements.end(tokens, last, of: bytes)
        }
    }

    private mutating func note(_ act: Token?, _ text: UnsafeBufferPointer<UInt8>) {
        if let act { lastAct = String(decoding: text[act.bytes], as: UTF8.self) }
    }

    private mutating func read(_ sentence: Sentence, _ place: Placement, into finding: inout Finding) {
        let periods = Periods(sentence: sentence, published: article.date?.day)
        let observing = ObservationReader(sentence: sentence, place: place, judgement: judgement, periods: periods)
        let (drafts, refusals) = Grammar(sentence: sentence).read()
        let builder = ClaimBuilder(
            sentence: sentence, place: place, judgement: judgement, periods: periods, lastAct: lastAct)
        finding.claims += builder.claims(drafts)
        finding.observations += observing.read(besides: drafts)
        knowsJointOffice = knowsJointOffice || sentence.contains(.matter, "joint_office", in: 0..<sentence.count)
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

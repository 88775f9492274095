internal import Language
internal import Pipeline

/// Walks the title, the blocks and the captions of an article, sentence by sentence.
struct ArticleReader {
    let lexicon: ClaimLexicon
    let article: Article
    let judgement: Judgement
    private var tokens: [Token] = []
    private var lastAct: String?
    private var announcements: Announcements
    private var knowsJointOffice = false

    init(lexicon: ClaimLexicon, article: Article, judgement: Judgement) {
        self.lexicon = lexicon
        announcements = Announcements(lexicon: lexicon)
        self.article = article
        self.judgement = judgement
    }

    mutating func read(into finding: inout Finding) {
        if let title = article.title { read(title, Placement(section: .title, kind: nil, offset: 0), into: &finding) }
        var offset = 0
        var table: TableReader?
        for (index, block) in article.blocks.enumerated() {
            defer { offset += block.text.scalarCount + 1 }
            guard block.kind != .tableRow else {
                var rows = table ?? TableReader(lexicon: lexicon, place: judgement.place)
                finding.observations += rows.read(block.text, at: Placement(section: .table, kind: block.kind, offset: offset))
                table = rows
                continue
            }
            table = nil
            let section: Section = index == 0 && block.text == article.sapo ? .sapo : .body
            read(block.text, Placement(section: section, kind: block.kind, offset: offset), into: &finding)
        }
        offset = 0
        // No list of the body goes on in a caption.
        announcements = Announcements(lexicon: lexicon)
        for caption in article.captions {
            read(caption, Placement(section: .caption, kind: nil, offset: offset), into: &finding)
            offset += caption.scalarCount + 1
        }
        finding.claims = Repeats.dropped(finding.claims)
        if !finding.claims.isEmpty || !finding.observations.isEmpty { StatementPlaces(article, judgement).settle(&finding) }
    }

    private mutating func read(_ text: String, _ place: Placement, into finding: inout Finding) {
        var text = text
        text.withUTF8 { bytes in
            tokens.removeAll(keepingCapacity: true)
            lexicon.tokenizer.tokenize(bytes, into: &tokens)
            announcements.begin(tokens, place.kind)
            var previous: Range<Int>?
            lexicon.splitter.split(tokens) { range in
                if lexicon.gate.passes(range, of: tokens, lexicon) {
                    let announced = announcements.modality(range, behind: previous, tokens, bytes) ?? announcements.ofList
                    let sentence = Sentence(
                        lexicon: lexicon, text: bytes, tokens: tokens, range: range, section: place.section, announced: announced)
                    read(sentence, place, into: &finding)
                }
                previous = range
                if let act = tokens[range].last(where: { $0.isAct }) {
                    lastAct = String(decoding: bytes[act.bytes], as: UTF8.self)
                }
            }
            announcements.end(tokens, previous, of: bytes)
        }
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

internal import Language
internal import Pipeline

/// Walks the title, the blocks and the captions of an article, sentence by sentence.
struct ArticleReader {
    let lexicon: ClaimLexicon
    let article: Article
    let judgement: Judgement
    private var tokens: [Token] = []

    init(lexicon: ClaimLexicon, article: Article, judgement: Judgement) {
        self.lexicon = lexicon
        self.article = article
        self.judgement = judgement
    }

    mutating func read(into finding: inout Finding) {
        if let title = article.title { read(title, .title, offset: 0, into: &finding) }
        var offset = 0
        for block in article.blocks {
            read(block.text, .body, offset: offset, into: &finding)
            offset += block.text.unicodeScalars.count + 1
        }
    }

    private mutating func read(_ text: String, _ section: Section, offset: Int, into finding: inout Finding) {
        var text = text
        text.withUTF8 { bytes in
            tokens.removeAll(keepingCapacity: true)
            lexicon.tokenizer.tokenize(bytes, into: &tokens)
            lexicon.splitter.split(tokens) { range in
                guard SentenceGate.passes(tokens[range], lexicon.starts) else { return }
                let sentence = Sentence(lexicon: lexicon, text: bytes, tokens: tokens, range: range, section: section)
                let (drafts, refusals) = Grammar(sentence: sentence).read()
                for draft in drafts { finding.claims.append(claim(draft, sentence, offset: offset)) }
                for (trigger, rule, refused) in refusals {
                    finding.refusals.append(Refusal(
                        trigger: sentence.string(trigger..<trigger + 1),
                        head: refused.head.map { sentence.string($0..<$0 + 1) }, rule: rule.rawValue, reason: refused.reason,
                        span: span(trigger..<trigger + 1, sentence, offset), sentence: sentence.string(0..<sentence.count)))
                }
            }
        }
    }

    private func span(_ range: Range<Int>, _ sentence: Sentence, _ offset: Int) -> Span {
        let bytes = sentence.bytes(range)
        func scalars(_ end: Int) -> Int { sentence.text[..<end].count { $0 & 0xC0 != 0x80 } }
        return Span(section: sentence.section, start: offset + scalars(bytes.lowerBound), end: offset + scalars(bytes.upperBound))
    }

    private func claim(_ draft: Draft, _ sentence: Sentence, offset: Int) -> Claim {
        Claim(
            object: draft.object, subtype: draft.subtype, objectSurface: sentence.string(draft.head..<draft.head + 1),
            measure: draft.measure, direction: draft.direction, modality: draft.modality, negated: draft.negated,
            magnitude: draft.magnitude, scope: draft.scope, span: span(draft.evidence, sentence, offset),
            evidence: sentence.string(draft.evidence), sentence: sentence.string(0..<sentence.count),
            trigger: sentence.string(draft.trigger..<draft.trigger + 1), rule: draft.rule.rawValue, doubts: draft.doubts)
    }
}

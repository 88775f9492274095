internal import Articles
internal import Ledger
internal import Pipeline
internal import Stages

/// An explanation as lines of text for a terminal.
struct ExplanationText {
    private(set) var lines: [String] = []

    init(_ document: Document, _ explanation: Explanation) {
        heading("document \(document.id) of \(document.origin.input)" + (document.origin.member.map { " (\($0))" } ?? ""))
        read(explanation)
        blocks(explanation.blocks)
        if let article = explanation.article { describe(article) }
        if let judgement = explanation.judgement { describe(judgement) }
        if let finding = explanation.finding {
            let id = ArticleIdentity.id(url: finding.article.url, origin: document.origin, document: document.id)
            describe(statementsOf: finding.named(in: id))
            field("article in the reports", id)
        }
        if let (stage, reason) = explanation.rejection {
            lines.append("Set aside by \(stage): \(reason.message) (\(reason.code.rawValue))")
        }
    }

    init(_ finding: Finding) {
        describe(finding.article)
        describe(finding.judgement)
        describe(statementsOf: finding)
    }

    private mutating func heading(_ text: String) {
        if !lines.isEmpty { lines.append("") }
        lines.append(text)
        lines.append(String(repeating: "─", count: text.unicodeScalars.count))
    }

    private mutating func field(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        lines.append("  \(name): \(value)")
    }

    private mutating func read(_ explanation: Explanation) {
        lines.append("read")
        field("encoding", explanation.encoding)
        field("repairs", explanation.repairs.sorted { $0.key < $1.key }.map { "\($0.key) × \($0.value)" }.joined(separator: ", "))
    }

    private mutating func blocks(_ verdicts: [BlockVerdict]) {
        guard !verdicts.isEmpty else { return }
        lines.append("clean: blocks (kept ●, dropped ○; score in log odds)")
        for verdict in verdicts {
            let score = verdict.score.brief
            let reasons = verdict.reasons.isEmpty ? "" : "  [" + verdict.reasons.joined(separator: "; ") + "]"
            lines.append("  \(verdict.isKept ? "●" : "○") \(score)  \(verdict.role): \(verdict.text)\(reasons)")
        }
    }

    private mutating func describe(_ article: Article) {
        lines.append("article")
        field("title", article.title)
        field("sapo", article.sapo)
        field("date", article.date.map { "\($0.iso) from “\($0.text)” by rule \($0.rule)" })
        field("byline", article.byline)
        for caption in article.captions { field("caption", caption) }
        field("site", article.site)
        field("url", article.url)
        field("language", article.language)
        field("text", "\(article.blocks.count) blocks, \(article.body.unicodeScalars.count) characters")
        if article.isTruncated { field("truncated", "its input broke off inside or behind it") }
    }

    private mutating func describe(_ judgement: Judgement) {
        lines.append("classify")
        field("page type", judgement.pageType.rawValue)
        field("topic", ([judgement.topic] + judgement.secondaryTopics).compactMap { $0 }.joined(separator: ", then "))
        field("genre", judgement.genre)
        if let place = judgement.place {
            field("place", place.words)
        }
        for body in judgement.bodies { field("body", "\(body.name) (\(body.kind.rawValue)\(body.level.map { ", " + $0.rawValue } ?? ""))") }
        for person in judgement.people {
            field("person", [person.name, person.position, person.body, person.note].compactMap { $0 }.joined(separator: ", "))
        }
        if let event = judgement.event { field("event", "\(event.kind) \(event.date.map { "\($0.iso) by rule \($0.rule)" } ?? "")") }
        for cue in judgement.cues {
            field("cue", "\(cue.decision) \(cue.value) ← “\(cue.text)” (\(cue.weight.brief))")
        }
    }

    private mutating func describe(statementsOf finding: Finding) {
        lines.append("extract")
        for claim in finding.claims {
            lines.append("  claim \(claim.id): \(claim.object.rawValue) \(claim.measure.rawValue) \(claim.direction.rawValue) \(claim.modality.rawValue), \(claim.magnitude.words)")
            lines.append("    “\(claim.evidence)” (\(claim.span.section.rawValue) \(claim.span.start)–\(claim.span.end))")
            lines.append("    by rule \(claim.rule), trigger “\(claim.trigger)”, confidence \(claim.confidence.brief)"
                + (claim.modalityRule.map { ", \(claim.modality.rawValue) by rule \($0)" } ?? "")
                + (claim.doubts.isEmpty ? "" : "; doubts: " + claim.doubts.joined(separator: ", ")))
        }
        for observation in finding.observations {
            lines.append("  observation \(observation.id): \(observation.value.brief) \(observation.unit ?? ""), rule \(observation.rule): “\(observation.evidence)”")
        }
        for remark in finding.remarks {
            lines.append("  \(remark.kind.rawValue) \(remark.id): \(remark.subject), rule \(remark.rule): “\(remark.evidence)”")
        }
        for refusal in finding.refusals {
            lines.append("  refused “\(refusal.trigger)”\(refusal.head.map { " with head “\($0)”" } ?? "") by rule \(refusal.rule): \(refusal.reason)")
            lines.append("    “\(refusal.sentence)”")
        }
        if finding.claims.isEmpty, finding.observations.isEmpty, finding.remarks.isEmpty, finding.refusals.isEmpty {
            lines.append("  nothing said about documents or conferences")
        }
    }
}

internal import Pipeline

/// One claim, observation or remark as lines of text for a terminal: what was read, where it stands, the rule that
/// decided and what makes it doubtful. Fields go by the names of the reports' columns.
struct StatementText {
    private(set) var lines: [String] = []

    /// Nil where the finding holds no statement with this id.
    init?(_ id: String, of finding: Finding) {
        if let claim = finding.claims.first(where: { $0.id == id }) {
            describe(claim)
        } else if let observation = finding.observations.first(where: { $0.id == id }) {
            describe(observation)
        } else if let remark = finding.remarks.first(where: { $0.id == id }) {
            describe(remark)
        } else {
            return nil
        }
        lines.append("")
        lines.append("in the article")
        field("title", finding.article.title)
        field("date", finding.article.date.map { "\($0.iso) from “\($0.text)” by rule \($0.rule)" })
        field("url", finding.article.url)
    }

    private mutating func field(_ name: String, _ value: String?) {
        guard let value, !value.isEmpty else { return }
        lines.append("  \(name): \(value)")
    }

    private mutating func field(_ name: String, _ codes: [String]) { field(name, codes.joined(separator: ", ")) }

    private mutating func describe(_ claim: Claim) {
        lines.append("claim \(claim.id): \(claim.object.rawValue) \(claim.measure.rawValue) \(claim.direction.rawValue) \(claim.modality.rawValue), \(claim.magnitude.words)")
        place(claim.evidence, claim.sentence, claim.span)
        field("rule", claim.rule)
        field("trigger", claim.trigger.isEmpty ? nil : "“\(claim.trigger)”")
        field("confidence", claim.confidence.brief)
        field("doubts", claim.doubts)
        lines.append("slots")
        field("object", Self.join([claim.object.rawValue, quoted(claim.objectSurface)]))
        field("subtype", claim.subtype)
        field("measure", claim.measure.rawValue)
        field("direction", claim.direction.rawValue + (claim.negated ? ", negated" : ""))
        field("modality", Self.join([claim.modality.rawValue, claim.modalityRule.map { "by rule \($0)" }]))
        field("magnitude", claim.magnitude.words)
        base(claim.base)
        field("issuer_level", claim.issuerLevel?.rawValue)
        field("recipient_level", claim.recipientLevel?.rawValue)
        field("flow", claim.flow?.rawValue)
        field("org", Self.join([claim.org, claim.orgKind.map { "(\($0.rawValue))" }], by: " "))
        field("place", claim.place?.words)
        field("attribution", Self.join([claim.attribution.source.rawValue, claim.attribution.holder, claim.attribution.position]))
        field("citation_of", claim.citationOf)
        field("mechanism", claim.mechanism)
        field("effect", claim.effect)
        field("scope", claim.scope)
    }

    private mutating func describe(_ observation: Observation) {
        lines.append("observation \(observation.id): \(observation.object.rawValue) \(observation.measure.rawValue), \(observation.value.brief) \(observation.unit ?? "")")
        place(observation.evidence, observation.sentence, observation.span)
        field("rule", observation.rule)
        lines.append("slots")
        field("subtype", observation.subtype)
        field("value", Self.join([observation.bound?.rawValue, observation.value.brief, observation.unit], by: " "))
        field("per", observation.per)
        base(observation.base)
        field("org", observation.org)
        field("level", observation.level?.rawValue)
        field("place", observation.place?.words)
    }

    private mutating func describe(_ remark: Remark) {
        lines.append("\(remark.kind.rawValue) \(remark.id): \(remark.subject)")
        place(remark.evidence, "", remark.span)
        field("rule", remark.rule)
    }

    private mutating func place(_ evidence: String, _ sentence: String, _ span: Span) {
        field("evidence", "“\(evidence)”")
        field("span", "\(span.section.rawValue) \(span.start)–\(span.end)")
        field("sentence", sentence.isEmpty ? nil : "“\(sentence)”")
    }

    private mutating func base(_ base: Base) {
        guard base.type != .none || base.surface != nil || base.period != nil else { return }
        field("base", Self.join([base.type.rawValue, base.surface.flatMap(quoted), base.isInherited ? "of an earlier clause" : nil]))
        if let period = base.period {
            field("period", "\(period.start?.description ?? "…") to \(period.end?.description ?? "…")")
        }
    }

    private func quoted(_ text: String) -> String? { text.isEmpty ? nil : "“\(text)”" }

    private static func join(_ parts: [String?], by separator: String = ", ") -> String {
        parts.compactMap { $0 }.joined(separator: separator)
    }
}

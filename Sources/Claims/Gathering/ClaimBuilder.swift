internal import Language
internal import Pipeline

/// Fills the slots around the drafts of one sentence.
struct ClaimBuilder {
    let sentence: Sentence
    let place: Placement
    let judgement: AskedJudgement
    let periods: Periods
    /// The act that was named last before this sentence.
    let lastAct: String?

    /// The claims of the drafts, in their order.
    func claims(_ drafts: [Draft]) -> [Claim] {
        var claims: [Claim] = []
        for draft in drafts {
            var claim = claim(draft)
            inherit(from: claims.last, draft, into: &claim)
            claim.confidence = Confidence.of(claim.doubts)
            claims.append(claim)
        }
        return claims
    }

    private func claim(_ draft: Draft) -> Claim {
        let levels = LevelReader(sentence: sentence).read(draft)
        let act = CitationReader(sentence: sentence).read(draft, lastAct: lastAct)
        let evidence = sentence.string(draft.evidence)
        var claim = Claim(
            id: Identity.claim(evidence, draft), object: draft.object, subtype: draft.subtype,
            objectSurface: sentence.word(draft.head), measure: draft.measure, direction: draft.direction,
            modality: draft.modality, negated: draft.negated, magnitude: draft.magnitude,
            base: BaseReader(sentence: sentence, periods: periods).read(draft), span: place.span(draft.evidence, in: sentence),
            evidence: evidence, sentence: sentence.printed,
            trigger: sentence.word(draft.trigger), rule: draft.rule.rawValue, modalityRule: draft.standing.frame, doubts: [draft.doubt].compactMap { $0?.rawValue })
        // Minutes and pages are those of one meeting and one paper.
        if draft.magnitude.kind != .qualitative, draft.measure != .duration, draft.measure != .length { claim.magnitude.per = RateReader(sentence: sentence).per(around: draft.evidence) }
        claim.issuerLevel = levels.issuer
        claim.recipientLevel = levels.recipient
        claim.flow = levels.flow
        let bodies = NamedBodies(sentence: sentence, place: place, bodies: judgement.inFull.bodies)
        claim.attribution = AttributionReader(sentence: sentence, people: judgement.inFull.people, bodies: bodies).read(draft, citing: act)
        claim.citationOf = act
        claim.mechanism = Circumstances(sentence: sentence).mechanisms(draft)
        claim.effect = Circumstances(sentence: sentence).effects(draft)
        claim.scope = ScopeReader(sentence: sentence).read(draft, kind: place.kind)
        if periods.isHistory(claim.base.period) { claim.scope.append("historic") }
        // "Năm 2027, số văn bản giảm 15%": what is still to come is no result.
        if claim.modality == .achieved, periods.isAhead(claim.base.period) { (claim.modality, claim.modalityRule) = (.target, "period-ahead") }
        // "Giảm 20% hội nghị trong 6 tháng đầu năm 2026", printed in July: a figure of a period that is over is a result.
        // "Đến hết tháng 6, tỉnh ban hành 520 văn bản, bằng 88,8% cùng kỳ", printed in October.
        if periods.isOver(claim.base.period), draft.standing.frame == "coming-time"
            || isUnmarked(draft) && claim.base.type == .period { (claim.modality, claim.modalityRule) = (.achieved, "period-over") }
        claim.place = judgement.place
        name(levels.unit, draft, among: bodies, in: &claim)
        if claim.scope.contains("hypothetical") { claim.doubts.append("hypothetical") }
        return claim
    }

    /// A bare verb with a figure, which no word calls an order, an aim or advice.
    private func isUnmarked(_ draft: Draft) -> Bool {
        let isBare = draft.doubt == .titleWithoutMarker || draft.doubt == .noMarker && draft.modality == .directive
        return isBare && draft.direction == .decrease && (draft.magnitude.value != nil || draft.magnitude.to != nil)
    }

    /// "Bộ Nội vụ cho biết, các bộ, ngành đã giảm …": who tells it is not who did it.
    private func tellsOfOthers(_ draft: Draft, _ bodies: NamedBodies) -> Bool {
        let before = sentence.span(0, draft.evidence.lowerBound)
        guard draft.modality == .achieved, let end = bodies.lastEnd(in: before), let told = sentence.first(.opener, in: sentence.span(end, end + 3)) else { return false }
        return sentence.span(told, before.upperBound).contains { sentence.hasCode($0, .level, "plural") || sentence.hasCode($0, .quantity, "many") && sentence.has($0 + 1, .level) }
    }

    /// The unit that is meant: the one behind "of", by its full name where it is a body's, else the body that the sentence
    /// names last before the claim ends. To whom documents are sent is not the one that writes them.
    private func name(_ unit: Range<Int>?, _ draft: Draft, among bodies: NamedBodies, in claim: inout Claim) {
        let owner = unit.flatMap(bodies.first)
        let whole = draft.evidence.upperBound
        let sent = draft.object == .document ? sentence.first(.receives, "send", in: sentence.span(draft.head, whole)) : nil
        let body = owner ?? (tellsOfOthers(draft, bodies) ? nil : bodies.last(before: sent ?? whole))
        claim.org = owner?.name ?? unit.map(sentence.string) ?? body?.name
        claim.orgKind = body?.kind
        if claim.org == nil, let unit = NamedUnits(sentence: sentence, place: place, units: judgement.inFull.printedPlaces).actor(of: draft) {
            claim.org = unit.name
            if draft.object == .conference { claim.recipientLevel = claim.recipientLevel ?? unit.level } else { claim.issuerLevel = claim.issuerLevel ?? unit.level }
        }
        // "của UBND thành phố Hạ Long": the body's own level, not the one that its words have by themselves.
        if let level = owner?.level { claim.issuerLevel = level }
        if draft.object == .conference, claim.recipientLevel == nil { claim.recipientLevel = claim.issuerLevel ?? body?.level }
        if draft.object == .document, claim.issuerLevel == nil { claim.issuerLevel = body?.level }
        if draft.object == .document, claim.flow == nil, claim.issuerLevel != claim.recipientLevel {
            claim.flow = LevelReader.flow(from: claim.issuerLevel, to: claim.recipientLevel)
        }
    }

    /// "… cũng giảm": the base and the means of the clause before hold for this one too, its head does not.
    private func inherit(from previous: Claim?, _ draft: Draft, into claim: inout Claim) {
        guard let previous, draft.hasSubject, claim.base.type == .none || claim.base.surface == nil,
            sentence.contains(.also, in: draft.evidence), previous.base.type != .none, previous.base.surface != nil else { return }
        claim.base = previous.base
        claim.base.isInherited = true
        for code in previous.mechanism where !claim.mechanism.contains(code) { claim.mechanism.append(code) }
        if claim.attribution.source == .author { claim.attribution = previous.attribution }
    }
}

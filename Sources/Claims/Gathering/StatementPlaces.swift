internal import Pipeline

/// Where each statement of an article belongs: the place of the body that is meant, else the place printed nearest in
/// its sentence, else the last one that its paragraph printed before, else the article's.
struct StatementPlaces {
    private let judgement: Judgement
    /// Where the paragraphs of the body and the captions begin, in scalars, and once more for the end.
    private let paragraphs: [Section: [Int]]
    /// By section, in the order of the text.
    private let printed: [Section: [PrintedPlace]]

    init(_ article: Article, _ judgement: Judgement) {
        self.judgement = judgement
        func starts(_ texts: some Sequence<String>) -> [Int] { texts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.scalarCount + 1) } }
        paragraphs = [.body: starts(article.blocks.lazy.map(\.text)), .caption: starts(article.captions)]
        printed = Dictionary(grouping: judgement.printedPlaces) { $0.span.text }.mapValues { $0.sorted { $0.span.start < $1.span.start } }
    }

    /// What a statement says of itself.
    struct Statement {
        let id: String
        let org: String?
        let span: Span
        let evidence: String
        let sentence: String

        init(_ claim: Claim) {
            (id, org, span, evidence, sentence) = (claim.id, claim.org, claim.span, claim.evidence, claim.sentence)
        }

        init(_ level: Observation) {
            (id, org, span, evidence, sentence) = (level.id, level.org, level.span, level.evidence, level.sentence)
        }
    }

    /// Gives all claims and observations their places, and the judgement a cue for each that is not the article's.
    func settle(_ finding: inout Finding) {
        for index in finding.claims.indices {
            finding.claims[index].place = place(of: Statement(finding.claims[index]), &finding.judgement)
        }
        for index in finding.observations.indices {
            finding.observations[index].place = place(of: Statement(finding.observations[index]), &finding.judgement)
        }
    }

    private func place(of statement: Statement, _ judgement: inout Judgement) -> Place? {
        let decision = decide(statement)
        judgement.cues += cue(decision, statement.id)
        return decision.place
    }

    enum Source: String {
        case org, sentence, paragraph, article
    }

    private struct Decision {
        var place: Place?
        var source: Source
        /// As printed.
        var words = ""
    }

    private func decide(_ statement: Statement) -> Decision {
        let sentence = range(ofSentence: statement)
        if let decision = ofBody(statement, sentence) { return decision }
        let inSentence = printed(in: sentence, of: statement)
        if let place = nearest(inSentence, to: statement.span) {
            return Decision(place: place, source: .sentence, words: place.printed)
        }
        let paragraph = range(ofParagraphAround: statement.span)
        // "Carrying out the province's plan, …": the unit around the article's own place says nothing about it.
        let before = printed(in: paragraph, of: statement).filter { $0.span.end <= sentence.lowerBound && !isAround($0.place) }
        if let place = nearest(before, to: statement.span) {
            return Decision(place: place, source: .paragraph, words: place.printed)
        }
        return Decision(place: judgement.place, source: .article)
    }

    /// The place of the body; no place where it is one of the whole country.
    private func ofBody(_ statement: Statement, _ sentence: Range<Int>) -> Decision? {
        guard let org = statement.org else { return nil }
        let inSentence = judgement.bodies.filter { body in
            body.mentions.contains { $0.text == statement.span.text && sentence.contains($0.start) }
        }
        let body = judgement.bodies.first { $0.name == org } ?? inSentence.last { $0.printed == org }
            ?? inSentence.last { Self.names(org, $0.printed) }
        if let body, body.level == .centre { return Decision(place: nil, source: .org, words: body.name) }
        if let body, let place = body.place { return Decision(place: place, source: .org, words: body.name) }
        let named = printed(in: sentence, of: statement).last { Self.names(org, $0.place.printed) }
        return named.map { Decision(place: $0.place, source: .org, words: org) }
    }

    /// Whether a longer wording holds a printed name.
    private static func names(_ org: String, _ printed: String) -> Bool { !printed.isEmpty && org.contains(printed) }

    // MARK: Nearness

    /// The nearest; before rather than behind. Of a chain, "Quận 1 (TP Hồ Chí Minh)", its innermost. Of a list, "xã A, xã B
    /// và xã C", what its members share.
    private func nearest(_ places: some RandomAccessCollection<PrintedPlace>, to span: Span) -> Place? {
        let places = Array(places)
        func distance(_ place: PrintedPlace) -> Int {
            place.span.end <= span.start ? 2 * (span.start - place.span.end) : max(0, 2 * (place.span.start - span.end) + 1)
        }
        guard let best = places.indices.min(by: { (distance(places[$0]), $0) < (distance(places[$1]), $1) }) else { return nil }
        var first = best
        while first > 0, isChained(places[first - 1], places[first]) { first -= 1 }
        var last = first
        while first > 0, isListed(places[first - 1], places[first]) { first -= 1 }
        while last + 1 < places.count, isListed(places[last], places[last + 1]) { last += 1 }
        return Self.shared(places[first...last].map(\.place))
    }

    /// Two names side by side, with no more than a comma or an "and" between them, of which neither holds the other.
    private func isListed(_ one: PrintedPlace, _ other: PrintedPlace) -> Bool {
        let gap = other.span.start - one.span.end
        return gap >= 0 && gap <= Self.longestJoint && !Self.holds(one.place, other.place) && !Self.holds(other.place, one.place)
    }

    /// A name and right behind it that of a unit around it, with no more than a bracket or an "of" between them.
    private func isChained(_ inner: PrintedPlace, _ outer: PrintedPlace) -> Bool {
        let gap = outer.span.start - inner.span.end
        return gap >= 0 && gap <= Self.longestJoint && Self.holds(outer.place, inner.place) && !Self.holds(inner.place, outer.place)
    }

    private static let longestJoint = 5

    private static func shared(_ places: [Place]) -> Place? {
        guard var shared = places.first, places.count > 1 else { return places.first }
        func common<Part: Equatable>(_ part: (Place) -> Part, _ none: Part) -> Part {
            places.allSatisfy { part($0) == part(places[0]) } ? part(places[0]) : none
        }
        shared.printed = places.map(\.printed).joined(separator: ", ")
        shared.commune = common(\.commune, nil)
        shared.district = common(\.district, nil)
        shared.provinceBefore2025 = common(\.provinceBefore2025, nil)
        shared.province = common(\.province, nil)
        shared.communesSince2025 = common(\.communesSince2025, [])
        return shared
    }

    /// Whether `outer` is the same unit as `inner` or one around it.
    private static func holds(_ outer: Place, _ inner: Place) -> Bool {
        func agrees(_ part: (Place) -> String?) -> Bool { part(outer) == nil || part(outer) == part(inner) }
        return outer.candidates.isEmpty && agrees(\.commune) && agrees(\.district) && agrees(\.provinceBefore2025) && agrees(\.province)
    }

    private func isAround(_ place: Place) -> Bool {
        judgement.place.map { Self.holds(place, $0) } ?? false
    }

    // MARK: Ranges

    private func range(ofSentence statement: Statement) -> Range<Int> {
        let lead = statement.sentence.firstRange(of: statement.evidence).map {
            statement.sentence.unicodeScalars.distance(from: statement.sentence.startIndex, to: $0.lowerBound)
        } ?? 0
        let start = max(0, statement.span.start - lead)
        return start..<start + statement.sentence.scalarCount
    }

    private func range(ofParagraphAround span: Span) -> Range<Int> {
        guard let starts = paragraphs[span.text] else { return 0..<Int.max }
        let next = starts.partitioningIndex { $0 > span.start }
        return next > 0 && next < starts.count ? starts[next - 1]..<starts[next] - 1 : 0..<0
    }

    /// The places that are printed in a range of the statement's section.
    private func printed(in range: Range<Int>, of statement: Statement) -> ArraySlice<PrintedPlace> {
        guard let places = printed[statement.span.text] else { return [] }
        let start = places.partitioningIndex { $0.span.start >= range.lowerBound }
        return places[start...].prefix { $0.span.start < range.upperBound }
    }

    // MARK: Explaining

    private func cue(_ decision: Decision, _ id: String) -> [Cue] {
        guard decision.source != .article else { return [] }
        let place = decision.place
        let address = [place?.commune, place?.district, place?.province].compactMap { $0 }.joined(separator: ", ")
        return [Cue(decision: "claim_place", value: "\(id) \(address)", text: "\(decision.source.rawValue): \(decision.words)", weight: 1)]
    }
}

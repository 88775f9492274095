internal import Language
internal import Pipeline

/// Finds the places, the bodies and the event of an article; built once, shared by every thread.
final class ArticleReader: Sendable {
    private let lexicons: Lexicons
    private let places: PlaceReader
    private let resolver: PlaceResolver

    init(lexicons: Lexicons) {
        self.lexicons = lexicons
        places = PlaceReader(lexicons: lexicons)
        resolver = PlaceResolver(lexicons: lexicons)
    }

    /// `genre` is what the topic classifier says; it chooses among the kinds of event that are told.
    func read(_ article: Article, _ passages: [Passage], genre: String?) -> ReadArticle {
        let era = article.date.map { Era(on: $0.day) }
        var reading = places.read(passages, era: era)
        // What no place is named beside owns none that could be silenced.
        let papers = BodyReader.bodies(in: passages, reading, lexicons) { !$1.isEmpty && $0.openings.holds(.press) }
        silencePapers(papers, &reading)
        let levels = reading.levels
        let decision = resolver.decide(&reading.mentions, levels: levels, era: era) {
            speaksLocally(PlaceReader.Reading(mentions: $0, levels: levels), passages)
        }
        let happening = EventReader(lexicons: lexicons, article: article, passages: passages).happening(genre: genre)
        return ReadArticle(
            lexicons: lexicons, resolver: resolver, era: era, passages: passages, reading: reading, decision: decision,
            place: place(decision, reading, passages), happening: happening)
    }

    /// "Báo Nghệ An đưa tin: huyện Ý Yên …": a paper that is quoted is at home elsewhere than what it tells. Beside an author
    /// it is his own, and speaks for the place.
    private func silencePapers(_ bodies: [BodyMention], _ reading: inout PlaceReader.Reading) {
        for body in bodies where body.kind == .press {
            guard case .place(let number) = body.owner else { continue }
            switch reading.mentions[number].source {
            case .title, .lead, .body, .caption: reading.mentions[number].weight = 0
            case .byline, .dateline, .site: break
            }
        }
    }

    /// "The city", "the department": as only those write who live there.
    private func speaksLocally(_ reading: PlaceReader.Reading, _ passages: [Passage]) -> Bool {
        if reading.levels.contains(where: { !$0.isTier && $0.name == nil && $0.kind != .commune && $0.kind != .ward }) { return true }
        return BodyReader.bodies(in: passages, reading, lexicons).contains { body in
            guard case .none = body.owner, body.kind != .press else { return false }
            return body.rank == .city || body.rank == .fixed(.province) || body.rank == .fixed(.district)
        }
    }

    private func place(_ decision: PlaceResolver.Decision, _ reading: PlaceReader.Reading, _ passages: [Passage]) -> Place? {
        let printed = decision.printed.map { passages[reading.mentions[$0].passage].text(reading.mentions[$0].words) } ?? ""
        if let unit = decision.unit { return resolver.place(of: unit, printed: printed, candidates: decision.candidates) }
        return decision.candidates.isEmpty ? nil : resolver.sharedPlace(of: decision.candidates, printed: printed)
    }
}

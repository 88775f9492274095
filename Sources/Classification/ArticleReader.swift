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
        let bodies = bodies(in: passages, reading)
        silencePapers(bodies, &reading)
        let decision = resolver.decide(&reading.mentions, levels: reading.levels, era: era, speaksLocally: speaksLocally(reading, bodies))
        let happening = EventReader(lexicons: lexicons, article: article, passages: passages).happening(genre: genre)
        return ReadArticle(
            lexicons: lexicons, resolver: resolver, era: era, passages: passages, reading: reading, bodies: bodies, decision: decision,
            place: place(decision, reading, passages), happening: happening)
    }

    private func bodies(in passages: [Passage], _ reading: PlaceReader.Reading) -> [BodyMention] {
        var found: [BodyMention] = []
        var mentions = 0..<0, levels = 0..<0
        for (index, passage) in passages.enumerated() {
            mentions = reading.mentions.run(from: mentions.upperBound, ofPassage: index, by: \.passage)
            levels = reading.levels.run(from: levels.upperBound, ofPassage: index, by: \.passage)
            guard passage.openings.holdsAny(of: .organ) else { continue }
            BodyReader(lexicons: lexicons, passage: passage, index: index, reading: reading, mentions: mentions, levels: levels)
                .read(into: &found)
        }
        return found
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
    private func speaksLocally(_ reading: PlaceReader.Reading, _ bodies: [BodyMention]) -> Bool {
        reading.levels.contains { !$0.isTier && $0.name == nil && $0.kind != .commune && $0.kind != .ward } || bodies.contains { body in
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

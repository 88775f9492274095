internal import Language
internal import Pipeline

/// Reads places, bodies, people and the event out of an article; built once, shared by every thread.
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
        let mentions = bodies(in: passages, reading)
        silencePapers(mentions, &reading)
        let decision = resolver.decide(&reading.mentions, levels: reading.levels, era: era, speaksLocally: speaksLocally(reading, mentions))
        var judgement = Judgement()
        judgement.place = place(decision, reading, passages)
        let register = BodyRegister(resolver: resolver, era: era, home: decision.unit, passages: passages, reading: reading)
        let bodies = register.bodies(mentions)
        judgement.bodies = bodies.bodies
        let people = people(in: passages, mentions)
        let persons = PeopleRegister(passages: passages, bodies: bodies).people(people)
        judgement.people = persons.people
        let events = EventReader(lexicons: lexicons, article: article, passages: passages, people: people, register: persons)
        let event = events.event(genre: genre, place: judgement.place, bodies: mentions, named: bodies)
        judgement.event = event?.event
        return ReadArticle(
            resolver: resolver, passages: passages, reading: reading, decision: decision, judgement: judgement, eventCues: event?.cues ?? [])
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

    private func people(in passages: [Passage], _ bodies: [BodyMention]) -> [PersonMention] {
        var found: [PersonMention] = []
        var own = 0..<0
        for (index, passage) in passages.enumerated() {
            own = bodies.run(from: own.upperBound, ofPassage: index, by: \.passage)
            // A family name alone is no person: an honorific or an office must stand beside one.
            guard passage.openings.holdsAny(of: .person) else { continue }
            PeopleReader(lexicons: lexicons, passage: passage, index: index, bodies: bodies, own: own).read(into: &found)
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

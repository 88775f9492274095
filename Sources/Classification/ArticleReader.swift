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
    func read(_ article: Article, _ passages: [Passage], genre: String?) -> Judgement {
        let era = article.date.map { Era(on: $0.day) }
        var reading = places.read(passages, era: era)
        let mentions = bodies(in: passages, reading)
        silencePapers(mentions, &reading)
        let decision = resolver.decide(&reading.mentions, levels: reading.levels, era: era, speaksLocally: speaksLocally(reading, mentions))
        var judgement = Judgement()
        judgement.place = place(decision, reading, passages)
        judgement.printedPlaces = printedPlaces(reading, passages)
        judgement.cues += cues(decision, reading, passages)
        let register = BodyRegister(resolver: resolver, era: era, home: decision.unit, passages: passages, reading: reading)
        let bodies = register.bodies(mentions)
        judgement.bodies = bodies.bodies
        judgement.cues += judgement.bodies.map { body in
            Cue(decision: "body", value: body.name, text: body.printed, weight: Double(max(1, body.mentions.count)))
        }
        let people = people(in: passages, mentions)
        let persons = PeopleRegister(passages: passages, bodies: bodies).people(people)
        judgement.people = persons.people
        judgement.cues += namesakes(persons.people)
        let events = EventReader(lexicons: lexicons, article: article, passages: passages, people: people, register: persons)
        if let found = events.event(genre: genre, place: judgement.place, bodies: mentions, named: bodies) {
            judgement.event = found.event
            judgement.cues += found.cues
        }
        return judgement
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

    /// People of one name, for the reader of the cues.
    private func namesakes(_ people: [Person]) -> [Cue] {
        Set(people.lazy.filter { $0.note != nil }.map(\.name)).sorted().map {
            Cue(decision: "people", value: "same_name_other_position", text: $0, weight: 1)
        }
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

    /// What is named for certain once the company it is in has settled the shared names, and what a word of kind makes a
    /// place though several units share the name.
    private func printedPlaces(_ reading: PlaceReader.Reading, _ passages: [Passage]) -> [PrintedPlace] {
        var found: [PrintedPlace] = []
        found.reserveCapacity(reading.mentions.count)
        for mention in reading.mentions where mention.weight > 0 && (mention.candidates.count == 1 || mention.kind != nil) {
            let passage = passages[mention.passage]
            guard let span = passage.span(mention.words) else { continue }
            let printed = passage.text(mention.words)
            let place = mention.candidates.count == 1
                ? resolver.place(of: mention.candidates[0], printed: printed) : resolver.sharedPlace(of: mention.candidates, printed: printed)
            found.append(PrintedPlace(place, at: span))
        }
        return found
    }

    /// The strongest mentions that spoke for the place.
    private func cues(_ decision: PlaceResolver.Decision, _ reading: PlaceReader.Reading, _ passages: [Passage]) -> [Cue] {
        if decision.isSpread { return [Cue(decision: "place", value: "", text: "", weight: 0)] }
        let value = decision.unit.map { resolver.address(of: $0) } ?? resolver.addresses(of: decision.candidates).joined(separator: " | ")
        return decision.witnesses.prefix(6).map { index in
            let mention = reading.mentions[index]
            let text = passages[mention.passage].text(mention.words)
            return Cue(decision: "place", value: value, text: "\(mention.source.rawValue): \(text)", weight: mention.weight)
        }
    }
}

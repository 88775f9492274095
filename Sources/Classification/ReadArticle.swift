internal import Language
internal import Pipeline

/// What was read out of an article, and where: who takes part in it is worked out of that where somebody asks.
struct ReadArticle: Sendable {
    let lexicons: Lexicons
    let resolver: PlaceResolver
    let era: Era?
    let passages: [Passage]
    let reading: PlaceReader.Reading
    let decision: PlaceResolver.Decision
    let place: Place?
    let happening: Happening?

    /// Without topics, and without what follows here.
    var judgement: Judgement {
        Judgement(place: place, event: happening.map { Event(kind: $0.kind, date: $0.day, place: place) })
    }

    /// With bodies, people, those who took part in the event, printed places and cues.
    var judgementInFull: Judgement {
        let bodies = BodyReader.bodies(in: passages, reading, lexicons)
        let register = BodyRegister(resolver: resolver, era: era, home: decision.unit, passages: passages, reading: reading)
        let named = register.bodies(bodies)
        let people = people(beside: bodies)
        let persons = PeopleRegister(passages: passages, bodies: named).people(people)
        var judgement = judgement
        judgement.bodies = named.bodies
        judgement.people = persons.people
        judgement.printedPlaces = printedPlaces
        judgement.cues = placeCues + Self.cues(of: named.bodies) + Self.namesakes(among: persons.people)
        if let happening {
            let event = EventCompany(lexicons: lexicons, passages: passages, people: people, register: persons)
                .event(happening, at: place, bodies, named)
            judgement.event = event
            judgement.cues += happening.cues + Self.cues(ofLeaders: event.leaders)
        }
        return judgement
    }

    private func people(beside bodies: [BodyMention]) -> [PersonMention] {
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

    /// What is named for certain once the company it is in has settled the shared names, and what a word of kind makes a
    /// place though several units share the name.
    private var printedPlaces: [PrintedPlace] {
        reading.mentions.compactMap { mention in
            guard mention.weight > 0, mention.candidates.count == 1 || mention.kind != nil else { return nil }
            let passage = passages[mention.passage]
            guard let span = passage.span(mention.words) else { return nil }
            let printed = passage.text(mention.words)
            let place = mention.candidates.count == 1
                ? resolver.place(of: mention.candidates[0], printed: printed) : resolver.sharedPlace(of: mention.candidates, printed: printed)
            return PrintedPlace(place, at: span)
        }
    }

    /// The strongest mentions that spoke for the place.
    private var placeCues: [Cue] {
        if decision.isSpread { return [Cue(decision: "place", value: "", text: "", weight: 0)] }
        let value = decision.unit.map { resolver.address(of: $0) } ?? resolver.addresses(of: decision.candidates).joined(separator: " | ")
        return decision.witnesses.prefix(6).map { index in
            let mention = reading.mentions[index]
            let text = passages[mention.passage].text(mention.words)
            return Cue(decision: "place", value: value, text: "\(mention.source.rawValue): \(text)", weight: mention.weight)
        }
    }

    private static func cues(of bodies: [Body]) -> [Cue] {
        bodies.map { Cue(decision: "body", value: $0.name, text: $0.printed, weight: Double(max(1, $0.mentions.count))) }
    }

    private static func cues(ofLeaders leaders: [Person]) -> [Cue] {
        leaders.map { Cue(decision: "event_leader", value: $0.name, text: $0.position ?? "", weight: 1) }
    }

    /// People of one name, for the reader of the cues.
    private static func namesakes(among people: [Person]) -> [Cue] {
        Set(people.lazy.filter { $0.note != nil }.map(\.name)).sorted().map {
            Cue(decision: "people", value: "same_name_other_position", text: $0, weight: 1)
        }
    }
}

internal import Language
internal import Pipeline

/// What was read out of an article, and where: its details can still be told.
struct ReadArticle: Sendable {
    let resolver: PlaceResolver
    let passages: [Passage]
    let reading: PlaceReader.Reading
    let decision: PlaceResolver.Decision
    /// Without topics, and without what follows here.
    let judgement: Judgement
    let eventCues: [Cue]

    /// What is named for certain once the company it is in has settled the shared names, and what a word of kind makes a
    /// place though several units share the name.
    var printedPlaces: [PrintedPlace] {
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

    /// What decided on the place, the bodies, the people and the event.
    var cues: [Cue] {
        placeCues + bodyCues + namesakes + eventCues
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

    private var bodyCues: [Cue] {
        judgement.bodies.map { body in
            Cue(decision: "body", value: body.name, text: body.printed, weight: Double(max(1, body.mentions.count)))
        }
    }

    /// People of one name, for the reader of the cues.
    private var namesakes: [Cue] {
        Set(judgement.people.lazy.filter { $0.note != nil }.map(\.name)).sorted().map {
            Cue(decision: "people", value: "same_name_other_position", text: $0, weight: 1)
        }
    }
}

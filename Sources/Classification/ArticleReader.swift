internal import Language
internal import Pipeline

/// Reads places, bodies, people and the event out of an article; built once, used by every thread.
struct ArticleReader: Sendable {
    let cutter: Cutter
    let gazetteer: Gazetteer
    let placeReader: PlaceReader
    let resolver: PlaceResolver
    let bodyWords: BodyWords
    let positions: PositionWords

    init(pack: LanguagePack) throws(LexiconProblems) {
        var vocabulary = Vocabulary()
        gazetteer = try GazetteerReading.read(pack: pack, &vocabulary)
        let placeWords = try PlaceWords(pack: pack, &vocabulary)
        let people = try PeopleWords(pack: pack, &vocabulary)
        bodyWords = try BodyWords(pack: pack, &vocabulary)
        positions = try PositionWords(pack: pack, &vocabulary)
        placeReader = PlaceReader(gazetteer: gazetteer, words: placeWords, people: people, bodies: bodyWords)
        resolver = PlaceResolver(gazetteer: gazetteer, kindNames: placeWords.kindNames)
        cutter = Cutter(vocabulary: vocabulary, and: placeWords.ampersand)
    }

    func read(_ article: Article) -> Judgement {
        let era = article.date.map { Era(on: $0.day) }
        let passages = ArticlePassages(cutter: cutter).passages(of: article)
        var reading = placeReader.read(passages, era: era)
        let decision = resolver.decide(&reading.mentions, era: era)
        var judgement = Judgement()
        judgement.place = place(decision, reading, passages)
        judgement.cues += cues(decision, reading, passages)
        let mentions = passages.indices.flatMap { index in
            BodyReader(
                words: bodyWords, positions: positions, places: placeReader.words, passage: passages[index], index: index, reading: reading
            ).read()
        }
        let register = BodyRegister(resolver: resolver, era: era, home: decision.unit, passages: passages, reading: reading)
        judgement.bodies = register.bodies(mentions)
        return judgement
    }

    private func place(_ decision: PlaceResolver.Decision, _ reading: PlaceReader.Reading, _ passages: [Passage]) -> Place? {
        let printed = decision.printed.map { passages[reading.mentions[$0].passage].text(reading.mentions[$0].words) } ?? ""
        if let unit = decision.unit { return resolver.place(of: unit, printed: printed, candidates: decision.candidates) }
        return decision.candidates.isEmpty ? nil : resolver.sharedPlace(of: decision.candidates, printed: printed)
    }

    /// The strongest mentions that spoke for the place.
    private func cues(_ decision: PlaceResolver.Decision, _ reading: PlaceReader.Reading, _ passages: [Passage]) -> [Cue] {
        if decision.isSpread { return [Cue(decision: "place", value: "", text: "", weight: 0)] }
        let value = decision.unit.map { resolver.address(of: $0) } ?? decision.candidates.map { resolver.address(of: $0) }.sorted().joined(separator: " | ")
        return decision.witnesses.prefix(6).map { index in
            let mention = reading.mentions[index]
            let text = passages[mention.passage].text(mention.words)
            return Cue(decision: "place", value: value, text: "\(mention.source.rawValue): \(text)", weight: mention.weight)
        }
    }
}

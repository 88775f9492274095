internal import Language

/// All words that the readers of this room know. One object that never changes, shared by every thread and every walk.
final class Lexicons: Sendable {
    let gazetteer: Gazetteer
    let places: PlaceWords
    let people: PeopleWords
    let bodies: BodyWords
    let positions: PositionWords
    let events: EventWords
    let dates: Dates

    /// Puts the words into the vocabulary. Throws all that is wrong with all files.
    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var problems: [LexiconProblem] = []
        let gazetteer = problems.collect { () throws(LexiconProblems) in try GazetteerReading.read(pack: pack, &vocabulary) }
        let places = problems.collect { () throws(LexiconProblems) in try PlaceWords(pack: pack, &vocabulary) }
        let people = problems.collect { () throws(LexiconProblems) in try PeopleWords(pack: pack, &vocabulary) }
        let bodies = problems.collect { () throws(LexiconProblems) in try BodyWords(pack: pack, &vocabulary) }
        let positions = problems.collect { () throws(LexiconProblems) in try PositionWords(pack: pack, &vocabulary) }
        let events = problems.collect { () throws(LexiconProblems) in try EventWords(pack: pack, &vocabulary) }
        let dates = problems.collect { () throws(LexiconProblems) in try Dates(pack: pack) }
        guard let gazetteer, let places, let people, let bodies, let positions, let events, let dates else {
            throw LexiconProblems(problems)
        }
        self.gazetteer = gazetteer
        self.places = places
        self.people = people
        self.bodies = bodies
        self.positions = positions
        self.events = events
        self.dates = dates
        places.open(&vocabulary)
        bodies.open(&vocabulary)
        positions.open(&vocabulary)
        people.open(&vocabulary)
        gazetteer.open(&vocabulary)
        events.open(&vocabulary)
        vocabulary.ofNames = .names
    }
}

extension [LexiconProblem] {
    /// The value, or nil and what is wrong with its file noted.
    mutating func collect<Value>(_ make: () throws(LexiconProblems) -> Value) -> Value? {
        do {
            return try make()
        } catch {
            self += error.problems
            return nil
        }
    }
}

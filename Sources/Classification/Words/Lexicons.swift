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
    let cutter: Cutter

    /// Throws all that is wrong with the first file that is wrong.
    init(pack: LanguagePack) throws(LexiconProblems) {
        var vocabulary = Vocabulary()
        gazetteer = try GazetteerReading.read(pack: pack, &vocabulary)
        places = try PlaceWords(pack: pack, &vocabulary)
        people = try PeopleWords(pack: pack, &vocabulary)
        bodies = try BodyWords(pack: pack, &vocabulary)
        positions = try PositionWords(pack: pack, &vocabulary)
        events = try EventWords(pack: pack, &vocabulary)
        dates = try Dates(pack: pack)
        cutter = Cutter(vocabulary: vocabulary, and: places.ampersand)
    }
}

internal import Language
internal import Pipeline

/// What the unit of a change tells about it: minutes are a meeting's length, pages a document's, times how often.
struct UnitMeasure {
    let sentence: Sentence

    /// The phrase with the measure of the unit that the numbers of `range` have, where it names no measure of its own.
    func applied(to phrase: NounPhrase, in range: Range<Int>) -> NounPhrase {
        guard phrase.measure == .count, let measure = measure(of: phrase.object, in: range) else { return phrase }
        var phrase = phrase
        phrase.measure = measure
        phrase.hasOwnMeasure = true
        return phrase
    }

    private func measure(of object: ClaimObject, in range: Range<Int>) -> Measure? {
        for index in range where sentence.quantity(at: index)?.kind == .plain {
            let unit = index + 1
            if sentence.has(unit, .timesUnit) { return .frequency }
            if object == .document, sentence.has(unit, .pageUnit) { return .length }
            if object == .conference, sentence.has(unit, .peopleUnit) { return .participants }
            if object == .conference, sentence.has(unit, .timeUnit), !sentence.has(unit, .counter) { return .duration }
        }
        return nil
    }
}

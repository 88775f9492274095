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

    /// "số cuộc họp giảm 2 lần so với trước": the number divides or multiplies, unless a period follows, "2 lần/tháng".
    func isFactor(_ unit: Int) -> Bool {
        guard sentence.has(unit, .timesUnit), sentence.hasAny(unit - 2, of: .reduce, .increase), sentence.quantity(at: unit - 1)?.upper == nil else { return false }
        return !sentence.isMark(unit + 1) && !sentence.hasAny(unit + 1, of: .every, .timeUnit, .ordinal)
            || unit + 1 < sentence.count && sentence.pieces[unit + 1].isHardStop || unit + 1 >= sentence.count
            || sentence.pieces[unit + 1].isMark(",")
    }

    private func measure(of object: ClaimObject, in range: Range<Int>) -> Measure? {
        if object == .conference, sentence.contains(.halfDay, in: range) { return .duration }
        // "báo cáo đã giảm số trang"
        if object == .document, sentence.hasMeasure(range.lowerBound + 1, .length) { return .length }
        for index in range where sentence.quantity(at: index)?.kind == .plain {
            let unit = index + 1
            if sentence.has(unit, .timesUnit) { return isFactor(unit) ? nil : .frequency }
            if object == .document, sentence.has(unit, .pageUnit) { return .length }
            if object == .conference, sentence.has(unit, .peopleUnit) { return .participants }
            if object == .conference, sentence.has(unit, .timeUnit), !sentence.has(unit, .counter) { return .duration }
        }
        return nil
    }
}

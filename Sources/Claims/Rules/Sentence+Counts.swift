internal import Language
internal import Pipeline

/// What a number counts, by the piece behind it.
extension Sentence {
    /// As printed; nil where no unit stands there.
    func unit(behind number: Int) -> String? {
        hasAny(number + 1, MagnitudeReader.units) ? word(number + 1) : nil
    }

    /// Behind the number and its unit.
    func unitEnd(behind number: Int) -> Int { unit(behind: number) == nil ? number + 1 : number + 2 }

    /// Whether a unit is one of meetings: "hội nghị", "cuộc".
    func countsMeetings(_ unit: Int) -> Bool { hasAny(unit, .conferences) || hasCode(unit, .counter, "conference") }
}

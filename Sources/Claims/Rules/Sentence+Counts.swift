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

    /// The meetings that a counter stands for, "cuộc" behind "họp nhiều": the last ones named before it, with nothing else that it may count.
    func meeting(countedBy counter: Int) -> Int? {
        guard hasCode(counter, .counter, "conference"), !isStranger(counter + 1), !hasAny(counter + 1, .heads.adding(.blocked, .ordinal, .period)),
            let meeting = last(anyOf: .conferences.adding(.blocked), in: span(counter - 30, counter)), !has(meeting, .blocked)
        else { return nil }
        return meeting
    }

    /// Whether a unit is one of meetings: "hội nghị", "cuộc".
    func countsMeetings(_ unit: Int) -> Bool { hasAny(unit, .conferences) || hasCode(unit, .counter, "conference") }
}

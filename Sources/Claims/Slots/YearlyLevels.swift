internal import Language
internal import Pipeline

/// Two years, or a time before and now, and the level of each behind a verb of change.
struct YearlyLevels {
    let sentence: Sentence

    /// ": năm 2020 có 310 thông tư, năm 2019 có 467 thông tư": the later year's level is what it came to.
    func read(behind start: Int) -> (Magnitude, end: Int)? {
        guard start < sentence.count, sentence.pieces[start].isMark(":") || sentence.isComma(start) else { return nil }
        var levels: [(year: Int, value: Double)] = []
        var index = start + 1
        var unit: String?
        var end = index
        while index + 1 < sentence.count, levels.count < 2, index - start < 16 {
            if let (year, behind) = time(at: index) {
                var probe = behind
                while probe < sentence.count, probe < index + 5, sentence.quantity(at: probe) == nil { probe += 1 }
                guard probe < sentence.count, let quantity = sentence.quantity(at: probe) else { return nil }
                levels.append((year, quantity.value))
                end = probe + 1
                if sentence.hasAny(end, MagnitudeReader.units) {
                    unit = sentence.word(end)
                    end += 1
                }
                index = end
            } else {
                index += 1
            }
        }
        guard levels.count == 2, levels[0].year != levels[1].year else { return nil }
        levels.sort { $0.year < $1.year }
        return (Magnitude(kind: .fromTo, from: levels[0].value, to: levels[1].value, unit: unit, bound: .exact), end)
    }

    /// "năm 2020", or "nhiệm kỳ này" and "nhiệm kỳ trước", which rank as 1 and 0; and where its words end.
    private func time(at index: Int) -> (year: Int, end: Int)? {
        if sentence.has(index, .ordinal), let year = year(at: index + 1) { return (year, index + 2) }
        let codes = Set(sentence.codes(index, .period))
        if !codes.isDisjoint(with: ["yoy", "since_event"]) { return (0, index + 1) }
        return codes.isDisjoint(with: ["this_year", "this_time"]) ? nil : (1, index + 1)
    }

    private func year(at index: Int) -> Int? {
        guard index < sentence.count else { return nil }
        return Int(sentence.word(index)).flatMap { (1900...2100).contains($0) ? $0 : nil }
    }
}

internal import Language
internal import Pipeline

/// Periods that a sentence names, as days: "6 tháng đầu năm 2021", "quý I/2026", "năm 2020", "năm nay".
struct Periods {
    let sentence: Sentence
    let published: Day?

    /// The last period of a range that can be resolved.
    func last(in range: Range<Int>) -> Period? {
        range.reversed().lazy.compactMap { period(at: $0) }.first
    }

    private func period(at index: Int) -> Period? {
        let codes = sentence.codes(index, .period)
        if codes.contains("first_months") || codes.contains("last_months") {
            guard let months = months(before: index), let year = Self.year(at: index + 1, in: sentence) ?? published?.year else { return nil }
            return codes.contains("first_months") ? span(year, 1, months) : span(year, 13 - months, 12)
        }
        if codes.contains("this_year") { return published.flatMap { span($0.year, 1, 12) } }
        if codes.contains("last_year") { return published.flatMap { span($0.year - 1, 1, 12) } }
        guard sentence.has(index, .ordinal), let year = Self.year(at: index + 1, in: sentence) else { return nil }
        if index > 0, sentence.codes(index - 1, .period).contains("first_months") { return period(at: index - 1) }
        return span(year, 1, 12)
    }

    private func months(before index: Int) -> Int? {
        guard index > 0, let value = sentence.pieces[index - 1].quantity?.value, (1...11).contains(value) else { return nil }
        return Int(value)
    }

    private func span(_ year: Int, _ first: Int, _ last: Int) -> Period? {
        Period(start: Day(year: year, month: first, day: 1), end: Day(year: year, month: last, day: Day.length(ofMonth: last, in: year)))
    }

    /// The year that stands at a piece.
    static func year(at index: Int, in sentence: Sentence) -> Int? {
        guard sentence.pieces.indices.contains(index), sentence.pieces[index].mark == 0 else { return nil }
        var digits = sentence.string(index..<index + 1)
        if !digits.utf8.allSatisfy({ (48...57).contains($0) }) { return nil }
        digits = String(digits.prefix(5))
        return Int(digits).flatMap { (1945...2100).contains($0) ? $0 : nil }
    }
}

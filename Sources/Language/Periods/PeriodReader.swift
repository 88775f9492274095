internal import Pipeline

/// One walk over the tokens of a text in search of periods.
struct PeriodReader {
    /// A period, its last token and the rule that read it.
    struct Found {
        var period: Period
        var end: Int
        var rule: String
    }

    let words: PeriodWords
    let tokens: [Token]
    let text: UnsafeBufferPointer<UInt8>
    let reference: Day?
    private var position = 0

    init(words: PeriodWords, tokens: [Token], text: UnsafeBufferPointer<UInt8>, reference: Day?) {
        self.words = words
        self.tokens = tokens
        self.text = text
        self.reference = reference
    }

    mutating func next() -> PeriodMention? {
        while position < tokens.count {
            let start = position
            position += 1
            guard let found = range(at: start) ?? counted(at: start) ?? named(at: start) else { continue }
            position = max(position, found.end)
            let bytes = Int(tokens[start].start)..<Int(tokens[found.end - 1].end)
            return PeriodMention(period: found.period, range: bytes, rule: found.rule)
        }
        return nil
    }

    // MARK: Words and numbers

    func has(_ senses: Set<PeriodWords.Sense>, at index: Int) -> Int? {
        words.term(at: index, in: tokens, senses)?.length
    }

    func isMark(_ index: Int, _ marks: [Unicode.Scalar]) -> Bool {
        index < tokens.count && marks.contains { tokens[index].isMark($0) }
    }

    /// Digits of up to four figures.
    func digits(at index: Int) -> Int? {
        guard index < tokens.count, tokens[index].isNumber, tokens[index].bytes.count <= 4 else { return nil }
        return text[tokens[index].bytes].reduce(0 as Int?) { sum, byte in
            guard let sum, (48...57).contains(byte) else { return nil }
            return sum * 10 + Int(byte - 48)
        }
    }

    /// A number of one to twelve, in figures or in words.
    func number(at index: Int) -> (value: Int, end: Int)? {
        if let value = digits(at: index), (1...12).contains(value) { return (value, index + 1) }
        return words.term(at: index, in: tokens, [.number]).map { ($0.term.value, index + $0.length) }
    }

    func year(at index: Int) -> Int? {
        digits(at: index).flatMap { (1945...2100).contains($0) ? $0 : nil }
    }

    /// "2021", "năm 2021", "/2021", "-2021", "của năm 2021".
    func yearBehind(_ index: Int) -> (year: Int, end: Int)? {
        var index = index
        if isMark(index, ["/", "-", "."]) { index += 1 }
        if let length = has([.yearWord], at: index) { index += length }
        return year(at: index).map { ($0, index + 1) }
    }

    // MARK: Periods of days

    /// Whole months of a year, from 1 to 12.
    static func months(_ first: Int, _ last: Int, of year: Int) -> Period? {
        guard let start = Day(year: year, month: first, day: 1),
            let end = Day(year: year, month: last, day: Day.length(ofMonth: last, in: year))
        else { return nil }
        return Period(start: start, end: end)
    }

    /// The reference's year, or the one before where the month would lie ahead.
    func nearestYear(ofMonth month: Int) -> Int? {
        reference.map { month > $0.month ? $0.year - 1 : $0.year }
    }

    /// So many months back; the day is that of the reference as far as the month has it.
    static func back(_ months: Int, from day: Day) -> Day? {
        let index = day.year * 12 + day.month - 1 - months
        let (year, month) = (index / 12, index % 12 + 1)
        guard (1...12).contains(month), year > 0 else { return nil }
        return Day(year: year, month: month, day: min(day.day, Day.length(ofMonth: month, in: year)))
    }
}

internal import Language

/// In what time so many come: "mỗi tháng 4 cuộc", "2 cuộc/năm".
struct RateReader {
    let sentence: Sentence

    static let periods: Set = ["day", "week", "month", "quarter", "year"]

    /// The time that is named in the clause around some pieces, one of `periods`.
    func per(around pieces: Range<Int>) -> String? {
        let clause = sentence.span(Clause.segmentStart(before: pieces.lowerBound, in: sentence), pieces.upperBound + 4)
        return clause.lazy.compactMap { self.per(at: $0) }.first
    }

    private func per(at index: Int) -> String? {
        // "2 cuộc/tháng"
        if sentence.pieces[index].isMark("/"), sentence.hasAny(index - 1, MagnitudeReader.units) {
            return (sentence.codes(index + 1, .ordinal) + sentence.codes(index + 1, .timeUnit)).first(where: Self.periods.contains)
        }
        let codes = sentence.codes(index, .every)
        // "giao ban hằng tuần": what kind of meeting it is, not how many there are.
        if sentence.hasAny(index - 1, .heads), !codes.contains("each") { return nil }
        // "sau một năm": how long it took.
        if !codes.isEmpty, sentence.modalities.containsLapse(sentence.span(index - 1, index + 2)) { return nil }
        return codes.first(where: Self.periods.contains)
    }
}

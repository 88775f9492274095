internal import Language

/// In what time so many come: "mỗi tháng 4 cuộc", "2 cuộc/năm".
struct RateReader {
    let sentence: Sentence

    static let periods: Set = ["day", "week", "month", "quarter", "year"]

    /// The time that is named in the part of some pieces between commas, or that alone opens the sentence before it; one of `periods`.
    func per(around pieces: Range<Int>) -> String? {
        let start = Clause.commaStart(before: pieces.lowerBound, in: sentence)
        let behind = sentence.span(pieces.upperBound, pieces.upperBound + 4).prefix { !sentence.isComma($0) || sentence.pieces[$0].isMark("/") }
        return sentence.span(start, behind.endIndex).lazy.compactMap { self.per(at: $0) }.first ?? opening(before: start)
    }

    /// "Mỗi tháng, xã …", "Bình quân một năm, …"
    private func opening(before start: Int) -> String? {
        guard start > 0, sentence.isComma(start - 1) else { return nil }
        let part = sentence.part(before: start - 1)
        return part.count <= 3 ? part.lazy.compactMap { self.per(at: $0) }.first : nil
    }

    private func per(at index: Int) -> String? {
        // "2 cuộc/tháng"
        if sentence.pieces[index].isMark("/"), sentence.hasAny(index - 1, MagnitudeReader.units) {
            return (sentence.codes(index + 1, .ordinal) + sentence.codes(index + 1, .timeUnit)).first(where: Self.periods.contains)
        }
        let codes = sentence.codes(index, .every)
        // "giao ban hằng tuần": what kind of meeting it is; "để mỗi tuần có hai ngày xuống xã": what something else comes to.
        if sentence.hasAny(index - 1, .heads), !codes.contains("each") { return nil }
        // "sau một năm": how long it took.
        if !codes.isEmpty, sentence.modalities.containsLapse(sentence.span(index - 1, index + 2)) || sentence.has(index - 1, .purpose) { return nil }
        return codes.first(where: Self.periods.contains)
    }
}

internal import Language
internal import Pipeline

/// Who says it: a report, a speech, an act, or the author.
struct AttributionReader {
    let sentence: Sentence
    let people: [Person]

    func read(_ draft: Draft, citing act: String?) -> Attribution {
        let before = sentence.span(0, draft.evidence.lowerBound)
        if let report = before.first(where: { opensReport($0) && ($0 == 0 || sentence.isMark($0 - 1)) }) {
            return Attribution(source: .report, holder: name(from: report + 1))
        }
        if let act, sentence.contains(.act, in: before) { return Attribution(source: .act, holder: act) }
        guard sentence.contains(.attribution, "speech", in: 0..<sentence.count) else { return Attribution() }
        let printed = sentence.string(0..<sentence.count)
        guard let person = people.first(where: { printed.contains($0.name) }) else { return speaker(before) }
        return Attribution(source: .speech, holder: person.name, position: person.position)
    }

    /// "theo báo cáo của", "báo cáo của": the report that speaks.
    private func opensReport(_ index: Int) -> Bool {
        sentence.hasCode(index, .attribution, "report")
            || sentence.has(index, .documentVerb) && sentence.has(index + 1, .gives)
    }

    /// "Bí thư Thành ủy yêu cầu": the words before the verb of saying, where they are names.
    private func speaker(_ before: Range<Int>) -> Attribution {
        guard let verb = sentence.last(.attribution, "speech", in: before) else { return Attribution() }
        let start = Clause.commaStart(before: verb, in: sentence)
        guard start < verb, sentence.isCapitalised(start)
        else { return Attribution() }
        var end = verb
        while end > start, sentence.hasAny(end - 1, of: .also, .achieved, .aspect, .adverb) { end -= 1 }
        guard end > start, end - start <= 14 else { return Attribution() }
        return Attribution(source: .speech, holder: sentence.string(start..<end))
    }

    private func name(from start: Int) -> String? {
        var start = start
        if sentence.has(start, .modifier) { start += 1 }
        var end = start
        while end < sentence.count, !sentence.isMark(end), !sentence.has(end, .boundary) { end += 1 }
        return end > start ? sentence.string(start..<end) : nil
    }
}

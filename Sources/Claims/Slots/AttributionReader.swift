internal import Language
internal import Pipeline

/// Who says it: a report, a speech, an act, or the author.
struct AttributionReader {
    let sentence: Sentence
    let people: [Person]
    let bodies: NamedBodies

    func read(_ draft: Draft, citing act: String?) -> Attribution {
        let before = sentence.span(0, draft.evidence.lowerBound)
        if let report = before.first(where: { opensReport($0) && ($0 == 0 || sentence.isMark($0 - 1)) }) {
            return Attribution(source: .report, holder: name(from: report + 1, before: before.upperBound))
        }
        if let act, sentence.contains(.act, in: before) { return Attribution(source: .act, holder: act) }
        if let source = source(before) ?? source(sentence.span(draft.evidence.upperBound, sentence.count)) { return source }
        guard sentence.contains(.attribution, "speech", in: 0..<sentence.count) else { return Attribution() }
        return person(in: 0..<sentence.count) ?? speaker(before)
    }

    /// "theo báo cáo của", "báo cáo của": the report that speaks.
    private func opensReport(_ index: Int) -> Bool {
        sentence.hasCode(index, .attribution, "report")
            || sentence.has(index, .documentVerb) && sentence.has(index + 1, .gives)
    }

    /// "Theo ông A, Chủ tịch UBND xã, …", "…, theo UBND tỉnh": a person or a body right behind the preposition, to the next mark.
    private func source(_ part: Range<Int>) -> Attribution? {
        guard let according = part.first(where: { sentence.hasCode($0, .adjunct, "according") && ($0 == 0 || sentence.isMark($0 - 1)) }),
            let mark = sentence.span(according + 1, part.upperBound).first(where: { sentence.isMark($0) }) else { return nil }
        let range = sentence.span(according + 1, mark)
        if let person = person(in: range) { return person }
        guard let body = bodies.first(in: sentence.span(range.lowerBound, range.lowerBound + 1)) else { return nil }
        return Attribution(source: .speech, holder: body.name)
    }

    /// The first person of the article whom a range names.
    private func person(in range: Range<Int>) -> Attribution? {
        guard !people.isEmpty else { return nil }
        let printed = sentence.string(range)
        return people.first { printed.contains($0.name) }.map { Attribution(source: .speech, holder: $0.name, position: $0.position) }
    }

    /// "Bí thư Thành ủy yêu cầu": the words before the verb of saying, where they are names. "Nhiều nơi chưa thực hiện nghiêm yêu
    /// cầu", "việc yêu cầu …" name nobody.
    private func speaker(_ before: Range<Int>) -> Attribution {
        guard let verb = sentence.last(.attribution, "speech", in: before) else { return Attribution() }
        let start = Clause.commaStart(before: verb, in: sentence)
        if start == verb, let body = opener(before: verb) { return Attribution(source: .speech, holder: body.name) }
        guard start < verb, isNamed(start), !sentence.contains(anyOf: .negation, .failure, in: start..<verb) else { return Attribution() }
        // "lãnh đạo UBND phường A, thành phố B thừa nhận": the place of the body before the comma.
        if sentence.has(start, .level), start > 0, bodies.first(in: start..<start + 1) == nil, let body = bodies.last(before: start - 1),
            bodies.lastEnd(in: sentence.part(before: start - 1)) == start - 1 {
            return Attribution(source: .speech, holder: body.name)
        }
        // "Chỉ thị mới của UBND tỉnh yêu cầu …"
        if sentence.has(start, .act), !sentence.has(start + 1, .adjunct) {
            return Attribution(source: .act, holder: sentence.string(start..<verb))
        }
        let holder = start..<end(ofName: start..<verb)
        guard !holder.isEmpty, holder.count <= 14, sentence.contains(anyOf: .level, .body, .peopleUnit, in: holder) || isName(holder)
        else { return Attribution() }
        return Attribution(source: .speech, holder: sentence.string(holder))
    }

    /// "Ban Thường vụ Tỉnh ủy vừa ban hành chỉ thị, yêu cầu …": the body that opens the part before.
    private func opener(before verb: Int) -> Body? {
        guard sentence.isComma(verb - 1) else { return nil }
        let start = Clause.commaStart(before: verb - 1, in: sentence)
        return sentence.isCapitalised(start) ? bodies.first(in: sentence.span(start, min(start + 1, verb - 1))) : nil
    }

    /// A capital, or "đại biểu" before one.
    private func isNamed(_ start: Int) -> Bool {
        sentence.isCapitalised(start) || sentence.has(start, .peopleUnit) && sentence.isCapitalised(start + 1)
    }

    /// Names end where their last body does, or where a verb begins: "Thành ủy nêu yêu cầu", "UBND tỉnh đã có công văn yêu cầu".
    private func end(ofName words: Range<Int>) -> Int {
        // "tỉnh Bình Định"
        let end = words.first { sentence.hasAny($0, Self.behindNames) && !sentence.isCapitalised($0) } ?? words.upperBound
        return bodies.lastEnd(in: words.lowerBound..<end) ?? end
    }

    private static let behindNames = SenseSet.modality.adding(.also, .aspect, .adverb)

    private func isName(_ holder: Range<Int>) -> Bool {
        holder.allSatisfy { sentence.isStranger($0) }
    }

    private func name(from start: Int, before limit: Int) -> String? {
        var start = start
        if sentence.has(start, .modifier) { start += 1 }
        var end = start
        while end < limit, !sentence.isMark(end), !sentence.hasAny(end, of: .boundary, .opener) { end += 1 }
        return end > start ? sentence.string(start..<end) : nil
    }
}

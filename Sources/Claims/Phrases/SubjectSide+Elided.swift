internal import Language
internal import Pipeline

/// A subject that only counts what was named before.
extension SubjectSide {
    /// "cán bộ xã họp ít hơn trước", "sở họp ngắn hẳn": how much somebody meets.
    func verb() -> NounPhrase? {
        let verb = trigger - 1
        guard sentence.hasCode(verb, .conferenceVerb, "hop"), sentence.hasAny(trigger, of: .fewer, .shorten, .increase), ObjectSide.isEmpty(behind: trigger, in: sentence),
            sentence.hasAny(verb - 1, of: .level, .body) || sentence.isStranger(verb - 1) && sentence.contains(anyOf: .level, .body, in: sentence.part(before: verb))
        else { return nil }
        return .meeting(at: verb)
    }

    /// "lịch họp dày, mỗi buổi lại quá dài", "họp nhiều, cuộc nào cũng kéo dài": a counter that stands for the meetings before it.
    func counted() -> [NounPhrase] {
        let start = sentence.part(before: trigger).lowerBound
        var counter = sentence.hasCode(start, .opener, "have") ? start + 1 : start
        while sentence.has(counter, .quantity) { counter += 1 }
        guard let meeting = sentence.meeting(countedBy: counter) else { return [] }
        let end = sentence.has(counter + 1, .any) ? counter + 2 : counter + 1
        guard counter > start || end > counter + 1, end <= trigger, sentence.span(end, trigger).allSatisfy({ sentence.hasAny($0, Self.verbal.adding(.last)) })
        else { return [] }
        return [NounPhrase(
            pieces: start..<end, head: counter, object: .conference, subtype: sentence.codes(meeting, firstOf: .conference, .conferenceVerb), measure: .count)]
    }

    /// "kỳ họp đổi mới nhiều, thời lượng rút từ hai ngày còn một ngày": the time of the meetings that were named before.
    func timed() -> [NounPhrase] {
        let start = sentence.part(before: trigger).lowerBound
        guard sentence.hasMeasure(start, .duration), start + 1 <= trigger, sentence.span(start + 1, trigger).allSatisfy({ sentence.hasAny($0, Self.verbal) }),
            let meeting = sentence.last(anyOf: .heads.adding(.blocked), in: sentence.span(start - 24, start)), sentence.hasAny(meeting, .conferences),
            !sentence.has(meeting, .blocked), !sentence.has(meeting - 1, .adjunct), tellsOfItself(meeting, before: start - 1) else { return [] }
        return [NounPhrase(
            pieces: start..<start + 1, head: meeting, object: .conference, subtype: sentence.codes(meeting, firstOf: .conference, .conferenceVerb),
            measure: .duration, hasOwnMeasure: true)]
    }

    /// "kỳ họp đổi mới nhiều": little is said, and of the meeting; "hội nghị thống nhất quy trình mới, thời gian giảm" is about something else.
    private func tellsOfItself(_ meeting: Int, before comma: Int) -> Bool {
        let said = sentence.span(meeting + 1, comma)
        return said.count <= 3 && said.allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, .intensity.adding(.excess, .excessSoft, .brief, .aspect, .also, .quantity, .online, .activity)) }
    }

    /// "công văn được gộp chung, nhờ vậy số lượng giảm hẳn", "dù số cuộc đã ít hơn 15%": the number of what was named before.
    func elided() -> [NounPhrase] {
        var edge = trigger
        while edge > 0, sentence.hasAny(edge - 1, of: .achieved, .aspect, .also, .will, .negation) { edge -= 1 }
        let counter = sentence.hasAny(edge - 1, of: .counter) ? edge - 1 : nil
        let number = (counter ?? edge) - 1
        // "dân số tăng": another noun before the word.
        guard sentence.isMark(number - 1) || sentence.hasAny(number - 1, of: .boundary, .achieved, .conjunction, .proposal, .also, .hypothetical),
            sentence.hasCode(number, .quantity, "number") || counter == nil && sentence.hasCode(number, .quantity, "said"),
            let head = sentence.span(max(0, number - 30), number).last(where: { isNamed($0, by: counter) }),
            !sentence.contains(anyOf: .blocked, .measure, in: sentence.span(head, number)), sentence.quantity(at: trigger + 1) != nil || counter != nil
                || sentence.hasCode(number, .quantity, "number") else { return [] }
        let object: ClaimObject = sentence.hasAny(head, .conferences) ? .conference : .document
        return [NounPhrase(
            pieces: number..<edge, head: head, object: object,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .paper, .conference, .conferenceVerb),
            measure: sentence.has(head, .paper) ? .paper : .count)]
    }

    /// A document or a conference that the counter counts, and no place where something is said.
    private func isNamed(_ index: Int, by counter: Int?) -> Bool {
        if let counter { return sentence.hasAny(index, sentence.hasCode(counter, .counter, "conference") ? .conferences : .documents) }
        return sentence.hasAny(index, of: .document, .paper, .conference) && !sentence.has(index - 1, .adjunct)
    }
}

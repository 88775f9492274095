internal import Language
internal import Pipeline

/// What something new takes the place of: a level in another unit, how it is as yet, many of before.
extension InsteadRule {
    /// "45 phút thay vì 2 giờ", "4 kỳ thay vì 2 kỳ": the level of before in the unit of the new one, nil where that has no certain length,
    /// and which way the change goes; nil where there is none.
    func level(before many: Int, since few: Int) -> (from: Double?, Direction)? {
        guard let to = sentence.quantity(at: few)?.value, let from = sentence.quantity(at: many)?.value else { return nil }
        guard let new = time(few), let old = time(many), new.unit != old.unit else {
            return to == from ? nil : (from, to < from ? .decrease : .increase)
        }
        let (later, earlier) = (to * new.minutes, from * old.minutes)
        guard later != earlier else { return nil }
        let isCertain = new.minutes <= 60 && old.minutes <= 60
        return (isCertain ? earlier / new.minutes : nil, later < earlier ? .decrease : .increase)
    }

    /// The unit of time behind a number and about how many minutes it has.
    func time(_ number: Int) -> (minutes: Double, unit: String)? {
        guard sentence.quantity(at: number)?.kind == .plain else { return nil }
        let unit = number + 1
        let found = Self.minutes.first { sentence.hasCode(unit, .timeUnit, $0.key) || sentence.hasCode(unit, .ordinal, $0.key) }
        return found.map { ($0.value, $0.key) }
    }

    /// The word of a unit of time that no unit is elsewhere: "2 tháng".
    func timeWord(_ number: Int) -> String? { time(number) == nil ? nil : sentence.word(number + 1) }

    private static let minutes: [String: Double] = ["minute": 1, "hour": 60, "day": 480, "week": 2400, "month": 10_400]

    /// "họp 4 kỳ mỗi năm", "mỗi tháng chỉ họp 2 cuộc": how often one meets, counted by a word for meetings.
    func often(_ phrase: NounPhrase, _ few: Int) -> NounPhrase? {
        guard sentence.has(phrase.head, .conferenceVerb), few - phrase.head <= 2, sentence.hasCode(few + 1, .counter, "conference"), !sentence.has(few + 1, .timeUnit),
            sentence.contains(.every, in: sentence.span(Clause.commaStart(before: few, in: sentence), few + 5)) else { return nil }
        var phrase = phrase
        (phrase.measure, phrase.hasOwnMeasure) = (.frequency, true)
        return phrase
    }

    /// "… thay vì 2 kỳ như hiện nay": what is so as yet has not been changed by anybody who is not named.
    func isAsNow(behind index: Int, _ standing: Standing) -> Bool {
        let rest = sentence.span(index + 1, min(index + 7, Clause.end(from: index + 1, in: sentence)))
        return standing.doubt != nil && rest.contains { sentence.hasCode($0, .plain, "as") && sentence.hasCode($0 + 1, .period, "this_time") && !sentence.containsComma(in: index..<$0) }
    }

    /// "… thay vì 4 báo cáo như năm trước"
    func isAsBefore(behind index: Int) -> Bool {
        sentence.span(index + 1, min(index + 6, Clause.end(from: index + 1, in: sentence))).contains {
            sentence.hasCode($0, .period, "since_event") || sentence.hasCode($0, .period, "yoy")
        }
    }

    /// "quán triệt chỉ trong một buổi, thay vì phải chia ra nhiều cuộc họp như trước", "gộp trong một hội nghị thay vì tổ chức nhiều cuộc như
    /// trước đây": one in place of the many of before.
    func manyOfBefore(_ trigger: Int) -> Draft? {
        let rest = sentence.span(trigger + 1, Clause.segmentEnd(from: trigger, in: sentence))
        guard let before = rest.prefix(12).first(where: { sentence.hasCode($0, .period, "since_event") || sentence.hasCode($0, .period, "yoy") }),
            let head = sentence.span(trigger + 1, before).last(where: { isMeeting($0) && !sentence.has($0, .blocked) }), before - head <= 4,
            sentence.isPlural(trigger + 1..<head) || sentence.contains(.excess, in: sentence.span(head + 1, before)),
            sentence.span(trigger + 1, head).allSatisfy({ !sentence.isMark($0) && !sentence.hasAny($0, .documents.adding(.blocked, .private)) }),
            let one = oneBefore(trigger) else { return nil }
        let named = sentence.hasAny(head, .conferences) ? head : meeting(before: trigger) ?? head
        let codes = sentence.codes(named, firstOf: .conference, .conferenceVerb)
        let phrase = NounPhrase(pieces: one..<head + 1, head: named, object: .conference, subtype: codes.isEmpty ? ["hop"] : codes, measure: .count)
        let evidence = one..<before + 1
        var draft = Draft(.fewerInstead, of: phrase, .decrease, standing(before: one), evidence: evidence, trigger: trigger)
        draft.hasSubject = true
        draft.isSecondary = true
        return draft
    }

    private func isMeeting(_ index: Int) -> Bool {
        if sentence.hasAny(index, .conferences) { return true }
        return sentence.hasCode(index, .counter, "conference") && !sentence.isStranger(index + 1) && meeting(before: index) != nil
    }

    private func meeting(before index: Int) -> Int? {
        sentence.last(anyOf: .conferences.adding(.blocked), in: sentence.segment(before: index)).flatMap { sentence.has($0, .blocked) ? nil : $0 }
    }

    /// What is set against before is told, unless a word before it says otherwise; "được quán triệt" orders nothing.
    private func standing(before one: Int) -> Standing {
        let part = sentence.part(before: one)
        let cues = part.filter { sentence.hasAny($0, of: .will, .expected, .proposal, .target, .hypothetical) || sentence.has($0, .directive) && !sentence.isPassive($0 - 1) }
        return cues.isEmpty ? .told : sentence.modalities.ofPart(part).map { .sure($0) } ?? .told
    }

    /// "một buổi", "một cuộc họp", "1 hội nghị": one right before the word, with "only", a place or a verb of merging before it.
    private func oneBefore(_ trigger: Int) -> Int? {
        let part = sentence.part(before: sentence.isComma(trigger - 1) ? trigger - 1 : trigger).suffix(7)
        guard let one = part.last(where: { sentence.isSession($0) || sentence.quantity(at: $0)?.value == 1 && sentence.countsMeetings($0 + 1) }) else { return nil }
        return sentence.span(one - 4, one).contains { sentence.hasAny($0, of: .only, .merge) || sentence.hasCode($0, .left, "only") } ? one : nil
    }
}

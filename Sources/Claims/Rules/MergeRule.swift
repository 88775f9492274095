internal import Language
internal import Pipeline

/// Documents or meetings that are put together: many into one, or one kind into another.
struct MergeRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        if sentence.hasCode(trigger, .merge, "one") { return .of(atOnce(trigger)) }
        let limit = min(Clause.end(from: trigger, in: sentence), trigger + 14)
        guard let into = sentence.first(.into, in: sentence.span(trigger + 1, limit)) else {
            return (together(trigger, limit) ?? within(trigger, limit)).map { .drafts([$0]) } ?? joined(trigger, limit)
        }
        guard let phrase = sentence.objectPhrase(from: into + 1, before: limit) else { return counted(trigger, into) }
        let end = phrase.pieces.upperBound
        if let subject = subject(trigger, of: phrase.object) {
            return .drafts([draft(phrase, [subject], subject.pieces.lowerBound..<end, trigger, isSubject: true)])
        }
        let merged = sentence.span(trigger + 1, into)
        let firstHead = sentence.first(anyOf: .conference, .blocked, in: merged)
        let areMeetings = phrase.object == .conference && firstHead.map { sentence.has($0, .conference) } ?? false
        let many = sentence.firstQuantity(in: merged)
        if let many, let few = phrase.quantity, many.kind == .plain, few.kind == .plain, few.value < many.value,
            areMeetings || merged.contains(where: { sentence.hasAny($0, .heads) }) {
            var draft = draft(phrase, [phrase], trigger..<end, trigger, isSubject: false)
            draft.magnitude = Magnitude(kind: .fromTo, from: many.value, to: few.value, unit: sentence.word(phrase.head), bound: .exact)
            return .drafts([told(draft)])
        }
        let isOne = phrase.quantity?.value == 1 || sentence.hasCode(into, .into, "one")
        guard areMeetings || isOne && isPlural(merged) else { return .none }
        return .drafts([draft(phrase, [phrase], trigger..<end, trigger, isSubject: false)])
    }

    /// "một văn bản chung thay cho nhiều văn bản riêng lẻ", "thay vì tổ chức 5 hội nghị, nay chỉ còn 2 hội nghị".
    func readInstead(_ trigger: Int) -> Outcome {
        let before = sentence.part(before: sentence.isComma(trigger - 1) ? trigger - 1 : trigger)
        guard let many = sentence.objectPhrase(from: trigger + 1, before: sentence.count) ?? counted(behind: trigger, before) else { return .none }
        if isPlural(many.pieces), let one = before.first(where: { sentence.quantity(at: $0)?.value == 1 }),
            before.contains(where: { $0 > one && sentence.hasAny($0, many.object == .document ? .documents : .conferences) }) {
            var draft = draft(many, [many], one..<many.pieces.upperBound, trigger, isSubject: false)
            // "chung một hội nghị thay cho hai hội nghị"
            if let from = many.quantity, from.kind == .plain, from.value >= 2 {
                draft.magnitude = Magnitude(kind: .fromTo, from: from.value, to: 1, unit: sentence.word(many.head), bound: .exact)
                if draft.doubt != nil, sentence.modalities.isSomebodys(before: one) { draft.modality = sentence.modalities.isOfComingTime(trigger) ? .target : .achieved }
            }
            return .drafts([draft])
        }
        let rest = sentence.span(many.pieces.upperBound, sentence.count)
        guard let from = many.quantity, let left = sentence.first(.downTo, "left", in: rest),
            let to = sentence.quantity(at: left + 1), to.value < from.value else { return .none }
        var draft = draft(many, [many], trigger..<min(left + 3, sentence.count), trigger, isSubject: true)
        draft.magnitude = Magnitude(kind: .fromTo, from: from.value, to: to.value, unit: sentence.word(many.head), bound: .exact)
        draft.modality = .achieved
        return .drafts([draft])
    }

    /// "một hội nghị chung thay vì mở hai cuộc": what the counter stands for was named before.
    private func counted(behind trigger: Int, _ before: Range<Int>) -> NounPhrase? {
        guard let number = sentence.span(trigger + 1, trigger + 4).first(where: { sentence.quantity(at: $0)?.kind == .plain }), sentence.hasCode(number + 1, .counter, "conference"),
            let head = before.last(where: { sentence.has($0, .conference) }), !sentence.has(head, .blocked) else { return nil }
        return NounPhrase(
            pieces: number..<number + 2, head: head, object: .conference, subtype: sentence.codes(head, .conference), measure: .count, quantity: sentence.quantity(at: number))
    }

    /// "gộp 12 cuộc giao ban thành 4", "ba hội nghị được ghép thành một", "ghép các cuộc họp thành một": what the second number counts is understood.
    private func counted(_ trigger: Int, _ into: Int) -> Outcome {
        let object = sentence.objectPhrase(from: trigger + 1, before: into)
        // "gom các cuộc họp cùng thành phần lại thành một", "lồng ghép các hội nghị vào một buổi"
        if let object, object.object == .conference, object.measure == .count, object.quantity == nil, isPlural(object.pieces),
            isOne(into + 1), !sentence.isStranger(into + 2) {
            return .drafts([draft(object, [object], trigger..<(sentence.has(into + 2, .counter) ? into + 3 : into + 2), trigger, isSubject: false)])
        }
        let merged = into == trigger + 1 && sentence.hasAny(trigger - 1, of: .aspect, .also, .left, .achieved) ? sentence.subjects(of: trigger).first ?? opening(of: trigger) : nil
        if let object, object.quantity == nil, object.isRoutine || object.object == .conference, isPlural(object.pieces), sentence.quantity(at: into + 1)?.value == 1,
            !sentence.isStranger(into + 2) {
            let end = sentence.has(into + 2, .counter) ? into + 3 : into + 2
            return .drafts([draft(object, [object], trigger..<end, trigger, isSubject: false)])
        }
        guard let phrase = object ?? merged, let many = phrase.quantity, many.kind == .plain,
            let few = sentence.hasCode(into, .into, "sole") || sentence.isSession(into + 1) && phrase.object == .conference
                ? 1 : sentence.quantity(at: into + 1).map({ $0.kind == .plain ? $0.value : 0 }),
            few > 0, few < many.value, phrase.object == .conference || phrase.isRoutine || merged != nil else { return kinds(trigger, into) }
        let last = sentence.hasCode(into, .into, "sole") ? into : into + 1
        guard !sentence.isStranger(last + 1) else { return .none }
        let end = sentence.has(last + 1, .counter) ? last + 2 : last + 1
        let isSubject = object == nil
        var draft = draft(phrase, [phrase], (isSubject ? phrase.pieces.lowerBound : trigger)..<end, trigger, isSubject: isSubject)
        draft.magnitude = Magnitude(kind: .fromTo, from: many.value, to: few, unit: sentence.word(phrase.head), bound: .exact)
        return .drafts([draft])
    }

    /// "một", or "một buổi", "một ngày", which are words for a time.
    private func isOne(_ index: Int) -> Bool {
        sentence.quantity(at: index)?.value == 1 || sentence.isSession(index) || sentence.hasCode(index, .every, "day")
    }

    /// "kết hợp nhiều nội dung trong một cuộc họp", "ba nội dung được lồng ghép trong một hội nghị"
    private func within(_ trigger: Int, _ limit: Int) -> Draft? {
        guard let one = sentence.span(trigger + 2, limit).first(where: { sentence.quantity(at: $0)?.value == 1 && sentence.hasCode($0 - 1, .adjunct, "place") }),
            let phrase = sentence.objectPhrase(from: one, before: limit), phrase.object == .conference, phrase.measure == .count else { return nil }
        let isSubject = one == trigger + 2 && sentence.isPassive(trigger - 1)
        let merged = isSubject ? sentence.part(before: trigger - 1) : trigger + 1..<one
        guard isPlural(merged), !sentence.contains(anyOf: .heads, in: merged) else { return nil }
        return draft(phrase, [phrase], (isSubject ? merged.lowerBound : trigger)..<phrase.pieces.upperBound, trigger, isSubject: isSubject)
    }

    /// "ba nghị quyết được gộp làm một": so many acts that open the part.
    private func opening(of trigger: Int) -> NounPhrase? {
        let part = sentence.part(before: trigger)
        guard sentence.quantity(at: part.lowerBound) != nil, let phrase = sentence.objectPhrase(from: part.lowerBound, before: trigger),
            sentence.span(phrase.pieces.upperBound, trigger).allSatisfy({ sentence.hasAny($0, of: .aspect, .also, .achieved, .left) }) else { return nil }
        return phrase
    }

    /// "lồng ghép hội nghị sơ kết với hội nghị chuyên đề", "… được lồng ghép với …": one meeting is held together with another.
    private func together(_ trigger: Int, _ limit: Int) -> Draft? {
        guard let with = sentence.first(.modifier, "with", in: sentence.span(trigger + 1, limit)),
            let other = sentence.objectPhrase(from: with + 1, before: limit), other.object == .conference, other.measure == .count else { return nil }
        let end = other.pieces.upperBound
        if with == trigger + 1, let subject = subject(trigger, of: .conference) {
            // "cuộc họp được gộp với buổi làm việc chiều nay": one meeting on one day.
            let isOfKind = !Set(subject.subtype + other.subtype).isDisjoint(with: CancelRule.kinds)
            guard isOfKind || isPlural(subject.pieces) || isPlural(other.pieces) else { return nil }
            return draft(other, [subject], subject.pieces.lowerBound..<end, trigger, isSubject: true)
        }
        guard let first = sentence.objectPhrase(from: trigger + 1, before: with), first.object == .conference, first.measure == .count,
            first.pieces.upperBound == with, first.subtype != other.subtype else { return nil }
        return draft(other, [first], trigger..<end, trigger, isSubject: false)
    }

    /// "gộp báo cáo tuần và báo cáo tháng làm một", "các cuộc họp cùng nội dung được gộp làm một": several kinds, or many, become one.
    private func kinds(_ trigger: Int, _ into: Int) -> Outcome {
        guard sentence.hasCode(into, .into, "sole") else { return .none }
        if into == trigger + 1, sentence.isPassive(trigger - 1), let phrase = sentence.acceptedSubjects(of: trigger).first, isPlural(phrase.pieces) {
            return .drafts([draft(phrase, [phrase], phrase.pieces.lowerBound..<into + 1, trigger, isSubject: true)])
        }
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: into) else { return .none }
        let parts = Coordination(sentence: sentence, limit: into, isObject: true).parts(after: phrase)
        guard let last = parts.last, parts.count > 1 || isPlural(phrase.pieces), parts.allSatisfy({ $0.object == phrase.object }),
            // "… và hội nghị cán bộ, công chức làm một": whose meeting it is.
            sentence.span(last.pieces.upperBound, into).allSatisfy({
                sentence.isStranger($0) || sentence.isComma($0) || sentence.hasAny($0, of: .level, .body, .modifier) || sentence.hasCode($0, .blocked, "staff")
            }) else { return .none }
        return .drafts([draft(phrase, parts, trigger..<into + 1, trigger, isSubject: false)])
    }

    /// "gộp những công văn cùng nội dung": many of a kind, whatever they become.
    private func joined(_ trigger: Int, _ limit: Int) -> Outcome {
        // "các hội nghị tổng kết được gom về một buổi"
        if sentence.hasCode(trigger, .merge, "join"), sentence.quantity(at: trigger + 1)?.value == 1,
            sentence.hasCode(trigger + 2, .counter, "conference") || sentence.has(trigger + 2, .timesUnit),
            let subject = subject(trigger, of: .conference), !sentence.isStranger(trigger + 3) {
            return .drafts([draft(subject, [subject], subject.pieces.lowerBound..<trigger + 3, trigger, isSubject: true)])
        }
        if let together = heldTogether(trigger) ?? inOneSession(trigger, limit) { return .drafts([together]) }
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: limit),
            isPlural(phrase.pieces) || (phrase.quantity?.value ?? 0) >= 2 else { return .none }
        // "lồng ghép các cuộc họp có cùng thành phần": what one puts into what is only said of meetings that are alike.
        let isAlike = phrase.object == .conference && sentence.contains(.needless, in: sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 3))
        guard sentence.hasCode(trigger, .merge, "join") || isAlike else { return .none }
        return .drafts([draft(phrase, [phrase], trigger..<phrase.pieces.upperBound, trigger, isSubject: false)])
    }

    /// "hai hội nghị tổng kết được tổ chức lồng ghép trong cùng một buổi", "tập huấn phải được lồng ghép": many meetings, or a kind of
    /// them that has to be, and nothing else that is put into them.
    private func heldTogether(_ trigger: Int) -> Draft? {
        let passive = sentence.has(trigger - 1, .activity) ? trigger - 2 : trigger - 1
        guard sentence.isPassive(passive), let phrase = subject(trigger, of: .conference), phrase.measure == .count else { return nil }
        let next = trigger + 1
        let isWithin = sentence.isSession(next)
            || sentence.hasAny(next, of: .adjunct, .into) && sentence.span(next + 1, next + 4).contains { sentence.has($0, .every)
            || sentence.has($0, .timeUnit) || sentence.hasAny($0, .conferences.adding(.counter)) }
        guard isWithin || sentence.isComplete(before: next) else { return nil }
        let evidence = phrase.pieces.lowerBound..<next
        let draft = draft(phrase, [phrase], evidence, trigger, isSubject: true)
        let isKind = draft.modality == .directive && draft.doubt == nil && !Set(phrase.subtype).isDisjoint(with: CancelRule.kinds)
        return isPlural(phrase.pieces) || (phrase.quantity?.value ?? 0) >= 2 || isKind || isOfSeveral(phrase, before: passive) ? draft : nil
    }

    /// "gộp họp chi bộ và họp thôn trong một buổi": meetings of several kinds within a time that one takes.
    private func inOneSession(_ trigger: Int, _ limit: Int) -> Draft? {
        guard sentence.hasCode(trigger, .merge, "join"), let one = sentence.span(trigger + 2, limit).first(where: { isOne($0) && sentence.hasCode($0 - 1, .adjunct, "place") }),
            let phrase = sentence.objectPhrase(from: trigger + 1, before: one - 1), phrase.object == .conference, phrase.measure == .count else { return nil }
        let parts = Coordination(sentence: sentence, limit: one - 1, isObject: true).parts(after: phrase)
        guard parts.count > 1 || isPlural(phrase.pieces), parts.allSatisfy({ $0.object == .conference }) else { return nil }
        return draft(phrase, parts, trigger..<one + 1, trigger, isSubject: false)
    }

    /// "ba ngành tổng kết chung trong một buổi", "nay sơ kết, tổng kết chung một buổi": what several hold, or what is of several kinds.
    private func atOnce(_ trigger: Int) -> Draft? {
        let head = trigger - 1
        let codes = sentence.codes(head, all: .conference, .conferenceVerb)
        let part = sentence.part(before: head).lowerBound..<trigger
        guard sentence.has(head, .conferenceVerb), !Set(codes).isDisjoint(with: CancelRule.kinds), isPlural(part) || codes.count > 1,
            !sentence.contains(anyOf: .negation, .hypothetical, .blocked, in: part) else { return nil }
        let phrase = NounPhrase(pieces: head..<trigger, head: head, object: .conference, subtype: codes, measure: .count)
        return draft(phrase, [phrase], head..<trigger + 1, trigger, isSubject: true)
    }

    /// "hội nghị tổng kết của ba ngành được tổ chức chung": whose they are.
    private func isOfSeveral(_ phrase: NounPhrase, before passive: Int) -> Bool {
        let owners = sentence.span(phrase.pieces.upperBound, passive)
        guard let first = owners.first, sentence.hasCode(first, .modifier, "of") else { return false }
        return isPlural(owners) && !Set(phrase.subtype).isDisjoint(with: CancelRule.kinds)
    }

    /// "hội nghị sơ kết, tổng kết được lồng ghép": the merged are the subject.
    private func subject(_ trigger: Int, of object: ClaimObject) -> NounPhrase? {
        let isHeld = sentence.has(trigger - 1, .activity) && sentence.isPassive(trigger - 2)
        guard isHeld || sentence.hasAny(trigger - 1, of: .aspect, .also, .left) else { return nil }
        return sentence.subjects(of: trigger).first { $0.object == object }
    }

    /// "Bộ rà soát, sáp nhập 27 thông tư thành 9": so many of one body became so many.
    private func told(_ draft: Draft) -> Draft {
        guard draft.doubt == .noMarker, draft.modality == .directive, let first = sentence.segment(before: draft.trigger).first,
            sentence.hasAny(first, of: .level, .body), !sentence.hasCode(first, .level, "plural") else { return draft }
        var draft = draft
        draft.modality = .achieved
        return draft
    }

    private func isPlural(_ range: Range<Int>) -> Bool {
        sentence.isPlural(range) || range.contains { index in
            sentence.quantity(at: index).map { $0.kind == .plain && $0.value >= 2 } ?? false
        }
    }

    private func draft(
        _ phrase: NounPhrase, _ group: [NounPhrase], _ evidence: Range<Int>, _ trigger: Int, isSubject: Bool
    ) -> Draft {
        var standing = isSubject
            ? sentence.modalities.ofSubject(evidence, trigger: trigger)
            : sentence.modalities.ofObject(trigger: evidence.lowerBound, evidence: evidence)
        // "việc gộp 5 báo cáo thành 1 đã giảm công sức": what had its effect was done.
        if standing.doubt != nil, sentence.hasCode(evidence.lowerBound - 1, .activity, "nominal"),
            sentence.span(evidence.upperBound, min(sentence.count, evidence.upperBound + 6)).prefix(while: { !sentence.isMark($0) })
                .contains(where: { sentence.has($0, .achieved) }) {
            standing = .sure(.achieved)
        }
        return Draft(
            rule: .mergeIntoOne, object: phrase.object, subtype: Grouping.subtypes(group), measure: .count,
            direction: .decrease, standing: standing, evidence: evidence, trigger: trigger, head: group[0].head,
            hasSubject: isSubject, isSecondary: true)
    }
}

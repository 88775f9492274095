internal import Language
internal import Pipeline

/// Those who are not to be called to meetings.
extension CancelRule {
    /// "không mời thành phần không liên quan dự họp".
    func guests(_ trigger: Int, _ limit: Int) -> Outcome {
        if let sprawl = guestsWithoutEnd(trigger) ?? guestsOfBefore(trigger) { return .drafts([sprawl]) }
        guard let head = sentence.first(anyOf: .conferences, in: sentence.span(trigger + 1, min(limit, trigger + 9))),
            sentence.span(trigger + 1, head).contains(where: { sentence.hasMeasure($0, .participants) }) || isGeneral(trigger, head),
            // "không mời quá 30 đại biểu dự hội nghị": a limit.
            !sentence.span(trigger + 1, head).contains(where: { sentence.has($0, .cap) || sentence.quantity(at: $0)?.bound == .over })
        else { return .none }
        let phrase = sentence.meetings(at: head, trigger + 1..<head + 1, .participants)
        return .drafts([draft(.fewerGuests, phrase, .participants, trigger..<head + 1, trigger)])
    }

    /// "thực hiện nghiêm việc không mời lãnh đạo tỉnh dự hội nghị sơ kết": ordered for a kind of meetings or many.
    private func isGeneral(_ trigger: Int, _ head: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        if sentence.contains(.idle, in: sentence.span(head + 1, min(head + 7, Clause.end(from: head + 1, in: sentence)))) { return true }
        let isKind = sentence.isPlural(trigger + 1..<head) || !Set(sentence.codes(head, .conference)).isDisjoint(with: Self.kinds)
        // "không mời lãnh đạo xã lên tỉnh họp nếu không thật cần"
        if sentence.has(head + 1, .hypothetical) || sentence.hasCode(head + 1, .boundary, "when") { return sentence.contains(.needless, in: sentence.span(head + 2, head + 5)) }
        return isKind && (segment.isEmpty || sentence.modalities.hasOrder(in: segment) || sentence.contains(.urge, in: segment))
    }

    /// "yêu cầu hội nghị nội bộ của ngành không mời đại biểu Trung ương": the kind of meetings stands before.
    private func guestsOfBefore(_ trigger: Int) -> Draft? {
        let part = sentence.segment(before: trigger)
        guard let guests = sentence.span(trigger + 1, trigger + 4).first(where: { sentence.hasMeasure($0, .participants) || sentence.isOfOffices($0) }),
            let head = sentence.last(anyOf: .conferences, in: part), !sentence.has(head, .blocked), !sentence.has(head - 1, .adjunct),
            // "hội nghị nội bộ thì không mời …", "các cuộc họp chuyên môn không mời …": whichever is so, or all of them.
            sentence.modalities.hasOrder(in: sentence.segment(before: head)) || isOfAll(head, trigger),
            sentence.span(head + 1, trigger).allSatisfy({
                sentence.isStranger($0) || sentence.hasAny($0, of: .modifier, .level, .body, .conjunction, .quantity, .conferenceVerb, .will) || sentence.hasCode($0, .boundary, "then") || sentence.isComma($0) && sentence.hasAny($0 + 1, of: .level, .body)
            }) else { return nil }
        let phrase = sentence.meetings(at: head, trigger..<guests + 1, .participants)
        var draft = draft(.fewerGuests, phrase, .participants, trigger..<guests + 1, trigger)
        // "những hội nghị nội bộ sẽ không mời đại biểu Trung ương": of all of them.
        if sentence.has(trigger - 1, .will), draft.modality == .target { draft.modality = .directive }
        return draft
    }

    /// Meetings of a kind of which it holds whenever there is one; nothing that tells of one time stands beside it.
    private func isOfAll(_ head: Int, _ trigger: Int) -> Bool {
        let segment = sentence.segment(around: trigger)
        guard head - segment.lowerBound <= 2, !sentence.contains(anyOf: .achieved, .period, .ordinal, .private, .citizens, in: segment) else { return false }
        return sentence.hasCode(trigger - 1, .boundary, "then") || sentence.isPlural(segment.lowerBound..<head) || sentence.contains(.quantity, "each", in: segment.lowerBound..<head)
    }

    /// "cuộc họp chỉ mời đúng thành phần, không mời tràn lan"
    private func guestsWithoutEnd(_ trigger: Int) -> Draft? {
        let segment = sentence.segment(before: trigger)
        guard sentence.has(trigger + 1, .excess), let head = sentence.last(anyOf: .conferences, in: segment) ?? segment.last(where: { sentence.hasMeasure($0, .participants) }),
            !sentence.has(head, .blocked) else { return nil }
        let phrase = sentence.meetings(at: head, trigger..<trigger + 1, .participants)
        return draft(.fewerGuests, phrase, .participants, trigger..<trigger + 2, trigger)
    }

    /// "chỉ mời dự họp những đơn vị thật sự liên quan", "thành phần dự họp phải được rà soát, chỉ mời các sở liên quan trực tiếp"
    private func onlyConcerned(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger + 1, .activity, "summon"),
            let concerned = sentence.span(trigger + 2, min(trigger + 12, Clause.end(from: trigger + 1, in: sentence))).first(where: { sentence.hasCode($0, .adverb, "concerned") }),
            let head = sentence.first(anyOf: .conferences, in: sentence.segment(around: trigger)),
            !sentence.has(head, .blocked),
            sentence.segment(before: trigger).isEmpty || sentence.modalities.hasOrder(in: sentence.segment(before: trigger)) else { return nil }
        let phrase = sentence.meetings(at: head, trigger + 1..<concerned + 1, .participants)
        return draft(.fewerGuests, phrase, .participants, trigger..<concerned + 1, trigger)
    }

    /// "yêu cầu chỉ mời đúng thành phần dự họp": nobody else is to come.
    func rightGuests(_ trigger: Int) -> Draft? {
        if let concerned = onlyConcerned(trigger) { return concerned }
        let segment = sentence.segment(around: trigger)
        guard sentence.has(trigger + 1, .activity),
            let guests = sentence.span(trigger + 2, trigger + 5).first(where: { sentence.hasMeasure($0, .participants) }),
            let head = sentence.first(anyOf: .conferences, in: segment),
            // "chỉ mở 2 hội nghị quy mô toàn tỉnh": how large they are.
            !sentence.contains(anyOf: .conferences, in: sentence.span(trigger + 1, guests)),
            sentence.modalities.hasOrder(in: sentence.span(segment.lowerBound, trigger)) else { return nil }
        let phrase = sentence.meetings(at: head, guests..<guests + 1, .participants)
        return draft(.fewerGuests, phrase, .participants, trigger..<guests + 1, trigger)
    }
}

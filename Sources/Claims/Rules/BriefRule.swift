internal import Language
internal import Pipeline

/// Documents and meetings that are to be short: "báo cáo thì thật ngắn gọn", "họp ít, họp ngắn".
struct BriefRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        if sentence.has(trigger - 1, .conferenceVerb) { return meetings(trigger) }
        // "báo cáo phải ngắn, đi thẳng vào việc", "viết báo cáo ngắn thôi"
        let next = trigger + 1
        let isPlea = sentence.hasCode(next, .aspect, "plea")
        let isShort = sentence.hasCode(trigger, .brief, "short")
            && (isPlea || sentence.isComplete(before: next))
            && (isPlea || sentence.hasAny(trigger - 1, of: .directive, .proposal))
        guard sentence.codes(trigger, .brief).isEmpty || isShort else { return .none }
        if let time = timeOfMeetings(trigger) { return .drafts([time]) }
        let range = sentence.span(max(Clause.commaStart(before: trigger, in: sentence), trigger - 4), trigger)
        guard let head = sentence.last(anyOf: .document, .documentVerb, in: range) ?? act(before: trigger) ?? drawnUp(along: trigger - 1),
            sentence.hasCode(trigger - 1, .target, "lines") || sentence.span(head + 1, trigger).allSatisfy({ !sentence.hasAny($0, .conferences) && !sentence.has($0, .speech) }),
            isPlea || sentence.modalities.hasOrder(in: sentence.segment(before: trigger))
        else { return .none }
        // "đề nghị đơn vị này báo cáo ngắn gọn": a verb, unless it opens its part or a determiner stands before it.
        if sentence.has(head, .documentVerb), !sentence.hasAny(head - 1, of: .quantity, .counter, .conjunction, .activity),
            head > 0, !sentence.isMark(head - 1) { return .none }
        let evidence = head..<trigger + 1
        // "cần đổi mới cách viết nghị quyết theo hướng ngắn gọn": along which lines is no aim of its own.
        let told = sentence.hasCode(trigger - 1, .target, "lines") && sentence.modalities.hasOrder(in: sentence.segment(before: trigger - 1)) ? trigger - 1 : trigger + 1
        return .drafts([Draft(
            rule: .brief, object: .document, subtype: sentence.codes(head, all: .document, .documentVerb, .documentStrict),
            measure: .length, direction: .decrease, standing: sentence.modalities.ofMode(evidence: head..<told).settled, evidence: evidence, trigger: trigger, head: head)])
    }

    /// "chỉ đạo xây dựng các báo cáo trình kỳ họp theo hướng ngắn gọn": what is to be drawn up along these lines.
    private func drawnUp(along lines: Int) -> Int? {
        guard sentence.hasCode(lines, .target, "lines") else { return nil }
        let part = sentence.span(max(Clause.commaStart(before: lines, in: sentence), lines - 9), lines)
        return part.first {
            sentence.hasAny($0, of: .document, .documentVerb) && (sentence.hasAny($0 - 1, of: .quantity, .activity, .counter) || sentence.isStranger($0 - 1))
                || sentence.has($0, .documentStrict) && (sentence.has($0 - 1, .activity) || sentence.isStranger($0 - 1) && !sentence.isCapitalised($0 - 1)) && sentence.tokenKind(at: $0 + 1) != .number
        }
    }

    /// "nghị quyết phải thật ngắn gọn", "đề xuất nghị quyết phải viết ngắn gọn": an act that opens its clause or what is asked for.
    private func act(before trigger: Int) -> Int? {
        let start = max(Clause.commaStart(before: trigger, in: sentence), Clause.start(before: trigger, in: sentence))
        return sentence.span(max(start, trigger - 7), trigger).last {
            sentence.has($0, .documentStrict) && ($0 == start || sentence.hasAny($0 - 1, of: .proposal, .directive, .quantity))
        } ?? actOfMany(before: trigger)
    }

    /// "nghị quyết của cấp ủy, tổ chức đảng các cấp phải ngắn gọn": whose acts they are is a list.
    private func actOfMany(before trigger: Int) -> Int? {
        let segment = sentence.segment(before: trigger)
        let between = SenseSet.modality.adding(.level, .body, .quantity, .conjunction, .modifier, .aspect, .adverb, .activity)
        return sentence.ownedAct(before: trigger, between, orCommas: true) { $0 == segment.lowerBound || $0 > segment.lowerBound && sentence.isComma($0 - 1) }
    }

    /// "yêu cầu thời gian họp phải ngắn gọn", "cuộc họp cần ngắn gọn": meetings are to be short.
    private func timeOfMeetings(_ trigger: Int) -> Draft? {
        let part = sentence.part(before: trigger)
        guard let head = part.last(where: { sentence.hasAny($0, .conferences) }), trigger - head <= 4, !sentence.has(head, .blocked),
            sentence.span(head + 1, trigger).allSatisfy({ sentence.hasAny($0, SenseSet.modality.adding(.aspect, .activity, .also, .adverb, .period)) || sentence.hasCode($0, .boundary, "then") }),
            // "các cuộc họp nay ngắn gọn": told of many, as it was not before.
            sentence.modalities.hasOrder(in: sentence.segment(before: trigger)) || isNow(head, trigger), !sentence.contains(anyOf: .documents, in: part) else { return nil }
        let start = sentence.last(.measure, in: sentence.span(head - 3, head)) ?? head
        guard start < head || sentence.contains(anyOf: .modality, in: sentence.span(head + 1, trigger)) || isNow(head, trigger) else { return nil }
        let evidence = start..<trigger + 1
        var draft = Draft(.briefMeetings, of: .meeting(at: head), .decrease, sentence.modalities.ofMode(evidence: evidence), evidence: evidence, trigger: trigger)
        draft.measure = .duration
        draft.isSecondary = true
        return draft
    }

    private func isNow(_ head: Int, _ trigger: Int) -> Bool {
        sentence.isPlural(sentence.span(head - 2, head + 1)) && sentence.contains(.period, "this_time", in: sentence.span(head + 1, trigger))
    }

    /// "yêu cầu họp ít, họp ngắn", "phương châm họp ngắn gọn": how meetings are to be, at the end of a part.
    private func meetings(_ trigger: Int) -> Outcome {
        let next = trigger + 1
        // "họp ít thôi, các bác ơi"
        let isPlea = sentence.hasCode(next, .aspect, "plea")
        guard sentence.hasCode(trigger - 1, .conferenceVerb, "hop"),
            isPlea || sentence.isComplete(before: next),
            isPlea || sentence.modalities.hasOrder(in: sentence.segment(before: trigger)) else { return .none }
        let evidence = trigger - 1..<next
        var draft = Draft(.briefMeetings, of: .meeting(at: trigger - 1), .decrease, sentence.modalities.ofMode(evidence: evidence), evidence: evidence, trigger: trigger)
        if !sentence.hasCode(trigger, .brief, "few") { draft.measure = .duration }
        if isPlea, draft.modality == .achieved { draft.modality = .proposal }
        draft.hasSubject = true
        draft.isSecondary = true
        return .drafts([draft])
    }
}

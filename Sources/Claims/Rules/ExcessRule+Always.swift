internal import Language
internal import Pipeline

/// Meetings without end: "lúc nào cũng họp", "hở ra là họp".
extension ExcessRule {
    func readAlways(_ trigger: Int) -> Outcome {
        if sentence.hasCode(trigger, .always, "chain") { return .of(chain(trigger)) }
        if sentence.hasCode(trigger, .always, "next") { return .of(next(trigger)) }
        if let saying = saying(trigger) ?? nothingElse(trigger) { return .drafts([saying]) }
        if let report = reporting(trigger) ?? pouring(trigger) { return .drafts([report]) }
        let head = sentence.first(anyOf: .conferences, in: sentence.span(trigger + 1, trigger + 6)) ?? summons(behind: trigger)
        let leading = SenseSet(.activity, .directive, .quantity, .counter, .plain, .level, .body, .aspect, .modifier, .purpose, .blocked)
        // "cán bộ họp suốt ngày"
        if sentence.hasCode(trigger, .always, "behind"), sentence.has(trigger - 1, .conferenceVerb) {
            if sentence.hasCode(trigger, .always, "spell"), !isEndured(trigger) { return .none }
            return .drafts([draft(.alwaysMeeting, .meeting(at: trigger - 1), trigger - 1..<trigger + 1, trigger)])
        }
        // "trước đây tuần nào cũng họp ba buổi, nay chỉ còn một"
        guard let head, !isOfBefore(sentence.part(before: trigger).lowerBound, head), !sentence.hasCode(trigger, .always, "only"),
            // "phải dự cả ngày phiên họp 5-12": one meeting.
            sentence.isMass(head) || sentence.tokenKind(at: head + 1) != .number && !CancelRule(sentence: sentence).isCertain(.meeting(at: head)),
            !isMended(behind: head), sentence.span(trigger + 1, head).allSatisfy({ sentence.hasAny($0, leading) }) else { return .none }
        var draft = draft(.alwaysMeeting, .meeting(at: head), trigger..<head + 1, trigger)
        if let avoid = sentence.first(.avoid, in: sentence.span(trigger - 3, trigger)) {
            draft.rule = .presupposedExcess
            draft.direction = .decrease
            draft.evidence = avoid..<head + 1
            draft.modality = sentence.modalities.ofObject(trigger: avoid, evidence: draft.evidence).modality
        }
        return .drafts([draft])
    }

    /// "cuộc họp này chưa xong đã có cuộc họp khác", "vừa tan cuộc họp này lại sang cuộc họp khác": one upon the other.
    private func next(_ trigger: Int) -> Draft? {
        let near = sentence.span(trigger - 3, min(trigger + 12, Clause.segmentEnd(from: trigger, in: sentence)))
        let meetings = near.filter { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) }
        guard meetings.count >= 2, let first = meetings.first, let last = meetings.last, last > trigger, abs(first - trigger) <= 2, !sentence.namesOutsiders else { return nil }
        return draft(.alwaysMeeting, .meeting(at: first), min(first, trigger)..<last + 1, trigger)
    }

    /// "việc gì cũng gọi xã lên họp", "chuyện gì cũng triệu tập cán bộ về tỉnh để họp": behind those who are called.
    private func summons(behind trigger: Int) -> Int? {
        guard let call = sentence.first(.activity, "summon", in: sentence.span(trigger + 1, trigger + 3)) else { return nil }
        let near = sentence.span(call + 1, min(call + 9, Clause.end(from: call, in: sentence)))
        return near.first { sentence.hasAny($0, .heads.adding(.citizens)) }.flatMap { sentence.hasAny($0, .conferences) ? $0 : nil }
    }

    /// "có hôm phải họp từ sáng đến tối", "họp từ sáng đến tối thì lấy đâu thời gian": a long day is a complaint where it comes time and
    /// again, must be borne or leaves no time.
    private func isEndured(_ trigger: Int) -> Bool {
        let part = sentence.part(before: trigger)
        if part.contains(where: { sentence.has($0, .always) || sentence.namesPeriod($0) }) { return true }
        let rest = sentence.span(trigger + 1, min(trigger + 10, Clause.segmentEnd(from: trigger, in: sentence)))
        return sentence.contains(.complaint, in: rest)
    }

    /// "ngày nào cũng phải làm báo cáo": reports that come time and again.
    private func reporting(_ trigger: Int) -> Draft? {
        let near = sentence.span(trigger + 1, trigger + 5)
        guard let head = near.first(where: { sentence.hasAny($0, .heads) }), sentence.hasAny(head, of: .documentVerb, .document),
            sentence.codes(head, firstOf: .documentVerb, .document).contains("bao_cao"), !sentence.hasCode(trigger, .always, "only"), !isAnswered(trigger),
            // "việc gì cũng phải báo cáo" is told of asking, "phải làm báo cáo" of writing.
            sentence.span(trigger + 1, head).contains(where: { sentence.has($0, .activity) }),
            sentence.span(trigger + 1, head).allSatisfy({ sentence.hasAny($0, of: .activity, .directive, .quantity, .counter, .urge) }) else { return nil }
        let phrase = NounPhrase(pieces: head..<head + 1, head: head, object: .document, subtype: ["bao_cao"], measure: .frequency)
        return draft(.burden, phrase, trigger..<head + 1, trigger)
    }

    /// "ngày nào cũng nhận hàng chục văn bản": so many, time and again.
    private func pouring(_ trigger: Int) -> Draft? {
        let near = sentence.span(trigger + 1, min(trigger + 8, Clause.end(from: trigger + 1, in: sentence)))
        guard !sentence.hasCode(trigger, .always, "only"), !isAnswered(trigger), !sentence.namesOutsiders,
            let many = near.first(where: { sentence.hasCode($0, .quantity, "hundreds") || (sentence.quantity(at: $0)?.value ?? 0) >= 20 }),
            sentence.span(trigger + 1, many).contains(where: { sentence.hasAny($0, of: .activity, .burden) }),
            sentence.span(trigger + 1, many).allSatisfy({ sentence.hasAny($0, of: .activity, .burden, .directive, .aspect, .adverb, .receives) }),
            let phrase = sentence.objectPhrase(from: many, before: min(sentence.count, many + 5)), phrase.object == .document, phrase.measure == .count,
            phrase.isOfficePaper, sentence.guards.acceptsLoad(phrase), sentence.guards.accepts(phrase, trigger: many - 1) else { return nil }
        var draft = draft(.burden, phrase, trigger..<phrase.pieces.upperBound, trigger)
        if let quantity = sentence.quantity(at: many) { draft.magnitude = sentence.magnitudes.of(quantity, unit: sentence.word(phrase.head)) }
        return draft
    }

    /// "họp lên họp xuống", "khai hội nhiều quá": a saying that holds the meeting itself.
    private func saying(_ trigger: Int) -> Draft? {
        let isPast = pastScene(before: trigger) != nil || relief(before: trigger) != nil || sentence.hasCode(trigger - 1, .gone, "scene")
        guard sentence.hasCode(trigger, .always, "whole"), !isAnswered(trigger) || isPast else { return nil }
        // "được họp đi họp lại nhiều lần": with care; "phải họp đi họp lại": once too often.
        // "họp đi họp lại nhiều lần mà không quyết": in vain.
        let isInVain = sentence.span(trigger + 1, trigger + 5).contains { sentence.hasCode($0, .boundary, "but") && sentence.hasAny($0 + 1, of: .negation, .cancel) }
        if sentence.hasCode(trigger, .always, "often"), !isInVain, !sentence.has(trigger - 1, .burden), !sentence.hasCode(trigger - 1, .boundary, "but") { return nil }
        // "bệnh họp đã giảm": an evil that is done away with.
        let rest = sentence.span(trigger + 1, Clause.segmentEnd(from: trigger, in: sentence))
        if sentence.hasCode(trigger, .always, "ill"), sentence.contains(anyOf: .avoid, .gone, .reduce, .restrain, .abolish, .fewer, in: rest) { return nil }
        var phrase = NounPhrase.meeting(at: trigger)
        if sentence.hasCode(trigger, .always, "long") { phrase.measure = .duration }
        if sentence.hasCode(trigger, .always, "often") { phrase.measure = .frequency }
        return draft(.alwaysMeeting, phrase, trigger..<trigger + 1, trigger)
    }

    /// "hết hội thảo chuyên đề này đến tọa đàm nọ": one meeting behind the other.
    private func chain(_ trigger: Int) -> Draft? {
        let near = sentence.span(max(sentence.part(before: trigger).lowerBound, trigger - 5), trigger)
        guard let first = near.last(where: { sentence.hasCode($0, .aspect, "all") || sentence.has($0, .adjunct) && sentence.has($0, .gives) }),
            let head = sentence.span(first + 1, trigger).first(where: { !sentence.has($0, .counter) }), sentence.hasAny(head, .conferences), !sentence.has(head, .blocked),
            sentence.span(head + 1, trigger).allSatisfy({ sentence.isStranger($0) || sentence.hasAny($0, .conferences.adding(.excess, .excessSoft)) }), !isAnswered(trigger) else { return nil }
        return draft(.alwaysMeeting, .meeting(at: head), first..<trigger + 1, trigger)
    }

    /// "quanh năm chỉ có đi họp", "cả tuần bà ấy chỉ lo họp": nothing else is done all the time.
    private func nothingElse(_ trigger: Int) -> Draft? {
        let near = sentence.span(trigger + 1, min(trigger + 9, Clause.segmentEnd(from: trigger, in: sentence)))
        guard let only = sentence.first(.only, in: near), !sentence.contains(anyOf: .heads.adding(.negation), in: sentence.span(trigger + 1, only)),
            let head = sentence.first(anyOf: .heads.adding(.blocked), in: sentence.span(only + 1, only + 5)),
            sentence.hasAny(head, .conferences) && sentence.isMass(head) || isWriting(head, only),
            !sentence.has(head, .blocked), !isAnswered(trigger), sentence.quantity(at: head + 1) == nil,
            sentence.span(only + 1, head).allSatisfy({ sentence.hasAny($0, of: .activity, .opener, .conjunction) || sentence.isStranger($0) && $0 == only + 1 })
        else { return nil }
        if !sentence.hasAny(head, .conferences) {
            let phrase = NounPhrase(
                pieces: head..<head + 1, head: head, object: .document, subtype: sentence.codes(head, firstOf: .documentVerb, .document), measure: .workload)
            return draft(.burden, phrase, trigger..<head + 1, trigger)
        }
        return draft(.alwaysMeeting, .meeting(at: head), trigger..<head + 1, trigger)
    }

    /// "cả ngày chỉ làm báo cáo", "chỉ lo ghi sổ sách": papers that are made, by those of an office.
    private func isWriting(_ head: Int, _ only: Int) -> Bool {
        let codes = sentence.codes(head, firstOf: .documentVerb, .document)
        return (codes.contains("bao_cao") || codes.contains("ho_so_so_sach")) && sentence.has(head - 1, .activity) && head - 1 > only && !sentence.namesOutsiders
            && (!sentence.has(head + 1, .modifier) || sentence.hasCode(head + 1, .modifier, "for"))
    }

    /// "không còn cảnh họp lên họp xuống", "chấm dứt …": what is denied or done away with.
    func isAnswered(_ trigger: Int) -> Bool {
        sentence.contains(anyOf: .avoid, .gone, .negation, .reduce, .hypothetical, in: sentence.part(before: trigger))
    }
}

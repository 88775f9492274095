internal import Language
internal import Pipeline

/// Whether documents or meetings in general are meant by what is not to be issued or held.
extension CancelRule {
    /// "85% văn bản gửi dạng điện tử (không dùng bản giấy)", "…, tức không kèm bản giấy": what a share of files means.
    func explainsShare(_ trigger: Int) -> Bool {
        let opener = trigger - 1
        guard opener > 0 else { return false }
        let before = sentence.segment(before: opener)
        // "tỷ lệ văn bản điện tử, không kèm bản giấy, đạt 95%"
        let isBeforeLevel = sentence.isComma(opener) && sentence.contains(.share, in: before) && !sentence.contains(.reaches, in: before)
        // "95% văn bản gửi dưới dạng điện tử, không kèm bản giấy"
        let isBehindLevel = sentence.isComma(opener) && sentence.hasCode(trigger, .cancel, "attach") && sentence.firstShare(in: before) != nil
        if isBehindLevel, !sentence.contains(anyOf: .triggers, in: before), sentence.contains(anyOf: Self.online, in: before) { return true }
        guard isBeforeLevel || sentence.pieces[opener].isMark("(") || sentence.hasCode(opener, .adverb, "that_is") || sentence.hasCode(opener, .opener, "is")
        else { return false }
        return sentence.contains(anyOf: Self.online, in: before)
            && (sentence.contains(.share, in: before) || sentence.pieces.indices.contains { sentence.quantity(at: $0)?.kind == .percent })
    }

    /// "92% văn bản được gửi qua mạng, không gửi bản giấy": told of a share, and so is what stands beside it.
    func followsShare(_ trigger: Int) -> Bool {
        let before = sentence.segment(before: trigger)
        return sentence.isComma(trigger - 1) && sentence.firstShare(in: before) != nil && !sentence.contains(anyOf: .triggers, in: before)
            && sentence.contains(anyOf: Self.online, in: before)
    }

    private static let online = SenseSet(.electronic, .electronicMode, .online)

    /// "gửi văn bản điện tử, không kèm bản giấy": paper is left out where an office's mail is spoken of.
    var speaksOfMail: Bool {
        let words = Self.online.adding(.document, .conference, .conferenceVerb)
        return sentence.contains(anyOf: words, in: 0..<sentence.count) && !sentence.namesOutsiders
    }

    /// "đề nghị các xã không gửi kèm bản giấy": what offices are told to send.
    func isAskedOfOffices(_ trigger: Int) -> Bool {
        let before = sentence.segment(before: trigger)
        return sentence.hasCode(trigger, .cancel, "attach") && !sentence.namesOutsiders && sentence.contains(.level, in: sentence.span(trigger - 3, trigger))
            && sentence.modalities.hasOrder(in: before)
    }

    /// "không gửi công văn qua bưu điện mà gửi qua hệ thống": another way of sending.
    func byNetwork(_ phrase: NounPhrase, _ trigger: Int) -> Draft? {
        let end = phrase.pieces.upperBound
        guard phrase.object == .document, let but = sentence.span(end, end + 6).first(where: { sentence.hasCode($0, .boundary, "but") }),
            let mode = sentence.first(anyOf: .electronicMode, .online, in: sentence.span(but + 1, but + 6)),
            !sentence.namesOutsiders else { return nil }
        var draft = draft(.electronicMore, phrase, .shareElectronic, trigger..<mode + 1, trigger, standard: .achieved)
        draft.direction = .modeSwitch
        return draft
    }

    /// "văn bản nào chưa thật cần thiết thì không ban hành": what is needless stands before.
    func fronted(_ trigger: Int) -> Draft? {
        if let joined = heldWithOthers(trigger) ?? heldAgain(trigger) { return joined }
        // "văn bản nào chưa cần thì kiên quyết không ban hành"
        let edge = sentence.hasAny(trigger - 1, of: .urge, .adverb, .directive) ? trigger - 1 : trigger
        guard ObjectSide.isEmpty(behind: trigger, in: sentence), sentence.hasCode(edge - 1, .boundary, "then") || sentence.isComma(edge - 1),
            !sentence.hasCode(trigger, .cancel, "paper") else { return nil }
        let segment = sentence.segment(before: trigger)
        guard let any = segment.first(where: { sentence.has($0, .any) }), sentence.hasAny(any - 1, of: .document, .documentVerb, .conference, .conferenceVerb),
            let needless = sentence.first(.needless, in: sentence.span(any + 1, any + 5)),
            sentence.span(any + 1, needless).allSatisfy({ !sentence.isMark($0) }) else { return nil }
        let head = any - 1
        let isMeeting = sentence.hasAny(head, .conferences)
        let phrase = NounPhrase(
            pieces: head..<any + 1, head: head, object: isMeeting ? .conference : .document,
            subtype: sentence.codes(head, firstOf: .conference, .conferenceVerb, .document, .documentVerb), measure: .count)
        return draft(.cancelNeedless, phrase, .count, head..<trigger + 1, trigger)
    }

    /// "hội nghị tổng kết của các hội không tổ chức riêng": meetings of a kind, held together with others.
    private func heldWithOthers(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .cancel, "own"), ObjectSide.isEmpty(behind: trigger, in: sentence),
            let phrase = sentence.acceptedSubjects(of: trigger).first, phrase.object == .conference, phrase.measure == .count, !isCertain(phrase) else { return nil }
        var draft = draft(.cancelNeedless, phrase, .count, phrase.pieces.lowerBound..<trigger + 1, trigger)
        draft.hasSubject = true
        return draft
    }

    /// "các hội nghị đã truyền hình đến cơ sở thì cấp dưới không tổ chức lại": what was held once is not to be held over again.
    private func heldAgain(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .cancel, "again"), ObjectSide.isEmpty(behind: trigger, in: sentence) else { return nil }
        let segment = sentence.segment(before: trigger)
        guard let then = segment.last(where: { sentence.hasCode($0, .boundary, "then") }), trigger - then <= 5,
            let phrase = sentence.objectPhrase(from: segment.lowerBound, before: then), phrase.object == .conference, phrase.measure == .count,
            phrase.quantity == nil, !isCertain(phrase) else { return nil }
        return draft(.cancelNeedless, phrase, .count, phrase.pieces.lowerBound..<trigger + 1, trigger)
    }

    func isOfOneMeeting(_ trigger: Int) -> Bool {
        let clause = sentence.clause(before: trigger)
        guard let first = clause.first, sentence.has(first, .conference),
            sentence.span(max(first + 1, trigger - 3), trigger).allSatisfy({
                sentence.hasAny($0, .conferences.adding(.achieved, .also, .ordinal)) || sentence.hasCode($0, .adverb, "first") || sentence.hasCode($0, .period, "this_time") || sentence.has($0 - 1, .ordinal)
            }) else { return false }
        return sentence.segment(before: trigger).first == first
    }

    /// Where it is told behind "no meeting" when there is none: "khi chưa cần thiết", "nếu nội dung đã có văn bản hướng dẫn".
    func conditioned(behind trigger: Int) -> Int? {
        let near = sentence.span(trigger + 1, min(trigger + 9, Clause.segmentEnd(from: trigger, in: sentence)))
        guard let needless = near.first(where: { sentence.hasAny($0, of: .needless, .idle) || isInForce($0) }) else { return nil }
        let between = sentence.span(trigger + 1, needless)
        let isDirect = between.count <= 2 && between.allSatisfy { sentence.hasAny($0, of: .boundary, .quantity) || sentence.hasCode($0, .activity, "nominal") }
        let opens = sentence.hasAny(trigger + 1, of: .hypothetical) || sentence.hasCode(trigger + 1, .boundary, "when")
        let isNamed = opens && between.dropFirst().allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, of: .quantity, .activity, .achieved, .opener) }
        return isDirect || isNamed ? needless : nil
    }

    /// "nội dung đã có văn bản hướng dẫn", "đã có trong văn bản"
    private func isInForce(_ index: Int) -> Bool {
        let have = sentence.hasCode(index - 1, .adjunct, "place") ? index - 2 : index - 1
        return sentence.has(index, .document) && sentence.hasCode(have, .opener, "have")
    }

    /// "giải quyết công việc qua văn bản, không nhất thiết phải họp"
    func isByLetter(before trigger: Int) -> Bool {
        sentence.isComma(trigger - 1) && sentence.segment(before: trigger).contains { sentence.hasCode($0, .receives, "poll") }
    }

    /// "không họp tràn lan như trước", "yêu cầu không họp nhiều"
    func noExcess(_ trigger: Int, _ excess: Int) -> Draft? {
        let behind = sentence.span(excess + 1, excess + 4)
        let isOver = sentence.contains(.period, "since_event", in: behind)
        guard isOver || sentence.has(excess, .excess) || sentence.segment(before: trigger).isEmpty || sentence.modalities.hasOrder(in: sentence.segment(before: trigger)) else { return nil }
        var draft = draft(.presupposedExcess, .meeting(at: trigger), .count, trigger..<excess + 1, trigger)
        if isOver { draft.standing = .sure(.achieved) }
        return draft
    }

    /// "thì không họp", "thì huyện không họp"
    func isBehindThen(_ trigger: Int) -> Bool {
        let last = sentence.hasAny(trigger - 1, of: .level, .body) ? trigger - 2 : trigger - 1
        // "thì gửi phiếu, không mời họp"
        let isSecond = sentence.isComma(trigger - 1) && sentence.part(before: trigger - 1).suffix(6).contains { sentence.hasCode($0, .boundary, "then") }
        return sentence.hasCode(last, .boundary, "then") || isSecond
    }

    /// "những việc thuộc thẩm quyền của sở thì sở tự giải quyết, không họp xin ý kiến"
    func isOfSettled(before trigger: Int) -> Bool {
        sentence.isComma(trigger - 1) && sentence.contains(.idle, in: sentence.segment(before: trigger))
    }

    /// "việc gì nhắn tin được thì đừng họp", "việc nào gọi điện được, yêu cầu không ra văn bản": whenever something is so.
    func isRuleOfThumb(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.quantity == nil else { return false }
        let part = sentence.part(before: trigger)
        if isBehindThen(trigger) {
            // "khi chưa cần thiết thì không mở hội nghị"
            let isWhen = sentence.contains(.boundary, "when", in: part) || sentence.contains(.hypothetical, in: part)
            // "những nội dung có thể trao đổi qua thư thì không họp": whatever can be done otherwise.
            let segment = sentence.segment(before: trigger)
            let opensWithMany = sentence.isPlural(segment.prefix(1)) || sentence.hasCode(segment.lowerBound, .opener, "have")
            let isWhatever = phrase.object == .conference && opensWithMany && sentence.contains(anyOf: .expected, .needless, in: segment)
            return isWhatever || sentence.contains(anyOf: .any, .idle, in: part)
                || phrase.object == .document && sentence.contains(.needless, in: part) || isWhen && sentence.contains(.needless, in: part)
        }
        if phrase.object == .conference, isOfSettled(before: trigger) { return true }
        guard sentence.isComma(part.lowerBound - 1), sentence.modalities.hasOrder(in: part) || sentence.has(trigger, .proposal) else { return false }
        return sentence.part(before: part.lowerBound - 1).prefix(4).contains { sentence.has($0, .any) }
    }

    /// "yêu cầu không ban hành văn bản hỏi lại …", "… công văn đôn đốc", "đừng ra văn bản khi có thể gọi điện": by an order, what
    /// only says over again or what need not be written.
    func isIdle(_ phrase: NounPhrase, _ trigger: Int, _ limit: Int) -> Bool {
        guard phrase.object == .document, phrase.quantity == nil,
            sentence.modalities.hasOrder(in: sentence.segment(before: trigger)) || sentence.has(trigger, .proposal) else { return false }
        let behind = sentence.span(phrase.pieces.upperBound, min(limit, phrase.pieces.upperBound + 9))
        if sentence.contains(.idle, in: behind) || sentence.has(phrase.head, .idle) { return true }
        // "mong cấp trên thôi gửi công văn cho xã", "… không ra công văn nữa"
        let isAsked = [.directive, .proposal].contains(sentence.modalities.ofPart(sentence.segment(before: trigger))) || sentence.has(trigger, .proposal)
        if isAsked, sentence.hasCode(trigger, .cancel, "ended") || sentence.contains(.aspect, "no_more", in: behind) { return true }
        return sentence.hasCode(limit, .boundary, "when") && sentence.has(limit + 1, .expected)
    }

    /// "không tổ chức họp để giải quyết việc đã được phân cấp": meetings about what others have settled or may settle.
    func meetingOfSettled(_ trigger: Int) -> Draft? {
        let head = sentence.has(trigger, .conferenceVerb) ? trigger : sentence.span(trigger + 1, trigger + 3).first { sentence.hasAny($0, .conferences) } ?? trigger
        guard sentence.hasAny(head, .conferences), sentence.span(trigger + 1, head).allSatisfy({ sentence.hasAny($0, of: .counter, .quantity, .activity) }),
            sentence.has(head + 1, .purpose) || sentence.hasCode(head + 1, .modifier, "toward") || sentence.has(head + 1, .hypothetical)
                || sentence.hasCode(head + 1, .modifier, "about") else { return nil }
        let behind = sentence.span(head + 2, min(head + 16, Clause.end(from: head + 2, in: sentence)))
        guard let idle = behind.first(where: { sentence.has($0, .idle) || isInForce($0) }), !sentence.contains(.achieved, in: sentence.span(0, trigger)) else { return nil }
        var draft = draft(.cancelNeedless, .meeting(at: head), .count, trigger..<idle + 1, trigger)
        if draft.doubt != nil || draft.modality == .directive && sentence.hasCode(trigger, .directive, "forbid") { draft.modality = .rule }
        return draft
    }

    /// "nạn hội họp tràn lan phần nào đã được khắc phục": what was too much is told as mended, by a passive behind it.
    func mended(_ trigger: Int) -> Draft? {
        let isPassive = sentence.isPassive(trigger - 1)
        // "tình trạng họp triền miên cơ bản chấm dứt", "bệnh họp nhiều đã bớt"
        let isActive = (sentence.hasCode(trigger, .avoid, "stop") || sentence.has(trigger, .reduce)) && sentence.hasAny(trigger - 1, of: .achieved, .aspect, .adverb, .also)
            && ObjectSide.isEmpty(behind: trigger, in: sentence)
        guard isPassive || isActive else { return nil }
        let part = sentence.part(before: trigger)
        guard let head = part.last(where: { sentence.hasAny($0, .conferences) }), !sentence.has(head, .blocked), trigger - head <= 8,
            let start = part.first(where: { sentence.has($0, .state) || sentence.hasCode($0, .quantity, "ill") }), start <= head,
            sentence.objectPhrase(from: start, before: trigger)?.head == head || sentence.contains(anyOf: .always, .excess, in: sentence.span(start, head)),
            !sentence.contains(anyOf: .negation, .hypothetical, .purpose, in: part) else { return nil }
        let phrase = sentence.meetings(at: head, start..<head + 1, .count)
        var draft = Draft(
            .presupposedExcess, of: phrase, .decrease, sentence.modalities.ofSubject(start..<trigger + 1, trigger: trigger), evidence: start..<trigger + 1,
            trigger: trigger)
        draft.hasSubject = true
        return draft
    }

    /// "thôi ban hành 9 loại văn bản": what came to an end was issued time and again.
    func isSeveralEnded(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard sentence.hasCode(trigger, .cancel, "ended") else { return false }
        guard let quantity = phrase.quantity else {
            // "không còn tổ chức hội nghị quán triệt": a kind of meetings.
            return phrase.object == .conference && !isCertain(phrase)
                && (sentence.isPlural(phrase.pieces) || !Set(phrase.subtype).isDisjoint(with: Self.kinds))
        }
        return quantity.kind == .plain && quantity.value >= 2
    }

    /// "không ban hành văn bản để nhắc lại văn bản", "… kế hoạch để triển khai kế hoạch": documents for the sake of documents.
    func isForItself(_ phrase: NounPhrase) -> Bool {
        let end = phrase.pieces.upperBound
        let purpose = sentence.has(end, .only) ? end + 1 : end
        guard sentence.has(purpose, .purpose) else { return false }
        // "yêu cầu không tổ chức hội nghị chỉ để phổ biến văn bản"
        if phrase.object == .conference {
            let before = sentence.segment(before: phrase.pieces.lowerBound - 1)
            return purpose > end && phrase.quantity == nil && (before.isEmpty || sentence.modalities.hasOrder(in: before) || sentence.contains(.urge, in: before))
        }
        let word = sentence.word(phrase.head).lowercased()
        return sentence.span(purpose + 1, purpose + 5).contains { sentence.word($0).lowercased() == word }
    }
}

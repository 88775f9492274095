internal import Language
internal import Pipeline

/// Papers that are not printed or sent.
extension CancelRule {
    /// "tài liệu kỳ họp không in mà gửi qua phần mềm": what is not printed stands before.
    func unprinted(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger + 1, .boundary, "but") || sentence.isComma(trigger + 1), var phrase = sentence.subjects(of: trigger).first,
            phrase.object == .document, sentence.guards.accepts(phrase, trigger: trigger),
            sentence.contains(anyOf: .electronicMode, .electronic, .online, in: sentence.span(trigger + 2, trigger + 9)) else { return nil }
        phrase.measure = .paper
        var draft = draft(.paperDropped, phrase, .paper, phrase.pieces.lowerBound..<trigger + 1, trigger, standard: .achieved)
        draft.hasSubject = true
        return draft
    }

    /// "duyệt giáo án trên mạng, giáo viên không phải in nộp như trước": what was printed once was named before.
    func asBefore(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .cancel, "done"), !sentence.namesOutsiders,
            let before = sentence.span(trigger + 1, trigger + 4).first(where: { sentence.hasCode($0, .period, "since_event") }),
            let head = sentence.last(anyOf: .document, .documentVerb, .documentWeak, in: sentence.segment(before: trigger)) else { return nil }
        let phrase = NounPhrase(
            pieces: trigger..<trigger + 1, head: head, object: .document, subtype: sentence.codes(head, firstOf: .document, .documentVerb, .documentWeak),
            measure: .paper)
        return draft(.paperDropped, phrase, .paper, trigger..<before + 1, trigger, standard: .achieved)
    }

    /// "soạn báo cáo trên máy, khỏi in ra giấy", "đã có máy tính bảng thì đừng in giấy": what is printed was named before.
    func ontoPaper(_ trigger: Int) -> Draft? {
        // "không phải dùng giấy như hiện nay": what is so now is not over.
        let isAsNow = sentence.hasCode(trigger + 2, .plain, "as") && sentence.hasCode(trigger + 3, .period, "this_time")
        guard sentence.has(trigger + 1, .paperMode), !isAsNow, !sentence.namesOutsiders,
            let head = sentence.last(anyOf: .document, .documentVerb, .electronic, .electronicMode, in: sentence.segment(before: trigger)) else { return nil }
        let phrase = NounPhrase(
            pieces: trigger + 1..<trigger + 2, head: head, object: .document, subtype: sentence.codes(head, firstOf: .document, .documentVerb, .electronic),
            measure: .paper)
        return draft(
            .paperDropped, phrase, .paper, trigger..<trigger + 2, trigger, standard: sentence.hasCode(trigger, .cancel, "done") ? .achieved : .directive)
    }

    /// "nhờ phần mềm, văn thư khỏi phải in, sao rồi gửi": nothing but verbs up to the end; what an office prints are its letters.
    func printedByOffice(_ trigger: Int) -> Draft? {
        var end = trigger + 1
        // "in, sao rồi gửi công văn"
        let makes = { (index: Int) in sentence.hasAny(index, of: .activity, .receives) }
        while makes(end) || sentence.hasAny(end, of: .conjunction, .document) || makes(end + 1) && (sentence.isComma(end) || sentence.isStranger(end) || sentence.has(end, .aspect)) { end += 1 }
        guard end > trigger + 1, sentence.hasCode(trigger, .cancel, "done"), sentence.isComplete(before: end), !sentence.namesOutsiders,
            sentence.segment(before: trigger).contains(where: { sentence.hasAny($0, of: .electronicMode, .electronic, .tool, .document, .documentVerb) }) else { return nil }
        let head = sentence.last(anyOf: .document, .documentVerb, .electronic, in: sentence.segment(before: trigger)) ?? trigger
        let phrase = NounPhrase(pieces: trigger..<end, head: head, object: .document, subtype: ["van_ban_giay"], measure: .paper)
        return draft(.paperDropped, phrase, .paper, trigger..<end, trigger, standard: .achieved)
    }

    /// "không được yêu cầu cấp dưới gửi thêm bản giấy": those who are asked stand before the paper.
    func laterPaper(_ trigger: Int, _ limit: Int) -> Outcome {
        // "100% cuộc họp không dùng giấy": paper as such, of meetings.
        let bare = sentence.has(trigger + 1, .paperMode) && sentence.isComplete(before: trigger + 2) && !sentence.hasCode(trigger, .cancel, "send")
            && sentence.contains(anyOf: .conferences, in: sentence.segment(before: trigger)) && !sentence.namesOutsiders
        guard let paper = sentence.first(.paper, in: sentence.span(trigger + 1, min(limit, trigger + 8))) ?? (bare ? trigger + 1 : nil),
            sentence.span(trigger + 1, paper).allSatisfy({
                // "không phải phô tô, phát bản giấy"
                (!sentence.isComma($0) || sentence.hasCode($0 + 1, .activity, "hand_out") || sentence.hasCode($0 + 1, .receives, "send") && $0 == trigger + 1) && !sentence.hasAny($0, .triggers)
            })
        else { return .none }
        let phrase = NounPhrase(
            pieces: trigger + 1..<paper + 1, head: paper, object: .document, subtype: sentence.codes(paper, .paper),
            measure: .paper)
        return .drafts([draft(.paperDropped, phrase, .paper, trigger..<paper + 1, trigger)])
    }

    /// "chỉ in tài liệu cho một số đại biểu, còn lại gửi qua hệ thống".
    func printedOnly(_ trigger: Int) -> Outcome {
        guard sentence.hasCode(trigger + 1, .activity, "paper") else { return .none }
        if let fronted = printedForSome(trigger) { return .drafts([fronted]) }
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: sentence.count), phrase.measure == .paper,
            sentence.span(phrase.pieces.upperBound, sentence.count).contains(where: {
                sentence.hasAny($0, of: .electronicMode, .electronic, .online) || sentence.hasCode($0, .receives, "send")
            }) else { return .none }
        return .drafts([draft(.paperDropped, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger, standard: .achieved)])
    }

    /// "tài liệu hội nghị chỉ in cho một số đại biểu, còn lại gửi qua phần mềm": what is printed stands before.
    private func printedForSome(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger + 2, .modifier, "for"), var phrase = sentence.acceptedSubjects(of: trigger).first, phrase.object == .document,
            sentence.span(trigger + 2, Clause.segmentEnd(from: trigger, in: sentence)).contains(where: {
                sentence.hasAny($0, of: .electronicMode, .electronic, .online, .tool) || sentence.hasCode($0, .receives, "send")
            }) else { return nil }
        phrase.measure = .paper
        var draft = draft(.paperDropped, phrase, .paper, phrase.pieces.lowerBound..<trigger + 2, trigger, standard: .achieved)
        draft.hasSubject = true
        return draft
    }

    /// Papers that are not printed, sent or used; nil where documents or meetings themselves are left out.
    func readPapers(_ named: NounPhrase, _ trigger: Int, _ codes: [String]) -> Outcome? {
        var phrase = named
        if codes.contains("print"), phrase.object == .document { phrase.measure = .paper }
        let isDone = codes.contains("done") && phrase.object == .document
        // "người dân khỏi phải photo giấy tờ"
        if sentence.guards.isFileOfCitizens(phrase) || isDone && sentence.has(phrase.head, .documentWeak) && sentence.namesOutsiders {
            return .refused(.paperDropped, Refused(reason: "papers that citizens file", head: phrase.head))
        }
        let evidence = trigger..<phrase.pieces.upperBound
        if isDone { return .drafts([draft(.paperDropped, phrase, .paper, evidence, trigger, standard: .achieved)]) }
        let isPaper = codes.contains("paper")
        if isPaper, !codes.contains("attach"), isUsedInMeetings(phrase, trigger) { phrase.measure = .paper }
        // "không gửi công văn qua bưu điện mà qua mạng"
        if sentence.hasCode(phrase.pieces.upperBound - 1, .paperMode, "post"), let switched = byNetwork(phrase, trigger) { return .drafts([switched]) }
        if phrase.measure == .paper { return .drafts([draft(.paperDropped, phrase, .paper, evidence, trigger)]) }
        guard isPaper else { return nil }
        if let switched = byNetwork(phrase, trigger) { return .drafts([switched]) }
        return codes.contains("send") && phrase.object == .document ? nil : Outcome.none
    }

    /// "không dùng giấy tờ trong các cuộc họp"
    private func isUsedInMeetings(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard sentence.hasCode(phrase.head, .documentWeak, "giay_to") else { return false }
        let end = phrase.pieces.upperBound
        return sentence.contains(anyOf: .conferences, in: sentence.span(end, end + 5)) || isHeldWithout(phrase, trigger)
    }

    /// How it is meant that paper is left out: where so many, one meeting or a passive are spoken of, it is told as done.
    func standingOfPaper(_ told: Standing, _ trigger: Int) -> Standing {
        var standing = told
        let part = sentence.part(before: trigger)
        // "95% cuộc họp không dùng tài liệu giấy": of so many it is told.
        if standing.doubt != nil, sentence.firstShare(in: part) != nil || followsShare(trigger) {
            standing = .sure(sentence.modalities.isOfComingTime(trigger) ? .target : .achieved)
        }
        // "hội nghị không in tài liệu, đại biểu xem trên máy tính bảng", "tài liệu đều được gửi qua phần mềm, không in giấy"
        if standing.doubt != nil, isOfOneMeeting(trigger) || sentence.modalities.followsPassive(trigger, behind: part), !sentence.modalities.isSetFromDay(trigger) { standing = .sure(.achieved) }
        // "gửi qua email chứ không gửi bản giấy như trước"
        if standing.doubt != nil, let paper = sentence.first(.paper, in: sentence.span(trigger + 1, trigger + 4)), sentence.hasCode(paper + 1, .period, "since_event") {
            standing = .sure(.achieved)
        }
        // "trước kia phải in công văn; nay xã họp không phát tài liệu in"
        if standing.doubt != nil || standing.frame == "earlier-cue", part.first.map({ sentence.hasCode($0, .period, "this_time") }) ?? false {
            standing = .sure(.achieved)
        }
        guard isBehindThen(trigger) else { return standing }
        // "văn bản đã ký số thì không gửi bản giấy" is an order, "nếu đã gửi qua mạng thì không gửi bản giấy" a rule for all that is so.
        if standing.modality == .achieved { return .sure(.directive) }
        if standing.modality == .expected { return .sure(.rule) }
        return standing
    }
}

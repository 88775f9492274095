internal import Language
internal import Pipeline

/// Documents that are not to be issued and meetings that are not to be held: a claim where the needless are meant, or
/// all of them, or paper; one meeting that is not held is none.
struct CancelRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        let codes = sentence.codes(trigger, .cancel)
        if let settled = meetingOfSettled(trigger) { return .drafts([settled]) }
        if codes.contains("forbid") { return .of(forbidden(trigger)) }
        // "cán bộ chưa được khỏi phải mang tài liệu giấy"
        if codes.contains("done"), sentence.contains(.negation, in: sentence.span(trigger - 2, trigger)) { return .none }
        if codes.contains("guests") { return guests(trigger, limit) }
        if codes.contains("paper"), explainsShare(trigger) || codes.contains("attach") && !speaksOfMail && !isAskedOfOffices(trigger) { return .none }
        if let fronted = fronted(trigger) { return .drafts([fronted]) }
        let start = sentence.behindPlace(trigger + 1, before: limit) ?? trigger + 1
        guard let phrase = sentence.objectPhrase(from: start, before: limit, isIssued: codes.contains("issue")) else {
            return readWithoutObject(trigger, codes, limit)
        }
        if codes.contains("prolong") { return .of(notProlonged(phrase, trigger)) }
        if phrase.object == .conference, let free = withoutWeekday(phrase, trigger) { return .drafts([free]) }
        if let papers = readPapers(phrase, trigger, codes) { return papers }
        if phrase.object == .conference, let meetings = meetings(phrase, trigger) { return .drafts([meetings]) }
        // "không ra văn bản khi chưa thật cần thiết"
        let isConditional = sentence.has(limit, .boundary) && sentence.has(limit + 1, .needless)
        return needless(phrase, trigger, before: isConditional ? limit + 2 : relativeEnd(limit, phrase) ?? limit)
    }

    /// "không tổ chức những hội nghị mà nội dung thiếu thiết thực": where the clause ends that tells which are meant.
    private func relativeEnd(_ limit: Int, _ phrase: NounPhrase) -> Int? {
        guard sentence.hasCode(limit, .boundary, "but"), limit - phrase.pieces.upperBound <= 6 else { return nil }
        return sentence.span(limit + 1, limit + 4).first { sentence.has($0, .needless) }.map { $0 + 1 }
    }

    /// "không in, gửi bản mềm", "không triệu tập lãnh đạo xã họp": what is meant was named before, or stands behind somebody.
    private func readWithoutObject(_ trigger: Int, _ codes: [String], _ limit: Int) -> Outcome {
        if codes.contains("prolong") { return .none }
        if codes.contains("print") || codes.contains("done"), let unprinted = unprinted(trigger) ?? ontoPaper(trigger) ?? asBefore(trigger) ?? printedByOffice(trigger) { return .drafts([unprinted]) }
        if codes.contains("paper") { return laterPaper(trigger, limit) }
        return codes.contains("summon") ? summons(trigger, limit) : .none
    }

    /// "không tổ chức hội nghị mà gửi báo cáo", "không tổ chức bất kỳ cuộc họp nào": claims of meetings that need not be called needless.
    private func meetings(_ phrase: NounPhrase, _ trigger: Int) -> Draft? {
        let evidence = trigger..<phrase.pieces.upperBound
        if isReplaced(phrase, trigger) { return draft(.cancelNeedless, phrase, .count, evidence, trigger, keepsModality: true) }
        guard isAny(phrase, trigger) else { return nil }
        var plan = draft(.cancelNeedless, phrase, .count, evidence, trigger)
        if plan.doubt != nil { plan.modality = .target }
        return plan
    }

    /// "không tổ chức các hội nghị không cần thiết": a claim unless one certain document or meeting is meant.
    private func needless(_ phrase: NounPhrase, _ trigger: Int, before limit: Int) -> Outcome {
        let behind = sentence.span(phrase.pieces.upperBound, min(limit, phrase.pieces.upperBound + 9))
        let isMore = sentence.contains(.aspect, "more", in: sentence.span(trigger + 1, phrase.head))
            && sentence.modalities.hasOrder(in: sentence.span(0, trigger))
        let isGeneral = sentence.hasCode(trigger, .cancel, "general") || isMore || sentence.contains(.needless, in: behind)
            || isIdle(phrase, trigger, limit) || isKindOrdered(phrase, trigger) || isForItself(phrase) || isSeveralEnded(phrase, trigger) || isRuleOfThumb(phrase, trigger)
            // "không ban hành nghị quyết nếu nội dung đã có trong nghị quyết cấp trên"
            || phrase.object == .document && phrase.quantity == nil && sentence.has(phrase.pieces.upperBound, .hypothetical)
            && conditioned(behind: phrase.pieces.upperBound - 1) != nil
        // "nhờ rà soát từ đầu, không ban hành văn bản sao chép": the means of a result that is told.
        if sentence.contains(.achieved, "means", in: sentence.segment(before: trigger)) {
            return .refused(.cancelNeedless, Refused(reason: "the means of a result that is told", head: phrase.head))
        }
        guard isGeneral else {
            let reason = "one document or meeting that is not held or issued"
            return .refused(.cancelNeedless, Refused(reason: reason, head: phrase.head))
        }
        let end = sentence.last(anyOf: .needless, .idle, .any, in: behind).map { $0 + 1 } ?? phrase.pieces.upperBound
        var found = draft(.cancelNeedless, phrase, .count, trigger..<end, trigger)
        found.isSecondary = found.doubt == .noMarker && sentence.contains(.achieved, "result", in: sentence.span(trigger, sentence.count))
        // "không đặt thêm sổ sách, giảm tối đa hồ sơ"
        if sentence.hasCode(trigger, .cancel, "more") { found.isSecondary = true }
        if isSeveralEnded(phrase, trigger) { found.magnitude = sentence.magnitudes.ofObject(trigger: trigger, phrase: phrase).0 }
        return .drafts([found])
    }

    /// "không tổ chức hội nghị mà gửi báo cáo bằng văn bản": a document takes the meeting's place.
    private func isReplaced(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let rest = sentence.span(Clause.segmentStart(before: trigger, in: sentence), min(sentence.count, trigger + 24))
        return rest.contains { index in
            !phrase.pieces.contains(index) && sentence.hasCode(index, .receives, "send")
                && sentence.contains(anyOf: .documents, in: sentence.span(index + 1, index + 3))
        }
    }

    /// "không triệu tập lãnh đạo xã về tỉnh họp những việc …": those who are called stand before the meeting.
    private func summons(_ trigger: Int, _ limit: Int) -> Outcome {
        let near = sentence.span(trigger + 1, min(limit, trigger + 9))
        guard let head = near.first(where: { sentence.hasAny($0, .conferences.adding(.blocked)) && !sentence.hasCode($0, .blocked, "staff") }),
            !sentence.has(head, .blocked), sentence.span(trigger + 1, head).contains(where: sentence.isOfOffices),
            !sentence.containsComma(in: sentence.span(trigger + 1, head)), !sentence.contains(anyOf: .private, .citizens, in: near),
            // "không triệu tập lãnh đạo xã họp quá 2 lần mỗi tháng": a limit.
            !sentence.contains(.cap, in: sentence.span(trigger, limit)) else { return .none }
        let meetings = sentence.meetings(at: head, trigger + 1..<head + 1, .count)
        return isCertain(meetings) ? .none : .drafts([draft(.cancelNeedless, meetings, .count, trigger..<head + 1, trigger)])
    }

    /// "đề nghị không mở các lớp tập huấn chồng nội dung", "không tổ chức hội nghị sơ kết ở cấp xã" as an order: many
    /// meetings or a kind of them, no certain one.
    private func isKindOrdered(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.object == .conference, !isCertain(phrase) else { return false }
        let segment = sentence.segment(before: trigger)
        if sentence.isPlural(phrase.pieces) { return sentence.modalities.hasOrder(in: segment) }
        // "các sở không tổ chức hội nghị toàn ngành để sơ kết hàng quý": of all of a kind, for what comes time and again.
        let isForAll = segment.isEmpty || segment.count == 1 && sentence.hasCode(segment.lowerBound, .level, "plural")
        let behind = sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 5)
        if let purpose = sentence.first(.purpose, in: behind), !Set(sentence.codes(purpose + 1, .conferenceVerb)).isDisjoint(with: Self.kinds),
            isForAll || sentence.modalities.hasOrder(in: segment) { return true }
        return isForAll && !Set(phrase.subtype).isDisjoint(with: Self.kinds)
    }

    static let kinds: Set = ["so_ket", "tong_ket", "quan_triet", "trien_khai", "chuyen_de", "giao_ban", "tap_huan"]

    /// A date or a rank names one meeting.
    func isCertain(_ phrase: NounPhrase) -> Bool {
        sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 5).contains {
            sentence.has($0, .blocked) || sentence.has($0, .ordinal) && isNumber($0 + 1)
        }
    }

    private func isNumber(_ index: Int) -> Bool {
        sentence.quantity(at: index) != nil || sentence.tokenKind(at: index) == .number
    }

    /// "không tổ chức bất kỳ cuộc họp nào", as a plan or an order.
    private func isAny(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard sentence.contains(.quantity, "any", in: phrase.pieces) || sentence.has(phrase.pieces.upperBound, .any)
        else { return false }
        // "… từ ngày 6 đến ngày 10": a plan for certain days.
        let behind = sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 5)
        let isDated = sentence.contains(.ordinal, in: behind) || sentence.segment(before: trigger).contains { sentence.has($0, .ordinal) && isNumber($0 + 1) && !sentence.has($0, .adjunct) && sentence.hasCode($0, .ordinal, "day") }
        if isDated || sentence.modalities.isOfComingTime(trigger), !sentence.has(trigger - 1, .achieved) { return true }
        return sentence.modalities.hasOrder(in: sentence.segment(before: trigger))
    }

    /// "chỉ tổ chức hội nghị khi thật cần thiết".
    func readOnly(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: sentence.count, isIssued: sentence.hasCode(trigger + 1, .activity, "issue")),
            let needed = sentence.first(.ifNeeded, in: sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 7)),
            needed <= limit + 1 else {
            if let guests = rightGuests(trigger) ?? onlyAtTimes(trigger) { return .drafts([guests]) }
            if let needed = issuedIfNeeded(trigger) { return .drafts([needed]) }
            return printedOnly(trigger)
        }
        return .drafts([draft(.onlyIfNeeded, phrase, .count, trigger..<needed + 1, trigger)])
    }

    /// "văn bản chỉ ban hành khi thật cần thiết": what is issued or held is the subject.
    private func issuedIfNeeded(_ trigger: Int) -> Draft? {
        var verb = trigger + 1
        while sentence.has(verb, .aspect) { verb += 1 }
        guard sentence.has(verb, .activity), sentence.has(verb + 1, .ifNeeded), let phrase = sentence.acceptedSubjects(of: trigger).first
        else { return nil }
        var draft = draft(.onlyIfNeeded, phrase, .count, phrase.pieces.lowerBound..<verb + 2, trigger)
        draft.hasSubject = true
        return draft
    }

    func draft(
        _ rule: Rule, _ phrase: NounPhrase, _ measure: Measure, _ evidence: Range<Int>, _ trigger: Int,
        keepsModality: Bool = false, standard: Modality = .directive
    ) -> Draft {
        var standing = standing(rule, of: phrase.object, evidence, trigger, standard)
        // "việc không in tài liệu giúp văn phòng tiết kiệm 300 triệu đồng"
        let isHelping = sentence.modalities.isHelping(trigger, behind: evidence.upperBound)
        if isNoMore(standing, evidence, trigger) { standing = .sure(.achieved) }
        if !keepsModality, !isHelping, !isTold(rule, standing, trigger) { standing.modality = standard }
        var draft = Draft(
            rule: rule, object: phrase.object, subtype: phrase.subtype, measure: measure, direction: .decrease,
            standing: standing, evidence: evidence, trigger: trigger, head: phrase.head)
        // "huyện chưa dừng phát hành văn bản giấy"
        if sentence.hasCode(trigger, .cancel, "ended"), sentence.has(trigger - 1, .negation), !sentence.modalities.hasOrder(in: sentence.part(before: trigger)) {
            draft.apply(.negated)
        }
        return draft
    }

    /// "đại biểu không dùng tài liệu giấy nữa": what was done before is told to be no more.
    private func isNoMore(_ standing: Standing, _ evidence: Range<Int>, _ trigger: Int) -> Bool {
        standing.doubt != nil && sentence.hasCode(evidence.upperBound, .aspect, "no_more") && !sentence.segment(before: trigger).isEmpty && !isSetOrLet(trigger)
    }

    /// "từ 1/7, các xã không dùng văn bản giấy nữa", "cho phép các trường không …": set for a day to come, or permitted.
    private func isSetOrLet(_ trigger: Int) -> Bool {
        let before = sentence.span(0, trigger)
        return before.contains { sentence.has($0, .adjunct) && (sentence.has($0, .gives) || sentence.has($0 + 1, .ordinal)) }
            || sentence.modalities.ofPlannedPeriod(trigger) != nil || sentence.contains(.urge, "permits", in: before)
    }

    /// How it is meant that something is left out, by the words around it; `standard` is how it is meant by itself.
    private func standing(_ rule: Rule, of object: ClaimObject, _ evidence: Range<Int>, _ trigger: Int, _ standard: Modality) -> Standing {
        var standing = sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
        if sentence.has(trigger, .proposal), standing.modality != .directive || standing.doubt != nil { standing = .sure(.proposal) }
        // "đại biểu chỉ cần quét mã, không phải in tài liệu như trước"
        let isAsBefore = sentence.hasCode(trigger, .cancel, "done")
            && sentence.contains(.period, "since_event", in: sentence.span(evidence.upperBound, evidence.upperBound + 3))
        if isAsBefore, standing.modality != .directive { standing = .sure(.achieved) }
        if rule == .paperDropped { standing = standingOfPaper(standing, trigger) }
        // "đến năm 2030, các sở không còn dùng văn bản giấy"
        if standard == .achieved, standing.doubt != nil || standing.modality == .achieved, sentence.modalities.isOfComingTime(trigger) { standing = .sure(.target) }
        // "Quy chế quy định … không ban hành": a standing rule orders by what it is.
        if standing.doubt != nil || standing.modality == .achieved, sentence.contains(.norm, in: sentence.span(0, trigger)) { standing = .sure(.rule) }
        // "những nội dung có thể trao đổi qua thư thì không họp"
        if standing.modality == .expected, object == .conference, isBehindThen(trigger) { standing = .sure(.directive) }
        return standing
    }

    /// Whether the sentence itself tells how it is meant: a result that nothing marks is none, "không họp" says no more than what is wanted.
    private func isTold(_ rule: Rule, _ standing: Standing, _ trigger: Int) -> Bool {
        let isAchieved = standing.modality == .achieved
        if standing.doubt == nil, rule == .paperDropped || !isAchieved { return true }
        guard isAchieved else { return false }
        if sentence.hasCode(trigger, .cancel, "ended"),
            sentence.hasCode(trigger, .cancel, "told") || sentence.hasAny(trigger - 1, of: .level, .body, .achieved) { return true }
        // "từ tháng 3, xã không gửi văn bản giấy nữa"
        if rule == .paperDropped, sentence.hasAny(trigger - 1, of: .level, .body), sentence.contains(.aspect, "no_more", in: sentence.span(trigger + 1, trigger + 5)), !isSetOrLet(trigger) { return true }
        // "sau hai năm, các cuộc họp của huyện không in tài liệu", "từ đầu năm đến nay, …"
        return rule == .paperDropped && (sentence.modalities.containsLapse(sentence.segment(before: trigger)) || opensUntilNow(trigger))
    }

    /// "Từ đầu năm đến nay, …": a time that lasts, told before the comma.
    private func opensUntilNow(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        return segment.contains { sentence.isComma($0) && sentence.hasCode($0 - 1, .period, "this_time") && $0 > segment.lowerBound + 1 }
    }
}

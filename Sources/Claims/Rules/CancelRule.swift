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
        if codes.contains("guests") { return guests(trigger, limit) }
        if codes.contains("paper"), explainsShare(trigger) || codes.contains("attach") && !speaksOfMail && !isAskedOfOffices(trigger) { return .none }
        if let fronted = fronted(trigger) { return .drafts([fronted]) }
        let start = sentence.behindPlace(trigger + 1, before: limit) ?? trigger + 1
        guard var phrase = sentence.objectPhrase(from: start, before: limit, isIssued: codes.contains("issue")) else {
            if codes.contains("prolong") { return .none }
            if codes.contains("print") || codes.contains("done"), let unprinted = unprinted(trigger) ?? ontoPaper(trigger) ?? asBefore(trigger) { return .drafts([unprinted]) }
            return codes.contains("paper") ? laterPaper(trigger, limit) : codes.contains("summon") ? summons(trigger, limit) : .none
        }
        let evidence = trigger..<phrase.pieces.upperBound
        if codes.contains("prolong") { return .of(notProlonged(phrase, trigger)) }
        if phrase.object == .conference, let free = withoutWeekday(phrase, trigger) { return .drafts([free]) }
        if codes.contains("print"), phrase.object == .document { phrase.measure = .paper }
        if sentence.guards.isFileOfCitizens(phrase) { return .refused(.paperDropped, Refused(reason: "papers that citizens file", head: phrase.head)) }
        if codes.contains("done"), phrase.object == .document {
            // "người dân khỏi phải photo giấy tờ"
            if sentence.has(phrase.head, .documentWeak), sentence.namesOutsiders {
                return .refused(.paperDropped, Refused(reason: "papers that citizens file", head: phrase.head))
            }
            return .drafts([draft(.paperDropped, phrase, .paper, evidence, trigger, standard: .achieved)])
        }
        // "không dùng giấy tờ trong các cuộc họp"
        if codes.contains("paper"), !codes.contains("attach"), sentence.hasCode(phrase.head, .documentWeak, "giay_to"),
            sentence.contains(anyOf: .conferences, in: sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 5)) || isHeldWithout(phrase, trigger) { phrase.measure = .paper }
        // "không gửi công văn qua bưu điện mà qua mạng"
        if sentence.hasCode(phrase.pieces.upperBound - 1, .paperMode, "post"), let switched = byNetwork(phrase, trigger) { return .drafts([switched]) }
        if phrase.measure == .paper { return .drafts([draft(.paperDropped, phrase, .paper, evidence, trigger)]) }
        if codes.contains("paper"), let switched = byNetwork(phrase, trigger) { return .drafts([switched]) }
        guard !codes.contains("paper") || codes.contains("send") && phrase.object == .document else { return .none }
        if phrase.object == .conference, isReplaced(phrase, trigger) {
            return .drafts([draft(.cancelNeedless, phrase, .count, evidence, trigger, keepsModality: true)])
        }
        if phrase.object == .conference, isAny(phrase, trigger) {
            var plan = draft(.cancelNeedless, phrase, .count, evidence, trigger)
            if plan.doubt != nil { plan.modality = .target }
            return .drafts([plan])
        }
        // "không ra văn bản khi chưa thật cần thiết"
        let isConditional = sentence.has(limit, .boundary) && sentence.has(limit + 1, .needless)
        return needless(phrase, trigger, before: isConditional ? limit + 2 : limit)
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
            !sentence.has(head, .blocked), sentence.span(trigger + 1, head).contains(where: { sentence.has($0, .level) || sentence.hasCode($0, .blocked, "staff") || sentence.hasCode($0, .body, "staff") }),
            !sentence.containsComma(in: sentence.span(trigger + 1, head)), !sentence.contains(anyOf: .private, .citizens, in: near),
            !isCertain(phrase(of: head, behind: trigger)),
            // "không triệu tập lãnh đạo xã họp quá 2 lần mỗi tháng": a limit.
            !sentence.contains(.cap, in: sentence.span(trigger, limit)) else { return .none }
        return .drafts([draft(.cancelNeedless, phrase(of: head, behind: trigger), .count, trigger..<head + 1, trigger)])
    }

    private func phrase(of head: Int, behind trigger: Int) -> NounPhrase {
        NounPhrase(
            pieces: trigger + 1..<head + 1, head: head, object: .conference, subtype: sentence.codes(head, all: .conference, .conferenceVerb),
            measure: .count)
    }

    /// "không được yêu cầu cấp dưới gửi thêm bản giấy": those who are asked stand before the paper.
    private func laterPaper(_ trigger: Int, _ limit: Int) -> Outcome {
        guard let paper = sentence.first(.paper, in: sentence.span(trigger + 1, min(limit, trigger + 8))),
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

    /// "đề nghị không mở các lớp tập huấn chồng nội dung", "không tổ chức hội nghị sơ kết ở cấp xã" as an order: many
    /// meetings or a kind of them, no certain one.
    private func isKindOrdered(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.object == .conference, !isCertain(phrase) else { return false }
        let segment = sentence.segment(before: trigger)
        if sentence.isPlural(phrase.pieces) { return sentence.modalities.hasOrder(in: segment) }
        return segment.isEmpty && !Set(phrase.subtype).isDisjoint(with: Self.kinds)
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

    /// "chỉ in tài liệu cho một số đại biểu, còn lại gửi qua hệ thống".
    private func printedOnly(_ trigger: Int) -> Outcome {
        guard sentence.hasCode(trigger + 1, .activity, "paper") else { return .none }
        guard let phrase = sentence.objectPhrase(from: trigger + 1, before: sentence.count), phrase.measure == .paper,
            sentence.span(phrase.pieces.upperBound, sentence.count).contains(where: {
                sentence.hasAny($0, of: .electronicMode, .electronic, .online) || sentence.hasCode($0, .receives, "send")
            }) else { return .none }
        return .drafts([draft(.paperDropped, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger, standard: .achieved)])
    }

    /// "chấn chỉnh tình trạng hội họp nhiều", "khắc phục tình trạng hội nghị kéo dài".
    func readAvoid(_ trigger: Int) -> Outcome {
        if let mended = mended(trigger) ?? backlogMended(trigger) { return .drafts([mended]) }
        if sentence.hasCode(trigger, .avoid, "let"), let forbidden = forbidden(trigger) { return .drafts([forbidden]) }
        // "chấm dứt tình trạng “họp nhiều, văn bản nhiều”"
        let quote = sentence.span(trigger + 1, trigger + 4).first { sentence.pieces[$0].isAnyMark("“", "\"") }
        let isQuoted = quote.map { quote in sentence.span(trigger + 1, quote).allSatisfy { sentence.hasAny($0, of: .quantity, .state, .aspect) } } ?? false
        var start = isQuoted ? (quote ?? trigger) + 1 : trigger + 1
        // "khắc phục triệt để tình trạng họp nhiều"
        while sentence.hasAny(start, .intensity) { start += 1 }
        let limit = Clause.end(from: start, in: sentence)
        // "những việc phải chấn chỉnh như tình trạng họp nhiều": what is wrong is named.
        guard !sentence.hasCode(start, .state, "example"), let phrase = sentence.objectPhrase(from: start, before: limit) else { return .none }
        if phrase.measure == .paper, sentence.hasCode(trigger, .avoid, "stop") {
            return .drafts([draft(.paperDropped, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger)])
        }
        if let backlog = backlog(phrase, trigger) { return .drafts([backlog]) }
        let parts = Coordination(sentence: sentence, limit: limit, isObject: true).parts(after: phrase)
        let last = parts[parts.count - 1].pieces.upperBound
        let behind = sentence.span(last, min(limit, last + 5))
        // "chấm dứt bệnh hội họp": an evil by its name.
        if sentence.contains(.quantity, "ill", in: sentence.span(trigger + 1, phrase.head + 1)) {
            return .drafts(Grouping.groups(parts).map { settled(draft(.presupposedExcess, $0[0], .count, trigger..<last, trigger)) })
        }
        // "chấm dứt việc tổ chức hội nghị chỉ để khen thưởng"
        if sentence.hasCode(trigger, .avoid, "stop"), isForItself(phrase), phrase.object == .conference, phrase.measure == .count {
            return .drafts([draft(.cancelNeedless, phrase, .count, trigger..<phrase.pieces.upperBound + 2, trigger)])
        }
        // "chấm dứt việc mời lãnh đạo xã lên huyện họp"
        if sentence.hasCode(trigger, .avoid, "stop"), sentence.contains(.activity, "summon", in: phrase.pieces) {
            return .drafts([draft(.cancelNeedless, phrase, .count, trigger..<phrase.pieces.upperBound, trigger)])
        }
        guard let excess = sentence.first(anyOf: .excess, .excessSoft, .needless, .last, in: behind) else { return .none }
        let isLong = sentence.has(excess, .last) || sentence.hasCode(excess, .excess, "long") || sentence.hasCode(excess, .excessSoft, "long")
        let measure: Measure = isLong && phrase.object == .conference ? .duration : .count
        let all = parts + (meetingBeside(parts, before: excess).map { [$0] } ?? [])
        return .drafts(Grouping.groups(all).map { settled(draft(.presupposedExcess, $0[0], measure, trigger..<excess + 1, trigger)) })
    }

    /// "chấn chỉnh tình trạng ban hành văn bản, hội họp nhiều": meeting as such, beside papers.
    private func meetingBeside(_ parts: [NounPhrase], before excess: Int) -> NounPhrase? {
        let verb = excess - 1
        guard sentence.hasAny(verb, .conferences), ExcessRule(sentence: sentence).isMass(verb), !parts.contains(where: { $0.object == .conference }),
            sentence.isComma(verb - 1) || sentence.has(verb - 1, .conjunction) else { return nil }
        return .meeting(at: verb)
    }

    /// "đã chấm dứt tình trạng hội họp tràn lan", "chưa khắc phục …": told as done or as not done.
    func settled(_ draft: Draft) -> Draft {
        var draft = draft
        let polarity = Polarity.of(trigger: draft.trigger, in: sentence)
        if polarity == .negated, sentence.modalities.hasOrder(in: sentence.part(before: draft.trigger)) { return draft }
        if polarity == .affirmed, sentence.has(draft.trigger - 1, .achieved) { draft.modality = .achieved }
        // "chấm dứt được cảnh họp triền miên"
        if polarity == .affirmed, draft.doubt != nil, sentence.isPassive(draft.trigger + 1) { draft.standing = .sure(.achieved) }
        draft.apply(polarity)
        return draft
    }

    func draft(
        _ rule: Rule, _ phrase: NounPhrase, _ measure: Measure, _ evidence: Range<Int>, _ trigger: Int,
        keepsModality: Bool = false, standard: Modality = .directive
    ) -> Draft {
        var standing = sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
        if sentence.has(trigger, .proposal), standing.modality != .directive || standing.doubt != nil { standing = .sure(.proposal) }
        // "đại biểu chỉ cần quét mã, không phải in tài liệu như trước"
        let isAsBefore = sentence.hasCode(trigger, .cancel, "done")
            && sentence.contains(.period, "since_event", in: sentence.span(evidence.upperBound, evidence.upperBound + 3))
        if isAsBefore, standing.modality != .directive { standing = .sure(.achieved) }
        // "95% cuộc họp không dùng tài liệu giấy": of so many it is told.
        let isOfSoMany = sentence.firstShare(in: sentence.part(before: trigger)) != nil || followsShare(trigger)
        if rule == .paperDropped, standing.doubt != nil, isOfSoMany { standing = .sure(sentence.modalities.isOfComingTime(trigger) ? .target : .achieved) }
        // "hội nghị không in tài liệu, đại biểu xem trên máy tính bảng"
        if rule == .paperDropped, standing.doubt != nil, isOfOneMeeting(trigger) { standing = .sure(.achieved) }
        // "tài liệu đều được gửi qua phần mềm, không in giấy"
        if rule == .paperDropped, standing.doubt != nil, sentence.modalities.followsPassive(trigger, behind: sentence.part(before: trigger)) { standing = .sure(.achieved) }
        // "trước kia phải in công văn; nay xã họp không phát tài liệu in"
        if rule == .paperDropped, standing.doubt != nil || standing.frame == "earlier-cue", sentence.part(before: trigger).first.map({ sentence.hasCode($0, .period, "this_time") }) ?? false { standing = .sure(.achieved) }
        // "văn bản đã ký số thì không gửi bản giấy": a rule for all that is so.
        if rule == .paperDropped, standing.modality == .achieved, isBehindThen(trigger) { standing = .sure(.directive) }
        // "đến năm 2030, các sở không còn dùng văn bản giấy"
        if standard == .achieved, standing.doubt != nil || standing.modality == .achieved, sentence.modalities.isOfComingTime(trigger) { standing = .sure(.target) }
        // "Quy chế quy định … không ban hành": a standing rule orders by what it is.
        if standing.doubt != nil || standing.modality == .achieved, sentence.contains(.norm, in: sentence.span(0, trigger)) { standing = .sure(.rule) }
        // "những nội dung có thể trao đổi qua thư thì không họp"
        if standing.modality == .expected, phrase.object == .conference, isBehindThen(trigger) { standing = .sure(.directive) }
        let isAchieved = standing.modality == .achieved
        let isTold = sentence.hasCode(trigger, .cancel, "ended") && isAchieved
            && (sentence.hasCode(trigger, .cancel, "told") || sentence.hasAny(trigger - 1, of: .level, .body, .achieved))
        // "sau hai năm, các cuộc họp của huyện không in tài liệu", "từ đầu năm đến nay, …"
        let isLapsed = rule == .paperDropped && isAchieved && (sentence.modalities.containsLapse(sentence.segment(before: trigger)) || opensUntilNow(trigger))
        let isPrinted = keepsModality || isTold || isLapsed || standing.doubt == nil && (rule == .paperDropped || !isAchieved)
        if !isPrinted { standing.modality = standard }
        var draft = Draft(
            rule: rule, object: phrase.object, subtype: phrase.subtype, measure: measure, direction: .decrease,
            standing: standing, evidence: evidence, trigger: trigger, head: phrase.head)
        // "huyện chưa dừng phát hành văn bản giấy"
        if sentence.hasCode(trigger, .cancel, "ended"), sentence.has(trigger - 1, .negation), !sentence.modalities.hasOrder(in: sentence.part(before: trigger)) {
            draft.apply(.negated)
        }
        return draft
    }

    /// "Từ đầu năm đến nay, …": a time that lasts, told before the comma.
    private func opensUntilNow(_ trigger: Int) -> Bool {
        let segment = sentence.segment(before: trigger)
        return segment.contains { sentence.isComma($0) && sentence.hasCode($0 - 1, .period, "this_time") && $0 > segment.lowerBound + 1 }
    }
}

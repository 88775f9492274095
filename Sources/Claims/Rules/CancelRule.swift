internal import Language
internal import Pipeline

/// Documents that are not to be issued and meetings that are not to be held: a claim where the needless are meant, or
/// all of them, or paper; one meeting that is not held is none.
struct CancelRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        let codes = sentence.codes(trigger, .cancel)
        if codes.contains("guests") { return guests(trigger, limit) }
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        reader.isIssued = codes.contains("issue")
        guard case .phrase(var phrase) = reader.read(from: trigger + 1, before: limit) else {
            return codes.contains("paper") ? laterPaper(trigger, limit) : .none
        }
        if codes.contains("print"), phrase.object == .document { phrase.measure = .paper }
        if codes.contains("done"), phrase.object == .document {
            return .drafts([draft(.paperDropped, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger, standard: .achieved)])
        }
        if phrase.measure == .paper {
            return .drafts([draft(.paperDropped, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger)])
        }
        guard !codes.contains("paper") else { return .none }
        if phrase.object == .conference, isReplaced(phrase, trigger) {
            return .drafts([draft(.cancelNeedless, phrase, .count, trigger..<phrase.pieces.upperBound, trigger, keepsModality: true)])
        }
        if phrase.object == .conference, isAny(phrase, trigger) {
            var plan = draft(.cancelNeedless, phrase, .count, trigger..<phrase.pieces.upperBound, trigger)
            if !plan.doubts.isEmpty { plan.modality = .target }
            return .drafts([plan])
        }
        let behind = sentence.span(phrase.pieces.upperBound, min(limit, phrase.pieces.upperBound + 9))
        let isMore = sentence.span(trigger + 1, phrase.head).contains { sentence.codes($0, .aspect).contains("more") }
            && ModalityReader(sentence: sentence).hasOrder(in: sentence.span(0, trigger))
        let isGeneral = codes.contains("general") || isMore || behind.contains { sentence.has($0, .needless) } || isKindOrdered(phrase, trigger)
        guard isGeneral else {
            return .refused(.cancelNeedless, Refused(reason: "one document or meeting that is not held or issued", head: phrase.head))
        }
        let end = behind.last { sentence.hasAny($0, SenseSet(.needless, .any)) }.map { $0 + 1 } ?? phrase.pieces.upperBound
        return .drafts([draft(.cancelNeedless, phrase, .count, trigger..<end, trigger)])
    }

    /// "không tổ chức hội nghị mà gửi báo cáo bằng văn bản": a document takes the meeting's place.
    private func isReplaced(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let rest = sentence.span(Clause.segmentStart(before: trigger, in: sentence), min(sentence.count, trigger + 24))
        return rest.contains { index in
            !phrase.pieces.contains(index) && sentence.codes(index, .receives).contains("send")
                && sentence.span(index + 1, index + 3).contains { sentence.hasAny($0, .documents) }
        }
    }

    /// "không được yêu cầu cấp dưới gửi thêm bản giấy": those who are asked stand before the paper.
    private func laterPaper(_ trigger: Int, _ limit: Int) -> Outcome {
        guard let paper = sentence.span(trigger + 1, min(limit, trigger + 8)).first(where: { sentence.has($0, .paper) }),
            sentence.span(trigger + 1, paper).allSatisfy({ !sentence.pieces[$0].isComma && !sentence.hasAny($0, SenseSet.triggers) }) else { return .none }
        let phrase = NounPhrase(pieces: trigger + 1..<paper + 1, head: paper, object: .document, subtype: sentence.codes(paper, .paper), measure: .paper)
        return .drafts([draft(.paperDropped, phrase, .paper, trigger..<paper + 1, trigger)])
    }

    /// "đề nghị không mở các lớp tập huấn chồng nội dung", "không tổ chức hội nghị sơ kết ở cấp xã" as an order: many meetings or
    /// a kind of them, no certain one.
    private func isKindOrdered(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.object == .conference, !isCertain(phrase) else { return false }
        let segment = sentence.span(Clause.segmentStart(before: trigger, in: sentence), trigger)
        if sentence.isPlural(phrase.pieces) { return ModalityReader(sentence: sentence).hasOrder(in: segment) }
        return segment.isEmpty && !Set(phrase.subtype).isDisjoint(with: Self.kinds)
    }

    private static let kinds: Set = ["so_ket", "tong_ket", "quan_triet", "trien_khai", "chuyen_de", "giao_ban", "tap_huan"]

    /// A date or a rank names one meeting.
    private func isCertain(_ phrase: NounPhrase) -> Bool {
        sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 5).contains {
            sentence.has($0, .blocked) || sentence.has($0, .ordinal) && isNumber($0 + 1)
        }
    }

    private func isNumber(_ index: Int) -> Bool {
        sentence.pieces.indices.contains(index)
            && (sentence.pieces[index].quantity != nil || sentence.tokens[sentence.pieces[index].tokens.lowerBound].kind == .number)
    }

    /// "không mời thành phần không liên quan dự họp".
    private func guests(_ trigger: Int, _ limit: Int) -> Outcome {
        guard let head = sentence.span(trigger + 1, min(limit, trigger + 9)).first(where: { sentence.hasAny($0, .conferences) }),
            sentence.span(trigger + 1, head).contains(where: { sentence.codes($0, .measure).contains("participants") }) else { return .none }
        let phrase = NounPhrase(
            pieces: trigger + 1..<head + 1, head: head, object: .conference, subtype: sentence.codes(head, .conference) + sentence.codes(head, .conferenceVerb), measure: .participants)
        return .drafts([draft(.fewerGuests, phrase, .participants, trigger..<head + 1, trigger)])
    }

    /// "mỗi tuần có 2 ngày không họp".
    func readDays(_ trigger: Int) -> Outcome {
        guard trigger > 1, let quantity = sentence.pieces[trigger - 2].quantity, sentence.has(trigger - 1, .timeUnit),
            sentence.span(trigger - 5, trigger).contains(where: { sentence.has($0, .every) }) else { return .none }
        let evidence = trigger - 2..<trigger + 1
        return .drafts([Draft(
            rule: .meetingFreeDays, object: .conference, subtype: ["hop"], measure: .count, direction: .cap,
            modality: ModalityReader(sentence: sentence).ofLimit(at: trigger - 2) ?? .rule,
            magnitude: Magnitude(kind: .cap, value: quantity.value, unit: sentence.string(trigger - 1..<trigger), bound: .exact),
            evidence: evidence, trigger: trigger, head: trigger, hasSubject: true)])
    }

    /// "không tổ chức bất kỳ cuộc họp nào", as a plan or an order.
    private func isAny(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        guard phrase.pieces.contains(where: { sentence.codes($0, .quantity).contains("any") }) || sentence.has(phrase.pieces.upperBound, .any)
        else { return false }
        // "… từ ngày 6 đến ngày 10": a plan for certain days.
        let behind = sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 5)
        if behind.contains(where: { sentence.has($0, .ordinal) }), !sentence.has(trigger - 1, .achieved) { return true }
        return ModalityReader(sentence: sentence).hasOrder(in: sentence.span(Clause.segmentStart(before: trigger, in: sentence), trigger))
    }

    /// "chỉ tổ chức hội nghị khi thật cần thiết".
    func readOnly(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let phrase) = reader.read(from: trigger + 1, before: sentence.count),
            let needed = sentence.span(phrase.pieces.upperBound, min(sentence.count, phrase.pieces.upperBound + 7)).first(where: { sentence.has($0, .ifNeeded) }),
            needed <= limit + 1 else { return printedOnly(trigger) }
        return .drafts([draft(.onlyIfNeeded, phrase, .count, trigger..<needed + 1, trigger)])
    }

    /// "chỉ in tài liệu cho một số đại biểu, còn lại gửi qua hệ thống".
    private func printedOnly(_ trigger: Int) -> Outcome {
        guard sentence.codes(trigger + 1, .activity).contains("paper") else { return .none }
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let phrase) = reader.read(from: trigger + 1, before: sentence.count), phrase.measure == .paper,
            sentence.span(phrase.pieces.upperBound, sentence.count).contains(where: {
                sentence.hasAny($0, SenseSet(.electronicMode, .electronic, .online)) || sentence.codes($0, .receives).contains("send")
            }) else { return .none }
        return .drafts([draft(.paperDropped, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger, standard: .achieved)])
    }

    /// "chấn chỉnh tình trạng hội họp nhiều", "khắc phục tình trạng hội nghị kéo dài".
    func readAvoid(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        var reader = NounPhraseReader(sentence: sentence, isObject: true)
        guard case .phrase(let phrase) = reader.read(from: trigger + 1, before: limit) else { return .none }
        if phrase.measure == .paper, sentence.codes(trigger, .avoid).contains("stop") {
            return .drafts([draft(.paperDropped, phrase, .paper, trigger..<phrase.pieces.upperBound, trigger)])
        }
        let parts = Coordination(sentence: sentence, limit: limit, isObject: true).parts(after: phrase)
        let last = parts[parts.count - 1].pieces.upperBound
        let behind = sentence.span(last, min(limit, last + 5))
        guard let excess = behind.first(where: { sentence.hasAny($0, SenseSet(.excess, .excessSoft, .needless, .last)) }) else { return .none }
        let measure: Measure = sentence.has(excess, .last) ? .duration : .count
        return .drafts(Grouping.groups(parts).map { draft(.presupposedExcess, $0[0], measure, trigger..<excess + 1, trigger) })
    }

    private func draft(
        _ rule: Rule, _ phrase: NounPhrase, _ measure: Measure, _ evidence: Range<Int>, _ trigger: Int, keepsModality: Bool = false,
        standard: Modality = .directive
    ) -> Draft {
        var (modality, doubt) = ModalityReader(sentence: sentence).ofObject(trigger: trigger, evidence: evidence)
        if sentence.has(trigger, .proposal) { (modality, doubt) = (.proposal, nil) }
        // "Quy chế quy định … không ban hành": a standing rule orders by what it is.
        if doubt != nil || modality == .achieved, sentence.contains(.norm, in: sentence.span(0, trigger)) { (modality, doubt) = (.rule, nil) }
        return Draft(
            rule: rule, object: phrase.object, subtype: phrase.subtype, measure: measure, direction: .decrease,
            modality: keepsModality || doubt == nil && modality != .achieved ? modality : standard, evidence: evidence, trigger: trigger, head: phrase.head,
            doubts: doubt.map { [$0] } ?? [])
    }
}

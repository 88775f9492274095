internal import Language
internal import Pipeline

/// Papers that need no longer be made and meetings that need no longer be held: "không bắt trạm y tế làm báo cáo giấy", "không
/// còn phải họp hằng tuần", "cho các xã nghỉ báo cáo tuần".
struct RelievedRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        guard let verb = duty(trigger, limit),
            var phrase = sentence.objectPhrase(from: verb, before: limit) ?? sentence.objectPhrase(from: verb + 1, before: limit),
            phrase.pieces.lowerBound <= verb + 2, sentence.guards.accepts(phrase, trigger: trigger), phrase.measure != .cost
        else { return .none }
        // "không yêu cầu cấp xã báo cáo chuyên đề khi không thật cần thiết"
        let isConditional = sentence.has(limit, .boundary) && limit - phrase.pieces.upperBound <= 1 && sentence.contains(.needless, in: sentence.span(limit + 1, limit + 3))
        let behind = sentence.span(phrase.pieces.upperBound, min(isConditional ? limit + 3 : limit, phrase.pieces.upperBound + 7))
        // "không yêu cầu giáo viên làm thêm bất kỳ hồ sơ nào": more of them, whatever they are.
        let isMore = phrase.object == .document && !sentence.has(phrase.head, .documentWeak) && sentence.contains(.aspect, "more", in: sentence.span(trigger + 1, phrase.head))
        if sentence.contains(.any, in: behind) && !isMore && phrase.measure != .paper || sentence.namesOutsiders { return .none }
        // "không họp giao ban tháng": neglect, unless it is ordered or over.
        if sentence.hasCode(trigger, .relieve, "ordered"), !sentence.contains(.aspect, "no_more", in: behind),
            !sentence.modalities.hasOrder(in: sentence.segment(before: trigger)) { return .none }
        // "không bắt giáo viên in sổ điểm"
        if phrase.object == .document, phrase.isRoutine, sentence.hasCode(verb, .activity, "paper"), phrase.measure == .count { phrase.measure = .paper }
        // "nộp báo cáo bằng bản giấy"
        let paper = phrase.object == .document ? sentence.first(anyOf: .paper, .paperMode, in: behind) : nil
        if paper != nil { phrase.measure = .paper }
        let period = sentence.period(of: phrase, behind)
        // "khỏi phải triệu tập họp liên ngành": meeting as such.
        let isSpared = sentence.hasCode(trigger, .relieve, "spared") && sentence.isMass(phrase.head)
        guard phrase.measure == .paper || period != nil || isMore || isSpared || isMany(phrase, behind, trigger) else { return .none }
        let end = max(phrase.pieces.upperBound, (period ?? 0) + 1, (paper ?? 0) + 1)
        // "thay vì yêu cầu xã báo cáo, …" where nothing says whether it is done or to be done
        if sentence.hasCode(trigger, .relieve, "instead"), sentence.modalities.ofObject(trigger: trigger, evidence: trigger..<end).doubt != nil { return .none }
        var relieved = draft(phrase, trigger..<end, trigger, isPeriodic: period != nil)
        // "vẫn chưa thoát khỏi sổ sách"
        if sentence.has(trigger - 1, .negation), sentence.hasCode(trigger, .relieve, "told") { relieved.apply(.negated) }
        return .drafts([relieved])
    }

    /// The verb of making, sending or meeting, behind those who are relieved of it.
    private func duty(_ trigger: Int, _ limit: Int) -> Int? {
        // "được miễn 5 loại báo cáo"
        if sentence.hasCode(trigger, .relieve, "exempt"), sentence.quantity(at: trigger + 1) != nil { return trigger + 1 }
        // "giải phóng giáo viên khỏi hồ sơ, sổ sách"
        if sentence.hasCode(trigger, .relieve, "from"), sentence.hasAny(trigger + 1, .heads.adding(.quantity, .counter)) { return trigger + 1 }
        // "nghỉ họp tuần này", but "thuê nhà nghỉ qua đêm mỗi lần đi họp"
        let near = sentence.span(trigger + 1, min(limit, trigger + (sentence.hasCode(trigger, .relieve, "adjacent") ? 2 : 8)))
        let isDuty = { (index: Int) in
            sentence.hasAny(index, of: .activity, .conferenceVerb, .documentVerb, .periodic)
                || sentence.hasCode(index, .document, "bao_cao") || sentence.hasCode(index, .receives, "send")
                || sentence.hasCode(index, .urge, "carries_out")
                // "không được yêu cầu giáo viên có thêm hồ sơ"
                || sentence.hasCode(index, .opener, "have") && sentence.hasCode(index + 1, .aspect, "more")
        }
        guard let verb = near.first(where: isDuty), sentence.span(trigger + 1, verb).allSatisfy(leads) else { return nil }
        return verb
    }

    private func leads(_ index: Int) -> Bool {
        !sentence.isMark(index) && !sentence.hasAny(index, .triggers.adding(.boundary)) && !sentence.hasAny(index, .heads)
            && sentence.quantity(at: index) == nil
    }

    /// Kinds of papers, many meetings, the needless, or "no more".
    private func isMany(_ phrase: NounPhrase, _ behind: Range<Int>, _ trigger: Int) -> Bool {
        let isOwn = sentence.contains(.needless, in: sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 4))
        // "hạn chế giao cấp dưới ban hành văn bản": papers that those below are to write.
        if sentence.hasCode(trigger, .relieve, "held"), phrase.object == .document { return phrase.quantity == nil
            && (phrase.isOfficePaper || phrase.hasManyMasters || isOwn || sentence.isPlural(phrase.pieces)) }
        // "thay vì yêu cầu xã báo cáo lại"
        if sentence.hasCode(trigger, .relieve, "instead"), phrase.object == .document { return phrase.isRoutine }
        // "không giao xã ban hành văn bản đối với những việc tỉnh đã có hướng dẫn cụ thể"
        let isSettled = sentence.contains(.idle, in: sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 12))
        // "không bắt cơ sở báo cáo lại"
        if phrase.object == .document, sentence.hasCode(phrase.pieces.upperBound, .aspect, "again"), phrase.isRoutine { return true }
        // "không phải lên tỉnh họp như trước", "không còn phải lên huyện họp": meeting as such, which was a duty.
        if phrase.object == .conference, sentence.isMass(phrase.head), sentence.hasCode(trigger, .relieve, "told"), !sentence.contains(.online, in: sentence.segment(around: trigger)),
            sentence.hasCode(trigger, .gone, "duty") || sentence.hasCode(phrase.pieces.upperBound, .period, "since_event") { return true }
        if phrase.object == .document, !phrase.isRoutine { return (isOwn || isSettled) && phrase.quantity == nil }
        // "giải phóng khỏi sổ sách": papers as such.
        if phrase.pieces.lowerBound > 0, sentence.hasCode(phrase.pieces.lowerBound - 1, .relieve, "from") { return true }
        return (phrase.quantity?.value ?? 0) >= 2 || phrase.quantity?.isShare == true || phrase.measure == .workload
            || sentence.isPlural(phrase.pieces) || sentence.contains(.quantity, "all", in: phrase.pieces) || sentence.contains(.needless, in: behind)
            || sentence.contains(.aspect, "no_more", in: behind)
    }

    private func draft(_ phrase: NounPhrase, _ evidence: Range<Int>, _ trigger: Int, isPeriodic: Bool) -> Draft {
        var phrase = phrase
        if isPeriodic, phrase.measure == .count, phrase.quantity == nil { phrase.measure = .frequency }
        var standing = sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
        if standing.doubt != nil, sentence.modalities.isOfComingTime(trigger) {
            standing.modality = .target
        } else if standing.doubt != nil, sentence.has(trigger, .proposal) {
            standing.modality = .proposal
        } else if standing.doubt != nil { standing.modality = sentence.hasCode(trigger, .relieve, "told") ? .achieved : .directive }
        if !sentence.hasCode(trigger, .relieve, "told"), !sentence.hasCode(trigger, .relieve, "instead"),
            standing.modality == .achieved || standing.modality == .target { standing.modality = .directive }
        // "văn bản đã ký số thì không phải gửi bản giấy": whenever it is so.
        if sentence.hasCode(trigger - 1, .boundary, "then"), standing.modality == .achieved,
            !sentence.segment(before: trigger).contains(where: { sentence.hasCode($0, .period, "this_time") || sentence.has($0, .left) }) { standing.modality = .rule }
        let isByNorm = sentence.span(phrase.pieces.upperBound, phrase.pieces.upperBound + 4).contains { sentence.hasCode($0, .needless, "norm") }
        if standing.modality == .directive && sentence.contains(.norm, in: 0..<trigger) || standing.modality == .achieved && standing.doubt != nil && isByNorm { standing.modality = .rule }
        return Draft(
            .relieved, of: phrase, .decrease, standing,
            magnitude: sentence.magnitudes.of(phrase.quantity, unit: sentence.word(phrase.head)), evidence: evidence, trigger: trigger)
    }
}

extension Sentence {
    /// The piece that says how often the documents or meetings of a phrase come: "báo cáo tuần", "họp chi hội trưởng hằng tuần".
    func period(of phrase: NounPhrase, _ behind: Range<Int>) -> Int? {
        if has(phrase.head, .periodic) { return phrase.head }
        return behind.first { codes($0, .every).contains { ["day", "week", "month", "quarter"].contains($0) } }
    }
}

internal import Language
internal import Pipeline

/// Time that documents take: "mất gần 40% thời gian làm báo cáo", "tốn quá nhiều công sức cho sổ sách".
struct LossRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        if sentence.hasCode(trigger, .loss, "into") { return .of(timeInto(trigger) ?? moneyInto(trigger)) }
        if sentence.hasCode(trigger, .loss, "waste"), let printing = ComplaintRule(sentence: sentence).wastedPrinting(trigger) { return .drafts([printing]) }
        if let most = takenMost(trigger) { return .drafts([most]) }
        if let share = share(trigger) ?? meetings(trigger) ?? moneyForPapers(trigger) ?? moneyOfPapers(trigger) ?? money(trigger) ?? moneyFor(trigger)
            ?? stillPaper(trigger) ?? takenBySubject(trigger) ?? leftNoTime(trigger) { return .drafts([share] + takenBeside(share)) }
        let outcome = behind(trigger)
        if case .none = outcome, let taken = takenByPapers(trigger) { return .drafts([taken] + takenBeside(taken)) }
        return outcome
    }

    private func behind(_ trigger: Int) -> Outcome {
        guard let time = sentence.span(trigger + 1, trigger + 5).first(where: { isEffort($0) || isDays($0) }),
            let strength = sentence.span(trigger + 1, time).first(where: isStrong) ?? mostLost(trigger, time) ?? (sentence.hasAny(time, of: .always, .halfDay) ? time : nil)
        else { return .none }
        let limit = min(Clause.end(from: time, in: sentence), time + 12)
        if let meeting = timeOfMeetings(trigger, time, strength, limit) { return .drafts([meeting]) }
        guard let head = sentence.first(anyOf: .document, .documentVerb, .documentWeak, in: sentence.span(time + 1, limit)),
            // "chiếm nhiều thời gian, ảnh hưởng đến việc giải quyết hồ sơ"
            !sentence.span(time, head).contains(where: { sentence.isComma($0) && !isEffort($0 + 1) }),
            sentence.hasMeasure(time, .workload) || sentence.contains(anyOf: .activity, .modifier, in: sentence.span(time + 1, head)) || isForReading(time, head, strength)
            || sentence.has(head - 1, .reason) && head - 2 == time
        else { return .none }
        let phrase = NounPhrase(
            pieces: time..<head + 1, head: head, object: .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .documentWeak), measure: .workload)
        // "mất cả tuần để làm giấy tờ nhập học"
        if sentence.has(head, .documentWeak), strength == time || isDays(time) { return .none }
        guard sentence.guards.acceptsLoad(phrase), phrase.isOfficePaper else { return .none }
        return .drafts([Draft(
            .timeTaken, of: phrase, .none, .sure(.excess), magnitude: sentence.magnitudes.of(sentence.quantity(at: strength)),
            evidence: trigger..<head + 1, trigger: trigger)])
    }

    /// "mất phần lớn thời gian vào họp hành", but "hội nghị dành phần lớn thời gian nghe báo cáo".
    private func mostLost(_ trigger: Int, _ time: Int) -> Int? {
        sentence.hasCode(trigger, .loss, "spent") ? nil : sentence.first(.quantity, "most", in: sentence.span(trigger + 1, time))
    }

    /// "dành 2/3 thời gian để trả lời công văn", "mất 3 tiếng chỉ để đọc công văn".
    private func isForReading(_ time: Int, _ head: Int, _ strength: Int) -> Bool {
        guard let purpose = sentence.span(time + 1, time + 4).first(where: { sentence.has($0, .purpose) }), sentence.hasAny(head, of: .document, .documentVerb) else { return false }
        return (1...3).contains(head - purpose) && sentence.span(purpose + 1, head).allSatisfy { sentence.isStranger($0) || sentence.hasAny($0, of: .quantity, .counter) }
    }

    /// "mất quá nhiều thời gian cho hội họp", "tốn nhiều thời gian đi họp".
    private func timeOfMeetings(_ trigger: Int, _ time: Int, _ strength: Int, _ limit: Int) -> Draft? {
        let isLost = !sentence.hasCode(trigger, .loss, "spent") || sentence.has(strength, .excess)
        guard isLost, sentence.hasMeasure(time, .duration),
            let head = sentence.first(anyOf: .heads.adding(.blocked), in: sentence.span(time + 1, limit)),
            sentence.hasAny(head, .conferences), !sentence.has(head, .blocked), Polarity.of(trigger: trigger, in: sentence) == .affirmed,
            sentence.span(time + 1, head).allSatisfy({
                sentence.hasAny($0, of: .activity, .modifier, .purpose, .quantity, .counter, .adjunct, .into, .reason)
            }), !sentence.contains(.modifier, "of", in: sentence.span(time + 1, head)),
            !sentence.namesOutsiders else { return nil }
        return taken(by: head, time, strength, trigger)
    }

    /// The time that meetings take, and how much of it.
    private func taken(by head: Int, _ time: Int, _ amount: Int, _ trigger: Int) -> Draft {
        let phrase = sentence.meetings(at: head, time..<head + 1, .duration)
        return Draft(
            .timeTaken, of: phrase, .none, .sure(.excess), magnitude: sentence.magnitudes.of(sentence.quantity(at: amount)),
            evidence: trigger..<head + 1, trigger: trigger)
    }

    /// "quá nhiều", "40%", "3 ngày chỉ để": what makes the time too much.
    func isStrong(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .excess, .excessSoft) || sentence.quantity(at: index)?.isShare == true || isDays(index + 1)
    }

    /// "mất đến 3 ngày chỉ để làm báo cáo": so many days for that alone.
    private func isDays(_ index: Int) -> Bool {
        guard sentence.hasAny(index, of: .timeUnit, .always, .halfDay), sentence.contains(anyOf: .only, .purpose, in: sentence.span(index + 1, index + 3)) else { return false }
        // "mất cả tuần để làm báo cáo", "mỗi ngày mất 3 tiếng chỉ để đọc công văn"
        return sentence.has(index - 2, .burden) || sentence.hasAny(index, of: .always, .halfDay) || sentence.has(index + 1, .only) && sentence.quantity(at: index - 1) != nil
    }

    /// "dành hơn nửa quỹ thời gian để họp": the share of working time that meetings take.
    private func meetings(_ trigger: Int) -> Draft? {
        guard let amount = sentence.firstShare(in: sentence.span(trigger + 1, trigger + 4)),
            let time = sentence.span(amount + 1, amount + 4).first(where: { sentence.hasMeasure($0, .duration) }),
            let head = sentence.first(anyOf: .conferences.adding(.document, .documentVerb, .blocked), in: sentence.span(time + 1, time + 6)),
            sentence.hasAny(head, .conferences), !sentence.has(head, .blocked),
            sentence.contains(anyOf: .purpose, .modifier, .adjunct, in: sentence.span(time + 1, head)),
            // "chiếm 60% thời gian của kỳ họp": a part of the meeting's own time.
            !sentence.contains(.modifier, "of", in: sentence.span(time + 1, head)) else { return nil }
        return taken(by: head, time, amount, trigger)
    }

    /// "thời gian dành cho việc làm báo cáo chiếm tới 40%".
    private func share(_ trigger: Int) -> Draft? {
        let clause = sentence.clause(before: trigger)
        guard let time = clause.first(where: isEffort),
            let head = sentence.last(anyOf: .document, .documentVerb, in: clause), head > time,
            sentence.has(head - 1, .activity) || head - 1 == time || sentence.hasCode(head - 1, .modifier, "spent"),
            let amount = sentence.firstShare(in: sentence.span(trigger + 1, trigger + 4)) ?? sentence.first(.quantity, "most", in: sentence.span(trigger + 1, trigger + 3))
        else { return nil }
        return Draft(
            rule: .timeTaken, object: .document, subtype: sentence.codes(head, all: .document, .documentVerb),
            measure: .workload, direction: .none, standing: .sure(.excess),
            magnitude: sentence.magnitudes.of(sentence.quantity(at: amount)), evidence: time..<amount + 1,
            trigger: trigger, head: head, hasSubject: true)
    }

    func isEffort(_ index: Int) -> Bool {
        let codes = sentence.codes(index, .measure)
        return codes.contains(Measure.duration.rawValue) || codes.contains(Measure.workload.rawValue)
    }

    /// The sum whose unit stands at `unit`; of words alone where nobody counts it, "hàng tỉ đồng".
    func sum(before unit: Int) -> Magnitude {
        sentence.quantity(at: unit - 1).map { sentence.magnitudes.money($0, at: unit - 1) } ?? Magnitude(kind: .qualitative)
    }
}

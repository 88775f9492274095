internal import Pipeline

/// Cost and time that meeting online saves: "họp trực tuyến giúp giảm chi phí, thời gian đi lại".
struct ByOnlineRule {
    let sentence: Sentence

    func read(_ trigger: Int) -> Outcome {
        if sentence.quantity(at: trigger + 1) != nil, case .phrases = ObjectSide.read(behind: trigger, in: sentence) { return .none }
        let end = Clause.end(from: trigger + 1, in: sentence)
        // "họp trực tuyến đã giảm 30% chi phí đi lại"
        let share = sentence.quantity(at: trigger + 1).flatMap { $0.isShare ? $0 : nil }
        let measures = measures(from: share == nil ? trigger + 1 : trigger + 2, before: end)
        // "trong cuộc họp trực tuyến, Bộ trưởng yêu cầu giảm thời gian thông quan": another thing's time.
        guard let last = measures.last, !sentence.isStranger(last.index + 1), !sentence.has(last.index + 1, .blocked),
            let head = online(trigger, end), !isEvent(head, before: trigger) else { return .none }
        let evidence = trigger..<(measures.last.map { $0.index + 1 } ?? trigger + 1)
        var standing = sentence.modalities.ofObject(trigger: trigger, evidence: evidence)
        if standing.modality == .directive, standing.doubt == .noMarker, !isUrged(before: trigger) { standing.modality = .achieved }
        // "hệ thống họp trực tuyến giúp tiết kiệm thời gian di chuyển": what is hoped for is time on the road, not the meetings'.
        let isRoad = measures.allSatisfy { sentence.hasCode($0.index, .gain, "travel") }
        if isRoad, sentence.has(trigger, .save), standing.modality == .expected || standing.modality == .target { return .none }
        return .drafts(measures.map { measure in
            Draft(
                rule: .savedByOnline, object: .conference, subtype: ["hop_truc_tuyen"], measure: measure.measure,
                direction: .decrease, standing: standing, magnitude: sentence.magnitudes.of(share), evidence: evidence, trigger: trigger, head: head,
                // "tăng cường họp trực tuyến nhằm tiết kiệm chi phí": what it is for is no claim beside it.
                isSecondary: share == nil && (standing.modality == .target || sentence.span(trigger - 2, trigger).contains { sentence.has($0, .purpose) || sentence.hasCode($0, .target, "purpose") }))
        })
    }

    /// "tăng cường họp trực tuyến, tiết kiệm chi phí": what is to be done brings about what is to come of it.
    private func isUrged(before trigger: Int) -> Bool {
        let before = sentence.span(0, trigger)
        return sentence.contains(anyOf: .urge, .boost, .norm, in: before) || sentence.modalities.hasOrder(in: before)
    }

    /// The measures that stand alone behind the trigger, one after the other.
    private func measures(from start: Int, before end: Int) -> [(measure: Measure, index: Int)] {
        var found: [(measure: Measure, index: Int)] = []
        for index in sentence.span(start, end) {
            let piece = sentence.pieces[index]
            let measure = sentence.codes(index, .measure).first.flatMap(Measure.init(rawValue:))
            if let measure, measure == .cost || measure == .duration {
                if !found.contains(where: { $0.measure == measure }) { found.append((measure, index)) }
            } else if piece.has(.moneyUnit), sentence.hasCode(index - 1, .quantity, "money") {
                continue
            } else if !(piece.isComma || piece.hasAny(of: .conjunction, .aspect, .quantity, .gain) || piece.hasAny(.intensity)) {
                break
            }
        }
        return found
    }

    /// Meeting online as the subject, or behind "thanks to".
    private func online(_ trigger: Int, _ end: Int) -> Int? {
        if let head = sentence.segment(before: trigger).last(where: isOnlineMeeting) { return head }
        return sentence.span(trigger, end).first { isOnlineMeeting($0) && isMeans(sentence.span(trigger, $0)) }
    }

    /// "hội nghị trực tuyến được tổ chức tại 63 điểm cầu, giúp tiết kiệm chi phí": one event that is praised.
    private func isEvent(_ head: Int, before trigger: Int) -> Bool {
        guard head < trigger, sentence.has(head, .conference), !sentence.isMass(head), !sentence.isPlural(sentence.span(head - 2, head)),
            !sentence.span(head - 2, head).contains(where: { sentence.quantity(at: $0) != nil || sentence.hasAny($0, of: .quantity, .boost) }) else { return false }
        return sentence.span(head + 1, trigger).contains(where: sentence.isPassive)
    }

    private func isOnlineMeeting(_ index: Int) -> Bool {
        sentence.has(index, .online) && sentence.hasAny(index, .conferences)
    }

    private func isMeans(_ range: Range<Int>) -> Bool {
        sentence.contains(.achieved, "means", in: range) || sentence.contains(anyOf: .adjunct, .reason, in: range)
    }
}

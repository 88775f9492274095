internal import Language
internal import Pipeline

/// How a statement stands to the facts: a result, an aim, an order, a rule, advice, a hope.
///
/// The strongest cue of the nearest part of the sentence that has one decides. Inside one part an order is stronger than an aim, an
/// aim than an expectation, that than advice, advice than a fact; only advice that says "must" ("cần phải") stays advice, and under a
/// condition nothing is more than expected. What has no cue is read by the shape of its sentence. All of it stands in lists of named
/// frames.
struct ModalityReader {
    let sentence: Sentence

    /// The standing of a claim whose trigger has an object.
    func ofObject(trigger: Int, evidence: Range<Int>) -> Standing {
        let place = ObjectPlace(trigger: trigger, evidence: evidence, reader: self)
        var standing = unlessOverruled(first(of: Self.objectFrames, at: place), before: trigger)
        // "Kế hoạch của tỉnh giảm 20% hội nghị": in the part that a plan opens.
        if standing.modality == .achieved, standing.isTentative, isOfPlan(trigger) {
            (standing.modality, standing.frame) = (.target, "opens-with-plan")
        }
        return standing
    }

    /// The standing of a claim that its subject's clause states.
    func ofSubject(_ evidence: Range<Int>, trigger: Int) -> Standing {
        unlessOverruled(first(of: Self.subjectFrames, at: SubjectPlace(evidence: evidence, trigger: trigger)), before: trigger)
    }

    /// The standing of a change of mode, which has no verb of its own.
    func ofMode(evidence: Range<Int>) -> Standing { first(of: Self.modeFrames, at: evidence) }

    /// What a part of the sentence says by itself; nil without a cue.
    func ofPart(_ range: Range<Int>) -> Modality? { strongest(in: range) }

    /// Whether a range orders, advises or plans.
    func hasOrder(in range: Range<Int>) -> Bool {
        guard let found = strongest(in: range) else { return false }
        return found != .achieved && found != .expected
    }

    private func first<Place>(of frames: [ModalityFrame<Place>], at place: Place) -> Standing {
        for frame in frames {
            if let modality = frame.answer(self, place) { return Standing(modality: modality, frame: frame.name, certainty: frame.certainty) }
        }
        return Standing(modality: .directive, certainty: .tentative(.noMarker))
    }

    private func unlessOverruled(_ standing: Standing, before trigger: Int) -> Standing {
        for overrule in Self.overrules where overrule.scope.covers(standing) {
            if let modality = overrule.answer(self, trigger) {
                return Standing(modality: modality, frame: overrule.name, certainty: overrule.certainty ?? standing.certainty)
            }
        }
        return standing
    }

    /// The modality of a limit; nil where the sentence has no cue.
    func ofLimit(at index: Int) -> Modality? {
        let comma = Clause.commaStart(before: index, in: sentence)
        // "cố gắng chỉ gói gọn trong 1 tiếng"
        if sentence.span(index - 5, index).contains(where: { sentence.hasCode($0, .urge, "strives") }) { return .target }
        if let found = strongest(in: sentence.span(comma, index)), found != .achieved {
            // "chỉ đạo cắt giảm văn bản, theo hướng mỗi luật tối đa hai nghị định": along which lines what was ordered is to be done.
            let isLine = sentence.hasCode(comma, .target, "lines") && earlier(than: comma, from: Clause.segmentStart(before: index, in: sentence), governing: true) == .directive
            return isLine ? .directive : found
        }
        let segment = Clause.segmentStart(before: index, in: sentence)
        if let found = earlier(than: comma, from: segment, governing: true), !isIntroduced(segment, before: comma, index..<index + 1) { return found }
        // "Kết luận quy định mỗi năm không quá 2 hội nghị": an act that orders, whatever its verb.
        if sentence.contains(.norm, in: sentence.span(0, index)) { return sentence.contains(.act, "orders", in: sentence.span(0, min(2, index))) ? .directive : .rule }
        // "theo kết luận mới, hội nghị chuyên môn tối đa một ngày"
        return quotesOrder(sentence.span(segment, index)) ? .directive : nil
    }

    /// The nearest earlier part with a cue. Beyond a semicolon only what governs counts, not what was achieved.
    func earlier(than end: Int, from segment: Int, governing: Bool) -> Modality? {
        var end = end
        while end > 0, end != sentence.statement {
            let start = Clause.commaStart(before: end - 1, in: sentence)
            // "không tổ chức hội nghị nếu không cần thiết, tinh giản 10% …": the condition is that of the verb before it.
            let condition = sentence.span(start, end).first { sentence.has($0, .hypothetical) && sentence.contains(anyOf: .triggers, in: start..<$0) }
            if let found = strongest(in: sentence.span(start, condition ?? end)), found != .achieved || start >= segment && !governing {
                return found
            }
            end = start
        }
        return nil
    }

    /// "chỉ đạo giảm và các trường đã giảm được 50% cuộc họp": behind the conjunction it is told what was done.
    func ownStart(of trigger: Int) -> Int {
        let comma = Clause.commaStart(before: trigger, in: sentence)
        guard sentence.has(trigger - 1, .achieved),
            let joint = sentence.last(.conjunction, in: sentence.span(comma, trigger)),
            sentence.contains(anyOf: .triggers.adding(.urge), in: sentence.span(comma, joint)) else { return comma }
        return joint
    }

    /// "được tổ chức ghép nên giảm": behind a verb of its own nên is "therefore".
    func isTherefore(_ index: Int, from start: Int) -> Bool {
        sentence.hasCode(index, .proposal, "therefore")
            && sentence.contains(anyOf: .aspect, .merge, .achieved, in: sentence.span(start, index))
    }

    /// "giao Sở Nội vụ rà soát, đề xuất bãi bỏ …": to propose it is what somebody was told to do.
    func isAssigned(_ part: Range<Int>, from segment: Int) -> Bool {
        guard let first = part.first, sentence.has(first, .proposal), sentence.isComma(first - 1), sentence.has(first - 2, .urge) else { return false }
        return strongest(in: sentence.span(max(segment, Clause.commaStart(before: first - 1, in: sentence)), first)) == .directive
    }

    /// "Chính phủ đồng ý với đề nghị của bộ về cắt giảm 30% hội nghị": what one asked for and another agreed to.
    func isAgreed(_ trigger: Int) -> Bool {
        guard sentence.hasCode(trigger - 1, .modifier, "about"),
            let agreed = sentence.part(before: trigger).last(where: { sentence.hasCode($0, .target, "agrees") }),
            !sentence.contains(.hypothetical, in: sentence.segment(before: agreed)) else { return false }
        return sentence.contains(anyOf: SenseSet(.proposal).union(.documents), in: sentence.span(agreed + 1, trigger)) && !sentence.hasAny(agreed - 1, of: .negation, .will)
    }

    func isModal(_ index: Int) -> Bool {
        sentence.hasAny(index, .modality.adding(.also, .aspect, .negation, .hedge, .hypothetical).union(.intensity))
    }
}

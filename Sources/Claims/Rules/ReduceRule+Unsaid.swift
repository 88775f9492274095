internal import Language
internal import Pipeline

/// Verbs of reducing that tell of no change: other savings, shortcomings, topics, sayings, wishes against it.
extension ReduceRule {
    /// "tiết kiệm điện": something else is saved.
    func isOtherSaving(_ trigger: Int) -> Bool {
        // "tiết kiệm thêm 10% chi hội nghị"
        let next = sentence.hasCode(trigger + 1, .aspect, "more") ? trigger + 2 : trigger + 1
        // "tiết kiệm hàng tỉ đồng": a sum that nobody counts, which is saved by something.
        if sentence.hasCode(next, .quantity, "money"), !sentence.hasMeasure(next + 2, .cost) { return true }
        if sentence.has(trigger, .save), sentence.behindPlace(next, before: sentence.count) != nil || sentence.isPassive(trigger - 1) { return false }
        return sentence.has(trigger, .save) && next < sentence.count && sentence.quantity(at: next) == nil
            && !sentence.hasAny(next, .intensity.adding(.measure, .quantity, .activity, .paper))
    }

    /// "những hạn chế", "còn hạn chế": a shortcoming, no verb.
    func isShortcoming(_ trigger: Int) -> Bool {
        guard sentence.has(trigger, .restrain) else { return false }
        let isBare = sentence.has(trigger - 1, .opener) && !sentence.hasAny(trigger + 1, .heads.adding(.activity))
        return isBare || sentence.hasAny(trigger - 1, of: .quantity, .boundary, .adjunct, .downTo, .excessSoft)
            || sentence.hasCode(trigger + 1, .modifier, "about")
    }

    /// "không giảm mà còn tăng": what follows says the contrary.
    func isRefuted(_ trigger: Int) -> Bool {
        let next = sentence.isComma(trigger + 1) ? trigger + 2 : trigger + 1
        var rise = next + 1
        while isBetweenContraries(rise) { rise += 1 }
        return sentence.hasAny(trigger, of: .reduce, .fewer) && isContrary(next) && sentence.has(rise, .increase)
            && Polarity.of(trigger: trigger, in: sentence) == .negated
    }

    /// "không giảm mà vẫn liên tục tăng": the rise behind the denial.
    func isContraryRise(_ trigger: Int) -> Bool {
        var before = trigger - 1
        while isBetweenContraries(before) { before -= 1 }
        return sentence.has(trigger, .increase) && isContrary(before)
    }

    private func isBetweenContraries(_ index: Int) -> Bool {
        sentence.hasAny(index, of: .also, .adverb, .aspect) && !sentence.has(index, .increase) && !isContrary(index)
    }

    /// "mà còn", "thậm chí": what follows goes further than the denial before; "mà" does so right before a rise.
    func isContrary(_ index: Int) -> Bool {
        sentence.has(index, .butAlso) || sentence.hasCode(index, .boundary, "but")
    }

    /// "nói về giảm họp": the topic of a speech or the title of an act.
    func isTopic(_ trigger: Int) -> Bool {
        // "nói chuyện giảm họp với cán bộ", but "nói chuyện giảm họp mãi mà có giảm đâu"
        let isTalkOf = sentence.hasCode(trigger - 1, .opener, "topic") && !hasFailed(trigger..<trigger + 2)
        return isTalkOf || sentence.hasCode(trigger - 1, .modifier, "about") && !sentence.modalities.isAgreed(trigger)
    }

    /// "đừng giảm họp một cách máy móc", "không nên giảm", "không được giảm", "tránh giảm", "không vì giảm họp mà …".
    func isUnwanted(_ trigger: Int) -> Bool {
        guard sentence.hasAny(trigger, of: .reduce, .restrain, .abolish, .shorten) else { return false }
        let last = trigger - 1
        if sentence.hasCode(last, .directive, "forbid") || sentence.has(last, .cancel) && sentence.has(last, .proposal) { return true }
        if sentence.has(last, .avoid), !sentence.hasCode(last, .avoid, "stop") { return true }
        return sentence.has(last - 1, .negation) && sentence.hasAny(last, of: .proposal, .reason)
    }

    /// "giảm họp là giảm lãng phí", "bớt một cuộc họp là thêm một buổi với dân": what it means, not that it happens.
    func isSaying(_ trigger: Int) -> Bool {
        guard sentence.has(trigger, .reduce), case .phrases(let phrases) = ObjectSide.read(behind: trigger, in: sentence), let last = phrases.last,
            sentence.hasCode(last.pieces.upperBound, .opener, "is") || sentence.hasCode(last.pieces.upperBound, .adverb, "thing"),
                last.quantity == nil || last.quantity?.value == 1 else { return false }
        let part = sentence.part(before: trigger)
        return part.allSatisfy { sentence.isMark($0) || sentence.hasAny($0, of: .opener, .activity) }
            && sentence.modalities.named(behind: sentence.span(last.pieces.upperBound, last.pieces.upperBound + 8)) == nil
    }

    /// "việc giảm họp đã được đề cập nhiều lần", "không đặt mục tiêu giảm 20% cuộc họp": talked of, or not even aimed at.
    func isTalk(_ trigger: Int) -> Bool {
        if sentence.has(trigger - 1, .target), sentence.contains(.negation, in: sentence.span(trigger - 3, trigger - 1)) { return true }
        let rest = sentence.span(trigger + 1, min(trigger + 9, Clause.segmentEnd(from: trigger, in: sentence)))
        if isOccasion(trigger, rest) || isOnlyCalledFor(trigger, rest) { return true }
        return sentence.hasCode(trigger - 1, .activity, "nominal")
            && rest.prefix { !sentence.isComma($0) }.contains { sentence.hasCode($0, .report, "spoken") }
    }

    /// "giảm họp càng nói nhiều càng không giảm", "càng hô hào giảm họp thì càng họp nhiều": talked of the more, and the less done.
    private func isOnlyCalledFor(_ trigger: Int, _ rest: Range<Int>) -> Bool {
        if sentence.hasCode(trigger - 1, .proposal, "calls"), sentence.has(trigger - 2, .moreAndMore) { return true }
        return rest.prefix { !sentence.isComma($0) }.count { sentence.has($0, .moreAndMore) } >= 1 && rest.contains {
            sentence.has($0, .moreAndMore) && sentence.hasAny($0 + 1, of: .negation)
        }
    }

    /// "khó nhất khi giảm văn bản là thói quen", "khó khăn trong việc giảm họp là …": what the reduction brings with it is told.
    private func isOccasion(_ trigger: Int, _ rest: Range<Int>) -> Bool {
        let isNamed = sentence.hasCode(trigger - 1, .boundary, "when")
            || sentence.hasCode(trigger - 1, .activity, "nominal") && sentence.has(trigger - 2, .adjunct)
        let own = rest.first { sentence.isComma($0) }.map { sentence.span(rest.lowerBound, $0) } ?? rest
        guard isNamed, sentence.firstQuantity(in: own) == nil, !sentence.modalities.isDone(trigger),
            !sentence.contains(anyOf: .target, .directive, .achieved, in: sentence.part(before: trigger)) else { return false }
        // "khi giảm họp, cán bộ có thêm thời gian"
        let opensSentence = sentence.hasCode(trigger - 1, .boundary, "when") && sentence.part(before: trigger).count == 1
        return opensSentence || own.contains { sentence.hasCode($0, .opener, "is") }
    }
}

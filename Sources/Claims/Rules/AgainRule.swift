internal import Language
internal import Pipeline

/// A figure for what was named before in the sentence: "mục tiêu giảm 15% văn bản, thực tế giảm 17,3%", "tỉnh giao giảm 15%
/// văn bản; kết quả Sở Nội vụ giảm 22%". Only with a cue of its own, so that no order becomes a result.
struct AgainRule {
    let sentence: Sentence

    /// Reads the verb at `trigger`, which has neither object nor subject, behind the drafts that were read before it.
    func read(_ trigger: Int, after drafts: [Draft]) -> Draft? {
        guard case .empty = ObjectSide.read(behind: trigger, in: sentence), !isAskedFor(trigger), let named = named(drafts, before: trigger) else { return nil }
        let (magnitude, end) = sentence.magnitudes.ofSubject(trigger: trigger)
        guard measures(magnitude, named), let modality = modality(trigger, behind: named.evidence.upperBound) ?? ofSome(trigger, named) else { return nil }
        var draft = named
        draft.rule = .sameAgain
        draft.direction = sentence.has(trigger, .increase) ? .increase : .decrease
        draft.negated = false
        draft.magnitude = magnitude
        draft.evidence = trigger..<end
        draft.trigger = trigger
        draft.hasSubject = true
        draft.isSecondary = false
        draft.standing = .sure(modality)
        draft.apply(Polarity.of(trigger: trigger, in: sentence))
        return draft
    }

    /// "giảm 3% so với yêu cầu giảm 15%": against what the figure is set.
    private func isAskedFor(_ trigger: Int) -> Bool {
        sentence.hasAny(trigger - 1, of: .directive, .target, .norm) && sentence.has(trigger - 2, .versus)
    }

    /// "cắt giảm 25% hội nghị vào năm 2027, 40% vào năm 2030": the later stages of one plan behind one verb.
    func stages(behind first: Draft) -> [Draft] {
        guard first.magnitude.kind == .percent, first.magnitude.value != nil, Self.changes.contains(first.direction),
            var place = yearEnd(from: first.evidence.upperBound) else { return [] }
        var drafts: [Draft] = []
        while sentence.isComma(place) || sentence.has(place, .conjunction), let share = sentence.quantity(at: place + 1), share.kind == .percent,
            let end = yearEnd(from: place + 2) {
            var draft = first
            draft.rule = .sameAgain
            draft.magnitude = sentence.magnitudes.of(share)
            draft.evidence = min(first.trigger, first.evidence.lowerBound)..<end
            draft.isSecondary = false
            drafts.append(draft)
            place = end
        }
        return drafts
    }

    /// Where the year ends that stands right here, "vào năm 2027".
    private func yearEnd(from start: Int) -> Int? {
        guard let year = sentence.span(start, start + 3).first(where: { sentence.hasCode($0, .ordinal, "year") || sentence.has($0, .every) }),
            sentence.span(start, year).allSatisfy({ sentence.hasAny($0, of: .adjunct, .burden, .purpose) || sentence.isStranger($0) }),
            sentence.tokenKind(at: year + 1) == .number, sentence.quantity(at: year + 1) == nil else { return nil }
        return year + 2
    }

    /// The one thing that the drafts before are about, if nothing else was named since.
    private func named(_ drafts: [Draft], before trigger: Int) -> Draft? {
        guard let last = drafts.last(where: { $0.evidence.upperBound <= trigger && Self.changes.contains($0.direction) }) else { return nil }
        let isOne = drafts.filter { $0.trigger == last.trigger }.allSatisfy { $0.object == last.object && $0.measure == last.measure }
        let since = sentence.span(last.evidence.upperBound, trigger)
        // "số văn bản giảm 30%, từ 120 xuống 84 văn bản, riêng cấp xã …": the same word counts the figure once more.
        let same = sentence.word(last.head).lowercased()
        let others = SenseSet.heads.adding(.blocked, .measure, .room)
        let namesOther = since.contains { sentence.hasAny($0, others) && !(sentence.quantity(at: $0 - 1) != nil && sentence.word($0).lowercased() == same) }
        return isOne && since.count <= 24 && !namesOther ? last : nil
    }

    private static let changes: Set<Direction> = [.decrease, .noChange, .increase]

    /// A share, or a number of what was named.
    private func measures(_ magnitude: Magnitude, _ named: Draft) -> Bool {
        guard magnitude.value != nil || magnitude.to != nil else { return false }
        if magnitude.kind == .percent || magnitude.kind == .fraction || magnitude.kind == .multiple { return true }
        return magnitude.kind == .absolute && magnitude.unit != nil && named.measure == .count && named.object == .conference
    }

    /// What the part of the verb says of itself: by a cue, or by whom it names besides.
    private func modality(_ trigger: Int, behind end: Int) -> Modality? {
        let part = ownPart(trigger, behind: end)
        let actor = actor(in: part)
        guard part.upperBound > part.lowerBound || sentence.hasCode(trigger, .reduce, "barely"),
            part.allSatisfy({ actor.contains($0) || sentence.hasAny($0, Self.cues) || sentence.quantity(at: $0) != nil || isYear($0) })
        else { return nil }
        if let found = sentence.modalities.ofPart(part) { return found }
        let isTold = sentence.contains(.only, in: part) || sentence.modalities.isDone(trigger) || sentence.hasCode(trigger, .reduce, "barely")
        return isTold ? .achieved : nil
    }

    /// "số văn bản tăng, có xã tăng gấp 2,3 lần": one of those of whom it is told.
    private func ofSome(_ trigger: Int, _ named: Draft) -> Modality? {
        let before = sentence.span(max(named.evidence.upperBound, Clause.commaStart(before: trigger, in: sentence)), trigger - 2)
        // "cấp tỉnh giảm 1/3 số hội nghị, cấp xã giảm 1/4"
        let part = ownPart(trigger, behind: named.evidence.upperBound), actor = actor(in: part)
        let isListed = sentence.isComma(part.lowerBound - 1) || part.lowerBound > 0 && sentence.pieces[part.lowerBound - 1].isMark(";")
        // "…, riêng cấp xã giảm 40%"
        let opening = sentence.hasCode(part.lowerBound, .needless, "own") ? part.lowerBound + 1 : part.lowerBound
        if isListed, !actor.isEmpty, actor.lowerBound == opening,
            sentence.span(actor.upperBound, trigger).allSatisfy({ sentence.hasAny($0, of: .also, .aspect, .achieved) }) { return named.modality }
        let isSome = sentence.has(trigger - 1, .level) && sentence.hasCode(trigger - 2, .opener, "have")
        return named.modality == .achieved && isSome && before.count <= 2 && before.allSatisfy(sentence.isStranger) ? .achieved : nil
    }

    private static let cues = SenseSet.modality.adding(
        .aspect, .also, .adverb, .only, .boundary, .conjunction, .versus, .base, .period, .ordinal, .negation, .every, .timeUnit, .opener)

    private func isYear(_ index: Int) -> Bool { sentence.tokenKind(at: index) == .number }

    /// From the last mark, contrast or conjunction with a clause of its own to the verb.
    private func ownPart(_ trigger: Int, behind end: Int) -> Range<Int> {
        let start = Clause.commaStart(before: trigger, in: sentence)
        let contrast = sentence.last(.boundary, in: sentence.span(max(start, end), trigger))
        return max(start, contrast ?? 0, end)..<trigger
    }

    /// "Sở Nội vụ", "các xã": who did it, named by a level, a body or a capital letter.
    private func actor(in part: Range<Int>) -> Range<Int> {
        guard let first = part.first(where: { names($0) }) else { return part.lowerBound..<part.lowerBound }
        var start = first
        while start > part.lowerBound, sentence.hasAny(start - 1, of: .quantity) { start -= 1 }
        var end = first + 1
        while end < part.upperBound, end - first < 7, sentence.isStranger(end) || names(end) { end += 1 }
        return start..<end
    }

    private func names(_ index: Int) -> Bool {
        if sentence.hasAny(index, of: .level, .body) { return true }
        return index > 0 && sentence.isStranger(index) && sentence.isCapitalised(index)
    }
}

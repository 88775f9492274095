internal import Language
internal import Pipeline

/// The second figure of one change: "giảm 213 hội nghị (20,04%)", "giảm một nửa, từ 120 còn 60 loại". It is no second change.
struct RestatementReader {
    let sentence: Sentence

    /// The drafts, each with its second figure, and those that only say the change of another one again.
    func joined(_ drafts: [Draft]) -> (drafts: [Draft], said: [Draft]) {
        var again: [(trigger: Int, Range<Int>)] = []
        let whole = drafts.map { draft in
            guard let (figure, end) = read(behind: draft) else { return draft }
            again.append((draft.trigger, draft.evidence.upperBound..<end))
            var draft = draft
            draft.magnitude.also = figure
            draft.evidence = draft.evidence.lowerBound..<end
            return draft
        }
        let isSaid = { (draft: Draft) in
            again.contains { $0.trigger != draft.trigger && $0.1.contains(draft.trigger) } || whole.contains { isWithin(draft, $0) }
        }
        return (whole.filter { !isSaid($0) }, whole.filter(isSaid))
    }

    /// "giảm báo cáo giấy (từ 50 báo cáo giảm xuống còn 10)": the verb between both ends of a change that another verb opens.
    private func isWithin(_ draft: Draft, _ whole: Draft) -> Bool {
        draft.trigger != whole.trigger && whole.evidence.contains(draft.trigger) && draft.object == whole.object
            && draft.magnitude.from == whole.magnitude.from && draft.magnitude.to == whole.magnitude.to && draft.magnitude.value == whole.magnitude.value
            && (draft.magnitude.from != nil || whole.measure == .cost && draft.magnitude.value != nil)
    }

    private func read(behind draft: Draft) -> (Restatement, end: Int)? {
        guard draft.direction == .decrease || draft.direction == .increase, let first = form(of: draft.magnitude),
            let opening = opening(behind: draft) else { return nil }
        let start = behindCues(opening.next, of: draft)
        guard let (second, end) = figure(at: start, of: draft), form(of: second) != first, isClosed(end, opening.isBracket) else { return nil }
        // "giảm 15% (120 văn bản)" may tell what is left.
        let isNamed = start > opening.next || second.kind == .fromTo || opening.isBracket && form(of: second) == .share
        guard isNamed else { return nil }
        let whole = opening.isBracket && sentence.pieces.indices.contains(end) && sentence.pieces[end].isMark(")") ? end + 1 : end
        // "giảm 60 hội nghị, tức một nửa": a fraction is told as a percentage.
        let isFraction = second.kind == .fraction
        let value = isFraction ? second.value.map { ($0 * 10_000).rounded() / 100 } : second.value
        return (Restatement(value: value, from: second.from, to: second.to, unit: isFraction ? "%" : second.unit), whole)
    }

    /// How a figure says a change. One change is told once in each form.
    private enum Form {
        case share, number, ends
    }

    private func form(of magnitude: Magnitude) -> Form? {
        switch magnitude.kind {
        case .percent, .fraction: magnitude.value == nil ? nil : .share
        case .absolute: magnitude.value == nil ? nil : .number
        case .fromTo: .ends
        default: nil
        }
    }

    /// The bracket or comma that a second figure stands behind, past the base of the first: "giảm 155 văn bản so với cùng kỳ (16%)".
    private func opening(behind draft: Draft) -> (next: Int, isBracket: Bool)? {
        let end = draft.evidence.upperBound
        if isCue(end) { return (end, false) }
        let others = SenseSet.heads.union(.triggers).adding(.quantity, .blocked, .measure)
        for index in sentence.span(end, end + 10) {
            let piece = sentence.pieces[index]
            if piece.isMark("(") { return (index + 1, true) }
            if piece.isComma { return (index + 1, false) }
            if piece.hasAny(others), !piece.hasAny(of: .versus, .period) { return nil }
        }
        return nil
    }

    /// "tương đương", "tức giảm", "tỷ lệ giảm": words that lead to the same change again.
    private func behindCues(_ start: Int, of draft: Draft) -> Int {
        var index = start
        while isCue(index) || sentence.has(index, .share) || sentence.has(index, draft.direction == .decrease ? .reduce : .increase) { index += 1 }
        return index
    }

    private func isCue(_ index: Int) -> Bool {
        sentence.hasCode(index, .adverb, "that_is") || sentence.hasCode(index, .adverb, "respectively")
    }

    /// A share, both ends, or a number of what the draft counts.
    private func figure(at start: Int, of draft: Draft) -> (Magnitude, end: Int)? {
        if let ends = sentence.magnitudes.bothEnds(from: start) { return ends }
        guard let quantity = sentence.quantity(at: start), quantity.upper == nil else { return nil }
        if quantity.isShare { return (sentence.magnitudes.of(quantity), behindWhole(start + 1, of: draft)) }
        let unit = start + 1
        guard quantity.kind == .plain, sentence.has(unit, .counter) || names(unit, draft) else { return nil }
        return (sentence.magnitudes.of(quantity, unit: sentence.word(unit)), unit + 1)
    }

    /// "30% tổng số cuộc họp": what the share is of.
    private func behindWhole(_ start: Int, of draft: Draft) -> Int {
        var index = start
        while sentence.has(index, .quantity) { index += 1 }
        return names(index, draft) ? index + 1 : start
    }

    private func names(_ index: Int, _ draft: Draft) -> Bool {
        sentence.hasAny(index, .heads) && sentence.word(index).lowercased() == sentence.word(draft.head).lowercased()
    }

    /// Nothing follows of which the figure could be a part: "giảm 213 hội nghị (60% trực tuyến)" tells something else.
    private func isClosed(_ end: Int, _ isBracket: Bool) -> Bool {
        guard sentence.pieces.indices.contains(end) else { return true }
        if sentence.isMark(end) { return !sentence.pieces[end].isMark("(") }
        // "tương đương 80% kế hoạch": how much of what was set, not of what was before.
        let base = sentence.hasCode(end, .modifier, "of") || sentence.has(end, .versus) ? end + 1 : end
        if sentence.hasCode(base, .period, "vs_plan") || sentence.has(base, .target) { return false }
        return sentence.hasAny(end, of: .versus, .period, .base, .ordinal) || base > end && sentence.has(base, .period)
    }
}

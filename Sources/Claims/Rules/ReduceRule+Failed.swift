internal import Language
internal import Pipeline

/// Whether the rest of the sentence says that nothing came of a reduction.
extension ReduceRule {
    /// "giảm văn bản vẫn là giấc mơ": the rest of the sentence says that nothing came of it.
    func hasFailed(_ evidence: Range<Int>) -> Bool {
        let end = evidence.upperBound
        let rest = sentence.span(end, end + 8)
        if isShortOfNorm(evidence) { return false }
        if isIdleSlogan(evidence) { return true }
        // "bớt hội họp, thêm việc làm; bớt khẩu hiệu": that there are fewer slogans is no failure.
        if rest.contains(where: { sentence.has($0, .failure) && !sentence.hasAny($0 - 1, of: .reduce, .abolish) }) || rest.contains(where: { isDenial($0, behind: end) }) { return true }
        if isIdleCall(evidence.lowerBound, behind: end) { return true }
        // "việc giảm 15% văn bản theo yêu cầu của tỉnh đến nay vẫn chưa thực hiện được"
        guard let late = sentence.first(.failure, in: sentence.span(end, min(end + 16, Clause.segmentEnd(from: end, in: sentence)))) else { return false }
        return !sentence.contains(anyOf: .heads.union(.triggers), in: sentence.span(end, late)) && !sentence.containsComma(in: sentence.span(end, late))
    }

    /// "“Giảm hội họp, sát cơ sở” đang thành khẩu hiệu suông": what is said of the words in quotation marks.
    private func isIdleSlogan(_ evidence: Range<Int>) -> Bool {
        // What opens a sentence stands before its first piece.
        let open = evidence.lowerBound - 1
        guard open < 0 || sentence.pieces[open].isAnyMark("“", "\""),
            let close = sentence.span(evidence.upperBound, evidence.upperBound + 12).first(where: { sentence.pieces[$0].isAnyMark("”", "\"") }) else { return false }
        return sentence.span(close + 1, close + 11).prefix { !sentence.isMark($0) }.contains { sentence.has($0, .failure) }
    }

    /// "đã giảm 13,4% văn bản nhưng chưa đạt mức 15% đề ra": less than was asked for, and a reduction all the same.
    private func isShortOfNorm(_ evidence: Range<Int>) -> Bool {
        let trigger = evidence.lowerBound, end = evidence.upperBound
        let isDone = sentence.has(trigger - 1, .achieved) || sentence.modalities.isDone(trigger)
        guard isDone, sentence.firstQuantity(in: evidence) != nil,
            let turn = sentence.span(end, min(end + 12, Clause.segmentEnd(from: end, in: sentence))).first(where: { sentence.has($0, .boundary) }) else { return false }
        return sentence.span(turn + 1, turn + 4).contains { sentence.has($0, .failure) && !sentence.hasCode($0, .failure, "untrue") }
    }

    /// "năm nào cũng hô giảm họp mà lịch vẫn kín": what is only talked of, where there still is too much.
    private func isIdleCall(_ trigger: Int, behind end: Int) -> Bool {
        let isCalled = sentence.span(trigger - 3, trigger).contains { sentence.hasCode($0, .proposal, "calls") || sentence.hasCode($0, .opener, "talk") }
        let rest = sentence.span(end, min(end + 16, Clause.segmentEnd(from: end, in: sentence)))
        guard isCalled, let turn = rest.first(where: { sentence.hasCode($0, .boundary, "but") || sentence.hasCode($0, .boundary, "contrast") }),
            let still = sentence.span(turn, turn + 6).first(where: { sentence.hasCode($0, .also, "still") || sentence.hasAny($0, of: .excess, .unchanged) || sentence.hasCode($0, .aspect, "more") })
        else { return false }
        return sentence.hasCode(still, .aspect, "more")
            || sentence.contains(anyOf: .excess, .excessVerb, .excessSoft, .unchanged, .increase, in: sentence.span(still, still + 4))
    }

    /// "… nhưng thực tế chưa giảm được bao nhiêu": behind a contrast the same is denied, with no subject of its own.
    private func isDenial(_ index: Int, behind start: Int) -> Bool {
        guard sentence.has(index, .reduce), Polarity.of(trigger: index, in: sentence) == .negated,
            ObjectSide.isEmpty(behind: index, in: sentence),
            let contrast = sentence.last(.boundary, "contrast", in: sentence.span(start, index)) ?? sentence.last(.boundary, "but", in: sentence.span(start, index))
        else { return false }
        return !sentence.contains(anyOf: .heads, in: sentence.span(contrast, index))
    }

    /// "về tới trường lại đẻ thêm nhiều báo cáo": the word itself complains of the rise.
    func spawned(_ outcome: Outcome) -> Outcome {
        guard case .drafts(var drafts) = outcome else { return outcome }
        for index in drafts.indices where drafts[index].modality == .achieved || drafts[index].doubt != nil { drafts[index].standing = .sure(.excess) }
        return .drafts(drafts)
    }
}

internal import Pipeline

/// By which means and to which effect, from the part of the sentence between semicolons that holds the claim.
struct Circumstances {
    let sentence: Sentence

    func mechanisms(_ draft: Draft) -> [String] {
        var codes = unique(segment(draft).flatMap { sentence.codes($0, .mechanism) })
        if draft.rule == .countCap || draft.rule == .onlySoMany { codes.append("cap") }
        if draft.rule == .cancelNeedless, !codes.contains("cancel") { codes.append("cancel") }
        return codes
    }

    /// What is said to be gained, behind the claim.
    func effects(_ draft: Draft) -> [String] {
        var codes: [String] = []
        var isGaining = false
        for index in sentence.span(draft.evidence.upperBound, effectEnd(draft)) {
            let piece = sentence.pieces[index]
            if piece.has(.effect) {
                isGaining = true
                codes += sentence.codes(index, .effect)
            } else if isGaining, piece.has(.gain) {
                codes += sentence.codes(index, .gain)
            } else if isGaining, sentence.quantity(at: index) != nil {
                // "tiết kiệm 3,5 tỷ đồng", "tiết kiệm 200 giờ"
                if sentence.has(index + 1, .moneyUnit) { codes.append("cost") }
                if sentence.has(index + 1, .timeUnit) { codes.append("time") }
            }
        }
        return unique(codes)
    }

    /// "…; nhờ đó tiết kiệm thời gian": behind a semicolon the effect goes on where a word says that it is one.
    private func effectEnd(_ draft: Draft) -> Int {
        var end = segment(draft).upperBound
        while end < sentence.count, sentence.hasCode(end + 1, .achieved, "result") {
            end += 1
            while end < sentence.count, !sentence.pieces[end].isMark(";") { end += 1 }
        }
        return end
    }

    private func segment(_ draft: Draft) -> Range<Int> {
        var start = draft.evidence.lowerBound
        while start > 0, !sentence.pieces[start - 1].isMark(";") { start -= 1 }
        var end = draft.evidence.upperBound
        while end < sentence.count, !sentence.pieces[end].isMark(";") { end += 1 }
        return sentence.span(start, end)
    }

    private func unique(_ codes: [String]) -> [String] {
        codes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}

internal import Language
internal import Pipeline

/// The figure of a reduction that stands behind it.
struct ReduceRate {
    let sentence: Sentence

    /// "tỷ lệ giảm văn bản … đạt 21,3%", "tiết giảm hội nghị với tỷ lệ 23%": gives the draft the percentage behind it.
    func complete(_ draft: inout Draft) {
        let start = draft.evidence.upperBound
        if draft.magnitude.kind == .qualitative, let amount = aside(behind: start) {
            draft.magnitude = sentence.magnitudes.of(sentence.quantity(at: amount))
            draft.evidence = draft.evidence.lowerBound..<amount + 1
            return
        }
        guard draft.magnitude.kind == .qualitative, let cue = cue(behind: start, of: draft.trigger),
            let amount = sentence.firstNumber(.percent, in: sentence.span(cue + 1, cue + 4)),
            !sentence.contains(anyOf: .triggers, in: sentence.span(start, cue)),
            !sentence.containsComma(in: sentence.span(start, cue)) else { return }
        draft.magnitude = sentence.magnitudes.of(sentence.quantity(at: amount))
        draft.evidence = draft.evidence.lowerBound..<amount + 1
        if draft.doubt == .noMarker { draft.modality = .achieved }
    }

    /// "thay vì họp 41 ngày như kỳ này, nên rút ngắn mỗi kỳ họp xuống còn 30 ngày": gives what is left the level that it is to replace.
    func completeInstead(_ draft: inout Draft) {
        guard draft.magnitude.from == nil, let to = draft.magnitude.to, let unit = draft.magnitude.unit,
            let instead = sentence.last(.switchTo, "instead", in: sentence.segment(before: min(draft.trigger, draft.evidence.lowerBound))),
            let many = sentence.span(instead + 1, min(instead + 8, draft.trigger)).first(where: { sentence.quantity(at: $0)?.kind == .plain }),
            let from = sentence.quantity(at: many)?.value, from > to, sentence.word(many + 1).lowercased() == unit.lowercased() else { return }
        draft.magnitude.kind = .fromTo
        draft.magnitude.from = from
        draft.evidence = instead..<draft.evidence.upperBound
    }

    /// "ra ít văn bản hơn năm trước, mức giảm tối thiểu 15%": the percentage is named behind the comma.
    private func aside(behind start: Int) -> Int? {
        guard let comma = sentence.span(start, start + 7).first(where: { sentence.isMark($0) }), sentence.isComma(comma),
            sentence.hasCode(comma + 1, .modifier, "rate"), sentence.has(comma + 2, .reduce) else { return nil }
        return sentence.firstNumber(.percent, in: sentence.span(comma + 3, comma + 6))
    }

    /// The word that leads to the figure: a verb of reaching where the reduction is a rate, else "at a rate of".
    private func cue(behind start: Int, of trigger: Int) -> Int? {
        let rest = sentence.span(start, min(start + 14, Clause.end(from: start, in: sentence)))
        let isRate = sentence.has(trigger - 1, .share) || sentence.hasCode(trigger - 1, .modifier, "rate") || sentence.hasCode(trigger - 1, .achieved, "outcome")
        if isRate { return sentence.first(.reaches, in: rest) }
        return rest.first { sentence.has($0, .modifier) && sentence.has($0 + 1, .share) }
    }
}

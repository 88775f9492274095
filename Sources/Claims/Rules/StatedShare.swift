internal import Language
internal import Pipeline

/// A share that its clause states behind the head: "tỷ lệ văn bản điện tử … đạt 30%".
struct StatedShare {
    let sentence: Sentence

    struct Reading {
        let start: Int
        /// The piece of the percentage.
        let index: Int
        /// It is said to be too low.
        let falls: Bool
        let modality: Modality
    }

    /// The percentage behind `index`, where a word for a share opens the phrase.
    func read(behind index: Int, of head: Int) -> Reading? {
        let start = Clause.commaStart(before: index, in: sentence)
        let ownShare = sentence.hasAny(head, of: .electronic, .online) ? head : nil
        guard let share = sentence.last(.share, in: sentence.span(start, index)) ?? ownShare,
            !sentence.contains(anyOf: .triggers, in: sentence.span(share, index)) else { return nil }
        let end = Clause.end(from: index + 1, in: sentence)
        let reaches = { sentence.has($0, .reaches) || sentence.hasCode($0, .downTo, "up") }
        guard let reached = sentence.span(index + 1, min(end, index + 14)).first(where: reaches),
            let amount = sentence.firstNumber(.percent, in: sentence.span(reached + 1, reached + 3)),
            !sentence.contains(.increase, in: sentence.span(index + 1, reached)),
            !sentence.containsComma(in: sentence.span(index + 1, reached)) || isOfTotal(reached, amount) else { return nil }
        let rest = sentence.span(amount + 1, min(sentence.count, amount + 5))
        let falls = sentence.hasCode(reached, .reaches, "low")
            || rest.contains { sentence.has($0, .low) && sentence.codes($0, .low).isEmpty }
        let evidence = share..<amount + 1
        let reader = sentence.modalities
        // "đạt từ 60% trở lên": a floor is set, not reached.
        let isFloor = sentence.quantity(at: amount)?.bound == .atLeast || sentence.contains(.low, "or_more", in: rest)
        let modality = isFloor ? reader.ofLimit(at: reached) ?? .target : reader.ofSubject(evidence, trigger: reached).0
        return Reading(start: share, index: amount, falls: falls && !isFloor, modality: modality)
    }

    /// ", chiếm gần 70% tổng số cuộc họp": the share of all, wherever commas stand.
    private func isOfTotal(_ reached: Int, _ amount: Int) -> Bool {
        guard sentence.has(reached, .loss) else { return false }
        // "31 trong 42 hội nghị trực tuyến, chiếm 73,8%"
        let isCounted = sentence.isComma(reached - 1) && sentence.part(before: reached - 1).contains { sentence.quantity(at: $0)?.kind == .plain }
        return isCounted || sentence.hasCode(amount + 1, .quantity, "number") && sentence.hasAny(amount + 2, .heads)
    }
}

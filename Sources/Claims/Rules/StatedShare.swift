internal import Language
internal import Pipeline

/// A share that its clause states behind the head: "tỷ lệ văn bản điện tử … đạt 30%".
struct StatedShare {
    let sentence: Sentence

    /// ", chiếm gần 70% tổng số cuộc họp": the share of all, wherever commas stand.
    private func isOfTotal(_ reached: Int, _ amount: Int) -> Bool {
        sentence.has(reached, .loss) && sentence.codes(amount + 1, .quantity).contains("number") && sentence.hasAny(amount + 2, .heads)
    }

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
        guard let share = sentence.span(start, index).last(where: { sentence.has($0, .share) }) ?? (sentence.hasAny(head, SenseSet(.electronic, .online)) ? head : nil),
            !sentence.span(share, index).contains(where: { sentence.hasAny($0, .triggers) }) else { return nil }
        let end = Clause.end(from: index + 1, in: sentence)
        guard let reached = sentence.span(index + 1, min(end, index + 14)).first(where: { sentence.has($0, .reaches) || sentence.codes($0, .downTo).contains("up") }),
            let amount = sentence.span(reached + 1, reached + 3).first(where: { sentence.pieces[$0].quantity?.kind == .percent }),
            !sentence.span(index + 1, reached).contains(where: { sentence.has($0, .increase) }),
            !sentence.span(index + 1, reached).contains(where: { sentence.pieces[$0].isComma }) || isOfTotal(reached, amount) else { return nil }
        let rest = sentence.span(amount + 1, min(sentence.count, amount + 5))
        let falls = sentence.codes(reached, .reaches).contains("low") || rest.contains { sentence.has($0, .low) && sentence.codes($0, .low).isEmpty }
        let evidence = share..<amount + 1
        let reader = ModalityReader(sentence: sentence)
        // "đạt từ 60% trở lên": a floor is set, not reached.
        let isFloor = sentence.pieces[amount].quantity?.bound == .atLeast || rest.contains { sentence.codes($0, .low).contains("or_more") }
        let modality = isFloor ? reader.ofLimit(at: reached) ?? .target : reader.ofSubject(evidence, trigger: reached).0
        return Reading(start: share, index: amount, falls: falls && !isFloor, modality: modality)
    }
}

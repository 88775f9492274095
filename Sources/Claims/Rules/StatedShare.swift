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
        let ownShare = sentence.hasAny(head, of: .electronic, .online) || opens(head, before: index) ? head : nil
        guard let share = sentence.last(.share, in: sentence.span(start, index)) ?? ownShare,
            !sentence.contains(anyOf: .triggers, in: sentence.span(share, index)) else { return nil }
        let next = behindAside(index + 1)
        let end = Clause.end(from: next, in: sentence)
        guard let reached = sentence.span(next, min(end, next + 13)).first(where: reaches),
            let amount = sentence.firstNumber(.percent, in: sentence.span(reached + 1, reached + 3)) ?? amountOfLevel(behind: reached),
            !sentence.contains(.increase, in: sentence.span(next, reached)),
            sentence.span(next, reached).allSatisfy({ !sentence.isComma($0) || sentence.hasAny($0 - 1, of: .level, .body) }) || isOfTotal(reached, amount)
        else { return nil }
        let rest = sentence.span(amount + 1, min(sentence.count, amount + 5))
        let falls = sentence.hasCode(reached, .reaches, "low")
            || rest.contains { sentence.has($0, .low) && sentence.codes($0, .low).isEmpty }
        let evidence = share..<amount + 1
        let reader = sentence.modalities
        // "đạt từ 60% trở lên": a floor is set, not reached.
        let isFloor = sentence.quantity(at: amount)?.bound == .atLeast || sentence.contains(.low, "or_more", in: rest)
        let modality = isFloor ? reader.ofLimit(at: reached) ?? .target : reader.ofSubject(evidence, trigger: reached).modality
        return Reading(start: share, index: amount, falls: falls && !isFloor, modality: modality)
    }

    /// "đạt mức khá, khoảng 74%", "đạt tỷ lệ khá cao (86%)": the figure behind the word for it.
    private func amountOfLevel(behind reached: Int) -> Int? {
        guard sentence.hasCode(reached + 1, .modifier, "rate") || sentence.has(reached + 1, .share),
            let amount = sentence.firstNumber(.percent, in: sentence.span(reached + 2, reached + 8)),
            let mark = sentence.span(reached + 2, amount).first(where: { sentence.isMark($0) }), mark - reached <= 5,
            sentence.span(mark + 1, amount).allSatisfy({ sentence.hasAny($0, of: .burden, .adverb, .opener, .reaches, .adjunct) }) else { return nil }
        return amount
    }

    /// ", của cấp xã đạt 70%", "; khối tỉnh 20%": the percentages of others behind the first one.
    func further(behind amount: Int) -> [Int] {
        var found: [Int] = []
        var last = amount
        while sentence.isMark(last + 1) || sentence.has(last + 1, .conjunction), let next = sentence.firstNumber(.percent, in: sentence.span(last + 2, last + 12)) {
            let between = sentence.span(last + 2, next)
            let names = SenseSet(.level, .body, .gives, .modifier, .quantity, .reaches, .adverb, .also, .adjunct)
            // "khối tỉnh", "của cấp xã", but not "giải ngân của huyện"
            let owner = SenseSet(.level, .body, .gives, .quantity)
            guard between.contains(where: { sentence.hasAny($0, of: .level, .body) }), between.prefix(2).contains(where: { sentence.hasAny($0, owner) }),
                between.allSatisfy({ !sentence.hasAny($0, .heads.union(.triggers)) && (sentence.isStranger($0) || sentence.isComma($0) || sentence.hasAny($0, names)) }),
                sentence.isComplete(before: next + 1) else { break }
            found.append(next)
            last = next
        }
        return found
    }

    /// "đạt", "chiếm", "lên", and "được" right before a percentage.
    private func reaches(_ index: Int) -> Bool {
        sentence.has(index, .reaches) || sentence.hasCode(index, .downTo, "up")
            || sentence.hasCode(index, .aspect, "passive") && sentence.quantity(at: index + 1)?.kind == .percent
    }

    /// "văn bản gửi hoàn toàn dạng điện tử": documents open their part and are sent as files.
    private func opens(_ head: Int, before index: Int) -> Bool {
        guard index > head, sentence.has(head, .document), sentence.hasAny(index, of: .electronicMode, .online), !sentence.containsComma(in: sentence.span(head, index))
        else { return false }
        // "văn bản gửi qua mạng nêu rõ giải ngân mới đạt 60%": what the document says is no share of it.
        let gap = sentence.span(behindAside(index + 1), index + 18).prefix { !reaches($0) }
        if gap.contains(where: { sentence.hasAny($0, of: .attribution, .refers, .opener, .report) }) { return false }
        return sentence.part(before: head).allSatisfy { !sentence.isStranger($0) && !sentence.hasAny($0, .heads.adding(.activity, .adjunct)) }
    }

    /// Where the clause goes on behind "(không dùng bản giấy)" or ", tức không kèm bản giấy,".
    private func behindAside(_ index: Int) -> Int {
        guard index < sentence.count else { return index }
        let near = sentence.span(index + 1, index + 16)
        if let mark = sentence.span(index, index + 10).first(where: { sentence.isMark($0) || reaches($0) }), sentence.pieces[mark].isMark("("),
            let close = sentence.span(mark, mark + 16).first(where: { sentence.pieces[$0].isMark(")") }) { return close + 1 }
        let explains = sentence.hasCode(index + 1, .adverb, "that_is") || sentence.hasCode(index + 1, .opener, "is") || sentence.hasCode(index + 1, .cancel, "paper")
        guard sentence.isComma(index), explains, let comma = near.last(where: { sentence.isComma($0) && (reaches($0 + 1) || sentence.hasCode($0 + 1, .boundary, "then")) })
        else { return index }
        return reaches(comma + 1) ? comma + 1 : comma + 2
    }

    /// ", chiếm gần 70% tổng số cuộc họp": the share of all, wherever commas stand.
    private func isOfTotal(_ reached: Int, _ amount: Int) -> Bool {
        guard sentence.has(reached, .loss) else { return false }
        // "31 trong 42 hội nghị trực tuyến, chiếm 73,8%"
        let isCounted = sentence.isComma(reached - 1) && sentence.part(before: reached - 1).contains { sentence.quantity(at: $0)?.kind == .plain }
        return isCounted || sentence.hasCode(amount + 1, .quantity, "number") && sentence.hasAny(amount + 2, .heads)
    }
}

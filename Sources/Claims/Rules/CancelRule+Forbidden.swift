internal import Pipeline

/// Papers that nobody may ask for besides those that are laid down: "nghiêm cấm các phòng đặt thêm sổ sách", "không để giáo viên phải
/// làm thêm hồ sơ ngoài quy định", "cấm gửi văn bản giấy".
extension CancelRule {
    func forbidden(_ trigger: Int) -> Draft? {
        let limit = Clause.end(from: trigger + 1, in: sentence)
        let near = sentence.span(trigger + 1, min(limit, trigger + 13))
        guard !sentence.namesOutsiders,
            let start = near.first(where: { leads($0) && sentence.objectPhrase(from: $0, before: limit) != nil }),
            let phrase = sentence.objectPhrase(from: start, before: limit), phrase.object == .document, phrase.head - start <= 4,
            sentence.span(trigger + 1, start).allSatisfy({
                // "cấm các sở, phòng, trường đặt thêm sổ sách"
                (!sentence.isMark($0) || sentence.isComma($0) && (sentence.isStranger($0 + 1) || sentence.hasAny($0 + 1, of: .level, .body))) && !sentence.hasAny($0, SenseSet.triggers.subtracting(SenseSet(.directive)).adding(.blocked, .gone)) && sentence.quantity(at: $0) == nil
            }), sentence.guards.accepts(phrase, trigger: trigger) else { return nil }
        let behind = sentence.span(phrase.pieces.upperBound, min(limit, phrase.pieces.upperBound + 8))
        let isMore = sentence.contains(.aspect, "more", in: sentence.span(trigger + 1, phrase.head))
        let norm = behind.first { sentence.hasCode($0, .needless, "norm") }
        guard phrase.measure == .paper && sentence.hasCode(trigger, .cancel, "forbid") || phrase.measure == .count && phrase.isRoutine && (isMore || norm != nil),
            !sentence.contains(.receives, in: sentence.span(trigger + 1, start)) || phrase.measure == .paper else { return nil }
        return draft(phrase.measure == .paper ? .paperDropped : .cancelNeedless, phrase, phrase.measure, trigger..<max(phrase.pieces.upperBound, (norm ?? -1) + 1), trigger)
    }

    private func leads(_ index: Int) -> Bool {
        sentence.hasAny(index, SenseSet.documents.adding(.quantity, .counter)) || sentence.hasCode(index, .aspect, "more")
    }

    /// "một kỳ họp không dùng giấy tờ": nothing stands behind the papers that would say whose they are.
    func isHeldWithout(_ phrase: NounPhrase, _ trigger: Int) -> Bool {
        let end = phrase.pieces.upperBound
        return !sentence.namesOutsiders && sentence.isComplete(before: end)
            && sentence.span(trigger - 4, trigger).contains { sentence.hasAny($0, .conferences) && !sentence.has($0, .blocked) }
            && !sentence.containsComma(in: sentence.span(trigger - 4, trigger))
    }
}

internal import Language
internal import Pipeline

/// Documents of too many pages.
extension ExcessRule {
    /// "báo cáo dài hàng chục trang", "tờ trình dày tới 80 trang", "nghị quyết dài cả trăm trang": so many that the speaker wonders.
    func pages(_ trigger: Int) -> Draft? {
        guard sentence.hasCode(trigger, .excess, "schedule") || sentence.hasCode(trigger, .excessSoft, "long"),
            let unit = sentence.span(trigger + 1, trigger + 6).first(where: { sentence.has($0, .pageUnit) }), isWondered(sentence.span(trigger + 1, unit)) || isEach(trigger, unit),
            let head = named(sentence.part(before: sentence.isComma(trigger - 1) ? trigger - 1 : trigger)),
            trigger - head <= 8,
            !sentence.contains(anyOf: .avoid, .gone, .negation, .reduce, .restrain, .shorten, .cancel, .hypothetical, in: sentence.segment(before: trigger)), !sentence.namesOutsiders,
            sentence.span(head + 1, trigger).allSatisfy({
                (!sentence.isMark($0) || $0 == trigger - 1) && !sentence.hasAny($0, SenseSet.heads.subtracting(SenseSet(.documentStrict)).adding(.blocked, .purpose, .will)) && sentence.quantity(at: $0) == nil
            }) else { return nil }
        let phrase = NounPhrase(
            pieces: head..<head + 1, head: head, object: .document,
            subtype: sentence.codes(head, firstOf: .document, .documentVerb, .documentStrict), measure: .length)
        guard sentence.tokenKind(at: head + 1) != .act, sentence.tokenKind(at: head + 1) != .number else { return nil }
        var draft = draft(.excessSubject, phrase, head..<unit + 1, trigger)
        draft.measure = .length
        draft.hasSubject = true
        if let number = sentence.firstNumber(.plain, in: sentence.span(trigger + 1, unit)) {
            draft.magnitude = sentence.magnitudes.of(sentence.quantity(at: number), unit: sentence.word(unit))
        }
        return draft
    }

    /// "hàng chục", "mấy chục", "tới 60": a number that nobody counts, or one that is reached.
    private func isWondered(_ range: Range<Int>) -> Bool {
        let isUncounted = sentence.contains(.quantity, "hundreds", in: range)
        let isReached = range.contains { index in
            let quantity = sentence.quantity(at: index)
            let isUp = sentence.has(index - 1, .burden) && !sentence.has(index - 1, .directive)
            return quantity?.kind == .plain && isUp && (quantity?.value ?? 0) >= 10
        }
        return (isUncounted || isReached) && range.allSatisfy {
            sentence.quantity(at: $0) != nil || sentence.hasAny($0, of: .burden, .quantity, .aspect, .adverb, .complaint)
        }
    }

    /// "nghị quyết nào cũng dài vài chục trang": every one of them.
    private func isEach(_ trigger: Int, _ unit: Int) -> Bool {
        guard sentence.has(trigger - 1, .also), sentence.has(trigger - 2, .any) else { return false }
        return sentence.span(trigger + 1, unit).contains { (sentence.quantity(at: $0)?.value ?? 0) >= 10 || sentence.has($0, .quantity) }
    }

    /// The last document that stands as a noun: a verb would be what somebody does.
    private func named(_ part: Range<Int>) -> Int? {
        part.last { sentence.has($0, .document) } ?? part.last { sentence.hasAny($0, of: .documentVerb, .documentStrict) && isNoun($0) }
    }

    private func isNoun(_ head: Int) -> Bool {
        head == 0 || sentence.isMark(head - 1) || sentence.hasAny(head - 1, of: .quantity, .counter, .opener, .conjunction, .boundary)
    }
}

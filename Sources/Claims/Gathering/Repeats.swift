internal import Pipeline

/// What an article says twice, or in one sentence after the other, counts once.
enum Repeats {
    /// Drops claims of the title and of captions that the body repeats, and repetitions word for word.
    static func dropped(_ claims: [Claim]) -> [Claim] {
        var seen: Set<String> = []
        let body = claims.filter { $0.span.section == .body || $0.span.section == .sapo }
        return claims.filter { claim in
            // A headline may be the body's sentence word for word: only one of the two is dropped.
            let isEcho = claim.span.section == .title || claim.span.section == .caption
            if isEcho, body.contains(where: { isSame($0, claim) }) { return false }
            return seen.insert(claim.id).inserted
        }
    }

    /// Drops what a sentence, whose claims stand from `first` on, only says again of the one before: "Họp quá nhiều. Ngày nào cũng họp.", and
    /// what it gives the figure of: "Số văn bản tăng nhanh. Số văn bản năm nay gấp đôi năm 2011." `before`: what the one before said.
    /// Returns what the next one may say again, and what was dropped.
    static func dropSaidAgain(in claims: inout [Claim], from first: Int, behind before: [Claim]) -> (said: [Claim], dropped: [Claim]) {
        let new = claims[first...]
        let again = new.filter { claim in isBare(claim) && before.contains { isOne($0, claim) } }
        let vague = before.filter { claim in isBare(claim) && new.contains { !isBare($0) && isOne($0, claim) && $0.subtype == claim.subtype } }
        let dropped = Set(again + vague)
        guard !dropped.isEmpty else { return (Array(new), []) }
        claims.removeAll { dropped.contains($0) }
        return (before.filter { one in !dropped.contains(one) && again.contains { isOne(one, $0) } } + new.filter { !dropped.contains($0) }, again + vague)
    }

    private static func isBare(_ claim: Claim) -> Bool { claim.magnitude.value == nil && claim.magnitude.to == nil }

    private static func isOne(_ one: Claim, _ other: Claim) -> Bool {
        one.object == other.object && one.measure == other.measure && one.direction == other.direction && one.modality == other.modality
            && (one.org == nil || other.org == nil || one.org == other.org)
            // "Số hội nghị giảm. Công văn cũng ít đi.": results of other kinds are results of their own.
            && (![.achieved, .notAchieved].contains(one.modality) || one.subtype == other.subtype)
    }

    private static func isSame(_ one: Claim, _ other: Claim) -> Bool {
        one.object == other.object && one.measure == other.measure && one.direction == other.direction
            && (other.magnitude.value == nil || one.magnitude.value == other.magnitude.value)
    }
}

extension Refusal {
    /// A claim that is dropped because the sentence beside it says the same.
    static func saidAgain(_ claim: Claim) -> Refusal {
        Refusal(
            trigger: claim.trigger, head: nil, rule: Rule.sameAgain.rawValue, reason: "the sentence beside it says the same", span: claim.span,
            sentence: claim.sentence)
    }
}

internal import Pipeline

/// What an article says twice, or complains of in one sentence after the other, counts once.
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

    /// Drops, of the claims of a sentence, from `first` on, complaints without a figure that only go on with those of the sentence before:
    /// "Họp quá nhiều. Ngày nào cũng họp." Returns those that the next sentence may go on with.
    static func dropFurtherComplaints(in claims: inout [Claim], from first: Int, behind before: [Claim]) -> [Claim] {
        let complaints = claims[first...].filter(isBareComplaint)
        let taken = before.filter { one in complaints.contains { isSame(one, $0) } }
        claims[first...].removeAll { claim in isBareComplaint(claim) && taken.contains { isSame($0, claim) } }
        return taken + claims[first...].filter { $0.modality == .excess }
    }

    private static func isBareComplaint(_ claim: Claim) -> Bool {
        claim.modality == .excess && claim.magnitude.value == nil && claim.magnitude.to == nil
    }

    private static func isSame(_ one: Claim, _ other: Claim) -> Bool {
        one.object == other.object && one.measure == other.measure && one.direction == other.direction
            && (other.magnitude.value == nil || one.magnitude.value == other.magnitude.value)
    }
}

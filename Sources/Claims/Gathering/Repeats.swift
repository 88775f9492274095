internal import Pipeline

/// What an article says twice counts once.
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

    private static func isSame(_ one: Claim, _ other: Claim) -> Bool {
        one.object == other.object && one.measure == other.measure && one.direction == other.direction
            && (other.magnitude.value == nil || one.magnitude.value == other.magnitude.value)
    }
}

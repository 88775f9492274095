/// Two statements about one subject and one time whose values do not go together.
package struct Contradiction: Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable {
        /// One period, two values.
        case samePeriod = "same_period"
        /// Two changes of periods that overlap.
        case overlappingPeriods = "overlapping_periods"
        /// A part of a period has more than the whole.
        case partAboveWhole = "part_above_whole"
        /// One says fewer, the other says more.
        case oppositeDirections = "opposite_directions"
    }

    package let subject: Statement.Subject
    package let a: Statement
    package let b: Statement
    package let reason: Reason

    package var note: ComparisonNote? { ComparisonNote(a.period, b.period) }

    /// So many statements about one subject are all set against each other.
    package static let full = 4

    /// The contradictions among the statements, in a fixed order whatever theirs. Statements of one article or of one
    /// repeated story do not contradict each other; of those that say the same only the one with the smallest id is
    /// named.
    ///
    /// The first `full` statements about a subject, in the order of their periods, are all set against each other. Every
    /// further one stands once, beside the first that it contradicts: a reader sees each value that was told, and a
    /// subject with a thousand values has a thousand rows and not half a million.
    package static func among(_ statements: [Statement]) -> [Contradiction] {
        var bySubject: [Statement.Subject: [Statement]] = [:]
        for statement in statements { bySubject[statement.subject, default: []].append(statement) }
        var found: [Contradiction] = []
        for (subject, group) in bySubject where group.count > 1 {
            let said = distinct(group)
            for (place, b) in said.enumerated() {
                for a in said[..<place] {
                    // Sorted by their beginnings: what ends before `b` begins cannot overlap it.
                    guard a.period.end >= b.period.start, a.article != b.article, a.story != b.story,
                        let reason = reason(a, b)
                    else { continue }
                    let (first, second) = a.id < b.id ? (a, b) : (b, a)
                    found.append(Contradiction(subject: subject, a: first, b: second, reason: reason))
                    if place >= full { break }
                }
            }
        }
        return found.sorted { ($0.subject.line, $0.a.id, $0.b.id) < ($1.subject.line, $1.a.id, $1.b.id) }
    }

    private struct Saying: Hashable {
        let direction: String
        let range: ClosedRange<Double>
        let period: DayRange
    }

    private static func distinct(_ group: [Statement]) -> [Statement] {
        var first: [Saying: Statement] = [:]
        for statement in group.sorted(by: { $0.id < $1.id }) {
            let saying = Saying(direction: statement.direction, range: statement.range, period: statement.period)
            if first[saying] == nil { first[saying] = statement }
        }
        return first.values.sorted { ($0.period, $0.id) < ($1.period, $1.id) }
    }

    private static func reason(_ a: Statement, _ b: Statement) -> Reason? {
        let directions = Set([a.direction, b.direction])
        if directions == ["decrease", "increase"] { return .oppositeDirections }
        guard !a.range.overlaps(b.range) else { return nil }
        if a.period == b.period { return .samePeriod }
        if a.subject.kind == .claim { return .overlappingPeriods }
        // Counts of different periods differ by nature, but a part cannot be above its whole.
        guard a.subject.per.isEmpty else { return .overlappingPeriods }
        let (whole, part) = a.period.contains(b.period) ? (a, b) : (b, a)
        return whole.period.contains(part.period) && part.range.lowerBound > whole.range.upperBound ? .partAboveWhole : nil
    }
}

/// A change that no article states: it is computed from two observations of one body over comparable periods.
package struct ComputedChange: Sendable, Hashable {
    package let subject: Statement.Subject
    package let from: Statement
    package let to: Statement
    package let relation: DayRange.Relation

    /// In the observations' unit; below zero for a decrease.
    package var difference: Double { to.value - from.value }

    /// In percent of the earlier value, nil where that is 0.
    package var percent: Double? { from.value == 0 ? nil : difference / from.value * 100 }

    package var note: ComparisonNote? { ComparisonNote(from.period, to.period) }

    /// All changes between observations whose periods have the same number of whole months and follow on each other, in
    /// a fixed order. A period for which two values are told gives none: it is a contradiction.
    package static func among(_ statements: [Statement]) -> [ComputedChange] {
        var bySubject: [Statement.Subject: [Statement]] = [:]
        for statement in statements
        where statement.subject.kind == .observation && statement.isPeriodStated && statement.period.months != nil {
            bySubject[statement.subject, default: []].append(statement)
        }
        var found: [ComputedChange] = []
        for (subject, group) in bySubject {
            let levels = settled(group)
            for to in levels {
                for from in levels where from.period < to.period {
                    guard let relation = to.period.relation(to: from.period) else { continue }
                    found.append(ComputedChange(subject: subject, from: from, to: to, relation: relation))
                }
            }
        }
        return found.sorted { ($0.subject.line, $0.from.id, $0.to.id) < ($1.subject.line, $1.from.id, $1.to.id) }
    }

    /// One statement a period, the one with the smallest id, where all tellings of the period give one value.
    private static func settled(_ group: [Statement]) -> [Statement] {
        let byPeriod = Dictionary(grouping: group, by: \.period)
        return byPeriod.values.compactMap { tellings in
            guard Set(tellings.map(\.value)).count == 1 else { return nil }
            return tellings.min { $0.id < $1.id }
        }
    }
}

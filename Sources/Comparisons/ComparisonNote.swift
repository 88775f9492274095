internal import Pipeline

/// What a reader must know before two figures are held against each other.
package enum ComparisonNote: String, Sendable, Hashable, CaseIterable {
    /// The figures reach over 1 July 2025: the district level ended that day, and a province or commune of the same name
    /// may be another area.
    case acrossEras = "across_july_2025"

    /// What two periods need said; nil where both lie in one era.
    package init?(_ a: DayRange, _ b: DayRange) {
        guard Era(on: min(a.start, b.start)) != Era(on: max(a.end, b.end)) else { return nil }
        self = .acrossEras
    }
}

package import Pipeline

/// A closed interval of days.
package struct DayRange: Sendable, Hashable, Comparable {
    package let start: Day
    package let end: Day

    /// Nil where the end is before the start.
    package init?(_ start: Day, _ end: Day) {
        guard start <= end else { return nil }
        self.start = start
        self.end = end
    }

    package init?(year: Int) {
        guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else { return nil }
        self.start = start
        self.end = end
    }

    package static func < (a: DayRange, b: DayRange) -> Bool {
        (a.start, a.end) < (b.start, b.end)
    }

    package func overlaps(_ other: DayRange) -> Bool {
        start <= other.end && other.start <= end
    }

    package func contains(_ other: DayRange) -> Bool {
        start <= other.start && other.end <= end
    }

    /// The whole months that the interval is made of, nil where it begins or ends within one.
    package var months: Int? {
        guard start.day == 1, end.day == Day.length(ofMonth: end.month, in: end.year) else { return nil }
        return (end.year - start.year) * 12 + end.month - start.month + 1
    }

    /// How this interval follows on an earlier one of the same length: directly, or as the same months of the next year.
    package func relation(to earlier: DayRange) -> Relation? {
        guard let months, months == earlier.months else { return nil }
        let shift = (start.year - earlier.start.year) * 12 + start.month - earlier.start.month
        if shift == 12 { return .sameMonthsOfNextYear }
        return shift == months ? .next : nil
    }

    package enum Relation: String, Sendable, Hashable {
        case next
        case sameMonthsOfNextYear = "same_months_of_next_year"
    }
}

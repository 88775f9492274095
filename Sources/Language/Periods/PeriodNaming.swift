internal import Pipeline

/// Periods that a number or a name gives: "6 tháng đầu năm", "quý I/2026", "năm ngoái".
extension PeriodReader {
    /// A number before months, years, weeks or days.
    func counted(at start: Int) -> Found? {
        guard let (count, end) = number(at: start) else { return nil }
        if let length = has([.firstMonths], at: end) { return edge(count, end + length, isFirst: true) }
        if let length = has([.lastMonths], at: end) { return edge(count, end + length, isFirst: false) }
        if let length = has([.pastMonths], at: end) { return past(end + length) { Self.back(count, from: $0) } }
        if let length = has([.pastYears], at: end) { return past(end + length) { Self.back(12 * count, from: $0) } }
        if let length = has([.pastWeeks], at: end) { return past(end + length) { $0.advanced(by: -7 * count) } }
        if let length = has([.pastDays], at: end) { return past(end + length) { $0.advanced(by: -count) } }
        guard let length = has([.monthWord], at: end), has([.yearWord], at: end + length) != nil,
            let (year, last) = yearBehind(end + length), let period = Self.months(1, count, of: year)
        else { return nil }
        return Found(period: period, end: last, rule: "months_of_year")
    }

    /// "6 tháng đầu năm 2021": from the beginning or up to the end of a year.
    private func edge(_ count: Int, _ end: Int, isFirst: Bool) -> Found? {
        let named = yearBehind(end)
        guard let year = named?.year ?? reference?.year,
            let period = isFirst ? Self.months(1, count, of: year) : Self.months(13 - count, 12, of: year)
        else { return nil }
        // In January "the last months of the year" are those just gone.
        if named == nil, let reference, let start = period.start, start > reference {
            let past = isFirst ? Self.months(1, count, of: year - 1) : Self.months(13 - count, 12, of: year - 1)
            if reference.month <= 2, let past { return Found(period: past, end: end, rule: "last_months") }
        }
        return Found(period: period, end: named?.end ?? end, rule: isFirst ? "first_months" : "last_months")
    }

    private func past(_ end: Int, _ start: (Day) -> Day?) -> Found? {
        guard let reference, let first = start(reference) else { return nil }
        return Found(period: Period(start: first, end: reference), end: end, rule: "past_months")
    }

    /// A quarter, a month, a year, several years, half a year.
    func named(at start: Int) -> Found? {
        if let length = has([.since], at: start) {
            return reference.map { Found(period: Period(start: nil, end: $0), end: start + length, rule: "since") }
        }
        return years(at: start) ?? half(at: start) ?? relative(at: start) ?? quarter(at: start) ?? month(at: start, year: nil)
            ?? year(named: start)
    }

    private func years(at start: Int) -> Found? {
        guard let length = has([.yearsWord, .yearWord], at: start), let first = year(at: start + length),
            isMark(start + length + 1, ["-", "–", "/"]) || has([.until], at: start + length + 1) != nil
        else { return nil }
        let behind = start + length + 1 + (has([.until], at: start + length + 1) ?? 1)
        guard let last = year(at: behind + (has([.yearWord], at: behind) ?? 0)), last > first else { return nil }
        let period = Period(start: Day(year: first, month: 1, day: 1), end: Day(year: last, month: 12, day: 31))
        return Found(period: period, end: behind + (has([.yearWord], at: behind) ?? 0) + 1, rule: "years")
    }

    private func half(at start: Int) -> Found? {
        guard let match = words.term(at: start, in: tokens, [.half]) else { return nil }
        let end = start + match.length
        let named = yearBehind(end)
        guard let year = named?.year ?? reference?.year else { return nil }
        let period = match.term.value == 1 ? Self.months(1, 6, of: year) : Self.months(7, 12, of: year)
        return period.map { Found(period: $0, end: named?.end ?? end, rule: "half") }
    }

    /// "năm nay", "tháng trước", "quý này": only beside a reference day.
    private func relative(at start: Int) -> Found? {
        let senses: Set<PeriodWords.Sense> = [.thisYear, .lastYear, .thisMonth, .lastMonth, .thisQuarter, .lastQuarter]
        guard let reference, let match = words.term(at: start, in: tokens, senses) else { return nil }
        let sense = match.term.senses
        let end = start + match.length
        func found(_ period: Period?, _ rule: String) -> Found? { period.map { Found(period: $0, end: end, rule: rule) } }
        if sense.contains(.thisYear) { return found(Self.months(1, 12, of: reference.year), "year") }
        if sense.contains(.lastYear) { return found(Self.months(1, 12, of: reference.year - 1), "year") }
        let isLast = !sense.isDisjoint(with: [.lastMonth, .lastQuarter])
        if !sense.isDisjoint(with: [.thisMonth, .lastMonth]) {
            guard let day = Self.back(isLast ? 1 : 0, from: reference) else { return nil }
            return found(Self.months(day.month, day.month, of: day.year), "month")
        }
        guard let day = Self.back(isLast ? 3 : 0, from: reference) else { return nil }
        let first = (day.month - 1) / 3 * 3 + 1
        return found(Self.months(first, first + 2, of: day.year), "quarter")
    }

    /// "quý I/2026", "quý 3 năm 2025", "quý IV".
    func quarter(at start: Int) -> Found? {
        guard let length = has([.quarterWord], at: start) else { return nil }
        let index = start + length
        let value = words.term(at: index, in: tokens, [.roman])?.term.value ?? digits(at: index)
        guard let value, (1...4).contains(value) else { return nil }
        let named = yearBehind(index + 1)
        guard let year = named?.year ?? nearestYear(ofMonth: value * 3 - 2), let period = Self.months(value * 3 - 2, value * 3, of: year) else { return nil }
        return Found(period: period, end: named?.end ?? index + 1, rule: "quarter")
    }

    /// "tháng 7/2025", "tháng 7 năm 2025", "tháng 7"; `year` is what the other end of a range names.
    func month(at start: Int, year: Int?) -> Found? {
        guard let length = has([.monthWord], at: start), let (value, end) = number(at: start + length) else { return nil }
        let named = yearBehind(end)
        guard let year = named?.year ?? year ?? nearestYear(ofMonth: value), let period = Self.months(value, value, of: year) else { return nil }
        return Found(period: period, end: named?.end ?? end, rule: "month")
    }

    func year(named start: Int) -> Found? {
        guard let length = has([.yearWord], at: start), let year = year(at: start + length), let period = Self.months(1, 12, of: year) else { return nil }
        return Found(period: period, end: start + length + 1, rule: "year")
    }
}

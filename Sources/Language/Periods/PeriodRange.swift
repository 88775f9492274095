internal import Pipeline

/// Periods with two ends: "từ đầu năm đến nay", "từ tháng 7 đến hết năm 2025", "từ ngày 1/7/2025".
extension PeriodReader {
    /// One end of a range: the days it may mean, of which the start or the end counts.
    private struct End {
        var start: Day
        var end: Day
        var position: Int
        var namesYear: Bool
    }

    func range(at start: Int) -> Found? {
        let opening = has([.from], at: start)
        // "đầu năm đến nay" stands without its "từ" too.
        guard opening != nil || has([.start], at: start) != nil else { return nil }
        let first = start + (opening ?? 0)
        guard let rough = end(at: first, year: nil) ?? end(at: first, year: reference?.year ?? 2000) else { return nil }
        if let length = has([.untilNow], at: rough.position) {
            guard let reference, let from = end(at: first, year: nil) else { return nil }
            return found(from.start, reference, rough.position + length, "range")
        }
        if let length = has([.until], at: rough.position), let last = end(at: rough.position + length, year: nil) {
            let from = rough.namesYear ? rough : end(at: first, year: last.end.year) ?? rough
            return found(from.start, last.end, last.position, "range")
        }
        guard opening != nil, let reference, let from = end(at: first, year: nil) else { return nil }
        return found(from.start, reference, from.position, "from")
    }

    private func found(_ start: Day, _ end: Day, _ position: Int, _ rule: String) -> Found? {
        start <= end ? Found(period: Period(start: start, end: end), end: position, rule: rule) : nil
    }

    private func end(at index: Int, year: Int?) -> End? {
        if let length = has([.now], at: index) {
            return reference.map { End(start: $0, end: $0, position: index + length, namesYear: true) }
        }
        if let day = day(at: index, year: year) { return day }
        var index = index
        if let length = has([.start, .end], at: index) { index += length }
        if let found = month(at: index, year: year) ?? quarter(at: index) { return end(of: found) }
        guard let length = has([.yearWord], at: index) else { return nil }
        if let year = self.year(at: index + length) { return whole(year, index + length + 1, namesYear: true) }
        return (year ?? reference?.year).flatMap { whole($0, index + length, namesYear: false) }
    }

    private func end(of found: Found) -> End? {
        guard let start = found.period.start, let end = found.period.end else { return nil }
        return End(start: start, end: end, position: found.end, namesYear: year(at: found.end - 1) != nil)
    }

    private func whole(_ year: Int, _ position: Int, namesYear: Bool) -> End? {
        guard let start = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else { return nil }
        return End(start: start, end: end, position: position, namesYear: namesYear)
    }

    /// "ngày 1/7/2025", "1/7", "ngày 1 tháng 7 năm 2025".
    private func day(at start: Int, year: Int?) -> End? {
        let index = start + (has([.dayWord], at: start) ?? 0)
        guard let number = digits(at: index), (1...31).contains(number) else { return nil }
        var position = index + 1
        let month: Int
        if isMark(position, ["/", "-"]), let value = digits(at: position + 1), (1...12).contains(value) {
            (month, position) = (value, position + 2)
        } else if let length = has([.monthWord], at: position), let value = digits(at: position + length), (1...12).contains(value) {
            (month, position) = (value, position + length + 1)
        } else {
            return nil
        }
        let named = yearBehind(position)
        guard let year = named?.year ?? year ?? nearestYear(ofMonth: month), let day = Day(year: year, month: month, day: number) else { return nil }
        return End(start: day, end: day, position: named?.end ?? position, namesYear: named != nil)
    }
}

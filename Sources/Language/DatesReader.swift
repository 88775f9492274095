internal import Pipeline

/// One walk over one text: stops at every run of digits and tries the forms of a date on it.
struct DatesReader {
    /// A day without its clock time.
    struct Calendar {
        var day: Day
        var range: Range<Int>
        var rule: String
        var isBorrowed = false
    }

    let bytes: UnsafeBufferPointer<UInt8>
    let words: DatesWords
    let reference: Day?
    private var position = 0
    private var lastClock: DatesClock?

    init(bytes: UnsafeBufferPointer<UInt8>, words: DatesWords, reference: Day?) {
        self.bytes = bytes
        self.words = words
        self.reference = reference
    }

    mutating func next() -> DateMention? {
        while position < bytes.count {
            guard isDigit(position) else {
                position += 1
                continue
            }
            if let found = calendar(at: position) {
                position = found.range.upperBound
                let mention = timed(found)
                position = max(position, mention.range.upperBound)
                lastClock = nil
                return mention
            }
            if let clock = clock(at: position) {
                lastClock = clock
                position = clock.range.upperBound
                continue
            }
            while isDigit(position) { position += 1 }
        }
        return nil
    }

    // MARK: Days

    private func calendar(at start: Int) -> Calendar? {
        // Digits inside a word or a number are no date: "B12/3", "1,5/2", "226-KL".
        if isWord(start - 1) || isJoined(start) { return nil }
        let (first, afterFirst) = number(at: start)
        switch afterFirst - start {
        case 8: return compact(start, afterFirst)
        case 4: return yearFirst(first, start, afterFirst)
        case 1, 2: return dayFirst(first, start, afterFirst)
        default: return nil
        }
    }

    private func compact(_ start: Int, _ end: Int) -> Calendar? {
        let year = number(at: start, digits: 4), month = number(at: start + 4, digits: 2)
        guard (1990...2100).contains(year), !isWord(end) || byte(end) == UInt8(ascii: "T"),
            let day = Day(year: year, month: month, day: number(at: start + 6, digits: 2))
        else { return nil }
        return Calendar(day: day, range: start..<end, rule: "compact")
    }

    private func yearFirst(_ year: Int, _ start: Int, _ afterYear: Int) -> Calendar? {
        guard (1900...2100).contains(year), let separator = separator(at: afterYear) else { return nil }
        let (month, afterMonth) = number(at: separator.end)
        guard (1...2).contains(afterMonth - separator.end), byte(afterMonth) == separator.byte else { return nil }
        let (dayNumber, end) = number(at: afterMonth + 1)
        guard (1...2).contains(end - afterMonth - 1), let day = Day(year: year, month: month, day: dayNumber) else { return nil }
        return Calendar(day: day, range: start..<end, rule: "iso")
    }

    private func dayFirst(_ first: Int, _ start: Int, _ afterFirst: Int) -> Calendar? {
        if let separator = separator(at: afterFirst) {
            let (second, afterSecond) = number(at: separator.end)
            guard (1...2).contains(afterSecond - separator.end) else { return nil }
            if let next = self.separator(at: afterSecond), next.byte == separator.byte {
                let (year, end) = number(at: next.end)
                if end - next.end == 4, (1900...2100).contains(year) {
                    return numeric(first, second, year, start..<end)
                }
                if end - next.end == 2, !isDigit(end), dayWord(before: start) || weekday(before: start) {
                    return numeric(first, second, year + (year < 70 ? 2000 : 1900), start..<end)
                }
                if end > next.end { return nil }
            }
            return withoutYear(first, second, start..<afterSecond, separator.byte)
        }
        return withMonthName(first, start, afterFirst) ?? behindMonthName(first, start, afterFirst)
    }

    private func numeric(_ first: Int, _ second: Int, _ year: Int, _ range: Range<Int>) -> Calendar? {
        if let day = Day(year: year, month: second, day: first) {
            return Calendar(day: day, range: range, rule: "day_month_year")
        }
        return Day(year: year, month: first, day: second).map { Calendar(day: $0, range: range, rule: "month_day_year") }
    }

    /// "24/2", "16-3", "5.3": only behind a word for a day, or alone in brackets.
    private func withoutYear(_ dayNumber: Int, _ month: Int, _ range: Range<Int>, _ separator: UInt8) -> Calendar? {
        guard let reference, !isWord(range.upperBound), byte(range.upperBound) != UInt8(ascii: "%"),
            dayWord(before: range.lowerBound) || weekday(before: range.lowerBound)
                || (separator != UInt8(ascii: ".") && byte(range.lowerBound - 1) == UInt8(ascii: "(") && byte(range.upperBound) == UInt8(ascii: ")")),
            let day = Self.nearest(month: month, day: dayNumber, to: reference)
        else { return nil }
        return Calendar(day: day, range: range, rule: "day_month", isBorrowed: true)
    }

    /// "24 tháng 2 năm 2021", "24 Feb 2021", "24th of February, 2021", "ngày 24 tháng 2".
    private func withMonthName(_ dayNumber: Int, _ start: Int, _ afterDay: Int) -> Calendar? {
        var cursor = afterDay
        for suffix in ["st", "nd", "rd", "th"] where matches(suffix, at: cursor) && !isWord(cursor + 2) { cursor += 2 }
        cursor = skipGap(cursor)
        if let filler = word(at: cursor), words.weight(filler.text, .filler) != nil { cursor = skipGap(filler.end) }
        guard let month = month(at: cursor) else { return nil }
        cursor = skipGap(month.end)
        if let word = word(at: cursor), words.weight(word.text, .yearWord) != nil {
            cursor = skipGap(word.end)
        } else if let last = word(before: month.end), words.weight(last.text, .yearWord) != nil, !dayWord(before: start) {
            // "9 tháng năm 2025": so many months of a year, and not the fifth of them.
            return nil
        }
        let (year, end) = number(at: cursor)
        if end - cursor == 4, (1900...2100).contains(year) {
            return Day(year: year, month: month.number, day: dayNumber)
                .map { Calendar(day: $0, range: start..<end, rule: "day_month_year_words") }
        }
        guard let reference, dayWord(before: start), let day = Self.nearest(month: month.number, day: dayNumber, to: reference)
        else { return nil }
        return Calendar(day: day, range: start..<month.end, rule: "day_month", isBorrowed: true)
    }

    /// "February 24, 2021", "Feb. 24th 2021", "Tháng Hai 24, 2021": the name stands before the day.
    private func behindMonthName(_ dayNumber: Int, _ start: Int, _ afterDay: Int) -> Calendar? {
        guard let month = monthName(before: start) else { return nil }
        var cursor = afterDay
        for suffix in ["st", "nd", "rd", "th"] where matches(suffix, at: cursor) { cursor += 2 }
        cursor = skipGap(cursor)
        let (year, end) = number(at: cursor)
        guard end - cursor == 4, (1900...2100).contains(year), let day = Day(year: year, month: month.number, day: dayNumber)
        else { return nil }
        return Calendar(day: day, range: month.start..<end, rule: "month_day_year_words")
    }

    /// The day of that month that lies nearest to the reference.
    static func nearest(month: Int, day: Int, to reference: Day) -> Day? {
        let candidates = [reference.year - 1, reference.year, reference.year + 1].compactMap {
            Day(year: $0, month: month, day: day)
        }
        func distance(_ day: Day) -> Int {
            abs((day.year - reference.year) * 372 + (day.month - reference.month) * 31 + day.day - reference.day)
        }
        return candidates.min { distance($0) < distance($1) }
    }

    // MARK: Clock times beside a day

    private func timed(_ found: Calendar) -> DateMention {
        var range = found.range
        var minute: Int?
        var offset: Int?
        if let after = clock(behind: found.range.upperBound) {
            range = range.lowerBound..<after.range.upperBound
            (minute, offset) = (after.minute, after.offset)
        } else if let before = lastClock, isGap(before.range.upperBound..<found.range.lowerBound) {
            range = before.range.lowerBound..<range.upperBound
            (minute, offset) = (before.minute, before.offset)
        }
        let text = String(decoding: bytes[range], as: UTF8.self)
        let moment = Moment(day: found.day, minute: minute, offset: offset, text: text, rule: found.rule)
        return DateMention(moment: moment, range: range, hasBorrowedYear: found.isBorrowed)
    }

    private func clock(behind end: Int) -> DatesClock? {
        var cursor = end
        if byte(cursor) == UInt8(ascii: "T"), isDigit(cursor + 1) { return clock(ofTimestamp: cursor + 1) }
        while cursor < bytes.count, cursor - end < 24, !isDigit(cursor) { cursor += 1 }
        guard isGap(end..<cursor), let clock = clock(at: cursor) else { return nil }
        return clock
    }

    /// Only separators and words that may stand between a clock time and its day.
    private func isGap(_ range: Range<Int>) -> Bool {
        guard range.count <= 40 else { return false }
        var cursor = range.lowerBound
        while cursor < range.upperBound {
            if let word = word(at: cursor) {
                guard words.isGapWord(word.text) || Int(word.text) != nil else { return false }
                cursor = word.end
            } else if bytes[cursor] == UInt8(ascii: "\n") {
                return false
            } else {
                cursor += 1
            }
        }
        return true
    }
}

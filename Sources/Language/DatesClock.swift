/// A clock time that stands in a text.
struct DatesClock {
    /// Minutes after midnight.
    var minute: Int
    /// Minutes east of Greenwich, nil where no zone is printed.
    var offset: Int?
    var range: Range<Int>
}

extension DatesReader {
    /// The clock time behind the "T" of a timestamp: "09:27:33Z", "092733".
    func clock(ofTimestamp start: Int) -> DatesClock? {
        let (value, end) = number(at: start)
        guard end - start == 6 || end - start == 4 else { return clock(at: start) }
        let minutes = end - start == 6 ? value / 100 : value
        guard minutes / 100 < 24, minutes % 100 < 60 else { return nil }
        var clock = DatesClock(minute: minutes / 100 * 60 + minutes % 100, offset: nil, range: start..<end)
        takeZone(&clock)
        return clock
    }

    /// "09:27", "09:27:33.120", "9h27", "9 giờ 27", "12:00 AM", each with a zone behind it.
    func clock(at start: Int) -> DatesClock? {
        let (hour, afterHour) = number(at: start)
        guard (1...2).contains(afterHour - start), hour < 24 else { return nil }
        if isWord(start - 1), byte(start - 1) != UInt8(ascii: "T") { return nil }
        guard let (minute, afterMinute) = minutes(behind: afterHour) else { return nil }
        var clock = DatesClock(minute: hour * 60 + minute, offset: nil, range: start..<afterMinute)
        takeHalfDay(&clock, hour: hour, minute: minute)
        takeZone(&clock)
        return clock
    }

    private func minutes(behind hour: Int) -> (minute: Int, end: Int)? {
        if byte(hour) == UInt8(ascii: ":") {
            var (minute, end) = number(at: hour + 1)
            guard end - hour == 3, minute < 60 else { return nil }
            if byte(end) == UInt8(ascii: ":"), isDigit(end + 1) { end = number(at: end + 1).end }
            if byte(end) == UInt8(ascii: "."), isDigit(end + 1) { end = number(at: end + 1).end }
            return (minute, end)
        }
        guard let word = hourWord(at: isBlank(hour) ? hour + 1 : hour) else { return nil }
        let cursor = isBlank(word) ? word + 1 : word
        let (minute, end) = number(at: cursor)
        guard end - cursor == 2, minute < 60 else { return (0, word) }
        return (minute, end)
    }

    /// The end of a word for the hour, which digits may follow at once: "9h27".
    private func hourWord(at start: Int) -> Int? {
        var end = start
        while end < bytes.count, isWord(end), !isDigit(end) { end += 1 }
        guard end > start, words.weight(DatesWords.folded(bytes[start..<end]), .hourWord) != nil else { return nil }
        return end
    }

    private func takeHalfDay(_ clock: inout DatesClock, hour: Int, minute: Int) {
        let cursor = isBlank(clock.range.upperBound) ? clock.range.upperBound + 1 : clock.range.upperBound
        var end = cursor
        while end - cursor < 4, isWord(end) || (byte(end) == UInt8(ascii: ".") && isWord(end + 1)) { end += 1 }
        guard end > cursor, let add = words.weight(DatesWords.folded(bytes[cursor..<end]), .halfDay), hour <= 12 else { return }
        clock.minute = (hour % 12 + add) * 60 + minute
        if byte(end) == UInt8(ascii: "."), bytes[cursor..<end].contains(UInt8(ascii: ".")) { end += 1 }
        clock.range = clock.range.lowerBound..<end
    }

    private func takeZone(_ clock: inout DatesClock) {
        var cursor = clock.range.upperBound
        while cursor - clock.range.upperBound < 3, isBlank(cursor) || byte(cursor) == UInt8(ascii: "(") || byte(cursor) == UInt8(ascii: ",") {
            cursor += 1
        }
        var base: Int?
        if let word = word(at: cursor), let zone = words.weight(word.text, .zone) {
            base = zone
            cursor = word.end
        }
        let isDirect = cursor == clock.range.upperBound || byte(clock.range.upperBound) == 32
        let sign = byte(cursor)
        if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), base != nil || isDirect, isDigit(cursor + 1) {
            guard let shift = shift(at: cursor + 1) else { return }
            if base != nil || shift.isWhole {
                base = (base ?? 0) + (sign == UInt8(ascii: "+") ? shift.minutes : -shift.minutes)
                cursor = shift.end
            }
        }
        guard let base else { return }
        if byte(cursor) == UInt8(ascii: ")") { cursor += 1 }
        clock.offset = base
        clock.range = clock.range.lowerBound..<cursor
    }

    /// "7", "07:00", "0700"; the last two are whole: they say a zone without its name.
    private func shift(at start: Int) -> (minutes: Int, isWhole: Bool, end: Int)? {
        let (value, end) = number(at: start)
        if end - start == 4, value % 100 < 60, value <= 1_400 { return (value / 100 * 60 + value % 100, true, end) }
        guard end - start <= 2, value <= 14 else { return nil }
        if byte(end) == UInt8(ascii: ":"), isDigit(end + 1) {
            let (minutes, last) = number(at: end + 1)
            return minutes < 60 && last - end == 3 ? (value * 60 + minutes, true, last) : nil
        }
        return (value * 60, false, end)
    }
}

/// A calendar day of the proleptic Gregorian calendar, without a zone. Prints and decodes as `2021-02-24`.
package struct Day: Sendable, Hashable, Comparable, Codable, CustomStringConvertible, LosslessStringConvertible {
    package let year: Int
    package let month: Int
    package let day: Int

    /// Nil where no calendar has that day.
    package init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Day.length(ofMonth: month, in: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the first ten bytes of an ISO 8601 date or timestamp.
    package init?(_ description: String) {
        let bytes = Array(description.utf8.prefix(10))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(0 as Int?) { sum, byte in
                guard let sum, (48...57).contains(byte) else { return nil }
                return sum * 10 + Int(byte - 48)
            }
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day (YYYY-MM-DD): \(text)")
        }
        self = day
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    package var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    package static func < (a: Day, b: Day) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    /// Days in a month: 28 to 31.
    package static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A closed interval of days; an end that the text left open is nil.
package struct Period: Sendable, Hashable, Codable {
    package var start: Day?
    package var end: Day?

    package init(start: Day?, end: Day?) {
        self.start = start
        self.end = end
    }
}

/// A date as an article gives it: a day, a clock time where one is printed, and the rule that found it.
package struct Moment: Sendable, Hashable, Codable {
    package var day: Day
    /// Minutes after midnight, nil where only a day is printed.
    package var minute: Int?
    /// Minutes east of Greenwich, nil where the source names no zone; readers then assume Asia/Ho_Chi_Minh (+420).
    package var offset: Int?
    /// The characters that were read.
    package var text: String
    /// The name of the rule that read them, as `explain` prints it.
    package var rule: String

    package init(day: Day, minute: Int? = nil, offset: Int? = nil, text: String, rule: String) {
        self.day = day
        self.minute = minute
        self.offset = offset
        self.text = text
        self.rule = rule
    }

    /// ISO 8601: `2021-02-24`, `2021-02-24T09:27` or `2021-02-24T09:27+07:00`.
    package var iso: String {
        guard let minute else { return day.description }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let clock = "\(day)T\(two(minute / 60)):\(two(minute % 60)):00"
        guard let offset else { return clock }
        return clock + (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
    }
}

extension Day {
    /// Days since 0000-03-01 of the proleptic Gregorian calendar: differences of days.
    package var number: Int {
        let year = month > 2 ? self.year : self.year - 1
        let month = (self.month + 9) % 12
        return 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1
    }

    /// The day of a number; nil outside the years 1 to 9999.
    package init?(number: Int) {
        var year = (10_000 * number + 14_780) / 3_652_425
        func rest(_ year: Int) -> Int { number - (365 * year + year / 4 - year / 100 + year / 400) }
        if rest(year) < 0 { year -= 1 }
        let month = (100 * rest(year) + 52) / 3_060
        let day = rest(year) - (month * 306 + 5) / 10 + 1
        self.init(year: month > 9 ? year + 1 : year, month: (month + 2) % 12 + 1, day: day)
    }

    /// So many days later, or earlier.
    package func advanced(by days: Int) -> Day? {
        Day(number: number + days)
    }
}

import Pipeline
import Testing

struct DayNumberTests {
    @Test func everyDayOfFourCenturiesHasItsNumber() throws {
        var day = try #require(Day("1896-02-27"))
        var number = day.number
        for _ in 0..<150_000 {
            let next = try #require(day.advanced(by: 1))
            #expect(next.number == number + 1 && next > day)
            (day, number) = (next, next.number)
        }
        #expect(day.description == "2306-11-05")
    }

    @Test(arguments: [("2025-07-01", -1, "2025-06-30"), ("2024-02-28", 1, "2024-02-29"), ("2021-03-01", -1, "2021-02-28"), ("2020-12-31", 1, "2021-01-01")])
    func movesOverTheEndsOfMonths(from: String, days: Int, to: String) throws {
        #expect(try #require(Day(from)).advanced(by: days)?.description == to)
    }

    @Test(arguments: [("2025-06-30", Era.threeTiers), ("2025-07-01", .twoTiers), ("2026-01-01", .twoTiers), ("2008-12-31", .threeTiers)])
    func erasPartOnTheFirstOfJuly(day: String, era: Era) throws {
        #expect(Era(on: try #require(Day(day))) == era)
    }
}

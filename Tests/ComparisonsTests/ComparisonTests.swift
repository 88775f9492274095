import Ledger
import Pipeline
import Testing

@testable import Comparisons

@Suite struct ComparisonTests {
    static func period(_ start: String, _ end: String) throws -> DayRange {
        let first = try #require(Day(start)), last = try #require(Day(end))
        return try #require(DayRange(first, last))
    }

    static func statement(
        _ id: String, _ value: Double, _ start: String, _ end: String, bound: String? = nil, kind: Statement.Kind = .observation,
        org: String = "ubnd xã a", direction: String = "", story: String? = nil, per: String = ""
    ) throws -> Statement {
        Statement(
            id: id, article: story ?? "a" + id, story: story ?? "s" + id,
            subject: Statement.Subject(kind: kind, body: [org], object: "document", per: per), direction: direction,
            value: value, range: Statement.range(value, bound: bound), period: try period(start, end), sentence: id)
    }

    struct Pair: Sendable {
        let a: (Double, String?, String, String)
        let b: (Double, String?, String, String)
        let reason: Contradiction.Reason?
    }

    static let observed: [Pair] = [
        Pair(a: (900, nil, "2025-01-01", "2025-12-31"), b: (700, nil, "2025-01-01", "2025-12-31"), reason: .samePeriod),
        Pair(a: (900, nil, "2025-01-01", "2025-12-31"), b: (900, nil, "2025-01-01", "2025-12-31"), reason: nil),
        Pair(a: (900, "about", "2025-01-01", "2025-12-31"), b: (870, nil, "2025-01-01", "2025-12-31"), reason: nil),
        Pair(a: (900, "over", "2025-01-01", "2025-12-31"), b: (2700, nil, "2025-01-01", "2025-12-31"), reason: nil),
        Pair(a: (900, "at_most", "2025-01-01", "2025-12-31"), b: (901, nil, "2025-01-01", "2025-12-31"), reason: .samePeriod),
        Pair(a: (900, nil, "2025-01-01", "2025-12-31"), b: (400, nil, "2025-01-01", "2025-06-30"), reason: nil),
        Pair(a: (900, nil, "2025-01-01", "2025-12-31"), b: (1400, nil, "2025-01-01", "2025-06-30"), reason: .partAboveWhole),
        Pair(a: (900, nil, "2024-01-01", "2024-12-31"), b: (700, nil, "2025-01-01", "2025-12-31"), reason: nil),
    ]

    @Test(arguments: observed)
    func comparesLevels(_ pair: Pair) throws {
        let a = try Self.statement("1", pair.a.0, pair.a.2, pair.a.3, bound: pair.a.1)
        let b = try Self.statement("2", pair.b.0, pair.b.2, pair.b.3, bound: pair.b.1)
        for order in [[a, b], [b, a]] {
            let found = Contradiction.among(order)
            #expect(found.map(\.reason) == [pair.reason].compactMap { $0 })
            #expect(found.allSatisfy { $0.a.id == "1" && $0.b.id == "2" })
        }
    }

    @Test func claimsOfOverlappingPeriodsContradict() throws {
        let claims = [
            try Self.statement("1", 15, "2025-01-01", "2025-12-31", kind: .claim, direction: "decrease"),
            try Self.statement("2", 20, "2025-01-01", "2025-06-30", kind: .claim, direction: "decrease"),
            try Self.statement("3", 15, "2025-03-01", "2025-06-30", kind: .claim, direction: "increase"),
        ]
        let found = Contradiction.among(claims)
        #expect(Set(found.map { "\($0.a.id)\($0.b.id) \($0.reason.rawValue)" }) == [
            "12 overlapping_periods", "13 opposite_directions", "23 opposite_directions",
        ])
    }

    @Test func oneStoryOrAnotherBodyDoesNotContradict() throws {
        let one = try Self.statement("1", 5, "2025-01-01", "2025-12-31", story: "s")
        #expect(Contradiction.among([one, try Self.statement("2", 6, "2025-01-01", "2025-12-31", story: "s")]).isEmpty)
        #expect(Contradiction.among([one, try Self.statement("3", 6, "2025-01-01", "2025-12-31", org: "ubnd xã b")]).isEmpty)
        #expect(Contradiction.among([one, try Self.statement("4", 6, "2025-01-01", "2025-12-31", per: "day")]).isEmpty)
    }

    @Test func manyRepetitionsGiveOnePair() throws {
        var statements: [Statement] = []
        for number in 1000..<3000 {
            statements.append(try Self.statement("\(number)", number % 2 == 0 ? 5 : 6, "2025-01-01", "2025-12-31"))
        }
        #expect(Contradiction.among(statements).map { [$0.a.id, $0.b.id] } == [["1000", "1001"]])
    }

    /// A body of which every article tells another figure, as where all bodies of a country are read as one.
    @Test func aSubjectOfManyValuesHasARowForEach() throws {
        var statements: [Statement] = []
        for number in 1000..<3000 {
            statements.append(try Self.statement(
                "\(number)", Double(number % 700), "2025-01-01", number % 3 == 0 ? "2025-06-30" : "2025-12-31", kind: .claim,
                direction: "decrease"))
        }
        let found = Contradiction.among(statements.shuffled())
        #expect(found.count < 2000)
        #expect(found == Contradiction.among(statements))
        // Every value is told in some row.
        let values = Set(found.flatMap { [$0.a.value, $0.b.value] })
        #expect(values.count == 700)
    }

    struct Change: Sendable {
        let from: (String, String)
        let to: (String, String)
        let relation: DayRange.Relation?
    }

    static let changes: [Change] = [
        Change(from: ("2024-01-01", "2024-12-31"), to: ("2025-01-01", "2025-12-31"), relation: .sameMonthsOfNextYear),
        Change(from: ("2025-01-01", "2025-03-31"), to: ("2025-04-01", "2025-06-30"), relation: .next),
        Change(from: ("2024-01-01", "2024-06-30"), to: ("2025-01-01", "2025-06-30"), relation: .sameMonthsOfNextYear),
        Change(from: ("2024-01-01", "2024-06-30"), to: ("2025-01-01", "2025-09-30"), relation: nil),
        Change(from: ("2024-01-01", "2024-12-31"), to: ("2026-01-01", "2026-12-31"), relation: nil),
        Change(from: ("2025-01-05", "2025-02-04"), to: ("2025-02-05", "2025-03-04"), relation: nil),
        Change(from: ("2024-02-01", "2024-02-29"), to: ("2025-02-01", "2025-02-28"), relation: .sameMonthsOfNextYear),
    ]

    @Test(arguments: changes)
    func computesChangesOfComparablePeriods(_ row: Change) throws {
        let from = try Self.statement("1", 200, row.from.0, row.from.1), to = try Self.statement("2", 150, row.to.0, row.to.1)
        for order in [[from, to], [to, from]] {
            let found = ComputedChange.among(order)
            #expect(found.map(\.relation) == [row.relation].compactMap { $0 })
            #expect(found.allSatisfy { $0.difference == -50 && $0.percent == -25 && $0.from.id == "1" })
        }
    }

    @Test(arguments: [
        (("2023-01-01", "2023-12-31"), ("2024-01-01", "2024-12-31"), nil),
        (("2025-01-01", "2025-03-31"), ("2025-04-01", "2025-06-30"), nil),
        (("2025-04-01", "2025-06-30"), ("2025-07-01", "2025-09-30"), .acrossEras),
        (("2024-01-01", "2024-12-31"), ("2025-01-01", "2025-12-31"), .acrossEras),
        (("2025-07-01", "2025-09-30"), ("2025-10-01", "2025-12-31"), ComparisonNote?.none),
    ] as [((String, String), (String, String), ComparisonNote?)])
    func nothingIsComparedAcrossJuly2025WithoutANote(_ from: (String, String), _ to: (String, String), _ note: ComparisonNote?) throws {
        let earlier = try Self.statement("1", 200, from.0, from.1), later = try Self.statement("2", 150, to.0, to.1)
        #expect(ComputedChange.among([later, earlier]).map(\.note) == [note])
        let claims = [
            try Self.statement("1", 15, from.0, to.1, kind: .claim, direction: "decrease"),
            try Self.statement("2", 20, from.0, to.1, kind: .claim, direction: "decrease"),
        ]
        #expect(Contradiction.among(claims).map(\.note) == [note])
    }

    @Test func anUnsettledPeriodGivesNoChange() throws {
        let statements = [
            try Self.statement("1", 200, "2024-01-01", "2024-12-31"), try Self.statement("2", 210, "2024-01-01", "2024-12-31"),
            try Self.statement("3", 150, "2025-01-01", "2025-12-31"),
        ]
        #expect(ComputedChange.among(statements).isEmpty)
        #expect(ComputedChange.among([statements[0], statements[2]]).count == 1)
        #expect(ComputedChange.among([try Self.statement("0", 0, "2024-01-01", "2024-12-31"), statements[2]])[0].percent == nil)
    }
}

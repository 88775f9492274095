import Pipeline
import Testing

/// The rows of `Cases/bodies.tsv`.
struct BodyCaseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let date: String
        let byline: String?
        let bodies: [[String?]]

        var testDescription: String { text }

        init(cells: [String]) {
            text = cells[0]
            date = cells[1]
            byline = cells[2].isEmpty ? nil : cells[2]
            bodies = CaseTable.records(cells[3])
        }
    }

    static let cases = CaseTable.rows("bodies").map(Case.init)

    @Test func thereAreCases() { #expect(Self.cases.count >= 40) }

    @Test(arguments: cases)
    func bodies(_ row: Case) throws {
        let found = try Reading.judgement(of: Article([row.text], byline: row.byline, on: row.date)).bodies
        let told = found.map { [$0.name, $0.kind.rawValue, $0.level?.rawValue, $0.place?.province] as [String?] }
        #expect(told == row.bodies)
    }
}

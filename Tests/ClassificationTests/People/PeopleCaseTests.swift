import Pipeline
import Testing

/// The rows of `Cases/people.tsv`.
struct PeopleCaseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let people: [[String?]]

        var testDescription: String { text }
    }

    static let cases = CaseTable.rows("people").map { Case(text: $0[0], people: CaseTable.records($0[1])) }

    @Test func thereAreCases() { #expect(Self.cases.count >= 30) }

    @Test(arguments: cases)
    func people(_ row: Case) throws {
        let found = try Reading.judgement(of: Article([row.text], on: "2021-05-10")).people
        #expect(found.map { [$0.name, $0.position, $0.body] as [String?] } == row.people)
    }
}

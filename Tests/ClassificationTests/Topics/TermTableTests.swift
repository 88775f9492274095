@testable import Classification
import Testing
import Vietnamese

/// Which terms a text holds: the longest at each place.
struct TermTableTests {
    static let table = TermTable([
        CueTerm(text: "họp", code: 0, weight: 1), CueTerm(text: "họp giao ban", code: 1, weight: 1),
        CueTerm(text: "giao ban tuần của xã", code: 2, weight: 1), CueTerm(text: "xã", code: 3, weight: 1),
        CueTerm(text: "xã", code: 4, weight: 2),
    ])

    @Test(arguments: [
        ("Xã họp giao ban", [3, 4, 1]),
        // The longer term is not complete: its shorter beginning stands.
        ("họp giao", [0]),
        ("giao ban tuần của tỉnh", []),
        ("Giao ban tuần của xã họp", [2, 0]),
        // A term does not reach over a mark.
        ("họp, giao ban", [0]),
        ("", []),
    ])
    func finds(text: String, codes: [Int]) {
        var found: [Int] = []
        Self.table.scan(SyllableRun(text)) { term, _ in found += Self.table.senses(of: term).map(\.code) }
        #expect(found == codes)
    }

    @Test func knowsTheMostSensesOfATerm() {
        #expect(Self.table.mostSenses == 2)
    }
}

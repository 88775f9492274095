import Ledger
import Pipeline
import Testing

@testable import Comparisons

@Suite struct ComparisonLedgerTests {
    private static func observation(_ value: Double, _ year: Int, _ sentence: String) -> Observation {
        let period = Period(start: Day(year: year, month: 1, day: 1), end: Day(year: year, month: 12, day: 31))
        return Observation(
            id: "o-1", object: .document, subtype: ["cong_van"], value: value, unit: "văn bản",
            base: Base(type: .period, period: period), org: "UBND xã Bình Lăng",
            span: Span(section: .body, start: 0, end: 4), evidence: "\(value)", sentence: sentence, rule: "test")
    }

    private static func claim(_ percent: Double, _ sentence: String) -> Claim {
        Claim(
            id: "c-1", object: .conference, direction: .decrease, modality: .achieved,
            magnitude: Magnitude(kind: .percent, value: percent, unit: "%", bound: .exact), org: "Sở Nội vụ",
            span: Span(section: .body, start: 0, end: 4), evidence: "giảm", sentence: sentence, rule: "test")
    }

    private static func article(_ name: String, claims: [Claim] = [], observations: [Observation] = []) throws -> DocumentOutcome {
        let day = try #require(Day("2025-10-01"))
        let article = Article(
            title: name, blocks: [.init(.paragraph, name)], date: Moment(day: day, text: "", rule: "test"),
            url: "https://example.org/\(name)")
        return .entered(EnteredArticle(
            document: name, origin: Origin(input: "in"),
            finding: Finding(article: article, judgement: Judgement(), claims: claims, observations: observations)))
    }

    private static func texts(_ cells: borrowing Cells, _ count: Int) -> [String] {
        var texts: [String] = []
        for column in 0..<count { texts.append(cells.text(column) ?? "") }
        return texts
    }

    @Test func fillsBothTables() throws {
        let ledger = try Ledger(at: nil)
        try ledger.begin(RunRecord(id: "r", configuration: "", tool: "test"))
        try ledger.enter(InputRecord(path: "in", fingerprint: "", rules: "", status: .used), [
            try Self.article("a", claims: [Self.claim(15, "Sở giảm 15% hội nghị.")], observations: [Self.observation(200, 2024, "Năm 2024.")]),
            try Self.article("b", claims: [Self.claim(30, "Sở giảm 30% hội nghị.")], observations: [Self.observation(150, 2025, "Năm 2025.")]),
        ])
        for _ in 0..<2 { try Comparison().update(ledger) }
        var contradictions: [[String]] = [], changes: [[String]] = []
        try ledger.read { reader in
            try reader.rows("SELECT value_a, value_b, unit, evidence_a, evidence_b, reason, note FROM contradictions") {
                contradictions.append(Self.texts($0, 7).sorted())
            }
            try reader.rows("""
                SELECT org, change_abs, change_pct, relation, evidence_from, evidence_to, origin, note FROM computed_changes
                """) { changes.append(Self.texts($0, 8)) }
        }
        #expect(contradictions == [["15.0", "30.0", "Sở giảm 15% hội nghị.", "Sở giảm 30% hội nghị.", "across_july_2025", "percent", "same_period"]])
        #expect(changes == [[
            "UBND xã Bình Lăng", "-50.0", "-25.0", "same_months_of_next_year", "Năm 2024.", "Năm 2025.", "computed",
            "across_july_2025",
        ]])
    }
}

import Ledger
import Pipeline
import Testing

@testable import Reports

/// An order counted as a result is the error that users do not forgive.
@Suite struct BucketTests {
    struct Row: CustomTestStringConvertible {
        let claim: Claim
        let bucket: String
        let name: String
        var testDescription: String { name }

        init(_ name: String, _ claim: Claim, _ bucket: String) {
            self.name = name
            self.claim = claim
            self.bucket = bucket
        }
    }

    static let rows = [
        Row("a decrease that was achieved is a result", Made.claim(.achieved), "result"),
        Row("a target is none", Made.claim(.target), "target"),
        Row("an order is none", Made.claim(.directive), "order"),
        Row("a rule is none", Made.claim(.rule), "order"),
        Row("a proposal is none", Made.claim(.proposal), "proposal"),
        Row("a forecast is none", Made.claim(.expected), "expected"),
        Row("not reduced is none", Made.claim(.notAchieved, .noChange), "not_reduced"),
        Row("an increase is none", Made.claim(.achieved, .increase), "not_reduced"),
        Row("too many is none", Made.claim(.excess, .none), "excess"),
        Row("a shorter meeting is no fewer meetings", Made.claim(.achieved, measure: .duration), "other_measure"),
        Row("a target of cost is another measure", Made.claim(.target, measure: .cost), "other_measure"),
        Row("more online is another measure", Made.claim(.achieved, .modeSwitch, measure: .shareOnline), "other_measure"),
        Row("an order that quotes policy is a quotation", Made.claim(.directive, citation: "226-KL/TW"), "citation"),
        Row("a result under an act stays a result", Made.claim(.achieved, citation: "226-KL/TW"), "result"),
        Row("a supposition is nothing of these", Made.claim(.achieved, scope: ["hypothetical"]), "other"),
        Row("a backlog is nothing of these", Made.claim(.achieved, scope: ["backlog"]), "other"),
        Row("a kept cap is no decrease", Made.claim(.achieved, .cap), "other"),
    ]

    @Test(arguments: rows)
    func `each claim is of one kind`(row: Row) async throws {
        let folder = try await Made.reports(of: Made.ledger([Made.article(1, claims: [row.claim])]))
        #expect(try CSVReader(folder.bytes("claims.csv"))["bucket"] == [row.bucket])
    }

    @Test func `kinds sum to the claims and each table keeps them apart`() async throws {
        let ledger = try Made.ledger([Made.article(1, claims: Self.rows.map(\.claim))])
        let folder = try await Made.reports(of: ledger)
        let claims = try CSVReader(folder.bytes("claims.csv"))
        #expect(claims.rows.count == Self.rows.count)
        let meta = try CSVReader(folder.bytes("run_meta.csv"))
        let figures = Dictionary(zip(meta["key"], meta["value"])) { first, _ in first }
        let kinds = Bucket.allCases.compactMap { Int(figures["claims_" + $0.rawValue] ?? "") }
        #expect(kinds.count == Bucket.allCases.count)
        #expect(kinds.reduce(0, +) == Self.rows.count)
        #expect(figures["claims_result"] == "2")
        #expect(try CSVReader(folder.bytes("magnitudes.csv")).rows.isEmpty)
        let summary = try CSVReader(folder.bytes("claims_by_object_modality.csv"))
        #expect(summary["n_claims"].compactMap { Int($0) }.reduce(0, +) == Self.rows.count)
        #expect(Set(zip(summary["measure"], summary["modality"]).map { $0 + "/" + $1 }).contains("count/target"))
    }

    @Test func `the headline counts results only`() async throws {
        let ledger = try Made.ledger([Made.article(1, claims: Self.rows.map(\.claim))])
        let html = try await Made.reports(of: ledger).text("report.html")
        #expect(html.contains("<p class=big><a href=\"#results\">2</a></p>"))
    }
}

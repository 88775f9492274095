import Foundation
import Ledger
import Pipeline
import Testing

@testable import Reports

/// Readers meet words, never codes; and no verdict where the source gives no ground for one.
@Suite struct WordingTests {
    @Test func `pages name rules by their words`() async throws {
        var claim = Made.claim(.achieved)
        claim.rule = "reduce-object"
        let folder = try await Made.reports(of: Made.ledger([Made.article(1, claims: [claim])]))
        let texts = try Texts(Templates(folder: nil))
        let words = HTMLEscape.escaped(texts.label("rule", "reduce-object").vi)
        for name in try folder.files where name.hasSuffix(".html") {
            let html = try folder.text(name)
            #expect(html.contains(words) && !html.contains("reduce-object"), "\(name)")
        }
        #expect(try CSVReader(folder.bytes("claims.csv"))["rule_id"] == ["reduce-object"])
        #expect(try CSVReader(folder.bytes("excel-vi/claims.csv"), separator: ";")["Quy tắc"] == [texts.label("rule", "reduce-object").vi])
    }

    @Test func `the spreadsheet of changes names columns and codes in words`() async throws {
        let ledger = try Made.ledger([Made.article(1, claims: [Made.claim(.target, percent: 10)])])
        try ledger.publish("run-1")
        var changed = Made.claim(.achieved, percent: 10)
        changed.id = Made.claim(.target, percent: 10).id
        try ledger.enter(
            InputRecord(path: "a.xml", fingerprint: "g", rules: "r", status: .used), [Made.article(1, claims: [changed])])
        var options = ReportOptions.test
        options.run.id = "run-2"
        let folder = try await Made.reports(of: ledger, options)
        let machine = try CSVReader(folder.bytes("changes.csv"))
        #expect(machine["field"] == ["modality"] && machine["before"] == ["target"] && machine["after"] == ["achieved"])
        let office = try CSVReader(folder.bytes("excel-vi/changes.csv"), separator: ";")
        #expect(office["Trường"] == ["Tính chất"] && office["Trước"] == ["Chỉ tiêu"] && office["Nay"] == ["Đã thực hiện"])
    }

    /// At most two province-wide and three commune-wide conferences: "no more than 3" meets the norm of communes only.
    @Test(arguments: [(3.0, Level?.none, "unclear"), (3, .commune, "meets"), (3, .province, "below"), (2, nil, "meets"), (4, nil, "below")])
    func `a cap is judged only where its level is known`(value: Double, level: Level?, verdict: String) async throws {
        var claim = Made.claim(.directive, .cap)
        claim.magnitude = Magnitude(kind: .cap, value: value)
        claim.issuerLevel = level
        let section = try #require(try await compliance(of: claim))
        #expect(section.contains("<a class=\(verdict) "))
    }

    /// Only what was done meets the norm of a reduction; what quotes the Conclusion, or is only supposed, says nothing of a unit.
    @Test func `a reduction meets a norm once it is done`() async throws {
        #expect(try #require(try await compliance(of: Made.claim(.achieved, percent: 20))).contains("✓"))
        #expect(!(try #require(try await compliance(of: Made.claim(.target, percent: 20))).contains("✓")))
        #expect(try await compliance(of: Made.claim(.directive, citation: "226-KL/TW", percent: 15)) == nil)
        var supposed = Made.claim(.achieved, percent: 30)
        supposed.scope = ["hypothetical"]
        #expect(try await compliance(of: supposed) == nil)
    }

    /// The norms are those of a year, for documents of all kinds.
    @Test(arguments: [
        ("2026-01-01", "2026-12-31", true), ("2025-01-01", "2025-12-31", true), ("2020-01-01", "2025-12-31", false), ("2024-01-01", "2024-12-31", false),
        ("2026-01-01", "2030-12-31", false),
    ])
    func `what was reached in other times is not set beside a norm`(start: String, end: String, isShown: Bool) async throws {
        var claim = Made.claim(.achieved, percent: 20)
        claim.base = Base(type: .period, period: Period(start: Day(start), end: Day(end)))
        #expect(try await (compliance(of: claim) != nil) == isShown)
    }

    @Test func `fewer invitations are not set beside the norm of documents`() async throws {
        var claim = Made.claim(.achieved, percent: 92)
        claim.object = .document
        #expect(try await compliance(of: claim) != nil)
        claim.subtype = ["giay_moi"]
        #expect(try await compliance(of: claim) == nil)
    }

    /// "giảm 96 hội nghị (18,4%)": the percent in brackets is one as much as a first figure.
    @Test func `a percent that is the second figure counts as one`() async throws {
        var claim = Made.claim(.achieved)
        claim.magnitude = Magnitude(kind: .absolute, value: 96, unit: "hội nghị", also: Restatement(value: 18.4, unit: "%"), per: "year")
        #expect(try #require(try await compliance(of: claim)).contains("18,4 %"))
        claim.org = "Sở Nội vụ"
        let folder = try await Made.reports(of: Made.ledger([Made.article(1, claims: [claim], day: Day(year: 2026, month: 3, day: 1))]))
        #expect(try CSVReader(folder.bytes("claims_by_org.csv"))["largest_pct"] == ["18.4"])
        let row = try CSVReader(folder.bytes("claims.csv"))
        #expect(row["mag_value"] == ["96"] && row["also_value"] == ["18.4"] && row["also_unit"] == ["%"] && row["mag_per"] == ["year"])
        #expect(try folder.text("report.html").contains("96 hội nghị (18,4 %) mỗi năm"))
    }

    /// "còn 80%" is no cut by 80 percent, and a range reaches a norm only where its lower end does.
    @Test func `what is left is no size of a cut`() async throws {
        var claim = Made.claim(.achieved)
        claim.magnitude = Magnitude(kind: .percent, to: 80, unit: "%")
        #expect(try await compliance(of: claim) == nil)
        claim.magnitude = Magnitude(kind: .percent, from: 8, to: 12, unit: "%")
        #expect(!(try #require(try await compliance(of: claim))).contains("✓"))
    }

    /// The table of norms in the report of one claim; nil where there is none.
    private func compliance(of claim: Claim) async throws -> String? {
        let html = try await Made.reports(of: Made.ledger([Made.article(1, claims: [claim], day: Day(year: 2026, month: 3, day: 1))])).text("report.html")
        return html.components(separatedBy: "id=\"t-compliance\"").dropFirst().first?.components(separatedBy: "</table>").first
    }
}

import Foundation
import Ledger
import Pipeline
import Testing

@testable import Reports

/// Texts that spreadsheets like to make something else of.
@Suite struct OfficeTests {
    static let titles = [
        "00123", "01/2026", "1E5", "1-2", "12,5", "12.5", "TRUE", "=1+1", "+84 123", "-5", "@SUM(1)",
    ]

    /// Set OFFICE_FOLDER to keep what is written for LibreOffice's check.
    @Test func `texts stay texts, numbers numbers and dates dates`() async throws {
        let folder = try Folder(keptAt: ProcessInfo.processInfo.environment["OFFICE_FOLDER"])
        let day = try #require(Day("2026-03-05"))
        let outcomes = Self.titles.enumerated().map { number, title in
            let article = Article(
                title: title, blocks: [Article.Block(.paragraph, "số cuộc họp đã giảm.")],
                date: Moment(day: day, text: "05/03/2026", rule: "test"))
            return DocumentOutcome.entered(EnteredArticle(
                document: "\(number)", origin: Origin(input: "a.xml", ordinal: number),
                finding: Finding(article: article, judgement: Judgement(), claims: [Made.claim(.achieved, percent: 12.5)])))
        }
        try await Reports.write(ledger: Made.ledger(outcomes), options: .test, into: folder.path)
        let machine = try CSVReader(folder.bytes("claims.csv"))
        let guarded = Self.titles.map { ["=", "+", "-", "@"].contains($0.prefix(1)) ? "'" + $0 : $0 }
        #expect(machine["title"] == guarded)
        #expect(Set(machine["mag_value"]) == ["12.5"] && Set(machine["article_date"]) == ["2026-03-05"])
        let text = try folder.text("claims.csv")
        #expect(text.contains(",\"00123\",") && text.contains(",12.5,") && text.contains(",2026-03-05,"))
        #expect(try folder.bytes("report.xlsx").starts(with: Array("PK".utf8)))
    }
}

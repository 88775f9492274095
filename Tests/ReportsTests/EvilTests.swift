import Foundation
import Ledger
import Pipeline
import Testing

@testable import Reports

/// Documents that try to be more than words, in every field that a document can fill.
@Suite struct EvilTests {
    static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "\"\u{301} onmouseover=\u{301}\"alert(1)",
        "</style></script><svg onload=alert(1)>", "{{{text}}} {{#a}} <%= x %>", "\u{202E}đảo ngược\u{2066}", "trước\u{0}sau",
        "=1+1", "+84", "-5", "@SUM(1)", "\t=cmd|' /C calc'!A0", "a,b;c\"d\r\ne", "javascript:alert(1)", "'; DROP TABLE claims; --",
        "%00%0a", "&lt;b&gt;", "<!--", "]]>", String(repeating: "ừ", count: longWord),
    ]

    /// A megabyte where the real tools are to be tried, less where only our own are.
    private static let longWord = ProcessInfo.processInfo.environment["EVIL_FOLDER"] == nil ? 40_000 : 350_000

    static func outcome(_ evil: String, _ number: Int) -> DocumentOutcome {
        let place = Place(printed: evil, commune: evil, district: evil, provinceBefore2025: evil, province: evil)
        let span = Span(section: .body, start: 0, end: 999_999)
        let base = Base(type: .period, surface: evil)
        let claim = Claim(
            id: evil, object: .document, subtype: [evil], objectSurface: evil, direction: .decrease, modality: .achieved,
            magnitude: Magnitude(kind: .absolute, value: 5, unit: evil), base: base, org: evil, place: place,
            attribution: Attribution(source: .speech, holder: evil, position: evil), citationOf: evil, mechanism: [evil],
            effect: [evil], scope: [evil], span: span, evidence: evil, sentence: evil, trigger: evil, rule: evil,
            confidence: 0.1, doubts: [evil])
        let article = Article(
            title: evil, sapo: evil, sapoSource: evil,
            blocks: [.init(.heading, evil), .init(.paragraph, evil), .init(.tableRow, evil)], captions: [evil], byline: evil,
            date: nil, url: evil + "\(number)", site: evil, language: evil)
        let observation = Observation(
            id: evil, object: .conference, subtype: [evil], value: -3.5, unit: evil, per: evil, base: base, org: evil,
            place: place, span: span, evidence: evil, sentence: evil, rule: evil)
        let remark = Remark(id: evil, kind: .proposal, subject: evil, span: span, evidence: evil, rule: evil)
        let refusal = Refusal(trigger: evil, head: evil, rule: evil, reason: evil, span: span, sentence: evil)
        return .entered(EnteredArticle(
            document: evil, origin: Origin(input: "a.xml", member: evil, ordinal: number),
            finding: Finding(
                article: article, judgement: Judgement(topic: evil, secondaryTopics: [evil], genre: evil, place: place),
                claims: [claim], observations: [observation], remarks: [remark], refusals: [refusal])))
    }

    static func ledger() throws -> Ledger {
        let ledger = try Made.ledger(texts.enumerated().map { outcome($0.element, $0.offset) })
        for (index, evil) in texts.enumerated() {
            let input = InputRecord(
                path: "\(index) " + evil, fingerprint: evil, rules: evil, format: evil, encoding: evil, status: .failed,
                reason: evil, message: evil)
            try ledger.enter(input, [.rejected(RejectedDocument(
                document: evil, origin: Origin(input: input.path, member: evil), rejection: Rejection(.spam, evil)))])
        }
        return ledger
    }

    static var options: ReportOptions {
        var options = ReportOptions.test
        options.run.warnings = texts.filter { $0.utf8.count < 100 }
        options.run.tool = "<script>tool</script>"
        return options
    }

    /// Set EVIL_FOLDER to keep what is written for the browser's and the office's checks.
    @Test func `no document runs, breaks a table or becomes a formula`() async throws {
        let folder = try Folder(keptAt: ProcessInfo.processInfo.environment["EVIL_FOLDER"])
        try await Reports.write(ledger: Self.ledger(), options: Self.options, into: folder.path)
        try checkPages(folder)
        for (dialect, place) in [(CSVDialect.machine, ""), (.excelVietnamese, "excel-vi/")] {
            for table in TableTests.tables {
                let bytes = try folder.bytes(place + table.id + ".csv")
                let csv = try CSVReader(bytes, separator: Character(UnicodeScalar(dialect.separator)))
                let isWhole = csv.rows.allSatisfy { $0.count == csv.header.count }, hasNull = bytes.contains(0)
                #expect(isWhole && !hasNull, "\(place)\(table.id)")
                for (index, column) in table.columns.enumerated() where column.kind == .text || column.kind == .url {
                    #expect(!csv.rows.contains { isFormula($0[index]) }, "\(table.id).\(column.name)")
                }
            }
            let claims = try CSVReader(folder.bytes(place + "claims.csv"), separator: Character(UnicodeScalar(dialect.separator)))
            #expect(claims.rows.count == Self.texts.count)
        }
        for name in ["report.json", "run.json", "datapackage.json"] {
            #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(folder.bytes(name))) }
        }
    }

    private func isFormula(_ cell: String) -> Bool {
        var cell = cell
        return cell.withUTF8 { CellText.looksLikeFormula($0) }
    }

    private func checkPages(_ folder: Folder) throws {
        let pages = try folder.files.filter { $0.hasSuffix(".html") }
        #expect(pages.count > Self.texts.count)
        for page in pages {
            let html = try folder.text(page)
            let tags = page == "report.html" ? 1 : 0
            #expect(html.components(separatedBy: "<script").count - 1 == tags, "\(page)")
            #expect(!html.contains("<img") && !html.contains("<svg onload") && !html.contains("<!--"), "\(page)")
            #expect(!html.contains("href=\"javascript:") && !html.utf8.contains(0) && !html.contains("\u{202E}"), "\(page)")
        }
        let report = try folder.text("report.html")
        #expect(report.utf8.count < 500_000)
        #expect(report.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        let opened = report.components(separatedBy: "<table").count, closed = report.components(separatedBy: "</table>").count
        #expect(opened == closed && opened > 5)
    }
}

import Foundation
import Ledger
import Pipeline
import Testing

@testable import Reports

/// What the reports say of their own is in the language that is asked for; only names and quoted words are as printed.
@Suite struct LanguageTests {
    private static let templates = Templates(folder: nil)

    /// Letters that only Vietnamese has, outside of what stands in quotes.
    static func vietnamese(in text: String) -> Bool {
        let plain = text.replacing(/“[^”]*”/, with: "").replacing(/"[^"]*"/, with: "")
        return plain.unicodeScalars.contains { ("À"..."ỹ").contains($0) && !"×÷éêüöäèàïô".unicodeScalars.contains($0) }
    }

    /// Words without marks that no Vietnamese syllable could be, and that are no names.
    static func foreign(in text: String) -> [String] {
        let syllable = /(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?/
        let names: Set = [
            "excel", "xml", "json", "html", "gzip", "byte", "libxml", "wordpress", "sqlite", "rtf", "pdf", "png", "gif", "jpeg", "rar",
            "zip", "tsv", "csv", "xlsx", "bom", "utf", "bcp", "xxh", "rss", "tinhgon", "codebook", "yyyy", "mm", "kl", "tw", "qppl", "ubnd", "hđnd",
            "mttq", "url", "iso", "span", "rfc", "sapo", "video", "internet", "web", "email", "pin", "blog", "computed", "next", "same", "months",
            "of", "year", "observations", "dedup", "contradictions", "claims", "bucket", "measures", "remarks", "inputs", "run", "meta", "review", "queue", "mb", "kb", "gb", "x",
        ]
        let plain = text.replacing(/“[^”]*”/, with: "").replacing(/"[^"]*"/, with: "").replacing(/\S*[0-9_]\S*/, with: "")
        return plain.split { !$0.isLetter }.map { $0.lowercased() }.filter { word in
            word.count > 1 && word.allSatisfy(\.isASCII) && word.wholeMatch(of: syllable) == nil && !names.contains(word)
        }
    }

    @Test func `tells languages apart`() {
        #expect(Self.foreign(in: "văn bản trong tháng này của trang tin") == [])
        #expect(Self.foreign(in: "Số tệp skipped") == ["skipped"])
        #expect(Self.vietnamese(in: "Down 35 cuộc họp") && !Self.vietnamese(in: "Down 35 “cuộc họp”"))
    }

    /// Cells of the files in which Vietnamese stands, and English.
    @Test(arguments: [
        ("texts.tsv", 3, [1], [2]), ("tables.tsv", 5, [1, 3], [2, 4]), ("columns.tsv", 5, [1, 3], [2, 4]),
        ("codebook.tsv", 6, [2, 4], [3, 5]), ("messages.tsv", 2, [1], [0]),
    ] as [(String, Int, [Int], [Int])])
    func `each cell of a file is in its language`(file: String, cells: Int, vi: [Int], en: [Int]) throws {
        for row in try Self.templates.rows(of: file, cells: cells) {
            for cell in vi { #expect(Self.foreign(in: row[cell].replacing(/\{\w*\}/, with: "")) == [], "\(row[0]) \(row[1]): \(row[cell])") }
            for cell in en { #expect(!Self.vietnamese(in: row[cell]), "\(row[0]): \(row[cell])") }
        }
    }

    /// A ledger with a figure, a unit, a base and a level of every kind.
    private static func folder(_ locale: ReportLocale) async throws -> Folder {
        let units = ["cuộc họp", "văn bản", "hội nghị toàn tỉnh", "văn bản điều hành", "đầu mối", "%", nil]
        let claims = units.enumerated().map { number, unit in
            var claim = Made.claim([Modality.achieved, .target, .directive, .excess][number % 4], evidence: "giảm \(number) cuộc họp")
            claim.rule = "reduce-object"
            claim.magnitude = Magnitude(kind: .absolute, value: Double(number + 2), unit: unit)
            claim.base = Base(type: number.isMultiple(of: 2) ? .yoy : .none, surface: "so với năm trước")
            return claim
        }
        let levels = units.enumerated().map { number, unit in
            Observation(
                id: "o-\(number)", object: .conference, value: Double(number + 3), unit: unit,
                span: Span(section: .body, start: 0, end: 4), evidence: "tổ chức họp", rule: "level")
        }
        var article = Finding(
            article: Article(title: nil, blocks: [Article.Block(.paragraph, claims.map(\.sentence).joined(separator: " "))]),
            judgement: Judgement(), claims: claims)
        article.observations = levels
        var options = ReportOptions.test
        options.locale = locale
        options.run = RunSummary(id: "1", tool: "tinhgon 1", configuration: "2")
        return try await Made.reports(of: Made.ledger([
            .entered(EnteredArticle(document: "1", origin: Origin(input: "a.xml"), finding: article)),
            .rejected(RejectedDocument(
                document: "2", origin: Origin(input: "a.xml", ordinal: 1),
                rejection: Rejection(.empty, "too short for an article: 65 bytes of running text"))),
        ]), options)
    }

    @Test func `pages say everything in both languages`() async throws {
        let folder = try await Self.folder(.vi)
        var english = 0
        for name in try folder.files where name.hasSuffix(".html") {
            let page = try folder.text(name)
            for match in page.matches(of: /<(?:span|text)[^>]*lang="?(vi|en)"?[^>]*>([^<]*)</) {
                let text = String(match.output.2).replacing("&quot;", with: "\"")
                // The switch names the other language in that language.
                guard !["English", "Tiếng Việt"].contains(text) else { continue }
                if match.output.1 == "en" {
                    english += 1
                    #expect(!Self.vietnamese(in: text), "\(name): \(text)")
                } else {
                    #expect(Self.foreign(in: text.replacing(/\w+\.csv/, with: "")) == [], "\(name): \(text)")
                }
            }
        }
        #expect(english > 100)
        let page = try folder.text("report.html")
        for words in ["Down 2 meetings", "Previous year", "“so với năm trước”", "documents (“văn bản điều hành”)", "“đầu mối”"] {
            #expect(page.contains(words), "\(words)")
        }
    }

    /// Every label, figure's name and message of the tables for people; codes, names and quoted words stand as they are.
    @Test func `the spreadsheets speak Vietnamese`() async throws {
        let folder = try await Self.folder(.vi), texts = try Texts(Self.templates)
        var checked = 0
        let ledger = try Made.ledger([])
        try Views.derive(in: ledger)
        let meta = try ledger.read { RunMeta(options: .test, summary: try Summary($0, comparedWith: nil)) }
        for table in Tables.all(meta: meta, texts: texts) {
            let csv = try CSVReader(folder.bytes("excel-vi/\(table.id).csv"), separator: ";")
            for (index, column) in table.columns.enumerated() {
                switch column.kind {
                case .code, .codes, .message, .figure, .column, .flag: break
                default: continue
                }
                for row in csv.rows {
                    checked += row[index].isEmpty ? 0 : 1
                    #expect(Self.foreign(in: row[index]) == [], "\(table.id).\(column.name): \(row[index])")
                }
            }
        }
        #expect(checked > 150)
        let names = try CSVReader(folder.bytes("excel-vi/run_meta.csv"), separator: ";")["Khóa"]
        #expect(names.contains("Tuyên bố: Kết quả giảm") && names.contains("Tài liệu bị loại: Trống"))
        #expect(try folder.text("excel-vi/datapackage.json").contains("Tuyên bố về giảm văn bản"))
        #expect(try folder.text("datapackage.json").contains("Statements in the press"))
    }
}


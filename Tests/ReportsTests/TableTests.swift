import Foundation
import Ledger
import Pipeline
import Testing

@testable import Reports

@Suite struct TableTests {
    static let tables = ClaimTables.all + SummaryTables.all + RunTables.all

    @Test func `all tables of the brief are there`() async throws {
        let names = [
            "claims", "observations", "articles", "claims_by_object_modality", "claims_by_org", "claims_by_place",
            "claims_by_period", "magnitudes", "measures", "mechanisms", "contradictions", "dedup", "negatives_log",
            "review_queue", "run_meta", "inputs", "rejections", "remarks", "changes", "codebook",
        ]
        let files = try await Made.reports(of: Made.ledger([])).files
        for name in names {
            #expect(files.contains(name + ".csv"))
            #expect(files.contains("excel-vi/" + name + ".csv"))
        }
    }

    @Test(arguments: tables.map(\.id))
    func `every column has a label and a meaning, and labels are unique in a table`(id: String) throws {
        let texts = try Texts(Templates(folder: nil))
        let table = try #require(Self.tables.first { $0.id == id })
        for column in table.columns {
            let entry = texts.column(column.name)
            #expect(entry.label.vi != column.name && !entry.meaning.vi.isEmpty && !entry.meaning.en.isEmpty, "\(column.name)")
        }
        for dialect in CSVDialect.allCases {
            let headers = table.columns.map { dialect.header($0, texts) }
            #expect(Set(headers).count == headers.count)
        }
        #expect(texts.table(id).label.vi != id)
        #expect(Set(table.key).isSubset(of: table.columns.map(\.name)))
    }

    @Test func `keys name one row each`() async throws {
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: 120)
        let folder = try await Made.reports(of: ledger)
        for table in Self.tables where !table.key.isEmpty {
            let csv = try CSVReader(folder.bytes(table.id + ".csv"))
            let places = table.key.compactMap { csv.header.firstIndex(of: $0) }
            let keys = csv.rows.map { row in places.map { row[$0] } }
            #expect(Set(keys).count == keys.count, "\(table.id)")
        }
        #expect(try CSVReader(folder.bytes("claims.csv")).rows.count == 120)
    }

    /// Of a conference the level is whose it is, of a document who issues it.
    @Test func `a body that only holds conferences has its level too`() async throws {
        var claim = Made.claim(.achieved, percent: 12)
        (claim.org, claim.recipientLevel) = ("Tỉnh ủy An Sơn", .province)
        let folder = try await Made.reports(of: Made.ledger([Made.article(1, claims: [claim])]))
        #expect(try CSVReader(folder.bytes("claims_by_org.csv"))["level"] == [Level.province.rawValue])
    }

    /// Every code that the line can give has its row in the codebook.
    @Test func `the codebook knows every code`() throws {
        let texts = try Texts(Templates(folder: nil))
        let known = Set(texts.codes.map { $0.field + "=" + $0.code })
        func check<Code: CaseIterable & RawRepresentable>(_ codes: Code.Type, _ field: String) where Code.RawValue == String {
            for code in Code.allCases { #expect(known.contains(field + "=" + code.rawValue), "\(field)=\(code.rawValue)") }
        }
        check(ClaimObject.self, "object")
        check(Measure.self, "measure")
        check(Direction.self, "direction")
        check(Modality.self, "modality")
        check(Flow.self, "flow")
        check(Magnitude.Kind.self, "mag_kind")
        check(Magnitude.Bound.self, "mag_bound")
        check(Magnitude.Intensity.self, "mag_intensity")
        check(Base.Kind.self, "base_type")
        check(Attribution.Source.self, "attribution")
        check(Level.self, "level")
        check(Body.Kind.self, "org_type")
        check(Section.self, "section")
        check(PageType.self, "page_type")
        check(Rejection.Code.self, "reason")
        check(InputStatus.self, "status")
        check(Remark.Kind.self, "remark_kind")
        check(Remark.Subject.self, "remark_subject")
        #expect(texts.codes.count { $0.field == "remark_subject" } == Remark.Subject.allCases.count)
        check(Bucket.self, "bucket")
        #expect(known.count == texts.codes.count)
    }

    /// What the tiles of the map are named must be what the gazetteer calls the provinces.
    @Test func `the map has each of the 34 provinces once, on a tile of its own`() throws {
        let tiles = try TileMap(Templates(folder: nil)).tiles
        #expect(Set(tiles.map(\.province)).count == 34)
        #expect(Set(tiles.map { [$0.column, $0.row] }).count == 34)
    }

    @Test func `repeated stories and copies are listed with what is kept`() async throws {
        let outcomes = (0..<3).map { Made.article($0, claims: [Made.claim(.achieved)], url: "https://example.org/\($0)") }
        let ledger = try Made.ledger(outcomes)
        let ids = (0..<3).map {
            ArticleIdentity.id(url: "https://example.org/\($0)", origin: Origin(input: "a.xml"), document: "")
        }
        try ledger.derive { _, run in
            for id in ids.prefix(2) {
                try run("INSERT INTO stories VALUES (?, 'g-1', ?, 'near', 0.97)", [.text(id), .text(ids[0])])
            }
        }
        let folder = try await Made.reports(of: ledger)
        let dedup = try CSVReader(folder.bytes("dedup.csv"))
        #expect(dedup["kept"] == ["true", "false"])
        #expect(dedup["kept_url"] == ["https://example.org/0", "https://example.org/0"])
        let claims = try CSVReader(folder.bytes("claims.csv"))
        #expect(claims["group_size"] == ["2", "1"])
    }

    @Test func `changes since the last edition are listed`() async throws {
        let ledger = try Made.ledger([Made.article(1, claims: [Made.claim(.achieved, evidence: "họp đã giảm")])])
        try ledger.publish("run-1")
        try ledger.enter(InputRecord(path: "a.xml", fingerprint: "f", rules: "r", status: .used), [
            Made.article(1, claims: [Made.claim(.achieved, evidence: "công văn đã giảm")]),
        ])
        var options = ReportOptions.test
        options.run.id = "run-2"
        let folder = try await Made.reports(of: ledger, options)
        let changes = try CSVReader(folder.bytes("changes.csv"))
        #expect(changes["change"] == ["added", "removed"])
        #expect(changes["evidence"] == ["công văn đã giảm", "họp đã giảm"])
        #expect(try folder.text("report.json").contains("\"compared_with\": \"run-1\""))
    }
}

import Foundation
import Ledger
import Pipeline
import Testing

@testable import Reports

/// A folder that is gone when its owner is.
final class Folder {
    let path: String
    private let isOurs: Bool

    init(keptAt path: String? = nil) throws {
        isOurs = path == nil
        self.path = path ?? FileManager.default.temporaryDirectory.appendingPathComponent("reports-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: self.path, withIntermediateDirectories: true)
    }

    deinit {
        if isOurs { try? FileManager.default.removeItem(atPath: path) }
    }

    func text(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    func bytes(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)))
    }

    var files: [String] {
        get throws { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
    }
}

extension ReportOptions {
    static let test = ReportOptions(run: RunSummary(id: "run-1", tool: "tinhgon test", configuration: "abc"))
}

@Suite struct WritingTests {
    /// Set REPORTS_FOLDER to look at what is written, REPORTS_CLAIMS for another size, REPORTS_LEDGER to keep the ledger.
    @Test func `writes every report of a ledger`() throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = try Folder(keptAt: environment["REPORTS_FOLDER"])
        let ledger = try Ledger(at: environment["REPORTS_LEDGER"])
        try Synthetic.fill(ledger, claims: environment["REPORTS_CLAIMS"].flatMap { Int($0) } ?? 150)
        let start = Date()
        try Reports.write(ledger: ledger, options: .test, into: folder.path)
        if environment["REPORTS_CLAIMS"] != nil { print("written in \(Date().timeIntervalSince(start)) s") }
        let files = try folder.files
        for name in ["report.html", "report.xlsx", "report.json", "run.json", "datapackage.json", "claims.csv", "excel-vi/claims.csv"] {
            #expect(files.contains(name))
        }
    }

    @Test func `the same ledger gives the same bytes, however it was filled`() throws {
        func reports(_ paths: [String]) throws -> Folder {
            let ledger = try Ledger(at: nil)
            try ledger.begin(RunRecord(id: "run-1", configuration: "c", tool: "t"))
            for path in paths {
                var generator = Synthetic(seed: UInt64(path.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))
                let outcomes = (0..<20).map { generator.article($0, in: path, claims: 2) }
                try ledger.open(path)
                for outcome in outcomes { try ledger.append([outcome]) }
                try ledger.commit(InputRecord(path: path, fingerprint: path, rules: "r", status: .used))
            }
            return try Made.reports(of: ledger)
        }
        let first = try reports(["a", "b", "c"]), second = try reports(["c", "a", "b", "a"])
        #expect(try first.files == second.files)
        for name in try first.files where name.contains(".") {
            #expect(try first.bytes(name) == second.bytes(name), "\(name)")
        }
    }

    @Test func `a large ledger keeps the page within its rows and bytes`() throws {
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: 1_200)
        var options = ReportOptions.test
        options.rowLimit = 1_000
        let folder = try Made.reports(of: ledger, options)
        let html = try folder.text("report.html")
        #expect(html.components(separatedBy: "<tr").count - 1 <= 1_000)
        #expect(html.utf8.count < 5_000_000)
        #expect(html.contains("claims.csv"))
        #expect(try CSVReader(folder.bytes("claims.csv")).rows.count == 1_200)
        #expect(try folder.files.filter { $0.hasPrefix("articles/") }.count <= 1_000)
    }

    @Test func `each claim has one anchor and each link inside the page an end`() throws {
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: 200)
        let html = try Made.reports(of: ledger).text("report.html")
        let ids = html.matches(of: /\sid="?([^\s">]+)/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        #expect(ids.filter { $0.hasPrefix("c-") }.count == 200)
        let links = Set(html.matches(of: /href="?#([^\s">]+)/).map { String($0.output.1) })
        #expect(links.subtracting(ids).isEmpty)
        #expect(links.count > 200)
    }

    @Test func `a folder of the user's replaces texts and templates`() throws {
        let templates = try Folder()
        try "<!doctype html><title>{{title}}</title>{{#sections}}<h2>{{{title}}}</h2>{{/sections}}"
            .write(toFile: templates.path + "/report.mustache", atomically: true, encoding: .utf8)
        var options = ReportOptions.test
        options.templates = templates.path
        options.locale = .en
        let html = try Made.reports(of: Made.ledger([]), options).text("report.html")
        #expect(html.hasPrefix("<!doctype html><title>Statements in the press"))
        #expect(html.contains("<h2><span lang=vi>"))
    }

    @Test func `a broken text file is refused with its line`() throws {
        let templates = try Folder()
        try "# key\tvi\ten\nreport.title\tchỉ một\n"
            .write(toFile: templates.path + "/texts.tsv", atomically: true, encoding: .utf8)
        var options = ReportOptions.test
        options.templates = templates.path
        let error = #expect(throws: ReportError.self) { try Made.reports(of: Made.ledger([]), options) }
        #expect(error?.description.contains("texts.tsv:2") == true)
    }

    @Test func `run.json adds up`() throws {
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: 50)
        let json = try JSONSerialization.jsonObject(with: Data(Made.reports(of: ledger).bytes("run.json"))) as? [String: Any]
        let inputs = try #require(json?["inputs"] as? [String: Int])
        #expect(inputs == ["total": 3, "used": 1, "skipped": 1, "failed": 1])
        let documents = try #require(json?["documents"] as? [String: Int])
        #expect(documents["total"] == (documents["articles"] ?? 0) + (documents["rejected"] ?? 0))
    }

    @Test func `dialects say what they are`() throws {
        let claim = Made.claim(.achieved, evidence: "giảm 12,5%; \"mạnh\"", percent: 12.5)
        let folder = try Made.reports(of: Made.ledger([Made.article(1, claims: [claim])]))
        let machine = try folder.bytes("claims.csv"), excel = try folder.bytes("excel-vi/claims.csv")
        #expect(!machine.starts(with: [0xEF, 0xBB, 0xBF]) && excel.starts(with: [0xEF, 0xBB, 0xBF]))
        let plain = try CSVReader(machine), office = try CSVReader(excel, separator: ";")
        #expect(plain["mag_value"] == ["12.5"] && office["Mức"] == ["12,5"])
        #expect(plain["evidence"] == [claim.evidence] && office["Trích nguyên văn"] == [claim.evidence])
        #expect(plain["modality"] == ["achieved"] && office["Tính chất"] == ["Đã thực hiện"])
        #expect(!String(decoding: machine + excel, as: UTF8.self).contains("sep="))
    }
}

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
    @Test func `writes every report of a ledger`() async throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = try Folder(keptAt: environment["REPORTS_FOLDER"])
        let ledger = try Ledger(at: environment["REPORTS_LEDGER"])
        try Synthetic.fill(ledger, claims: environment["REPORTS_CLAIMS"].flatMap { Int($0) } ?? 150)
        let start = Date()
        try await Reports.write(ledger: ledger, options: .test, into: folder.path)
        if environment["REPORTS_CLAIMS"] != nil { print("written in \(Date().timeIntervalSince(start)) s") }
        let files = try folder.files
        for name in ["report.html", "report.xlsx", "report.json", "run.json", "datapackage.json", "claims.csv", "excel-vi/claims.csv"] {
            #expect(files.contains(name))
        }
    }

    @Test func `the same ledger gives the same bytes, however it was filled`() async throws {
        func reports(_ paths: [String]) async throws -> Folder {
            let ledger = try Ledger(at: nil)
            try ledger.begin(RunRecord(id: "run-1", configuration: "c", tool: "t"))
            for path in paths {
                var generator = Synthetic(seed: UInt64(path.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))
                let outcomes = (0..<20).map { generator.article($0, in: path, claims: 2) }
                try ledger.open(path)
                for outcome in outcomes { try ledger.append([outcome]) }
                try ledger.commit(InputRecord(path: path, fingerprint: path, rules: "r", status: .used))
            }
            return try await Made.reports(of: ledger)
        }
        let first = try await reports(["a", "b", "c"]), second = try await reports(["c", "a", "b", "a"])
        #expect(try first.files == second.files)
        for name in try first.files where name.contains(".") {
            #expect(try first.bytes(name) == second.bytes(name), "\(name)")
        }
    }

    @Test func `a large ledger keeps the page within its rows and bytes`() async throws {
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: 1_200)
        var options = ReportOptions.test
        options.rowLimit = 1_000
        let folder = try await Made.reports(of: ledger, options)
        let html = try folder.text("report.html")
        #expect(html.components(separatedBy: "<tr").count - 1 <= 1_000)
        #expect(html.utf8.count < 5_000_000)
        #expect(html.contains("claims.csv"))
        #expect(try CSVReader(folder.bytes("claims.csv")).rows.count == 1_200)
        // Every article that states something has its view, however few rows the page has.
        let views = try CSVReader(folder.bytes("claims.csv"))["article_id"].map { "articles/\($0).html" }
        #expect(try Set(folder.files.filter { $0.hasPrefix("articles/") }).isSuperset(of: views))
    }

    @Test func `each claim has one anchor and each link inside the page an end`() async throws {
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: 200)
        let html = try await Made.reports(of: ledger).text("report.html")
        let ids = html.matches(of: /\sid="?([^\s">]+)/).map { String($0.output.1) }
        #expect(Set(ids).count == ids.count)
        #expect(ids.filter { $0.hasPrefix("c-") }.count == 200)
        let links = Set(html.matches(of: /href="?#([^\s">]+)/).map { String($0.output.1) })
        #expect(links.subtracting(ids).isEmpty)
        #expect(links.count > 200)
    }

    /// The page has no room for all claims, and every figure, row and view still leads somewhere.
    @Test func `no link of any page is dead`() async throws {
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: 1_300)
        var options = ReportOptions.test
        options.rowLimit = 1_000
        let folder = try await Made.reports(of: ledger, options)
        let pages = try folder.files.filter { $0.hasSuffix(".html") }
        let texts = try Dictionary(uniqueKeysWithValues: pages.map { ($0, try folder.text($0)) })
        let anchors = texts.mapValues { Set($0.matches(of: /\sid="?([^\s">]+)/).map { String($0.output.1) }) }
        var outward = 0
        for (page, text) in texts {
            for link in Set(text.matches(of: /href="?([^\s">]+)/).map({ String($0.output.1) })) where !link.hasPrefix("http") {
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                let target = parts[0].isEmpty ? page : parts[0].hasPrefix("../") ? String(parts[0].dropFirst(3)) : parts[0]
                if !parts[0].isEmpty { outward += 1 }
                guard target.hasSuffix(".html") else {
                    #expect(FileManager.default.fileExists(atPath: folder.path + "/" + target), "\(page): \(link)")
                    continue
                }
                let known = try #require(anchors[target], "\(page): \(link)")
                if parts.count > 1 { #expect(known.contains(parts[1]), "\(page): \(link)") }
            }
        }
        #expect(outward > 1_000)
    }

    @Test func `any number of jobs and a ledger on disk or in memory give the same bytes`() async throws {
        let scratch = try Folder()
        let kept = try Ledger(at: scratch.path + "/ledger.sqlite"), inMemory = try Ledger(at: nil)
        for ledger in [kept, inMemory] { try Synthetic.fill(ledger, claims: 400) }
        let plain = try await Made.reports(of: inMemory)
        for jobs in [1, 4] {
            var options = ReportOptions.test
            options.jobs = jobs
            let folder = try await Made.reports(of: kept, options)
            #expect(try folder.files == plain.files)
            for name in try plain.files where name.contains(".") {
                #expect(try folder.bytes(name) == plain.bytes(name), "\(name), \(jobs) jobs")
            }
        }
        // The ledger can be written again.
        try kept.begin(RunRecord(id: "run-2", configuration: "c", tool: "t"))
    }

    @Test func `views that have not changed are taken over from the last reports`() async throws {
        func ledger(_ second: String) throws -> Ledger {
            try Made.ledger([
                Made.article(1, claims: [Made.claim(.achieved)]), Made.article(2, claims: [Made.claim(.achieved)], title: second),
            ])
        }
        let first = try await Made.reports(of: ledger("Một"))
        var options = ReportOptions.test
        options.previous = first.path
        let second = try await Made.reports(of: ledger("Hai"), options)
        let views = try first.files.filter { $0.hasPrefix("articles/") }
        #expect(views.count == 2)
        func number(_ path: String) throws -> UInt64? {
            try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64
        }
        let same = try views.filter { try number(first.path + "/" + $0) == number(second.path + "/" + $0) }
        #expect(same.count == 1)
        for view in views { #expect(try (first.bytes(view) == second.bytes(view)) == same.contains(view)) }
    }

    @Test func `a folder of the user's replaces texts and templates`() async throws {
        let templates = try Folder()
        try "<!doctype html><title>{{title}}</title>{{#sections}}<h2>{{{title}}}</h2>{{/sections}}"
            .write(toFile: templates.path + "/report.mustache", atomically: true, encoding: .utf8)
        var options = ReportOptions.test
        options.templates = templates.path
        options.locale = .en
        let html = try await Made.reports(of: Made.ledger([]), options).text("report.html")
        #expect(html.hasPrefix("<!doctype html><title>Statements in the press"))
        #expect(html.contains("<h2><span lang=vi>"))
    }

    @Test func `a broken text file is refused with its line`() async throws {
        let templates = try Folder()
        try "# key\tvi\ten\nreport.title\tchỉ một\n"
            .write(toFile: templates.path + "/texts.tsv", atomically: true, encoding: .utf8)
        var options = ReportOptions.test
        options.templates = templates.path
        let error = await #expect(throws: ReportError.self) { try await Made.reports(of: Made.ledger([]), options) }
        #expect(error?.description.contains("texts.tsv:2") == true)
    }

    @Test func `run.json adds up`() async throws {
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: 50)
        let run = try await Made.reports(of: ledger).bytes("run.json")
        let json = try JSONSerialization.jsonObject(with: Data(run)) as? [String: Any]
        let inputs = try #require(json?["inputs"] as? [String: Int])
        #expect(inputs == ["total": 3, "used": 1, "skipped": 1, "failed": 1])
        let documents = try #require(json?["documents"] as? [String: Int])
        #expect(documents["total"] == (documents["articles"] ?? 0) + (documents["rejected"] ?? 0))
    }

    @Test func `dialects say what they are`() async throws {
        let claim = Made.claim(.achieved, evidence: "giảm 12,5%; \"mạnh\"", percent: 12.5)
        let folder = try await Made.reports(of: Made.ledger([Made.article(1, claims: [claim])]))
        let machine = try folder.bytes("claims.csv"), excel = try folder.bytes("excel-vi/claims.csv")
        #expect(!machine.starts(with: [0xEF, 0xBB, 0xBF]) && excel.starts(with: [0xEF, 0xBB, 0xBF]))
        let plain = try CSVReader(machine), office = try CSVReader(excel, separator: ";")
        #expect(plain["mag_value"] == ["12.5"] && office["Mức"] == ["12,5"])
        #expect(plain["evidence"] == [claim.evidence] && office["Trích nguyên văn"] == [claim.evidence])
        #expect(plain["modality"] == ["achieved"] && office["Tính chất"] == ["Đã thực hiện"])
        #expect(!String(decoding: machine + excel, as: UTF8.self).contains("sep="))
    }
}

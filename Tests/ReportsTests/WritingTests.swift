import Foundation
import Ledger
import Reports
import Testing

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
    /// Set REPORTS_FOLDER to look at what is written, REPORTS_CLAIMS for another size.
    @Test func `writes every report of a ledger`() throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = try Folder(keptAt: environment["REPORTS_FOLDER"])
        let ledger = try Ledger(at: nil)
        try Synthetic.fill(ledger, claims: environment["REPORTS_CLAIMS"].flatMap { Int($0) } ?? 400)
        let start = Date()
        try Reports.write(ledger: ledger, options: .test, into: folder.path)
        if environment["REPORTS_CLAIMS"] != nil { print("written in \(Date().timeIntervalSince(start)) s") }
        let files = try folder.files
        for name in ["report.html", "report.xlsx", "report.json", "run.json", "datapackage.json", "claims.csv", "excel-vi/claims.csv"] {
            #expect(files.contains(name))
        }
    }
}

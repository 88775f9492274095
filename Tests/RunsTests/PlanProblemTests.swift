import Foundation
import Testing
@testable import Runs

/// Broken plans, each with what is said about it beside it. TINHGON_RECORD=1 writes the messages anew, and fails.
@Suite struct PlanProblemTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "PlanCases")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()

    @Test func thereAreCases() {
        #expect(Self.names.count >= 30)
    }

    @Test(arguments: names)
    func saysEverythingThatIsWrong(name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name + ".json"), encoding: .utf8)
        let golden = Self.folder.appending(path: name + ".txt")
        var said = ""
        do {
            _ = try Plan.decode(text, file: "pipeline.json", folder: "")
        } catch {
            said = error.description + "\n"
        }
        if ProcessInfo.processInfo.environment["TINHGON_RECORD"] != nil {
            try Data(said.utf8).write(to: golden)
            Issue.record("recorded anew")
        }
        #expect(said == (try String(contentsOf: golden, encoding: .utf8)))
        #expect(!said.isEmpty)
    }

    @Test func missingAndUnreadableFilesAreNamed() throws {
        let path = FileManager.default.temporaryDirectory.path + "/plan-" + UUID().uuidString
        #expect(throws: PlanProblems.self) { try Plan.load(path: path) }
        try Data([0x7B, 0xFF, 0x7D]).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        do {
            _ = try Plan.load(path: path)
            Issue.record("a file that is not UTF-8 was read")
        } catch {
            #expect(error.description == "\(path): the file is not UTF-8")
        }
    }

    @Test(arguments: [
        ("excel", ["machine", "excel-vi"], "excel-vi"), ("machin", ["machine", "excel-vi"], "machine"), ("pahts", ["paths", "lists"], "paths"),
        ("x", ["machine"], nil), ("", ["machine"], nil), ("row_limits", ["row_limit"], "row_limit"), ("abc", [], nil),
    ] as [(String, [String], String?)])
    func suggestsWhatIsNear(word: String, words: [String], suggestion: String?) {
        #expect(Suggestion.nearest(word, among: words) == suggestion)
    }
}

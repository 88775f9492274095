import Foundation
import Testing

@testable import Reports

/// `docs/templates.md` names what a user may replace.
@Suite struct TemplateDocumentTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func named() throws -> Set<String> {
        let text = try String(contentsOf: root.appending(path: "docs/templates.md"), encoding: .utf8)
        return Set(text.matches(of: /`([^`]+)`/).map { String($0.output.1) })
    }

    @Test func `every file is named`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.root.path + "/Sources/CResources/templates").filter { !$0.hasPrefix(".") }
        #expect(files.count > 8)
        #expect(Set(files).subtracting(try Self.named()) == [])
    }

    @Test func `every key of a text is named, and no other`() throws {
        let keys = Set(try Templates(folder: nil).rows(of: "texts.tsv", cells: 3).map { $0[0] }), named = try Self.named()
        #expect(keys.subtracting(named) == [])
        let parts = Set(keys.map { $0.prefix { $0 != "." } })
        let gone = named.filter { $0.wholeMatch(of: /[a-z0-9-]+(\.[a-z0-9-]+)+/) != nil && parts.contains($0.prefix { $0 != "." }) }
            .subtracting(keys).filter { !["report.html", "report.mustache", "report.css", "report.js", "article.mustache", "article.css"].contains($0) }
        #expect(gone == [])
    }

    @Test(arguments: ["report.mustache", "article.mustache"])
    func `every name that a template uses is named`(file: String) throws {
        let used = Set(try Templates(folder: nil).text(file).matches(of: /\{\{[{#\/^]?([\w.]+)/).map { String($0.output.1) })
        #expect(used.count > 8)
        #expect(used.filter { !$0.hasPrefix("text.") }.subtracting(try Self.named()) == [])
    }
}

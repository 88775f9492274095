import Articles
import Foundation
import Language
import Pipeline
import Testing

/// Each folder of `Cases` is a page or a text of our own writing with what read and clean make of it.
///
/// `RECORD_CASES=1 swift test` writes the outcomes anew and fails, so that they are read before they are kept.
@Suite struct CaseTests {
    struct Outcome: Codable, Equatable {
        var rejection: String?
        var title: String?
        var sapo: String?
        var sapoSource: String?
        var blocks: [Article.Block]?
        var captions: [String]?
        var byline: String?
        var date: String?
        var rule: String?
        var site: String?
        var language: String?
    }

    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
    static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    /// One for all tests: reading the weights takes a while in debug builds.
    static let clean = Result { try Clean(pack: LanguagePack(code: "vi")) }

    @Test func thereAreCases() {
        #expect(Self.names.count >= 9)
    }

    @Test(arguments: names)
    func comesOutAsRecorded(name: String) throws {
        let folder = Self.folder.appending(path: name)
        let content: Document.Content =
            if let html = try? Data(contentsOf: folder.appending(path: "page.html")) {
                .html(Array(html), charset: nil)
            } else if let body = try? Data(contentsOf: folder.appending(path: "record.html")) {
                // The body of a feed's record comes decoded by its carrier.
                .html(Array(body), charset: "utf-8")
            } else {
                .text(Array(try Data(contentsOf: folder.appending(path: "text.txt"))))
            }
        let outcome = try Self.outcome(content)
        let expected = folder.appending(path: "expected.json")
        if ProcessInfo.processInfo.environment["RECORD_CASES"] != nil {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(outcome).write(to: expected)
            Issue.record("recorded \(name)")
            return
        }
        #expect(outcome == (try JSONDecoder().decode(Outcome.self, from: Data(contentsOf: expected))))
    }

    static func outcome(_ content: Document.Content) throws -> Outcome {
        let clean = try clean.get()
        do throws(Rejection) {
            let article = try Read().then(clean).process(Document(id: "1", origin: Origin(input: "case"), content: content))
            return Outcome(
                title: article.title, sapo: article.sapo, sapoSource: article.sapoSource, blocks: article.blocks,
                captions: article.captions, byline: article.byline, date: article.date?.iso, rule: article.date?.rule,
                site: article.site, language: article.language)
        } catch {
            return Outcome(rejection: error.code.rawValue)
        }
    }
}

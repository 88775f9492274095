import Claims
import Foundation
import Language
import Pipeline
import Testing

/// The grammar reads a language that nobody speaks, from a folder of words.
struct PackTests {
    @Test(arguments: [
        ("Mus dop fyr 12.5 pct lan zog.", ["document count decrease directive 12.5"]),
        ("Lan mib has dop 1,200 mib than before.", ["conference count decrease achieved 1200"]),
        ("Mus dop zog te mib.", ["document count decrease directive", "conference count decrease directive"]),
        ("Mus dop tem of mib.", ["conference duration decrease directive"]),
        ("Lan zog nai dop.", ["document count no_change not_achieved"]),
        ("Mus dop kul te other things at mib.", []),
    ])
    func readsAMadeUpLanguage(passage: String, claims: [String]) throws {
        let folder = try #require(Bundle.module.url(forResource: "Cases/pack-zz", withExtension: nil))
        let extract = try Extraction(pack: LanguagePack(code: "zz", overrides: folder.path))
        let article = Article(blocks: [Article.Block(.paragraph, passage)])
        let finding = try extract.process(article)
        #expect(finding.claims.map(CaseTests.line) == claims)
    }

    @Test func namesEveryWrongLine() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pack-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "họp\tconference\thop\t\nhọp\tconference\thop\t\nHọp\tnonsense\t\t\n".write(
            to: folder.appending(path: "claim_nouns.tsv"), atomically: true, encoding: .utf8)
        let error = #expect(throws: LexiconProblems.self) {
            _ = try Extraction(pack: LanguagePack(code: "vi", overrides: folder.path))
        }
        #expect(error?.problems.map(\.line) == [2, 3])
    }
}

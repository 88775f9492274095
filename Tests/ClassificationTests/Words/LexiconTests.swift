import Foundation
import Language
import Testing
@testable import Classification

struct LexiconTests {
    @Test func theEmbeddedFilesAreInOrder() throws {
        var vocabulary = Vocabulary()
        _ = try Lexicons(pack: LanguagePack(code: "vi"), &vocabulary)
    }

    /// The other bits are Language's and Claims'.
    @Test func everyOpeningLiesBelowTheFifteenthBit() {
        let all = [Openings.location, .title, .surname, .event]
        #expect(all.allSatisfy { $0.rawValue < 1 << 15 })
    }

    /// A user's folder with two broken files: both are told of, with file and line.
    @Test func everyBrokenFileIsToldOfAtOnce() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lexicons-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try "ubnd\tgod\tstate\n".write(to: folder.appending(path: "bodies.tsv"), atomically: true, encoding: .utf8)
        try "# aliases\nhà nội mới\t999\n".write(to: folder.appending(path: "place_aliases.tsv"), atomically: true, encoding: .utf8)
        var vocabulary = Vocabulary()
        let problems = #expect(throws: LexiconProblems.self) { try Lexicons(pack: LanguagePack(code: "vi", overrides: folder.path), &vocabulary) }
        let found = problems?.problems.map { URL(filePath: $0.file).lastPathComponent + ":\($0.line)" }
        #expect(found?.sorted() == ["bodies.tsv:1", "place_aliases.tsv:2"])
    }
}

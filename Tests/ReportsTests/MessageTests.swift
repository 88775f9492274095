import Foundation
import Testing

@testable import Reports

@Suite struct MessageTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The sentences that stages and inputs give as the reason for one thing, as they stand in the code.
    static let said: [String] = {
        let patterns = [
            /Refused\(reason: "([^"]+)"/, /let reason = "([^"]+)"/, /\.foreignScope, "([^"]+)"/,
            /(?:Rejection|reject|skipped|failed|nothing|stop)\(\.\w+, "((?:[^"\\]|\\.|\\\([^)]*\))+)"\)/, /message: "([^"]+)"\)/,
            /return \(\.\w+, "([^"]+)"\)/, /"([^"]+)", (?:Array\(|\[0x)/, /return "(a [^"]+)" \}/,
        ]
        var found: [String] = []
        for room in ["Claims/Rules", "Intake", "Articles/Reading", "Articles/Parts", "Markup/XML", "Runs/Run"] {
            let folder = root.appending(path: "Sources/" + room)
            for path in FileManager.default.enumerator(atPath: folder.path)?.compactMap({ $0 as? String }).sorted() ?? [] {
                guard path.hasSuffix(".swift"),
                    let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
                else { continue }
                for pattern in patterns { found += text.matches(of: pattern).map { String($0.output.1) } }
            }
        }
        return Set(found).filter { $0.contains(" ") }.sorted()
    }()

    @Test func `finds what is said`() {
        #expect(Self.said.count > 60)
        #expect(Self.said.contains("a reduction that is only spoken about"))
    }

    /// Values of the code, "\\(count)", stand as 7, and messages of others as one of ours.
    @Test(arguments: said)
    func `every message has its Vietnamese`(_ code: String) throws {
        var message = code
        while let start = message.range(of: "\\(") {
            var depth = 1, end = start.upperBound
            while depth > 0, end < message.endIndex {
                depth += message[end] == "(" ? 1 : message[end] == ")" ? -1 : 0
                end = message.index(after: end)
            }
            let isMessage = message[start.lowerBound..<end].hasSuffix("essage)")
            message.replaceSubrange(start.lowerBound..<end, with: isMessage ? "the record has no text" : "7")
        }
        guard message.contains(where: { $0.isLetter }) else { return }
        let both = try Texts(Templates(folder: nil)).message(message)
        #expect(both.en == message)
        #expect(both.vi != message, "messages.tsv has no row for “\(message)”")
    }

    /// The themes that blocked nouns name, in the words of the pack.
    @Test func `every theme out of scope has its Vietnamese`() throws {
        let file = Self.root.appending(path: "Sources/CResources/vi/claim_nouns.tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { $0.split(separator: "\t") }
        let themes = Set(rows.filter { $0.count > 2 && $0[1] == "blocked" }.map { String($0[2]) })
        #expect(themes.count > 10)
        let texts = try Texts(Templates(folder: nil))
        for theme in themes { #expect(texts.message(theme).vi != theme, "messages.tsv has no row for \(theme)") }
    }

    @Test(arguments: [
        ("the dump ends inside a record, at byte 512, line 8", "tệp dữ liệu kết thúc giữa một bản ghi, tại byte 512, dòng 8"),
        ("more than 10 bytes, at byte 9 (byte 90 after decompression)", "hơn 10 byte, tại byte 9 (byte 90 sau khi giải nén)"),
        ("what is reduced is out of scope: tax", "đối tượng được giảm nằm ngoài phạm vi: thuế"),
        ("what is reduced is out of scope: xyz", "đối tượng được giảm nằm ngoài phạm vi: xyz"),
        ("something new", "something new"),
    ])
    func `values are kept and messages within messages are told too`(_ english: String, _ vietnamese: String) throws {
        #expect(try Texts(Templates(folder: nil)).message(english) == Bilingual(vi: vietnamese, en: english))
    }
}

import Foundation
import Pipeline
import Testing

@testable import Claims

/// What an article says is wrong with documents, meetings and the joint office, and what it asks to change about them.
struct RemarkTests {
    /// One row of `Cases/remarks/*.tsv`: blocks of our own writing, and the remarks that a careful reader finds in them.
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let blocks: [String]
        /// "difficulty documents_slow", sorted.
        let remarks: [String]

        static let all: [Row] = {
            guard let folder = Bundle.module.url(forResource: "Cases/remarks", withExtension: nil),
                let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) else { return [] }
            return files.sorted { $0.lastPathComponent < $1.lastPathComponent }.flatMap(rows)
        }()

        private static func rows(of file: URL) -> [Row] {
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
                let cells = line.components(separatedBy: "\t")
                return Row(
                    testDescription: file.deletingPathExtension().lastPathComponent + "/" + cells[0],
                    blocks: cells[1].components(separatedBy: " ¶ "),
                    remarks: cells[2] == "-" ? [] : cells[2].components(separatedBy: " | ").sorted())
            }
        }
    }

    @Test(arguments: Row.all)
    func readsAsACarefulReader(_ row: Row) throws {
        let article = Article(blocks: row.blocks.map { Article.Block(.paragraph, $0) })
        let finding = try CaseTests.extract.get().process(article)
        let evidence = finding.remarks.map { $0.rule + ": " + $0.evidence }
        #expect(finding.remarks.map { $0.kind.rawValue + " " + $0.subject }.sorted() == row.remarks, "\(row.blocks)\n\(evidence)")
    }

    @Test func thereAreEnoughRowsOfBothKinds() {
        #expect(Row.all.count { !$0.remarks.isEmpty } >= 30)
        #expect(Row.all.count { $0.remarks.isEmpty } >= 25)
        #expect(Set(Row.all.map(\.testDescription)).count == Row.all.count)
    }

    /// The shortest phrase with the matter and the problem.
    @Test(arguments: [
        ("Thời gian qua, việc ban hành văn bản hướng dẫn của sở còn chậm, xã phải chờ.", "văn bản hướng dẫn của sở còn chậm"),
        ("Theo ông, cơ sở đang thiếu văn bản hướng dẫn về mô hình mới.", "thiếu văn bản hướng dẫn"),
        ("Cuối buổi, xã kiến nghị tỉnh sớm nâng cấp phần mềm quản lý văn bản để dễ dùng.", "kiến nghị tỉnh sớm nâng cấp phần mềm quản lý văn bản"),
    ])
    func showsTheShortestPhrase(passage: String, evidence: String) throws {
        #expect(try CaseTests.finding(of: passage).remarks.map(\.evidence) == [evidence])
    }

    /// No row of the codebook stands for what no rule gives: the subjects of difficulties are those of the pairs, and proposals have three.
    @Test func everySubjectCanBeGiven() {
        let pairs = Matter.Kind.allCases.flatMap { kind in Problem.allCases.compactMap { $0.subject(of: kind) } }
        let proposals: Set<Remark.Subject> = [.documentsAndMeetings, .routing, .jointOffice]
        #expect(Set(pairs).union(proposals) == Set(Remark.Subject.allCases))
        let given = Row.all.flatMap(\.remarks)
        for subject in proposals { #expect(given.contains("proposal " + subject.rawValue)) }
    }
}

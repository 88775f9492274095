import Foundation
import Language
import Pipeline
import Testing

@testable import Stages

@Suite struct LineTests {
    static let line = Result { try Line(pack: LanguagePack(code: "vi")) }

    private func wardText() throws -> Document {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases/ward-half-year/text.txt")
        return Document(id: "ward", origin: Origin(input: "ward.txt"), content: .text(Array(try Data(contentsOf: file))))
    }

    @Test func bringsATextDownTheWholeLine() throws {
        let finding = try Self.line.get().process(wardText())
        #expect(finding.article.title == "Phường Mẫu Sơn sơ kết sáu tháng: bớt họp, bớt giấy tờ")
        #expect(finding.article.captions == ["Đồng chí Lê Thị Hoa, Bí thư Đảng ủy phường, phát biểu tại hội nghị"])
        #expect(finding.article.byline?.hasPrefix("Minh Tâm") == true)
        #expect(finding.judgement.event?.date?.day == Day("2026-07-08"))
        #expect(finding.judgement.people.contains { $0.name == "Lê Thị Hoa" })
        let told = finding.claims.map { "\($0.object) \($0.direction) \($0.modality)" }
        #expect(told.filter { $0.hasSuffix("achieved") }.count == 2)
        #expect(told.contains("conference decrease directive"))
    }

    /// Nobody asks who takes part in an article that states nothing, but for those who want every judgement in full.
    @Test func judgesInFullWhereSomethingIsStatedOrItIsWanted() throws {
        let text = "Sáng 6/7/2026, UBND huyện Đầm Hà tổ chức hội nghị bàn về nuôi tôm. Đồng chí Trần Văn Hải, Chủ tịch UBND huyện, chủ trì hội nghị."
        let news = Article(title: "Hội nghị bàn về nuôi tôm", blocks: [Article.Block(.paragraph, text)])
        func judgement(_ line: Line) throws -> Judgement {
            try line.tokenize.then(line.classify).then(line.extract).process(news).judgement
        }
        let brief = try judgement(Self.line.get())
        let full = try judgement(Line(pack: LanguagePack(code: "vi"), judgesInFull: true))
        #expect(brief.people.isEmpty && brief.bodies.isEmpty && brief.cues.isEmpty && brief.printedPlaces.isEmpty)
        #expect(full.people.map(\.name) == ["Trần Văn Hải"] && full.event?.leaders.count == 1)
        #expect(!full.bodies.isEmpty && !full.cues.isEmpty && !full.printedPlaces.isEmpty)
        #expect(brief.place == full.place && brief.topic == full.topic && brief.genre == full.genre)
        #expect(brief.event?.kind != nil && brief.event?.kind == full.event?.kind && brief.event?.date == full.event?.date)
    }

    @Test func everyClaimIsASpanOfTheText() throws {
        let finding = try Self.line.get().process(wardText())
        let body = Array(finding.article.body.unicodeScalars)
        #expect(!finding.claims.isEmpty)
        for claim in finding.claims where claim.span.section == .body || claim.span.section == .sapo {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: body[claim.span.start..<claim.span.end])
            #expect(String(text) == claim.evidence)
        }
    }

    @Test func watchingChangesNothing() throws {
        let line = try Self.line.get()
        let document = try wardText()
        let explanation = line.explain(document)
        #expect(explanation.finding == (try line.process(document)))
        #expect(explanation.blocks.count == 6)
        #expect(explanation.rejection == nil)
    }

    @Test func namesTheStageThatSetADocumentAside() throws {
        let empty = Document(id: "e", origin: Origin(input: "e.html"), content: .html(Array("<html><body></body></html>".utf8), charset: nil))
        let explanation = try Self.line.get().explain(empty)
        #expect(explanation.rejection?.stage == "clean")
        #expect(explanation.rejection?.reason.code == .empty)
        #expect(explanation.finding == nil)
    }

    @Test func readsAsAListOfVerbs() throws {
        #expect(try Self.line.get().name == "read ▸ clean ▸ zone ▸ tokenize ▸ classify ▸ extract")
    }

    @Test(arguments: [(Int?.some(567), Int?.none, Int?.some(420)), (567, 0, 0), (nil, nil, nil)])
    func assumesAZoneForClockTimesOnly(minute: Int?, printed: Int?, assumed: Int?) throws {
        let day = try #require(Day("2026-07-08"))
        let article = Article(date: Moment(day: day, minute: minute, offset: printed, text: "", rule: ""))
        #expect(try AssumeZone(offset: 420).process(article).date?.offset == assumed)
    }

    @Test func aBrokenLexiconIsNamedByFileAndLine() throws {
        let folder = NSTemporaryDirectory() + "tinhgon-pack-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try "giảm\tno_such_sense\n".write(toFile: folder + "/claim_triggers.tsv", atomically: true, encoding: .utf8)
        let error = #expect(throws: LexiconProblems.self) { try Line(pack: LanguagePack(code: "vi", overrides: folder)) }
        #expect(error?.description.contains("claim_triggers.tsv:1:") == true)
    }
}

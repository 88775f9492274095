import Ledger
import Pipeline
import Testing

@testable import Reports

/// Readers meet whole words, and figures with as many digits as they can use.
@Suite struct ExcerptTests {
    @Test(arguments: [
        ("Báo cáo nêu rõ", 40, "Báo cáo nêu rõ"),
        ("so với cùng kỳ năm trước; các cuộc họp giảm từ 64 cuộc xuống còn 41", 45, "so với cùng kỳ năm trước…"),
        ("so với cùng kỳ năm trước; các cuộc họp giảm từ 64 cuộc xuống còn 41", 52, "so với cùng kỳ năm trước…"),
        ("ban hành 1.234,5 trang giấy, tiết kiệm 12 triệu đồng cho mỗi xã", 40, "ban hành 1.234,5 trang giấy…"),
        ("Một câu dài không có dấu phẩy nào ở giữa để cắt cho gọn", 30, "Một câu dài không có dấu phẩy…"),
        (String(repeating: "a", count: 90), 40, String(repeating: "a", count: 40) + "…"),
    ])
    func `beginnings end with a clause or a syllable`(text: String, limit: Int, shown: String) {
        #expect(Excerpt.head(Substring(text), limit: limit) == shown[...])
    }

    @Test(arguments: [
        ("Theo báo cáo của Văn phòng Huyện ủy, trong 6 tháng đầu năm, ", 40, "…trong 6 tháng đầu năm, "),
        ("Theo báo cáo của Văn phòng ", 30, "Theo báo cáo của Văn phòng "),
        ("Theo báo cáo của Văn phòng Huyện ủy và các cơ quan ", 24, "…ủy và các cơ quan "),
    ])
    func `ends begin with a clause or a syllable`(text: String, limit: Int, shown: String) {
        #expect(Excerpt.tail(Substring(text), limit: limit) == shown[...])
    }

    @Test func `a sentence is cut around what it states`() {
        let head = "Theo báo cáo của Văn phòng Huyện ủy, trong 6 tháng đầu năm, ", evidence = "số văn bản của các cơ quan đảng đã giảm 18%"
        let tail = " so với cùng kỳ năm trước; các cuộc họp giảm từ 64 cuộc xuống còn 41 cuộc nhờ lồng ghép các nội dung cùng thành phần."
        let shown = Quotation(sentence: head + evidence + tail, evidence: evidence, limit: 140)
        #expect(shown.before == "…trong 6 tháng đầu năm, ")
        #expect(shown.evidence == evidence[...])
        #expect(shown.after == " so với cùng kỳ năm trước…")
    }

    @Test func `a third is printed with as many digits as its readers can use`() async throws {
        var claim = Made.claim(.achieved)
        claim.magnitude = Magnitude(kind: .fraction, value: 1.0 / 3)
        let folder = try await Made.reports(of: Made.ledger([Made.article(1, claims: [claim])]))
        #expect(try CSVReader(folder.bytes("claims.csv"))["mag_value"] == ["0.333333"])
        #expect(try CSVReader(folder.bytes("excel-vi/claims.csv"), separator: ";")["Mức"] == ["0,3333"])
        for name in try folder.files where name.hasSuffix(".html") {
            // What cells sort by is not shown.
            let page = try folder.text(name).replacing(/data-s=\S+/, with: "")
            #expect(page.contains(/Giảm 33,33\s%/) && page.contains(/Down 33\.33\s%/) && !page.contains("333333"), "\(name)")
        }
    }

    /// Nobody counts a body as named: "các đoàn thể", "Huyện ủy" stand for many.
    @Test func `designations of units are not called names`() throws {
        let detail = try Texts(Templates(folder: nil)).sentence("glance.results.detail", ["orgs": .figure(3)])
        #expect(detail.vi.contains("3 đơn vị, theo cách gọi trong bài") && detail.en.contains("3 units, as the articles call them"))
    }

    /// The reason for a look at a claim has nothing to do with the pairs of contradicting values.
    @Test func `reasons for review have words of their own`() throws {
        let texts = try Texts(Templates(folder: nil))
        let reason = texts.label("review_reason", "conflicting_modality"), pairs = texts.sentence("quality.contradictions.line")
        #expect(!reason.vi.lowercased().contains("mâu thuẫn") && pairs.vi.contains("mâu thuẫn"))
    }

    @Test(arguments: [(0, 10, 0), (1, 10, 1), (2, 2, 5), (1, 2, 3), (10, 10, 5), (1, 1, 5), (999, 1000, 5), (200, 1000, 1)])
    func `the map's darkest shade is the largest figure's`(count: Int, largest: Int, shade: Int) {
        #expect(TileMap.shade(count, largest) == shade)
    }
}

import Claims
import Language
import Pipeline
import Testing

/// Between whom documents go, whose they are and who says so: one row a way of printing it.
struct PartiesOfClaimTests {
    static func claim(_ passage: String, _ judgement: Judgement = Judgement()) throws -> Claim {
        let article = Article(blocks: [Article.Block(.paragraph, passage)])
        return try #require(try CaseTests.extract.get().process(article, judgement).claims.first)
    }

    @Test(arguments: [
        ("Đảng ủy xã đã giảm số công văn từ 90 công văn xuống còn 35 công văn.", String?.none),
        ("Phòng đã giảm số báo cáo từ 14 loại xuống còn 6 loại.", nil), ("Chi cục cắt giảm 20% cuộc họp từ quý III.", nil),
        ("Chi cục đã cắt giảm cuộc họp từ tháng 5.", nil), ("Ban đã giảm số cuộc họp từ nhiều năm nay.", nil),
        ("Trung tâm giảm 25% số cuộc họp từ 1/9.", nil), ("Số văn bản của phường ngắn gọn đã giảm 10%.", "phường"),
        ("Số công văn từ huyện xuống cơ sở giảm 15%.", "huyện"), ("Số cuộc họp của năm 2023 giảm 15%.", nil),
        ("Huyện đã bớt 9 cuộc họp, góp vào kết quả của tỉnh.", nil),
        ("Số công văn của các bộ gửi các sở giảm 80 công văn.", "các bộ"),
        ("Số công văn của từng tổ chức cấp huyện đối với xã đã giảm.", "từng tổ chức cấp huyện"),
        ("Số công văn từ các ban đảng gửi xuống xã giảm 15%.", "các ban đảng"),
        ("Số công văn của phường phát hành giảm 15%.", "phường"), ("Số cuộc họp của khối đoàn thể năm 2023 giảm 15%.", "khối đoàn thể"),
    ])
    func aUnitIsNoNumberNoTimeAndNoClause(passage: String, org: String?) throws {
        #expect(try Self.claim(passage).org == org)
    }

    @Test(arguments: [
        ("Số công văn các sở gửi xã giảm 15%.", Flow?.some(.down)), ("Số công văn từ huyện xuống cơ sở giảm 15%.", .down),
        ("Số báo cáo gửi lên cấp trên giảm 15%.", .up), ("Số báo cáo cơ sở gửi lên giảm 15%.", .up),
        ("Văn bản nội bộ giảm 15%.", .within), ("Số công văn của tỉnh gửi các sở giảm 15%.", .within),
        ("Số công văn của trung ương gửi tỉnh giảm 15%.", .down), ("Số báo cáo gửi lên hệ thống giảm 15%.", nil),
        ("Số công văn của tỉnh giảm 15%.", nil), ("Các sở giảm 15% số công văn gửi cấp xã.", .down),
        ("Văn bản trao đổi nội bộ giảm 15%.", .within),
    ])
    func readsWhichWayDocumentsGo(passage: String, flow: Flow?) throws {
        #expect(try Self.claim(passage).flow == flow)
    }

    private static let people = Judgement(people: [Person(name: "Lò Văn Páo", position: "Chủ tịch UBND xã")])

    @Test(arguments: [
        ("Theo ông Lò Văn Páo, Chủ tịch UBND xã, số cuộc họp đã giảm 15%.", "Lò Văn Páo"),
        ("Số cuộc họp của xã đã giảm 15%, theo ông Lò Văn Páo, Chủ tịch UBND xã.", "Lò Văn Páo"),
        ("Số cuộc họp của xã đã giảm 15%, đồng chí Lò Văn Páo, Chủ tịch UBND xã cho hay.", "Lò Văn Páo"),
    ])
    func whoSpeaksIsNamed(passage: String, holder: String) throws {
        #expect(try Self.claim(passage, Self.people).attribution == Attribution(source: .speech, holder: holder, position: "Chủ tịch UBND xã"))
    }

    @Test(arguments: [
        "Tuy đã có nhiều chỉ đạo song số công văn vẫn tăng.", "Một số phòng chưa thực hiện nghiêm yêu cầu giảm cuộc họp.",
        "Việc yêu cầu giảm số cuộc họp được ủng hộ.", "Theo kế hoạch, số cuộc họp sẽ giảm 15%.",
    ])
    func nobodySpeaks(passage: String) throws {
        #expect(try Self.claim(passage, Self.people).attribution.holder == nil)
    }

    /// A body right behind "according to", and one that has done or said more than the verb of asking.
    @Test(arguments: [
        ("Theo UBND huyện Mù Cang Chải, số cuộc họp đã giảm 15%.", "Ủy ban nhân dân huyện Mù Cang Chải"),
        ("UBND huyện Mù Cang Chải đã có công văn yêu cầu giảm số cuộc họp.", "UBND huyện Mù Cang Chải"),
        ("UBND huyện Mù Cang Chải nêu yêu cầu giảm số cuộc họp.", "UBND huyện Mù Cang Chải"),
        ("UBND huyện Mù Cang Chải vừa ban hành kế hoạch, yêu cầu giảm số cuộc họp.", "Ủy ban nhân dân huyện Mù Cang Chải"),
    ])
    func aBodySpeaks(passage: String, holder: String) throws {
        let printed = "UBND huyện Mù Cang Chải"
        let start = passage.hasPrefix("Theo") ? 5 : 0
        let span = Span(section: .body, start: start, end: start + printed.unicodeScalars.count)
        let body = Body(name: "Ủy ban nhân dân huyện Mù Cang Chải", printed: printed, kind: .state, level: .district, mentions: [span])
        #expect(try Self.claim(passage, Judgement(bodies: [body])).attribution == Attribution(source: .speech, holder: holder))
    }

    @Test(arguments: [
        ("Báo cáo của Sở Tư pháp cho thấy số cuộc họp giảm 15%.", "Sở Tư pháp"),
        ("Theo số liệu từ Sở Tư pháp, số cuộc họp giảm 15%.", "Sở Tư pháp"), ("Theo báo cáo, số cuộc họp giảm 15%.", nil),
    ])
    func aReportIsNamedByItsBody(passage: String, holder: String?) throws {
        #expect(try Self.claim(passage).attribution == Attribution(source: .report, holder: holder))
    }

    @Test func aDelegateIsNamed() throws {
        let delegate = Attribution(source: .speech, holder: "đại biểu Lò Thị Pành")
        #expect(try Self.claim("Phát biểu tại tổ, đại biểu Lò Thị Pành đề nghị giảm số cuộc họp.").attribution == delegate)
    }

    @Test func anActAsksByItsName() throws {
        let act = Attribution(source: .act, holder: "Chỉ thị mới của UBND tỉnh Bình Định")
        #expect(try Self.claim("Chỉ thị mới của UBND tỉnh Bình Định yêu cầu giảm 15% số cuộc họp.").attribution == act)
    }

    @Test(arguments: [
        ("Số cuộc họp giảm 15%; nhờ đó tiết kiệm thời gian, chi phí.", ["time", "cost"]),
        ("Số cuộc họp giảm 15%, giúp huyện tiết kiệm 2,4 tỷ đồng.", ["cost"]),
        ("Số cuộc họp giảm 15%; xã thu ngân sách 3 tỷ đồng.", []),
    ])
    func readsEffects(passage: String, effects: [String]) throws {
        #expect(try Self.claim(passage).effect == effects)
    }

    @Test func owedDocumentsAreFlagged() throws {
        #expect(try Self.claim("Số văn bản nợ đọng giảm 15%.").scope.contains("backlog"))
        #expect(try !Self.claim("Số văn bản giảm 15%.").scope.contains("backlog"))
    }
}

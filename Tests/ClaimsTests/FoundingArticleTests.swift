import Claims
import Language
import Pipeline
import Testing

/// A working session of a survey team with a district's joint office: four claims, difficulties, proposals, and much
/// that only looks like a claim. The text is made up after the article that the project was founded on.
struct FoundingArticleTests {
    static let blocks = [
        """
        Sáng ngày 12/3/2020, Đoàn khảo sát của tỉnh do đồng chí Trần Thị Mai, Phó trưởng ban Dân vận Tỉnh ủy làm trưởng đoàn đã có \
        buổi làm việc với Cơ quan khối của huyện.
        """,
        """
        Theo báo cáo của Cơ quan khối cấp huyện, từ khi thành lập Cơ quan khối cấp tỉnh số lượng văn bản chỉ đạo của từng hội cấp tình \
        đối với các hội cấp huyện đã giảm; công văn báo cáo của các hội cấp huyện đối với tỉnh cũng giảm nhiều; từ khi thành lập Cơ \
        quan khối cấp tỉnh cũng như cấp huyện các cuộc hội nghị sơ tổng kết, tập huấn cho cán bộ, hội viên của các hội cũng giảm do \
        có thể lồng ghép các nội dung trùng lặp của từng hội vào chung 1 hội nghị, do vậy tiết kiệm được thời gian, khinh phí, gắn kết \
        được các hội với nhau. Bên cạnh thuận lợi, hoạt động của Cơ quan khối cấp huyện cũng gặp khó khăn, vướng mắc do các văn bản \
        chỉ đạo của Cơ quan khối cấp tỉnh đối với Cơ quan khối cấp huyện còn ít, các tiêu chí đánh giá chưa kịp đổi mới phù hợp với mô \
        hình mới. Do đó vai trò của từng đoàn thể chưa rõ, giám sát của Cơ quan khối cấp tỉnh tại cơ sở còn ít.
        """,
        """
        Đề nghị Cơ quan khối cấp tỉnh chỉ đạo theo các tiểu ban để cấp huyện dễ thực hiện; các văn bản nên gửi trực tiếp qua Văn phòng \
        Cơ quan khối để thuận lợi cho việc theo dõi, xử lý văn bản.
        """,
        "Đoàn khảo sát sẽ báo cáo với tỉnh về những ý kiến đóng góp của huyện.",
    ]

    static func finding() throws -> Finding {
        let article = Article(
            blocks: blocks.map { Article.Block(.paragraph, $0) },
            captions: ["Đồng chí Trần Thị Mai phát biểu tại buổi làm việc"])
        return try CaseTests.extract.get().process(article)
    }

    @Test func holdsFourClaims() throws {
        let claims = try Self.finding().claims
        #expect(claims.map(CaseTests.line) == [
            "document count decrease achieved", "document count decrease achieved", "conference count decrease achieved",
            "conference count decrease achieved",
        ])
        #expect(claims.map(\.subtype) == [["van_ban_chi_dao"], ["cong_van", "bao_cao"], ["so_ket", "tong_ket"], ["tap_huan"]])
    }

    @Test func knowsWhoSendsToWhom() throws {
        let claims = try Self.finding().claims
        #expect(claims.map(\.flow) == [.down, .up, nil, nil])
        #expect(claims.prefix(2).map(\.issuerLevel) == [.province, .district])
        #expect(claims.prefix(2).map(\.recipientLevel) == [.district, .province])
        #expect(claims.map(\.attribution.source) == [.report, .report, .report, .report])
        #expect(claims.first?.attribution.holder == "Cơ quan khối cấp huyện")
        #expect(claims.first?.org == "từng hội cấp tình")
    }

    @Test func readsBasesMeansAndEffects() throws {
        let claims = try Self.finding().claims
        #expect(claims.map(\.base.type) == [.sinceEvent, .sinceEvent, .sinceEvent, .sinceEvent])
        #expect(claims.map(\.base.isInherited) == [false, true, false, false])
        #expect(claims[0].base.surface == "từ khi thành lập Cơ quan khối cấp tỉnh")
        #expect(claims[2].base.surface == "từ khi thành lập Cơ quan khối cấp tỉnh cũng như cấp huyện")
        #expect(claims.map { $0.mechanism.sorted() } == [["joint_office"], ["joint_office"], ["joint_office", "merge"], ["joint_office", "merge"]])
        #expect(claims.map(\.effect) == [[], [], ["time", "cost", "other"], ["time", "cost", "other"]])
        #expect(claims.map(\.magnitude.intensity) == [nil, .strong, nil, nil])
        #expect(Set(claims.map(\.id)).count == 4)
    }

    @Test func keepsDifficultiesAndProposalsAsRemarks() throws {
        let remarks = try Self.finding().remarks
        #expect(remarks.filter { $0.kind == .difficulty }.map(\.subject) == [
            "too_few_documents", "criteria_not_renewed", "unclear_roles", "too_little_supervision",
        ])
        #expect(remarks.filter { $0.kind == .proposal }.map(\.subject) == ["joint_office", "routing"])
    }
}

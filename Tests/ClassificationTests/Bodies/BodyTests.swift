import Pipeline
import Testing

/// Organisations by their printed names: each row is one form or one trap.
struct BodyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        /// Name, kind, level and 2025 province of each body, in the order of the text.
        let bodies: [[String?]]
        var byline: String?
        var date = "2021-05-10"

        var testDescription: String { text }
    }

    static let damHa = "Thanh Hằng – Trung tâm TT&VH Đầm Hà"
    static let cases: [Case] = [
        Case(text: "UBND huyện Đầm Hà vừa họp.", bodies: [["Ủy ban nhân dân huyện Đầm Hà", "state", "huyen", "Quảng Ninh"]]),
        Case(text: "Uỷ ban nhân dân tỉnh Quảng Ninh vừa họp.", bodies: [["Ủy ban nhân dân tỉnh Quảng Ninh", "state", "tinh", "Quảng Ninh"]]),
        Case(text: "UBND Quảng Ninh vừa họp.", bodies: [["Ủy ban nhân dân tỉnh Quảng Ninh", "state", "tinh", "Quảng Ninh"]]),
        Case(
            text: "Tỉnh ủy, HĐND, UBND, Ủy ban MTTQ tỉnh Quảng Ninh cùng dự.",
            bodies: [
                ["Tỉnh ủy Quảng Ninh", "party", "tinh", "Quảng Ninh"], ["Hội đồng nhân dân tỉnh Quảng Ninh", "state", "tinh", "Quảng Ninh"],
                ["Ủy ban nhân dân tỉnh Quảng Ninh", "state", "tinh", "Quảng Ninh"],
                ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Quảng Ninh", "front", "tinh", "Quảng Ninh"],
            ]),
        Case(
            text: "Đoàn làm việc với Huyện ủy và Ban Dân vận Huyện ủy.",
            bodies: [
                ["Huyện ủy Đầm Hà", "party", "huyen", "Quảng Ninh"], ["Ban Dân vận Huyện ủy Đầm Hà", "party", "huyen", "Quảng Ninh"],
                ["Trung tâm Truyền thông và Văn hóa Đầm Hà", "press", "huyen", "Quảng Ninh"],
            ], byline: damHa),
        Case(
            text: "Cơ quan khối của huyện báo cáo Cơ quan khối cấp tỉnh.",
            bodies: [
                ["Cơ quan tham mưu, giúp việc chung khối Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện Đầm Hà", "front", "huyen", "Quảng Ninh"],
                ["Cơ quan tham mưu, giúp việc chung khối Mặt trận Tổ quốc và các tổ chức chính trị - xã hội cấp tỉnh", "front", "tinh", "Quảng Ninh"],
                ["Trung tâm Truyền thông và Văn hóa Đầm Hà", "press", "huyen", "Quảng Ninh"],
            ], byline: damHa),
        // Thành ủy and thành phố: a province's equal in Hà Nội, a district's in Hạ Long, always a province's since July 2025.
        Case(
            text: "Thành ủy họp sáng nay. UBND thành phố Hà Nội báo cáo.",
            bodies: [["Thành ủy Hà Nội", "party", "tinh", "Hà Nội"], ["Ủy ban nhân dân thành phố Hà Nội", "state", "tinh", "Hà Nội"]]),
        Case(
            text: "Thành ủy họp sáng nay. UBND thành phố Hạ Long và UBND thành phố báo cáo.",
            bodies: [["Thành ủy Hạ Long", "party", "huyen", "Quảng Ninh"], ["Ủy ban nhân dân thành phố Hạ Long", "state", "huyen", "Quảng Ninh"]]),
        Case(
            text: "Thành ủy họp sáng nay. UBND thành phố Huế báo cáo.",
            bodies: [["Thành ủy Huế", "party", "tinh", "Huế"], ["Ủy ban nhân dân thành phố Huế", "state", "tinh", "Huế"]], date: "2026-03-01"),
        Case(text: "Thành ủy họp sáng nay.", bodies: [["Thành ủy", "party", nil, nil]]),
        Case(text: "UBND tỉnh họp sáng nay.", bodies: [["Ủy ban nhân dân tỉnh", "state", "tinh", nil]]),
        // Departments by their fields and abbreviations.
        Case(
            text: "Sở NN&PTNT Quảng Ninh, Sở LĐTB&XH và Sở Tài nguyên - Môi trường góp ý.",
            bodies: [
                ["Sở Nông nghiệp và Phát triển nông thôn Quảng Ninh", "state", "tinh", "Quảng Ninh"],
                ["Sở Lao động - Thương binh và Xã hội Quảng Ninh", "state", "tinh", "Quảng Ninh"],
                ["Sở Tài nguyên và Môi trường Quảng Ninh", "state", "tinh", "Quảng Ninh"],
            ]),
        Case(text: "Bộ Nội vụ trả lời.", bodies: [["Bộ Nội vụ", "state", "trung_uong", nil]]),
        Case(text: "Bộ Ngoại giao Mỹ trả lời, chính phủ nước này im lặng.", bodies: []),
        Case(text: "Phòng Nội vụ huyện Đầm Hà tham mưu.", bodies: [["Phòng Nội vụ huyện Đầm Hà", "state", "huyen", "Quảng Ninh"]]),
        Case(text: "Các sở, ban, ngành dùng phòng họp không giấy, bớt văn phòng phẩm ở cơ sở; cán bộ và bộ máy gọn hơn.", bodies: []),
        Case(text: "Văn phòng yên tĩnh, phòng mới sơn.", bodies: []),
        Case(text: "Văn phòng UBND huyện Đầm Hà đề xuất.", bodies: [["Văn phòng Ủy ban nhân dân huyện Đầm Hà", "state", "huyen", "Quảng Ninh"]]),
        Case(text: "BTV Tỉnh ủy Quảng Ninh kết luận.", bodies: [["Ban Thường vụ Tỉnh ủy Quảng Ninh", "party", "tinh", "Quảng Ninh"]]),
        Case(text: "LĐLĐ tỉnh Quảng Ninh, Hội LHPN huyện Đầm Hà tham gia.", bodies: [
            ["Liên đoàn Lao động tỉnh Quảng Ninh", "mass_org", "tinh", "Quảng Ninh"], ["Hội Liên hiệp Phụ nữ huyện Đầm Hà", "mass_org", "huyen", "Quảng Ninh"],
        ]),
        Case(text: "Hội Luật gia Việt Nam góp ý.", bodies: [["Hội Luật gia Việt Nam", "mass_org", "trung_uong", nil]]),
        Case(text: "Đảng ủy xã Quảng Tân, huyện Đầm Hà ban hành nghị quyết.", bodies: [["Đảng ủy xã Quảng Tân", "party", "xa", "Quảng Ninh"]]),
        Case(text: "UBND phường Hồng Gai, tỉnh Quảng Ninh họp.", bodies: [["Ủy ban nhân dân phường Hồng Gai", "state", "xa", "Quảng Ninh"]], date: "2025-12-01"),
        Case(text: "Ủy ban Trung ương MTTQ Việt Nam giám sát.", bodies: [["Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", "front", "trung_uong", nil]]),
    ]

    @Test(arguments: cases)
    func bodies(_ row: Case) throws {
        let found = try Reading.judgement(of: Article([row.text], byline: row.byline, on: row.date)).bodies
        let told = found.map { [$0.name, $0.kind.rawValue, $0.level?.rawValue, $0.place?.province] as [String?] }
        #expect(told == row.bodies)
    }

    @Test func spansPointAtThePrintedNames() throws {
        let article = Article(["Mở đầu.", "Hội nghị của UBND huyện Đầm Hà.", "UBND huyện Đầm Hà kết luận."], title: "UBND huyện Đầm Hà họp", on: "2021-05-10")
        let body = try #require(try Reading.judgement(of: article).bodies.first)
        #expect(body.mentions.map(\.section) == [.title, .body, .body])
        let scalars = Array(article.body.unicodeScalars)
        for span in body.mentions where span.section == .body {
            #expect(String(String.UnicodeScalarView(scalars[span.start..<span.end])) == "UBND huyện Đầm Hà")
        }
    }
}

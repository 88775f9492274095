import Pipeline
import Testing

/// The place of an article: each row is one rule or one trap.
struct PlaceTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        var title: String?
        var body: [String] = []
        var byline: String?
        var date: String?
        var url: String?
        var printed: String?
        var commune: String?
        var district: String?
        var before: String?
        var province: String?
        var candidates: [String] = []

        var testDescription: String { rule }
    }

    static let cases: [Case] = [
        Case(
            rule: "a byline alone settles the district, and the province that is never printed",
            title: "Đoàn công tác của tỉnh làm việc với Cơ quan khối huyện",
            body: ["Sáng ngày 3/3/2021, đoàn công tác của tỉnh làm việc với Cơ quan khối của huyện.", "Đoàn sẽ báo cáo với tỉnh về đề xuất của huyện."],
            byline: "Văn Minh – Trung tâm TT&VH Đầm Hà", date: "2021-03-03",
            printed: "Đầm Hà", district: "Đầm Hà", before: "Quảng Ninh", province: "Quảng Ninh"),
        Case(
            rule: "a byline that is only a person's name is no place",
            title: "Giảm họp để gần dân", body: ["Cán bộ xã dành thời gian xuống cơ sở nhiều hơn."], byline: "Hải Dương", date: "2021-03-03"),
        Case(
            rule: "an older province is renamed to the one it joined",
            title: "UBND tỉnh Thái Bình giảm hội nghị", body: ["UBND tỉnh Thái Bình yêu cầu giảm hội nghị."], date: "2024-05-01",
            printed: "tỉnh Thái Bình", before: "Thái Bình", province: "Hưng Yên"),
        Case(
            rule: "a province since July 2025",
            title: "Lâm Đồng: giảm 10% hội nghị", body: ["Tỉnh Lâm Đồng phấn đấu giảm 10% hội nghị trong năm."], date: "2026-02-01",
            printed: "Tỉnh Lâm Đồng", province: "Lâm Đồng"),
        Case(
            rule: "a province of before July 2025 in an article of 2026 is that of its successor",
            title: "Cán bộ ở Bình Dương đi làm xa", body: ["Nhiều cán bộ ở Bình Dương phải di chuyển hàng chục cây số."], date: "2026-02-01",
            printed: "Bình Dương", before: "Bình Dương", province: "Hồ Chí Minh"),
        Case(
            rule: "a chain names the commune, the district and the province",
            title: "Xã Quảng Tân, huyện Đầm Hà, tỉnh Quảng Ninh sơ kết công tác", body: ["Hội nghị sơ kết được tổ chức tại xã Quảng Tân."], date: "2022-07-01",
            printed: "Xã Quảng Tân", commune: "Quảng Tân", district: "Đầm Hà", before: "Quảng Ninh", province: "Quảng Ninh"),
        Case(
            rule: "a commune's name that many provinces share stays open",
            title: "Xã Tân Lập giảm một nửa số cuộc họp", body: ["Đảng ủy xã Tân Lập ghép các cuộc họp."], date: "2022-07-01",
            printed: "Xã Tân Lập", commune: "Tân Lập", candidates: ["xã Tân Lập, huyện Đầm Hà, tỉnh Quảng Ninh", "xã Tân Lập, huyện Lục Ngạn, tỉnh Bắc Giang"]),
        Case(
            rule: "the district printed elsewhere settles a shared commune's name",
            title: "Xã Tân Lập giảm một nửa số cuộc họp", body: ["Đảng ủy xã Tân Lập ghép các cuộc họp.", "Lãnh đạo huyện Đầm Hà ghi nhận cách làm này."], date: "2022-07-01",
            printed: "Xã Tân Lập", commune: "Tân Lập", district: "Đầm Hà", before: "Quảng Ninh", province: "Quảng Ninh"),
        Case(
            rule: "a district's name that ten provinces share needs the province",
            title: "Huyện Châu Thành tổng kết công tác dân vận", body: ["Ban Dân vận Tỉnh ủy Đồng Tháp dự hội nghị của huyện Châu Thành."], date: "2023-12-20",
            printed: "Huyện Châu Thành", district: "Châu Thành", before: "Đồng Tháp", province: "Đồng Tháp"),
        Case(
            rule: "the word of kind parts a district from the province of the same name",
            title: "Thành phố Cao Bằng giảm họp", body: ["UBND thành phố Cao Bằng giảm họp."], date: "2023-12-20",
            printed: "Thành phố Cao Bằng", district: "Cao Bằng", before: "Cao Bằng", province: "Cao Bằng"),
        Case(
            rule: "a unit that was promoted is found under its former kind",
            title: "Huyện Đông Triều tinh giản hội nghị", body: ["Huyện ủy Đông Triều vừa họp."], date: "2013-05-02",
            printed: "Huyện Đông Triều", district: "Đông Triều", before: "Quảng Ninh", province: "Quảng Ninh"),
        Case(
            rule: "a district that joined another before the lists were drawn",
            title: "Huyện Hoành Bồ bớt họp", body: ["UBND huyện Hoành Bồ bớt họp."], date: "2016-05-02",
            printed: "Huyện Hoành Bồ", district: "Hạ Long", before: "Quảng Ninh", province: "Quảng Ninh"),
        Case(
            rule: "tone marks of either spelling name the same unit",
            title: "TP. Tuy Hoà giảm giấy mời", body: ["UBND TP. Tuy Hoà giảm giấy mời."], date: "2019-03-01",
            printed: "TP. Tuy Hoà", district: "Tuy Hòa", before: "Phú Yên", province: "Đắk Lắk"),
        Case(
            rule: "short forms of a city",
            title: "TP.HCM cắt giảm hội họp", body: ["TPHCM sẽ cắt giảm hội họp."], date: "2017-04-01",
            printed: "TP.HCM", before: "Hồ Chí Minh", province: "Hồ Chí Minh"),
        Case(
            rule: "numbered districts",
            title: "Quận 1 bớt công văn", body: ["UBND Quận 1 nhận hơn một trăm công văn mỗi ngày."], date: "2008-04-01",
            printed: "Quận 1", district: "Quận 1", before: "Hồ Chí Minh", province: "Hồ Chí Minh"),
        Case(
            rule: "a street, a school and a campaign are no places",
            title: "Họp ở số 5 đường Hà Nam", body: ["Trường Đại học Hà Nội tổ chức ở đường Cần Thơ.", "Chiến dịch Điện Biên Phủ kết thúc năm 1954."], date: "2019-03-01"),
        Case(
            rule: "a person named like a province is no place",
            title: "Ông Nguyễn Hòa Bình nói về giảm họp", body: ["Ông Nguyễn Thái Bình và bà Trần Hà Giang cùng dự."], date: "2019-03-01"),
        Case(
            rule: "a common word needs a word of kind",
            body: ["Hội nghị Thống Nhất ý kiến về Bình Minh mới.", "Thanh Xuân là quãng đời đẹp."], date: "2019-03-01"),
        Case(
            rule: "several provinces alike: an article about no one place",
            title: "Quảng Ninh, Nghệ An, Cà Mau và Lào Cai bàn cách giảm họp",
            body: ["Các tỉnh Quảng Ninh, Nghệ An, Cà Mau và Lào Cai trao đổi kinh nghiệm."], date: "2019-03-01"),
        Case(
            rule: "the government's own host speaks for its place",
            title: "Hội nghị giao ban tháng 3", body: ["UBND huyện tổ chức hội nghị giao ban công tác tháng 3."], date: "2020-03-01", url: "https://damha.quangninh.gov.vn/tin/1",
            printed: "damha.quangninh.gov.vn", district: "Đầm Hà", before: "Quảng Ninh", province: "Quảng Ninh"),
        Case(
            rule: "a commune since July 2025, with the district that it lay in",
            title: "Xã Đầm Hà giảm họp, tăng xuống cơ sở", body: ["Đảng ủy xã Đầm Hà, tỉnh Quảng Ninh giảm các cuộc họp."], date: "2025-11-10",
            printed: "Xã Đầm Hà", commune: "Đầm Hà", district: "Đầm Hà", before: "Quảng Ninh", province: "Quảng Ninh"),
        Case(
            rule: "the nation's news on a local portal is of no one place",
            title: "Quy định mới về đấu giá", body: ["Chính phủ ban hành nghị định mới về đấu giá."], date: "2020-03-01", url: "https://damha.quangninh.gov.vn/tin/2"),
        Case(
            rule: "where a reader writes from is no place",
            body: ["Tôi bị đau đầu, xin hỏi bác sĩ? (Lê An, Đồng Nai)"], date: "2020-03-01"),
        Case(
            rule: "one mention is enough in a text that speaks of its city",
            title: "Hội nghị giao ban", body: ["Hội nghị giao ban diễn ra sáng nay.", "Lãnh đạo thành phố dự, cùng Sở Nội vụ Hà Nội."], date: "2020-03-01",
            printed: "Hà Nội", before: "Hà Nội", province: "Hà Nội"),
        Case(
            rule: "a commune named in passing does not outweigh the city that speaks",
            title: "Năm trật tự đô thị", body: [
                "UBND Thành phố ban hành kế hoạch mới.", "Thành phố yêu cầu các sở báo cáo. Văn phòng UBND thành phố tổng hợp, trình thành phố.",
                "Mô hình ở phường Cát Linh, phường Cát Linh của Hà Nội được nhân rộng. UBND Thành phố giao thành phố kiểm tra.",
            ], date: "2014-03-01",
            printed: "Hà Nội", before: "Hà Nội", province: "Hà Nội"),
        Case(
            rule: "a bracket names the city that a numbered district lies in",
            title: "Quận 1 (TP Hồ Chí Minh) bớt công văn", body: ["UBND Quận 1 (TP Hồ Chí Minh) nhận hơn một trăm công văn mỗi ngày."], date: "2019-04-01",
            printed: "Quận 1", district: "Quận 1", before: "Hồ Chí Minh", province: "Hồ Chí Minh"),
        Case(
            rule: "a paper that is quoted is no place",
            title: "Ghép họp ở huyện Ý Yên", body: ["Báo Nghệ An đưa tin: huyện Ý Yên, tỉnh Nam Định bỏ một nửa số cuộc họp.", "Cũng theo Báo Nghệ An, huyện Ý Yên còn gộp các báo cáo."],
            date: "2023-04-01", printed: "huyện Ý Yên", district: "Ý Yên", before: "Nam Định", province: "Ninh Bình"),
        Case(
            rule: "a paper beside its author is at home where it writes",
            title: "Hội nghị giao ban của tỉnh", body: ["Lãnh đạo tỉnh chủ trì hội nghị giao ban."], byline: "Minh Anh (Báo Nghệ An)", date: "2023-04-01",
            printed: "Nghệ An", before: "Nghệ An", province: "Nghệ An"),
        Case(
            rule: "without a date a commune may be one of either era",
            title: "Xã Thiên Lộc giảm một nửa số cuộc họp", body: ["Đảng ủy xã Thiên Lộc ghép các cuộc họp."],
            printed: "Xã Thiên Lộc", commune: "Thiên Lộc", candidates: ["xã Thiên Lộc, huyện Can Lộc, tỉnh Hà Tĩnh", "xã Thiên Lộc, thành phố Hà Nội"]),
        Case(
            rule: "without a date the district of before 2025 settles it",
            title: "Xã Thiên Lộc giảm một nửa số cuộc họp", body: ["Đảng ủy xã Thiên Lộc, huyện Can Lộc ghép các cuộc họp."],
            printed: "Xã Thiên Lộc", commune: "Thiên Lộc", district: "Can Lộc", before: "Hà Tĩnh", province: "Hà Tĩnh"),
        Case(
            rule: "a dateline",
            title: "Hội nghị toàn quốc về cải cách", body: ["Hà Nội, ngày 24/2 - Hội nghị toàn quốc về cải cách hành chính đã khai mạc."], date: "2020-02-24",
            printed: "Hà Nội", before: "Hà Nội", province: "Hà Nội"),
    ]

    @Test(arguments: cases)
    func place(_ row: Case) throws {
        let article = Article(row.body, title: row.title, byline: row.byline, on: row.date, url: row.url)
        let place = try Reading.judgement(of: article).place
        #expect(place?.printed == row.printed)
        #expect(place?.commune == row.commune)
        #expect(place?.district == row.district)
        #expect(place?.provinceBefore2025 == row.before)
        #expect(place?.province == row.province)
        if row.candidates.isEmpty { #expect(place?.candidates ?? [] == []) }
        for candidate in row.candidates { #expect(place?.candidates.contains(candidate) == true) }
    }

    @Test func placesThatSentencesNameKeepTheirSpans() throws {
        let article = Article(["Tỉnh Quảng Ninh giảm 20% hội nghị.", "Tại huyện Đầm Hà giảm 30%; tại xã Tân Lập giảm 40%."], on: "2024-01-01")
        let places = try Reading.judgement(of: article).printedPlaces
        #expect(places.map(\.place.printed) == ["Tỉnh Quảng Ninh", "huyện Đầm Hà", "xã Tân Lập"])
        #expect(places.map(\.place.district) == [nil, "Đầm Hà", "Đầm Hà"])
        let scalars = Array(article.body.unicodeScalars)
        for place in places {
            #expect(String(String.UnicodeScalarView(scalars[place.span.start..<place.span.end])) == place.place.printed)
        }
    }

    @Test func aSharedNameKeepsItsCandidatesWhereItIsPrinted() throws {
        let article = Article(["Tại xã Tân Lập số cuộc họp giảm 40%."], on: "2024-01-01")
        let place = try #require(try Reading.judgement(of: article).printedPlaces.first).place
        #expect(place.printed == "xã Tân Lập")
        #expect(place.district == nil)
        #expect(place.candidates.count > 1)
    }

    @Test func aSplitCommuneNamesAllItsSuccessors() throws {
        let article = Article(["UBND phường Cống Vị, quận Ba Đình, Hà Nội giảm họp."], title: "Phường Cống Vị giảm họp", on: "2024-01-01")
        let place = try #require(try Reading.judgement(of: article).place)
        #expect(place.commune == "Cống Vị")
        #expect(Set(place.communesSince2025).isSuperset(of: ["Giảng Võ", "Ngọc Hà"]))
    }

    @Test func everyDecisionLeavesACue() throws {
        let article = Article(["UBND tỉnh Lào Cai giảm họp."], title: "Lào Cai giảm họp", on: "2024-01-01")
        let cues = try Reading.judgement(of: article).cues.filter { $0.decision == "place" }
        #expect(cues.first?.text == "title: Lào Cai")
        #expect(cues.allSatisfy { $0.value == "tỉnh Lào Cai" && $0.weight > 0 })
    }
}

import Language
import Pipeline
import Testing

@testable import Classification

@Suite struct TopicClassifierTests {
    struct Case: Sendable, CustomStringConvertible {
        let title: String
        let sapo: String
        var body: [String] = []
        let topic: String
        let genre: String
        var description: String { title }

        var article: Article {
            Article(title: title, sapo: sapo, blocks: body.map { Article.Block(.paragraph, $0) })
        }
    }

    static let cases: [Case] = [
        Case(title: "Đoàn khảo sát làm việc với Cơ quan khối MTTQ huyện Suối Trong",
             sapo: "Chiều 3/5, đồng chí trưởng đoàn và các thành viên đã có buổi làm việc về hoạt động của đoàn viên, hội viên.",
             topic: "T04", genre: "G01"),
        Case(title: "Đảng bộ xã Bình Lăng quán triệt nghị quyết mới",
             sapo: "Sáng nay, đảng ủy đã tổ chức hội nghị cho cấp ủy, bí thư các chi bộ và đảng viên; chủ trì hội nghị là bí thư đảng ủy.",
             topic: "T01", genre: "G02"),
        Case(title: "Ban hành công văn số 12/UBND-KSTT về thủ tục hành chính",
             sapo: "Yêu cầu các sở, ban, ngành đưa dịch vụ công trực tuyến lên cổng một cửa, ký số mọi văn bản điện tử.",
             topic: "T03", genre: "G07"),
        Case(title: "Xã Tân Khê sáp nhập hai thôn, tinh gọn bộ máy",
             sapo: "Phương án sắp xếp đơn vị hành chính giảm 14 người hưởng biên chế; sơ kết 6 tháng đầu năm cho thấy kết quả đạt được rõ.",
             topic: "T02", genre: "G05"),
        Case(title: "Cử tri hỏi đại biểu Quốc hội về kỳ họp",
             sapo: "Tại cuộc họp tiếp xúc cử tri trước kỳ họp thứ 9, đoàn đại biểu Quốc hội ghi nhận nhiều kiến nghị.",
             topic: "T05", genre: "G02"),
        Case(title: "Doanh nghiệp tăng xuất khẩu, thu ngân sách vượt dự toán",
             sapo: "Nhà đầu tư rót thêm vốn vào khu công nghiệp, cả năm thu 900 tỷ đồng.", topic: "T06", genre: "G05"),
        Case(title: "Dồn sức cho nông thôn mới trước mùa bão",
             sapo: "Đoàn kiểm tra hồ chứa, đê điều; qua kiểm tra phát hiện nhiều điểm sạt lở.", topic: "T07", genre: "G03"),
        Case(title: "Khai mạc lễ hội đền làng Vạn",
             sapo: "Du khách về xem hội diễn văn nghệ và di tích cổ; lễ dâng hương mở đầu ngày hội.", topic: "T08", genre: "G06"),
        Case(title: "Trao quà cho hộ nghèo và gia đình chính sách",
             sapo: "Chương trình giảm nghèo tặng quà 40 thương binh, người cao tuổi.", topic: "T09", genre: "G06"),
        Case(title: "Tập huấn giáo viên tiểu học dạy sách giáo khoa mới",
             sapo: "Lớp bồi dưỡng có 120 học viên từ các trường học; báo cáo viên là giảng viên đại học.", topic: "T10", genre: "G04"),
        Case(title: "Bệnh viện huyện mở điểm tiêm chủng",
             sapo: "Bác sĩ khám cho người có triệu chứng, xét nghiệm các ca mắc; ngành y tế ban hành kế hoạch phòng chống dịch.",
             topic: "T11", genre: "G07"),
        Case(title: "Công an bắt giữ nhóm lừa đảo, khởi tố bốn bị can",
             sapo: "Cơ quan điều tra cho biết các nghi phạm đã chiếm đoạt tài sản.",
             body: ["Thanh tra chuyên ngành sẽ kiểm tra việc quản lý; lập biên bản các vi phạm."], topic: "T12", genre: "G03"),
        Case(title: "Hội nghị thượng đỉnh ASEAN khai mạc",
             sapo: "Tổng thống và ngoại trưởng các nước dự hội đàm song phương; chủ trì phiên họp là nước chủ nhà.",
             topic: "T13", genre: "G02"),
        Case(title: "Góc nhìn: Phải chăng họp nhiều là chăm việc?",
             sapo: "Tôi cho rằng bệnh hình thức làm chúng ta mệt mỏi. Đã đến lúc hỏi: vì sao? Có nên mãi thế? Bao giờ đổi?",
             topic: "T14", genre: "G09"),
        Case(title: "Điểm báo ngày 4/4",
             sapo: "Những tin nổi bật trong ngày: bản tin kinh tế, giá vàng, lãi suất ngân hàng.", topic: "T06", genre: "G10"),
        Case(title: "Người giữ rừng ở bản xa",
             sapo: "Chân dung một người lính già với nghề trồng rừng; ông kể lại hành trình ba mươi năm bảo vệ rừng.",
             body: ["Anh chia sẻ với phóng viên: “Rừng là nhà”."], topic: "T07", genre: "G08"),
        Case(title: "Quy định về quản lý khoáng sản",
             sapo: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
             body: ["Điều 1. Phạm vi điều chỉnh", "Điều 2. Đối tượng áp dụng", "Chương II. Điều khoản thi hành", "Nơi nhận: như trên"],
             topic: "T07", genre: "G12"),
    ]

    @Test(arguments: cases)
    func tellsTopicAndGenreByCuesAlone(_ row: Case) throws {
        let (judgement, cues) = try TopicReading(pack: LanguagePack(code: "vi")).explained(row.article)
        #expect(judgement.topic == row.topic, "\(cues)")
        #expect(judgement.genre == row.genre, "\(cues)")
    }

    @Test(arguments: cases)
    func namesPrintedWordsForEveryDecision(_ row: Case) throws {
        let cues = try TopicReading(pack: LanguagePack(code: "vi")).explained(row.article).cues
        let text = ([row.title, row.sapo] + row.body).joined(separator: "\n")
        for decision in ["topic", "genre"] { #expect(cues.contains { $0.decision == decision }) }
        for cue in cues where !cue.text.hasPrefix("<") {
            #expect(text.contains(cue.text), "\(cue.text) is not printed")
            #expect(cue.weight > 0)
        }
    }

    @Test func theTitleOutweighsTheBody() throws {
        let classifier = try TopicReading(pack: LanguagePack(code: "vi"))
        let article = Article(
            title: "Bệnh viện mới", sapo: "Tin ngắn.",
            blocks: [.init(.paragraph, "Tin ngắn."), .init(.paragraph, "Gần đó có một trường học.")])
        let (judgement, cues) = try classifier.explained(article)
        #expect(judgement.topic == "T11")
        #expect(cues.contains { $0.text == "Bệnh viện" })
    }

    @Test func aFieldsWordTellsWhereNothingStrongerSpeaks() throws {
        let classifier = try TopicReading(pack: LanguagePack(code: "vi"))
        #expect(try classifier.classify(Article(title: "Quần vợt cuối tuần", blocks: [])).topic == "T08")
        #expect(try classifier.classify(Article(title: "Quần vợt ở chi bộ", blocks: [])).topic == "T01")
    }

    @Test func aFieldThatIsUnknownIsReportedWithItsLine() throws {
        let folder = try ScratchFolder()
        try folder.write("theme_topics.tsv", "sport\tT08\t0.5\t\nchess\tT08\t0.5\t\n")
        do throws(LexiconProblems) {
            _ = try TopicReading(pack: LanguagePack(code: "vi", overrides: folder.path))
            Issue.record("an unknown field was taken")
        } catch {
            #expect(error.problems.map(\.line) == [2])
        }
    }

    /// Portraits are long and let people speak, and so does a report of what a union has done.
    @Test func aTitleThatSumsUpOutweighsLengthAndQuotes() throws {
        let article = Article(
            title: "Công đoàn huyện Suối Trong tổng kết phong trào thi đua", sapo: "Sáng 5/4 diễn ra hội nghị tổng kết phong trào.",
            blocks: (1...60).map { _ in .init(.paragraph, "Chị Lan nói: “Tôi vui vì mọi người trong tổ đã cùng nhau làm xong việc khó của năm ngoái”.") })
        #expect(try TopicReading(pack: LanguagePack(code: "vi")).classify(article).genre == "G05")
    }

    @Test func aTermDoesNotReachOverAComma() throws {
        let classifier = try TopicReading(pack: LanguagePack(code: "vi"))
        #expect(try classifier.classify(Article(title: "Cán bộ công, đoàn xe", blocks: [])).topic != "T04")
        #expect(try classifier.classify(Article(title: "Cán bộ công đoàn", blocks: [])).topic == "T04")
    }

    @Test func textWithoutCuesHasNoTopic() throws {
        let judgement = try TopicReading(pack: LanguagePack(code: "vi")).classify(Article(title: "Xyz qwert", blocks: []))
        #expect(judgement == TopicJudgement(genre: judgement.genre))
        #expect(judgement.topic == nil)
    }

    @Test func aBrokenLexiconIsReportedWithItsLine() throws {
        let folder = try ScratchFolder()
        try folder.write("genres.tsv", "<wide>\tG08\t1\t\nkhảo sát\tG77\t1\t\n")
        #expect(throws: LexiconProblems.self) {
            try TopicReading(pack: LanguagePack(code: "vi", overrides: folder.path))
        }
        try folder.write("genres.tsv", "<wide>\tG08\t1\t\n")
        do throws(LexiconProblems) {
            _ = try TopicReading(pack: LanguagePack(code: "vi", overrides: folder.path))
            Issue.record("an unknown shape was taken")
        } catch {
            #expect(error.problems.map(\.line) == [1])
        }
    }
}

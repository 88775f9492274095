import Language
import Pipeline
import Testing

@testable import Claims

/// What an earlier sentence or the head of a list says of statements that say nothing of themselves.
@Suite struct AnnouncementTests {
    private func modalities(_ blocks: [Article.Block]) throws -> [Modality] {
        let extract = try Extraction(pack: LanguagePack(code: "vi"))
        let article = Article(title: "Tin trong ngày", blocks: blocks)
        return try extract.process(article).claims.map(\.modality)
    }

    /// The first block can state nothing and is not looked at sentence by sentence; the act that it names stays known.
    @Test func anActThatAnEarlierBlockNamesIsCited() throws {
        let extract = try Extraction(pack: LanguagePack(code: "vi"))
        let article = Article(title: "Tin trong ngày", blocks: [
            Article.Block(.paragraph, "Cuối năm 2025, Trung ương có Kết luận 226-KL/TW."), Article.Block(.paragraph, "Hôm nay trời mưa to."),
            Article.Block(.paragraph, "Theo đó, các cơ quan phải giảm 15% văn bản."),
        ])
        #expect(try extract.process(article).claims.map(\.citationOf) == ["226-KL/TW"])
    }

    @Test func itemsBelowAnOrderAreOrders() throws {
        #expect(try modalities([
            Article.Block(.paragraph, "Chủ tịch yêu cầu thủ trưởng các đơn vị thực hiện tốt các nội dung sau:"),
            Article.Block(.listItem, "Văn bản hành chính giảm 15%."), Article.Block(.listItem, "Mỗi phòng giảm 10% hội nghị."),
        ]) == [.directive, .directive])
    }

    @Test func itemsWithoutMarksGoOnBehindSemicolons() throws {
        #expect(try modalities([
            Article.Block(.paragraph, "Đại hội đề ra các chỉ tiêu chủ yếu sau:"), Article.Block(.paragraph, "Văn bản giấy giảm 80%;"),
            Article.Block(.paragraph, "Số hội nghị giảm 20%."), Article.Block(.paragraph, "Năm 2025, số hội nghị của xã giảm 5%."),
        ]) == [.target, .target, .achieved])
    }

    @Test func aHeadWithoutACueLeavesThatOfTheListAround() throws {
        #expect(try modalities([
            Article.Block(.paragraph, "Bí thư đề nghị các chi bộ:"), Article.Block(.paragraph, "1. Về hội họp:"), Article.Block(.paragraph, "- Số cuộc họp giảm 2 cuộc mỗi quý."),
        ]) == [.proposal])
    }

    @Test func resultsBelowAnOrderThatWasCarriedOut() throws {
        #expect(try modalities([
            Article.Block(.paragraph, "Thực hiện chỉ đạo của tỉnh, phường đã đạt những kết quả sau:"), Article.Block(.paragraph, "- Giảm 12 cuộc họp;"),
            Article.Block(.paragraph, "- Số văn bản giảm 9%."),
        ]) == [.achieved, .achieved])
    }

    @Test func aSentenceGoesOnWithTheOneBefore() throws {
        #expect(try modalities([
            Article.Block(.paragraph, "Thường trực yêu cầu mọi cơ quan cùng làm. Cụ thể, văn bản hành chính giảm 15%, hội nghị giảm 10%."),
            Article.Block(.paragraph, "Năm qua phường làm nhiều việc. Cụ thể, số hội nghị giảm 4%."),
        ]) == [.directive, .directive, .achieved])
    }

    @Test func whatIsStillToComeIsNoResult() throws {
        let extract = try Extraction(pack: LanguagePack(code: "vi"))
        let day = try #require(Day(year: 2026, month: 3, day: 10))
        let article = Article(
            title: "Tin trong ngày", blocks: [Article.Block(.paragraph, "Năm 2027, số văn bản giảm 15%. Năm 2025, số hội nghị giảm 4%.")],
            date: Moment(day: day, text: "10/3/2026", rule: "test"))
        let claims = try extract.process(article).claims
        #expect(claims.map(\.modality) == [.target, .achieved])
    }

    @Test func theArticleBehindTheListStandsForItself() throws {
        #expect(try modalities([
            Article.Block(.paragraph, "Bí thư yêu cầu:"), Article.Block(.paragraph, "- Chuẩn bị tốt đại hội."), Article.Block(.paragraph, "Sáu tháng qua, số cuộc họp của huyện giảm 18%."),
        ]) == [.achieved])
    }
}

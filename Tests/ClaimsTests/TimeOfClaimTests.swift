import Language
import Pipeline
import Testing

@testable import Claims

/// Whether a change was made or is to be made, told by its time beside the day of the article.
struct TimeOfClaimTests {
    private static let extract = Result { try Extraction(pack: LanguagePack(code: "vi")) }

    @Test(arguments: [
        ("Thành phố giảm 30% số cuộc họp từ 1/8.", Modality.directive),
        ("Thành phố giảm 30% số cuộc họp từ 1/2.", .achieved),
        ("Trong 3 năm qua, số cuộc họp giảm 12%.", .achieved),
        ("Giai đoạn 2026 - 2030, toàn ngành giảm 30% báo cáo so với giai đoạn trước.", .target),
        ("Giai đoạn 2021 - 2026, toàn ngành giảm 30% báo cáo so với giai đoạn trước.", .achieved),
    ])
    func byTheDayOfTheArticle(sentence: String, modality: Modality) throws {
        let day = try #require(Day(year: 2026, month: 7, day: 15))
        let article = Article(
            title: "Tin trong ngày", blocks: [Article.Block(.paragraph, sentence)], date: Moment(day: day, text: "15/7/2026", rule: "test"))
        #expect(try Self.extract.get().process(article).claims.map(\.modality) == [modality])
    }
}

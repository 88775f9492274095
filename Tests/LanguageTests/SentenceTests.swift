import Language
import Pipeline
import Testing

struct SentenceTests {
    @Test(arguments: [
        ("Một. Hai! Ba? Bốn…", 4),
        ("UBND TP. Hồ Chí Minh họp. Xong.", 2),
        ("Tại TP.HCM, số họp giảm 2.5 lần.", 1),
        ("Ông A. Nguyễn nói.", 1),
        ("Họp ít, v.v... và nhiều thứ khác.", 1),
        ("\"Họp nhiều quá.\" Ông nói.", 2),
        ("Dòng một\nDòng hai", 2),
        ("giảm họp; tăng hiệu quả", 1),
        ("đã xong việc.Hội nghị khác", 2),
        ("", 0),
    ])
    func splits(text: String, count: Int) throws {
        var vocabulary = Vocabulary()
        let splitter = try SentenceSplitter(pack: LanguagePack(code: "vi"), vocabulary: &vocabulary)
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: text)
        var ranges: [Range<Int>] = []
        splitter.split(tokens) { ranges.append($0) }
        #expect(ranges.count == count, "\(ranges)")
        let covered = ranges.reduce(0) { $0 + $1.count }
        #expect(covered == tokens.filter { $0.kind != .lineBreak }.count)
    }

    /// What is told of two words alone is never more than what their marks tell.
    @Test(arguments: [
        ("Họp ít. Hội nghị", true), ("Họp ít!.. Hội nghị", true), ("Năm 2025. Hội nghị", true),
        ("Họp ít. hội nghị", false), ("Họp ít, Hội nghị", false), ("Đến TP. Huế", false), ("Ông A. Nguyễn", false), ("họp ít.Hội nghị", false),
        ("Họp ít\nHội nghị", false),
    ])
    func surelySplits(text: String, isSure: Bool) throws {
        var vocabulary = Vocabulary()
        let splitter = try SentenceSplitter(pack: LanguagePack(code: "vi"), vocabulary: &vocabulary)
        let article = TokenizedArticle(Article(blocks: [.init(.paragraph, text)]), Tokenizer(vocabulary: vocabulary))
        let sure = zip(article.words, article.words.dropFirst()).contains { splitter.surelySplits($0, $1) }
        #expect(sure == isSure)
        var sentences = 0
        splitter.split(article.tokens(of: try #require(article.blocks.first))) { _ in sentences += 1 }
        #expect(!sure || sentences == 2)
    }

    /// A text without an end is cut at commas, else anywhere; nothing of it is lost.
    @Test(arguments: ["một hai ba ", "một hai ba, "])
    func cutsWhatIsTooLong(text: String) throws {
        var vocabulary = Vocabulary()
        let splitter = try SentenceSplitter(pack: LanguagePack(code: "vi"), vocabulary: &vocabulary)
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: String(repeating: text, count: 1_000))
        var ranges: [Range<Int>] = []
        splitter.split(tokens) { ranges.append($0) }
        #expect(ranges.allSatisfy { $0.count <= 500 })
        #expect(ranges.reduce(0) { $0 + $1.count } == tokens.count)
        #expect(ranges.dropLast().allSatisfy { !text.contains(",") || tokens[$0.upperBound - 1].isMark(",") })
    }
}

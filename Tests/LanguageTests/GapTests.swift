import Pipeline
import Testing

@testable import Language

/// What stands between the words of an article.
struct GapTests {
    private func article(_ text: String) -> TokenizedArticle {
        TokenizedArticle(Article(title: nil, blocks: [Article.Block(.paragraph, text)]), Tokenizer(vocabulary: Vocabulary()))
    }

    @Test(arguments: [
        ("họp gọn, bớt giấy", [[], [], .comma, []], Gap()),
        ("Họp gọn. Bớt giấy.", [[], [], .stop, []], .stop),
        // A full stop inside or behind a short form ends nothing; behind a word it does, and so do two.
        ("TP. Hạ Long", [[], [], []], []),
        ("TP.HCM, Q. 1", [[], [], .comma, []], []),
        ("Vinh.Ba người", [[], [], []], []),
        ("Vinh. Ba người", [[], .stop, []], []),
        ("tp. Hạ Long", [[], .stop, []], []),
        ("TP.. Hạ Long", [[], .stop, []], []),
        ("TP.) Hạ Long", [[], [.stop, .parenthesis], []], []),
        ("TP. 226-KL/TW", [[], .stop], []),
        ("A. & B", [[], .stop, []], []),
        ("& . B", [[], .stop], []),
        ("Bí thư: “Họp ít” - đúng (mới)?", [[], [], [.colon, .quote], [], [.quote, .dash], .parenthesis], [.parenthesis, .stop]),
        ("một; hai/ba\nbốn @ năm…", [[], .semicolon, .slash, .stop, .other], .stop),
    ] as [(String, [Gap], Gap)])
    func marksStandBeforeTheNextWord(text: String, expected: [Gap], end: Gap) throws {
        let article = article(text)
        let block = try #require(article.blocks.first)
        #expect(article.words[block.words].map(\.gap) == expected)
        #expect(block.end == end)
    }

    @Test func marksAreCounted() throws {
        let block = try #require(article("\"Họp\" “ít”, đúng không? Ai họp??").blocks.first)
        #expect((block.counts.straightQuotes, block.counts.openingQuotes, block.counts.questions) == (2, 1, 3))
    }

    @Test func wordsAndMarksOfATextStandTogetherAgain() throws {
        let texts = ["(Họp) & bàn…", "226-KL/TW: 15%", "không dấu"]
        let article = TokenizedArticle(
            Article(title: nil, blocks: texts.map { Article.Block(.paragraph, $0) }), Tokenizer(vocabulary: Vocabulary()))
        let printed = article.blocks.map { text in article.tokens(of: text).map { String(decoding: article.bytes[$0.bytes], as: UTF8.self) } }
        #expect(printed == [["(", "Họp", ")", "&", "bàn", "…"], ["226-KL/TW", ":", "15", "%"], ["không", "dấu"]])
        #expect(article.blocks.map { text in article.tokens(of: text).contains { $0.isMark("&") } } == [true, false, false])
        #expect(article.blocks.map { article.last(of: $0)?.isAnyMark } == [true, true, false])
    }

    /// A name is printed with a capital: what begins one only does so with it.
    @Test func aWordInSmallLettersBeginsNoName() throws {
        let name = Openings(rawValue: 1), term = Openings(rawValue: 2)
        var vocabulary = Vocabulary()
        for opening in [name, term] { vocabulary.open(vocabulary.term("hạ long"), opening) }
        vocabulary.open(vocabulary.term("vinh"), name)
        vocabulary.ofNames = name
        let text = TokenizedArticle(
            Article(title: nil, blocks: [Article.Block(.paragraph, "Hạ Long, hạ long, Vinh, vinh")]), Tokenizer(vocabulary: vocabulary))
        #expect(text.words.map { $0.openings.rawValue } == [3, 0, 2, 0, 1, 0])
    }
}

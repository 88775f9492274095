import Testing

@testable import Language

/// What a token says that it begins.
struct TermOpeningsTests {
    private static let lexicon = Openings(rawValue: 4)

    private func openings(of text: String, terms: [String], ampersand: String? = nil) -> [Bool] {
        var vocabulary = Vocabulary()
        for term in terms { vocabulary.open(vocabulary.term(term), Self.lexicon) }
        if let ampersand { vocabulary.ampersand = vocabulary.term(ampersand)[0] }
        return Tokenizer(vocabulary: vocabulary).tokens(of: text).filter { !$0.isAnyMark || $0.isMark("&") }.map { $0.openings.holds(Self.lexicon) }
    }

    @Test(arguments: [
        ("họp giao ban", ["họp"], [true, false, false]),
        ("giao ban sớm, giao hàng muộn", ["giao ban tuần"], [true, false, false, false, false, false]),
        ("ban giao việc", ["giao ban"], [false, false, false]),
        // A mark between the words is for whoever reads the term to judge.
        ("giao – ban", ["giao ban"], [true, false]),
        ("Giao BAN", ["giao ban"], [true, false]),
        ("24h giao", ["giao ban"], [false, false, false]),
    ])
    func aTermBeginsWithItsFirstTwoWords(text: String, terms: [String], expected: [Bool]) {
        #expect(openings(of: text, terms: terms) == expected)
    }

    @Test func anAmpersandIsTheWordThatItIsReadAs() {
        #expect(openings(of: "giáo dục & đào tạo", terms: ["dục và đào"], ampersand: "và") == [false, true, false, false, false])
        #expect(openings(of: "dục & đào", terms: ["và đào"], ampersand: "và") == [false, true, false])
    }

    @Test func aNumberMayBeTheSecondWord() {
        var vocabulary = Vocabulary()
        let one = Array("1".utf8).withUnsafeBufferPointer { vocabulary.intern($0) }
        vocabulary.open([vocabulary.term("quận")[0], one], Self.lexicon)
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: "quận 1 và quận 12")
        #expect(tokens.map { $0.openings.holds(Self.lexicon) } == [true, false, false, false, false])
    }

    /// Where only the length of a number counts, any of that length begins the term or goes on with it.
    @Test func numbersMayStandForAllOfTheirLength() {
        var vocabulary = Vocabulary()
        let virus = vocabulary.tokens(ofTerm: "cúm 19").map(\.code), year = vocabulary.tokens(ofTerm: "2025").map(\.code)
        #expect(virus[1] == -2 && year == [-4])
        vocabulary.open(virus, Self.lexicon)
        vocabulary.open(year, Self.lexicon)
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: "cúm 21 cúm 5 năm 1999 cúm")
        #expect(tokens.map { $0.openings.holds(Self.lexicon) } == [true, false, false, false, false, true, false])
    }

    /// A term that goes on with a mark is known by its first word.
    @Test func aMarkIsNoSecondWord() {
        #expect(openings(of: "họp thôi", terms: ["họp/hội"]) == [true, false])
    }

    @Test func aTrieTellsHowItsTermsBegin() {
        var trie = TermTrie()
        for (value, term) in ([[3], [3, 4], [3, 4, 5], [7, 8, 9], [-2, 6]] as [[Int32]]).enumerated() { _ = trie.insert(term, value: Int32(value)) }
        #expect(Set(trie.beginnings) == [[3], [3, 4], [7, 8], [-2, 6]])
    }
}

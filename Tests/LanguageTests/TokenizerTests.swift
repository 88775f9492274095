import Language
import Testing

struct TokenizerTests {
    static func words(_ text: String) -> [String] {
        let utf8 = Array(text.utf8)
        return Tokenizer(vocabulary: Vocabulary()).tokens(of: text).map { String(decoding: utf8[$0.bytes], as: UTF8.self) }
    }

    @Test(arguments: [
        ("số  cuộc\u{A0}họp", ["số", "cuộc", "họp"]),
        ("2.700 văn bản (34,5%)", ["2.700", "văn", "bản", "(", "34,5", "%", ")"]),
        ("Kết luận 226-KL/TW, 45/2018/QĐ-TTg", ["Kết", "luận", "226-KL/TW", ",", "45/2018/QĐ-TTg"]),
        ("công văn 426/UBND-NC.", ["công", "văn", "426/UBND-NC", "."]),
        ("ngày 24/2/2021", ["ngày", "24", "/", "2", "/", "2021"]),
        ("5-7 ngày", ["5", "-", "7", "ngày"]),
        ("TP.HCM", ["TP", ".", "HCM"]),
        ("lồng gh;ép; họp", ["lồng", "gh;ép", ";", "họp"]),
        ("COVID19 và H5N1", ["COVID19", "và", "H5N1"]),
        ("", []),
    ])
    func cutsAtSpacesAndMarks(text: String, expected: [String]) {
        #expect(Self.words(text) == expected)
    }

    @Test func knowsWordsInAnySpelling() {
        var vocabulary = Vocabulary()
        let term = vocabulary.term("uỷ ban hòa giải")
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: "ỦY BAN\u{200B} HOÀ giải")
        #expect(tokens.map(\.id) == term)
        #expect(tokens[0].isCapitalised && !tokens[3].isCapitalised)
    }

    /// However a word is printed, it is read alone as it is read inside of a text, where one look at its bytes may do.
    @Test(arguments: ["uỷ", "Uý", "uý", "hòa", "hoà", "HOÀ", "Hòa", "hÒa", "thuỷ", "THỦY", "quý", "đường", "ĐƯỜNG", "Đường", "a", "A", "nghiêng", "NGHIÊNG", "ho\u{300}a", "x1"])
    func everyPrintingIsTheSameWord(word: String) {
        var vocabulary = Vocabulary()
        let term = vocabulary.term(word)
        vocabulary.open(term, Openings(rawValue: 4))
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: "\(word) \(word), (\(word)) và nhiều chữ nữa ở phía sau \(word)")
        let found = tokens.filter { $0.id == term[0] }
        #expect(found.count == 4)
        #expect(Set(found.map(\.isCapitalised)) == [word.first?.isUppercase == true])
        #expect(found.allSatisfy { $0.openings == Openings(rawValue: 4) && Int($0.end - $0.start) == word.utf8.count })
        #expect(found.map(\.isGlued) == [false, false, true, false])
    }

    @Test(arguments: ["họp5", "họp;hội", "5họp", "họpX", "họp\u{301}", "hợp", "họp”"])
    func aWordThatGoesOnIsAnother(text: String) {
        var vocabulary = Vocabulary()
        let term = vocabulary.term("họp")
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: "\(text) nữa thì sao đây")
        #expect(tokens.contains { $0.id == term[0] } == ["5họp", "họp”"].contains(text))
    }

    @Test func unknownWordsHaveIdZero() {
        var vocabulary = Vocabulary()
        _ = vocabulary.term("họp")
        #expect(Tokenizer(vocabulary: vocabulary).tokens(of: "hợp họp").map(\.id) == [0, 1])
    }

    /// Whether a word of ASCII is looked up by its bytes or folded first, it is the same one.
    @Test(arguments: [
        "ok", "Ok", "OK", "oK", "unesco", "Unesco", "UNESCO", "uNESCO", "UNESCo", "meeting", "meetings", "MeetingS", "bbc", "X", "k", "internationally",
        "Internationally", "internationallY", "internationalizations",
    ])
    func aWordOfPlainLettersIsKnownOrUnknown(word: String) {
        var vocabulary = Vocabulary()
        for known in ["ok", "unesco", "meeting", "internationally"] { _ = vocabulary.term(known) }
        let id = word.withCString { vocabulary.id(of: UnsafeBufferPointer(start: UnsafeRawPointer($0).assumingMemoryBound(to: UInt8.self), count: word.utf8.count)) }
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: "(\(word), và \(word) nữa \(word)5")
        let found = tokens.filter { $0.isWord && Int($0.end - $0.start) == word.utf8.count && $0.id == id }
        #expect(found.filter { $0.isCapitalised == (word.first?.isUppercase == true) }.count >= 2)
        #expect((id != 0) == ["ok", "unesco", "meeting", "internationally"].contains(word.lowercased()))
    }

    @Test func vocabulariesGrow() {
        var vocabulary = Vocabulary()
        let words = (0..<5000).map { "w\($0)" }
        let ids = words.map { vocabulary.term($0) }
        #expect(Set(ids).count == 5000)
        #expect(words.map { vocabulary.term($0) } == ids)
    }

    @Test func theLongestTermWins() {
        var vocabulary = Vocabulary()
        var trie = TermTrie()
        for (value, term) in ["hàng không", "không tổ chức", "họp", "họp báo"].enumerated() {
            #expect(trie.insert(vocabulary.term(term), value: Int32(value)) == Int32(value))
        }
        #expect(trie.insert(vocabulary.term("HỌP"), value: 9) == 2)
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: "Hàng không tổ chức họp\nbáo họp")
        #expect(trie.longest(at: 0, before: tokens.count, in: tokens)?.value == 0)
        #expect(trie.longest(at: 1, before: tokens.count, in: tokens)?.value == 1)
        #expect(trie.longest(at: 4, before: tokens.count, in: tokens)?.length == 1)
        #expect(trie.longest(at: 3, before: tokens.count, in: tokens) == nil)
    }
}

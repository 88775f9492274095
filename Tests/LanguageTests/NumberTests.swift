import Language
import Testing

struct NumberTests {
    static func read(_ text: String) throws -> Quantity? {
        var vocabulary = Vocabulary()
        let grammar = try NumberGrammar(pack: LanguagePack(code: "vi"), vocabulary: &vocabulary)
        let tokens = Tokenizer(vocabulary: vocabulary).tokens(of: text)
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { grammar.quantity(at: 0, before: tokens.count, in: tokens, of: $0) }
    }

    @Test(arguments: [
        ("15%", Quantity.Kind.percent, 15), ("15 %", .percent, 15), ("36,7 phần trăm", .percent, 36.7),
        ("2.700 văn bản", .plain, 2700), ("1.253.614", .plain, 1_253_614), ("18 628 bản", .plain, 18628),
        ("2,5 ngày", .plain, 2.5), ("2.5 ngày", .plain, 2.5), ("1/3 số họp", .fraction, 1.0 / 3),
        ("hai phần ba", .fraction, 2.0 / 3), ("một nửa", .fraction, 0.5), ("gấp đôi", .multiple, 2),
        ("gấp 2,5 lần", .multiple, 2.5), ("1 triệu", .plain, 1_000_000), ("2 nghìn văn bản", .plain, 2000),
        ("ba chục cuộc", .plain, 30), ("hai trăm năm nay", .plain, 200), ("mười lăm", .plain, 15), ("02 hội nghị", .plain, 2),
        ("1,5 triệu", .plain, 1_500_000), ("87.086/253.614", .plain, 87086),
    ])
    func readsValues(text: String, kind: Quantity.Kind, value: Double) throws {
        let quantity = try #require(try Self.read(text))
        #expect(quantity.kind == kind)
        #expect(abs(quantity.value - value) < 1e-9)
    }

    @Test(arguments: [
        ("tối thiểu 15%", Quantity.Bound.atLeast), ("ít nhất 10 %", .atLeast), ("không quá 2", .atMost), ("gần 900", .nearly),
        ("hơn 2.700", .over), ("khoảng 90%", .about), ("trên 30%", .over),
    ])
    func readsBounds(text: String, bound: Quantity.Bound) throws {
        let quantity = try #require(try Self.read(text))
        #expect(quantity.bound == bound)
        #expect(quantity.tokens.lowerBound == 0 && quantity.firstNumber > 0)
    }

    @Test(arguments: [("30-50%", 30, 50), ("30% đến 50%", 30, 50), ("3 - 4 lần", 3, 4)])
    func readsRanges(text: String, low: Double, high: Double) throws {
        let quantity = try #require(try Self.read(text))
        #expect(quantity.value == low && quantity.upper == high)
    }

    @Test(arguments: ["tối đa số cuộc họp", "năm nay", "phần lớn", "226-KL/TW", "lần đầu", "họp"])
    func refusesWhatIsNoNumber(text: String) throws {
        #expect(try Self.read(text) == nil)
    }
}

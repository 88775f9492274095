import Foundation
import Testing
import Vietnamese

struct FoldTests {
    /// Every letter of the alphabet in both cases, plain and marked, and words of other alphabets.
    static let samples = [
        "AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ Đ",
        "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ",
        "SỐ LƯỢNG CUỘC HỌP GIẢM 15% – “Đúng” & đủ…", "Señor Müller à Besançon", "ПРИВЕТ ΑΘΗΝΑ 会议 🙂", "",
    ]

    @Test(arguments: samples)
    func agreesWithFoundation(text: String) {
        let expected = text.lowercased().precomposedStringWithCanonicalMapping
        #expect(Fold.lowercasedNFC(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
        let decomposed = text.decomposedStringWithCanonicalMapping
        #expect(Fold.lowercasedNFC(decomposed).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }

    @Test(arguments: samples)
    func composesWithTheCaseKept(text: String) {
        var decomposed = text.decomposedStringWithCanonicalMapping
        let bytes = decomposed.withUTF8 { Fold.composed($0) }
        #expect(bytes == Array(text.precomposedStringWithCanonicalMapping.utf8))
    }

    @Test(arguments: [
        ("hoà", "hòa"), ("HOÀ", "hòa"), ("khoẻ", "khỏe"), ("uỷ", "ủy"), ("thuỷ", "thủy"), ("quý", "quý"), ("quỳ", "quỳ"),
        ("hoàn", "hoàn"), ("toán", "toán"), ("hoa", "hoa"), ("Uye\u{302}\u{323}t", "uyệt"), ("xoá", "xóa"), ("thuế", "thuế"),
    ])
    func unifiesTonePlacement(printed: String, folded: String) throws {
        let key = try #require(SyllableKey(printed))
        #expect(key.text == folded)
        #expect(SyllableKey(folded) == key)
    }

    @Test(arguments: [("họp", "hợp"), ("giảm", "giám"), ("hội", "hơi"), ("ban", "bản"), ("tinh", "tỉnh")])
    func keepsDiacriticsApart(one: String, other: String) {
        #expect(SyllableKey(one) != SyllableKey(other))
    }

    @Test func longWordsHaveNoKey() {
        #expect(SyllableKey("internationalisation") == nil)
        #expect(SyllableKey("") == nil)
    }

    @Test func foldedTextLeadsBackToThePrintedBytes() throws {
        let printed = "Uỷ ban HOÀ giải: 12 cuo\u{323}\u{302}c họp"
        let folded = FoldedText(printed)
        #expect(String(decoding: folded.bytes, as: UTF8.self) == "ủy ban hòa giải: 12 cuộc họp")
        let needle = Array("hòa giải".utf8)
        let start = try #require(folded.bytes.indices.first { folded.bytes[$0...].starts(with: needle) })
        let origin = folded.origin(of: start..<start + needle.count)
        #expect(String(decoding: Array(printed.utf8)[origin], as: UTF8.self) == "HOÀ giải")
        let word = Array("cuộc".utf8)
        let second = try #require(folded.bytes.indices.first { folded.bytes[$0...].starts(with: word) })
        #expect(String(decoding: Array(printed.utf8)[folded.origin(of: second..<second + word.count)], as: UTF8.self)
            .precomposedStringWithCanonicalMapping == "cuộc")
    }
}

import Testing

@testable import Vietnamese

@Suite struct SyllableRunTests {
    private func hashes(_ text: String) -> [UInt64] { SyllableRun(text).elements.map(\.hash) }

    @Test(arguments: [
        ("Hòa bình", "HOÀ BÌNH"), ("thủy lợi", "thuỷ lợi"), ("hội nghị", "ho\u{323}\u{302}i nghi\u{323}"),
        ("một, hai", "một hai"),
    ])
    func foldsWhatMakesNoDifference(_ a: String, _ b: String) {
        #expect(hashes(a) == hashes(b))
    }

    @Test(arguments: [("họp", "hợp"), ("giảm", "giám"), ("5", "15"), ("năm 2019", "năm 2024"), ("hội nghị", "nghị hội"), ("công an", "công  ăn")])
    func keepsWhatDiffers(_ a: String, _ b: String) {
        #expect(hashes(a) != hashes(b))
    }

    @Test(arguments: [
        "hoà", "hòa", "thuỷ", "quý", "quá", "hoàn", "Đảng ủy", "uỷ ban", "ƯU TIÊN", "ngoèo", "khoẻ mạnh", "tiếng Anh", "ñandú", "Ångström",
        "x×y", "a÷b", "“trích”", "nghiêng nghiêng", "a\u{301}o", "ho\u{300}a", "straße", "một…hai", "đồng bào", "ĩ ũ ơ ư ă",
    ])
    func readsAWordAsItsKeyDoes(_ text: String) {
        var text = text
        let (hashes, keys) = text.withUTF8 { bytes in
            let elements = SyllableRun(bytes).elements
            let keys = elements.map { SyllableKey(UnsafeBufferPointer(rebasing: bytes[Int($0.start)..<Int($0.end)])) }
            return (elements.map(\.hash), keys)
        }
        for (hash, key) in zip(hashes, keys) {
            #expect(key.map { SyllableRun($0.text).elements.map(\.hash) } == [hash])
        }
    }

    @Test func aNumbersShapeIsItsDigits() {
        func shapes(_ text: String) -> [UInt64] { SyllableRun(text).elements.map(\.shape) }
        #expect(shapes("năm 2019") == shapes("năm 2024"))
        #expect(shapes("123456") == shapes("9999"))
        #expect(shapes("7 ngày") != shapes("17 ngày"))
    }

    @Test func givesOffsetsAndPhrases() {
        let text = "Sở TT&TT (Hà Nội), 426/UBND-NC – đã họp…×2"
        let elements = SyllableRun(text).elements
        let utf8 = Array(text.utf8)
        let printed = elements.map { String(decoding: utf8[Int($0.start)..<Int($0.end)], as: UTF8.self) }
        #expect(printed == ["Sở", "TT", "TT", "Hà", "Nội", "426", "UBND", "NC", "đã", "họp", "2"])
        let phrases = zip(elements, printed).filter { $0.0.beginsPhrase }.map(\.1)
        #expect(phrases == ["Sở", "Hà", "426", "đã", "2"])
    }

    @Test(arguments: [
        ("họp", []), ("Họp", .capitalised), ("Đảng", .capitalised), ("UBND", [.capitalised, .capitals]),
        ("ĐBQH", [.capitalised, .capitals]), ("Facebook", [.capitalised, .foreign]), ("jazz", .foreign), ("nghiêng", []),
        ("Ukraine", .capitalised), ("Zelensky", [.capitalised, .foreign]), ("A", .capitalised), ("internet", .foreign),
    ] as [(String, SyllableRun.Look)])
    func tellsHowAWordIsWritten(_ word: String, _ look: SyllableRun.Look) {
        #expect(SyllableRun(word).elements.map(\.look) == [look])
    }

    @Test func readsLongWordsAndOtherScripts() {
        #expect(SyllableRun("antidisestablishmentarianism").elements.count == 1)
        #expect(hashes("antidisestablishmentarianism") != hashes("antidisestablishmentarianist"))
        #expect(SyllableRun("họp 会议 mới").elements.count == 3)
        #expect(SyllableRun("").elements.isEmpty)
        #expect(SyllableRun("😀 …").elements.isEmpty)
    }
}

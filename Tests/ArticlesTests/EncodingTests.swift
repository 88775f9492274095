import Articles
import Foundation
import Language
import Pipeline
import Testing

/// One page in every encoding that Vietnamese was written in comes out as the same article.
@Suite struct EncodingTests {
    static let paragraphs = [
        "Sáng nay, lãnh đạo thị xã tổ chức hội nghị trực tuyến với mười hai xã, phường về việc đổi mới lề lối làm việc.",
        "Đồng chí Chủ tịch thị xã yêu cầu các phòng giảm hẳn những cuộc họp không cần thiết, gửi giấy mời qua mạng và chuẩn bị tài liệu ngắn gọn.",
        "Từ đầu năm đến nay, số văn bản giấy gửi xuống cơ sở đã giảm một phần ba; nhiều buổi tập huấn được ghép vào hội nghị chung.",
    ]
    static let title = "Thị xã đổi mới cách hội họp"

    static func page(declared: String) -> String {
        "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=\(declared)\"><title>\(title)</title></head><body><h1>\(title)</h1>"
            + paragraphs.map { "<p>\($0)</p>" }.joined() + "</body></html>"
    }

    let read = Read()
    let clean: Clean

    init() throws {
        clean = try CaseTests.clean.get()
    }

    private func expect(_ bytes: [UInt8], as encoding: String, repair: String?) throws {
        let page = try read.process(Document(id: "1", origin: Origin(input: "x"), content: .html(bytes, charset: nil)))
        #expect(page.encoding == encoding)
        let article = try clean.process(page)
        // Byte for byte: equal Strings may still be composed in different ways.
        #expect(Array((article.title ?? "").utf8) == Array(Self.title.utf8))
        #expect(Array(article.body.utf8) == Array(Self.paragraphs.joined(separator: "\n").utf8))
        if let repair { #expect(article.repairs[repair] == 1) } else { #expect(article.repairs.isEmpty) }
    }

    @Test func utf8() throws {
        try expect(Array(Self.page(declared: "utf-8").utf8), as: "utf-8", repair: nil)
        try expect(Array(Self.page(declared: "windows-1252").utf8), as: "utf-8", repair: "wrong_charset_declared")
        try expect([0xEF, 0xBB, 0xBF] + Array(Self.page(declared: "utf-8").utf8), as: "utf-8", repair: nil)
    }

    @Test func decomposedLetters() throws {
        try expect(Array(Self.page(declared: "utf-8").decomposedStringWithCanonicalMapping.utf8), as: "utf-8", repair: nil)
    }

    @Test func numericEntities() throws {
        let page = Self.page(declared: "us-ascii").unicodeScalars.map { $0.isASCII ? String($0) : "&#\($0.value);" }.joined()
        try expect(Array(page.utf8), as: "utf-8", repair: nil)
    }

    @Test func utf16() throws {
        let page = Self.page(declared: "utf-16")
        let little = page.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = page.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        try expect([0xFF, 0xFE] + little, as: "utf-16le", repair: nil)
        try expect([0xFE, 0xFF] + big, as: "utf-16be", repair: nil)
        try expect(little, as: "utf-16le", repair: nil)
    }

    @Test(arguments: ["windows-1258", "iso-8859-1", "utf-8"])
    func windows1258(declared: String) throws {
        let bytes = Self.bytes(Self.page(declared: declared), Self.windows1258)
        try expect(bytes, as: "windows-1258", repair: declared == "windows-1258" ? "legacy_charset" : "wrong_charset_declared")
    }

    @Test(arguments: ["x-viet-tcvn", "iso-8859-1"])
    func tcvn3(declared: String) throws {
        try expect(Self.bytes(Self.page(declared: declared), Self.tcvn3), as: "tcvn3", repair: "legacy_charset")
    }

    @Test(arguments: ["x-viet-vni", "windows-1252"])
    func vni(declared: String) throws {
        try expect(Self.bytes(Self.page(declared: declared), Self.vni), as: "vni", repair: "legacy_charset")
    }

    @Test func mojibake() throws {
        for (table, name) in [(Self.tcvn3, "tcvn3 mojibake"), (Self.vni, "vni mojibake")] {
            let bytes = Self.bytes(Self.page(declared: "utf-8"), table)
            let text = bytes.map { Character(Unicode.Scalar($0)) }.map(String.init).joined()
            try expect(Array(text.utf8), as: name, repair: "mojibake")
        }
    }

    @Test(arguments: ["x-viet-vps", "iso-8859-1"])
    func vps(declared: String) throws {
        try expect(Self.bytes(Self.page(declared: declared), Self.vps), as: "vps", repair: "legacy_charset")
    }

    @Test func mojibakeInEntities() throws {
        for (table, name) in [(Self.tcvn3, "tcvn3 mojibake"), (Self.vni, "vni mojibake")] {
            let bytes = Self.bytes(Self.page(declared: "utf-8"), table)
            let text = bytes.map { $0 < 0x80 ? String(Unicode.Scalar($0)) : "&#\($0);" }.joined()
            try expect(Array(text.utf8), as: name, repair: "mojibake")
        }
    }

    /// Only what was typed in the old font is read in its encoding.
    @Test func mojibakeInPart() throws {
        let line = "Phòng Nội vụ trình quy chế mới: mỗi tuần chỉ còn một cuộc giao ban."
        let sound = String(decoding: Self.bytes(Self.page(declared: "utf-8"), Self.tcvn3).flatMap { Array(String(Unicode.Scalar($0)).utf8) }, as: UTF8.self)
        let page = sound.replacing("</body>", with: "<p>\(line)</p></body>")
        let read = try read.process(Document(id: "1", origin: Origin(input: "x"), content: .html(Array(page.utf8), charset: nil)))
        let article = try clean.process(read)
        #expect(article.title == Self.title)
        #expect(article.blocks.map(\.text) == Self.paragraphs + [line])
    }

    /// A document that a word processor saved is kept whole, however short it is.
    @Test func wordDocument() throws {
        let page = "<html><head><meta name=ProgId content=Word.Document><meta name=Generator content=\"Microsoft Word 11\"></head>"
            + "<body><p class=MsoNormal>Giấy mời họp</p></body></html>"
        let document = Document(id: "1", origin: Origin(input: "x"), content: .html(Array(page.utf8), charset: nil))
        #expect(try clean.process(read.process(document)).body == "Giấy mời họp")
    }

    @Test func westernTextStaysWestern() throws {
        let text = "<p>" + String(repeating: "Le café était fermé, le maire a décidé de réduire les réunions à l'été. ", count: 6) + "</p>"
        let page = try read.process(
            Document(id: "1", origin: Origin(input: "x"), content: .html(Self.bytes(text, [:]), charset: "iso-8859-1")))
        #expect(page.encoding == "windows-1252")
        let utf8 = try read.process(Document(id: "1", origin: Origin(input: "x"), content: .html(Array(text.utf8), charset: nil)))
        #expect(utf8.encoding == "utf-8")
    }

    /// Letter by letter: the table's bytes for the decomposed or composed letter, else its Latin-1 byte.
    static func bytes(_ text: String, _ table: [String: [UInt8]]) -> [UInt8] {
        text.precomposedStringWithCanonicalMapping.flatMap { letter -> [UInt8] in
            if let bytes = table[String(letter)] { return bytes }
            return String(letter).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
    }

    /// A letter with circumflex, breve or horn, and the tone behind it.
    static let windows1258: [String: [UInt8]] = {
        let bases: [(String, UInt8)] = [
            ("a", 0x61), ("ă", 0xE3), ("â", 0xE2), ("e", 0x65), ("ê", 0xEA), ("i", 0x69), ("o", 0x6F), ("ô", 0xF4), ("ơ", 0xF5),
            ("u", 0x75), ("ư", 0xFD), ("y", 0x79), ("A", 0x41), ("Ă", 0xC3), ("Â", 0xC2), ("E", 0x45), ("Ê", 0xCA), ("I", 0x49),
            ("O", 0x4F), ("Ô", 0xD4), ("Ơ", 0xD5), ("U", 0x55), ("Ư", 0xDD), ("Y", 0x59),
        ]
        let tones: [(String, UInt8)] = [("\u{300}", 0xCC), ("\u{309}", 0xD2), ("\u{303}", 0xDE), ("\u{301}", 0xEC), ("\u{323}", 0xF2)]
        var table: [String: [UInt8]] = ["đ": [0xF0], "Đ": [0xD0]]
        for (letter, byte) in bases {
            table[letter] = [byte]
            for (tone, mark) in tones { table[(letter + tone).precomposedStringWithCanonicalMapping] = [byte, mark] }
        }
        return table
    }()

    static let tcvn3: [String: [UInt8]] = table(
        "ă:A8 â:A9 ê:AA ô:AB ơ:AC ư:AD đ:AE Đ:A7 à:B5 ả:B6 ã:B7 á:B8 ạ:B9 ằ:BB ẳ:BC ẵ:BD ắ:BE ặ:C6 ầ:C7 ẩ:C8 ẫ:C9 ấ:CA ậ:CB è:CC ẻ:CE "
            + "ẽ:CF é:D0 ẹ:D1 ề:D2 ể:D3 ễ:D4 ế:D5 ệ:D6 ì:D7 ỉ:D8 ĩ:DC í:DD ị:DE ò:DF ỏ:E1 õ:E2 ó:E3 ọ:E4 ồ:E5 ổ:E6 ỗ:E7 ố:E8 ộ:E9 ờ:EA "
            + "ở:EB ỡ:EC ớ:ED ợ:EE ù:EF ủ:F1 ũ:F2 ú:F3 ụ:F4 ừ:F5 ử:F6 ữ:F7 ứ:F8 ự:F9 ỳ:FA ỷ:FB ỹ:FC ý:FD ỵ:FE")

    static let vni: [String: [UInt8]] = table(
        "à:61F8 á:61F9 ả:61FB ã:61F5 ạ:61EF â:61E2 ấ:61E1 ầ:61E0 ẩ:61E5 ẫ:61E3 ậ:61E4 ă:61EA ắ:61E9 ằ:61E8 ẳ:61FA ẵ:61FC ặ:61EB è:65F8 "
            + "é:65F9 ẻ:65FB ẽ:65F5 ẹ:65EF ê:65E2 ế:65E1 ề:65E0 ể:65E5 ễ:65E3 ệ:65E4 ì:EC í:ED ỉ:E6 ĩ:F3 ị:F2 ò:6FF8 ó:6FF9 ỏ:6FFB õ:6FF5 "
            + "ọ:6FEF ô:6FE2 ố:6FE1 ồ:6FE0 ổ:6FE5 ỗ:6FE3 ộ:6FE4 ơ:F4 ớ:F4F9 ờ:F4F8 ở:F4FB ỡ:F4F5 ợ:F4EF ù:75F8 ú:75F9 ủ:75FB ũ:75F5 ụ:75EF "
            + "ư:F6 ứ:F6F9 ừ:F6F8 ử:F6FB ữ:F6F5 ự:F6EF ỳ:79F8 ý:79F9 ỷ:79FB ỹ:79F5 ỵ:EE đ:F1 Đ:D1")

    static let vps: [String: [UInt8]] = table(
        "à:E0 á:E1 ả:E4 ã:E3 ạ:E5 â:E2 ầ:C0 ấ:C3 ẩ:C4 ẫ:C5 ậ:C6 ă:E6 ằ:A2 ắ:A1 ẳ:A3 ẵ:A4 ặ:A5 đ:C7 è:E8 é:E9 ẻ:C8 ẽ:EB ẹ:CB ê:EA ề:8A "
            + "ế:89 ể:8B ễ:CD ệ:8C ì:EC í:ED ỉ:CC ĩ:EF ị:CE ò:F2 ó:F3 ỏ:D5 õ:F5 ọ:86 ô:F4 ồ:D2 ố:D3 ổ:B0 ỗ:87 ộ:B6 ơ:D6 ờ:A9 ớ:A7 ở:AA "
            + "ỡ:AB ợ:AE ù:F9 ú:FA ủ:FB ũ:DB ụ:F8 ư:DC ừ:D8 ứ:D9 ử:BA ữ:BB ự:BF ỳ:FF ý:9A ỷ:9B ỹ:CF ỵ:9C Đ:F1 Á:C1 Ấ:83 Ố:96 Ứ:AD Ủ:D1")

    private static func table(_ text: String) -> [String: [UInt8]] {
        Dictionary(uniqueKeysWithValues: text.split(separator: " ").map { pair in
            let parts = pair.split(separator: ":")
            let digits = Array(parts[1])
            let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
            return (String(parts[0]), bytes)
        })
    }
}

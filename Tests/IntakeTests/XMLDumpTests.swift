import Pipeline
import Testing
@testable import Intake

/// Dumps of no known format, broken ones and hostile ones.
@Suite struct XMLDumpTests {
    @Test(arguments: [
        "<news><article id='7'><title>T</title><content>B</content><date>2020</date><link>u</link></article></news>",
        "<?xml version='1.0'?>\n<export><meta><title>site</title></meta><rows><row guid='7'><Headline>T</Headline><body_text>B</body_text>"
            + "<published_at>2020</published_at><source-url>u</source-url></row></rows></export>",
        "<article id='7'><title>T</title><body>B</body><date>2020</date><url>u</url></article>",
    ])
    func guessesCommonNames(dump: String) throws {
        let reading = try Reading(dump)
        #expect(reading.summary.formats == [.xml])
        let document = try #require(reading.documents.first)
        #expect(document.text == "B")
        #expect(document.id == "7")
        #expect([document.hints.title, document.hints.date, document.hints.url] == ["T", "2020", "u"])
        #expect(reading.documents.count == 1)
    }

    @Test func mapsNamesThatNobodyGuesses() throws {
        let mapping = XMLMapping(record: "x:bai", fields: [
            .id: [try #require(FieldPath("@so"))], .title: [try #require(FieldPath("dau/t")), try #require(FieldPath("t"))],
            .body: [try #require(FieldPath("than"))], .url: [try #require(FieldPath("l[@k=chinh]/@h"))],
        ])
        let dump = """
            <kho xmlns:x="urn:x"><bai so="0"><t>không</t></bai><x:bai so="1"><x:dau><x:t>Tựa</x:t></x:dau><x:l k="phu" h="a"/><x:l k="chinh" h="b"/>
            <x:than><p>Đoạn <b>một</b></p></x:than></x:bai><x:bai so="2"><x:t>Tựa hai</x:t></x:bai></kho>
            """
        #expect(try Reading(dump).summary.outcome == .skipped(
            .unmappedXML, "no mapping fits the root element <kho>, and no record with a title and a body is found"))
        let reading = try Reading(dump, options: IntakeOptions(mappings: [mapping]))
        #expect(reading.documents.map(\.id) == ["1"])
        #expect(reading.documents.first?.text == "<p>Đoạn <b>một</b></p>")
        #expect(reading.documents.first?.hints.title == "Tựa")
        #expect(reading.documents.first?.hints.url == "b")
        #expect(reading.rejections.map(\.id) == ["2"])
        #expect(reading.codes == [.missingBody])
        #expect(reading.rejections.first?.hints.title == "Tựa hai")
    }

    @Test func oneBrokenRecordCostsItself() throws {
        let reading = try Reading("""
            <rss><channel>
            <item><title>một</title><description>a</description></item>
            <item><title>hai<description>b</description></item>
            <item><title>ba</title><description>c</description>
            <item><title>bốn</title><description>d</description></item>
            </channel></rss>
            """)
        #expect(reading.titles == ["một", "bốn"])
        #expect(reading.codes == [.malformedMarkup, .malformedMarkup])
        #expect(reading.rejections.map(\.line) == [3, 4])
        #expect(reading.rejections.first?.rejection.message.hasPrefix("line 3: ") == true)
        #expect(reading.summary.outcome == .used)
        #expect(reading.summary.breakOff == nil)
    }

    @Test func mendsWhatFeedsGetWrong() throws {
        let text = "<rss><channel><item><title>A\u{1C}B</title><link>https://example.org/?a=1&b=2</link><description>R&D &nbsp; &#7841;\u{0}&#1;</description></item></channel></rss>"
        let reading = try Reading(text)
        let document = try #require(reading.documents.first)
        #expect(document.hints.title == "A B")
        #expect(document.hints.url == "https://example.org/?a=1&b=2")
        #expect(document.text == "R&D \u{A0} ạ  ")
        #expect(document.repairs == ["control_character": 3, "stray_ampersand": 2, "html_entity": 1])
    }

    @Test func replacesBytesThatAreNoUTF8() throws {
        let bytes = Array("<rss><channel><item><title>A".utf8) + [0xE1] + Array("B</title><description>c</description></item></channel></rss>".utf8)
        let document = try #require(try Reading(bytes).documents.first)
        #expect(document.hints.title == "A\u{FFFD}B")
        #expect(document.repairs == ["invalid_utf8": 1])
    }

    @Test(arguments: [
        ("<!DOCTYPE rss [<!ENTITY a 'b'>]><rss><channel><item><title>&a;</title></item></channel></rss>", "the dump declares entities"),
        ("<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;'>]><lolz>&lol2;</lolz>", "the dump declares entities"),
        ("<?xml version='1.0'?><!DOCTYPE feed [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><feed><entry/></feed>", "the dump declares entities"),
        ("<!DOCTYPE rss SYSTEM 'https://example.org/rss.dtd'><rss><channel/></rss>", "the dump has a document type declaration"),
    ])
    func refusesDeclarations(dump: String, message: String) throws {
        #expect(try Reading(dump).summary.outcome == .failed(.entityDeclaration, message))
    }

    @Test func aDeclarationAfterTheBeginningIsRefusedToo() throws {
        let comment = "<!--" + String(repeating: "x", count: 300_000) + "-->"
        let dump = "<rss><channel><item><title>a</title><description>b</description></item>\(comment)</channel></rss>"
            + "<!DOCTYPE rss [<!ENTITY a 'b'>]>"
        #expect(try Reading(dump).summary.outcome == .failed(.entityDeclaration, "the dump declares entities"))
    }

    @Test func boundsDepthAttributesAndSize() throws {
        let deep = String(repeating: "<a>", count: 5_000) + String(repeating: "</a>", count: 5_000)
        let wide = "<a " + (0..<50_000).map { "a\($0)='1'" }.joined(separator: " ") + "/>"
        var options = IntakeOptions()
        options.limits.documentBytes = 1 << 20
        let large = String(repeating: "x", count: 2 << 20)
        func item(_ body: String) -> String { "<item><title>t</title><description>\(body)</description></item>\n" }
        let reading = try Reading(
            "<rss><channel>\n" + item(deep) + item("được") + item(wide) + item("<![CDATA[\(large)]]>") + item("cuối") + "</channel></rss>",
            options: options)
        #expect(reading.codes == [.tooDeep, .tooManyAttributes, .tooLarge])
        #expect(reading.documents.map(\.text) == ["được", "cuối"])
        #expect(reading.rejections.map(\.line) == [2, 4, 5])
    }

    @Test func aNameWithoutEndIsNoName() throws {
        let name = String(repeating: "n", count: 60_000)
        let reading = try Reading("<rss><channel><item><title>t</title><\(name)>x</\(name)><description>b</description></item></channel></rss>")
        #expect(reading.codes == [.malformedMarkup])
    }

    @Test(arguments: ["UTF-16LE", "UTF-16BE"])
    func readsWideEncodings(encoding: String) throws {
        let text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><rss><channel><item><title>Giảm họp</title><description>b</description></item></channel></rss>"
        let isLittle = encoding == "UTF-16LE"
        let units = [0xFEFF] + Array(text.utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let high = UInt8(unit >> 8), low = UInt8(unit & 0xFF)
            return isLittle ? [low, high] : [high, low]
        }
        let reading = try Reading(bytes)
        #expect(reading.titles == ["Giảm họp"])
        #expect(reading.summary.encoding == "UTF-16")
    }

    @Test func honoursTheDeclaredEncoding() throws {
        let head = Array("<?xml version='1.0' encoding='windows-1258'?><rss><channel><item><title>".utf8)
        // a with circumflex and a combining acute: CP1258 writes tones apart.
        let bytes = head + [0xE2, 0xEC] + Array("</title><description>b</description></item></channel></rss>".utf8)
        let reading = try Reading(bytes)
        #expect(reading.titles.map { $0?.unicodeScalars.map(\.value) } == [[0x1EA5]])
        #expect(reading.summary.encoding == "windows-1258")
        let unknown = try Reading("<?xml version='1.0' encoding='x-vps'?><rss><channel/></rss>")
        #expect(unknown.summary.outcome == .failed(.unknownEncoding, "the encoding “x-vps” is not known"))
    }

    @Test(arguments: [
        (400, 0, 1), (700, 1, 0), (800, 1, 1), (914, 2, 0), (905, 2, 0),
    ])
    func aCutKeepsWhatStandsBeforeIt(length: Int, documents: Int, rejections: Int) throws {
        let reading = try Reading(Fixture.bytes("feed.xml").prefix(length))
        #expect(reading.documents.count == documents)
        #expect(reading.codes == Array(repeating: .truncatedRecord, count: rejections))
        let position = try #require(reading.summary.breakOff?.position)
        #expect(position.file == length)
        #expect(reading.summary.breakOff?.code == .truncated)
        if documents > 0 {
            #expect(reading.summary.outcome == .used)
            #expect(reading.documents.last?.isTruncated == true)
        } else {
            guard case .failed(.truncated, _) = reading.summary.outcome else {
                Issue.record("ended as \(reading.summary.outcome)")
                return
            }
        }
    }

    /// Wherever a dump is cut, nothing is lost without a word.
    @Test func everyCutIsReported() throws {
        let whole = try Fixture.bytes("feed.xml")
        for length in stride(from: 60, to: whole.count - 1, by: 7) {
            let reading = try Reading(whole.prefix(length))
            #expect(reading.summary.breakOff?.position.stream == length, "cut at \(length)")
        }
    }

    @Test func recordsStandWhereTheySay() throws {
        let whole = try Fixture.bytes("feed.xml")
        var options = IntakeOptions()
        options.limits.documentBytes = 300
        let reading = try Reading(whole, options: options)
        let offset = try #require(reading.rejections.first?.offset)
        #expect(reading.codes == [.tooLarge])
        #expect(String(decoding: whole[offset..<offset + 6], as: UTF8.self) == "<item>")
        #expect(reading.titles == ["Sở Mẫu họp trực tuyến"])
    }

    /// Records that lie across the edges of the buffers are cut like all others.
    @Test func countsManyRecords() throws {
        let filler = String(repeating: "chữ ", count: 400)
        let items = (0..<1_000).map { "<item><guid>\($0)</guid><title>Bài \($0)</title><description><![CDATA[\(filler) </item> ]]></description></item>\n" }
        let reading = try Reading("<rss><channel>" + items.joined() + "</channel></rss>")
        #expect(reading.documents.map(\.id) == (0..<1_000).map { String($0) })
        #expect(reading.summary.breakOff == nil)
    }
}

import Pipeline
import Testing
@testable import Intake

@Suite struct JSONLinesTests {
    @Test func readsEveryShapeOfBody() throws {
        let reading = try Reading(Fixture.bytes("lines.jsonl"))
        #expect(reading.summary.formats == [.jsonLines])
        #expect(reading.documents.map(\.id) == ["a1", "a2", "a3"])
        #expect(reading.documents.map(\.text) == [
            "Phường Mẫu in ít hơn 300 trang.\nCán bộ đọc trên máy.", "<p>Tỉnh Mẫu cắt 10% hội nghị.</p>", "Đoạn một.\nĐoạn hai.",
        ])
        #expect(reading.documents.map(\.isHTML) == [false, true, false])
        #expect(reading.documents[0].hints == Document.Hints(title: "Phường Mẫu bớt giấy tờ", date: "2024-05-02"))
        #expect(reading.documents[1].hints.url == "https://example.org/a2")
        #expect(reading.documents[2].hints.captions == ["Ảnh minh họa"])
    }

    @Test func oneBrokenLineCostsItself() throws {
        let reading = try Reading("""
            {"id":"1","text":"a"}
            {"id":"2","text":}

            [1,2]
            {"id":"3","title":"không có thân"}
            {"id":"4","text":"  "}
            {"id":"5","summary":"chỉ tóm tắt"}

            """)
        #expect(reading.documents.map(\.id) == ["1", "5"])
        #expect(reading.documents.last?.text == "chỉ tóm tắt")
        #expect(reading.codes == [.malformedRecord, .malformedRecord, .missingBody, .empty])
        #expect(reading.rejections.map(\.line) == [2, 4, 5, 6])
        #expect(reading.rejections.first?.rejection.message == "byte 17 of the line: expected a value")
        #expect(reading.rejections.map(\.id) == ["1", "2", "3", "4"])
    }

    @Test(arguments: [
        (#"{"text":"đ\u1ea1i \ud83d\ude00 \"\\\/\n\t\u0041 \ud800"}"#, "đại 😀 \"\\/\n\tA \u{FFFD}"),
        ("{\"text\":\"tab\tthật\"}", "tab\tthật"),
        (#"{"content":["a",{"text":"b"},3]}"#, "a\nb\n3"),
        (#"{"text":"cũ","text":"mới"}"#, "mới"),
        (#"{"body":"thân","text":"","html":null}"#, "thân"),
    ])
    func readsStrings(line: String, text: String) throws {
        #expect(try Reading(line + "\n").documents.map(\.text) == [text])
    }

    @Test(arguments: [
        #"{"text":"a"} b"#, #"{"text":"a",}"#, #"{"text":01a}"#, #"{"text":"a}"#, #"{"text" "a"}"#, #"{text:"a"}"#, #"{"text":"\x"}"#,
        #"{"text":tru}"#, #"{"text":"\u12"}"#, String(repeating: #"{"a":["#, count: 40) + String(repeating: "]}", count: 40),
    ])
    func refusesWhatIsNoJSON(line: String) throws {
        #expect(try Reading(#"{"id":"1","text":"a"}"# + "\n" + line + "\n").codes == [.malformedRecord])
    }

    @Test func aCutLineIsReported() throws {
        let whole = try Fixture.bytes("lines.jsonl")
        let reading = try Reading(whole.prefix(200))
        #expect(reading.documents.map(\.id) == ["a1"])
        #expect(reading.documents.first?.isTruncated == true)
        #expect(reading.codes == [.truncatedRecord])
        #expect(reading.summary.breakOff?.position == BytePosition(file: 200, stream: 200, line: 2))
    }

    @Test func aLineMayNotBeTooLong() throws {
        var options = IntakeOptions()
        options.limits.documentBytes = 600_000
        let long = String(repeating: "x", count: 1_000_000)
        let reading = try Reading("{\"text\":\"a\"}\n{\"text\":\"\(long)\"}\n{\"text\":\"b\"}\n", options: options)
        #expect(reading.documents.map(\.text) == ["a", "b"])
        #expect(reading.codes == [.tooLarge])
    }

    @Test func namesComeFromTheOptionsFirst() throws {
        let names = FieldNames([.body: ["noi_dung"], .title: ["tieuDe"]]).followed(by: .standard)
        let line = #"{"tieu-de":"Tựa","title":"khác","NOIDUNG":"Thân","body":"khác"}"#
        let document = try #require(try Reading(line, options: IntakeOptions(names: names)).documents.first)
        #expect(document.text == "Thân")
        #expect(document.hints.title == "Tựa")
    }

    @Test(arguments: [
        "[{\"id\": 1, \"text\": \"a\"}, {\"id\": 2, \"text\": \"b } ] \\\" {\"}]",
        "[\n  {\n    \"id\": 1,\n    \"text\": \"a\"\n  },\n  {\n    \"id\": 2,\n    \"text\": \"b } ] \\\" {\"\n  }\n]\n",
        "{\n \"id\": 1,\n \"text\": \"a\"\n}\n{\n \"id\": 2,\n \"text\": \"b } ] \\\" {\"\n}",
    ])
    func readsListsAndLooseObjects(dump: String) throws {
        let reading = try Reading(dump)
        #expect(reading.summary.formats == [.json])
        #expect(reading.documents.map(\.id) == ["1", "2"])
        #expect(reading.documents.map(\.text) == ["a", "b } ] \" {"])
    }

    @Test func aBrokenItemOfAListCostsItself() throws {
        let reading = try Reading("[\n{\"id\":1,\"text\":\"a\"},\n{\"id\":2,\"text\":},\n{\"id\":3,\n\"text\":\"c\"},\n{\"id\":4,\"te")
        #expect(reading.documents.map(\.id) == ["1", "3"])
        #expect(reading.codes == [.malformedRecord, .truncatedRecord])
        #expect(reading.rejections.map(\.line) == [3, 6])
        #expect(reading.summary.breakOff?.code == .truncated)
        #expect(reading.documents.last?.isTruncated == true)
    }
}

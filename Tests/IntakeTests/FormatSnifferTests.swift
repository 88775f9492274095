import Pipeline
import Testing
@testable import Intake

@Suite struct FormatSnifferTests {
    @Test(arguments: [
        ("<!DOCTYPE html><p>a", FormatSniffer.Finding.html),
        ("  <!-- x --> <HTML>", .html),
        ("<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\" \"x\"><html>", .html),
        ("<?xml version='1.0'?><html xmlns='x'>", .html),
        ("<div>a</div>", .html),
        ("Chữ trước <p>thẻ</p>", .html),
        ("<!-- chú thích --><rss version='2.0'>", .xml),
        ("\u{FEFF}<?xml version='1.0'?><feed>", .xml),
        ("<tintuc><bai>", .xml),
        ("<article><title>", .xml),
        ("<!DOCTYPE rss><rss>", .xml),
        ("{\"id\":1}\n", .json),
        ("Huyện Mẫu giảm họp.\nĐoạn hai, 3 < 5 và 7 > 2.", .text),
        ("[Ghi chú] một bài", .text),
        ("[\n {\"a\":1}]", .json),
        ("", .nothing(.empty, "no bytes but white space")),
        (" \n\t ", .nothing(.empty, "no bytes but white space")),
        ("%PDF-1.4 …", .nothing(.notText, "a PDF document")),
        ("a\u{0}b\u{1}", .nothing(.notText, "bytes that are no text")),
    ])
    func tellsFormatsByContent(head: String, finding: FormatSniffer.Finding) {
        #expect(FormatSniffer.sniff(Array(head.utf8)) == finding)
    }

    @Test func aPageIsOneDocumentInItsOwnBytes() throws {
        let bytes = Array("<html><title>".utf8) + [0xE1, 0xBB] + Array("</title><p>a".utf8)
        let reading = try Reading(bytes)
        #expect(reading.documents.map(\.content) == [.html(bytes, charset: nil)])
        #expect(reading.documents.map(\.origin) == [Origin(input: "input", ordinal: 0)])
    }

    @Test func widePagesKeepTheirBytes() throws {
        let bytes: [UInt8] = [0xFF, 0xFE] + "<html><p>Giảm họp".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try Reading(bytes).documents.map(\.content) == [.html(bytes, charset: nil)])
    }

    @Test func plainTextIsOneDocument() throws {
        let reading = try Reading("\u{FEFF}Tựa bài\nĐoạn một.\n")
        #expect(reading.documents.map(\.content) == [.text(Array("Tựa bài\nĐoạn một.\n".utf8))])
        #expect(reading.summary.formats == [.text])
    }

    /// The line reads text in any encoding: 0xAE is "ố" in VISCII.
    @Test func plainTextKeepsItsOwnEncoding() throws {
        let bytes = Array("Qu".utf8) + [0xAF] + Array("c ng".utf8) + [0xE6] + Array("\n".utf8)
        let reading = try Reading(bytes)
        #expect(reading.documents.map(\.content) == [.text(bytes)])
        #expect(reading.rejections.isEmpty)
    }

    @Test func aDumpWithoutRecordsIsNamed() throws {
        let reading = try Reading("<rss><channel><title>trống</title></channel></rss>")
        #expect(reading.summary.outcome == .skipped(.noRecords, "the dump holds no record"))
    }

    @Test func emptyFilesAreNamed() throws {
        #expect(try Reading("").summary.outcome == .skipped(.empty, "no bytes but white space"))
    }

    @Test(arguments: ["HTTP/1.1 200 OK", "<p", "<", "&", "<!", "<!--", "<?", "<?xml", "{", "[", "\u{FEFF}", "<a", "<a b='", "<![CDATA["])
    func stumpsEndSomehow(stump: String) throws {
        let reading = try Reading(stump)
        #expect(reading.documents.count + reading.rejections.count <= 1)
    }
}

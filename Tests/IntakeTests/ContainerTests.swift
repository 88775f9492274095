import Pipeline
import Testing
@testable import Intake

/// The same articles, however they are packed.
@Suite struct ContainerTests {
    @Test(arguments: ["feed.xml", "feed.xml.gz", "feed.xml.bz2", "feed.xml.xz", "feed.xml.zst"])
    func compressionChangesNothing(name: String) throws {
        let reading = try Reading(Fixture.bytes(name), name: "anything")
        #expect(reading.summary.outcome == .used)
        #expect(reading.summary.formats == [.rss])
        #expect(reading.titles == ["Huyện Mẫu giảm văn bản", "Sở Mẫu họp trực tuyến"])
        #expect(reading.summary.streamBytes == (try Fixture.bytes("feed.xml").count))
        let suffix = name == "feed.xml" ? nil : String(name.dropFirst("feed.xml.".count))
        #expect(reading.summary.compression == suffix)
    }

    @Test(arguments: ["members.tar", "members.tar.gz", "members.zip"])
    func archivesGiveTheirMembersInOrder(name: String) throws {
        let reading = try Reading(Fixture.bytes(name), name: "anything")
        #expect(reading.summary.outcome == .used)
        #expect(reading.documents.map(\.origin.member) == ["feed.xml", "feed.xml"] + Array(repeating: "lines.jsonl.xz", count: 3) + ["page.html"])
        #expect(reading.documents.map(\.origin.ordinal) == [0, 1, 2, 3, 4, 5])
        #expect(reading.summary.formats == [.rss, .jsonLines, .html])
        #expect(reading.members.map(\.name) == ["picture.html", ".hidden"])
        #expect(reading.members.map(\.outcome) == [
            .skipped(.notText, "a PNG picture"), .skipped(.hidden, "the name starts with a dot"),
        ])
        #expect([reading.summary.membersUsed, reading.summary.membersSkipped, reading.summary.membersFailed] == [3, 2, 0])
        #expect(reading.summary.compression == (name == "members.zip" ? "zip" : name == "members.tar" ? "tar" : "tar.gz"))
    }

    @Test func anArchiveInsideAnArchiveIsNotOpened() throws {
        let reading = try Reading(Fixture.bytes("nested.zip"))
        #expect(reading.members.map(\.outcome) == [.skipped(.nestedArchive, "an archive inside an archive")])
        #expect(reading.documents.map(\.origin.member) == ["page.html"])
    }

    @Test func namesThatLeaveTheArchiveAreOnlyLabels() throws {
        let reading = try Reading(Fixture.bytes("escape.tar"))
        #expect(reading.documents.map(\.origin.member) == ["page.html"])
    }

    @Test(arguments: ["bomb.zip", "bomb.txt.bz2"])
    func bombsAreNamed(name: String) throws {
        var options = IntakeOptions()
        options.limits.documentBytes = 100 << 20
        let reading = try Reading(Fixture.bytes(name), options: options)
        guard case .failed(.compressionRatio, _) = reading.summary.outcome else {
            Issue.record("ended as \(reading.summary.outcome)")
            return
        }
        #expect(reading.documents.isEmpty)
        #expect(reading.summary.streamBytes < 32 << 20)
    }

    @Test func theRatioIsTheOptions() throws {
        var options = IntakeOptions()
        options.limits.compressionRatio = 5_000_000
        options.limits.documentBytes = 100 << 20
        let reading = try Reading(Fixture.bytes("bomb.txt.bz2"), options: options)
        #expect(reading.documents.map(\.content.byteCount) == [32 << 20])
    }

    @Test func anInputMayNotGrowBeyondItsLimit() throws {
        var options = IntakeOptions()
        options.limits.inputBytes = 500
        let reading = try Reading(Fixture.bytes("feed.xml.xz"), options: options)
        #expect(reading.summary.outcome == .failed(.tooLarge, "more than 500 bytes"))
    }

    @Test func anArchiveMayNotHaveTooManyMembers() throws {
        var options = IntakeOptions()
        options.limits.members = 2
        let reading = try Reading(Fixture.bytes("members.tar"), options: options)
        #expect(reading.summary.outcome == .failed(.tooLarge, "an archive of more than 2 members"))
    }

    @Test(arguments: ["feed.xml.gz", "feed.xml.bz2", "feed.xml.xz", "feed.xml.zst"], [20, 100, 300, 500])
    func aCutIsNamedWithItsPlace(name: String, length: Int) throws {
        let reading = try Reading(Fixture.bytes(name).prefix(length))
        #expect(reading.summary.breakOff?.code == .truncated)
        #expect(reading.summary.breakOff?.position.file == length)
    }

    @Test(arguments: [("page.html.gz", 5), ("page.html.gz", 12), ("feed.xml.zst", 6), ("feed.xml.xz", 14)])
    func aStumpOfAHeaderIsNoText(name: String, length: Int) throws {
        let reading = try Reading(Fixture.bytes(name).prefix(length))
        #expect(reading.documents.isEmpty)
        #expect(reading.summary.breakOff?.code == .truncated)
    }

    @Test func gzipGivesAllThatStandsBeforeACut() throws {
        let reading = try Reading(Fixture.bytes("feed.xml.gz").prefix(500))
        #expect(reading.summary.outcome == .used)
        #expect(reading.documents.map(\.id) == ["tin-1"])
        #expect(reading.documents.first?.isTruncated == true)
        #expect(reading.codes == [.truncatedRecord])
        #expect(reading.summary.breakOff?.message == "the gzip stream ends before its trailer")
    }

    @Test func aWrongChecksumIsDamage() throws {
        var bytes = try Fixture.bytes("feed.xml.gz")
        bytes[bytes.count - 6] ^= 1
        let reading = try Reading(bytes)
        #expect(reading.summary.breakOff?.code == .corrupt)
        #expect(reading.summary.outcome == .used)
    }

    @Test func joinedGzipMembersAreOneStream() throws {
        let lines = try Fixture.bytes("lines.jsonl.gz")
        #expect(try Reading(lines + lines).documents.count == 6)
        // Tapes and copying programs leave zeros behind.
        #expect(try Reading(lines + Array(repeating: 0, count: 512)).documents.count == 3)
    }

    @Test func theMembersBeforeACutAreKept() throws {
        let whole = try Fixture.bytes("members.tar")
        let reading = try Reading(whole.prefix(2_600))
        #expect(reading.summary.outcome == .used)
        #expect(reading.summary.breakOff?.code == .truncated)
        #expect(reading.documents.map(\.origin.member).prefix(2) == ["feed.xml", "feed.xml"])
        #expect(reading.documents.last?.isTruncated == true)
        #expect(reading.documents.first?.isTruncated == false)
    }
}

import Foundation
import Testing

@testable import Runs

/// A folder of its own for each test, gone afterwards.
final class Scratch {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "tinhgon-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct RunLockTests {
    @Test func isHeldOnceAndFreeAgain() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/.lock"
        do {
            let first = try RunLock(path: path)
            #expect(throws: RunLock.Failure.held) { _ = try RunLock(path: path) }
            withExtendedLifetime(first) {}
        }
        _ = try RunLock(path: path)
    }

    @Test func neverFollowsALink() throws {
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/.lock", withDestinationPath: scratch.path + "/elsewhere")
        #expect(throws: RunLock.Failure.self) { _ = try RunLock(path: scratch.path + "/.lock") }
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/elsewhere"))
    }
}

@Suite struct PublicationTests {
    private func write(_ text: String) -> (String) throws -> Void {
        { folder in try text.write(toFile: folder + "/report.html", atomically: false, encoding: .utf8) }
    }

    private func latest(_ publication: Publication) throws -> String {
        try String(contentsOfFile: publication.latest + "/report.html", encoding: .utf8)
    }

    @Test func publishesTheNewestAndKeepsAsManyAsAsked() async throws {
        let scratch = try Scratch()
        let publication = Publication(output: scratch.path, keptRuns: 2)
        for text in ["one", "two", "three"] {
            #expect(try await publication.publish(write(text)) == .published(folder: publication.latest))
            #expect(try latest(publication) == text)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/runs").sorted() == ["000002", "000003"])
    }

    @Test func leavesTheLatestWhereNothingChanged() async throws {
        let scratch = try Scratch()
        let publication = Publication(output: scratch.path, keptRuns: 9)
        _ = try await publication.publish(write("same"))
        #expect(try await publication.publish(write("same")) == .unchanged(folder: publication.latest))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path + "/runs") == ["000001"])
    }

    /// Same names and same sizes are not yet the same reports.
    @Test(arguments: [("gift", "gilt"), ("long", "longer"), (String(repeating: "a", count: 600_000) + "b", String(repeating: "a", count: 600_000) + "c")])
    func tellsOtherBytes(old: String, new: String) async throws {
        let scratch = try Scratch()
        let publication = Publication(output: scratch.path, keptRuns: 9)
        _ = try await publication.publish(write(old))
        #expect(try await publication.publish(write(new)) == .published(folder: publication.latest))
        #expect(try latest(publication) == new)
        #expect(try await publication.publish(write(new)) == .unchanged(folder: publication.latest))
    }

    @Test func tellsAnotherFile() async throws {
        let scratch = try Scratch()
        let publication = Publication(output: scratch.path, keptRuns: 9)
        _ = try await publication.publish(write("same"))
        let outcome = try await publication.publish { folder in
            try write("same")(folder)
            try FileManager.default.createDirectory(atPath: folder + "/articles", withIntermediateDirectories: false)
            try write("same")(folder + "/articles")
        }
        #expect(outcome == .published(folder: publication.latest))
    }

    @Test func publishesNothingWhenWritingFails() async throws {
        struct DiskFull: Error {}
        let scratch = try Scratch()
        let publication = Publication(output: scratch.path, keptRuns: 9)
        _ = try await publication.publish(write("good"))
        await #expect(throws: DiskFull.self) {
            try await publication.publish { folder in
                try write("half")(folder)
                throw DiskFull()
            }
        }
        #expect(try latest(publication) == "good")
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/.next"))
    }

    @Test func sweepsWhatAKilledRunLeft() async throws {
        let scratch = try Scratch()
        let publication = Publication(output: scratch.path, keptRuns: 9)
        try FileManager.default.createDirectory(atPath: scratch.path + "/.next", withIntermediateDirectories: true)
        try "torn".write(toFile: scratch.path + "/.next/claims.csv", atomically: false, encoding: .utf8)
        _ = try await publication.publish(write("whole"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: publication.latest) == ["report.html"])
    }
}

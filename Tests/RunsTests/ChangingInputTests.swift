import Foundation
import Glibc
@testable import Intake
import Ledger
import Logging
import Pipeline
import Testing

@testable import Runs

/// What is entered is what was read: an input that somebody writes to meanwhile is read again by the next run.
@Suite struct ChangingInputTests {
    private func lines(_ numbers: Range<Int>) -> String {
        numbers.map { """
            {"id":"\($0)","title":"Chuyện họp \($0)","text":"Năm nay, số cuộc họp của xã đã giảm \($0 % 40 + 5)% so với năm trước."}\n
            """ }.joined()
    }

    private func append(_ text: String, to path: String) throws {
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private func input(_ path: String) throws -> Input {
        let intake = Intake([.path(name: "a.jsonl", path: path)], options: IntakeOptions())
        return try #require(intake.inputs().first)
    }

    /// Looks at the input, changes it, reads some of it, changes it again, reads the rest.
    @Test(arguments: [true, false], [true, false])
    func theFingerprintIsOfTheBytesThatWereRead(before: Bool, during: Bool) throws {
        let scratch = try Scratch()
        let path = scratch.path + "/a.jsonl"
        try lines(0..<4_000).write(toFile: path, atomically: false, encoding: .utf8)
        let input = try input(path)
        let looked = try #require(input.fingerprint())
        if before { try append(lines(4_000..<4_100), to: path) }
        let reader = InputReader(input, options: IntakeOptions())
        var documents = 0
        while documents < 10, reader.next() != nil { documents += 1 }
        if during { try append(lines(5_000..<5_100), to: path) }
        while reader.next() != nil { documents += 1 }

        let record = InputRecord(PendingInput(input: input, fingerprint: looked), reader.summary, rules: "r")
        let now = try #require(try self.input(path).fingerprint())
        // All that stands there was read, the bytes of the last moment too: nothing is left to read again.
        #expect(documents == 4_000 + (before ? 100 : 0) + (during ? 100 : 0))
        #expect(record.fingerprint == now.description)
        #expect((record.fingerprint == looked.description) == !(before || during))
    }

    /// A file that shrinks under the reader gives what stood before the cut; the next look finds other bytes.
    @Test func aFileCutWhileItIsReadIsNoticed() throws {
        let scratch = try Scratch()
        let path = scratch.path + "/a.jsonl"
        try lines(0..<20_000).write(toFile: path, atomically: false, encoding: .utf8)
        let input = try input(path)
        let looked = try #require(input.fingerprint())
        let reader = InputReader(input, options: IntakeOptions())
        var documents = 0
        while documents < 10, reader.next() != nil { documents += 1 }
        #expect(truncate(path, 300) == 0)
        while reader.next() != nil { documents += 1 }
        #expect(documents < 20_000)
        let record = InputRecord(PendingInput(input: input, fingerprint: looked), reader.summary, rules: "r")
        let now = try #require(try self.input(path).fingerprint())
        #expect(record.fingerprint != looked.description)
        #expect(record.fingerprint != now.description)
    }

    /// What was written behind the reader's back is in the reports of the next run.
    @Test func theNextRunReadsWhatCameLate() async throws {
        let scratch = try Scratch()
        try FileManager.default.createDirectory(atPath: scratch.path + "/input", withIntermediateDirectories: true)
        let path = scratch.path + "/input/a.jsonl"
        try lines(0..<60).write(toFile: path, atomically: false, encoding: .utf8)
        let text = """
            {"version": 1, "inputs": {"paths": ["input"]}, "output": {"folder": "output", "ledger": "output/ledger.sqlite"}}
            """
        try text.write(toFile: scratch.path + "/pipeline.json", atomically: false, encoding: .utf8)
        let plan = try Plan.load(path: scratch.path + "/pipeline.json")
        let job = RunJob(plan, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        var isFirst = true
        _ = try await job.run(.changed) { text in
            guard isFirst, text.contains("inputs read") else { return }
            isFirst = false
            try? append(lines(60..<80), to: path)
        }
        let second = try await job.run(.changed)
        #expect(second.articles == 80)
        #expect(try await job.run(.changed).read == 0)
    }
}

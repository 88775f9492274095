import Foundation
import Ledger
import Testing

@Suite struct FileTests {
    private func temporaryPath() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString).sqlite").path
    }

    private func remove(_ path: String) {
        for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
    }

    @Test func `a ledger is read again by the next run`() throws {
        let path = temporaryPath()
        defer { remove(path) }
        let first = try Ledger(at: path)
        try first.begin(Sample.run)
        try first.enter(Sample.record("a"), [Sample.article("1", in: "a", claims: [Sample.claim("giảm họp")])])
        try first.close()

        let second = try Ledger(at: path)
        #expect(!second.wasRebuilt)
        try second.begin(Sample.run)
        #expect(try second.isCurrent("a", fingerprint: "f1", rules: "r1"))
        #expect(try second.lines("SELECT evidence FROM counted_claims", columns: 1) == ["giảm họp"])
        try second.close()
    }

    /// Bytes 60 to 63 of the SQLite header hold the version of the tables.
    @Test func `a ledger of another version is begun anew`() throws {
        let path = temporaryPath()
        defer { remove(path) }
        let first = try Ledger(at: path)
        try first.begin(Sample.run)
        try first.enter(Sample.record("a"), [Sample.article("1", in: "a")])
        try first.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        try file.seek(toOffset: 60)
        try file.write(contentsOf: Data([0, 0, 0, 99]))
        try file.close()

        let second = try Ledger(at: path)
        #expect(second.wasRebuilt)
        #expect(try second.read { try $0.inputCounts() }.total == 0)
        try second.close()
    }

    @Test func `a file that is no ledger is refused and left as it is`() throws {
        let path = temporaryPath()
        defer { remove(path) }
        try Data("thư của tôi, đừng xóa".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: LedgerError.self) { try Ledger(at: path) }
        #expect(FileManager.default.contents(atPath: path) == Data("thư của tôi, đừng xóa".utf8))
    }
}

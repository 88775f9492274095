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
    @Test func `a snapshot sees nothing that comes later`() throws {
        let path = temporaryPath()
        defer { remove(path) }
        let ledger = try Ledger(at: path)
        try ledger.begin(Sample.run)
        try ledger.enter(Sample.record("a"), [Sample.article("1", in: "a")])
        let early = try ledger.snapshot([])
        try ledger.enter(Sample.record("b"), [Sample.article("2", in: "b")])
        #expect(try early.read { try $0.inputCounts() }.total == 1)
        #expect(try ledger.read { try $0.inputCounts() }.total == 2)
        try early.close()
    }

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

    /// A killed process closes nothing: the file and its journals stand as they were.
    private func copy(_ path: String, to other: String) throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.copyItem(atPath: path + suffix, toPath: other + suffix)
        }
    }

    @Test func `what a killed first run committed is there for the next`() throws {
        let path = temporaryPath(), left = temporaryPath()
        defer { remove(path); remove(left) }
        let first = try Ledger(at: path)
        try first.begin(Sample.run)
        try first.enter(Sample.record("a"), [Sample.article("1", in: "a")])
        try copy(path, to: left)
        try first.close()

        let second = try Ledger(at: left)
        #expect(!second.wasRebuilt)
        #expect(try second.read { try $0.inputCounts() }.total == 1)
        try second.close()
    }

    @Test func `a file in which a killed run had not yet made a table is begun`() throws {
        let path = temporaryPath()
        defer { remove(path) }
        let empty = try Ledger(at: path)
        try empty.close()
        let whole = try #require(FileManager.default.contents(atPath: path))
        // The first page of an empty database: no schema, no application.
        var page = whole.prefix(4096)
        page.replaceSubrange(28..<32, with: [0, 0, 0, 1])
        for range in [40..<44, 60..<64, 68..<72] { page.replaceSubrange(range, with: [0, 0, 0, 0]) }
        page.replaceSubrange(100..<4096, with: [0x0D] + [UInt8](repeating: 0, count: 4) + [0x10] + [UInt8](repeating: 0, count: 3990))
        try Data(page).write(to: URL(fileURLWithPath: path))
        let ledger = try Ledger(at: path)
        try ledger.begin(Sample.run)
        try ledger.close()
    }

    @Test func `a file that is no ledger is refused and left as it is`() throws {
        let path = temporaryPath()
        defer { remove(path) }
        try Data("thư của tôi, đừng xóa".utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: LedgerError.self) { try Ledger(at: path) }
        #expect(FileManager.default.contents(atPath: path) == Data("thư của tôi, đừng xóa".utf8))
    }
}

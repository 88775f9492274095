internal import Foundation
internal import GRDB

/// Tells a ledger from any other file before anything is written to it or removed.
enum LedgerFile {
    /// "TGLd" in the header of the SQLite file.
    static let applicationID: Int32 = 0x54_47_4C_64

    /// Whether a ledger of any version stands at `path`; false where nothing does. Throws where something else
    /// does: a mistyped path must not cost anyone a file.
    static func isLedger(_ path: String) throws -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return false }
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let header = [UInt8](try file.read(upToCount: 72) ?? Data())
        if header.isEmpty { return false }
        let identity = withUnsafeBytes(of: applicationID.bigEndian, Array.init)
        let refusal = LedgerError("\(path) is not a ledger of this program; it is left as it is")
        guard header.count == 72, header.starts(with: "SQLite format 3\0".utf8) else { throw refusal }
        if Array(header[68..<72]) == identity { return true }
        // Without a table of its own the file is one that a killed run began: what it wrote may still be in the journal.
        guard header[40..<44].allSatisfy({ $0 == 0 }), let isOurs = try journalHoldsLedger(path) else { throw refusal }
        return isOurs
    }

    /// Whether the file and its journal together are a ledger; false where they hold no table at all, nil where they are
    /// another program's.
    private static func journalHoldsLedger(_ path: String) throws -> Bool? {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.read { db in
            if try Int32.fetchOne(db, sql: "PRAGMA application_id") == applicationID { return true }
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0 ? false : nil
        }
    }

    static func remove(_ path: String) throws {
        for suffix in ["", "-wal", "-shm", "-scratch"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}

internal import Foundation

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
        guard header.count == 72, header.starts(with: "SQLite format 3\0".utf8), Array(header[68..<72]) == identity else {
            throw LedgerError("\(path) is not a ledger of this program; it is left as it is")
        }
        return true
    }

    static func remove(_ path: String) throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: path + suffix) {
            try FileManager.default.removeItem(atPath: path + suffix)
        }
    }
}

internal import Foundation
internal import GRDB

/// What is known of every input and article: SQLite, one transaction per input.
///
/// A ledger is used from one task at a time. It holds no clock: run ids and stamps are the caller's. Reading it in
/// the order (input path, sequence, position) gives the same rows however and whenever they were entered.
package final class Ledger {
    /// Counts up with every change of the tables; a ledger of another version is rebuilt from nothing.
    package static let schemaVersion = 7

    /// The file held another version, or was no ledger at all, and was begun anew.
    package let wasRebuilt: Bool
    let queue: DatabaseQueue
    var entry: Entry?
    /// The run whose claims stand in the temporary table `current`, as long as the ledger's count of changes is this.
    var compared: (run: String, changes: Int)?
    /// nil for a ledger in memory.
    private let path: String?
    private var functions: [DatabaseFunction] = []

    /// Opens or creates the ledger at `path`; nil keeps it in memory. Throws `LedgerError` where the file cannot be
    /// opened or written.
    package init(at path: String?) throws(LedgerError) {
        self.path = path
        do {
            if let path {
                (queue, wasRebuilt) = try Self.open(path)
            } else {
                queue = try DatabaseQueue(configuration: Self.configuration)
                wasRebuilt = false
            }
            try queue.inDatabase { try Schema.create(in: $0) }
        } catch {
            throw LedgerError(error)
        }
    }

    /// Folds the journal into the file and closes it; nothing may be called afterwards.
    package func close() throws(LedgerError) {
        try guarded {
            entry = nil
            try queue.close()
            if let path { try? FileManager.default.removeItem(atPath: path + "-scratch") }
        }
    }

    /// Makes `SELECT name(text)` call `key`: Reports sort by Vietnamese order with it.
    package func define(_ name: String, key: @escaping @Sendable (String) -> [UInt8]) {
        let function = DatabaseFunction(name, argumentCount: 1, pure: true) { values in
            String.fromDatabaseValue(values[0]).map { Data(key($0)) }
        }
        queue.inDatabase { $0.add(function: function) }
        functions.append(function)
    }

    /// Makes room for tables named `scratch.…` that are derived for one reading and gone with the next: they are no part
    /// of the ledger, so that writing them waits for no disk.
    package func clearScratch() throws(LedgerError) {
        try guarded {
            try queue.inDatabase { db in
                let isAttached = try Row.fetchAll(db, sql: "PRAGMA database_list").contains { $0["name"] == Self.scratch }
                if isAttached { try db.execute(sql: "DETACH DATABASE \(Self.scratch)") }
                let file = path.map { $0 + "-scratch" }
                if let file, FileManager.default.fileExists(atPath: file) { try FileManager.default.removeItem(atPath: file) }
                try db.execute(sql: "ATTACH DATABASE ? AS \(Self.scratch)", arguments: [file ?? ""])
                try db.execute(sql: "PRAGMA \(Self.scratch).journal_mode = OFF; PRAGMA \(Self.scratch).synchronous = OFF")
            }
        }
    }

    static let scratch = "scratch"

    /// The ledger as it stands now, to be read by one task while others derive from it what it holds not yet: neither
    /// tables named `scratch.…` nor later changes are seen. The caller closes it.
    package func snapshot(_ setup: [String]) throws(LedgerError) -> Readings {
        let readings = Readings(path: path, shared: queue, functions: functions, setup: setup, seesScratch: false)
        try guarded {
            if path == nil { try queue.inDatabase { db in try setup.forEach { try db.execute(sql: $0) } } }
            try readings.begin()
        }
        return readings
    }

    /// Lets `work` read the ledger from several tasks at once. All of them see the state that it has now: nothing can be
    /// entered meanwhile, by nobody. `setup` are statements that make every connection ready, such as temporary views.
    package func withReadings<T>(
        _ setup: [String], _ work: (Readings) async throws -> T
    ) async throws -> T {
        try inDatabase { db in
            db.releaseMemory()
            try db.beginTransaction(.immediate)
        }
        let readings = Readings(path: path, shared: queue, functions: functions, setup: setup)
        do {
            if path == nil { try inDatabase { db in try setup.forEach { try db.execute(sql: $0) } } }
            let result = try await work(readings)
            try readings.close()
            try inDatabase { try $0.commit() }
            return result
        } catch {
            try? readings.close()
            try? inDatabase { try $0.rollback() }
            throw error
        }
    }

    /// Runs `work` on the database of this ledger and gives every error one type.
    func guarded<T>(_ work: () throws -> T) throws(LedgerError) -> T {
        do { return try work() } catch { throw LedgerError(error) }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        // An input's transaction stays open between begin and commit.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { db in
            try db.execute(sql: """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;
                """)
        }
        return configuration
    }

    private static func open(_ path: String) throws -> (DatabaseQueue, wasRebuilt: Bool) {
        let isLedger = try LedgerFile.isLedger(path)
        if isLedger {
            do {
                let queue = try DatabaseQueue(path: path, configuration: configuration)
                let version = try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") }
                if version == schemaVersion { return (queue, false) }
                try queue.close()
            } catch let error as DatabaseError where [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode) {
                // A broken ledger holds nothing that the inputs cannot give again.
            }
            try LedgerFile.remove(path)
        }
        return (try DatabaseQueue(path: path, configuration: configuration), isLedger)
    }
}

/// The ledger's file could not be read or written; the run cannot go on.
package struct LedgerError: Error, Sendable, CustomStringConvertible {
    package let description: String

    init(_ error: any Error) {
        // What SQLite says, without the statement that it said it of.
        let reason = (error as? DatabaseError).map { $0.message ?? $0.resultCode.description } ?? "\(error)"
        description = (error as? LedgerError)?.description ?? "ledger: \(reason)"
    }

    init(_ message: String) {
        description = "ledger: \(message)"
    }
}

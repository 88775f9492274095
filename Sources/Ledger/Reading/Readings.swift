internal import Foundation
internal import GRDB
internal import Synchronization

/// One state of the ledger, read from several tasks at the same time, each over a connection of its own.
package final class Readings: Sendable {
    /// nil for a ledger in memory, which has one connection for all.
    private let path: String?
    private let shared: DatabaseQueue
    private let functions: [DatabaseFunction]
    private let setup: [String]
    private let seesScratch: Bool
    private let free = Mutex<[DatabaseQueue]>([])

    init(path: String?, shared: DatabaseQueue, functions: [DatabaseFunction], setup: [String], seesScratch: Bool = true) {
        self.path = path
        self.shared = shared
        self.functions = functions
        self.setup = setup
        self.seesScratch = seesScratch
    }

    /// Begins to read: whatever is entered later is not seen.
    func begin() throws {
        guard let path else { return }
        let connection = try opened(path)
        free.withLock { $0.append(connection) }
    }

    /// Calls `work` with a reading that nobody else has meanwhile.
    package func read<T>(_ work: (borrowing Reader) throws -> T) throws -> T {
        guard let path else { return try shared.inDatabase { try work(Reader($0)) } }
        let connection = try free.withLock { $0.popLast() } ?? opened(path)
        defer { free.withLock { $0.append(connection) } }
        return try connection.inDatabase { try work(Reader($0)) }
    }

    /// A connection within a transaction that has begun to read, and so sees one state until it is closed.
    private func opened(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.allowsUnsafeTransactions = true
        let connection = try DatabaseQueue(path: path, configuration: configuration)
        try connection.inDatabase { db in
            for function in functions { db.add(function: function) }
            if seesScratch, FileManager.default.fileExists(atPath: path + "-scratch") {
                try db.execute(sql: "ATTACH DATABASE ? AS \(Ledger.scratch)", arguments: [path + "-scratch"])
            }
            try db.execute(sql: "PRAGMA cache_size = -4000")
            try db.beginTransaction(.deferred)
            try db.execute(sql: "SELECT count(*) FROM inputs")
            try db.execute(sql: Schema.views)
            for statement in setup { try db.execute(sql: statement) }
        }
        return connection
    }

    /// Ends the transactions; nothing may be read afterwards.
    package func close() throws {
        let connections = free.withLock { all in
            defer { all = [] }
            return all
        }
        for connection in connections {
            try connection.inDatabase { try $0.rollback() }
            try connection.close()
        }
    }
}

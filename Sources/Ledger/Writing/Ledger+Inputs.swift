internal import GRDB

extension Ledger {
    /// Begins a run: from here on the ledger notes which inputs are met again.
    package func begin(_ run: RunRecord) throws(LedgerError) {
        try inDatabase { db in
            try db.execute(sql: """
                CREATE TEMP TABLE IF NOT EXISTS met (path TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM met;
                """)
            try Prepared("INSERT OR REPLACE INTO runs VALUES (?, ?, ?, ?)", in: db)
                .run([.text(run.id), .text(run.stamp), .text(run.configuration), .text(run.tool)])
        }
    }

    /// Whether the ledger already holds what these bytes and rules give; the input then needs no reading. Either
    /// way it counts as met by this run.
    package func isCurrent(_ path: String, fingerprint: String, rules: String) throws(LedgerError) -> Bool {
        try inDatabase { db in
            try meet(path, in: db)
            let sql = "SELECT 1 FROM inputs WHERE path = ? AND fingerprint = ? AND rules = ?"
            return try Int.fetchOne(db, sql: sql, arguments: [path, fingerprint, rules]) != nil
        }
    }

    /// Replaces all that is known of an input, in one transaction.
    package func enter(_ record: InputRecord, _ outcomes: [DocumentOutcome] = []) throws(LedgerError) {
        try open(record.path)
        try append(outcomes)
        try commit(record)
    }

    /// Begins an input that is entered in pieces: what was known of it is forgotten, and all until `commit` is one
    /// transaction.
    package func open(_ path: String) throws(LedgerError) {
        guard entry == nil else { throw LedgerError("an input is already open") }
        try inDatabase { db in
            try meet(path, in: db)
            try db.beginTransaction(.immediate)
            do {
                entry = try Entry(path: path, in: db)
            } catch {
                try db.rollback()
                throw error
            }
        }
    }

    /// Enters the next documents of the open input, in the order of the input.
    package func append(_ outcomes: [DocumentOutcome]) throws(LedgerError) {
        try inDatabase { db in
            guard entry != nil else { throw LedgerError("no input is open") }
            for outcome in outcomes { try entry?.append(outcome) }
        }
    }

    /// Closes the open input with how it ended.
    package func commit(_ record: InputRecord) throws(LedgerError) {
        try inDatabase { db in
            guard let entry else { throw LedgerError("no input is open") }
            try entry.close(record, in: db)
            try db.commit()
            self.entry = nil
        }
    }

    /// Leaves the open input as it was before.
    package func rollback() throws(LedgerError) {
        guard entry != nil else { return }
        try inDatabase { db in
            entry = nil
            try db.rollback()
        }
    }

    /// Ends a run: inputs that it did not meet are gone, and so is what they gave.
    package func forgetUnmet() throws(LedgerError) {
        try inDatabase { db in
            try db.inTransaction {
                let gone = try String.fetchAll(db, sql: """
                    SELECT path FROM inputs WHERE path NOT IN (SELECT path FROM met) ORDER BY path
                    """)
                for path in gone { try Removal.remove(path, in: db) }
                return .commit
            }
        }
    }

    private func meet(_ path: String, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO met VALUES (?)").execute(arguments: [path])
    }

    func inDatabase<T>(_ work: (Database) throws -> T) throws(LedgerError) -> T {
        try guarded { try queue.inDatabase(work) }
    }
}

internal import GRDB

/// Takes an input and everything it gave out of the ledger.
enum Removal {
    static func remove(_ path: String, in db: Database) throws {
        guard let input = try Int.fetchOne(db, sql: "SELECT number FROM inputs WHERE path = ?", arguments: [path]) else {
            return
        }
        try db.execute(sql: "CREATE TEMP TABLE IF NOT EXISTS gone (id TEXT PRIMARY KEY) WITHOUT ROWID; DELETE FROM gone")
        try db.execute(sql: "INSERT OR IGNORE INTO gone SELECT id FROM articles WHERE input = ?", arguments: [input])
        try leaveStories(of: input, in: db)
        for table in ["claims", "observations", "remarks", "refusals"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE article IN (SELECT number FROM articles WHERE input = ?)", arguments: [input])
        }
        for table in ["articles", "rejections"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE input = ?", arguments: [input])
        }
        try db.execute(sql: "DELETE FROM inputs WHERE number = ?", arguments: [input])
        try markCopies("SELECT id FROM gone", in: db)
    }

    /// Takes the input's articles out of their stories, and notes what is left behind to be grouped anew.
    private static func leaveStories(of input: Int, in db: Database) throws {
        try db.execute(sql: """
            INSERT OR IGNORE INTO story_touched
                SELECT other.article_id FROM gone CROSS JOIN stories own ON own.article_id = gone.id
                    CROSS JOIN stories other ON other.group_id = own.group_id
                UNION SELECT id FROM gone
            """)
        let members = "SELECT number FROM articles WHERE input = ?"
        try db.execute(
            sql: "INSERT OR IGNORE INTO story_orphans SELECT text FROM story_members WHERE article IN (\(members))",
            arguments: [input])
        try db.execute(sql: "DELETE FROM story_members WHERE article IN (\(members))", arguments: [input])
    }

    /// Of several copies of one address only the fullest counts, the first in input order among equals. `ids` selects
    /// the addresses to look at again.
    static func markCopies(_ ids: String, _ arguments: StatementArguments = [], in db: Database) throws {
        try db.execute(
            sql: """
                UPDATE articles AS a SET is_copy = EXISTS (
                    SELECT 1 FROM articles b JOIN inputs j ON j.number = b.input JOIN inputs i ON i.number = a.input
                    WHERE b.id = a.id AND b.number <> a.number
                        AND (b.words > a.words OR b.words = a.words AND (j.path, b.sequence) < (i.path, a.sequence)))
                WHERE a.id IN (\(ids))
                """,
            arguments: arguments)
    }
}

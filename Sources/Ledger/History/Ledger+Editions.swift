internal import GRDB

extension Ledger {
    /// Compares what would be published now with the last edition of another run, and fills the table
    /// `changes (change, claim_id, article_id, field, before, after, evidence)` that Reports prints. Empty where
    /// nothing was published before. Returns the run that the comparison is with.
    ///
    /// The same run compared twice gives the same changes, published in between or not.
    @discardableResult
    package func compare(with run: String) throws(LedgerError) -> String? {
        try inDatabase { db in
            compared = nil
            try db.execute(sql: """
                DELETE FROM changes; DROP TABLE IF EXISTS temp.current;
                CREATE TEMP TABLE current (
                    claim_id TEXT PRIMARY KEY, article_id TEXT, values_json TEXT) WITHOUT ROWID;
                """)
            let last = try Row.fetchOne(
                db, sql: "SELECT number, run FROM editions WHERE run <> ? ORDER BY number DESC LIMIT 1", arguments: [run])
            guard let last else { return nil }
            try db.inTransaction {
                try db.execute(sql: "INSERT INTO current \(Self.snapshot)")
                try db.execute(sql: Self.differences, arguments: ["edition": last["number"] as Int])
                return .commit
            }
            compared = (run, db.totalChangesCount)
            return last["run"]
        }
    }

    /// Whether the newest edition is this run's.
    package func isPublished(_ run: String) throws(LedgerError) -> Bool {
        try inDatabase { try String.fetchOne($0, sql: "SELECT run FROM editions ORDER BY number DESC LIMIT 1") == run }
    }

    /// Remembers what was published, for the next run to compare with. Only this edition and the one before it are kept.
    package func publish(_ run: String) throws(LedgerError) {
        try inDatabase { db in
            try db.inTransaction {
                let last = try Row.fetchOne(db, sql: "SELECT number, run FROM editions ORDER BY number DESC LIMIT 1")
                let isCurrent = compared.map { $0.run == run && $0.changes == db.totalChangesCount } ?? false
                let claims = isCurrent ? "temp.current ORDER BY claim_id" : "(\(Self.snapshot))"
                let number: Int
                if let last, last["run"] == run {
                    number = last["number"]
                } else {
                    number = 1 + (last?["number"] ?? 0)
                    try db.execute(sql: "DELETE FROM editions WHERE run = ?", arguments: [run])
                    try db.execute(sql: "INSERT INTO editions VALUES (?, ?)", arguments: [number, run])
                }
                try db.execute(
                    sql: "DELETE FROM snapshots WHERE edition = ?1 OR edition < ?1 - 1", arguments: [number])
                try db.execute(sql: "DELETE FROM editions WHERE number < ? - 1", arguments: [number])
                try db.execute(sql: "INSERT INTO snapshots SELECT \(number), * FROM \(claims)")
                return .commit
            }
        }
    }

    /// What of a claim is compared: its reading, not its place in the text. In the order of the tables that it goes
    /// into, which are then written from front to back.
    private static let snapshot = """
        SELECT id, article_id, json_object(
            'object', object, 'subtype', subtype, 'measure', measure, 'direction', direction, 'modality', modality,
            'mag_kind', mag_kind, 'mag_value', mag_value, 'mag_from', mag_from, 'mag_to', mag_to,
            'mag_unit', mag_unit, 'mag_per', mag_per, 'mag_bound', mag_bound, 'also_value', also_value,
            'also_from', also_from, 'also_to', also_to, 'also_unit', also_unit, 'base_type', base_type, 'org', org,
            'province', at_province, 'citation_of', citation_of, 'article_date', article_date, 'evidence', evidence)
        FROM counted_claims ORDER BY id
        """

    private static let differences = """
        INSERT INTO changes
        SELECT 'added', n.claim_id, n.article_id, '', NULL, NULL, n.values_json ->> 'evidence'
        FROM current n LEFT JOIN snapshots o ON o.edition = :edition AND o.claim_id = n.claim_id
        WHERE o.claim_id IS NULL
        UNION ALL
        SELECT 'removed', o.claim_id, o.article_id, '', NULL, NULL, o.values_json ->> 'evidence'
        FROM snapshots o LEFT JOIN current n ON n.claim_id = o.claim_id
        WHERE o.edition = :edition AND n.claim_id IS NULL
        UNION ALL
        SELECT 'changed', n.claim_id, n.article_id, was.key, was.value, now.value, n.values_json ->> 'evidence'
        FROM current n JOIN snapshots o ON o.edition = :edition AND o.claim_id = n.claim_id
            JOIN json_each(o.values_json) was JOIN json_each(n.values_json) now ON now.key = was.key
        WHERE o.values_json <> n.values_json AND was.value IS NOT now.value
        """
}

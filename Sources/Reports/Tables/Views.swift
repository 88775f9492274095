internal import Ledger
internal import Vietnamese

/// What the tables select from.
///
/// - `claim_facts`: one narrow row for every claim that counts, numbered in the order of the ledger. Everything that
///   counts, groups or chooses reads it: forty readings of the claims with their texts would take minutes.
/// - `reported_claims`: the same rows with all columns of their claims and articles, for some of them.
/// - `printed_claims`: all claims that count with all of their columns, read from front to back.
enum Views {
    /// Fills `claim_facts` for one writing of the reports; it stands beside the ledger until the next.
    static func derive(in ledger: Ledger) throws {
        ledger.define("vi_key") { VietnameseOrder.key(of: $0) }
        try ledger.clearScratch()
        try ledger.derive { _, run in
            let columns = facts.joined(separator: ", ")
            try run("CREATE TABLE scratch.claim_facts (number INTEGER PRIMARY KEY, \(columns), bucket, review_reason)", [])
            try run("""
                INSERT INTO claim_facts (\(columns), bucket, review_reason)
                SELECT \(columns), bucket, \(ClaimTables.reviewReasons)
                FROM (SELECT *, \(Bucket.sql) AS bucket FROM counted_claims) c ORDER BY input_path, sequence, position
                """, [])
        }
    }

    /// Makes the views on one connection.
    static let setup = [
        "DROP VIEW IF EXISTS temp.reported_claims",
        """
        CREATE TEMP VIEW reported_claims AS
        SELECT f.*, \(texts.joined(separator: ", "))
        FROM claim_facts f CROSS JOIN claims c ON c.article = f.article AND c.position = f.position
            CROSS JOIN articles a ON a.number = f.article
        """,
        "DROP VIEW IF EXISTS temp.printed_claims",
        "CREATE TEMP VIEW printed_claims AS SELECT *, \(Bucket.sql) AS bucket FROM counted_claims",
    ]

    /// Columns of `counted_claims` that are asked for by more than the long tables.
    private static let facts = [
        "article", "position", "id", "article_id", "group_id", "group_size", "site", "article_date", "object", "subtype",
        "measure", "direction", "modality", "mag_kind", "mag_value", "mag_from", "mag_to", "also_value", "also_unit", "org", "org_type",
        "issuer_level", "recipient_level", "citation_of", "mechanism", "scope", "rule", "confidence", "doubts",
        "truncated", "at_province", "period_start", "period_end",
    ]

    /// The columns of claims and articles that only long tables print.
    private static let texts = [
        "c.object_surface", "c.negated", "c.mag_unit", "c.mag_bound", "c.mag_intensity", "c.change_abs", "c.change_pct",
        "c.also_from", "c.also_to", "c.mag_per",
        "c.base_type", "c.base_surface", "c.base_inherited", "c.flow", "c.attribution",
        "c.holder_name", "c.holder_position", "c.effect", "c.section", "c.char_start", "c.char_end", "c.evidence",
        "c.sentence", "c.modality_rule", "a.url", "a.title", "a.topic", "a.genre", "a.event_date",
    ] + ["place", "commune", "district", "province_before_2025"].map {
        "c.\($0) AS at_\($0)"
    }
}

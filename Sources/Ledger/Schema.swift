internal import GRDB

/// The tables and the views that Reports reads. A change here counts `Ledger.schemaVersion` up.
enum Schema {
    static func create(in db: Database) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version")
        guard version == 0 else { return try db.execute(sql: views) }
        try db.inTransaction {
            try db.execute(sql: tables)
            try db.execute(sql: "PRAGMA application_id = \(LedgerFile.applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(Ledger.schemaVersion)")
            return .commit
        }
        try db.execute(sql: views)
    }

    /// `sequence` is the place of a document among all of its input, articles and rejections alike. `text` is an
    /// `ArticleText`, and `finding` the JSON of the rest. `changes` is what `Ledger.compare` found last.
    private static let tables = """
        CREATE TABLE inputs (
            number INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, fingerprint TEXT NOT NULL, rules TEXT NOT NULL,
            bytes INTEGER NOT NULL, format TEXT, encoding TEXT,
            status TEXT NOT NULL CHECK (status IN ('used', 'skipped', 'failed')), reason TEXT, message TEXT,
            documents INTEGER NOT NULL, articles INTEGER NOT NULL, rejected INTEGER NOT NULL,
            claims INTEGER NOT NULL, observations INTEGER NOT NULL);
        CREATE TABLE articles (
            number INTEGER PRIMARY KEY, id TEXT NOT NULL, input INTEGER NOT NULL, sequence INTEGER NOT NULL,
            member TEXT, document TEXT NOT NULL, ordinal INTEGER NOT NULL, is_copy INTEGER NOT NULL,
            url TEXT, site TEXT, date TEXT, moment TEXT, date_text TEXT, date_rule TEXT, title TEXT, sapo TEXT,
            sapo_source TEXT, byline TEXT, language TEXT, words INTEGER NOT NULL, quality REAL NOT NULL,
            fingerprint TEXT NOT NULL, truncated INTEGER NOT NULL, topic TEXT, topic_secondary TEXT, genre TEXT,
            page_type TEXT NOT NULL, place TEXT, commune TEXT, district TEXT, province_before_2025 TEXT,
            province TEXT, event_kind TEXT, event_date TEXT, n_claims INTEGER NOT NULL,
            n_observations INTEGER NOT NULL, n_remarks INTEGER NOT NULL, n_refusals INTEGER NOT NULL,
            sketch BLOB, text BLOB, finding BLOB);
        CREATE INDEX articles_by_input ON articles (input, sequence);
        CREATE INDEX articles_by_id ON articles (id);
        CREATE INDEX articles_with_evidence ON articles (input, sequence) WHERE finding IS NOT NULL;
        CREATE TABLE claims (
            article INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, object TEXT NOT NULL,
            subtype TEXT, object_surface TEXT, measure TEXT NOT NULL, direction TEXT NOT NULL, modality TEXT NOT NULL,
            negated INTEGER NOT NULL, mag_kind TEXT NOT NULL, mag_value REAL, mag_from REAL, mag_to REAL,
            mag_unit TEXT, mag_bound TEXT, mag_intensity TEXT, change_abs REAL, change_pct REAL, also_value REAL,
            also_from REAL, also_to REAL, also_unit TEXT, mag_per TEXT,
            base_type TEXT NOT NULL, base_surface TEXT, base_inherited INTEGER NOT NULL, period_start TEXT,
            period_end TEXT, issuer_level TEXT, recipient_level TEXT, flow TEXT, org TEXT, org_type TEXT,
            place TEXT, commune TEXT, district TEXT, province_before_2025 TEXT, province TEXT,
            attribution TEXT NOT NULL, holder_name TEXT, holder_position TEXT, citation_of TEXT, mechanism TEXT,
            effect TEXT, scope TEXT, section TEXT NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
            evidence TEXT NOT NULL, sentence TEXT NOT NULL, trigger TEXT, rule TEXT NOT NULL, modality_rule TEXT,
            confidence REAL NOT NULL, doubts TEXT, PRIMARY KEY (article, position)) WITHOUT ROWID;
        CREATE TABLE observations (
            article INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, object TEXT NOT NULL,
            subtype TEXT, measure TEXT NOT NULL, value REAL NOT NULL, unit TEXT, bound TEXT, per TEXT,
            base_type TEXT NOT NULL, base_surface TEXT, period_start TEXT, period_end TEXT, org TEXT, level TEXT,
            place TEXT, commune TEXT, district TEXT, province_before_2025 TEXT, province TEXT,
            section TEXT NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL, evidence TEXT NOT NULL,
            sentence TEXT NOT NULL, rule TEXT NOT NULL, PRIMARY KEY (article, position)) WITHOUT ROWID;
        CREATE TABLE remarks (
            article INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
            subject TEXT NOT NULL, section TEXT NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
            evidence TEXT NOT NULL, rule TEXT NOT NULL, PRIMARY KEY (article, position)) WITHOUT ROWID;
        CREATE TABLE refusals (
            article INTEGER NOT NULL, position INTEGER NOT NULL, trigger TEXT NOT NULL, head TEXT, rule TEXT NOT NULL,
            reason TEXT NOT NULL, section TEXT NOT NULL, char_start INTEGER NOT NULL, char_end INTEGER NOT NULL,
            sentence TEXT NOT NULL, PRIMARY KEY (article, position)) WITHOUT ROWID;
        CREATE TABLE rejections (
            input INTEGER NOT NULL, sequence INTEGER NOT NULL, document TEXT NOT NULL, member TEXT,
            ordinal INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
            PRIMARY KEY (input, sequence)) WITHOUT ROWID;
        CREATE TABLE stories (
            article_id TEXT PRIMARY KEY, group_id TEXT NOT NULL, kept_article_id TEXT NOT NULL,
            reason TEXT NOT NULL, similarity REAL) WITHOUT ROWID;
        CREATE INDEX stories_by_group ON stories (group_id);
        CREATE INDEX articles_to_compare ON articles (number) WHERE sketch IS NOT NULL;
        CREATE TABLE story_texts (number INTEGER PRIMARY KEY, fingerprint INTEGER NOT NULL UNIQUE, shingles BLOB NOT NULL);
        CREATE TABLE story_bands (band INTEGER NOT NULL, text INTEGER NOT NULL, PRIMARY KEY (band, text)) WITHOUT ROWID;
        CREATE TABLE story_links (
            text INTEGER NOT NULL, other INTEGER NOT NULL, similarity REAL NOT NULL,
            PRIMARY KEY (text, other)) WITHOUT ROWID;
        CREATE TABLE story_members (article INTEGER PRIMARY KEY, text INTEGER NOT NULL);
        CREATE INDEX story_members_by_text ON story_members (text);
        CREATE TABLE story_touched (article_id TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE TABLE story_orphans (text INTEGER PRIMARY KEY);
        CREATE TABLE contradictions (
            key TEXT NOT NULL, position INTEGER NOT NULL, id_a TEXT NOT NULL, id_b TEXT NOT NULL,
            value_a REAL, value_b REAL, unit TEXT, url_a TEXT, url_b TEXT, evidence_a TEXT NOT NULL,
            evidence_b TEXT NOT NULL, reason TEXT NOT NULL, note TEXT, PRIMARY KEY (key, position)) WITHOUT ROWID;
        CREATE TABLE computed_changes (
            id TEXT PRIMARY KEY, org TEXT NOT NULL, province TEXT, object TEXT NOT NULL, subtype TEXT, measure TEXT NOT NULL,
            unit TEXT, per TEXT, value_from REAL NOT NULL, value_to REAL NOT NULL, change_abs REAL NOT NULL,
            change_pct REAL, from_start TEXT NOT NULL, from_end TEXT NOT NULL, to_start TEXT NOT NULL,
            to_end TEXT NOT NULL, relation TEXT NOT NULL, id_from TEXT NOT NULL, id_to TEXT NOT NULL, url_from TEXT,
            url_to TEXT, evidence_from TEXT NOT NULL, evidence_to TEXT NOT NULL, origin TEXT NOT NULL,
            note TEXT) WITHOUT ROWID;
        CREATE TABLE runs (
            id TEXT PRIMARY KEY, stamp TEXT, configuration TEXT NOT NULL, tool TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE editions (number INTEGER PRIMARY KEY, run TEXT NOT NULL UNIQUE);
        CREATE TABLE snapshots (
            edition INTEGER NOT NULL, claim_id TEXT NOT NULL, article_id TEXT NOT NULL, values_json TEXT NOT NULL,
            PRIMARY KEY (edition, claim_id)) WITHOUT ROWID;
        CREATE TABLE changes (
            change TEXT, claim_id TEXT, article_id TEXT, field TEXT, before TEXT, after TEXT, evidence TEXT,
            PRIMARY KEY (change, article_id, claim_id, field)) WITHOUT ROWID;
        """

    /// What counts: the fullest copy of an address, and one article of every repeated story. `counted_claims` reads
    /// the whole ledger in order, `claims_by_article` looks one article up.
    static let views = """
        CREATE TEMP VIEW IF NOT EXISTS all_articles AS
            SELECT \(articleColumns) FROM inputs i CROSS JOIN articles a ON a.input = i.number
                LEFT JOIN stories s ON s.article_id = a.id;
        CREATE TEMP VIEW IF NOT EXISTS articles_by_id AS
            SELECT \(articleColumns) FROM articles a JOIN inputs i ON i.number = a.input
                LEFT JOIN stories s ON s.article_id = a.id;
        CREATE TEMP VIEW IF NOT EXISTS counted_claims AS
            SELECT \(claimColumns) FROM all_articles a CROSS JOIN claims c ON c.article = a.number WHERE a.counts;
        CREATE TEMP VIEW IF NOT EXISTS claims_by_article AS
            SELECT \(claimColumns) FROM articles_by_id a JOIN claims c ON c.article = a.number WHERE a.counts;
        CREATE TEMP VIEW IF NOT EXISTS counted_observations AS
            SELECT o.*, a.id AS article_id, a.group_id, a.group_size, a.input_path, a.sequence, a.url, a.site,
                a.date AS article_date, a.title,
                o.place AS at_place,
                o.commune AS at_commune,
                o.district AS at_district,
                o.province AS at_province
            FROM all_articles a CROSS JOIN observations o ON o.article = a.number
            WHERE a.counts AND a.n_observations > 0;
        """

    private static let articleColumns = """
        a.*, i.path AS input_path, coalesce(s.group_id, a.id) AS group_id,
        CASE WHEN s.group_id IS NULL THEN 1
            ELSE (SELECT count(*) FROM stories g WHERE g.group_id = s.group_id) END AS group_size,
        NOT a.is_copy AND (s.group_id IS NULL OR s.kept_article_id = a.id) AS counts
        """

    private static let claimColumns = """
        c.*, a.id AS article_id, a.group_id, a.group_size, a.input_path, a.sequence, a.url, a.site,
        a.date AS article_date, a.event_date, a.title, a.topic, a.genre, a.document, a.truncated,
        c.place AS at_place,
        c.commune AS at_commune,
        c.district AS at_district,
        c.province_before_2025 AS at_province_before_2025,
        c.province AS at_province
        """
}

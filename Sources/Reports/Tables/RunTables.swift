/// Tables about what was read and what became of it.
enum RunTables {
    static let all = [articles, inputs, rejections, dedup, contradictions, computedChanges, changes]

    static let articles = Table(
        id: "articles", key: [],
        columns: [
            Column("article_id", .text, "id"), Column("url", .url), Column("site"), Column("article_date", .day, "date"),
            Column("title"), Column("sapo"), Column("byline"), Column("place"),
            Column("district_old", .text, "district"), Column("province_old", .text, "province_before_2025"),
            Column("province_2025", .text, "province"), Column("event_date", .day), Column("topic", .code("topic")),
            Column("topic_secondary", .codes("topic")), Column("genre", .code("genre")),
            Column("page_type", .code("page_type")), Column("lang", .text, "language"), Column("words", .integer),
            Column("dup_group", .text, "group_id"), Column("group_size", .integer), Column("counts", .flag),
            Column("is_copy", .flag), Column("n_claims", .integer), Column("n_obs", .integer, "n_observations"),
            Column("quality_score", .number), Column("truncated", .flag), Column("fingerprint"),
            Column("input", .text, "input_path"), Column("member"), Column("document"), Column("ordinal", .integer),
        ].map { $0.name == "quality_score" ? Column("quality_score", .number, "round(quality, 2)") : $0 },
        source: "all_articles", order: "input_path, sequence")

    static let inputs = Table(
        id: "inputs", key: ["input"],
        columns: [
            Column("input", .text, "path"), Column("status", .code("status")), Column("reason", .code("reason")),
            Column("message", .message), Column("bytes", .integer), Column("format"), Column("encoding"), Column("fingerprint"),
            Column("n_documents", .integer, "documents"), Column("n_articles", .integer, "articles"),
            Column("n_rejected", .integer, "rejected"), Column("n_claims", .integer, "claims"),
            Column("n_obs", .integer, "observations"),
        ],
        source: "inputs", order: "path")

    static let rejections = Table(
        id: "rejections", key: ["input", "position"],
        columns: [
            Column("input", .text, "i.path"), Column("position", .integer, "r.sequence"),
            Column("member", .text, "r.member"), Column("document", .text, "r.document"),
            Column("ordinal", .integer, "r.ordinal"), Column("reason", .code("reason"), "r.code"),
            Column("message", .message, "r.message"),
        ],
        source: "inputs i CROSS JOIN rejections r ON r.input = i.number", order: "i.path, r.sequence")

    /// Copies of one address first, then the articles of every repeated story.
    static let dedup = Table(
        id: "dedup", key: [],
        columns: [
            Column("dup_group"), Column("article_id"), Column("kept", .flag), Column("kept_article_id"),
            Column("url", .url), Column("kept_url", .url), Column("input"), Column("ordinal", .integer),
            Column("dedup_reason", .code("dedup_reason")), Column("similarity", .number),
        ],
        source: """
            (SELECT a.id AS dup_group, a.id AS article_id, NOT a.is_copy AS kept, a.id AS kept_article_id, a.url,
                a.url AS kept_url, a.input_path AS input, a.ordinal, a.sequence, 'same_address' AS dedup_reason,
                NULL AS similarity
            FROM all_articles a
            WHERE a.id IN (SELECT id FROM articles WHERE is_copy)
            UNION ALL
            SELECT s.group_id, s.article_id, s.kept_article_id = s.article_id, s.kept_article_id, a.url,
                (SELECT k.url FROM articles k WHERE k.id = s.kept_article_id AND NOT k.is_copy), a.input_path,
                a.ordinal, a.sequence, s.reason, s.similarity
            FROM stories s JOIN all_articles a ON a.id = s.article_id AND NOT a.is_copy)
            """,
        order: "dup_group, kept DESC, article_id, input, sequence, dedup_reason")

    static let contradictions = Table(
        id: "contradictions", key: ["key", "position"],
        columns: [
            Column("key"), Column("position", .integer), Column("id_a"), Column("id_b"), Column("value_a", .number),
            Column("value_b", .number), Column("unit", .code("unit")), Column("url_a", .url), Column("url_b", .url),
            Column("evidence_a"), Column("evidence_b"), Column("why", .code("contradiction_reason"), "reason"),
            Column("comparison_note", .code("comparison_note"), "note"),
        ],
        source: "contradictions", order: "key, position")

    /// Changes that no article states, computed from two observations; both stand beside them.
    static let computedChanges = Table(
        id: "computed_changes", key: ["computed_id"],
        columns: [
            Column("computed_id", .text, "id"), Column("origin", .code("origin")), Column("org"), Column("province_2025", .text, "province"),
            Column("object", .code("object")), Column("subtype", .codes("subtype")), Column("measure", .code("measure")),
            Column("unit", .code("unit")), Column("per", .code("per")), Column("value_from", .number), Column("value_to", .number),
            Column("change_abs_computed", .number, "round(change_abs, 4)"),
            Column("change_pct_computed", .number, "round(change_pct, 2)", unit: "%"), Column("from_start", .day),
            Column("from_end", .day), Column("to_start", .day), Column("to_end", .day), Column("relation", .code("relation")),
            Column("id_from"), Column("id_to"), Column("url_from", .url), Column("url_to", .url),
            Column("evidence_from"), Column("evidence_to"), Column("comparison_note", .code("comparison_note"), "note"),
        ],
        source: "computed_changes", order: "org, from_start, to_start, id")

    static let changes = Table(
        id: "changes", key: ["change", "claim_id", "field"],
        columns: [
            Column("change", .code("change")), Column("claim_id"), Column("article_id"), Column("field", .column),
            Column("before", .value(of: 3)), Column("after", .value(of: 3)), Column("evidence"),
        ],
        source: "changes",
        order: "CASE change WHEN 'added' THEN 1 WHEN 'changed' THEN 2 ELSE 3 END, article_id, claim_id, field")
}

/// Tables with a row for every claim, observation or remark.
enum ClaimTables {
    static let all = [claims, observations, magnitudes, measures, remarks, reviewQueue, negatives]

    private static let order = "number"

    static let claims = Table(
        id: "claims", key: ["claim_id"],
        columns: identity + reading + size + comparison + speaker + where_ + proof + [
            Column("first_seen", .day, Self.seen("min")), Column("last_seen", .day, Self.seen("max")),
        ],
        source: "printed_claims c", order: "input_path, sequence, position")

    private static let identity = [
        Column("claim_id", .text, "id"), Column("article_id"), Column("dup_group", .text, "group_id"),
        Column("group_size", .integer), Column("url", .url), Column("site"), Column("article_date", .day),
        Column("event_date", .day), Column("title"), Column("topic", .code("topic")), Column("genre", .code("genre")),
        Column("section", .code("section")), Column("bucket", .code("bucket")),
    ]

    private static let reading = [
        Column("object", .code("object")), Column("subtype", .codes("subtype")), Column("object_surface"),
        Column("measure", .code("measure")), Column("direction", .code("direction")),
        Column("modality", .code("modality")), Column("negated", .flag),
    ]

    private static let size = [
        Column("mag_kind", .code("mag_kind")), Column("mag_value", .number),
        Column("mag_min", .number, "CASE WHEN mag_kind <> 'from_to' THEN mag_from END"),
        Column("mag_max", .number, "CASE WHEN mag_kind <> 'from_to' THEN mag_to END"),
        Column("mag_from", .number, "CASE WHEN mag_kind = 'from_to' THEN mag_from END"),
        Column("mag_to", .number, "CASE WHEN mag_kind = 'from_to' THEN mag_to END"),
        Column("mag_unit", .code("unit")), Column("mag_per", .code("per")), Column("mag_bound", .code("mag_bound")),
        Column("mag_intensity", .code("mag_intensity")),
        Column("change_abs_computed", .number, "round(change_abs, 4)"),
        Column("change_pct_computed", .number, "round(change_pct, 2)", unit: "%"),
        Column("also_value", .number), Column("also_from", .number), Column("also_to", .number), Column("also_unit", .code("unit")),
    ]

    private static let comparison = [
        Column("base_type", .code("base_type")), Column("base_surface"), Column("base_inherited", .flag),
        Column("period_start", .day), Column("period_end", .day), Column("issuer_level", .code("level")),
        Column("recipient_level", .code("level")), Column("flow", .code("flow")),
    ]

    private static let speaker = [
        Column("org"), Column("org_type", .code("org_type")), Column("holder_name"), Column("holder_position"),
        Column("attribution", .code("attribution")), Column("citation_of"), Column("mechanism", .codes("mechanism")),
        Column("effect", .codes("effect")),
    ]

    private static let where_ = [
        Column("place_as_printed", .text, "at_place"), Column("commune", .text, "at_commune"),
        Column("district_old", .text, "at_district"), Column("province_old", .text, "at_province_before_2025"),
        Column("province_2025", .text, "at_province"), Column("scope_flags", .codes("scope"), "scope"),
    ]

    private static let proof = [
        Column("evidence"), Column("sentence"), Column("char_start", .integer), Column("char_end", .integer),
        Column("rule_id", .code("rule"), "rule"), Column("modality_rule", .code("modality_rule")), Column("confidence", .number),
        Column("doubts", .codes("doubt")),
    ]

    /// The earliest or latest publication of the claim's story.
    private static func seen(_ function: String) -> String {
        """
        CASE WHEN group_size = 1 THEN article_date ELSE (SELECT \(function)(m.date) FROM stories s
            JOIN articles m ON m.id = s.article_id WHERE s.group_id = c.group_id) END
        """
    }

    static let observations = Table(
        id: "observations", key: ["obs_id"],
        columns: [
            Column("obs_id", .text, "id"), Column("article_id"), Column("dup_group", .text, "group_id"),
            Column("group_size", .integer), Column("url", .url), Column("site"), Column("article_date", .day),
            Column("title"), Column("org"), Column("level", .code("level")), Column("place", .text, "at_place"),
            Column("district_old", .text, "at_district"), Column("province_2025", .text, "at_province"),
            Column("object", .code("object")), Column("subtype", .codes("subtype")), Column("measure", .code("measure")),
            Column("count", .number, "value"), Column("unit", .code("unit")), Column("bound", .code("mag_bound")),
            Column("per", .code("per")), Column("period_start", .day), Column("period_end", .day),
            Column("evidence"), Column("sentence"), Column("section", .code("section")),
            Column("char_start", .integer), Column("char_end", .integer), Column("rule_id", .code("rule"), "rule"),
        ],
        source: "counted_observations", order: "input_path, sequence, position")

    static let magnitudes = Table(
        id: "magnitudes", key: ["claim_id"],
        columns: [
            Column("claim_id", .text, "id"), Column("article_id"), Column("article_date", .day), Column("org"),
            Column("province_2025", .text, "at_province"), Column("object", .code("object")),
            Column("subtype", .codes("subtype")),
        ] + size + [
            Column("base_type", .code("base_type")), Column("base_surface"), Column("period_start", .day),
            Column("period_end", .day), Column("evidence"), Column("url", .url),
        ],
        source: "reported_claims WHERE bucket = 'result' AND mag_kind NOT IN ('qualitative', 'none')", order: order)

    static let measures = Table(
        id: "measures", key: ["claim_id"],
        columns: [
            Column("claim_id", .text, "id"), Column("article_id"), Column("article_date", .day),
            Column("measure", .code("measure")), Column("object", .code("object")), Column("subtype", .codes("subtype")),
            Column("direction", .code("direction")), Column("modality", .code("modality")),
        ] + size + [
            Column("org"), Column("province_2025", .text, "at_province"), Column("citation_of"), Column("evidence"),
            Column("url", .url),
        ],
        source: "reported_claims WHERE bucket = 'other_measure'", order: order)

    static let remarks = Table(
        id: "remarks", key: ["remark_id"],
        columns: [
            Column("remark_id", .text, "r.id"), Column("article_id", .text, "a.id"), Column("url", .url, "a.url"),
            Column("article_date", .day, "a.date"), Column("title", .text, "a.title"),
            Column("remark_kind", .code("remark_kind"), "r.kind"),
            Column("remark_subject", .code("remark_subject"), "r.subject"),
            Column("province_2025", .text, "a.province"), Column("evidence", .text, "r.evidence"),
            Column("section", .code("section"), "r.section"), Column("char_start", .integer, "r.char_start"),
            Column("char_end", .integer, "r.char_end"), Column("rule_id", .code("rule"), "r.rule"),
        ],
        source: "all_articles a CROSS JOIN remarks r ON r.article = a.number WHERE a.counts AND a.n_remarks > 0",
        order: "a.input_path, a.sequence, r.position")

    static let negatives = Table(
        id: "negatives_log", key: ["article_id", "position"],
        columns: [
            Column("article_id", .text, "a.id"), Column("position", .integer, "r.position"),
            Column("url", .url, "a.url"), Column("trigger", .text, "r.trigger"), Column("head", .text, "r.head"),
            Column("rule_id", .code("rule"), "r.rule"), Column("why", .message, "r.reason"),
            Column("sentence", .text, "r.sentence"), Column("section", .code("section"), "r.section"),
            Column("char_start", .integer, "r.char_start"), Column("char_end", .integer, "r.char_end"),
        ],
        source: "all_articles a CROSS JOIN refusals r ON r.article = a.number WHERE a.counts AND a.n_refusals > 0",
        order: "a.input_path, a.sequence, r.position")

    /// Claims below this confidence are for a person to read.
    static let doubtfulConfidence = 0.7

    /// The codes of why a claim is to be looked at, `;` between them; empty where it is not.
    static let reviewReasons = """
        trim(CASE WHEN confidence < \(doubtfulConfidence) THEN 'low_confidence;' ELSE '' END
            || CASE WHEN doubts IS NOT NULL THEN 'doubt;' ELSE '' END
            || CASE WHEN bucket = 'result' AND at_province IS NULL THEN 'no_place;' ELSE '' END
            || CASE WHEN modality IN ('achieved', 'not_achieved') AND EXISTS (SELECT 1 FROM claims o
                WHERE o.article = c.article AND o.object = c.object AND o.measure = c.measure
                AND o.modality IN ('achieved', 'not_achieved') AND o.modality <> c.modality)
                THEN 'conflicting_modality;' ELSE '' END
            || CASE WHEN truncated THEN 'truncated_article;' ELSE '' END, ';')
        """

    static let reviewQueue = Table(
        id: "review_queue", key: ["claim_id"],
        columns: [
            Column("claim_id"), Column("article_id"), Column("review_reason", .codes("review_reason")),
            Column("confidence", .number), Column("doubts", .codes("doubt")), Column("bucket", .code("bucket")),
            Column("object", .code("object")), Column("measure", .code("measure")),
            Column("modality", .code("modality")), Column("org"), Column("evidence"), Column("rule_id", .code("rule")),
            Column("url", .url),
        ],
        source: """
            (SELECT f.*, f.id AS claim_id, f.rule AS rule_id, c.evidence, a.url
            FROM claim_facts f
                CROSS JOIN claims c ON c.article = f.article AND c.position = f.position
                CROSS JOIN articles a ON a.number = f.article
            WHERE f.review_reason <> '')
            """,
        order: order)
}

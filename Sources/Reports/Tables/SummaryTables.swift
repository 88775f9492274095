/// Tables that count claims. A count never mixes kinds of statements.
enum SummaryTables {
    static let all = [byObjectAndModality, byOrganisation, byPlace, byPeriod, mechanisms, acts]

    private static let spread = [
        Column("n_claims", .integer, "count(*)"), Column("n_articles", .integer, "count(DISTINCT article)"),
        Column("n_orgs", .integer, "count(DISTINCT org)"),
    ]

    static let byObjectAndModality = Table(
        id: "claims_by_object_modality",
        key: ["object", "subtype", "measure", "modality", "direction", "cites_act"],
        columns: [
            Column("object", .code("object")), Column("subtype", .codes("subtype"), "coalesce(subtype, '')"),
            Column("measure", .code("measure")), Column("modality", .code("modality")),
            Column("direction", .code("direction")), Column("cites_act", .flag, "citation_of IS NOT NULL"),
        ] + spread,
        source: "claim_facts", group: "1, 2, 3, 4, 5, 6", order: "1, 3, 4, 5, 2, 6")

    /// One column for each kind of statement.
    private static let kinds = [
        Column("n_achieved_decrease", .integer, kind("result")), Column("n_target", .integer, kind("target")),
        Column("n_directive", .integer, kind("order")), Column("n_proposal", .integer, kind("proposal", "expected")),
        Column("n_citation", .integer, kind("citation")), Column("n_not_achieved", .integer, kind("not_reduced")),
        Column("n_excess", .integer, kind("excess")), Column("n_other_measure", .integer, kind("other_measure", "other")),
    ]

    private static func kind(_ buckets: String...) -> String {
        "count(*) FILTER (WHERE bucket IN (\(buckets.map { "'\($0)'" }.joined(separator: ", "))))"
    }

    /// By how many percent a claim says that something changed, be it as its first or as its second figure: of a range the end that is
    /// asked for. What is left ("còn 80%") is no change by so much.
    static func printedPercent(ofRange end: String) -> String {
        """
        CASE WHEN mag_kind = 'percent' THEN coalesce(mag_value, CASE WHEN mag_from IS NOT NULL THEN \(end) END)
            WHEN also_unit = '%' THEN also_value END
        """
    }
    private static let printedPercent = printedPercent(ofRange: "mag_to")
    private static let largest = "bucket = 'result' AND \(printedPercent) IS NOT NULL"

    /// SQLite gives the bare columns of the row that holds the maximum; a second key makes it one row.
    private static let percents = [
        Column("largest_pct", .number, "max(\(printedPercent)) FILTER (WHERE \(largest))", unit: "%"),
        Column("largest_pct_claim_id", .text, """
            substr(max(printf('%020.6f', \(printedPercent)) || id) FILTER (WHERE \(largest)), 21)
            """),
    ]

    /// The same table with the article behind the id of the claim that holds the largest percent, set apart by a slash:
    /// what a link to the claim needs.
    static func withArticle(_ table: Table) -> Table {
        let columns = table.columns.map { column in
            column.name == "largest_pct_claim_id"
                ? Column(column.name, .text, column.sql.replacing("|| id)", with: "|| id || '/' || article_id)")) : column
        }
        return Table(
            id: table.id, key: table.key, columns: columns, source: table.source, group: table.group, order: table.order)
    }

    private static let dates = [
        Column("first_date", .day, "min(article_date)"), Column("last_date", .day, "max(article_date)"),
        Column("note_2025", .integer, "count(*) FILTER (WHERE article_date < '2025-07-01')"),
    ]

    static let byOrganisation = Table(
        id: "claims_by_org", key: ["org", "province_2025"],
        columns: [
            Column("org"), Column("org_type", .code("org_type"), "max(org_type)"),
            // Whose conference it is, and who issues a document.
            Column("level", .code("level"), "max(coalesce(issuer_level, CASE WHEN object = 'conference' THEN recipient_level END))"),
            Column("province_2025", .text, "coalesce(at_province, '')"),
        ] + kinds + percents + dates,
        source: "claim_facts WHERE org IS NOT NULL", group: "org, coalesce(at_province, '')",
        order: "vi_key(org), org, coalesce(at_province, '')")

    static let byPlace = Table(
        id: "claims_by_place", key: ["province_2025"],
        columns: [Column("province_2025", .text, "at_province")] + kinds + percents + dates,
        source: "claim_facts WHERE at_province IS NOT NULL", group: "at_province",
        order: "vi_key(at_province), at_province")

    static let byPeriod = Table(
        id: "claims_by_period", key: ["month", "object", "measure", "modality", "cites_act"],
        columns: [
            Column("month", .text, "coalesce(substr(article_date, 1, 7), '')"), Column("object", .code("object")),
            Column("measure", .code("measure")), Column("modality", .code("modality")),
            Column("cites_act", .flag, "citation_of IS NOT NULL"),
        ] + spread,
        source: "claim_facts", group: "1, 2, 3, 4, 5", order: "1, 2, 3, 4, 5")

    static let mechanisms = Table(
        id: "mechanisms", key: ["mechanism", "object", "measure", "modality"],
        columns: [
            Column("mechanism", .code("mechanism"), "m.value"), Column("object", .code("object")),
            Column("measure", .code("measure")), Column("modality", .code("modality")),
        ] + spread,
        source: """
            claim_facts CROSS JOIN json_each('[' || replace(json_quote(mechanism), ';', '","') || ']') m
            WHERE mechanism IS NOT NULL
            """,
        group: "1, 2, 3, 4", order: "1, 2, 3, 4")

    static let acts = Table(
        id: "acts", key: ["act"],
        columns: [
            Column("act", .text, "citation_of"), Column("n_citations", .integer, "count(*)"),
            Column("n_articles", .integer, "count(DISTINCT article)"),
            Column("n_achieved_decrease", .integer, kind("result")),
            Column("first_date", .day, "min(article_date)"), Column("last_date", .day, "max(article_date)"),
        ],
        source: "claim_facts WHERE citation_of IS NOT NULL", group: "citation_of",
        order: "count(*) DESC, citation_of")
}

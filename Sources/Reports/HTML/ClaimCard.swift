internal import Ledger

/// What a row of the HTML report shows of one claim.
struct ClaimCard {
    let id, article, group: String
    let copies: Int
    let date: String?
    let province, org: String?
    let object, modality, bucket: String
    let subtype: String?
    let change: Change
    let base, baseSurface: String?
    let evidence, sentence: String
    let title, url, site, citation: String?
    let rule: String

    /// The newest claims of which a condition on `claim_facts` holds, with the columns in the order that `init` reads
    /// them.
    static func select(newest count: Int, where condition: String) -> String {
        let order = "article_date DESC NULLS LAST, number"
        return """
            SELECT id, article_id, group_id, group_size, article_date, at_province, org, object, measure, direction, modality,
                bucket, subtype, mag_kind, mag_value, mag_from, mag_to, change_pct, mag_unit, mag_bound, mag_intensity,
                base_type, base_surface, evidence, sentence, title, url, site, citation_of, rule, also_value, also_from, also_to, also_unit,
                mag_per
            FROM reported_claims
            WHERE number IN (SELECT number FROM claim_facts WHERE \(condition) ORDER BY \(order) LIMIT \(count))
            ORDER BY \(order)
            """
    }

    init(_ cells: borrowing Cells) {
        id = cells.text(0) ?? ""
        article = cells.text(1) ?? ""
        group = cells.text(2) ?? ""
        copies = cells.integer(3) ?? 1
        date = cells.text(4)
        province = cells.text(5)
        org = cells.text(6)
        object = cells.text(7) ?? ""
        modality = cells.text(10) ?? ""
        bucket = cells.text(11) ?? ""
        subtype = cells.text(12)
        change = Change(
            measure: cells.text(8) ?? "", direction: cells.text(9) ?? "", kind: cells.text(13) ?? "", value: cells.number(14),
            from: cells.number(15), to: cells.number(16), percent: cells.number(17), unit: cells.text(18),
            bound: cells.text(19), intensity: cells.text(20),
            also: Change.Also(value: cells.number(30), from: cells.number(31), to: cells.number(32), unit: cells.text(33)),
            per: cells.text(34))
        base = cells.text(21)
        baseSurface = cells.text(22)
        evidence = cells.text(23) ?? ""
        sentence = cells.text(24) ?? ""
        title = cells.text(25)
        url = cells.text(26)
        site = cells.text(27)
        citation = cells.text(28)
        rule = cells.text(29) ?? ""
    }

    /// No base is named, or one that a reader would not call a comparison.
    var comparesWithNothing: Bool { baseSurface == nil && [nil, "none", "period"].contains(base) }

    /// Published under the government of two levels, since 1 July 2025.
    var isNewEra: Bool? { date.map { $0 >= "2025-07-01" } }
}

internal import Ledger

/// What units state beside the norms of Conclusion 226-KL/TW (domain brief §1.1): a comparison of figures, no verdict.
struct Compliance {
    enum Norm: Int, CaseIterable {
        case documents, conferences, online, cap
    }

    private struct Statement {
        let link: String
        let value: Double
        /// What kind of statement it is, a code of `Bucket`.
        let kind: String
        /// nil where the source does not say for which level the figure stands, and the norms of the levels differ.
        let meets: Bool?
    }

    let sections: Sections
    private var texts: Texts { sections.texts }

    static let rowLimit = 80
    /// Conclusion 226-KL/TW was signed.
    static let since = "2025-12-11"

    /// The norms are those of a year, from the Conclusion on, for documents of all kinds: what was reached over several years or before it,
    /// and fewer invitations alone, are no answer to them.
    private static let isComparable = """
        coalesce(period_end, '9999') >= '\(since)' AND coalesce(julianday(period_end) - julianday(period_start), 0) <= 366
            AND coalesce(subtype, '') <> 'giay_moi'
        """

    func html(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var units: [String] = []
        var statements: [String: [Norm: [Statement]]] = [:]
        try reader.rows("""
            SELECT id, coalesce(org, at_province, site, ''), object, measure, iif(mag_kind = 'cap', 'cap', 'percent'),
                iif(mag_kind = 'cap', mag_value, \(SummaryTables.printedPercent(ofRange: "mag_from"))), issuer_level,
                recipient_level, direction, article_id, modality
            FROM claim_facts
            WHERE article_date >= '\(Self.since)' AND modality IN ('achieved', 'target', 'directive', 'rule')
                AND (modality = 'achieved' OR citation_of IS NULL) AND coalesce(scope, '') NOT LIKE '%hypothetical%'
                AND measure IN ('count', 'share_online') AND (mag_kind IN ('percent', 'cap') OR also_unit = '%') AND \(Self.isComparable)
            ORDER BY vi_key(coalesce(org, at_province, site, '')), article_date, number
            """) { cells in
            guard let (norm, statement) = compared(cells) else { return }
            let unit = cells.text(1) ?? ""
            if statements[unit] == nil { units.append(unit) }
            statements[unit, default: [:]][norm, default: []].append(statement)
        }
        return html(units, statements)
    }

    private func compared(_ cells: borrowing Cells) -> (Norm, Statement)? {
        guard let value = cells.number(5), let id = cells.text(0) else { return nil }
        let link = sections.link(to: id, in: cells.text(9) ?? "")
        let kind = cells.text(10) == "achieved" ? "result" : cells.text(10) == "target" ? "target" : "order"
        let isDocument = cells.text(2) == "document", isCount = cells.text(3) == "count"
        switch cells.text(4) {
        case "percent" where !isCount && !isDocument:
            return (.online, Statement(link: link, value: value, kind: kind, meets: value >= 60))
        case "percent" where isCount && cells.text(8) == "decrease":
            let norm = isDocument ? Norm.documents : .conferences
            return (norm, Statement(link: link, value: value, kind: kind, meets: value >= (isDocument ? 15 : 10)))
        case "cap" where isCount && !isDocument:
            let levels = [cells.text(6), cells.text(7)]
            let limit: Double? = levels.contains("xa") ? 3 : levels.contains("tinh") ? 2 : nil
            let meets = limit.map { value <= $0 } ?? (value <= 2 ? true : value > 3 ? false : nil)
            return (.cap, Statement(link: link, value: value, kind: kind, meets: meets))
        default:
            return nil
        }
    }

    private func html(_ units: [String], _ statements: [String: [Norm: [Statement]]]) -> HTMLBuffer {
        guard !units.isEmpty else { return HTMLBuffer() }
        var html = HTMLBuffer()
        html.markup("<h3 id=compliance>")
        html.both(texts.sentence("compliance.title"))
        html.markup("</h3><p class=lead>")
        html.both(texts.sentence("compliance.lead"))
        html.markup("</p>")
        var grid = Grid(
            id: "compliance",
            heads: ["unit", "documents", "conferences", "online", "cap"].map { texts.sentence("compliance." + $0) })
        if units.count > Self.rowLimit {
            grid.caption = texts.sentence("table.first", [
                "shown": .figure(Self.rowLimit), "total": .figure(units.count), "file": "claims.csv",
            ])
        }
        for unit in units.prefix(Self.rowLimit) {
            grid.rows.append([.words(unit.isEmpty ? "–" : unit)] + Norm.allCases.map { norm in
                .html(cell(statements[unit]?[norm] ?? [], norm))
            })
        }
        html.append(grid.html())
        return html
    }

    private func cell(_ statements: [Statement], _ norm: Norm) -> HTMLBuffer {
        let unit = norm == .cap ? "" : " %"
        var html = HTMLBuffer()
        for (index, statement) in statements.prefix(3).enumerated() {
            if index > 0 { html.markup(" · ") }
            let name = statement.meets.map { $0 ? "meets" : "below" } ?? "unclear"
            // A limit meets a norm as it is set, a reduction once it is done; one that is aimed at or ordered is named as such.
            let isJudged = statement.kind == "result" || norm == .cap
            let sign = isJudged ? statement.meets.map { $0 ? "✓ " : "✗ " } ?? "" : ""
            html.markup("<a class=\(isJudged ? name : "unclear") href=\"\(statement.link)\">\(sign)")
            html.both(Bilingual(
                vi: Figure.text(statement.value, .vi) + unit, en: Figure.text(statement.value, .en) + unit))
            html.markup(isJudged ? "<span class=unseen> " : " <span>(")
            html.both(isJudged ? texts.sentence("compliance." + name) : texts.label("bucket", statement.kind))
            html.markup(isJudged ? "</span></a>" : ")</span></a>")
        }
        if statements.count > 3 { html.markup(" +\(statements.count - 3)") }
        return html
    }
}

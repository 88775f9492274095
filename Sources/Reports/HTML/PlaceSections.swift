internal import Ledger

/// Where: the tile map with its table, the organisations, the joint office, the acts.
struct PlaceSections {
    let sections: Sections
    private var texts: Texts { sections.texts }

    static let organisationLimit = 150
    static let actLimit = 60

    private let kinds = [
        "n_achieved_decrease", "n_target", "n_directive", "n_proposal", "n_citation", "n_not_achieved", "n_excess",
        "n_other_measure",
    ]

    /// Section and filter that show the claims behind a figure of `kinds`.
    private let targets = [
        ("results", ""), ("targets", "k=target&"), ("targets", "k=order&"), ("targets", ""), ("fold-226", ""),
        ("not-reduced", "k=not_reduced&"), ("not-reduced", "k=excess&"), ("measures", ""),
    ]

    func places(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var html = sections.paragraph("places.lead")
        var figures: [String: Int] = [:]
        var grid = Grid(id: "places", heads: heads(["province_2025"] + kinds + ["largest_pct", "note_2025"]))
        try reader.rows(SummaryTables.withArticle(SummaryTables.byPlace).query) { cells in
            let province = cells.text(0) ?? ""
            figures[province] = cells.integer(1)
            grid.rows.append([.words(province)] + kindCells(cells, from: 1, filter: "p=" + province)
                + [largest(cells, at: 9), .number(cells.integer(13) ?? 0)])
        }
        let map = try TileMap(sections.templates)
        html.markup("<figure class=map>")
        html.append(map.svg(
            figures, name: texts.sentence("places.map"), description: texts.sentence("places.map.desc")))
        html.markup("<figcaption><b>")
        html.both(texts.sentence("places.map"))
        html.markup("</b>")
        html.both(texts.sentence("places.map.desc"))
        html.append(map.legend(largest: figures.values.max() ?? 0))
        html.markup("</figcaption></figure>")
        html.append(grid.html())
        let unknown = try reader.count("SELECT count(*) FROM claim_facts WHERE at_province IS NULL")
        html.append(sections.paragraph("places.unknown", ["count": .figure(unknown)], kind: "detail"))
        return html
    }

    func bodies(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var html = sections.paragraph("bodies.lead")
        var table = SummaryTables.byOrganisation
        let total = try reader.count("SELECT count(*) FROM (SELECT 1 FROM \(table.source) GROUP BY \(table.group ?? ""))")
        // The units with most statements are shown, in the order of the alphabet.
        let shown = """
            org IN (SELECT org FROM claim_facts WHERE org IS NOT NULL GROUP BY org
                ORDER BY count(*) DESC, org LIMIT \(Self.organisationLimit))
            """
        table = Table(
            id: table.id, key: table.key, columns: table.columns, source: "claim_facts WHERE " + shown,
            group: table.group, order: table.order + " LIMIT \(Self.organisationLimit)")
        var grid = Grid(id: "bodies", heads: heads(["org", "province_2025"] + kinds + ["largest_pct"]))
        try reader.rows(SummaryTables.withArticle(table).query) { cells in
            let org = cells.text(0) ?? ""
            grid.rows.append([.words(org), .words(cells.text(3) ?? "")]
                + kindCells(cells, from: 4, filter: "q=" + org) + [largest(cells, at: 12)])
        }
        grid.caption = texts.sentence(
            grid.rows.count < total ? "table.most" : "table.all",
            ["shown": .figure(grid.rows.count), "total": .figure(total), "file": "claims_by_org.csv"])
        html.append(grid.rows.isEmpty ? sections.paragraph("table.none", kind: "none") : grid.html())
        return html
    }

    func jointOffice(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var html = sections.paragraph("joint.lead")
        html.append(sections.heading("joint.claims"))
        var claims = Grid(id: "joint", heads: [
            texts.sentence("table.date"), texts.sentence("table.place"), texts.sentence("table.kind"),
            texts.sentence("table.evidence"),
        ])
        try reader.rows("""
            \(ClaimCard.select(newest: 60, where: "';' || mechanism || ';' LIKE '%;joint_office;%'"))
            """) { cells in
            let card = ClaimCard(cells)
            claims.rows.append([
                .date(card.date), .words(card.province ?? card.org ?? "–"), .both(texts.label("bucket", card.bucket)),
                .html(quotation(card.sentence, card.evidence, link: sections.link(to: card.id, in: card.article))),
            ])
        }
        html.append(claims.rows.isEmpty ? sections.paragraph("table.none", kind: "none") : claims.html())
        html.append(sections.heading("joint.remarks"))
        html.append(try remarks(reader))
        return html
    }

    private func remarks(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var grid = Grid(id: "remarks", heads: [
            texts.sentence("table.date"), texts.sentence("table.place"), texts.column("remark_kind").label,
            texts.column("remark_subject").label, texts.column("evidence").label,
        ])
        let sql = """
            SELECT a.date, a.province, r.kind, r.subject, r.evidence, a.id, r.id
            FROM all_articles a CROSS JOIN remarks r ON r.article = a.number WHERE a.counts AND a.n_remarks > 0
            ORDER BY a.date DESC NULLS LAST, a.input_path, a.sequence, r.position LIMIT 60
            """
        try reader.rows(sql) { cells in
            let link = "articles/\(cells.text(5) ?? "").html"
            grid.rows.append([
                .date(cells.text(0)), .words(cells.text(1) ?? "–"),
                .both(texts.label("remark_kind", cells.text(2) ?? "")),
                .both(texts.label("remark_subject", cells.text(3) ?? "")),
                .html(quotation("", cells.text(4) ?? "", link: link)),
            ])
        }
        grid.caption = texts.sentence("table.all", ["total": .figure(grid.rows.count), "file": "remarks.csv"])
        return grid.rows.isEmpty ? sections.paragraph("table.none", kind: "none") : grid.html()
    }

    private func quotation(_ sentence: String, _ evidence: String, link: String?) -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup("<q>")
        Quotation(sentence: sentence, evidence: evidence, limit: 300).append(to: &html)
        html.markup("</q>")
        if let link { html.markup(" <a class=anchor href=\"\(link)\">→</a>") }
        return html
    }

    func acts(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var html = sections.paragraph("acts.lead")
        var grid = Grid(id: "acts", heads: heads(
            ["act", "n_citations", "n_articles", "n_achieved_decrease", "first_date", "last_date"]))
        var total = 0
        try reader.rows(SummaryTables.acts.query) { cells in
            total += 1
            guard total <= Self.actLimit else { return }
            let act = cells.text(0) ?? ""
            let fold = act.utf8.starts(with: "226-KL/TW".utf8) ? "fold-226" : "fold-other-acts"
            grid.rows.append([
                .words(act), .figure(cells.integer(1) ?? 0, section: fold, filter: "q=" + act), .number(cells.integer(2) ?? 0),
                .figure(cells.integer(3) ?? 0, section: "results", filter: "q=" + act), .date(cells.text(4)), .date(cells.text(5)),
            ])
        }
        grid.caption = texts.sentence(
            grid.rows.count < total ? "table.most" : "table.all",
            ["shown": .figure(grid.rows.count), "total": .figure(total), "file": "acts.csv"])
        html.append(grid.rows.isEmpty ? sections.paragraph("table.none", kind: "none") : grid.html())
        return html
    }

    private func heads(_ columns: [String]) -> [Bilingual] {
        columns.map { texts.column($0).label }
    }

    private func kindCells(_ cells: borrowing Cells, from first: Int, filter: String) -> [Grid.Cell] {
        var row: [Grid.Cell] = []
        for (index, target) in targets.enumerated() {
            row.append(.figure(cells.integer(first + index) ?? 0, section: target.0, filter: target.1 + filter))
        }
        return row
    }

    /// The largest percent, leading to its claim.
    private func largest(_ cells: borrowing Cells, at column: Int) -> Grid.Cell {
        guard let percent = cells.number(column), let claim = cells.text(column + 1)?.split(separator: "/"), claim.count == 2 else {
            return .quantity(nil, HTMLBuffer())
        }
        var html = HTMLBuffer()
        html.markup("<a href=\"\(sections.link(to: String(claim[0]), in: String(claim[1])))\">")
        html.both(Bilingual(vi: Figure.text(percent, .vi) + " %", en: Figure.text(percent, .en) + " %"))
        html.markup("</a>")
        return .quantity(percent, html)
    }
}

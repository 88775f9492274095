internal import Ledger

/// What was read and set aside, what a person should look at, and what the words of the report mean.
struct QualitySections {
    let sections: Sections
    private var texts: Texts { sections.texts }

    static let rowLimit = 60

    func quality(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var html = sections.paragraph("quality.lead")
        html.append(sections.heading("quality.inputs"))
        html.append(try inputs(reader))
        html.append(sections.heading("quality.rejections"))
        html.append(rejections())
        html.append(sections.heading("quality.copies"))
        html.append(sections.paragraph("quality.copies.line", [
            "groups": .figure(sections.summary.storyGroups), "repeats": .figure(sections.summary.repeats),
        ], kind: "sum"))
        html.append(sections.paragraph(
            "quality.contradictions.line", ["count": .figure(sections.summary.contradictions)], kind: "sum"))
        html.append(sections.heading("quality.review"))
        html.append(try review(reader))
        html.append(sections.heading("quality.rules"))
        html.append(try rules(reader))
        return html
    }

    private func inputs(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var grid = Grid(id: "inputs", heads: ["input", "status", "reason", "message"].map { texts.column($0).label })
        let condition = "FROM inputs WHERE status <> 'used' OR reason IS NOT NULL"
        let total = try reader.count("SELECT count(*) \(condition)")
        try reader.rows("""
            SELECT path, status, reason, message \(condition)
            ORDER BY CASE status WHEN 'failed' THEN 1 WHEN 'used' THEN 2 ELSE 3 END, path LIMIT \(Self.rowLimit)
            """) { cells in
            grid.rows.append([
                .code(cells.text(0) ?? ""), .both(texts.label("status", cells.text(1) ?? "")),
                .both(texts.label("reason", cells.text(2) ?? "")), .both(texts.message(cells.text(3) ?? "")),
            ])
        }
        return finished(&grid, total: total, file: "inputs.csv")
    }

    private func rejections() -> HTMLBuffer {
        var grid = Grid(id: "rejections", heads: [texts.column("reason").label, texts.column("n_rejected").label])
        for rejection in sections.summary.rejections {
            grid.rows.append([.both(texts.label("reason", rejection.code)), .number(rejection.count)])
        }
        return finished(&grid, total: grid.rows.count, file: "rejections.csv")
    }

    private func review(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var grid = Grid(
            id: "review", heads: ["review_reason", "confidence", "evidence", "rule_id"].map { texts.column($0).label })
        let total = try reader.count("SELECT count(*) FROM claim_facts WHERE review_reason <> ''")
        let sql = """
            SELECT f.review_reason, f.confidence, c.evidence, f.rule, f.id, f.article_id
            FROM (SELECT * FROM claim_facts WHERE review_reason <> '' ORDER BY confidence, number LIMIT \(Self.rowLimit)) f
                CROSS JOIN claims c ON c.article = f.article AND c.position = f.position
            ORDER BY f.confidence, f.number
            """
        try reader.rows(sql) { cells in
            let reasons = (cells.text(0) ?? "").split(separator: ";").map { texts.label("review_reason", String($0)) }
            var evidence = HTMLBuffer()
            evidence.markup("<a href=\"\(sections.link(to: cells.text(4) ?? "", in: cells.text(5) ?? ""))\">")
            evidence.words(cells.text(2) ?? "", limit: 160)
            evidence.markup("</a>")
            grid.rows.append([
                .both(Bilingual(
                    vi: reasons.map(\.vi).joined(separator: ", "), en: reasons.map(\.en).joined(separator: ", "))),
                .decimal(cells.number(1).map { ($0 * 100).rounded() / 100 }), .html(evidence),
                .both(texts.label("rule", cells.text(3) ?? "")),
            ])
        }
        return finished(&grid, total: total, file: "review_queue.csv")
    }

    private func rules(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var grid = Grid(id: "rules", heads: [texts.sentence("table.rule"), texts.sentence("table.count")])
        let total = try reader.count("SELECT count(DISTINCT rule) FROM claim_facts")
        try reader.rows("""
            SELECT rule, count(*) FROM claim_facts GROUP BY rule ORDER BY count(*) DESC, rule LIMIT \(Self.rowLimit)
            """) { grid.rows.append([.both(texts.label("rule", $0.text(0) ?? "")), .number($0.integer(1) ?? 0)]) }
        return finished(&grid, total: total, file: "claims.csv", rest: "table.most")
    }

    /// `rest` is the sentence of a table that shows the first of its rows only.
    private func finished(_ grid: inout Grid, total: Int, file: String, rest: String = "table.first") -> HTMLBuffer {
        guard !grid.rows.isEmpty else { return sections.paragraph("table.none", kind: "none") }
        grid.caption = texts.sentence(
            grid.rows.count < total ? rest : "table.all",
            ["shown": .figure(grid.rows.count), "total": .figure(total), "file": .text(file)])
        return grid.html()
    }

    /// The fields whose codes a reader of the page meets.
    private static let fields = ["bucket", "measure", "modality", "direction", "mag_kind"]

    func method() -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup("<ol class=method>")
        for number in 1...6 {
            html.markup("<li>")
            html.both(texts.sentence("method.\(number)"))
            html.markup("</li>")
        }
        html.markup("</ol>")
        html.append(sections.paragraph("method.norms"))
        html.append(sections.heading("method.definitions"))
        var grid = Grid(id: "codes", heads: [
            texts.sentence("table.kind"), texts.sentence("table.code"), texts.sentence("table.meaning"),
        ])
        for code in texts.codes where Self.fields.contains(code.field) {
            grid.rows.append([.both(code.entry.label), .code("\(code.field) = \(code.code)"), .both(code.entry.meaning)])
        }
        grid.caption = texts.sentence("method.definitions.rest")
        html.append(grid.html())
        return html
    }
}

internal import Ledger

/// The first screen: what a reader wants to know in ten seconds.
struct Glance {
    let sections: Sections
    private var texts: Texts { sections.texts }
    private var summary: Summary { sections.summary }

    /// The kinds beside the results, in the order of the report, and where each is shown.
    static let others: [(bucket: Bucket, section: String)] = [
        (.target, "targets"), (.order, "targets"), (.proposal, "targets"), (.expected, "targets"),
        (.citation, "fold-226"), (.notReduced, "not-reduced"), (.excess, "not-reduced"), (.otherMeasure, "measures"),
        (.other, "measures"),
    ]

    func html(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup("<div class=glance><div><div class=headline>")
        html.append(headline())
        html.markup("</div>")
        html.append(newest())
        html.append(sections.heading("glance.changes"))
        html.append(try changes(reader))
        html.append(sections.heading("glance.inputs"))
        html.append(inputs())
        html.markup("</div><div>")
        html.append(sections.heading("glance.others"))
        html.append(otherKinds())
        html.markup("</div></div>")
        html.append(files())
        return html
    }

    private func headline() -> HTMLBuffer {
        let results = summary.kinds[.result] ?? Summary.Kind()
        var html = HTMLBuffer()
        html.markup("<p class=big><a href=\"#results\">")
        html.both(Figure.text(results.claims))
        html.markup("</a></p><p class=what>")
        html.both(texts.sentence("glance.results"))
        html.markup("</p>")
        html.append(sections.paragraph("glance.results.detail", [
            "documents": .figure(results.documents), "conferences": .figure(results.conferences),
            "articles": .figure(results.articles), "orgs": .figure(results.organisations),
        ], kind: "detail"))
        return html
    }

    /// Who, how much and in which words, for the newest results.
    private func newest() -> HTMLBuffer {
        var html = HTMLBuffer()
        let cards = sections.shown[.results].cards.prefix(3)
        guard !cards.isEmpty else { return html }
        html.append(sections.heading("glance.newest"))
        let change = ChangeText(texts: texts)
        html.markup("<ul class=newest>")
        for card in cards {
            html.markup("<li><a href=\"#\(card.id)\"><b>")
            html.both(texts.label("object", card.object))
            html.markup(": ")
            html.both(change.text(of: card.change))
            html.markup("</b></a> <small>")
            html.words([card.province ?? card.org, card.date.map(Figure.date)].compactMap(\.self).joined(separator: " · "), limit: 120)
            html.markup("</small><br><q>")
            Quotation(sentence: card.sentence, evidence: card.evidence, limit: 180).append(to: &html)
            html.markup("</q></li>")
        }
        html.markup("</ul>")
        return html
    }

    /// The chart, and the same figures as a table.
    private func otherKinds() -> HTMLBuffer {
        let bars = Self.others.map { kind in
            BarChart.Bar(
                label: texts.label("bucket", kind.bucket.rawValue), value: summary.claims(kind.bucket),
                kind: "k-" + kind.bucket.rawValue)
        }
        var html = BarChart.svg(
            bars, name: texts.sentence("glance.chart"), description: texts.sentence("glance.chart.desc"))
        var grid = Grid(
            id: "kinds", heads: [texts.sentence("table.kind"), texts.sentence("table.count"),
                                 texts.label("object", "document"), texts.label("object", "conference")])
        for kind in [(bucket: Bucket.result, section: "results")] + Self.others {
            let figures = summary.kinds[kind.bucket] ?? Summary.Kind()
            let filter = "k=" + kind.bucket.rawValue
            grid.rows.append([
                .both(texts.label("bucket", kind.bucket.rawValue)),
                .figure(figures.claims, section: kind.section, filter: filter),
                .figure(figures.documents, section: kind.section, filter: filter + "&o=document"),
                .figure(figures.conferences, section: kind.section, filter: filter + "&o=conference"),
            ])
        }
        html.append(grid.html())
        return html
    }

    private func inputs() -> HTMLBuffer {
        let counts = summary.inputs
        var html = sections.paragraph("glance.inputs.line", [
            "total": .figure(counts.total), "used": .figure(counts.used), "skipped": .figure(counts.skipped),
            "failed": .figure(counts.failed),
        ], kind: "sum")
        html.append(sections.paragraph("glance.documents.line", [
            "documents": .figure(counts.documents), "articles": .figure(counts.articles),
            "rejected": .figure(counts.rejected),
        ], kind: "sum"))
        html.append(sections.paragraph("glance.stories.line", [
            "repeats": .figure(summary.repeats), "observations": .figure(summary.observations),
        ], kind: "sum"))
        return html
    }

    private func changes(_ reader: borrowing Reader) throws -> HTMLBuffer {
        guard let run = summary.comparedWith else { return sections.paragraph("glance.changes.none", kind: "sum") }
        guard !summary.changes.isEmpty else { return sections.paragraph("glance.changes.equal", ["run": .text(run)], kind: "sum") }
        var html = sections.paragraph("glance.changes.line", [
            "added": .figure(summary.changes["added"] ?? 0), "removed": .figure(summary.changes["removed"] ?? 0),
            "changed": .figure(summary.changes["changed"] ?? 0), "run": .text(run),
        ], kind: "sum")
        html.markup("<ul class=changes>")
        let sql = """
            SELECT change, claim_id, group_concat(nullif(field, ''), ', '), evidence, article_id FROM changes
            GROUP BY change, claim_id ORDER BY change, article_id, claim_id LIMIT 12
            """
        try reader.rows(sql) { cells in
            let change = cells.text(0) ?? "", id = cells.text(1) ?? ""
            html.markup("<li class=\"\(change)\"><b>")
            html.both(texts.label("change", change))
            html.markup("</b> ")
            if change != "removed" { html.markup("<a href=\"\(sections.link(to: id, in: cells.text(4) ?? ""))\">") }
            html.words(cells.text(3) ?? "", limit: 160)
            if change != "removed" { html.markup("</a>") }
            if let fields = cells.text(2) {
                html.markup(" <small>")
                let labels = fields.split(separator: ", ").map { texts.column(String($0)).label }
                html.both(Bilingual(
                    vi: labels.map(\.vi).joined(separator: ", "), en: labels.map(\.en).joined(separator: ", ")))
                html.markup("</small>")
            }
            html.markup("</li>")
        }
        html.markup("</ul>")
        return html
    }

    private func files() -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup("<p class=files><b>")
        html.both(texts.sentence("files.title"))
        html.markup("</b> ")
        for file in sections.files {
            html.markup("<a href=\"\(file)\">\(file)</a> ")
        }
        html.markup("<small>")
        html.both(texts.sentence("files.lead"))
        html.markup("</small></p>")
        return html
    }
}


internal import Ledger

/// `report.html`: one file, no request to anywhere, readable without its script.
struct ReportPage {
    let texts: Texts
    let templates: Templates
    let options: ReportOptions
    let summary: Summary
    let shown: ShownClaims

    /// Rows that the summary tables may take; the rest of the limit is for claims.
    private static let summaryRows = 750

    /// Rows for claims where the page may have `limit` rows.
    static func claimRows(of limit: Int) -> Int { limit - summaryRows }

    func html(_ reader: borrowing Reader) throws -> String {
        let sections = Sections(texts: texts, templates: templates, summary: summary, shown: shown, files: files)
        let style = try templates.text("report.css"), script = try templates.text("report.js")
        return try Shell("report.mustache", templates).render([
            "locale": options.locale.rawValue, "english": options.locale == .en,
            "policy": Shell.policy(style: style, script: script), "style": style, "script": script,
            "title": texts.sentence("report.title")(options.locale), "sections": try render(sections, reader),
            "scope": HTMLBuffer.both(scope), "run": HTMLBuffer.both(run), "text": texts.all,
        ] as [String: Any])
    }

    private func render(_ sections: Sections, _ reader: borrowing Reader) throws -> [[String: Any]] {
        let places = PlaceSections(sections: sections), quality = QualitySections(sections: sections)
        let parts: [(String, HTMLBuffer)] = [
            ("glance", try Glance(sections: sections).html(reader)),
            ("results", sections.results()),
            ("targets", try sections.targets(reader)),
            ("not-reduced", sections.notReduced()),
            ("measures", sections.measures()),
            ("places", try places.places(reader)),
            ("bodies", try places.bodies(reader)),
            ("joint-office", try places.jointOffice(reader)),
            ("acts", try places.acts(reader)),
            ("trends", try Trends(sections: sections).html(reader)),
            ("quality", try quality.quality(reader)),
            ("method", quality.method()),
        ]
        return parts.map { id, body in
            ["id": id, "title": HTMLBuffer.both(texts.sentence("section." + id)), "body": body.text,
             "disclaimer": HTMLBuffer.both(texts.sentence("disclaimer")), "scope": HTMLBuffer.both(scope)]
        }
    }

    private var files: [String] {
        let tables = ["claims.csv", "observations.csv", "changes.csv", "codebook.csv"]
        return (options.writesWorkbook ? ["report.xlsx"] : []) + (options.dialects.isEmpty ? [] : tables)
            + ["report.json"]
    }

    /// How many articles, from where and when: printed in every section.
    private var scope: Bilingual {
        var values: [String: Texts.Filling] = ["articles": .figure(summary.counted), "sites": .figure(summary.sites)]
        guard let first = summary.firstDate, let last = summary.lastDate else {
            return texts.sentence("note.scope.undated", values)
        }
        values["first"] = .text(Figure.date(first))
        values["last"] = .text(Figure.date(last))
        return texts.sentence("note.scope", values)
    }

    private var run: Bilingual {
        let line = texts.sentence("run.line", [
            "run": .text(options.run.id), "tool": .text(options.run.tool), "configuration": .text(options.run.configuration),
        ])
        guard let stamp = options.run.stamp else { return line }
        let made = texts.sentence("run.stamp", ["stamp": .text(stamp)])
        return Bilingual(vi: line.vi + " · " + made.vi, en: line.en + " · " + made.en)
    }
}

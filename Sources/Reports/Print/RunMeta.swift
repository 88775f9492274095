internal import Ledger

/// `run.json`, `report.json` and the rows of `run_meta.csv`.
struct RunMeta {
    /// Counts up when a member changes its meaning; new members may come at any time.
    static let schema = 1

    let options: ReportOptions
    let summary: Summary

    /// What `run_meta.csv` lists.
    var rows: [(key: String, value: String)] {
        let run = options.run, inputs = summary.inputs
        var rows = [("run", run.id), ("tool", run.tool), ("configuration", run.configuration)]
        if let stamp = run.stamp { rows.append(("stamp", stamp)) }
        rows += [
            ("inputs", String(inputs.total)), ("inputs_used", String(inputs.used)),
            ("inputs_skipped", String(inputs.skipped)), ("inputs_failed", String(inputs.failed)),
            ("documents", String(inputs.documents)), ("articles", String(inputs.articles)),
            ("rejected", String(inputs.rejected)), ("articles_counted", String(summary.counted)),
            ("articles_repeated", String(summary.repeats)), ("observations", String(summary.observations)),
            ("contradictions", String(summary.contradictions)),
        ]
        rows += Bucket.allCases.map { ("claims_" + $0.rawValue, String(summary.claims($0))) }
        rows += summary.rejections.map { ("rejected_" + $0.code, String($0.count)) }
        if let last = summary.comparedWith { rows.append(("compared_with", last)) }
        rows += run.figures.map { ($0.name, $0.value) } + run.warnings.map { ("warning", $0) }
        return rows.map { (key: $0.0, value: $0.1) }
    }

    func runJSON(rows: [(table: String, rows: Int)]) -> String {
        JSONText.object([("schema", String(Self.schema))] + members + [
            ("warnings", "[" + options.run.warnings.map(JSONText.string).joined(separator: ", ") + "]"),
            ("figures", JSONText.object(options.run.figures.map { ($0.name, JSONText.string($0.value)) }, depth: 1)),
            ("tables", JSONText.object(rows.map { ($0.table, String($0.rows)) }, depth: 1)),
        ]) + "\n"
    }

    func reportJSON(rows: [(table: String, rows: Int)], tables: [(table: String, json: String)], _ texts: Texts) -> String {
        let title = texts.sentence("report.title"), disclaimer = texts.sentence("disclaimer")
        return JSONText.object([
            ("schema", String(Self.schema)),
            ("title", JSONText.object([("vi", JSONText.string(title.vi)), ("en", JSONText.string(title.en))], depth: 1)),
            ("disclaimer", JSONText.object(
                [("vi", JSONText.string(disclaimer.vi)), ("en", JSONText.string(disclaimer.en))], depth: 1)),
        ] + members + tables.map { ($0.table, $0.json) } + [
            ("files", JSONText.object(rows.map { ($0.table + ".csv", String($0.rows)) }, depth: 1)),
        ]) + "\n"
    }

    private var members: [(String, String)] {
        let run = options.run, inputs = summary.inputs
        func object(_ members: [(String, Int)]) -> String {
            JSONText.object(members.map { ($0.0, String($0.1)) }, depth: 1)
        }
        let kinds = Bucket.allCases.map { bucket in
            let kind = summary.kinds[bucket] ?? Summary.Kind()
            return (bucket.rawValue, JSONText.object([
                ("claims", String(kind.claims)), ("document", String(kind.documents)),
                ("conference", String(kind.conferences)), ("articles", String(kind.articles)),
                ("organisations", String(kind.organisations)),
            ], depth: 2))
        }
        return [
            ("run", JSONText.string(run.id)), ("stamp", run.stamp.map(JSONText.string) ?? "null"),
            ("tool", JSONText.string(run.tool)), ("configuration", JSONText.string(run.configuration)),
            ("inputs", object([
                ("total", inputs.total), ("used", inputs.used), ("skipped", inputs.skipped), ("failed", inputs.failed),
            ])),
            ("documents", object([
                ("total", inputs.documents), ("articles", inputs.articles), ("rejected", inputs.rejected),
            ])),
            ("articles", object([("counted", summary.counted), ("repeated", summary.repeats)])),
            ("period", JSONText.object([
                ("first", summary.firstDate.map(JSONText.string) ?? "null"),
                ("last", summary.lastDate.map(JSONText.string) ?? "null"),
            ], depth: 1)),
            ("rejections", object(summary.rejections.map { ($0.code, $0.count) })),
            ("claims", JSONText.object(kinds, depth: 1)),
            ("observations", String(summary.observations)), ("contradictions", String(summary.contradictions)),
            ("compared_with", summary.comparedWith.map(JSONText.string) ?? "null"),
            ("changes", object(["added", "removed", "changed"].map { ($0, summary.changes[$0] ?? 0) })),
        ]
    }
}

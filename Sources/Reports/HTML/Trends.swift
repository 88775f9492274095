internal import Ledger

/// Month by month: small line charts and the same figures as a table.
struct Trends {
    let sections: Sections
    private var texts: Texts { sections.texts }

    /// The newest months are drawn; earlier ones stand in one row of the table.
    static let monthLimit = 36
    static let kinds: [Bucket] = [.result, .target, .order, .citation, .notReduced, .excess]
    /// Two-level government; Conclusion 226-KL/TW.
    static let marks = ["2025-07", "2025-12"]

    func html(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var counts: [String: [Bucket: Int]] = [:]
        try reader.rows("""
            SELECT coalesce(substr(article_date, 1, 7), ''), bucket, count(*) FROM claim_facts GROUP BY 1, 2
            """) { cells in
            guard let bucket = cells.text(1).flatMap(Bucket.init(rawValue:)) else { return }
            counts[cells.text(0) ?? "", default: [:]][bucket] = cells.integer(2)
        }
        var html = sections.paragraph("trends.lead")
        let months = Self.months(of: counts.keys.filter { !$0.isEmpty })
        guard !counts.isEmpty else { return html }
        if months.count > 1 { html.append(charts(months, counts)) }
        html.append(table(months, counts))
        return html
    }

    private func charts(_ months: [String], _ counts: [String: [Bucket: Int]]) -> HTMLBuffer {
        let charts = LineCharts(
            months: months,
            series: Self.kinds.map { kind in
                LineCharts.Series(
                    label: texts.label("bucket", kind.rawValue), values: months.map { counts[$0]?[kind] ?? 0 },
                    kind: "k-" + kind.rawValue)
            },
            marks: Self.marks)
        var html = HTMLBuffer()
        html.markup("<div class=multiples>")
        let name = texts.sentence("trends.chart"), description = texts.sentence("trends.chart.desc")
        for chart in charts.svg(name: name, description: description) { html.append(chart) }
        html.markup("</div>")
        return html
    }

    private func table(_ months: [String], _ counts: [String: [Bucket: Int]]) -> HTMLBuffer {
        var grid = Grid(
            id: "months",
            heads: [texts.sentence("table.month")] + Self.kinds.map { texts.label("bucket", $0.rawValue) })
        func row(_ label: Bilingual, _ figures: [Bucket: Int]) {
            grid.rows.append([.both(label)] + Self.kinds.map { .number(figures[$0] ?? 0) })
        }
        let sections = Dictionary(uniqueKeysWithValues: Glance.others.map { ($0.bucket, $0.section) })
        for month in months.reversed() where counts[month] != nil {
            let name = Figure.month(month)
            grid.rows.append([.both(Bilingual(vi: name, en: name))] + Self.kinds.map { kind in
                // Rows print their day as 31/01/2026.
                .figure(
                    counts[month]?[kind] ?? 0, section: sections[kind] ?? "results", filter: "k=\(kind.rawValue)&q=/" + name)
            })
        }
        let earlier = counts.filter { !$0.key.isEmpty && $0.key < (months.first ?? "") }
        if !earlier.isEmpty {
            row(texts.sentence("trends.earlier"), earlier.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) })
        }
        if let undated = counts[""] { row(texts.sentence("trends.undated"), undated) }
        grid.caption = texts.sentence("table.all", ["total": .figure(grid.rows.count), "file": "claims_by_period.csv"])
        return grid.html()
    }

    /// Every month from the first to the last, at most the newest `monthLimit`.
    static func months(of keys: [String]) -> [String] {
        guard var month = keys.min(), let last = keys.max() else { return [] }
        var months: [String] = []
        while month <= last, months.count < 12 * 300 {
            months.append(month)
            let parts = month.split(separator: "-").compactMap { Int($0) }
            guard parts.count == 2 else { return months }
            let next = parts[1] == 12 ? (parts[0] + 1, 1) : (parts[0], parts[1] + 1)
            let year = String(next.0)
            month = String(repeating: "0", count: max(0, 4 - year.count)) + year + (next.1 < 10 ? "-0" : "-") + "\(next.1)"
        }
        return months.suffix(monthLimit)
    }
}

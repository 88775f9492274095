internal import Ledger

/// The first sheet: what was read, how many claims of each kind, a chart.
struct SummarySheet {
    let texts: Texts
    let locale: ReportLocale
    let summary: Summary
    let run: RunSummary

    func write(to book: inout SheetFile) throws {
        book.printOnOnePage()
        book.width(of: 0, 34)
        for column in 1...3 { book.width(of: column, 16) }
        try book.text(say("report.title"), row: 0, column: 0, style: .title)
        try book.merge(row: 1, columns: 4, height: 48, say("disclaimer"))
        var row = 3
        for (index, head) in heads.enumerated() { try book.text(head, row: row, column: index, style: .header) }
        let first = row + 1
        for bucket in [Bucket.result] + Glance.others.map(\.bucket) {
            row += 1
            let kind = summary.kinds[bucket] ?? Summary.Kind()
            try book.text(texts.label("bucket", bucket.rawValue)(locale), row: row, column: 0)
            for (column, figure) in [kind.claims, kind.documents, kind.conferences].enumerated() {
                try book.number(Double(figure), row: row, column: column + 1)
            }
        }
        try book.chart(
            say("glance.chart"), sheetName: say("sheet.summary"), rows: first..<row + 1, values: 1, at: (3, 5))
        row += 1
        for (name, value) in figures {
            row += 1
            try book.text(name, row: row, column: 0)
            try book.number(Double(value), row: row, column: 1)
        }
        row += 2
        try book.text(
            texts.sentence("run.line", ["run": .text(run.id), "tool": .text(run.tool), "configuration": .text(run.configuration)])(locale),
            row: row, column: 0)
        if let stamp = run.stamp {
            try book.text(texts.sentence("run.stamp", ["stamp": .text(stamp)])(locale), row: row + 1, column: 0)
        }
    }

    private func say(_ key: String) -> String { texts.sentence(key)(locale) }

    private var heads: [String] {
        [say("table.kind"), say("table.count"), texts.label("object", "document")(locale),
         texts.label("object", "conference")(locale)]
    }

    private var figures: [(String, Int)] {
        let inputs = summary.inputs
        func label(_ code: String) -> String { say("glance.inputs") + ": " + texts.label("status", code)(locale) }
        return [
            (say("glance.inputs"), inputs.total), (label("used"), inputs.used), (label("skipped"), inputs.skipped),
            (label("failed"), inputs.failed), (texts.column("n_documents").label(locale), inputs.documents),
            (texts.column("n_articles").label(locale), inputs.articles),
            (texts.column("n_rejected").label(locale), inputs.rejected),
            (texts.table("observations").label(locale), summary.observations),
        ]
    }
}

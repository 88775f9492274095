internal import Foundation
package import Ledger

/// Every report is a pure function of the ledger and the options: the same give the same bytes, however many are printed
/// at the same time.
package enum Reports {
    /// Writes all reports into an existing, empty folder. Publishing it, and telling the ledger that it was
    /// published, is the caller's.
    ///
    /// Throws `LedgerError`, `ReportError`, or what the file system says.
    package static func write(ledger: Ledger, options: ReportOptions, into folder: String) async throws {
        let templates = Templates(folder: options.templates)
        let texts = try Texts(templates)
        let early = try ledger.snapshot(Views.setup)
        defer { try? early.close() }
        let (summaries, told) = AsyncStream.makeStream(of: Summary.self)
        // It takes longest of all: it begins before anything is derived, and is told of that at its end.
        async let workbook: Void = writeWorkbook(early, texts, options, summaries, into: folder)
        try Views.derive(in: ledger)
        let comparedWith = try ledger.compare(with: options.run.id)
        try await ledger.withReadings(Views.setup) { readings in
            let press = try readings.read { reader in
                Press(
                    readings: readings, texts: texts, templates: templates, options: options, folder: folder,
                    summary: try Summary(reader, comparedWith: comparedWith),
                    shown: try ShownClaims(reader, rows: ReportPage.claimRows(of: options.rowLimit), texts: texts))
            }
            told.yield(press.summary)
            try await press.printAll()
        }
        try await workbook
    }

    private static func writeWorkbook(
        _ readings: Readings, _ texts: Texts, _ options: ReportOptions, _ summaries: AsyncStream<Summary>, into folder: String
    ) async throws {
        guard options.writesWorkbook else { return }
        try await Workbook(texts: texts, options: options).write(readings, to: folder + "/report.xlsx") {
            for await summary in summaries { return summary }
            throw CancellationError()
        }
    }

    /// Reads every template once, so that a run need not end with an error that its beginning could have told.
    ///
    /// Throws `ReportError`.
    package static func check(templates folder: String?) throws {
        let templates = Templates(folder: folder)
        _ = try Texts(templates)
        _ = try TileMap(templates)
        for name in ["report.mustache", "article.mustache"] { _ = try Shell(name, templates) }
        for name in ["report.css", "report.js", "article.css"] { _ = try templates.text(name) }
    }
}

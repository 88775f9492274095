internal import Foundation
internal import Intake
internal import Ledger
internal import Pipeline
internal import Reports
internal import Stages

/// `tinhgon run` and `tinhgon report`: inputs into the ledger, the ledger into reports, the reports published.
///
/// A nightly run and a regeneration from nothing are this one function; the only difference is whether what the ledger
/// holds is trusted.
package struct RunJob: Sendable {
    package enum Scope: Sendable {
        /// Read what is new or changed.
        case changed
        /// Forget what the ledger holds of the inputs and read everything.
        case fresh
        /// Read nothing; print the ledger.
        case reportsOnly
    }

    private let settings: RunSettings

    package init(_ settings: RunSettings) {
        self.settings = settings
    }

    /// Calls `progress` with a short text whenever something came further.
    ///
    /// What it throws, `RunFailure` puts into words; nothing is published then.
    package func run(_ scope: Scope, progress: (String) -> Void = { _ in }) async throws -> RunResult {
        try makeFolders()
        let lock = try RunLock(path: settings.output + "/.lock")
        defer { withExtendedLifetime(lock) {} }

        let line = try Line(pack: settings.pack)
        let ledger = try Ledger(at: settings.ledger)
        let edition = Edition(settings)
        try ledger.begin(edition.record)

        var counts = (read: 0, unchanged: 0)
        if scope != .reportsOnly {
            let pass = ReadingPass(
                intake: Intake(settings.sources, options: settings.intake), line: line, ledger: ledger,
                rules: edition.rules, trustsLedger: scope == .changed, jobs: settings.jobs)
            counts = try await pass.run { done, of in progress("\(done) of \(of) inputs read") }
        }
        progress("writing reports")
        let outcome = try publish(ledger, edition)
        let result = try RunResult(ledger, counts: counts, outcome: outcome)
        try ledger.close()
        return result
    }

    private func makeFolders() throws {
        for folder in [settings.output, URL(filePath: settings.ledger).deletingLastPathComponent().path] {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
    }

    private func publish(_ ledger: Ledger, _ edition: Edition) throws -> Publication.Outcome {
        let summary = try edition.summary(of: ledger)
        let options = ReportOptions(
            dialects: settings.dialects, locale: settings.locale, rowLimit: settings.rowLimit,
            templates: settings.templates, writesWorkbook: settings.writesWorkbook, run: summary)
        let publication = Publication(output: settings.output, keptRuns: settings.keptRuns)
        let outcome = try publication.publish { folder in
            try Reports.write(ledger: ledger, options: options, into: folder)
        }
        try ledger.publish(summary.id)
        return outcome
    }
}

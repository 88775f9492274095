internal import Comparisons
internal import Foundation
internal import Intake
internal import Ledger
package import Logging
internal import Pipeline
internal import Reports
internal import Stages
internal import Stories

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

    private let plan: Plan
    private let logger: Logger

    package init(_ plan: Plan, logger: Logger) {
        self.plan = plan
        self.logger = logger
    }

    /// Calls `progress` with a short text whenever something came further.
    ///
    /// What it throws, `RunFailure` puts into words; nothing is published then.
    package func run(_ scope: Scope, progress: (String) -> Void = { _ in }) async throws -> RunResult {
        let intake = try plan.intake()
        let inputs = scope == .reportsOnly ? [] : try readable(intake.inputs())
        try Reports.check(templates: plan.reports.templates)
        let line = try Line(pack: plan.pack, settings: plan.lineSettings)
        try plan.makeFolders()
        let lock = try RunLock(path: plan.output.folder + "/.lock")
        defer { withExtendedLifetime(lock) {} }

        let ledger = try plan.openLedger()
        if ledger.wasRebuilt { logger.notice("the ledger was of another version and is built anew") }
        let edition = Edition(plan)
        try ledger.begin(edition.record)
        for case (let input, .skipped(.empty, let message)) in inputs.map({ ($0, $0.verdict) }) {
            // A disk that is not mounted, one among several: what it held leaves the reports tonight.
            logger.warning("\(LogText.line("\(input.name): \(message)"))")
        }
        var counts = ReadingPass.Counts()
        if scope != .reportsOnly {
            let pass = ReadingPass(
                intake: intake, line: line, ledger: ledger, rules: edition.rules, trustsLedger: scope == .changed,
                jobs: plan.threads, logger: logger)
            counts = try await pass.run(over: inputs) { done, of in progress("\(done) of \(of) inputs read") }
            progress("comparing stories")
            try StoryGrouping().update(ledger)
            try Comparison().update(ledger)
        }
        progress("writing reports")
        let outcome = try await publish(ledger, edition)
        let result = try RunResult(ledger, counts: counts, outcome: outcome)
        try ledger.close()
        return result
    }

    /// The reports are so many jobs that more would only take memory.
    private static let printers = 4

    /// A plan that leads to nothing that could be read is a mistake or a disk that is not mounted, never an empty night:
    /// an empty report would take the place of the full one.
    private func readable(_ inputs: [Input]) throws -> [Input] {
        guard inputs.allSatisfy({ $0.verdict != nil }) else { return inputs }
        let idle = IdleSource.all(among: plan.inputs.sources).map(\.placed)
        let reason = idle.isEmpty ? "standard input names no file that is there" : idle.joined(separator: ", ")
        throw RunFailure(.inputMissing, "no input: \(reason); nothing was published, earlier reports stand as they were")
    }

    private func publish(_ ledger: Ledger, _ edition: Edition) async throws -> Publication.Outcome {
        let publication = Publication(output: plan.output.folder, keptRuns: plan.output.keptRuns)
        let summary = try edition.summary(of: ledger)
        let options = ReportOptions(
            dialects: [plan.reports.dialect], locale: plan.reports.locale, rowLimit: plan.reports.htmlRowLimit,
            templates: plan.reports.templates, writesWorkbook: plan.reports.writesXLSX, run: summary,
            jobs: min(plan.threads, Self.printers), previous: publication.latest)
        let outcome = try await publication.publish { folder in
            try await Reports.write(ledger: ledger, options: options, into: folder)
        }
        // The id follows from all that the ledger holds: what is remembered under it need not be written again.
        if try !ledger.isPublished(summary.id) { try ledger.publish(summary.id) }
        return outcome
    }
}

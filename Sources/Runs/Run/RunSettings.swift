internal import Foundation
package import Intake
package import Language
package import Reports

/// All that a run needs to know, checked once and never asked for again.
package struct RunSettings: Sendable {
    package var sources: [Source]
    package var intake: IntakeOptions
    /// Names what of the plan decides how inputs are read: another name means that they are read again.
    package var intakeName: String
    package var pack: LanguagePack
    /// The folder that reports are published in.
    package var output: String
    /// The path of the ledger's file.
    package var ledger: String
    /// Threads that work on documents, 1 or more.
    package var jobs: Int
    /// How many published sets are kept.
    package var keptRuns: Int
    package var dialects: [CSVDialect]
    package var locale: ReportLocale
    /// Rows that `report.html` shows at most; the CSV files hold all.
    package var rowLimit: Int
    /// A folder whose files replace templates and texts of the reports.
    package var templates: String?
    package var writesWorkbook: Bool
    /// A topic model that replaces the one in the program.
    package var topicModel: String?
    /// Printed in the reports where one is given; they hold no time of their own.
    package var stamp: String?

    package init(
        sources: [Source], intake: IntakeOptions = IntakeOptions(), pack: LanguagePack, output: String, ledger: String,
        jobs: Int
    ) {
        self.sources = sources
        self.intake = intake
        intakeName = "standard"
        self.pack = pack
        self.output = output
        self.ledger = ledger
        self.jobs = jobs
        keptRuns = 7
        dialects = [.machine, .excelVietnamese]
        locale = .vi
        rowLimit = 5_000
        writesWorkbook = true
    }
}

extension RunSettings {
    /// What holds where there is no plan.
    package static func standard(jobs: Int?) -> RunSettings {
        RunSettings(
            sources: [.path(name: "input", path: "input")], pack: LanguagePack(code: "vi"), output: "output",
            ledger: "output/state/ledger.sqlite", jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    }
}

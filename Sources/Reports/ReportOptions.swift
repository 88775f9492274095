/// What is written, and how.
package struct ReportOptions: Sendable {
    /// The first dialect's files stand in the folder itself, those of others in a folder named after them.
    package var dialects: [CSVDialect]
    /// The language that the HTML opens in and the workbook is written in.
    package var locale: ReportLocale
    /// At most so many rows in `report.html`; the CSVs hold all. No less than 1,000.
    package var rowLimit: Int
    /// A folder whose files replace templates, texts and tiles of the same name.
    package var templates: String?
    package var writesWorkbook: Bool
    package var run: RunSummary
    /// How much is printed at the same time.
    package var jobs: Int
    /// The folder of the reports that were published last, if any: article views that have not changed are links to
    /// theirs. It is never written to.
    package var previous: String?

    package init(
        dialects: [CSVDialect] = [.machine, .excelVietnamese], locale: ReportLocale = .vi, rowLimit: Int = 5_000,
        templates: String? = nil, writesWorkbook: Bool = true, run: RunSummary, jobs: Int = 2, previous: String? = nil
    ) {
        self.dialects = dialects
        self.locale = locale
        self.rowLimit = max(1_000, rowLimit)
        self.templates = templates
        self.writesWorkbook = writesWorkbook
        self.run = run
        self.jobs = jobs
        self.previous = previous
    }
}

/// What the reports print of the run. They read no clock: a stamp is printed only where one is given.
package struct RunSummary: Sendable, Hashable {
    /// The id under which the ledger publishes this edition.
    package var id: String
    /// Name and version: "tinhgon 1.0.0".
    package var tool: String
    /// Digest of the plan.
    package var configuration: String
    /// ISO 8601.
    package var stamp: String?
    /// Further figures for run.json and run_meta.csv, in this order.
    package var figures: [Figure]
    package var warnings: [String]

    package struct Figure: Sendable, Hashable {
        package var name: String
        package var value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(
        id: String, tool: String, configuration: String, stamp: String? = nil, figures: [Figure] = [],
        warnings: [String] = []
    ) {
        self.id = id
        self.tool = tool
        self.configuration = configuration
        self.stamp = stamp
        self.figures = figures
        self.warnings = warnings
    }
}

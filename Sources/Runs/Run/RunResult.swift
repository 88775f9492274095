internal import Ledger

/// How a run ended.
package struct RunResult: Sendable, CustomStringConvertible {
    /// Inputs that were read, and that did not need to be.
    package let read: Int
    package let unchanged: Int
    /// Of the inputs that were read, those that failed or broke off. What an earlier run told of, and lies there as it
    /// lay, is not among them.
    package let troubled: Int
    /// All inputs of the ledger; the three sum to the total.
    package let used: Int
    package let skipped: Int
    package let failed: Int
    /// Of the used ones, those that broke off and were used in part.
    package let truncated: Int
    package let articles: Int
    /// Where the reports stand.
    package let folder: String
    /// False where the new reports equal those that were there.
    package let isNew: Bool

    init(_ ledger: Ledger, counts: ReadingPass.Counts, outcome: Publication.Outcome) throws {
        (read, unchanged, troubled) = (counts.read, counts.unchanged, counts.troubled)
        (used, skipped, failed, truncated, articles) = try ledger.read { reader in
            let counts = try reader.inputCounts()
            let truncated = try reader.count("SELECT count(*) FROM inputs WHERE status = 'used' AND reason IS NOT NULL")
            return (counts.used, counts.skipped, counts.failed, truncated, counts.articles)
        }
        folder = outcome.folder
        if case .published = outcome { isNew = true } else { isNew = false }
    }

    /// One line for a log.
    package var description: String {
        """
        \(used + skipped + failed) inputs: \(used) used\(truncated > 0 ? " (\(truncated) truncated)" : ""), \
        \(skipped) skipped, \(failed) failed; \(read) read now, \(unchanged) unchanged; \(articles) articles; \
        \(isNew ? "published" : "nothing new"): \(folder)
        """
    }
}

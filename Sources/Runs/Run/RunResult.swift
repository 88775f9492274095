internal import Ledger

/// How a run ended.
package struct RunResult: Sendable, CustomStringConvertible {
    /// Inputs that were read, and that did not need to be.
    package let read: Int
    package let unchanged: Int
    /// All inputs of the ledger; the three sum to the total.
    package let used: Int
    package let skipped: Int
    package let failed: Int
    package let articles: Int
    /// One line for every input that failed or broke off: path, code, message.
    package let troubles: [String]
    /// Where the reports stand.
    package let folder: String
    /// False where the new reports equal those that were there.
    package let isNew: Bool

    init(_ ledger: Ledger, counts: (read: Int, unchanged: Int), outcome: Publication.Outcome) throws {
        (read, unchanged) = counts
        (troubles, used, skipped, failed, articles) = try ledger.read { reader in
            var troubles: [String] = []
            try reader.rows(Self.troubleQuery, []) { cells in
                let verb = cells.text(1) == "failed" ? "failed" : "broke off"
                // A file's name may hold line ends and terminal commands.
                let line = "\(cells.text(0) ?? ""): \(verb) (\(cells.text(2) ?? "")): \(cells.text(3) ?? "")"
                troubles.append(String(String.UnicodeScalarView(line.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 })))
            }
            let counts = try reader.inputCounts()
            return (troubles, counts.used, counts.skipped, counts.failed, counts.articles)
        }
        folder = outcome.folder
        if case .published = outcome { isNew = true } else { isNew = false }
    }

    private static let troubleQuery = """
        SELECT path, status, reason, message FROM inputs
        WHERE status = 'failed' OR (status = 'used' AND reason IS NOT NULL) ORDER BY path
        """

    /// One line for a log.
    package var description: String {
        """
        \(used + skipped + failed) inputs: \(used) used, \(skipped) skipped, \(failed) failed \
        (\(read) read, \(unchanged) unchanged); \(articles) articles; \(isNew ? "published" : "nothing new"): \(folder)
        """
    }
}

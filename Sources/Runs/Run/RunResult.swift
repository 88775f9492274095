package import Ledger

/// How a run ended.
package struct RunResult: Sendable {
    /// Inputs that were read, and that did not need to be.
    package let read: Int
    package let current: Int
    /// All inputs of the ledger: used + skipped + failed = total.
    package let inputs: InputCounts
    /// One line for every input that failed or broke off: path, code, message.
    package let troubles: [String]
    /// Where the reports stand.
    package let folder: String
    /// False where the new reports equal those that were there.
    package let isNew: Bool

    init(_ ledger: Ledger, read: Int, current: Int, outcome: Publication.Outcome) throws {
        self.read = read
        self.current = current
        var troubles: [String] = []
        inputs = try ledger.read { reader in
            try reader.rows(
                """
                SELECT path, status, reason, message FROM inputs
                WHERE status = 'failed' OR (status = 'used' AND reason IS NOT NULL) ORDER BY path
                """
            ) { cells in
                let verb = cells.text(1) == "failed" ? "failed" : "broke off"
                troubles.append("\(cells.text(0) ?? ""): \(verb) (\(cells.text(2) ?? "")): \(cells.text(3) ?? "")")
            }
            return try reader.inputCounts()
        }
        self.troubles = troubles
        folder = outcome.folder
        if case .published = outcome { isNew = true } else { isNew = false }
    }
}

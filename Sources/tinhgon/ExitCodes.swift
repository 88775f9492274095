import ArgumentParser

/// What the exit code says. README lists them, and they do not change: schedulers and scripts read them.
extension ExitCode {
    /// A report was published, but some inputs failed; `inputs.csv` says which and why.
    static let someInputsFailed = ExitCode(3)
    /// There is no input folder or file where the plan says.
    static let inputMissing = ExitCode(66)
    /// The output folder or the ledger cannot be written.
    static let outputUnwritable = ExitCode(73)
    /// Another run holds the lock.
    static let busy = ExitCode(75)
    /// pipeline.json or a lexicon file has errors.
    static let misconfigured = ExitCode(78)
}

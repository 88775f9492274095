internal import Pipeline

/// How one input ended. Used, skipped and failed sum to all inputs.
package enum InputStatus: String, Sendable, Hashable, Codable, CaseIterable {
    /// Read to its end, or to where it broke off; its articles are in the ledger.
    case used
    /// Not an input of any known kind, or turned off by the plan.
    case skipped
    /// Could not be read; it gave nothing.
    case failed
}

/// One file, archive or stream as the walk met it, and how it ended.
package struct InputRecord: Sendable, Hashable {
    /// Relative to the input folder; "-" is standard input.
    package var path: String
    /// Digest of the input's bytes, as `isCurrent` will be asked for.
    package var fingerprint: String
    /// Digest of everything but the input that decides what comes out of it: words, rules, plan, program.
    package var rules: String
    package var bytes: Int
    /// What the content was recognised as: "html", "rss", "jsonl+xz"; nil where it was not.
    package var format: String?
    package var encoding: String?
    package var status: InputStatus
    /// A code of the codebook: why it was skipped or failed, or what was wrong with a used one ("truncated").
    package var reason: String?
    /// One sentence with the position, for the tables.
    package var message: String?

    package init(
        path: String, fingerprint: String, rules: String, bytes: Int = 0, format: String? = nil,
        encoding: String? = nil, status: InputStatus, reason: String? = nil, message: String? = nil
    ) {
        self.path = path
        self.fingerprint = fingerprint
        self.rules = rules
        self.bytes = bytes
        self.format = format
        self.encoding = encoding
        self.status = status
        self.reason = reason
        self.message = message
    }
}

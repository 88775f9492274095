/// One run as its caller names it. The ledger reads no clock.
package struct RunRecord: Sendable, Hashable {
    /// Equal ids mean equal inputs, rules and plan: publishing the same id again replaces its own edition.
    package var id: String
    /// ISO 8601, only where the caller was told to print one.
    package var stamp: String?
    /// Digest of the plan.
    package var configuration: String
    /// Name and version of the program.
    package var tool: String

    package init(id: String, stamp: String? = nil, configuration: String, tool: String) {
        self.id = id
        self.stamp = stamp
        self.configuration = configuration
        self.tool = tool
    }
}

/// How many inputs ended how, and what the documents in them became.
package struct InputCounts: Sendable, Hashable, Codable {
    package var used = 0
    package var skipped = 0
    package var failed = 0
    package var documents = 0
    package var articles = 0
    package var rejected = 0

    package var total: Int { used + skipped + failed }
    package init() {}
}

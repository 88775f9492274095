internal import Language
internal import Ledger
internal import Pipeline
internal import Reports

/// What names a set of reports: equal inputs, rules and settings give an equal name, on any night and any machine.
struct Edition {
    /// See `RulesFingerprint`.
    let rules: String
    private let configuration: String

    init(_ plan: Plan) {
        // What the line reads decides what the ledger holds; what the printers read does not.
        rules = RulesFingerprint.digest(
            files: [plan.words.lexicon, plan.topicModel].compactMap { $0 },
            settings: [plan.words.pack, String(plan.zoneOffset), plan.inputs.signature])
        configuration = Fingerprint(parts: [
            rules, plan.reports.dialect.rawValue, plan.reports.locale.rawValue, String(plan.reports.htmlRowLimit),
            String(plan.reports.writesXLSX),
        ]).short
    }

    var record: RunRecord {
        RunRecord(id: rules, configuration: configuration, tool: Tool.name)
    }

    /// The summary that the reports print; its id follows from all that the ledger holds.
    func summary(of ledger: Ledger) throws -> RunSummary {
        var parts = [rules]
        try ledger.read { reader in
            try reader.rows("SELECT path, fingerprint, status FROM inputs ORDER BY path") { cells in
                parts += (0..<3).map { cells.text($0) ?? "" }
            }
        }
        return RunSummary(
            id: Fingerprint(parts: parts).short, tool: Tool.name, configuration: configuration)
    }
}

/// How the program names itself.
package enum Tool {
    package static let version = "0.1.0"
    package static let name = "tinhgon " + version
}

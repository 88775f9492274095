package import Ledger
internal import Pipeline

/// Compares the counted statements of the whole ledger with each other.
package struct Comparison {
    package init() {}

    /// Fills the tables `contradictions` and `computed_changes` anew. The work grows with the number of claims and
    /// observations of named bodies, not with that of articles.
    package func update(_ ledger: Ledger) throws {
        try ledger.derive { reader, run in
            let statements = try StatementReading.statements(reader)
            try run("DELETE FROM contradictions", [])
            try run("DELETE FROM computed_changes", [])
            var positions: [String: Int] = [:]
            for contradiction in Contradiction.among(statements) {
                let key = contradiction.subject.line
                let position = positions[key, default: 0]
                positions[key] = position + 1
                try run("INSERT INTO contradictions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values(of: contradiction, key, position))
            }
            for change in ComputedChange.among(statements) {
                try run("INSERT INTO computed_changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    values(of: change))
            }
        }
    }

    private func values(of contradiction: Contradiction, _ key: String, _ position: Int) -> [Value] {
        let (a, b) = (contradiction.a, contradiction.b)
        return [
            .text(key), .integer(position), .text(a.id), .text(b.id), .real(a.value), .real(b.value),
            .text(contradiction.subject.unit), optional(a.url), optional(b.url), .text(a.sentence), .text(b.sentence),
            .text(contradiction.reason.rawValue), optional(contradiction.note?.rawValue),
        ]
    }

    private func values(of change: ComputedChange) -> [Value] {
        let (from, to, subject) = (change.from, change.to, change.subject)
        let name = "k-" + Fingerprint(parts: [from.id, to.id]).short
        return [
            .text(name), .text(from.org), optional(from.province), .text(subject.object),
            .text(subject.subtype), .text(subject.measure), .text(subject.unit), .text(subject.per),
            .real(from.value), .real(to.value), .real(change.difference), change.percent.map { .real($0) } ?? .null,
            .text(from.period.start.description), .text(from.period.end.description),
            .text(to.period.start.description), .text(to.period.end.description), .text(change.relation.rawValue),
            .text(from.id), .text(to.id), optional(from.url), optional(to.url), .text(from.sentence), .text(to.sentence),
            .text("computed"), optional(change.note?.rawValue),
        ]
    }

    private func optional(_ text: String?) -> Value {
        text.map { .text($0) } ?? .null
    }
}

import Ledger
import Pipeline

/// Findings of our own writing, small enough to read.
enum Sample {
    static func claim(_ evidence: String, object: ClaimObject = .document, percent: Double? = nil) -> Claim {
        Claim(
            id: "c-" + Fingerprint(parts: [evidence, object.rawValue]).short, object: object, direction: .decrease,
            modality: .achieved, magnitude: Magnitude(kind: percent == nil ? .qualitative : .percent, value: percent),
            span: Span(section: .body, start: 0, end: evidence.unicodeScalars.count), evidence: evidence, rule: "test")
    }

    static func article(
        _ document: String, in input: String, ordinal: Int = 0, url: String? = nil, body: String = "Một hai ba",
        claims: [Claim] = []
    ) -> DocumentOutcome {
        let article = Article(title: "Tựa \(document)", blocks: [Article.Block(.paragraph, body)], url: url)
        return .entered(EnteredArticle(
            document: document, origin: Origin(input: input, ordinal: ordinal),
            finding: Finding(article: article, judgement: Judgement(), claims: claims)))
    }

    static func rejection(_ document: String, in input: String, code: Rejection.Code = .spam) -> DocumentOutcome {
        .rejected(RejectedDocument(
            document: document, origin: Origin(input: input), rejection: Rejection(code, "a test")))
    }

    static func record(_ path: String, status: InputStatus = .used, fingerprint: String = "f1") -> InputRecord {
        InputRecord(path: path, fingerprint: fingerprint, rules: "r1", status: status)
    }

    static let run = RunRecord(id: "run-1", configuration: "c", tool: "test")

    /// A ledger in memory with a run begun.
    static func ledger() throws -> Ledger {
        let ledger = try Ledger(at: nil)
        try ledger.begin(run)
        return ledger
    }
}

extension Ledger {
    /// The rows of a SELECT, cells joined by `|`.
    func lines(_ sql: String, columns: Int) throws -> [String] {
        try read { reader in
            var lines: [String] = []
            try reader.rows(sql) { cells in
                lines.append((0..<columns).map { cells.text($0) ?? "" }.joined(separator: "|"))
            }
            return lines
        }
    }
}

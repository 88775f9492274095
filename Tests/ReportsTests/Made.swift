import Ledger
import Pipeline
@testable import Reports

/// Claims of our own for single questions.
enum Made {
    static func claim(
        _ modality: Modality, _ direction: Direction = .decrease, measure: Measure = .count, citation: String? = nil,
        scope: [String] = [], evidence: String = "số cuộc họp đã giảm", percent: Double? = nil
    ) -> Claim {
        Claim(
            id: "c-" + Fingerprint(parts: [evidence, modality.rawValue, direction.rawValue, measure.rawValue]).short,
            object: .conference, subtype: ["cuoc_hop"], measure: measure, direction: direction, modality: modality,
            magnitude: Magnitude(kind: percent == nil ? .qualitative : .percent, value: percent), citationOf: citation,
            scope: scope, span: Span(section: .body, start: 0, end: evidence.unicodeScalars.count), evidence: evidence,
            sentence: evidence + ".", rule: "test")
    }

    static func article(_ number: Int, claims: [Claim], title: String? = "Tựa", url: String? = nil, day: Day? = nil) -> DocumentOutcome {
        let body = claims.map(\.sentence).joined(separator: " ")
        return .entered(EnteredArticle(
            document: "\(number)", origin: Origin(input: "a.xml", ordinal: number),
            finding: Finding(
                article: Article(title: title, blocks: [Article.Block(.paragraph, body)], date: day.map { Moment(day: $0, text: "", rule: "test") }, url: url),
                judgement: Judgement(), claims: claims)))
    }

    static func ledger(_ outcomes: [DocumentOutcome], run: String = "run-1") throws -> Ledger {
        let ledger = try Ledger(at: nil)
        try ledger.begin(RunRecord(id: run, configuration: "c", tool: "t"))
        try ledger.enter(InputRecord(path: "a.xml", fingerprint: "f", rules: "r", status: .used), outcomes)
        return ledger
    }

    static func reports(of ledger: Ledger, _ options: ReportOptions = .test) async throws -> Folder {
        let folder = try Folder()
        try await Reports.write(ledger: ledger, options: options, into: folder.path)
        return folder
    }
}

internal import Foundation
internal import GRDB
internal import Pipeline

/// The open transaction of one input.
struct Entry {
    let path: String
    private let input: Int
    private var sequence = 0
    private var nextArticle: Int
    private var counts = (articles: 0, rejected: 0, claims: 0, observations: 0)
    private let article: Prepared
    private let claim: Prepared
    private let observation: Prepared
    private let remark: Prepared
    private let refusal: Prepared
    private let rejection: Prepared
    private let encoder: JSONEncoder

    /// Forgets what was known of the input and makes ready for its documents.
    init(path: String, in db: Database) throws {
        self.path = path
        try Removal.remove(path, in: db)
        input = 1 + (try Int.fetchOne(db, sql: "SELECT max(number) FROM inputs") ?? 0)
        nextArticle = 1 + (try Int.fetchOne(db, sql: "SELECT max(number) FROM articles") ?? 0)
        func insertion(into table: String) throws -> Prepared {
            let marks = try db.columns(in: table).map { _ in "?" }.joined(separator: ", ")
            return try Prepared("INSERT INTO \(table) VALUES (\(marks))", in: db)
        }
        article = try insertion(into: "articles")
        claim = try insertion(into: "claims")
        observation = try insertion(into: "observations")
        remark = try insertion(into: "remarks")
        refusal = try insertion(into: "refusals")
        rejection = try insertion(into: "rejections")
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    mutating func append(_ outcome: DocumentOutcome) throws {
        defer { sequence += 1 }
        switch outcome {
        case .rejected(let document):
            counts.rejected += 1
            try rejection.run([
                .integer(input), .integer(sequence), .text(document.document), .text(document.origin.member),
                .integer(document.origin.ordinal), .text(document.rejection.code.rawValue),
                .text(document.rejection.message),
            ])
        case .entered(let entered):
            counts.articles += 1
            counts.claims += entered.finding.claims.count
            counts.observations += entered.finding.observations.count
            try append(entered)
            nextArticle += 1
        }
    }

    private func append(_ entered: EnteredArticle) throws {
        let finding = entered.finding.named(in: entered.id)
        try article.run(ArticleRow.values(of: entered, number: nextArticle, input: input, sequence: sequence)
            + [.bytes(entered.sketch)] + (try kept(of: finding)))
        for (position, item) in finding.claims.enumerated() {
            try claim.run(ClaimRow.values(of: item, article: nextArticle, position: position))
        }
        for (position, item) in finding.observations.enumerated() {
            try observation.run(ObservationRow.values(of: item, article: nextArticle, position: position))
        }
        for (position, item) in finding.remarks.enumerated() {
            try remark.run([
                .integer(nextArticle), .integer(position), .text(item.id), .text(item.kind.rawValue),
                .text(item.subject), .text(item.span.section.rawValue), .integer(item.span.start),
                .integer(item.span.end), .text(item.evidence), .text(item.rule),
            ])
        }
        for (position, item) in finding.refusals.enumerated() {
            try refusal.run([
                .integer(nextArticle), .integer(position), .text(item.trigger), .text(item.head), .text(item.rule),
                .text(item.reason), .text(item.span.section.rawValue), .integer(item.span.start),
                .integer(item.span.end), .text(item.sentence),
            ])
        }
    }

    /// Only articles that state something keep their whole text: it is what their evidence view shows.
    private func kept(of finding: Finding) throws -> [Value] {
        guard !(finding.claims.isEmpty && finding.observations.isEmpty && finding.remarks.isEmpty) else { return [.null, .null] }
        var rest = finding
        rest.article.blocks = []
        rest.article.captions = []
        return [.bytes(ArticleText.bytes(of: finding.article)), .bytes([UInt8](try encoder.encode(rest)))]
    }

    /// Writes the input's own row, last, with what was counted.
    func close(_ record: InputRecord, in db: Database) throws {
        guard record.path == path else { throw LedgerError("\(record.path) was to be closed, \(path) is open") }
        try Prepared("INSERT INTO inputs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", in: db).run([
            .integer(input), .text(path), .text(record.fingerprint), .text(record.rules), .integer(record.bytes),
            .text(record.format), .text(record.encoding), .text(record.status.rawValue), .text(record.reason),
            .text(record.message), .integer(counts.articles + counts.rejected), .integer(counts.articles),
            .integer(counts.rejected), .integer(counts.claims), .integer(counts.observations),
        ])
        if record.status == .used, record.reason != nil {
            // What stands before a break is kept, and all of it is in doubt.
            try Prepared("UPDATE articles SET truncated = 1 WHERE input = ?", in: db).run([.integer(input)])
        }
        try Removal.markCopies("SELECT id FROM articles WHERE input = ?", [input], in: db)
    }
}

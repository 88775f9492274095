internal import Foundation
internal import GRDB
package import Pipeline

/// One reading of the ledger: all of its queries see the same state.
package struct Reader: ~Copyable {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Calls `body` for every row of a SELECT. Texts in `sql` come from code, never from documents: those are `values`.
    /// `body` must not read the same `sql` again. A cancelled task reads no further.
    package func rows(
        _ sql: String, _ values: [Value] = [], _ body: (borrowing Cells) throws -> Void
    ) throws {
        var count = 0
        try Prepared(cached: sql, in: db).rows(values) { cells in
            count += 1
            if count & 0xFFF == 0 { try Task.checkCancellation() }
            try body(cells)
        }
    }

    /// The first cell of the first row as a whole number, 0 where there is none.
    package func count(_ sql: String, _ values: [Value] = []) throws -> Int {
        var count = 0
        try rows(sql, values) { count = $0.integer(0) ?? 0 }
        return count
    }

    package func inputCounts() throws -> InputCounts {
        var counts = InputCounts()
        try rows("SELECT status, count(*), sum(documents), sum(articles), sum(rejected) FROM inputs GROUP BY status") {
            switch $0.text(0).flatMap(InputStatus.init(rawValue:)) {
            case .used: counts.used = $0.integer(1) ?? 0
            case .skipped: counts.skipped = $0.integer(1) ?? 0
            case .failed: counts.failed = $0.integer(1) ?? 0
            case nil: break
            }
            counts.documents += $0.integer(2) ?? 0
            counts.articles += $0.integer(3) ?? 0
            counts.rejected += $0.integer(4) ?? 0
        }
        return counts
    }

    /// The finding of an article that states something; nil for others and for unknown ids.
    package func finding(of article: String) throws -> Finding? {
        var finding: Finding?
        let sql = "SELECT finding, text FROM articles WHERE id = ? AND finding IS NOT NULL ORDER BY is_copy DESC, number"
        try rows(sql, [.text(article)]) { cells in
            var found = try cells.withBytes(0) { try JSONDecoder().decode(Finding.self, from: Data($0)) }
            cells.withBytes(1) { ArticleText.fill(&found.article, from: $0) }
            finding = found
        }
        return finding
    }

    /// Where the article with this id stands, or the article that holds the claim, observation or remark with it;
    /// nil where the ledger knows no such id.
    package func place(of id: String) throws -> (article: String, document: String, origin: Origin)? {
        var place: (String, String, Origin)?
        let tables = ["claims", "observations", "remarks"]
        let owners = tables.map { "SELECT article FROM \($0) WHERE id = ?1" }.joined(separator: " UNION ALL ")
        try rows(
            """
            SELECT a.id, a.document, i.path, a.member, a.ordinal FROM articles a JOIN inputs i ON i.number = a.input
            WHERE a.id = ?1 OR a.number IN (\(owners)) ORDER BY a.is_copy DESC, i.path DESC, a.sequence DESC
            """, [.text(id)]
        ) { cells in
            let origin = Origin(input: cells.text(2) ?? "", member: cells.text(3), ordinal: cells.integer(4) ?? 0)
            place = (cells.text(0) ?? "", cells.text(1) ?? "", origin)
        }
        return place
    }
}

extension Ledger {
    /// Reads in one transaction. `work` must not call the ledger itself.
    package func read<T>(_ work: (borrowing Reader) throws -> T) throws -> T {
        try queue.inDatabase { db in
            var result: Result<T, any Error>?
            try db.inTransaction(.deferred) {
                result = Result { try work(Reader(db)) }
                return .commit
            }
            guard let result else { throw LedgerError("nothing was read") }
            return try result.get()
        }
    }

    /// Rows that another room derives from the whole ledger, in one transaction: `work` gets a function that runs
    /// one statement with its values.
    package func derive(
        _ work: (borrowing Reader, _ run: (_ sql: String, _ values: [Value]) throws -> Void) throws -> Void
    ) throws {
        try queue.inDatabase { db in
            try db.inTransaction {
                try work(Reader(db)) { sql, values in try Prepared(sql, in: db).run(values) }
                return .commit
            }
        }
    }
}

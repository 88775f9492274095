internal import Ledger
internal import Vietnamese

/// The views over the ledger that the tables select from, made for one writing of the reports.
enum Views {
    static func create(in ledger: Ledger) throws {
        ledger.define("vi_key") { VietnameseOrder.key(of: $0) }
        try ledger.derive { _, run in
            for (view, source) in [("reported_claims", "counted_claims"), ("reported_by_article", "claims_by_article")] {
                try run("DROP VIEW IF EXISTS temp.\(view)", [])
                try run("CREATE TEMP VIEW \(view) AS SELECT *, \(Bucket.sql) AS bucket FROM \(source)", [])
            }
        }
    }
}

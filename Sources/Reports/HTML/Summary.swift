internal import Ledger

/// The figures that stand at the top of every report, in all formats.
struct Summary {
    struct Kind {
        var claims = 0
        var documents = 0
        var conferences = 0
        var articles = 0
        var organisations = 0
    }

    var inputs = InputCounts()
    var kinds: [Bucket: Kind] = [:]
    var observations = 0
    /// Articles whose claims count, and how many more repeat one of them.
    var counted = 0
    var repeats = 0
    var sites = 0
    var firstDate: String?
    var lastDate: String?
    var changes: [String: Int] = [:]
    /// The run of the edition that `changes` compares with.
    var comparedWith: String?
    var contradictions = 0
    var storyGroups = 0
    var rejections: [(code: String, count: Int)] = []

    init(_ reader: borrowing Reader, comparedWith: String?) throws {
        self.comparedWith = comparedWith
        inputs = try reader.inputCounts()
        try readClaims(reader)
        observations = try reader.count("SELECT count(*) FROM counted_observations")
        try reader.rows("""
            SELECT count(*) FILTER (WHERE counts), count(*), count(DISTINCT site), min(date), max(date) FROM all_articles
            """) {
            counted = $0.integer(0) ?? 0
            repeats = ($0.integer(1) ?? 0) - counted
            sites = $0.integer(2) ?? 0
            firstDate = $0.text(3)
            lastDate = $0.text(4)
        }
        try reader.rows("SELECT change, count(DISTINCT claim_id) FROM changes GROUP BY change") {
            changes[$0.text(0) ?? ""] = $0.integer(1)
        }
        contradictions = try reader.count("SELECT count(*) FROM contradictions")
        storyGroups = try reader.count("SELECT count(DISTINCT group_id) FROM stories")
        try reader.rows("SELECT code, count(*) FROM rejections GROUP BY code ORDER BY count(*) DESC, code") {
            rejections.append((code: $0.text(0) ?? "", count: $0.integer(1) ?? 0))
        }
    }

    private mutating func readClaims(_ reader: borrowing Reader) throws {
        try reader.rows("""
            SELECT bucket, count(*), count(*) FILTER (WHERE object = 'document'),
                count(*) FILTER (WHERE object = 'conference'), count(DISTINCT article), count(DISTINCT org)
            FROM claim_facts GROUP BY bucket
            """) { cells in
            guard let bucket = cells.text(0).flatMap(Bucket.init(rawValue:)) else { return }
            kinds[bucket] = Kind(
                claims: cells.integer(1) ?? 0, documents: cells.integer(2) ?? 0, conferences: cells.integer(3) ?? 0,
                articles: cells.integer(4) ?? 0, organisations: cells.integer(5) ?? 0)
        }
    }

    func claims(_ bucket: Bucket) -> Int { kinds[bucket]?.claims ?? 0 }
}

internal import GRDB

/// What the ledger keeps to find repeated stories: every distinct text with its shingles, the bands under which similar
/// texts meet, the pairs that were found similar, and which article says which text.
///
/// It is used inside of `Ledger.regroup` only, and decides nothing: the room Stories does.
package final class StoryStore {
    /// An article that has not been compared yet.
    package struct Arrival {
        package let article: Int
        package let id: String
        package let sketch: [UInt8]
    }

    /// An article of a story.
    package struct Member: Hashable {
        package let id: String
        /// ISO, nil where the article has none.
        package let date: String?
        package let text: Int
    }

    private let arrivals, forgetSketch, findText, addText, addBand, addMember, touch: Prepared
    private let meeting, shinglesOf, addLink, neighbours, membersOfText, membersOfID: Prepared
    private let removeText, removeBand, removeLinks, removeBackLinks, clearStory, addStory: Prepared
    private let db: Database

    init(_ db: Database) throws {
        self.db = db
        func prepared(_ sql: String) throws -> Prepared { try Prepared(sql, in: db) }
        arrivals = try prepared("SELECT number, id, sketch FROM articles WHERE sketch IS NOT NULL ORDER BY number LIMIT ?")
        forgetSketch = try prepared("UPDATE articles SET sketch = NULL WHERE number = ?")
        findText = try prepared("SELECT number FROM story_texts WHERE fingerprint = ?")
        addText = try prepared("INSERT INTO story_texts (fingerprint, shingles) VALUES (?, ?)")
        addBand = try prepared("INSERT OR IGNORE INTO story_bands VALUES (?, ?)")
        addMember = try prepared("INSERT OR REPLACE INTO story_members VALUES (?, ?)")
        touch = try prepared("INSERT OR IGNORE INTO story_touched VALUES (?)")
        meeting = try prepared("SELECT text FROM story_bands WHERE band = ?")
        shinglesOf = try prepared("SELECT shingles FROM story_texts WHERE number = ?")
        addLink = try prepared("INSERT OR REPLACE INTO story_links VALUES (?1, ?2, ?3), (?2, ?1, ?3)")
        neighbours = try prepared("SELECT other FROM story_links WHERE text = ?")
        membersOfText = try prepared("""
            SELECT a.id, a.date, m.text FROM story_members m CROSS JOIN articles a ON a.number = m.article WHERE m.text = ?
            """)
        membersOfID = try prepared("""
            SELECT a.id, a.date, m.text FROM articles a CROSS JOIN story_members m ON m.article = a.number WHERE a.id = ?
            """)
        removeText = try prepared("DELETE FROM story_texts WHERE number = ?")
        removeBand = try prepared("DELETE FROM story_bands WHERE band = ? AND text = ?")
        removeLinks = try prepared("DELETE FROM story_links WHERE text = ?")
        removeBackLinks = try prepared(
            "DELETE FROM story_links WHERE text IN (SELECT other FROM story_links WHERE text = ?1) AND other = ?1")
        clearStory = try prepared("DELETE FROM stories WHERE article_id = ?")
        addStory = try prepared("INSERT INTO stories VALUES (?, ?, ?, ?, ?)")
    }
}

// What arrives.
extension StoryStore {
    /// Articles that were entered and not attached yet, in the order of their entry.
    package func arrivals(limit: Int) throws -> [Arrival] {
        var found: [Arrival] = []
        try arrivals.rows([.integer(limit)]) { cells in
            found.append(Arrival(
                article: cells.integer(0) ?? 0, id: cells.text(1) ?? "", sketch: cells.bytes(2) ?? []))
        }
        return found
    }

    /// Says which text an arrival holds, nil for one without any; it is no arrival any more.
    package func attach(_ arrival: Arrival, to text: Int?) throws {
        try forgetSketch.run([.integer(arrival.article)])
        guard let text else { return }
        try addMember.run([.integer(arrival.article), .integer(text)])
        try touch.run([.text(arrival.id)])
    }

    package func text(fingerprint: UInt64) throws -> Int? {
        var text: Int?
        try findText.rows([.integer(Int(bitPattern: UInt(fingerprint)))]) { text = $0.integer(0) }
        return text
    }

    package func addText(fingerprint: UInt64, shingles: [UInt8], bands: [UInt64]) throws -> Int {
        try addText.run([.integer(Int(bitPattern: UInt(fingerprint))), .bytes(shingles)])
        let text = Int(db.lastInsertedRowID)
        for band in bands { try addBand.run([.integer(Int(bitPattern: UInt(band))), .integer(text)]) }
        return text
    }

    /// Texts that share a band, rising.
    package func texts(meetingIn bands: [UInt64]) throws -> [Int] {
        var found: Set<Int> = []
        for band in bands {
            try meeting.rows([.integer(Int(bitPattern: UInt(band)))]) { found.insert($0.integer(0) ?? 0) }
        }
        return found.sorted()
    }

    package func shingles(of text: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try shinglesOf.rows([.integer(text)]) { bytes = $0.bytes(0) ?? [] }
        return bytes
    }

    package func link(_ text: Int, _ other: Int, similarity: Double) throws {
        try addLink.run([.integer(text), .integer(other), .real(similarity)])
    }
}

// What leaves.
extension StoryStore {
    /// Texts that lost an article and have none left.
    package func orphans() throws -> [Int] {
        try Int.fetchAll(db, sql: """
            SELECT text FROM story_orphans o
            WHERE NOT EXISTS (SELECT 1 FROM story_members m WHERE m.text = o.text) ORDER BY text
            """)
    }

    package func remove(_ text: Int, bands: [UInt64]) throws {
        for band in bands { try removeBand.run([.integer(Int(bitPattern: UInt(band))), .integer(text)]) }
        try removeBackLinks.run([.integer(text)])
        try removeLinks.run([.integer(text)])
        try removeText.run([.integer(text)])
    }
}

// What is grouped anew.
extension StoryStore {
    /// Ids of the articles whose story may have changed, in the order of their bytes.
    package func touched() throws -> [String] {
        try String.fetchAll(db, sql: "SELECT article_id FROM story_touched ORDER BY article_id")
    }

    package func forgetTouched() throws {
        try db.execute(sql: "DELETE FROM story_touched; DELETE FROM story_orphans")
    }

    package func texts(similarTo text: Int) throws -> [Int] {
        var found: [Int] = []
        try neighbours.rows([.integer(text)]) { found.append($0.integer(0) ?? 0) }
        return found
    }

    package func members(saying text: Int) throws -> [Member] {
        try members(membersOfText, .integer(text))
    }

    package func members(withID id: String) throws -> [Member] {
        try members(membersOfID, .text(id))
    }

    private func members(_ query: Prepared, _ value: Value) throws -> [Member] {
        var found: [Member] = []
        try query.rows([value]) {
            found.append(Member(id: $0.text(0) ?? "", date: $0.text(1), text: $0.integer(2) ?? 0))
        }
        return found
    }

    package func clearStory(of id: String) throws {
        try clearStory.run([.text(id)])
    }

    /// `similarity` is that of the member's text and the kept one's.
    package func enter(_ id: String, group: String, kept: String, reason: String, similarity: Double) throws {
        try clearStory(of: id)
        try addStory.run([.text(id), .text(group), .text(kept), .text(reason), .real(similarity)])
    }
}

extension Ledger {
    /// Brings the stories up to date in one transaction.
    package func regroup(_ work: (StoryStore) throws -> Void) throws(LedgerError) {
        try inDatabase { db in
            try db.inTransaction {
                try work(StoryStore(db))
                return .commit
            }
        }
    }
}

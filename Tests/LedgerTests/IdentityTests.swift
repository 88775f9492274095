import Ledger
import Pipeline
import Testing

@Suite struct IdentityTests {
    @Test func `an article is named by its address, else by its place`() {
        let here = Origin(input: "a.tar", member: "x.html", ordinal: 3)
        let there = Origin(input: "b.xml", ordinal: 0)
        let address = "https://example.org/1"
        #expect(ArticleIdentity.id(url: address, origin: here, document: "1")
            == ArticleIdentity.id(url: address, origin: there, document: "2"))
        #expect(ArticleIdentity.id(url: nil, origin: here, document: "1")
            != ArticleIdentity.id(url: nil, origin: there, document: "1"))
        #expect(ArticleIdentity.id(url: "", origin: here, document: "1")
            == ArticleIdentity.id(url: nil, origin: here, document: "1"))
        let id = ArticleIdentity.id(url: nil, origin: here, document: "1")
        #expect(id.hasPrefix("a-") && id.utf8.count == 18)
    }

    @Test(arguments: [["a", "b"], ["b", "a"]])
    func `of two copies of one address the fullest counts, whichever came first`(order: [String]) throws {
        let ledger = try Sample.ledger()
        let bodies = ["a": "Tin ngắn", "b": "Toàn văn dài hơn nhiều"]
        for path in order {
            try ledger.enter(Sample.record(path), [
                Sample.article("1", in: path, url: "https://example.org/1", body: bodies[path] ?? "",
                    claims: [Sample.claim("giảm họp")]),
            ])
        }
        #expect(try ledger.lines("SELECT input_path FROM counted_claims", columns: 1) == ["b"])
        try ledger.enter(Sample.record("b"), [])
        #expect(try ledger.lines("SELECT input_path FROM counted_claims", columns: 1) == ["a"])
    }

    @Test func `the same words twice in one article are two claims with two ids, stable across runs`() throws {
        func ids() throws -> [String] {
            let ledger = try Sample.ledger()
            try ledger.enter(Sample.record("a"), [
                Sample.article("1", in: "a", claims: [Sample.claim("giảm họp"), Sample.claim("giảm họp")]),
            ])
            return try ledger.lines("SELECT id FROM claims ORDER BY position", columns: 1)
        }
        let first = try ids()
        #expect(Set(first).count == 2)
        #expect(first.allSatisfy { $0.hasPrefix("c-") && $0.utf8.count == 18 })
        #expect(try ids() == first)
    }

    @Test func `a repeated story counts once and tells its size`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("a"), (0..<3).map {
            Sample.article("\($0)", in: "a", ordinal: $0, claims: [Sample.claim("giảm họp")])
        })
        let ids = try ledger.lines("SELECT id FROM all_articles ORDER BY sequence", columns: 1)
        try ledger.derive { _, run in
            for id in ids.prefix(2) {
                try run("INSERT INTO stories VALUES (?, ?, ?, 'near', 0.95)", [.text(id), .text("g-1"), .text(ids[1])])
            }
        }
        #expect(try ledger.lines(
            "SELECT document, group_id, group_size FROM counted_claims ORDER BY sequence", columns: 3)
            == ["1|g-1|2", "2|\(ids[2])|1"])
    }

    @Test func `explain finds an article by its own id and by its claim's`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("a"), [Sample.article("7", in: "a", ordinal: 4, claims: [Sample.claim("giảm họp")])])
        let claim = try #require(try ledger.lines("SELECT id FROM claims", columns: 1).first)
        let article = try #require(try ledger.lines("SELECT id FROM articles", columns: 1).first)
        for id in [claim, article] {
            let place = try #require(try ledger.read { try $0.place(of: id) })
            #expect(place.article == article)
            #expect(place.document == "7")
            #expect(place.origin == Origin(input: "a", ordinal: 4))
        }
        #expect(try ledger.read { try $0.place(of: "c-0000000000000000") } == nil)
        #expect(try ledger.read { try $0.finding(of: article) }?.claims.first?.evidence == "giảm họp")
    }

    @Test func `a NUL in a text cuts nothing off`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("a"), [Sample.article("1", in: "a", claims: [Sample.claim("giảm\u{0}họp")])])
        #expect(try ledger.lines("SELECT evidence FROM claims", columns: 1) == ["giảm\u{0}họp"])
    }
}

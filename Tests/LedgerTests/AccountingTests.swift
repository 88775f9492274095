import Ledger
import Pipeline
import Testing

@Suite struct AccountingTests {
    @Test func `every input is used, skipped or failed, and documents are articles or rejections`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("a.xml"), [
            Sample.article("1", in: "a.xml"), Sample.rejection("2", in: "a.xml"), Sample.article("3", in: "a.xml"),
        ])
        try ledger.enter(Sample.record("b.bin", status: .skipped))
        try ledger.enter(Sample.record("c.gz", status: .failed))

        let counts = try ledger.read { try $0.inputCounts() }
        #expect((counts.used, counts.skipped, counts.failed, counts.total) == (1, 1, 1, 3))
        #expect((counts.documents, counts.articles, counts.rejected) == (3, 2, 1))
    }

    @Test func `an input entered again replaces all that it gave`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("a"), [
            Sample.article("1", in: "a", claims: [Sample.claim("giảm họp")]), Sample.rejection("2", in: "a"),
        ])
        try ledger.enter(Sample.record("a", fingerprint: "f2"), [Sample.article("9", in: "a")])

        #expect(try ledger.lines("SELECT document FROM all_articles", columns: 1) == ["9"])
        #expect(try ledger.lines("SELECT id FROM claims", columns: 1) == [])
        #expect(try ledger.lines("SELECT code FROM rejections", columns: 1) == [])
    }

    @Test func `an input is current only with the same bytes and the same rules`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("a"))
        #expect(try ledger.isCurrent("a", fingerprint: "f1", rules: "r1"))
        #expect(try !ledger.isCurrent("a", fingerprint: "f2", rules: "r1"))
        #expect(try !ledger.isCurrent("a", fingerprint: "f1", rules: "r2"))
        #expect(try !ledger.isCurrent("b", fingerprint: "f1", rules: "r1"))
    }

    @Test func `a rolled back input leaves what was known before`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("a"), [Sample.article("1", in: "a")])
        try ledger.open("a")
        try ledger.append([Sample.article("2", in: "a")])
        try ledger.rollback()
        #expect(try ledger.lines("SELECT document FROM all_articles", columns: 1) == ["1"])
        #expect(try ledger.isCurrent("a", fingerprint: "f1", rules: "r1"))
    }

    @Test func `an input that a run did not meet is forgotten with its claims`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("old"), [Sample.article("1", in: "old", claims: [Sample.claim("giảm họp")])])
        try ledger.enter(Sample.record("new"), [Sample.article("2", in: "new")])
        try ledger.begin(Sample.run)
        #expect(try ledger.isCurrent("new", fingerprint: "f1", rules: "r1"))
        try ledger.forgetUnmet()
        #expect(try ledger.lines("SELECT path FROM inputs", columns: 1) == ["new"])
        #expect(try ledger.lines("SELECT id FROM claims", columns: 1) == [])
    }

    @Test func `what is read does not depend on the order or the size of the batches`() throws {
        func ledger(_ paths: [String], batch: Int) throws -> [String] {
            let ledger = try Sample.ledger()
            for path in paths {
                let all = (0..<5).map { Sample.article("d\($0)", in: path, claims: [Sample.claim("giảm \($0)")]) }
                try ledger.open(path)
                for start in stride(from: 0, to: all.count, by: batch) {
                    try ledger.append(Array(all[start..<min(start + batch, all.count)]))
                }
                try ledger.commit(Sample.record(path))
            }
            return try ledger.lines(
                "SELECT input_path, document, id FROM counted_claims ORDER BY input_path, sequence, position", columns: 3)
        }
        let expected = try ledger(["a", "b", "c"], batch: 5)
        #expect(expected.count == 15)
        #expect(try ledger(["c", "a", "b"], batch: 2) == expected)
        #expect(try ledger(["b", "c", "a", "b"], batch: 1) == expected)
    }
}

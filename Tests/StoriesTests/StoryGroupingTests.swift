import Ledger
import Pipeline
import Testing

@testable import Stories

@Suite struct StoryGroupingTests {
    private let names = (0..<12).map { "n\($0)" }

    /// n0 is told three times exactly and twice nearly, n5 twice, the rest once.
    private func articles() -> [EnteredArticle] {
        let story = Corpus.body(1), other = Corpus.body(2)
        return [
            Corpus.article("n0", story, date: "2021-03-05"), Corpus.article("n1", story.uppercased(), date: "2021-03-04"),
            Corpus.article("n2", Corpus.edited(story, step: 150), date: "2021-03-06"), Corpus.article("n3", Corpus.body(3)),
            Corpus.article("n4", Corpus.edited(story, step: 12)), Corpus.article("n5", other),
            Corpus.article("n6", other + "\nTheo báo bạn", date: "2021-01-01"), Corpus.article("n7", story),
        ]
    }

    @Test func groupsEqualAndNearBodies() throws {
        let ledger = try Ledger.begun()
        try ledger.enter("a", articles())
        try StoryGrouping().update(ledger)
        let rows = try ledger.stories(names)
        #expect(rows.map(\.article) == ["n0", "n1", "n2", "n5", "n6", "n7"])
        #expect(rows.map(\.kept) == ["n1", "n1", "n1", "n6", "n6", "n1"])
        #expect(rows.map(\.reason) == ["exact", "kept", "near", "near", "kept", "exact"])
        #expect(rows[2].similarity > 0.9 && rows[2].similarity < 1)
        #expect(Set(rows.map(\.group)).count == 2)
        #expect(rows[0].group == "s" + Corpus.id("n1").dropFirst())
    }

    @Test(arguments: 0..<6)
    func theOrderOfEntryMakesNoDifference(_ seed: UInt64) throws {
        let whole = try Ledger.begun()
        try whole.enter("a", articles())
        try StoryGrouping().update(whole)
        let nightly = try Ledger.begun()
        var waiting = articles()
        var dice = Dice(seed)
        while !waiting.isEmpty {
            let article = waiting.remove(at: dice.roll(waiting.count))
            try nightly.enter(article.document, [article])
            if dice.roll(2) == 0 { try StoryGrouping().update(nightly) }
        }
        try StoryGrouping().update(nightly)
        #expect(try nightly.stories(names) == whole.stories(names))
    }

    @Test func aReplacedInputLeavesItsStories() throws {
        let ledger = try Ledger.begun()
        for article in articles() { try ledger.enter(article.document, [article]) }
        try StoryGrouping().update(ledger)
        // n1 was kept for its early date; now it tells something else.
        try ledger.enter("n1", [Corpus.article("n1", Corpus.body(77), date: "2021-03-04")])
        try ledger.enter("n6", [])
        try StoryGrouping().update(ledger)
        let rows = try ledger.stories(names)
        #expect(rows.map(\.article) == ["n0", "n2", "n7"])
        #expect(Set(rows.map(\.kept)) == ["n0"])

        let fresh = try Ledger.begun()
        for article in articles() where !["n1", "n6"].contains(article.document) {
            try fresh.enter(article.document, [article])
        }
        try fresh.enter("n1", [Corpus.article("n1", Corpus.body(77), date: "2021-03-04")])
        try StoryGrouping().update(fresh)
        #expect(try fresh.stories(names) == rows)
    }

    @Test func aBridgeThatLeavesDividesItsStory() throws {
        // a ~ b and b ~ c, but a and c are too far apart.
        let middle = Corpus.body(9, count: 300)
        let syllables = middle.split(separator: " ").map(String.init)
        let first = (["mở"] + syllables[20...].map { $0 }).joined(separator: " ")
        let last = (syllables[..<280].map { $0 } + ["hết"]).joined(separator: " ")
        let ledger = try Ledger.begun()
        for (name, body) in [("n0", first), ("n1", middle), ("n2", last)] {
            try ledger.enter(name, [Corpus.article(name, body)])
        }
        try StoryGrouping().update(ledger)
        #expect(try ledger.stories(names).map(\.article) == ["n0", "n1", "n2"])
        try ledger.enter("n1", [])
        try StoryGrouping().update(ledger)
        #expect(try ledger.stories(names).isEmpty)
    }

    @Test func copiesOfOneAddressAloneAreNoStory() throws {
        let ledger = try Ledger.begun()
        try ledger.enter("a", [Corpus.article("n0", Corpus.body(1))])
        try ledger.enter("b", [Corpus.article("n0", Corpus.body(1) + " thêm")])
        try StoryGrouping().update(ledger)
        #expect(try ledger.stories(names).isEmpty)
        try ledger.enter("c", [Corpus.article("n1", Corpus.body(1) + " thêm")])
        try StoryGrouping().update(ledger)
        #expect(try ledger.stories(names).map(\.article) == ["n0", "n1"])
    }

    @Test func shortNotesNeedTheSameTitle() throws {
        let ledger = try Ledger.begun()
        let note = "Mời xem tệp đính kèm bên dưới."
        try ledger.enter("a", [
            Corpus.article("n0", note, title: "Thông báo lịch tiếp công dân tháng ba"),
            Corpus.article("n1", note, title: "Kế hoạch tuyển dụng viên chức năm nay"),
            Corpus.article("n2", note, title: "Kế hoạch tuyển dụng viên chức năm nay"), Corpus.article("n3", ""),
        ])
        try StoryGrouping().update(ledger)
        #expect(try ledger.stories(names).map(\.article) == ["n1", "n2"])
    }

    @Test func numbersTellStoriesApart() throws {
        let ledger = try Ledger.begun()
        func bulletin(_ seed: Int) -> String {
            (0..<40).map { "Ngày \($0 * seed) có \($0 + seed) ca" }.joined(separator: ". ")
        }
        try ledger.enter("a", [Corpus.article("n0", bulletin(3)), Corpus.article("n1", bulletin(7))])
        try StoryGrouping().update(ledger)
        #expect(try ledger.stories(names).isEmpty)
    }

    @Test func agreesWithComparingEveryPair() throws {
        var bodies: [String] = []
        var dice = Dice(5)
        for seed in 0..<40 {
            let body = Corpus.body(UInt64(seed + 100), count: 60 + dice.roll(300))
            bodies += [body, Corpus.edited(body, step: 20 + dice.roll(200)), Corpus.edited(body, step: 60 + dice.roll(300))]
        }
        let ledger = try Ledger.begun()
        let names = bodies.indices.map { "b\($0)" }
        for (name, body) in zip(names, bodies) { try ledger.enter(name, [Corpus.article(name, body)]) }
        try StoryGrouping().update(ledger)
        let rows = try ledger.stories(names)
        let group = Dictionary(uniqueKeysWithValues: rows.map { ($0.article, $0.group) })
        let sketches = zip(names, bodies).compactMap { StorySketch(Corpus.article($0, $1).finding.article) }
        var similar = 0
        for a in bodies.indices {
            for b in bodies.indices where b > a && sketches[a].shingles.similarity(to: sketches[b].shingles) >= 0.9 {
                similar += 1
                #expect(group["b\(a)"] != nil && group["b\(a)"] == group["b\(b)"])
            }
        }
        #expect(similar > 20)
        for row in rows where row.reason == "near" { #expect(row.similarity > 0.7) }
    }
}

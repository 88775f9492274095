import Ledger
import Pipeline

@testable import Stories

/// Numbers that look random and are the same on every run.
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64) {
        state = seed
    }

    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}

/// Made-up articles with known repetitions.
enum Corpus {
    private static let syllables = [
        "họp", "giảm", "văn", "bản", "hội", "nghị", "xã", "huyện", "tỉnh", "sở", "đoàn", "viên", "cán", "bộ", "thôn",
        "năm", "tháng", "báo", "cáo", "kế", "hoạch", "công", "tác", "dân", "vận", "đường", "sông", "núi", "lúa", "trường",
    ]

    /// A body of `count` syllables in sentences of ten.
    static func body(_ seed: UInt64, count: Int = 200) -> String {
        var dice = Dice(seed)
        return (1...count).map { syllables[dice.roll(syllables.count)] + ($0 % 10 == 0 ? "." : "") }.joined(separator: " ")
    }

    /// The body with every `step`-th syllable replaced.
    static func edited(_ body: String, step: Int) -> String {
        body.split(separator: " ").enumerated().map { ($0 + 1) % step == 0 ? "khác" : String($1) }.joined(separator: " ")
    }

    static func article(_ name: String, _ body: String, date: String? = nil, title: String? = nil) -> EnteredArticle {
        let day = date.flatMap { Day($0) }
        let article = Article(
            title: title ?? name, blocks: body.split(separator: "\n").map { Article.Block(.paragraph, String($0)) },
            date: day.map { Moment(day: $0, text: date ?? "", rule: "test") }, url: "https://example.org/\(name)")
        return EnteredArticle(
            document: name, origin: Origin(input: "in"), finding: Finding(article: article, judgement: Judgement()),
            sketch: StorySketch(article)?.bytes ?? [])
    }

    static func id(_ name: String) -> String {
        ArticleIdentity.id(url: "https://example.org/\(name)", origin: Origin(input: "in"), document: name)
    }
}

/// A row of the table `stories` with articles by their names.
struct StoryRow: Hashable, Comparable, CustomStringConvertible {
    let article, group, kept, reason: String
    let similarity: Double

    static func < (a: StoryRow, b: StoryRow) -> Bool { a.article < b.article }
    var description: String { "\(article) → \(kept) \(reason) \(similarity)" }
}

extension Ledger {
    /// A ledger in memory with a run begun.
    static func begun() throws -> Ledger {
        let ledger = try Ledger(at: nil)
        try ledger.begin(RunRecord(id: "r", configuration: "", tool: "test"))
        return ledger
    }

    func enter(_ path: String, _ articles: [EnteredArticle]) throws {
        let record = InputRecord(path: path, fingerprint: path, rules: "", status: .used)
        try enter(record, articles.map { DocumentOutcome.entered($0) })
    }

    func stories(_ names: [String]) throws -> [StoryRow] {
        let byID = Dictionary(uniqueKeysWithValues: names.map { (Corpus.id($0), $0) })
        var rows: [StoryRow] = []
        try read { reader in
            try reader.rows("SELECT article_id, group_id, kept_article_id, reason, similarity FROM stories") {
                rows.append(StoryRow(
                    article: byID[$0.text(0) ?? ""] ?? "?", group: $0.text(1) ?? "", kept: byID[$0.text(2) ?? ""] ?? "?",
                    reason: $0.text(3) ?? "", similarity: $0.number(4) ?? -1))
            }
        }
        return rows.sorted()
    }
}

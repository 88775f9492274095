import Articles
import Foundation
import Language

/// A page with its article as readers copied it out.
struct Sample {
    let id: String
    let set: String
    /// Pages of one site are never split between training and testing.
    let site: String
    let page: TrainingPage
    let gold: [Substring]
    /// 1 for a block of the article.
    let labels: [Float]
    /// Words of each block.
    let words: [[Substring]]

    private struct Line: Decodable {
        var id: String
        var set: String
        var site: String
        var html: String
        var body: String
    }

    init(line: Data, surveyor: Surveyor) throws {
        let line = try JSONDecoder().decode(Line.self, from: line)
        id = line.id
        set = line.set
        site = line.site
        page = try TrainingPage(html: Array(line.html.utf8), surveyor: surveyor)
        gold = Self.words(line.body)
        words = page.texts.map(Self.words)
        labels = Self.labels(words, gold)
    }

    static func words(_ text: String) -> [Substring] {
        text.precomposedStringWithCanonicalMapping.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }
    }

    /// Long blocks are matched by runs of four words, short ones by what is left of the article's words.
    private static func labels(_ blocks: [[Substring]], _ gold: [Substring]) -> [Float] {
        func runs(_ words: [Substring]) -> [String] {
            words.count < 4 ? [] : (0...words.count - 4).map { words[$0..<$0 + 4].joined(separator: " ") }
        }
        var left: [String: Int] = [:]
        for run in runs(gold) { left[run, default: 0] += 1 }
        var rest: [Substring: Int] = [:]
        for word in gold { rest[word, default: 0] += 1 }
        var labels = [Float](repeating: 0, count: blocks.count)
        func take(_ index: Int) {
            labels[index] = 1
            for word in blocks[index] { rest[word, default: 0] -= 1 }
        }
        for (index, words) in blocks.enumerated() where words.count >= 6 {
            let own = runs(words)
            let hits = own.filter { left[$0, default: 0] > 0 }.count
            guard hits * 5 >= own.count * 3 else { continue }
            for run in own { left[run, default: 0] -= 1 }
            take(index)
        }
        let lines = Set(blocks.indices.filter { labels[$0] == 1 })
        for (index, words) in blocks.enumerated() where !words.isEmpty && words.count < 6 {
            // A short block belongs where long ones are near.
            let isNear = (max(0, index - 12)...min(blocks.count - 1, index + 12)).contains { lines.contains($0) }
            var needed: [Substring: Int] = [:]
            for word in words { needed[word, default: 0] += 1 }
            if isNear, needed.allSatisfy({ rest[$0.key, default: 0] >= $0.value }) { take(index) }
        }
        return labels
    }

    /// F1 over words of the blocks that are kept.
    func f1(_ kept: (Int) -> Bool) -> Double {
        var counts: [Substring: Int] = [:]
        for word in gold { counts[word, default: 0] += 1 }
        var hits = 0, guessed = 0
        for index in labels.indices where kept(index) {
            for word in words[index] {
                guessed += 1
                if counts[word, default: 0] > 0 {
                    hits += 1
                    counts[word, default: 0] -= 1
                }
            }
        }
        return guessed + gold.count > 0 ? 2 * Double(hits) / Double(guessed + gold.count) : 0
    }
}

internal import Foundation
internal import Language
internal import Pipeline

/// Scores the classes of one lexicon by the cue terms that an article holds. One object that never changes, shared by every thread.
final class CueScorer: Sendable {
    /// A term or a shape that spoke for a class.
    struct Voice {
        enum Source {
            /// Where the term stood first.
            case term(passage: Int, words: Range<Int>)
            case shape(ArticleShape)
        }

        let code: Int
        let weight: Float
        let source: Source
    }

    /// What a term's occurrences in the body weigh together at most: a genre is told at the head of an article, and what its
    /// body keeps naming is its topic.
    private let bodyLimit: Float
    private let table: CueTable
    private let shapes: [ArticleShape: [CueTerm.Sense]]
    /// The classes as the lexicon names them.
    let codes: [String]

    /// Reads `<file>.tsv`, whose senses are the classes; a term in angle brackets is a shape of the article. `others` are
    /// heard too where the file does not list them.
    init<Code: CaseIterable & RawRepresentable & Hashable & Sendable>(
        _ file: String, of pack: LanguagePack, as classes: Code.Type, opening: Openings, besides others: [CueTerm] = [],
        bodyLimit: Float = .infinity, _ vocabulary: inout Vocabulary
    ) throws(LexiconProblems) where Code.RawValue == String {
        let entries = try pack.entries(of: file, as: classes)
        let order = Dictionary(uniqueKeysWithValues: Code.allCases.enumerated().map { ($1, $0) })
        var shapes: [ArticleShape: [CueTerm.Sense]] = [:]
        var terms: [CueTerm] = []
        var problems: [LexiconProblem] = []
        for entry in entries {
            guard let code = order[entry.sense] else { continue }
            guard entry.term.hasPrefix("<") else {
                terms.append(CueTerm(text: entry.term, code: code, weight: Float(entry.weight)))
                continue
            }
            guard let shape = ArticleShape(rawValue: String(entry.term.dropFirst().dropLast())) else {
                let known = ArticleShape.allCases.map { "<\($0.rawValue)>" }.joined(separator: ", ")
                problems.append(LexiconProblem(
                    file: "\(pack.code)/\(file).tsv", line: entry.line,
                    message: "no shape “\(entry.term)”; known are \(known)"))
                continue
            }
            shapes[shape, default: []].append(CueTerm.Sense(code: code, weight: Float(entry.weight)))
        }
        guard problems.isEmpty else { throw LexiconProblems(problems) }
        self.bodyLimit = bodyLimit
        self.shapes = shapes
        let listed = Set(terms.map(\.text))
        table = CueTable(terms + others.filter { !listed.contains($0.text) }, opening, &vocabulary)
        self.codes = Code.allCases.map(\.rawValue)
    }

    /// What speaks for each class, by its number.
    func scores(_ passages: [Passage], shapes: Set<ArticleShape>) -> [Float] {
        var scores = [Float](repeating: 0, count: codes.count)
        hear(passages, shapes) { scores[$0.code] += $0.weight }
        return scores
    }

    /// The classes that spoke loudest, at most `count` of them, loudest first; equal ones in the order of their codes.
    func loudest(_ count: Int, by scores: [Float]) -> [Int] {
        var ranking: [Int] = []
        ranking.reserveCapacity(count + 1)
        for code in scores.indices where scores[code] > 0 {
            var place = ranking.count
            while place > 0, scores[ranking[place - 1]] < scores[code] { place -= 1 }
            guard place < count else { continue }
            ranking.insert(code, at: place)
            if ranking.count > count { ranking.removeLast() }
        }
        return ranking
    }

    /// What speaks for a class, heaviest first; equal ones in the order of the text.
    func voices(for code: String, in passages: [Passage], shapes: Set<ArticleShape>) -> [Voice] {
        var voices: [Voice] = []
        hear(passages, shapes) { if codes[$0.code] == code { voices.append($0) } }
        let order = voices.indices.sorted { (-voices[$0].weight, $0) < (-voices[$1].weight, $1) }
        return order.map { voices[$0] }
    }

    /// The weight of a term grows with the logarithm of its loudness summed over its places.
    private func hear(_ passages: [Passage], _ found: Set<ArticleShape>, _ body: (Voice) -> Void) {
        for volume in volumes(passages) {
            let loudness = Float(log2(1 + Double(volume.loud + min(volume.quiet, bodyLimit))))
            table.eachSense(of: volume.term) { body(Voice(code: $0.code, weight: $0.weight * loudness, source: volume.source)) }
        }
        for shape in ArticleShape.allCases where found.contains(shape) {
            for sense in shapes[shape] ?? [] { body(Voice(code: sense.code, weight: sense.weight, source: .shape(shape))) }
        }
    }

    /// The terms of an article in the order in which they first stand in it.
    private func volumes(_ passages: [Passage]) -> [Volume] {
        var volumes = Volumes()
        for (number, passage) in passages.enumerated() {
            guard let loudness = Self.loudness(of: passage.part) else { continue }
            table.scan(passage) { term, words in
                let place = volumes.place(of: term, at: .term(passage: number, words: words))
                if loudness > 1 { volumes.all[place].loud += loudness } else { volumes.all[place].quiet += loudness }
            }
        }
        return volumes.all
    }

    /// Title and sapo speak three times as loudly (brief §5.1); where the page printed no sapo, its first block does.
    private static func loudness(of part: Passage.Part) -> Float? {
        switch part {
        case .title, .lead: 3
        case .body: 1
        case .caption, .byline, .dateline, .site, .host: nil
        }
    }

    /// What spoke, as printed; a shape by its name in the lexicon.
    static func text(of voice: Voice, in passages: [Passage]) -> String {
        switch voice.source {
        case .shape(let shape): "<\(shape.rawValue)>"
        case .term(let passage, let words): passages[passage].text(words)
        }
    }
}

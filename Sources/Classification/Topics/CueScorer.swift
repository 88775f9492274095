internal import Foundation
internal import Language
internal import Pipeline
internal import Vietnamese

/// Scores the classes of one lexicon by the cue terms that an article holds.
struct CueScorer: Sendable {
    /// A term that spoke for a class.
    struct Voice {
        let code: Int
        let weight: Float
        /// As printed where it stood first.
        let text: String
    }

    struct Scores {
        /// By class.
        let values: [Float]
        /// Heaviest first; equal ones in the order of the text.
        let voices: [Voice]

        /// The classes that spoke, loudest first; equal ones in the order of their codes.
        var ranking: [Int] {
            values.indices.filter { values[$0] > 0 }.sorted { (values[$0], $1) > (values[$1], $0) }
        }
    }

    /// What a term's occurrences in the body weigh together at most: a genre is told at the head of an article, and what its
    /// body keeps naming is its topic.
    private let bodyLimit: Float
    private let table: TermTable
    private let shapes: [ArticleShape: [TermTable.Sense]]
    /// The classes as the lexicon names them.
    let codes: [String]

    /// Reads `<file>.tsv`, whose senses are the classes; a term in angle brackets is a shape of the article.
    init<Code: CaseIterable & RawRepresentable & Hashable & Sendable>(
        _ file: String, of pack: LanguagePack, as classes: Code.Type, bodyLimit: Float = .infinity
    ) throws(LexiconProblems) where Code.RawValue == String {
        let entries = try pack.entries(of: file, as: classes)
        let order = Dictionary(uniqueKeysWithValues: Code.allCases.enumerated().map { ($1, $0) })
        var shapes: [ArticleShape: [TermTable.Sense]] = [:]
        var terms: [TermTable.Term] = []
        var problems: [LexiconProblem] = []
        for entry in entries {
            guard let code = order[entry.sense] else { continue }
            guard entry.term.hasPrefix("<") else {
                terms.append(TermTable.Term(text: entry.term, code: code, weight: Float(entry.weight)))
                continue
            }
            guard let shape = ArticleShape(rawValue: String(entry.term.dropFirst().dropLast())) else {
                let known = ArticleShape.allCases.map { "<\($0.rawValue)>" }.joined(separator: ", ")
                problems.append(LexiconProblem(
                    file: "\(pack.code)/\(file).tsv", line: entry.line,
                    message: "no shape “\(entry.term)”; known are \(known)"))
                continue
            }
            shapes[shape, default: []].append(TermTable.Sense(code: code, weight: Float(entry.weight)))
        }
        guard problems.isEmpty else { throw LexiconProblems(problems) }
        self.bodyLimit = bodyLimit
        self.shapes = shapes
        table = TermTable(terms)
        self.codes = Code.allCases.map(\.rawValue)
    }

    /// The weight of a term grows with the logarithm of its loudness summed over its places.
    func scores(_ runs: ArticleRuns, shapes found: Set<ArticleShape>) -> Scores {
        var volumes: [Int: (loud: Float, quiet: Float, text: String, order: Int)] = [:]
        for part in runs.parts {
            table.scan(part.run) { term, elements in
                let order = volumes.count
                if volumes[term] == nil { volumes[term] = (0, 0, Self.text(of: part, elements), order) }
                if part.loudness > 1 { volumes[term]?.loud += part.loudness } else { volumes[term]?.quiet += part.loudness }
            }
        }
        var values = [Float](repeating: 0, count: codes.count)
        var voices: [Voice] = []
        for (term, voice) in volumes.sorted(by: { $0.value.order < $1.value.order }) {
            for sense in table.senses(of: term) {
                let weight = sense.weight * Float(log2(1 + Double(voice.loud + min(voice.quiet, bodyLimit))))
                values[sense.code] += weight
                voices.append(Voice(code: sense.code, weight: weight, text: voice.text))
            }
        }
        for shape in ArticleShape.allCases where found.contains(shape) {
            for sense in shapes[shape] ?? [] {
                values[sense.code] += sense.weight
                voices.append(Voice(code: sense.code, weight: sense.weight, text: "<\(shape.rawValue)>"))
            }
        }
        let order = voices.indices.sorted { (-voices[$0].weight, $0) < (-voices[$1].weight, $1) }
        return Scores(values: values, voices: order.map { voices[$0] })
    }

    private static func text(of part: ArticleRuns.Part, _ elements: Range<Int>) -> String {
        let start = Int(part.run.elements[elements.lowerBound].start)
        let end = Int(part.run.elements[elements.upperBound - 1].end)
        return String(decoding: part.text.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
    }
}

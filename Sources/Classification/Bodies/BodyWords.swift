internal import Language
internal import Pipeline

/// The names of organisations and their abbreviations, `bodies.tsv`: term, part, kind, level, full name.
final class BodyWords: Sendable {
    /// What a term is within the name of a body.
    enum Part: String, CaseIterable, Sendable {
        /// Complete by itself: Bộ Chính trị.
        case whole
        /// Takes an owner, a level, a unit or a committee: UBND.
        case organ
        /// An organ that is a body only with an owner: Ban Thường vụ.
        case part
        /// A part only where it is printed with a capital: Thanh tra.
        case proper
        /// A Party committee or the like, itself an owner: Tỉnh ủy.
        case committee
        /// A body only with a field behind it: Sở.
        case head
        case field
        /// A body only before an organ or a committee: Văn phòng.
        case office
        /// Behind an organ: the national one.
        case nation
        /// Behind a body: another state's.
        case foreign
        /// A longer word that holds a term and is no body: văn phòng phẩm.
        case not
    }

    enum Rank: Sendable, Hashable {
        case fixed(Level)
        /// A city, whose level the article decides.
        case city
        /// The owner's level.
        case owners
    }

    /// An object: it is handed on at every word that begins one.
    final class Term: Sendable {
        let part: Part
        /// Nil: that of the body within.
        let kind: Body.Kind?
        let rank: Rank
        let name: String

        init(part: Part, kind: Body.Kind?, rank: Rank, name: String) {
            self.part = part
            self.kind = kind
            self.rank = rank
            self.name = name
        }
    }

    private let terms: Terms<Term>
    /// Those that make a body one of the press.
    private let press: Terms<Void>
    private let fields: Terms<Term>
    /// What may stand behind a body's name: its country.
    private let countries: Terms<Term>

    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var terms = Terms<Term>(), fields = Terms<Term>(), countries = Terms<Term>(), press = Terms<Void>()
        var problems: [LexiconProblem] = []
        for row in try pack.rows(of: "bodies") {
            let cells = row.cells + Array(repeating: "", count: max(0, 5 - row.cells.count))
            guard let part = Part(rawValue: cells[1]), let rank = Self.rank(cells[3]),
                Body.Kind(rawValue: cells[2]) != nil || cells[2].isEmpty, !cells[0].isEmpty
            else {
                problems.append(LexiconProblem(file: row.file, line: row.line, message: "expected term, part, kind, level and name; known parts are \(Part.allCases.map(\.rawValue).joined(separator: ", "))"))
                continue
            }
            let term = Term(part: part, kind: Body.Kind(rawValue: cells[2]), rank: rank, name: cells[4])
            if term.kind == .press { press.add(cells[0], (), &vocabulary) }
            switch part {
            case .field: fields.add(cells[0], term, &vocabulary)
            case .nation, .foreign: countries.add(cells[0], term, &vocabulary)
            default: terms.add(cells[0], term, &vocabulary)
            }
        }
        guard problems.isEmpty else { throw LexiconProblems(problems) }
        self.terms = terms
        self.press = press
        self.fields = fields
        self.countries = countries
    }

    private static func rank(_ cell: String) -> Rank? {
        if cell.isEmpty { return .owners }
        if cell == "thanh_pho" { return .city }
        return Level(rawValue: cell).map(Rank.fixed)
    }

    /// Notes in the vocabulary with which words the names of organs begin.
    func open(_ vocabulary: inout Vocabulary) {
        terms.open(.body, &vocabulary)
        press.open(.press, &vocabulary)
    }

    func longest(at word: Int, in passage: Passage) -> (meaning: Term, words: Range<Int>)? {
        passage.opens(word, .body) ? terms.longest(at: word, in: passage, allowing: .inTitle) : nil
    }

    func field(at word: Int, in passage: Passage) -> (meaning: Term, words: Range<Int>)? {
        fields.longest(at: word, in: passage, allowing: .inTitle)
    }

    func country(at word: Int, in passage: Passage) -> (meaning: Term, words: Range<Int>)? {
        guard word < passage.words.count, passage.gaps[word].isEmpty, passage.isCapitalised(word) else { return nil }
        return countries.longest(at: word, in: passage)
    }

    /// Whether the name of an organ ends just before a word.
    func ends(before word: Int, in passage: Passage) -> Bool {
        (max(0, word - 6)..<word).contains { start in
            longest(at: start, in: passage).map { $0.words.upperBound == word && [.organ, .part, .proper].contains($0.meaning.part) } ?? false
        }
    }

    /// Whether the name of an organisation starts at a word.
    func starts(at word: Int, in passage: Passage) -> Bool {
        longest(at: word, in: passage).map { $0.meaning.part != .not } ?? false
    }
}

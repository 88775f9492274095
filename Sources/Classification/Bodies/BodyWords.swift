internal import Language
internal import Pipeline

/// The names of organisations and their abbreviations, `bodies.tsv`: term, part, kind, level, full name.
struct BodyWords: Sendable {
    /// What a term is within the name of a body.
    enum Part: String, CaseIterable, Sendable {
        /// Complete by itself: Bộ Chính trị.
        case whole
        /// Takes an owner, a level, a unit or a committee: UBND.
        case organ
        /// An organ that is a body only with an owner: Ban Thường vụ.
        case part
        /// A Party committee or the like, itself an owner: Tỉnh ủy.
        case committee
        /// A body only with a field behind it: Sở.
        case head
        case field
        /// A body only before an organ or a committee: Văn phòng.
        case office
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

    struct Term: Sendable {
        let part: Part
        let kind: Body.Kind
        let rank: Rank
        let name: String
    }

    private var terms = Terms<Term>()
    private var fields = Terms<Term>()

    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var problems: [LexiconProblem] = []
        for row in try pack.rows(of: "bodies") {
            let cells = row.cells + Array(repeating: "", count: max(0, 5 - row.cells.count))
            guard let part = Part(rawValue: cells[1]), let rank = Self.rank(cells[3]),
                let kind = Body.Kind(rawValue: cells[2]) ?? (cells[2].isEmpty ? .other : nil), !cells[0].isEmpty
            else {
                problems.append(LexiconProblem(file: row.file, line: row.line, message: "expected term, part, kind, level and name; known parts are \(Part.allCases.map(\.rawValue).joined(separator: ", "))"))
                continue
            }
            let term = Term(part: part, kind: kind, rank: rank, name: cells[4])
            if part == .field { fields.add(cells[0], term, &vocabulary) } else { terms.add(cells[0], term, &vocabulary) }
        }
        guard problems.isEmpty else { throw LexiconProblems(problems) }
    }

    private static func rank(_ cell: String) -> Rank? {
        if cell.isEmpty { return .owners }
        if cell == "thanh_pho" { return .city }
        return Level(rawValue: cell).map(Rank.fixed)
    }

    func longest(at word: Int, in passage: Passage) -> (meaning: Term, words: Range<Int>)? {
        terms.longest(at: word, in: passage, allowing: .inTitle)
    }

    func field(at word: Int, in passage: Passage) -> (meaning: Term, words: Range<Int>)? {
        fields.longest(at: word, in: passage, allowing: .inTitle)
    }

    /// Whether the name of an organisation starts at a word.
    func starts(at word: Int, in passage: Passage) -> Bool {
        longest(at: word, in: passage).map { $0.meaning.part != .not } ?? false
    }
}

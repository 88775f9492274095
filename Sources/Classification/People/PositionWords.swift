internal import Language

/// The offices that people hold, `positions.tsv`.
final class PositionWords: Sendable {
    enum Sense: String, CaseIterable, Sendable {
        /// An office that a body owns: "bí thư".
        case position
        /// Membership of a committee: "TUV".
        case member
        /// What someone is for one occasion: "trưởng đoàn".
        case task
        /// Before a past office: "nguyên".
        case former
    }

    struct Position: Sendable {
        let sense: Sense
        /// Tells offices apart, whatever their form and spelling.
        let key: Int32
        let leads: Bool
        /// Its last words only qualify a shorter office: "Phó Bí thư Thường trực".
        let isQualified: Bool
    }

    private let terms: Terms<Position>

    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var terms = Terms<Position>()
        let entries = try pack.entries(of: "positions", as: Sense.self)
        let numbers = Dictionary(entries.enumerated().map { ($1.term, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        for entry in entries {
            // "Phó Giám đốc phụ trách" is a deputy director: the note names the office that a form belongs to.
            let office = entry.sense == .position && !entry.note.isEmpty ? entry.note : entry.term
            let position = Position(
                sense: entry.sense, key: numbers[office] ?? -1, leads: entry.sense == .task && entry.note == "leader",
                isQualified: entry.term.hasPrefix(office + " "))
            terms.add(entry.term, position, &vocabulary)
        }
        self.terms = terms
    }

    /// Notes in the vocabulary with which words offices begin.
    func open(_ vocabulary: inout Vocabulary) { terms.open(.position, &vocabulary) }

    func longest(at word: Int, in passage: Passage) -> (meaning: Position, words: Range<Int>)? {
        passage.opens(word, .position) ? terms.longest(at: word, in: passage) : nil
    }
}

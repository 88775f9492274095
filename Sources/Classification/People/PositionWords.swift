internal import Language

/// The offices that people hold, `positions.tsv`.
struct PositionWords: Sendable {
    enum Sense: String, CaseIterable, Sendable {
        /// An office that a body owns: "bí thư".
        case position
        /// Membership of a committee: "TUV".
        case member
        /// What someone is for one occasion: "trưởng đoàn".
        case task
    }

    struct Position: Sendable {
        let sense: Sense
        /// Tells positions apart, whatever their case and spelling.
        let key: Int32
        let leads: Bool
    }

    private var terms = Terms<Position>()

    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        for (number, entry) in try pack.entries(of: "positions", as: Sense.self).enumerated() {
            let position = Position(sense: entry.sense, key: Int32(number), leads: entry.sense == .task && entry.note == "leader")
            terms.add(entry.term, position, &vocabulary)
        }
    }

    func longest(at word: Int, in passage: Passage) -> (meaning: Position, words: Range<Int>)? {
        terms.longest(at: word, in: passage)
    }
}

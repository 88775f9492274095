/// The lexicons of this room of which a term may begin with a word. Most words begin none, and are seen to by one look.
struct Openings: OptionSet, Sendable {
    let rawValue: UInt8

    static let place = Openings(rawValue: 1)
    static let body = Openings(rawValue: 2)
    static let position = Openings(rawValue: 4)
    static let honorific = Openings(rawValue: 8)
}

extension Passage {
    /// Whether a term of a lexicon may begin with a word.
    func opens(_ index: Int, _ openings: Openings) -> Bool {
        index < words.count && !self.openings[index].isDisjoint(with: openings)
    }
}

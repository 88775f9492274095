/// The lexicons of this room of which a term may begin with a word. Most words begin none, and are seen to by one look.
struct Openings: OptionSet, Sendable {
    let rawValue: UInt8

    static let place = Openings(rawValue: 1)
    static let body = Openings(rawValue: 2)
    static let position = Openings(rawValue: 4)
    static let honorific = Openings(rawValue: 8)
    /// The names of administrative units.
    static let unit = Openings(rawValue: 16)
    static let surname = Openings(rawValue: 32)
    static let event = Openings(rawValue: 64)
}

extension Passage {
    /// Whether a term of a lexicon may begin with a word.
    func opens(_ index: Int, _ openings: Openings) -> Bool {
        index < words.count && !self.openings[index].isDisjoint(with: openings)
    }

    /// The first word from `start` on that may begin a term of one of some lexicons; the number of words where none does.
    func next(from start: Int, opening wanted: Openings) -> Int {
        openings.withUnsafeBufferPointer { openings in
            var index = start
            while index < openings.count, openings[index].isDisjoint(with: wanted) { index += 1 }
            return index
        }
    }
}

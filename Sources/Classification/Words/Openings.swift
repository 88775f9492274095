internal import Language

// Worked out where they are asked for, at every word: stored ones would be fetched by a call.
extension Openings {
    /// Words of kind and other terms around the names of places.
    static var place: Openings { Openings(rawValue: 1) }
    static var body: Openings { Openings(rawValue: 2) }
    /// The names of papers, stations and portals, which are bodies too.
    static var press: Openings { Openings(rawValue: 1024) }
    static var position: Openings { Openings(rawValue: 4) }
    static var honorific: Openings { Openings(rawValue: 8) }
    /// The names of administrative units.
    static var unit: Openings { Openings(rawValue: 16) }
    static var surname: Openings { Openings(rawValue: 32) }
    static var event: Openings { Openings(rawValue: 64) }
    static var topic: Openings { Openings(rawValue: 256) }
    static var genre: Openings { Openings(rawValue: 512) }
    /// Those of `place` that do not only join names: words of kind, and what stands before or instead of one.
    static var unitWord: Openings { Openings(rawValue: 128) }

    /// What places are known by.
    static var location: Openings { unitWord.union(unit) }
    /// What bodies are known by.
    static var organ: Openings { body.union(position) }
    /// What may stand before a person's name.
    static var person: Openings { honorific.union(position) }
    /// What is no part of a unit's name.
    static var title: Openings { person.union(body) }

    /// What only a word with a capital begins.
    static var names: Openings { unit.union(surname) }
}

extension Passage {
    /// Whether a term of a lexicon may begin with a word.
    func opens(_ index: Int, _ openings: Openings) -> Bool {
        index < words.count && words[index].openings.holdsAny(of: openings)
    }

    /// The first word from `start` on that may begin a term of one of some lexicons; the number of words where none does.
    func next(from start: Int, opening wanted: Openings) -> Int {
        words.withUnsafeBufferPointer { words in
            var index = start
            while index < words.count, !words[index].openings.holdsAny(of: wanted) { index += 1 }
            return index
        }
    }
}

/// How loudly one term was heard.
struct Volume {
    let term: Int
    var loud: Float = 0
    var quiet: Float = 0
    /// Where it stood first.
    let source: CueScorer.Voice.Source
}

/// The terms heard in one article, in the order in which they first stand in it. A lexicon has far more terms than an article
/// holds: a table of them all would cost more to clear than the article to read.
struct Volumes {
    var all: [Volume] = []
    /// By a spread of the term's number, its place in `all` and one more; 0 where none is.
    private var slots: [Int32]

    init() {
        slots = Array(repeating: 0, count: 256)
        all.reserveCapacity(64)
    }

    /// The place of a term in `all`, a new one at its first time.
    mutating func place(of term: Int, at source: @autoclosure () -> CueScorer.Voice.Source) -> Int {
        let slot = slot(of: term)
        if slots[slot] != 0 { return Int(slots[slot]) - 1 }
        all.append(Volume(term: term, source: source()))
        slots[slot] = Int32(all.count)
        if all.count * 2 > slots.count { grow() }
        return all.count - 1
    }

    private func slot(of term: Int) -> Int {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: (UInt64(term) &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
        while slots[slot] != 0, all[Int(slots[slot]) - 1].term != term { slot = (slot + 1) & mask }
        return slot
    }

    private mutating func grow() {
        slots = Array(repeating: 0, count: slots.count * 2)
        for place in all.indices { slots[slot(of: all[place].term)] = Int32(place + 1) }
    }
}

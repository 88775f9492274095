internal import Language

/// What the terms can do that a word begins, as far as the gate asks. Of each kind that has many terms of several words a
/// word has three bits in a row: it begins such a term, it is the second word of one, it is a term by itself.
extension Openings {
    static var head: Openings { Openings(rawValue: 4 << 16) }
    static var trigger: Openings { Openings(rawValue: 4 << 19) }
    /// Of remarks.
    static var matter: Openings { Openings(rawValue: 4 << 22) }
    static var difficulty: Openings { Openings(rawValue: 4 << 25) }
    static var verb: Openings { Openings(rawValue: 1 << 28) }
    static var announces: Openings { Openings(rawValue: 1 << 29) }
    /// Any term of the claim lexicon.
    static var term: Openings { Openings(rawValue: 1 << 30) }
    /// Seen in a sentence; no word's.
    static var number: Openings { Openings(rawValue: 1 << 31) }

    /// What a statement of a change, of a bare level and of a difficulty must hold.
    static var change: Openings { head.union(trigger) }
    static var level: Openings { head.union(verb).union(number) }
    static var remark: Openings { matter.union(difficulty) }

    private static var steps: Openings { head.union(trigger).union(matter).union(difficulty) }

    /// What a word says by itself or with the one before it: a term alone, or the beginning of a longer one.
    @inline(__always)
    func said(behind before: Openings) -> Openings {
        let pairs = (before.rawValue << 1) & rawValue & (Self.steps.rawValue >> 1)
        return Openings(rawValue: rawValue & ~(Self.steps.rawValue >> 1 | Self.steps.rawValue >> 2) | pairs << 1)
    }

    /// What a term of so many words makes of its first word and, where it has one, its second.
    func opening(words count: Int) -> (first: Openings, second: Openings) {
        guard count > 1 else { return (self, .none) }
        let stepping = Openings(rawValue: rawValue & Self.steps.rawValue), others = Openings(rawValue: rawValue & ~Self.steps.rawValue)
        return (Openings(rawValue: stepping.rawValue >> 2).union(others), Openings(rawValue: stepping.rawValue >> 1))
    }

    init(_ senses: SenseSet) {
        self = .none
        for (opening, kinds) in Self.kinds where !senses.isDisjoint(with: kinds) { formUnion(opening) }
    }

    private static let kinds: [(Openings, SenseSet)] = [
        (.head, SenseSet.heads.adding(.speech, .meetless, .printing)), (.trigger, triggers), (.verb, SenseSet(.activity, .burden)),
        (.matter, SenseSet(.matter)), (.difficulty, SenseSet(.difficulty)), (.announces, SenseSet(.announces)),
    ]

    private static let triggers = SenseSet(
        .reduce, .save, .restrain, .abolish, .shorten, .increase, .fewer, .unchanged, .excess, .excessSoft, .excessVerb,
        .always, .moreAndMore, .cancel, .gone, .beside, .loss, .meetless, .postpone, .avoid, .only, .last, .brief, .online,
        .electronicMode, .boost, .switchTo, .cap, .left, .times, .share, .shortage, .merge, .equals, .toEnd, .relieve, .complaint,
        .piled, .versus, .difficulty, .request)
}

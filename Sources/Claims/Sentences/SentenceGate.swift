internal import Language

/// The quick look that most sentences do not pass: a head and a trigger must occur, or a head and a number that a verb
/// of issuing or holding leads to, or a difficulty and what it may be about.
struct SentenceGate {
    private static let triggers = SenseSet(
        .reduce, .save, .restrain, .abolish, .shorten, .increase, .fewer, .unchanged, .excess, .excessSoft, .excessVerb,
        .always, .moreAndMore, .cancel, .gone, .beside, .loss, .meetless, .postpone, .avoid, .only, .last, .brief, .online,
        .electronicMode, .boost, .switchTo, .cap, .left, .times, .share, .shortage, .merge, .equals, .toEnd, .relieve, .complaint,
        .piled, .versus, .difficulty, .request)
    private static let heads = SenseSet.heads.adding(.speech, .meetless, .printing)
    private static let verbs = SenseSet(.activity, .burden)

    /// For every word id of the vocabulary: whether a head, a trigger or a verb starts with it.
    private let starts: [UInt8]

    /// From the first word of every term and what the term can do.
    init(terms: [(first: Int32, senses: SenseSet)], vocabularySize: Int) {
        var starts = [UInt8](repeating: 0, count: vocabularySize + 1)
        for term in terms where term.first > 0 { starts[Int(term.first)] |= Self.parts(term.senses) }
        self.starts = starts
    }

    /// Bit 0 for heads, 1 for triggers, 2 for verbs, 3 for numbers, 4 for matters of remarks, 5 for difficulties.
    private static func parts(_ senses: SenseSet) -> UInt8 {
        (senses.isDisjoint(with: heads) ? 0 : 1) | (senses.isDisjoint(with: triggers) ? 0 : 2)
            | (senses.isDisjoint(with: verbs) ? 0 : 4)
            | (senses.contains(SenseSet(.matter)) ? 16 : 0) | (senses.contains(SenseSet(.difficulty)) ? 32 : 0)
    }

    private static func suffices(_ seen: UInt8) -> Bool {
        seen & 3 == 3 || seen & 13 == 13 || seen & 48 == 48
    }

    func passes(_ range: Range<Int>, of tokens: [Token], _ lexicon: ClaimLexicon) -> Bool {
        guard mayPass(range, of: tokens) else { return false }
        var seen: UInt8 = 0
        var index = range.lowerBound
        while index < range.upperBound {
            let token = tokens[index]
            if token.isNumber { seen |= 8 }
            // A longer term may hide what its words would be: "hàng không tổ chức".
            if token.id > 0, let term = lexicon.term(at: index, before: range.upperBound, in: tokens) {
                seen |= Self.parts(lexicon.words[term.word].senses)
                index += term.length
            } else {
                index += 1
            }
            if Self.suffices(seen) { return true }
        }
        return false
    }

    private func mayPass(_ range: Range<Int>, of tokens: [Token]) -> Bool {
        var seen: UInt8 = 0
        for index in range {
            let token = tokens[index]
            if token.isWord { seen |= starts[Int(token.id)] } else if token.isNumber { seen |= 8 }
            if Self.suffices(seen) { return true }
        }
        return false
    }
}

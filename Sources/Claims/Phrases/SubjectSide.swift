internal import Language
internal import Pipeline

/// The subject of a trigger that has no object: the first noun phrase of its clause, if nothing but modifiers stands
/// between the two.
struct SubjectSide {
    let sentence: Sentence
    let trigger: Int

    /// The coordinated phrases of the subject, empty where no document or conference heads it.
    func phrases() -> [NounPhrase] {
        let start = Clause.start(before: trigger, in: sentence)
        var index = start
        while index < trigger {
            if opensPhrase(at: index, from: start) {
                var reader = NounPhraseReader(sentence: sentence)
                switch reader.read(from: index, before: trigger) {
                case .phrase(let phrase) where gapIsOpen(phrase.pieces.upperBound):
                    return parts(of: phrase)
                case .blocked: return []
                default: break
                }
            }
            index += 1
        }
        return []
    }

    /// A subject opens at the start of its clause, behind a comma, or with a determiner that nothing governs.
    private func opensPhrase(at index: Int, from start: Int) -> Bool {
        if index == start || sentence.pieces[index - 1].isComma { return true }
        let before = sentence.pieces[index - 1]
        if before.hasAny(SenseSet(.adjunct, .modifier, .activity, .quantity, .counter, .measure, .report)) { return false }
        if before.quantity != nil, !sentence.pieces[index].hasAny(.heads) { return false }
        if before.has(.conjunction) { return sentence.hasAny(index, SenseSet(.quantity, .counter, .conference, .document)) }
        if before.hasAny(SenseSet(.negation, .hedge, .achieved, .will, .also, .directive, .target, .expected, .proposal, .aspect)) { return true }
        return sentence.hasAny(index, SenseSet(.quantity, .counter)) && !before.hasAny(.heads)
    }

    /// Nothing between the head and the trigger takes the trigger away from the head.
    private func gapIsOpen(_ start: Int) -> Bool {
        let gap = sentence.span(start, trigger)
        if gap.contains(where: { sentence.hasAny($0, SenseSet.triggers) && !sentence.has($0, .cancel) }) { return false }
        if gap.contains(where: { sentence.hasAny($0, SenseSet(.report, .last, .negation)) && sentence.hasAny($0, SenseSet(.report, .last)) }) { return false }
        guard let first = gap.first else { return true }
        let strangers = gap.count { sentence.pieces[$0].isStranger }
        if sentence.hasAny(first, SenseSet(.modifier, .activity, .conferenceVerb, .conjunction)) || sentence.pieces[first].isComma {
            return strangers <= 28
        }
        return strangers <= 6
    }

    private func parts(of first: NounPhrase) -> [NounPhrase] {
        Coordination(sentence: sentence, limit: trigger, isObject: false).parts(after: first)
    }
}

internal import Pipeline

/// Who sends documents to whom, or whose conferences are meant: the levels behind "of", "to", "from".
struct LevelReader {
    let sentence: Sentence

    struct Levels {
        var issuer: Level?
        var recipient: Level?
        var flow: Flow?
        /// The pieces that name the unit whose documents or conferences are meant.
        var unit: Range<Int>?
    }

    func read(_ draft: Draft) -> Levels {
        var levels = Levels()
        let end = draft.hasSubject ? draft.trigger : min(Clause.end(from: draft.head + 1, in: sentence), draft.head + 14)
        var isRecipient: Bool?
        var index = draft.head + 1
        while index < end, !sentence.pieces[index].isHardStop {
            if sentence.has(index, .gives), !sentence.has(index, .reason) {
                isRecipient = false
                if levels.unit == nil { levels.unit = unit(from: index + 1, before: end) }
            } else if sentence.has(index, .receives) {
                isRecipient = true
            } else if let level = level(at: index), let toRecipient = isRecipient {
                if toRecipient { levels.recipient = levels.recipient ?? level } else { levels.issuer = levels.issuer ?? level }
            }
            index += 1
        }
        if draft.object == .document { levels.flow = flow(levels) }
        return levels
    }

    private func level(at index: Int) -> Level? {
        sentence.codes(index, .level).first.flatMap(Level.init(rawValue:))
    }

    /// The unit: to the next preposition, comma, modal word or verb that tells of a number.
    private func unit(from start: Int, before end: Int) -> Range<Int>? {
        var stop = start
        while stop < end, !sentence.isMark(stop), !sentence.hasAny(stop, Self.behindUnits) {
            stop += 1
        }
        return stop > start ? start..<stop : nil
    }

    private static let behindUnits = SenseSet.modality.adding(.also, .aspect, .receives, .negation, .adjunct, .modifier, .reaches)

    private static let ranks: [Level] = [.centre, .province, .district, .commune, .hamlet]

    private func flow(_ levels: Levels) -> Flow? {
        guard let issuer = levels.issuer, let recipient = levels.recipient else {
            return levels.issuer == .within || levels.recipient == .within ? .within : nil
        }
        guard let from = Self.ranks.firstIndex(of: issuer), let to = Self.ranks.firstIndex(of: recipient) else { return .within }
        return from < to ? .down : from > to ? .up : .within
    }
}

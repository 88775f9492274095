internal import Language
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
        let end = draft.hasSubject ? draft.trigger : min(Clause.end(from: draft.head + 1, in: sentence), draft.head + 14)
        var levels = levels(behind: draft.head, before: end)
        if !draft.hasSubject, levels.unit == nil, let subject = subject(before: draft) {
            levels = self.levels(behind: subject, before: draft.trigger)
        }
        // "các sở giảm 20% số văn bản gửi cấp xã": who cuts is who sends.
        if !draft.hasSubject, levels.issuer == nil, levels.recipient != nil,
            let actor = sentence.clause(before: draft.trigger).last(where: { level(at: $0) != nil }).flatMap(level), actor != levels.recipient {
            levels.issuer = actor
        }
        if draft.object == .document { levels.flow = Self.flow(from: levels.issuer, to: levels.recipient) ?? levels.flow } else { levels.flow = nil }
        return levels
    }

    private func levels(behind head: Int, before end: Int) -> Levels {
        var levels = Levels()
        var isRecipient: Bool?
        var sender: Level?
        for index in sentence.span(head + 1, end) {
            let piece = sentence.pieces[index]
            if piece.isHardStop || piece.isMark(",") && !isListed(index + 1) { break }
            if piece.has(.gives), !piece.has(.reason) {
                isRecipient = false
                if levels.unit == nil { levels.unit = unit(behind: index, before: end) }
                continue
            }
            if piece.has(.receives) {
                // "văn bản các sở gửi xã": who sends stands before the verb.
                if isRecipient == nil { levels.issuer = sender }
                isRecipient = true
                levels.flow = levels.flow ?? way(at: index)
            }
            guard let level = level(at: index) else { continue }
            switch isRecipient {
            case true: levels.recipient = levels.recipient ?? level
            case false: levels.issuer = levels.issuer ?? level
            default:
                sender = sender ?? level
                // "văn bản nội bộ", "văn bản trao đổi nội bộ"
                if level == .within, index <= head + 3 { levels.flow = .within }
            }
        }
        if levels.issuer == .within || levels.recipient == .within, levels.issuer == nil || levels.recipient == nil { levels.flow = .within }
        return levels
    }

    /// "Số văn bản của Bộ gửi các Sở giảm 200 văn bản": what opens the part of an object's verb, where the verb asks nobody.
    private func subject(before draft: Draft) -> Int? {
        let part = sentence.part(before: draft.trigger)
        let heads = draft.object == .document ? SenseSet.documents : .conferences
        guard let head = part.first(where: { sentence.hasAny($0, heads) }),
            sentence.span(part.lowerBound, head).allSatisfy({ sentence.hasAny($0, of: .quantity, .counter, .measure) }),
            !sentence.contains(anyOf: .directive, .target, .proposal, .urge, .opener, in: sentence.span(head, draft.trigger)) else { return nil }
        return head
    }

    /// Whether what follows a comma goes on with the things or with their owners.
    private func isListed(_ index: Int) -> Bool {
        sentence.hasAny(index, SenseSet.heads.adding(.quantity, .counter, .level, .body, .receives, .gives, .activity, .printing, .measure))
    }

    private func level(at index: Int) -> Level? {
        sentence.codes(index, .level).first.flatMap(Level.init(rawValue:))
    }

    /// "gửi lên", "gửi xuống", "gửi cấp trên"; "gửi lên hệ thống" goes to nobody.
    private func way(at index: Int) -> Flow? {
        if sentence.hasCode(index + 1, .level, "above") { return .up }
        if sentence.hasCode(index + 1, .level, "below") { return .down }
        let isEnd = index + 1 == sentence.count || sentence.isMark(index + 1)
        guard isEnd || level(at: index + 1) != nil || sentence.hasAny(index + 1, Self.behindWays) else { return nil }
        return sentence.codes(index, .receives).lazy.compactMap(Flow.init(rawValue:)).first
    }

    /// The unit: to the next preposition, comma, number, modal word or verb. Behind any word but "of" there may stand a time, a
    /// number or a reason, so that only a level, a body or several who send something are one.
    private func unit(behind preposition: Int, before end: Int) -> Range<Int>? {
        let start = preposition + 1
        var stop = start
        var isNamed = false
        while stop < end, !sentence.isMark(stop), sentence.quantity(at: stop) == nil, !sentence.hasAny(stop, Self.behindUnits),
            !(stop > start && isYear(stop)), !(isNamed && sentence.has(stop, .activity)) {
            isNamed = isNamed || sentence.hasAny(stop, of: .level, .body)
            stop += 1
        }
        let unit = start..<max(start, stop)
        guard !unit.isEmpty, !isNamed else { return unit.isEmpty ? nil : unit }
        let isOpen = sentence.hasCode(preposition, .gives, "of") || sentence.hasCode(start, .quantity, "many") && sentence.has(stop, .receives)
        return isOpen && !unit.contains(where: isOther) ? unit : nil
    }

    /// "khối chính quyền năm 2018"
    private func isYear(_ index: Int) -> Bool {
        sentence.hasCode(index, .ordinal, "year") && sentence.tokenKind(at: index + 1) == .number
    }

    /// A time, a document or a conference.
    private func isOther(_ index: Int) -> Bool {
        sentence.hasAny(index, SenseSet.heads.adding(.period, .timeUnit, .ordinal)) || sentence.tokenKind(at: index) == .number
    }

    private static let behindUnits = SenseSet.modality.union(.triggers).adding(
        .also, .aspect, .receives, .negation, .adjunct, .modifier, .reaches, .brief, .downTo, .toEnd, .opener, .equals, .left)

    private static let behindWays = SenseSet.modality.union(.triggers).adding(.also, .aspect, .adverb, .negation)

    private static let ranks: [Level] = [.centre, .province, .district, .commune, .hamlet]

    /// Down from a higher level, up from a lower one; nil where an end is not known.
    static func flow(from issuer: Level?, to recipient: Level?) -> Flow? {
        guard let issuer, let recipient else { return nil }
        guard let from = ranks.firstIndex(of: issuer), let to = ranks.firstIndex(of: recipient) else { return .within }
        return from < to ? .down : from > to ? .up : .within
    }
}

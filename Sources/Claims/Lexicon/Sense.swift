/// What a word can do in a statement about documents or conferences. The names are the second column of the pack's
/// `claim_*.tsv` files; a term may have several senses, one a line.
enum Sense: String, CaseIterable, Sendable {
    // Heads, and what stands before them.
    case document
    /// A noun and a verb alike: counts as a noun behind a determiner, a trigger or a coordinated document.
    case documentVerb = "document_verb"
    /// The same, but only a number word or "issue" before it makes it a noun: plans, decisions.
    case documentStrict = "document_strict"
    /// Papers of an office or of citizens: needs an office's words beside it.
    case documentWeak = "document_weak"
    case paper, electronic
    case conference
    case conferenceVerb = "conference_verb"
    case speech
    case measure, share, quantity, counter, activity
    case blocked, room

    // Triggers.
    case reduce, restrain, shorten, save, increase, fewer, unchanged
    case excess
    case excessSoft = "excess_soft"
    case excessVerb = "excess_verb"
    case always
    case moreAndMore = "more_and_more"
    case cancel, postpone, avoid, only, last, brief
    case online
    case inPerson = "in_person"
    case electronicMode = "electronic_mode"
    case paperMode = "paper_mode"
    case boost
    case switchTo = "switch"
    case merge, cap, burden

    // Modality.
    case directive, target, expected, will, proposal, achieved, norm

    // Polarity.
    case negation, hedge, plain, any
    case butAlso = "but_also"

    // Subjects and clauses.
    case tool, body, hypothetical, purpose, boundary, reason, opener, conjunction, adjunct, modifier, also, aspect, adverb
    case report
    case shortage
    case versus
    case downTo = "down_to"
    case ordinal
    case needless
    case ifNeeded = "if_needed"

    // Units and strengths.
    case timeUnit = "time_unit"
    case halfDay = "half_day"
    case pageUnit = "page_unit"
    case timesUnit = "times_unit"
    case peopleUnit = "people_unit"
    case moneyUnit = "money_unit"
    case everyPeriod = "every"
    case intensityWeak = "intensity_weak"
    case intensityMedium = "intensity_medium"
    case intensityStrong = "intensity_strong"
    case intensityMax = "intensity_max"

    // Outside.
    case `private`, citizens, foreign

    // What stands around a claim.
    case base, period, mechanism, effect, gain
    case level, receives, gives
    case attribution, act, refers
    case difficulty, request, matter
}

/// A set of senses.
struct SenseSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt128

    init(rawValue: UInt128) {
        self.rawValue = rawValue
    }

    init(_ senses: Sense...) {
        rawValue = senses.reduce(0) { $0 | 1 << UInt128($1.position) }
    }

    static let intensity = SenseSet(.intensityWeak, .intensityMedium, .intensityStrong, .intensityMax)
    static let documents = SenseSet(.document, .documentVerb, .documentStrict, .documentWeak, .paper, .electronic)
    static let conferences = SenseSet(.conference, .conferenceVerb)
    static let heads = documents.union(conferences)
    static let triggers = SenseSet(
        .reduce, .restrain, .shorten, .increase, .fewer, .unchanged, .excess, .excessVerb, .cancel, .postpone, .boost)
    /// Senses that fill the slots around a claim and play no part in finding it.
    static let telling = SenseSet(
        .base, .period, .mechanism, .effect, .gain, .level, .receives, .gives, .attribution, .act, .refers, .difficulty,
        .request, .matter)
    static let modality = SenseSet(.directive, .target, .expected, .will, .proposal, .achieved)
}

extension Sense {
    /// The place of the sense among all senses.
    var position: Int { Self.positions[self] ?? 0 }

    private static let positions = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

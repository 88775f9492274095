/// What a word can do in a statement about documents or conferences. The names are the second column of the pack's
/// `claim_*.tsv` files; a term may have several senses, one a line.
enum Sense: UInt8, CaseIterable, Sendable {
    // Heads, and what stands before them.
    case document
    /// A noun and a verb alike: counts as a noun behind a determiner, a trigger or a coordinated document.
    case documentVerb
    /// The same, but only a number word or "issue" before it makes it a noun: plans, decisions.
    case documentStrict
    /// Papers of an office or of citizens: needs an office's words beside it.
    case documentWeak
    case paper, electronic
    case conference
    case conferenceVerb
    case speech
    case measure, share, quantity, counter, activity
    /// Names papers without a noun for them: "tiền in ấn".
    case printing
    case blocked, room

    // Triggers.
    case reduce, restrain, abolish, shorten, save, increase, fewer, unchanged
    case excess
    case excessSoft
    case excessVerb
    case always
    case moreAndMore
    case cancel, meetless, postpone, avoid, only, last, brief, gone, beside, loss, left, times, reaches, low
    case online
    case inPerson
    case electronicMode
    case paperMode
    case boost
    case switchTo
    case merge, into, cap, burden, failure, equals, state
    /// Takes a duty from somebody: "không phải", "không bắt".
    case relieve
    /// Says that nobody copes: "đọc không xuể".
    case complaint
    /// Stands between two equal words that pile up: "kế hoạch chồng lên kế hoạch".
    case piled
    /// Names papers or meetings by how often they come: "báo cáo tuần".
    case periodic

    // Modality.
    case directive, urge, target, expected, will, proposal, achieved, norm

    // Polarity.
    case negation, hedge, plain, any
    case butAlso

    // Subjects and clauses.
    case tool, body, hypothetical, purpose, boundary, reason, opener, conjunction, adjunct, modifier, also, aspect, adverb
    case report
    case shortage
    case versus
    case downTo
    /// Leads to the second end of a change that needs no verb: "từ 12 xuống 5".
    case toEnd
    case ordinal
    case needless
    /// What a document only does over again, or what it is about that others have settled: needless where an order says so.
    case idle
    case ifNeeded

    // Units and strengths.
    case timeUnit
    case halfDay
    case pageUnit
    case timesUnit
    case peopleUnit
    case moneyUnit
    case every
    case intensityWeak
    case intensityMedium
    case intensityStrong
    case intensityMax

    // Outside.
    case `private`, citizens, foreign

    // What stands around a claim.
    case base, period, mechanism, effect, gain
    case level, receives, gives
    case attribution, act, refers
    /// Opens a sentence that goes on with the one before: "cụ thể", "trong đó".
    case continues
    /// Says that a report is untrue.
    case denied
    /// Closes a sentence that announces a list: "các nội dung sau".
    case announces
    /// Singles out documents that are late or faulty: "quá hạn".
    case defect
    case difficulty, request, matter
}

/// A set of senses.
struct SenseSet: OptionSet, Sendable, Hashable {
    let rawValue: UInt128

    init(rawValue: UInt128) {
        self.rawValue = rawValue
    }

    @inline(__always)
    init(_ sense: Sense) {
        rawValue = 1 << UInt128(sense.rawValue)
    }

    @inline(__always)
    init(_ senses: [Sense]) {
        rawValue = senses.reduce(0) { $0 | 1 << UInt128($1.rawValue) }
    }

    init(_ senses: Sense...) {
        self.init(senses)
    }

    /// The set with more senses in it.
    func adding(_ senses: Sense...) -> SenseSet {
        union(SenseSet(senses))
    }

    static let intensity = SenseSet(.intensityWeak, .intensityMedium, .intensityStrong, .intensityMax)
    static let documents = SenseSet(.document, .documentVerb, .documentStrict, .documentWeak, .paper, .electronic)
    static let conferences = SenseSet(.conference, .conferenceVerb)
    static let heads = documents.union(conferences)
    static let triggers = SenseSet(
        .reduce, .restrain, .abolish, .shorten, .increase, .fewer, .unchanged, .excess, .excessVerb, .cancel, .postpone, .boost)
    /// Senses that fill the slots around a claim and play no part in finding it.
    static let telling = SenseSet(
        .base, .period, .mechanism, .effect, .gain, .level, .receives, .gives, .attribution, .act, .refers, .continues, .denied, .announces, .defect,
        .difficulty, .request, .matter)
    static let modality = SenseSet(.directive, .target, .expected, .will, .proposal, .achieved)
}

extension Sense {
    /// The sense of a name in a file: the case's own name in snake case.
    init?(name: String) {
        guard let sense = Self.byName[name] else { return nil }
        self = sense
    }

    /// The name by which files speak of the sense: "document_verb".
    var name: String {
        String(describing: self).reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }

    private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })
}

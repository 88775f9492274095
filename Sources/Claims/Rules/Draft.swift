internal import Language
internal import Pipeline

/// A claim as a rule reads it, in pieces of its sentence, before the slots around it are filled.
struct Draft {
    var rule: Rule
    var object: ClaimObject
    var subtype: [String]
    var measure: Measure
    var direction: Direction
    var modality: Modality
    var negated = false
    var magnitude = Magnitude(kind: .qualitative)
    /// The pieces that carry the claim.
    var evidence: Range<Int>
    var trigger: Int
    var head: Int
    /// The subject's own phrase was printed: such claims are never folded into a neighbour.
    var hasSubject = false
    /// Gives way to any other claim of the same object in the sentence.
    var isSecondary = false
    var scope: [String] = []
    var doubts: [String] = []
}

/// What a rule makes of a trigger.
enum Outcome {
    case drafts([Draft])
    /// The trigger was read and does not speak of documents or conferences.
    case refused(Rule, Refused)
    /// Not this rule's business.
    case none
}

/// Why a candidate was refused.
struct Refused {
    var reason: String
    var head: Int?
}

/// The names of the rules, as `explain` and the tables print them.
enum Rule: String, Sendable, CaseIterable {
    case reduceObject = "reduce-object"
    case reduceSubject = "reduce-subject"
    case restrainActivity = "restrain-activity"
    case shortenObject = "shorten-object"
    case increaseSubject = "increase-subject"
    case increaseObject = "increase-object"
    case unchangedSubject = "unchanged-subject"
    case countCap = "count-cap"
    case durationCap = "duration-cap"
    case lengthCap = "length-cap"
    case participantCap = "participant-cap"
    case onlyOnce = "only-so-many"
    case onlyIfNeeded = "only-if-needed"
    case onlineInstead = "online-instead"
    case onlineMore = "online-more"
    case onlineShare = "online-share"
    case inPersonCap = "in-person-cap"
    case electronicShare = "electronic-share"
    case electronicMore = "electronic-more"
    case paperDropped = "paper-dropped"
    case paperReplaced = "paper-replaced"
    case cancelNeedless = "cancel-needless"
    case excessSubject = "excess-subject"
    case excessObject = "excess-object"
    case alwaysMeeting = "always-meeting"
    case everMore = "ever-more"
    case burden = "burden-per-period"
    case brief = "brief-documents"
    case presupposedExcess = "presupposed-excess"
    case mergeIntoOne = "merge-into-one"
    case savedByOnline = "saved-by-online"
    case shareOfBefore = "share-of-before"
    case fewerGuests = "fewer-guests"
    case meetingFreeDays = "meeting-free-days"
    case leftOfMore = "left-of-more"
    case goneObject = "gone-object"
    case goneSubject = "gone-subject"
    case paperBeside = "paper-beside"
    case suspended
    case moneySaved = "money-saved"
    case lessOften = "less-often"
    case timeTaken = "time-taken"
    case multiplied = "multiplied-subject"
    case topic
    case foreignScope = "foreign-scope"
    case privateScope = "private-scope"
    case weakHead = "weak-head"
}

extension Draft {
    /// A claim about what a noun phrase names: its object, its subtypes and its measure.
    init(
        _ rule: Rule, of phrase: NounPhrase, _ direction: Direction, _ standing: (Modality, doubts: [String]),
        magnitude: Magnitude = Magnitude(kind: .qualitative), evidence: Range<Int>, trigger: Int
    ) {
        self.init(
            rule: rule, object: phrase.object, subtype: phrase.subtype, measure: phrase.measure, direction: direction,
            modality: standing.0, magnitude: magnitude, evidence: evidence, trigger: trigger, head: phrase.head,
            doubts: standing.doubts)
    }
}

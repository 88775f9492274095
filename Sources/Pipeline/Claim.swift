/// A statement that a quantity of documents or conferences, or one of their measures, was, is to be, or was not
/// changed. Codes are those of the domain brief §3.2; the evidence is a span of the article's text.
package struct Claim: Sendable, Hashable, Codable {
    /// `c-` and 16 hex digits of the claim's evidence, object and measure within its article: stable across nights.
    package var id: String
    package var object: ClaimObject
    /// Codes of the language pack, several where they are printed without separation: "cong_van", "bao_cao".
    package var subtype: [String]
    /// The noun phrase as printed.
    package var objectSurface: String
    package var measure: Measure
    package var direction: Direction
    package var modality: Modality
    /// A negation was read: "chưa giảm".
    package var negated: Bool
    package var magnitude: Magnitude
    package var base: Base
    package var issuerLevel: Level?
    package var recipientLevel: Level?
    package var flow: Flow?
    /// The unit whose documents or meetings are meant, as printed.
    package var org: String?
    package var orgKind: Body.Kind?
    package var place: Place?
    package var attribution: Attribution
    /// The act that is quoted, such as "226-KL/TW": quotations of policy are counted apart.
    package var citationOf: String?
    /// Codes: merge, online, paperless, joint_office, reorg, integrate, cap, cancel, postpone, shorten, delegate, …
    package var mechanism: [String]
    /// Codes: time, cost, travel, paper, quality, other.
    package var effect: [String]
    /// Codes: hypothetical, quoted_example, backlog, list_item, historic, …
    package var scope: [String]
    package var span: Span
    /// The words of the claim, exactly as the article's text holds them at `span`.
    package var evidence: String
    /// The whole sentence around the evidence.
    package var sentence: String
    /// The reduction, increase or excess word that carried the claim.
    package var trigger: String
    /// The name of the rule that decided, as `explain` prints it.
    package var rule: String
    /// The name of what decided the modality: a frame of the sentence, or a period; nil where `rule` does.
    package var modalityRule: String?
    /// 0 to 1, with the reasons that lowered it.
    package var confidence: Double
    package var doubts: [String]

    package init(
        id: String = "", object: ClaimObject, subtype: [String] = [], objectSurface: String = "", measure: Measure = .count,
        direction: Direction, modality: Modality, negated: Bool = false, magnitude: Magnitude = Magnitude(),
        base: Base = Base(), issuerLevel: Level? = nil, recipientLevel: Level? = nil, flow: Flow? = nil,
        org: String? = nil, orgKind: Body.Kind? = nil, place: Place? = nil, attribution: Attribution = Attribution(),
        citationOf: String? = nil, mechanism: [String] = [], effect: [String] = [], scope: [String] = [], span: Span,
        evidence: String, sentence: String = "", trigger: String = "", rule: String, modalityRule: String? = nil, confidence: Double = 1,
        doubts: [String] = []
    ) {
        self.id = id
        self.object = object
        self.subtype = subtype
        self.objectSurface = objectSurface
        self.measure = measure
        self.direction = direction
        self.modality = modality
        self.negated = negated
        self.magnitude = magnitude
        self.base = base
        self.issuerLevel = issuerLevel
        self.recipientLevel = recipientLevel
        self.flow = flow
        self.org = org
        self.orgKind = orgKind
        self.place = place
        self.attribution = attribution
        self.citationOf = citationOf
        self.mechanism = mechanism
        self.effect = effect
        self.scope = scope
        self.span = span
        self.evidence = evidence
        self.sentence = sentence
        self.trigger = trigger
        self.rule = rule
        self.modalityRule = modalityRule
        self.confidence = confidence
        self.doubts = doubts
    }
}

package enum ClaimObject: String, Sendable, Hashable, Codable, CaseIterable {
    case document, conference
}

/// What of the documents or conferences is said to change. Only `count` is their number.
package enum Measure: String, Sendable, Hashable, Codable, CaseIterable {
    case count, frequency, duration, participants, cost, paper, length, workload
    case shareOnline = "share_online"
    case shareInPerson = "share_in_person"
    case shareElectronic = "share_electronic"
}

package enum Direction: String, Sendable, Hashable, Codable, CaseIterable {
    case decrease, increase, cap, none
    case noChange = "no_change"
    case modeSwitch = "mode_switch"
}

/// How the statement stands to the facts. Results, targets and orders are never added together (brief §0).
package enum Modality: String, Sendable, Hashable, Codable, CaseIterable {
    case achieved, target, directive, rule, proposal, expected, excess
    case notAchieved = "not_achieved"
}

/// Which way documents go between levels.
package enum Flow: String, Sendable, Hashable, Codable, CaseIterable {
    case down, up, external
    case within = "internal"
}

/// How much. Percents are numbers (15), fractions are 0…1; a percent range is kind `percent` with `from` and `to`.
package struct Magnitude: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case percent, fraction, multiple, absolute, cap, qualitative, none
        case fromTo = "from_to"
    }

    package enum Bound: String, Sendable, Hashable, Codable, CaseIterable {
        case exact, about, over, nearly
        case atLeast = "at_least"
        case atMost = "at_most"
    }

    package enum Intensity: String, Sendable, Hashable, Codable, CaseIterable {
        case weak, medium, strong, max
    }

    package var kind: Kind
    package var value: Double?
    package var from: Double?
    package var to: Double?
    /// As printed: "%", "cuộc", "phút"; nil for qualitative magnitudes.
    package var unit: String?
    package var bound: Bound?
    package var intensity: Intensity?
    /// The same change in another figure, where the text prints two.
    package var also: Restatement?
    /// The figure is per day, week, month, quarter or year: "day", "week", "month", "quarter", "year".
    package var per: String?

    package init(
        kind: Kind = .none, value: Double? = nil, from: Double? = nil, to: Double? = nil, unit: String? = nil,
        bound: Bound? = nil, intensity: Intensity? = nil, also: Restatement? = nil, per: String? = nil
    ) {
        self.kind = kind
        self.value = value
        self.from = from
        self.to = to
        self.unit = unit
        self.bound = bound
        self.intensity = intensity
        self.also = also
        self.per = per
    }

    /// `to - from`, for `from_to` only.
    package var computedChange: Double? {
        guard kind == .fromTo, let from, let to else { return nil }
        return to - from
    }

    /// The same in percent of `from`.
    package var computedPercent: Double? {
        guard let change = computedChange, let from, from != 0 else { return nil }
        return change / from * 100
    }
}

/// The second figure of a change that is told twice: 20.04 % beside 213 conferences, 120 to 60 beside a half.
package struct Restatement: Sendable, Hashable, Codable {
    /// A percent is 15, and a fraction told as one; a number counts `unit`.
    package var value: Double?
    package var from: Double?
    package var to: Double?
    /// As printed; "%" for percents.
    package var unit: String?

    package init(value: Double? = nil, from: Double? = nil, to: Double? = nil, unit: String? = nil) {
        self.value = value
        self.from = from
        self.to = to
        self.unit = unit
    }
}

/// Against what a change is measured, and the time it speaks of.
package struct Base: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case yoy, period, none
        case samePeriod = "same_period"
        case sinceEvent = "since_event"
        case versusPlan = "vs_plan"
        case versusOtherUnit = "vs_other_unit"
    }

    package var type: Kind
    package var surface: String?
    /// The base was printed in an earlier clause.
    package var isInherited: Bool
    /// The time the change speaks of, where the article's date lets it be resolved.
    package var period: Period?

    package init(type: Kind = .none, surface: String? = nil, isInherited: Bool = false, period: Period? = nil) {
        self.type = type
        self.surface = surface
        self.isInherited = isInherited
        self.period = period
    }

    private enum CodingKeys: String, CodingKey {
        case type, surface, period
        case isInherited = "inherited"
    }
}

/// Who says it.
package struct Attribution: Sendable, Hashable, Codable {
    package enum Source: String, Sendable, Hashable, Codable, CaseIterable {
        case report, speech, act, author, reader
    }

    package var source: Source
    /// A name or a body or an act's number.
    package var holder: String?
    package var position: String?

    package init(source: Source = .author, holder: String? = nil, position: String? = nil) {
        self.source = source
        self.holder = holder
        self.position = position
    }
}

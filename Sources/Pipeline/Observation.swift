/// A bare level without any comparison: "ban hành gần 900 văn bản". Never part of a reduction total.
package struct Observation: Sendable, Hashable, Codable {
    /// `o-` and 16 hex digits, like a claim's id.
    package var id: String
    package var object: ClaimObject
    package var subtype: [String]
    package var measure: Measure
    package var value: Double
    package var unit: String?
    package var bound: Magnitude.Bound?
    /// The level is per day, week, month, quarter or year: "day", "week", "month", "quarter", "year".
    package var per: String?
    package var base: Base
    package var org: String?
    package var level: Level?
    package var place: Place?
    package var span: Span
    package var evidence: String
    package var sentence: String
    package var rule: String

    package init(
        id: String = "", object: ClaimObject, subtype: [String] = [], measure: Measure = .count, value: Double,
        unit: String? = nil, bound: Magnitude.Bound? = nil, per: String? = nil, base: Base = Base(),
        org: String? = nil, level: Level? = nil, place: Place? = nil, span: Span, evidence: String,
        sentence: String = "", rule: String
    ) {
        self.id = id
        self.object = object
        self.subtype = subtype
        self.measure = measure
        self.value = value
        self.unit = unit
        self.bound = bound
        self.per = per
        self.base = base
        self.org = org
        self.level = level
        self.place = place
        self.span = span
        self.evidence = evidence
        self.sentence = sentence
        self.rule = rule
    }
}

/// A difficulty or a proposal that an article states about documents, meetings or the joint office.
package struct Remark: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case difficulty, proposal
    }

    /// `r-` and 16 hex digits, like a claim's id.
    package var id: String
    package var kind: Kind
    /// A code of `Subject`: "too_few_documents", "criteria_not_renewed", "unclear_roles", "routing", …
    package var subject: String
    package var span: Span
    package var evidence: String
    package var rule: String

    package init(id: String = "", kind: Kind, subject: String, span: Span, evidence: String, rule: String) {
        self.id = id
        self.kind = kind
        self.subject = subject
        self.span = span
        self.evidence = evidence
        self.rule = rule
    }
}

/// A candidate that the engine looked at and refused, kept for review.
package struct Refusal: Sendable, Hashable, Codable {
    package var trigger: String
    /// The head noun that was met, if any.
    package var head: String?
    package var rule: String
    /// One sentence: why not.
    package var reason: String
    package var span: Span
    package var sentence: String

    package init(trigger: String, head: String?, rule: String, reason: String, span: Span, sentence: String) {
        self.trigger = trigger
        self.head = head
        self.rule = rule
        self.reason = reason
        self.span = span
        self.sentence = sentence
    }
}

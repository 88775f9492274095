internal import Foundation
internal import Pipeline

/// The line that `map` prints for one document: a finding or a rejection, in the field names that readers rely on.
struct FindingRecord: Encodable {
    struct ArticleRecord: Encodable {
        @OrNull var title: String?
        @OrNull var sapo: String?
        @OrNull var sapo_source: String?
        let body: String
        @OrNull var date: String?
        @OrNull var date_rule: String?
        @OrNull var byline: String?
        let captions: [String]
        @OrNull var url: String?
        @OrNull var site: String?
        @OrNull var language: String?
        let truncated: Bool
        let repairs: [String: Int]

        init(_ article: Article) {
            title = article.title
            sapo = article.sapo
            sapo_source = article.sapoSource
            body = article.body
            date = article.date?.iso
            date_rule = article.date?.rule
            byline = article.byline
            captions = article.captions
            url = article.url
            site = article.site
            language = article.language
            truncated = article.isTruncated
            repairs = article.repairs
        }
    }

    let id: String
    var article: ArticleRecord?
    var topic: String?
    var secondary_topics: [String]?
    var genre: String?
    var page_type: String?
    var place: Place?
    var bodies: [Body]?
    var people: [Person]?
    var event: EventRecord?
    var claims: [ClaimRecord] = []
    var observations: [ObservationRecord] = []
    var remarks: [RemarkRecord] = []
    var rejection: Rejection?

    init(id: String, _ finding: Finding) {
        let article = finding.article
        let judgement = finding.judgement
        self.id = id
        self.article = ArticleRecord(article)
        topic = judgement.topic
        secondary_topics = judgement.secondaryTopics
        genre = judgement.genre
        page_type = judgement.pageType.rawValue
        place = judgement.place
        bodies = judgement.bodies
        people = judgement.people
        event = judgement.event.map(EventRecord.init)
        claims = finding.claims.map(ClaimRecord.init)
        observations = finding.observations.map(ObservationRecord.init)
        remarks = finding.remarks.map(RemarkRecord.init)
    }

    init(id: String, _ rejection: Rejection) {
        self.id = id
        self.rejection = rejection
    }

    private enum CodingKeys: String, CodingKey {
        case id, article, topic, secondary_topics, genre, page_type, place, bodies, people, event, claims, observations
        case remarks, rejection
    }

    /// Every reader finds every key: what is missing is null.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(id, forKey: .id)
        try container.encode(article, forKey: .article)
        try container.encode(topic, forKey: .topic)
        try container.encode(secondary_topics ?? [], forKey: .secondary_topics)
        try container.encode(genre, forKey: .genre)
        try container.encode(page_type, forKey: .page_type)
        try container.encode(place, forKey: .place)
        try container.encode(bodies ?? [], forKey: .bodies)
        try container.encode(people ?? [], forKey: .people)
        try container.encode(event, forKey: .event)
        try container.encode(claims, forKey: .claims)
        try container.encode(observations, forKey: .observations)
        try container.encode(remarks, forKey: .remarks)
        try container.encode(rejection, forKey: .rejection)
    }
}

/// An event with its date as ISO 8601 and the rule that found it.
struct EventRecord: Encodable {
    let kind: String
    @OrNull var date: String?
    @OrNull var date_text: String?
    @OrNull var date_rule: String?
    @OrNull var place: Place?
    let leaders: [Person]
    let attendees: [Person]
    let bodies: [String]

    init(_ event: Event) {
        kind = event.kind
        date = event.date?.iso
        date_text = event.date?.text
        date_rule = event.date?.rule
        place = event.place
        leaders = event.leaders
        attendees = event.attendees
        bodies = event.bodies
    }
}

/// A claim with its span beside its evidence.
struct ClaimRecord: Encodable {
    let id: String
    let object: ClaimObject
    let subtype: [String]
    let object_surface: String
    let measure: Measure
    let direction: Direction
    let modality: Modality
    let negated: Bool
    let magnitude: Magnitude
    let base: Base
    @OrNull var issuer_level: Level?
    @OrNull var recipient_level: Level?
    @OrNull var flow: Flow?
    @OrNull var org: String?
    @OrNull var org_kind: Body.Kind?
    @OrNull var place: Place?
    let attribution: Attribution
    @OrNull var citation_of: String?
    let mechanism: [String]
    let effect: [String]
    let scope: [String]
    let section: Section
    let evidence: String
    let sentence: String
    let start: Int
    let end: Int
    let trigger: String
    let rule: String
    @OrNull var modality_rule: String?
    let confidence: Double
    let doubts: [String]

    init(_ claim: Claim) {
        id = claim.id
        object = claim.object
        subtype = claim.subtype
        object_surface = claim.objectSurface
        measure = claim.measure
        direction = claim.direction
        modality = claim.modality
        negated = claim.negated
        magnitude = claim.magnitude
        base = claim.base
        issuer_level = claim.issuerLevel
        recipient_level = claim.recipientLevel
        flow = claim.flow
        org = claim.org
        org_kind = claim.orgKind
        place = claim.place
        attribution = claim.attribution
        citation_of = claim.citationOf
        mechanism = claim.mechanism
        effect = claim.effect
        scope = claim.scope
        section = claim.span.section
        evidence = claim.evidence
        sentence = claim.sentence
        start = claim.span.start
        end = claim.span.end
        trigger = claim.trigger
        rule = claim.rule
        modality_rule = claim.modalityRule
        confidence = claim.confidence
        doubts = claim.doubts
    }
}

struct ObservationRecord: Encodable {
    let id: String
    let object: ClaimObject
    let subtype: [String]
    let measure: Measure
    let value: Double
    @OrNull var unit: String?
    @OrNull var bound: Magnitude.Bound?
    @OrNull var per: String?
    let base: Base
    @OrNull var org: String?
    @OrNull var level: Level?
    @OrNull var place: Place?
    let section: Section
    let evidence: String
    let start: Int
    let end: Int
    let rule: String

    init(_ observation: Observation) {
        id = observation.id
        object = observation.object
        subtype = observation.subtype
        measure = observation.measure
        value = observation.value
        unit = observation.unit
        bound = observation.bound
        per = observation.per
        base = observation.base
        org = observation.org
        level = observation.level
        place = observation.place
        section = observation.span.section
        evidence = observation.evidence
        start = observation.span.start
        end = observation.span.end
        rule = observation.rule
    }
}

struct RemarkRecord: Encodable {
    let id: String
    let kind: Remark.Kind
    let subject: String
    let section: Section
    let evidence: String
    let start: Int
    let end: Int
    let rule: String

    init(_ remark: Remark) {
        id = remark.id
        kind = remark.kind
        subject = remark.subject
        section = remark.span.section
        evidence = remark.evidence
        start = remark.span.start
        end = remark.span.end
        rule = remark.rule
    }
}

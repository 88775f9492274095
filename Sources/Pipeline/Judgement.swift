/// What an article is and where it belongs: its topic, genre and page type, its place, bodies, people and event.
package struct Judgement: Sendable, Hashable, Codable {
    /// "T01" … "T14"; the classes are rows of the language pack.
    package var topic: String?
    package var secondaryTopics: [String]
    /// "G01" … "G12".
    package var genre: String?
    package var pageType: PageType
    package var place: Place?
    /// Every unit that the text names, where it names it: a sentence may speak of another place than the article does. A
    /// name that several units share holds what they share, and them as candidates.
    package var printedPlaces: [PrintedPlace]
    package var bodies: [Body]
    package var people: [Person]
    package var event: Event?
    /// What decided, for `explain`.
    package var cues: [Cue]

    package init(
        topic: String? = nil, secondaryTopics: [String] = [], genre: String? = nil, pageType: PageType = .article,
        place: Place? = nil, printedPlaces: [PrintedPlace] = [], bodies: [Body] = [], people: [Person] = [], event: Event? = nil,
        cues: [Cue] = []
    ) {
        self.topic = topic
        self.secondaryTopics = secondaryTopics
        self.genre = genre
        self.pageType = pageType
        self.place = place
        self.printedPlaces = printedPlaces
        self.bodies = bodies
        self.people = people
        self.event = event
        self.cues = cues
    }
}

package enum PageType: String, Sendable, Hashable, Codable, CaseIterable {
    case article, list, home, spam, teaser, empty
    case legalText = "legal_text"
    case machineTranslation = "mirror_mt"
}

/// One reason for one judgement: which words, how heavy.
package struct Cue: Sendable, Hashable, Codable {
    /// What was decided: "topic", "genre", "place", "page_type", "event_date".
    package var decision: String
    /// The code it spoke for: "T04", "Quảng Ninh".
    package var value: String
    /// The words that spoke, as printed.
    package var text: String
    package var weight: Double

    package init(decision: String, value: String, text: String, weight: Double) {
        self.decision = decision
        self.value = value
        self.text = text
        self.weight = weight
    }
}

/// An administrative place in both eras (the districts ended and the provinces became 34 on 1 July 2025).
package struct Place: Sendable, Hashable, Codable {
    /// As the article prints it: "huyện", "Đầm Hà".
    package var printed: String
    package var commune: String?
    /// The district of before 1 July 2025.
    package var district: String?
    /// One of the 63 provinces of before 1 July 2025.
    package var provinceBefore2025: String?
    /// One of the 34 provinces since.
    package var province: String?
    /// Other readings of an ambiguous name; the place then holds only what they share.
    package var candidates: [String]
    /// The communes since 1 July 2025 that an older commune, or a district without communes, became: several where it was split.
    package var communesSince2025: [String]

    package init(
        printed: String, commune: String? = nil, district: String? = nil, provinceBefore2025: String? = nil,
        province: String? = nil, candidates: [String] = [], communesSince2025: [String] = []
    ) {
        self.printed = printed
        self.commune = commune
        self.district = district
        self.provinceBefore2025 = provinceBefore2025
        self.province = province
        self.candidates = candidates
        self.communesSince2025 = communesSince2025
    }

    private enum CodingKeys: String, CodingKey {
        case printed, commune, district, province, candidates
        case provinceBefore2025 = "province_before_2025"
        case communesSince2025 = "communes_since_2025"
    }
}

/// A unit's name where it stands.
package struct PrintedPlace: Sendable, Hashable, Codable {
    package var place: Place
    package var span: Span

    package init(_ place: Place, at span: Span) {
        self.place = place
        self.span = span
    }
}

/// A public body.
package struct Body: Sendable, Hashable, Codable {
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case party, state, front, other, press
        case massOrganisation = "mass_org"
    }

    /// The full name with abbreviations written out: "Ủy ban nhân dân huyện Đầm Hà".
    package var name: String
    package var printed: String
    package var kind: Kind
    package var level: Level?
    package var place: Place?
    /// Where it is printed, in the order of the text; a byline and the site's name have no spans.
    package var mentions: [Span]

    package init(
        name: String, printed: String, kind: Kind, level: Level? = nil, place: Place? = nil, mentions: [Span] = []
    ) {
        self.name = name
        self.printed = printed
        self.kind = kind
        self.level = level
        self.place = place
        self.mentions = mentions
    }
}

/// A person in an office: two offices under one printed name are two people.
package struct Person: Sendable, Hashable, Codable {
    package var name: String
    package var position: String?
    package var body: String?
    /// A doubt about the data: "same_name_other_position".
    package var note: String?

    package init(name: String, position: String? = nil, body: String? = nil, note: String? = nil) {
        self.name = name
        self.position = position
        self.body = body
        self.note = note
    }
}

/// The meeting or visit that an article reports.
package struct Event: Sendable, Hashable, Codable {
    /// The genre code of the event: "G01" a working session, "G02" a conference.
    package var kind: String
    package var date: Moment?
    package var place: Place?
    /// Who chaired or led.
    package var leaders: [Person]
    package var attendees: [Person]
    package var bodies: [String]

    package init(
        kind: String, date: Moment? = nil, place: Place? = nil, leaders: [Person] = [], attendees: [Person] = [],
        bodies: [String] = []
    ) {
        self.kind = kind
        self.date = date
        self.place = place
        self.leaders = leaders
        self.attendees = attendees
        self.bodies = bodies
    }
}

/// An administrative level. The codes are those of the domain brief §3.2.
package enum Level: String, Sendable, Hashable, Codable, CaseIterable {
    case centre = "trung_uong"
    case province = "tinh"
    /// Ended on 1 July 2025.
    case district = "huyen"
    case commune = "xa"
    case hamlet = "thon"
    case within = "noi_bo"
}

/// A claim or an observation with a value, in the form in which two of them are compared.
package struct Statement: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable {
        case claim, observation
    }

    /// What two statements must share before their values are compared.
    package struct Subject: Sendable, Hashable {
        package var kind: Kind
        /// The body's normalised name in matching form, with its commune, district and province.
        package var body: [String]
        package var object: String
        /// Sorted codes, joined by `;`.
        package var subtype: String
        package var measure: String
        /// How a claim stands to the facts; empty for an observation.
        package var modality: String
        /// "percent", or the unit as printed, in matching form.
        package var unit: String
        /// The level is per day, week, month or year; empty where it is of the whole period.
        package var per: String

        package init(
            kind: Kind, body: [String], object: String, subtype: String = "", measure: String = "count",
            modality: String = "", unit: String = "", per: String = ""
        ) {
            self.kind = kind
            self.body = body
            self.object = object
            self.subtype = subtype
            self.measure = measure
            self.modality = modality
            self.unit = unit
            self.per = per
        }

        /// One line, for a table's key column.
        package var line: String {
            (body + [object, subtype, measure, modality, unit, per]).filter { !$0.isEmpty }.joined(separator: " | ")
        }
    }

    package var id: String
    package var article: String
    /// Articles of one repeated story share it.
    package var story: String
    package var subject: Subject
    /// The body and its province of 2025 as they are shown.
    package var org: String
    package var province: String?
    /// "decrease", "increase", …; empty for an observation.
    package var direction: String
    package var value: Double
    /// What the printed value allows: "at least 15" is 15 and all above.
    package var range: ClosedRange<Double>
    package var period: DayRange
    /// False where only the article's year is known.
    package var isPeriodStated: Bool
    package var url: String?
    package var sentence: String

    package init(
        id: String, article: String, story: String, subject: Subject, org: String = "", province: String? = nil,
        direction: String = "", value: Double,
        range: ClosedRange<Double>, period: DayRange, isPeriodStated: Bool = true, url: String? = nil, sentence: String = ""
    ) {
        self.id = id
        self.article = article
        self.story = story
        self.subject = subject
        self.org = org
        self.province = province
        self.direction = direction
        self.value = value
        self.range = range
        self.period = period
        self.isPeriodStated = isPeriodStated
        self.url = url
        self.sentence = sentence
    }

    /// What a value and its bound allow: "about" a twentieth either way, "nearly" a tenth below.
    package static func range(_ value: Double, bound: String?) -> ClosedRange<Double> {
        let size = abs(value)
        return switch bound {
        case "about": value - size / 20...value + size / 20
        case "nearly": value - size / 10...value
        case "at_least", "over": value...Double.infinity
        case "at_most": -Double.infinity...value
        default: value...value
        }
    }
}

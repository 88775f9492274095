/// How much a mention speaks for the place of the whole article, by where it stands. One mention in the body decides
/// nothing; a byline, a dateline or a headline does.
enum PlaceWeights {
    static func weight(of source: PlaceMention.Source, isBare: Bool) -> Double {
        let weight: Double = switch source {
        case .byline, .dateline: 5
        case .title: 4
        case .site: isBare ? host : officialHost
        case .lead: 2.5
        case .body: 1
        case .caption: 0.75
        }
        return isBare && source == .body ? weight * 0.8 : weight
    }

    /// A site of the government speaks of its own place, a paper not always.
    static let officialHost = 3.0
    static let host = 1.5

    /// Where a reader writes from.
    static let signature = 0.2

    /// "The city" without its name.
    static let unnamedLevel = 0.8

    /// The least that a place needs.
    static let least = 2.0
    /// The same in a text that says "the province" as its own people do.
    static let leastOfLocal = 0.75
    /// By how much the first must surpass the second.
    static let margin = 1.5
    /// What one unit can gather from the body, whatever the article's length.
    static let mostFromBody = 8.0
}

/// The two administrative eras. Districts ended on 1 July 2025, when 63 provinces became 34 and 10,000 communes 3,321;
/// figures of a place must not be compared across that day without a note.
package enum Era: String, Sendable, Hashable, Codable, CaseIterable {
    /// Province, district, commune: until 30 June 2025.
    case threeTiers = "three_tiers"
    /// Province, commune: since 1 July 2025.
    case twoTiers = "two_tiers"

    package init(on day: Day) {
        self = (day.year, day.month) < (2025, 7) ? .threeTiers : .twoTiers
    }
}

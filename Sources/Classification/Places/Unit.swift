internal import Pipeline

/// An administrative unit of one era, by its place in the gazetteer's table.
typealias UnitID = Int32

/// One row of the gazetteer.
struct Unit: Sendable {
    /// What the unit is called before its name.
    enum Kind: UInt8, Sendable, CaseIterable {
        case province
        /// A city under the centre or under a province.
        case city
        case urbanDistrict, district, town
        case commune, ward, township, specialZone

        /// What the gazetteer's files call it.
        var code: String {
            switch self {
            case .province: "tinh"
            case .city: "tp"
            case .urbanDistrict: "quan"
            case .district: "huyen"
            case .town: "tx"
            case .commune: "xa"
            case .ward: "phuong"
            case .township: "tt"
            case .specialZone: "dk"
            }
        }

        /// The tiers at which units of this kind stand or once stood.
        func canStand(at tier: Tier) -> Bool {
            switch self {
            case .province: tier == .province
            case .city: tier != .commune
            case .urbanDistrict, .district, .town: tier == .district
            case .commune, .ward, .township, .specialZone: tier == .commune
            }
        }

        func sharesTier(with other: Kind) -> Bool {
            [Tier.province, .district, .commune].contains { canStand(at: $0) && other.canStand(at: $0) }
        }
    }

    enum Tier: UInt8, Sendable, Comparable {
        case province, district, commune

        static func < (a: Tier, b: Tier) -> Bool { a.rawValue < b.rawValue }

        var level: Level {
            switch self {
            case .province: .province
            case .district: .district
            case .commune: .commune
            }
        }
    }

    let era: Era
    let tier: Tier
    let kind: Kind
    /// The district of a commune, the province of a district or, since 2025, of a commune; -1 for a province.
    let parent: UnitID
    /// Where the name stands in the bytes of the gazetteer's files.
    let name: Range<Int32>

    /// One of the units since 1 July 2025.
    var isSince2025: Bool { if case .twoTiers = era { true } else { false } }
}

internal import Pipeline

/// Turns units of the gazetteer into the values that the pipeline carries.
extension PlaceResolver {
    /// "huyện Đầm Hà".
    func title(of unit: UnitID) -> String {
        (name(of: gazetteer.units[Int(unit)].kind).map { $0 + " " } ?? "") + gazetteer.name(unit)
    }

    /// "Đầm Hà", but "Quận 5": a number alone names nothing.
    func properName(of unit: UnitID) -> String {
        let name = gazetteer.name(unit)
        guard let first = name.utf8.first, first &- 48 < 10, name.utf8.allSatisfy({ $0 &- 48 < 10 }) else { return name }
        let title = title(of: unit)
        return title.prefix(1).uppercased() + title.dropFirst()
    }

    /// "huyện Đầm Hà, tỉnh Quảng Ninh".
    func address(of unit: UnitID) -> String {
        var address = title(of: unit)
        var outer = gazetteer.units[Int(unit)].parent
        while outer >= 0 {
            address += ", " + title(of: outer)
            outer = gazetteer.units[Int(outer)].parent
        }
        return address
    }

    func addresses(of units: [UnitID]) -> [String] {
        units.isEmpty ? [] : units.map { address(of: $0) }.sorted()
    }

    /// The names of a unit in both eras.
    func place(of unit: UnitID, printed: String, candidates: [UnitID] = []) -> Place {
        let row = gazetteer.units[Int(unit)]
        let communes = row.isSince2025 || row.tier == .province ? [] : gazetteer.successors(of: unit).map(gazetteer.name)
        return names(of: unit).place(printed: printed, candidates: addresses(of: candidates), communesSince2025: communes)
    }

    /// What the readings of an ambiguous name share.
    func sharedPlace(of candidates: [UnitID], printed: String) -> Place {
        guard let first = candidates.first else { return Place(printed: printed) }
        let shared = candidates.dropFirst().reduce(into: names(of: first)) { $0.keep(sharedWith: names(of: $1)) }
        return shared.place(printed: printed, candidates: addresses(of: candidates), communesSince2025: [])
    }

    private func names(of unit: UnitID) -> PlaceNames {
        let row = gazetteer.units[Int(unit)]
        let commune = row.tier == .commune ? properName(of: unit) : nil
        let province = gazetteer.name(gazetteer.provinceSince2025(of: unit))
        let earlier = !row.isSince2025 ? unit : row.tier == .commune ? gazetteer.formerDistrict(of: unit) : nil
        guard let earlier else { return PlaceNames(commune: commune, district: nil, provinceBefore2025: nil, province: province) }
        return PlaceNames(
            commune: commune,
            district: gazetteer.ancestor(of: earlier, at: .district).map { row.isSince2025 ? gazetteer.name($0) : properName(of: $0) },
            provinceBefore2025: gazetteer.ancestor(of: earlier, at: .province).map(gazetteer.name), province: province)
    }
}

/// The names of one unit, or those that several share.
private struct PlaceNames {
    var commune: String?
    var district: String?
    var provinceBefore2025: String?
    var province: String?

    mutating func keep(sharedWith other: PlaceNames) {
        if commune != other.commune { commune = nil }
        if district != other.district { district = nil }
        if provinceBefore2025 != other.provinceBefore2025 { provinceBefore2025 = nil }
        if province != other.province { province = nil }
    }

    func place(printed: String, candidates: [String], communesSince2025: [String]) -> Place {
        Place(
            printed: printed, commune: commune, district: district, provinceBefore2025: provinceBefore2025, province: province,
            candidates: candidates, communesSince2025: communesSince2025)
    }
}

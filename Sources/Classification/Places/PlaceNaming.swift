internal import Pipeline

/// Turns units of the gazetteer into the values that the pipeline carries.
extension PlaceResolver {
    /// "huyện Đầm Hà".
    func title(of unit: UnitID) -> String {
        (kindNames[gazetteer.units[Int(unit)].kind].map { $0 + " " } ?? "") + gazetteer.name(unit)
    }

    /// "Đầm Hà", but "Quận 5": a number alone names nothing.
    func properName(of unit: UnitID) -> String {
        let name = gazetteer.name(unit)
        guard name.utf8.allSatisfy({ (48...57).contains($0) }) else { return name }
        let title = title(of: unit)
        return title.prefix(1).uppercased() + title.dropFirst()
    }

    /// "huyện Đầm Hà, tỉnh Quảng Ninh".
    func address(of unit: UnitID) -> String {
        gazetteer.lineage(of: unit).map { title(of: $0) }.joined(separator: ", ")
    }

    /// The names of a unit in both eras.
    func place(of unit: UnitID, printed: String, candidates: [UnitID] = []) -> Place {
        var place = Place(printed: printed, candidates: candidates.map { address(of: $0) }.sorted())
        place.province = gazetteer.name(gazetteer.provinceSince2025(of: unit))
        let tier = gazetteer.units[Int(unit)].tier
        if tier == .commune { place.commune = properName(of: unit) }
        if gazetteer.units[Int(unit)].era == .threeTiers {
            place.district = gazetteer.ancestor(of: unit, at: .district).map(properName)
            place.provinceBefore2025 = gazetteer.ancestor(of: unit, at: .province).map(gazetteer.name)
            if tier != .province { place.communesSince2025 = gazetteer.successors(of: unit).map(gazetteer.name) }
        } else if tier == .commune, let district = gazetteer.formerDistrict(of: unit) {
            place.district = gazetteer.name(district)
            place.provinceBefore2025 = gazetteer.ancestor(of: district, at: .province).map(gazetteer.name)
        }
        return place
    }

    /// What the readings of an ambiguous name share.
    func sharedPlace(of candidates: [UnitID], printed: String) -> Place {
        var shared = Place(printed: printed)
        let places = candidates.map { place(of: $0, printed: printed) }
        guard let first = places.first else { return shared }
        func common(_ part: (Place) -> String?) -> String? {
            places.allSatisfy { part($0) == part(first) } ? part(first) : nil
        }
        shared.commune = common(\.commune)
        shared.district = common(\.district)
        shared.provinceBefore2025 = common(\.provinceBefore2025)
        shared.province = common(\.province)
        shared.candidates = candidates.map { address(of: $0) }.sorted()
        return shared
    }
}

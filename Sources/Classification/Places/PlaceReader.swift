internal import Language
internal import Pipeline

/// Finds the names of units in passages.
///
/// A name behind a word of kind ("huyện Đầm Hà") is taken at any tier. A bare name is taken where it is capitalised, names
/// a province or district, is no common word, and is no part of a person's name or of a longer name; in a byline only
/// behind the name of an organisation, since a byline by itself is a person.
struct PlaceReader: Sendable {
    let lexicons: Lexicons
    var gazetteer: Gazetteer { lexicons.gazetteer }

    struct Reading: Sendable {
        var mentions: [PlaceMention] = []
        var levels: [LevelMention] = []
    }

    func read(_ passages: [Passage], era: Era?) -> Reading {
        var reading = Reading()
        for index in passages.indices {
            if passages[index].part == .host {
                readHost(passages[index], index, era, &reading.mentions)
                continue
            }
            guard passages[index].openings.holdsAny(of: .location) else { continue }
            var walk = PlaceWalk(reader: self, passage: passages[index], index: index, era: era)
            walk.run(&reading)
        }
        narrowByChains(&reading.mentions, passages)
        return reading
    }

    /// "damha.quangninh.gov.vn", "baoquangninh.vn": a district only below its province, and only on the government's hosts.
    private func readHost(_ passage: Passage, _ index: Int, _ era: Era?, _ mentions: inout [PlaceMention]) {
        let labels = passage.words.indices.map { passage.text($0..<$0 + 1).lowercased() }
        let isOfficial = labels.suffix(2) == ["gov", "vn"]
        var provinces: [UnitID] = []
        for label in labels.dropLast() {
            let name = lexicons.places.hostPrefixes.first { label.hasPrefix($0) && gazetteer.units(ofHost: label).isEmpty }
                .map { String(label.dropFirst($0.count)) } ?? label
            provinces += gazetteer.units(ofHost: name).filter { gazetteer.units[Int($0)].tier == .province }
        }
        guard let province = provinces.first else { return }
        let districts = isOfficial ? labels.flatMap { gazetteer.units(ofHost: $0) }.filter {
            gazetteer.units[Int($0)].tier == .district && gazetteer.lies($0, in: province)
        } : []
        mentions.append(PlaceMention(
            passage: index, words: passage.words.indices, name: passage.words.indices, kind: nil,
            candidates: [districts.first ?? province], weight: isOfficial ? PlaceWeights.officialHost : PlaceWeights.host, source: .site))
    }

    /// The units of a name that a word of kind and the era allow: those of the era before those of the other, an exact
    /// kind before a kind of the same tier (units are promoted: huyện Đông Triều became a town, then a city).
    func candidates(_ name: Gazetteer.NameID, kind: Unit.Kind?, era: Era?) -> [UnitID] {
        guard let kind else { return gazetteer.isAboveCommune(name) ? bareUnits(name, firstSince2025: isSince2025(era)) : [] }
        if era == nil, kind.canStand(at: .commune) { return communes(name, kind) }
        return units(name, kind, firstSince2025: isSince2025(era))
    }

    private func isSince2025(_ era: Era?) -> Bool {
        if case .twoTiers = era { true } else { false }
    }

    /// Without a word of kind: a province, or else a district; of one era or else of the other.
    private func bareUnits(_ name: Gazetteer.NameID, firstSince2025 first: Bool) -> [UnitID] {
        gazetteer.units(named: name) { unit in
            guard unit.tier != .commune else { return nil }
            return (unit.isSince2025 == first ? 0 : 2) + (unit.tier == .province ? 0 : 1)
        }
    }

    /// Behind a word of kind; "thành phố X" is the city under the centre where there is one of that name, else a city of either
    /// era before a province: its capital had its name until July 2025, and a province is never called a city.
    private func units(_ name: Gazetteer.NameID, _ kind: Unit.Kind, firstSince2025 first: Bool) -> [UnitID] {
        gazetteer.units(named: name) { unit in
            let era = unit.isSince2025 == first ? 0 : 3
            if unit.kind == kind { return era + (kind == .city && unit.tier == .province ? 0 : 1) }
            return kind.canStand(at: unit.tier) ? era + (kind == .city ? 5 : 2) : nil
        }
    }

    /// Without a date a commune may be one of either era; one that kept its name where it lies is one.
    private func communes(_ name: Gazetteer.NameID, _ kind: Unit.Kind) -> [UnitID] {
        let earlier = units(name, kind, firstSince2025: false)
        let later = units(name, kind, firstSince2025: true).filter { unit in
            !earlier.contains { gazetteer.provinceSince2025(of: $0) == gazetteer.provinceSince2025(of: unit) }
        }
        return later.isEmpty ? earlier : earlier + later
    }

    /// "xã A, huyện B, tỉnh C", "Đầm Hà (Quảng Ninh)": what follows says which of several units is meant.
    private func narrowByChains(_ mentions: inout [PlaceMention], _ passages: [Passage]) {
        for index in mentions.indices.dropLast().reversed() {
            guard mentions[index].passage == mentions[index + 1].passage,
                isChained(mentions[index].words.upperBound, mentions[index + 1].words.lowerBound, passages[mentions[index].passage])
            else { continue }
            let outer = mentions[index + 1].candidates
            let inner = mentions[index].candidates.filter { unit in outer.contains { unit != $0 && isInside(unit, $0) } }
            guard !inner.isEmpty else { continue }
            if inner.count < mentions[index].candidates.count { mentions[index].candidates = inner }
            if outer.count > 1 { mentions[index + 1].candidates = outer.filter { unit in inner.contains { isInside($0, unit) } } }
        }
    }

    /// Inside by the gazetteer, or by what the outer unit was or became.
    func isInside(_ unit: UnitID, _ outer: UnitID) -> Bool {
        if gazetteer.lies(unit, in: outer) { return true }
        guard gazetteer.units[Int(outer)].tier == .province, gazetteer.units[Int(outer)].isSince2025 else { return false }
        return gazetteer.provinceSince2025(of: unit) == outer
    }

    private func isChained(_ end: Int, _ start: Int, _ passage: Passage) -> Bool {
        guard end <= start, start <= end + 1, start < passage.words.count else { return false }
        if end == start { return passage.gaps[start].subtracting([.comma, .dash, .parenthesis]).isEmpty }
        guard passage.gaps[start].isEmpty, passage.gaps[end].subtracting([.comma, .parenthesis]).isEmpty else { return false }
        return lexicons.places.longest(at: end, in: passage)?.meaning == .within
    }
}

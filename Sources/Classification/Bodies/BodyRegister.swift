internal import Pipeline

/// Turns printed names of organisations into bodies, once the article's place is known: "UBND tỉnh" is the People's
/// Committee of the province that the article is about.
struct BodyRegister {
    let resolver: PlaceResolver
    let era: Era?
    /// The article's place.
    let home: UnitID?
    let passages: [Passage]
    let reading: PlaceReader.Reading

    /// What one mention names.
    private struct Naming {
        /// The number of the name without its owner, and of the full one.
        let base: Int
        var name: Int
        var owner: Owner
        /// The mention whose owner it is: its own, or another's that stands for it.
        var source: Int
    }

    func bodies(_ mentions: [BodyMention]) -> NamedBodies {
        var named = NamedBodies()
        var namings: [Naming] = []
        namings.reserveCapacity(mentions.count)
        for number in mentions.indices { namings.append(naming(mentions, number, namings, &named)) }
        adopt(mentions, &namings)
        merge(mentions, namings, &named)
        return named
    }

    private func naming(_ mentions: [BodyMention], _ number: Int, _ known: [Naming], _ named: inout NamedBodies) -> Naming {
        let mention = mentions[number], owner = owner(of: mention)
        let base = named.number(of: mention.name)
        // A unit of the gazetteer is called as it was before, whatever is printed.
        let same = !isCalledByUnit(owner) ? nil : known.first {
            $0.base == base && $0.owner == owner && mentions[$0.source].rank == mention.rank && mentions[$0.source].kind == mention.kind
        }
        let name = same?.name ?? ownerTitle(mention, owner).map { named.number(of: mention.name + " " + $0) } ?? base
        return Naming(base: base, name: name, owner: owner, source: number)
    }

    /// "HĐND" alone is that of the unit with which the article prints it elsewhere, if it is only one.
    private func adopt(_ mentions: [BodyMention], _ namings: inout [Naming]) {
        for index in namings.indices where namings[index].name == namings[index].base && namings[index].owner.unit == nil {
            guard case .none = mentions[index].owner, namings[index].owner.level != .centre else { continue }
            let base = namings[index].base
            let namesakes = namings.lazy.filter { $0.base == base && $0.owner.unit != nil }
            guard let first = namesakes.first, namesakes.allSatisfy({ $0.name == first.name }) else { continue }
            namings[index] = first
        }
    }
    /// Every body once, with all its mentions.
    private func merge(_ mentions: [BodyMention], _ namings: [Naming], _ named: inout NamedBodies) {
        var known: [(name: Int, level: Level?)] = []
        for (mention, naming) in zip(mentions, namings) {
            named.nameOfMention.append(naming.name)
            let index = known.firstIndex { $0.name == naming.name && $0.level == naming.owner.level } ?? known.count
            if index == known.count {
                known.append((naming.name, naming.owner.level))
                named.bodies.append(body(mention, naming, owner: mentions[naming.source], name: named.names[naming.name]))
            }
            if let span = passages[mention.passage].span(mention.words) { named.bodies[index].mentions.append(span) }
        }
    }

    private func body(_ mention: BodyMention, _ naming: Naming, owner: BodyMention, name: String) -> Body {
        var body = Body(name: name, printed: passages[mention.passage].text(mention.words), kind: mention.kind, level: naming.owner.level)
        if let unit = naming.owner.unit {
            let printed = printedOwner(of: owner)
            body.place = resolver.place(of: unit, printed: printed.isEmpty ? passages[owner.passage].text(owner.words) : printed)
        }
        return body
    }

    private func printedOwner(of mention: BodyMention) -> String {
        switch mention.owner {
        case .none, .name: ""
        case .place(let number): passages[reading.mentions[number].passage].text(reading.mentions[number].words)
        case .level(let number): passages[reading.levels[number].passage].text(reading.levels[number].words)
        }
    }

    private struct Owner: Equatable {
        var level: Level?
        var unit: UnitID?
        /// "cấp huyện": a level of many units.
        var isTier = false
    }

    private func owner(of mention: BodyMention) -> Owner {
        var owner = Owner()
        switch mention.owner {
        case .none, .name: break
        case .place(let number):
            let candidates = reading.mentions[number].candidates, tier = resolver.gazetteer.units[Int(candidates[0])].tier
            if candidates.count == 1 { owner.unit = candidates[0] }
            if candidates.allSatisfy({ resolver.gazetteer.units[Int($0)].tier == tier }) { owner.level = tier.level }
        case .level(let number):
            let level = reading.levels[number]
            owner.isTier = level.isTier
            owner.level = self.level(of: level.kind)
            if !level.isSeveral, level.name == nil { owner.unit = owner.level.flatMap { homeUnit(at: $0, kind: level.kind) } }
        }
        switch mention.rank {
        case .owners: break
        case .fixed(let level):
            if owner.level != nil, owner.level != level, level != .centre { owner.unit = homeUnit(at: level, kind: nil) ?? owner.unit }
            owner.level = level
            if case .none = mention.owner { owner.unit = homeUnit(at: level, kind: nil) }
        case .city:
            if case .place = mention.owner { break }
            owner.level = level(of: .city)
            if case .name = mention.owner { break }
            owner.unit = owner.level.flatMap { homeUnit(at: $0, kind: .city) }
        }
        return owner
    }

    /// The level of a bare word of kind. A city is a province's equal since July 2025; before, the article's place tells.
    private func level(of kind: Unit.Kind) -> Level? {
        switch kind {
        case .province: return .province
        case .urbanDistrict, .district, .town: return .district
        case .commune, .ward, .township, .specialZone: return .commune
        case .city:
            if era == .twoTiers { return .province }
            guard let home else { return nil }
            let gazetteer = resolver.gazetteer
            if let district = gazetteer.ancestor(of: home, at: .district), gazetteer.units[Int(district)].kind == .city { return .district }
            guard let province = gazetteer.ancestor(of: home, at: .province) else { return nil }
            return gazetteer.units[Int(province)].kind == .city ? .province : .district
        }
    }

    /// The article's own unit at a level.
    private func homeUnit(at level: Level, kind: Unit.Kind?) -> UnitID? {
        guard let home else { return nil }
        let tier: Unit.Tier
        switch level {
        case .province: tier = .province
        case .district: tier = .district
        case .commune: tier = .commune
        case .centre, .hamlet, .within: return nil
        }
        return resolver.gazetteer.ancestor(of: home, at: tier)
    }

    /// What is written behind the body's own name.
    private func ownerTitle(_ mention: BodyMention, _ owner: Owner) -> String? {
        if owner.isTier { return owner.level.flatMap(resolver.title(ofTier:)) ?? printedOwner(of: mention).lowercased() }
        let isCommittee: Bool
        if case .owners = mention.rank { isCommittee = false } else { isCommittee = true }
        if case .fixed(.centre) = mention.rank { return nil }
        if let unit = owner.unit, isCalledByUnit(owner) {
            return isCommittee || mention.kind == .press ? resolver.gazetteer.name(unit) : resolver.title(of: unit)
        }
        switch mention.owner {
        case .none: return nil
        case .place(let number):
            let place = reading.mentions[number]
            let name = passages[place.passage].text(place.name)
            guard !isCommittee, let kind = place.kind, let word = resolver.name(of: kind) else { return name }
            return word + " " + name
        case .level(let number):
            let level = reading.levels[number]
            let name = level.name.map { passages[level.passage].text($0) }
            guard !isCommittee, let word = resolver.name(of: level.kind) else { return name }
            return name.map { word + " " + $0 } ?? word
        case .name(let words): return passages[mention.passage].text(words)
        }
    }

    private func isCalledByUnit(_ owner: Owner) -> Bool {
        guard let unit = owner.unit, !owner.isTier else { return false }
        return owner.level == nil || resolver.gazetteer.units[Int(unit)].tier.level == owner.level
    }
}

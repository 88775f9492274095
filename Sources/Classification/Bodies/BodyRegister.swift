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

    /// "HĐND" alone is that of the unit with which the article prints it elsewhere, if it is only one.
    func bodies(_ mentions: [BodyMention]) -> [Body] {
        var bodies = mentions.map(body)
        let owned = Dictionary(grouping: mentions.indices.filter { bodies[$0].place != nil }, by: { mentions[$0].name })
        for index in mentions.indices where bodies[index].name == mentions[index].name && bodies[index].place == nil {
            guard case .none = mentions[index].owner, bodies[index].level != .centre, let namesakes = owned[mentions[index].name],
                let first = namesakes.first, namesakes.allSatisfy({ bodies[$0].name == bodies[first].name })
            else { continue }
            (bodies[index].name, bodies[index].level, bodies[index].place) = (bodies[first].name, bodies[first].level, bodies[first].place)
        }
        return bodies
    }

    /// Every body once, in the order of its first mention.
    static func merged(_ mentions: [Body]) -> [Body] {
        var bodies: [Body] = []
        var known: [String: Int] = [:]
        for body in mentions {
            let key = body.name + "\t" + (body.level?.rawValue ?? "")
            if let index = known[key] {
                bodies[index].mentions += body.mentions
            } else {
                known[key] = bodies.count
                bodies.append(body)
            }
        }
        return bodies
    }

    func body(_ mention: BodyMention) -> Body {
        let passage = passages[mention.passage]
        let owner = owner(of: mention)
        var name = mention.name
        if let title = ownerTitle(mention, owner) { name += " " + title }
        var body = Body(name: name, printed: passage.text(mention.words), kind: mention.kind, level: owner.level)
        if let unit = owner.unit { body.place = resolver.place(of: unit, printed: owner.printed.isEmpty ? body.printed : owner.printed) }
        if let span = passage.span(mention.words) { body.mentions = [span] }
        return body
    }

    private struct Owner {
        var level: Level?
        var unit: UnitID?
        var printed = ""
        /// "cấp huyện": a level of many units.
        var isTier = false
    }

    private func owner(of mention: BodyMention) -> Owner {
        var owner = Owner()
        switch mention.owner {
        case .none, .name: break
        case .place(let number):
            let place = reading.mentions[number]
            owner.printed = passages[place.passage].text(place.words)
            if place.candidates.count == 1 { owner.unit = place.candidates[0] }
            let tiers = Set(place.candidates.map { resolver.gazetteer.units[Int($0)].tier })
            if tiers.count == 1 { owner.level = tiers.first?.level }
        case .level(let number):
            let level = reading.levels[number]
            owner.printed = passages[level.passage].text(level.words)
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
        if owner.isTier { return owner.level.flatMap(resolver.title(ofTier:)) ?? owner.printed.lowercased() }
        let isCommittee: Bool
        if case .owners = mention.rank { isCommittee = false } else { isCommittee = true }
        if case .fixed(.centre) = mention.rank { return nil }
        if let unit = owner.unit, level(owner.level, fits: unit) {
            return isCommittee || mention.kind == .press ? resolver.gazetteer.name(unit) : resolver.title(of: unit)
        }
        switch mention.owner {
        case .none: return nil
        case .place(let number):
            let place = reading.mentions[number]
            let name = passages[place.passage].text(place.name)
            guard !isCommittee, let kind = place.kind, let word = resolver.kindNames[kind] else { return name }
            return word + " " + name
        case .level(let number):
            let level = reading.levels[number]
            let name = level.name.map { passages[level.passage].text($0) }
            guard !isCommittee, let word = resolver.kindNames[level.kind] else { return name }
            return name.map { word + " " + $0 } ?? word
        case .name(let words): return passages[mention.passage].text(words)
        }
    }

    private func level(_ level: Level?, fits unit: UnitID) -> Bool {
        level == nil || resolver.gazetteer.units[Int(unit)].tier.level == level
    }
}

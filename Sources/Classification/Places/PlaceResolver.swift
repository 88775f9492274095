internal import Pipeline

/// Decides the place that an article is about from all mentions, tier by tier: the province first, then a district in it,
/// then a commune. Names that several units share are settled by the others; what stays open stays open.
struct PlaceResolver: Sendable {
    let lexicons: Lexicons

    var gazetteer: Gazetteer { lexicons.gazetteer }
    /// The word of a kind in full.
    func name(of kind: Unit.Kind) -> String? { lexicons.places.name(of: kind) }

    /// "cấp huyện": all units of a level in one form, whether an article prints "các huyện" or "quận, huyện, thị xã".
    func title(ofTier level: Level) -> String? {
        let kind: Unit.Kind? = switch level {
        case .province: .province
        case .district: .district
        case .commune: .commune
        case .centre, .hamlet, .within: nil
        }
        return kind.flatMap(name(of:)).map { lexicons.places.tierName + " " + $0 }
    }

    /// The place of an article.
    struct Decision: Sendable {
        /// The innermost unit that is certain; nil where only candidates are left.
        var unit: UnitID?
        /// The units an ambiguous name may be.
        var candidates: [UnitID] = []
        /// The mention whose words are printed.
        var printed: Int?
        /// The mentions that spoke for it, strongest first.
        var witnesses: [Int] = []
        /// Several provinces speak alike: an article about no one place.
        var isSpread = false
    }

    /// Decides, and settles what it can of the candidates of each mention.
    ///
    /// `levels`: the levels that are printed without a name, "the city"; they speak against going further down.
    /// `speaksLocally`: the article says "the province", "the city", "the district" without a name, as only a local text
    /// does; then one mention is enough where no other place speaks. A site alone places no text that does not speak so:
    /// a local portal carries the nation's news too.
    func decide(_ mentions: inout [PlaceMention], levels: [LevelMention], era: Era?, speaksLocally: ([PlaceMention]) -> Bool) -> Decision {
        settleByCompany(&mentions)
        let roots = votes(mentions, where: { _ in true }) { root(of: $0, era: era) }
        var leader = leader(of: roots, least: PlaceWeights.least)
        if leader == nil, roots.count == 1, speaksLocally(mentions) { leader = self.leader(of: roots, least: PlaceWeights.leastOfLocal) }
        guard let best = leader?.unit else {
            return roots.isEmpty ? ambiguous(mentions) : Decision(isSpread: roots.count > 1)
        }
        guard mentions.contains(where: { $0.source != .site && $0.candidates.contains { root(of: $0, era: era) == best } }) || speaksLocally(mentions)
        else { return Decision() }
        settle(&mentions, within: best, era: era)
        var unit = best
        while let inner = child(of: unit, mentions, levels, era) { unit = inner }
        return describe(unit, mentions, era)
    }

    /// The unit at which provinces compete: one of the 63 before July 2025, one of the 34 after.
    private func root(of unit: UnitID, era: Era?) -> UnitID? {
        if case .twoTiers = era { gazetteer.provinceSince2025(of: unit) } else { gazetteer.ancestor(of: unit, at: .province) }
    }

    private func lies(_ unit: UnitID, in outer: UnitID, _ era: Era?) -> Bool {
        if gazetteer.lies(unit, in: outer) { return true }
        return gazetteer.units[Int(outer)].tier == .province && root(of: unit, era: era) == outer
    }

    // MARK: Votes

    /// What one unit gathers.
    private struct Tally {
        let unit: UnitID
        var weight = 0.0
        /// From the body alone.
        var body = 0.0

        var total: Double { body > 0 ? weight + min(body, PlaceWeights.mostFromBody) : weight }
    }

    /// What each unit gathers from those of the mentions whose candidates all lead to it.
    private func votes(_ mentions: [PlaceMention], where counts: ([UnitID]) -> Bool, _ group: (UnitID) -> UnitID?) -> [Tally] {
        var votes: [Tally] = []
        for index in mentions.indices {
            let weight = mentions[index].weight
            guard weight > 0 else { continue }
            let candidates = mentions[index].candidates
            guard counts(candidates), let unit = group(candidates[0]),
                candidates.count == 1 || candidates.allSatisfy({ group($0) == unit }) else { continue }
            let place = votes.firstIndex { $0.unit == unit } ?? votes.count
            if place == votes.count { votes.append(Tally(unit: unit)) }
            if case .body = mentions[index].source { votes[place].body += weight } else { votes[place].weight += weight }
        }
        return votes
    }

    private func leader(of votes: [Tally], least: Double) -> Tally? {
        var first: Tally?, second: Tally?
        for tally in votes {
            if let best = first, (best.total, tally.unit) > (tally.total, best.unit) {
                if second.map({ $0.total < tally.total }) ?? true { second = tally }
            } else {
                (first, second) = (tally, first)
            }
        }
        guard let first, first.total >= least else { return nil }
        if let second, second.total * PlaceWeights.margin > first.total { return nil }
        return first
    }

    /// A name that several units share is the one whose province or district is printed elsewhere.
    private func settleByCompany(_ mentions: inout [PlaceMention]) {
        guard mentions.contains(where: { $0.candidates.count > 1 }) else { return }
        var districts: [UnitID] = [], provinces: [UnitID] = []
        for mention in mentions where mention.candidates.count == 1 && mention.weight > 0 {
            let unit = mention.candidates[0], province = gazetteer.provinceSince2025(of: unit)
            if let district = gazetteer.ancestor(of: unit, at: .district), !districts.contains(district) { districts.append(district) }
            if !provinces.contains(province) { provinces.append(province) }
        }
        for index in mentions.indices where mentions[index].candidates.count > 1 {
            let candidates = mentions[index].candidates
            var fits = candidates.filter { gazetteer.units[Int($0)].tier == .commune && gazetteer.ancestor(of: $0, at: .district).map(districts.contains) ?? false }
            if fits.isEmpty || fits.count == candidates.count { fits = candidates.filter { provinces.contains(gazetteer.provinceSince2025(of: $0)) } }
            if !fits.isEmpty && fits.count < candidates.count { mentions[index].candidates = fits }
        }
    }

    private func settle(_ mentions: inout [PlaceMention], within province: UnitID, era: Era?) {
        for index in mentions.indices where mentions[index].candidates.count > 1 {
            let inside = mentions[index].candidates.filter { lies($0, in: province, era) }
            if !inside.isEmpty { mentions[index].candidates = inside }
        }
    }

    // MARK: Going down

    /// The one unit right inside `outer` that the article is about, if there is one.
    private func child(of outer: UnitID, _ mentions: [PlaceMention], _ levels: [LevelMention], _ era: Era?) -> UnitID? {
        func isInside(_ candidates: [UnitID]) -> Bool { candidates.allSatisfy { $0 != outer && lies($0, in: outer, era) } }
        guard let best = leader(of: votes(mentions, where: isInside) { step(from: outer, to: $0, era) }, least: 1) else { return nil }
        let inner = best.unit
        let isProminent = mentions.indices.contains { index in
            guard mentions[index].source != .body, mentions[index].source != .caption else { return false }
            let candidates = mentions[index].candidates
            return isInside(candidates) && candidates.allSatisfy { lies($0, in: inner, era) }
        }
        return isProminent || best.total >= 2 && best.total >= 0.5 * own(outer, mentions, levels) ? inner : nil
    }

    /// What speaks for a unit itself, by its name or by the word of its kind alone.
    private func own(_ unit: UnitID, _ mentions: [PlaceMention], _ levels: [LevelMention]) -> Double {
        let kind = gazetteer.units[Int(unit)].kind
        let unnamed = Double(levels.count { !$0.isTier && $0.name == nil && $0.kind == kind }) * PlaceWeights.unnamedLevel
        let itself = votes(mentions, where: { $0.contains { isSame($0, unit) } }) { _ in unit }
        return unnamed + (itself.first?.total ?? 0)
    }

    /// The unit one step inside `outer` in which `unit` lies: a district, a commune, or an older province of a newer one.
    private func step(from outer: UnitID, to unit: UnitID, _ era: Era?) -> UnitID? {
        guard unit != outer else { return nil }
        var inner = unit, below: UnitID?
        while gazetteer.units[Int(inner)].parent >= 0 {
            let parent = gazetteer.units[Int(inner)].parent
            if parent == outer { return inner }
            (below, inner) = (inner, parent)
        }
        guard gazetteer.units[Int(outer)].tier == .province else { return nil }
        return isSame(inner, outer) ? below : inner
    }

    /// A province of before 2025 under the same name as the one since.
    private func isSame(_ one: UnitID, _ other: UnitID) -> Bool {
        guard one != other else { return true }
        let (a, b) = (gazetteer.units[Int(one)], gazetteer.units[Int(other)])
        return a.tier == .province && b.tier == .province && gazetteer.provinceSince2025(of: one) == gazetteer.provinceSince2025(of: other)
            && gazetteer.name(one) == gazetteer.name(other)
    }

    // MARK: Results

    private func describe(_ unit: UnitID, _ mentions: [PlaceMention], _ era: Era?) -> Decision {
        let witnesses = mentions.indices
            .filter { mentions[$0].weight > 0 && mentions[$0].candidates.allSatisfy { lies($0, in: unit, era) || $0 == unit } }
            .sorted { (mentions[$0].weight, $1) > (mentions[$1].weight, $0) }
        let exact = witnesses.filter { mentions[$0].candidates.contains { $0 == unit || isSame($0, unit) } }
        let printed = exact.sorted().first { mentions[$0].kind != nil && mentions[$0].source != .site } ?? exact.min() ?? witnesses.first
        var decision = Decision(unit: unit, printed: printed, witnesses: witnesses)
        decision.candidates = openName(inside: unit, mentions, era)
        return decision
    }

    /// A prominent name inside the place that is still shared by several units there.
    private func openName(inside unit: UnitID, _ mentions: [PlaceMention], _ era: Era?) -> [UnitID] {
        let open = mentions.first { mention in
            mention.candidates.count > 1 && mention.weight > 0 && mention.source != .body && mention.source != .caption
                && mention.candidates.allSatisfy { $0 != unit && lies($0, in: unit, era) }
        }
        return open?.candidates ?? []
    }

    /// Only shared names were printed: the heaviest one's units are the candidates.
    private func ambiguous(_ mentions: [PlaceMention]) -> Decision {
        let open = mentions.indices.filter { mentions[$0].candidates.count > 1 }.sorted { (mentions[$0].weight, $1) > (mentions[$1].weight, $0) }
        guard let first = open.first else { return Decision() }
        let candidates = mentions[first].candidates
        let weight = open.filter { mentions[$0].candidates == candidates }.reduce(0) { $0 + mentions[$1].weight }
        guard weight >= PlaceWeights.least else { return Decision() }
        return Decision(candidates: candidates, printed: first, witnesses: [first])
    }
}

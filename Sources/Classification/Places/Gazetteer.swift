internal import Language
internal import Pipeline

/// The administrative units of both eras and what became of the older ones. One object that never changes, shared by every
/// reader: what is asked at every mention is worked out when it is made.
final class Gazetteer: Sendable {
    /// A name that one or more units bear.
    typealias NameID = Int32

    let units: [Unit]
    private let names: [String]
    /// For every unit of the older era, where its successors stand in `successors`: one province, one commune, or
    /// several communes where it was split; none where the lists name none.
    private let successorRanges: [Range<Int32>]
    private let successors: [UnitID]
    /// For every unit the province of the newer era that it lies in.
    private let provincesSince2025: [UnitID]
    /// For every commune since 2025, the one older district that all its predecessors lie in, else -1.
    private let formerDistricts: [UnitID]

    private let trie: TermTrie
    /// Where the units of each name begin in `namesakes`, and one past the end.
    private let starts: [Int32]
    private let namesakes: [UnitID]
    /// Whether a name is that of a province or a district.
    private let isAboveCommune: [Bool]
    private let hosts: [String: [UnitID]]

    init(_ tables: GazetteerTables) {
        units = tables.units
        names = tables.units.map { tables.text($0.name) }
        successorRanges = tables.successorRanges
        successors = tables.successors
        provincesSince2025 = tables.units.indices.map { tables.provinceSince2025(of: UnitID($0)) }
        formerDistricts = tables.formerDistricts()
        trie = tables.trie
        (starts, namesakes) = tables.namesakes()
        let (starts, namesakes, units) = (starts, namesakes, units)
        isAboveCommune = zip(starts, starts.dropFirst()).map { start, end in
            namesakes[Int(start)..<Int(end)].contains { units[Int($0)].tier != .commune }
        }
        hosts = tables.hosts
    }

    func name(_ unit: UnitID) -> String {
        names[Int(unit)]
    }

    /// The unit and what it lies in, from the innermost.
    func lineage(of unit: UnitID) -> [UnitID] {
        var line = [unit]
        while units[Int(line[line.count - 1])].parent >= 0 { line.append(units[Int(line[line.count - 1])].parent) }
        return line
    }

    /// The unit itself or what it lies in, at a tier.
    func ancestor(of unit: UnitID, at tier: Unit.Tier) -> UnitID? {
        var unit = unit
        while unit >= 0, units[Int(unit)].tier > tier { unit = units[Int(unit)].parent }
        return unit >= 0 && units[Int(unit)].tier == tier ? unit : nil
    }

    func lies(_ unit: UnitID, in other: UnitID) -> Bool {
        var unit = unit
        while unit >= 0, unit != other { unit = units[Int(unit)].parent }
        return unit == other
    }

    /// The units that took over from one of before 1 July 2025: several where a commune was split.
    func successors(of unit: UnitID) -> ArraySlice<UnitID> {
        guard Int(unit) < successorRanges.count else { return [] }
        let range = successorRanges[Int(unit)]
        return successors[Int(range.lowerBound)..<Int(range.upperBound)]
    }

    /// The province since 1 July 2025 of a unit of either era.
    func provinceSince2025(of unit: UnitID) -> UnitID {
        provincesSince2025[Int(unit)]
    }

    /// The district of before 1 July 2025 in which all of a newer commune lay.
    func formerDistrict(of commune: UnitID) -> UnitID? {
        let district = formerDistricts[Int(commune)]
        return district >= 0 ? district : nil
    }

    // MARK: Names

    /// Notes in the vocabulary with which words names begin.
    func open(_ vocabulary: inout Vocabulary) { vocabulary.open(trie, .unit) }

    /// The longest unit name that starts at a word.
    func longest(at index: Int, in passage: Passage) -> (name: NameID, words: Range<Int>)? {
        guard passage.opens(index, .unit) else { return nil }
        return passage.longest(of: trie, at: index, allowing: .inName).map { ($0.value, $0.words) }
    }

    /// The units of a name that rank first, in the order of the files; `rank` is nil for those that are none of what is asked for.
    func units(named name: NameID, by rank: (Unit) -> Int?) -> [UnitID] {
        var found: [UnitID] = []
        var best = Int.max
        for place in Int(starts[Int(name)])..<Int(starts[Int(name) + 1]) {
            guard let rank = rank(units[Int(namesakes[place])]), rank <= best else { continue }
            if rank < best { found.removeAll(keepingCapacity: true) }
            best = rank
            found.append(namesakes[place])
        }
        return found
    }

    /// Whether a province or a district bears a name.
    func isAboveCommune(_ name: NameID) -> Bool {
        isAboveCommune[Int(name)]
    }

    /// Provinces and districts by their name in host names, "quangninh".
    func units(ofHost label: String) -> [UnitID] {
        hosts[label] ?? []
    }
}

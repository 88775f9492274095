internal import Language
internal import Pipeline

/// The administrative units of both eras and what became of the older ones.
struct Gazetteer: Sendable {
    private(set) var units: [Unit] = []
    /// For every unit of the older era, where its successors stand in `successors`: one province, one commune, or
    /// several communes where it was split; none where the lists name none.
    private var successorRanges: [Range<Int32>] = []
    private var successors: [UnitID] = []
    /// For every commune since 2025, the one older district that all its predecessors lie in, else -1.
    private var formerDistricts: [UnitID: UnitID] = [:]
    private var bytes: [UInt8] = []

    private var trie = TermTrie()
    private var heads: [Int32] = []
    private var named: [(unit: UnitID, next: Int32)] = []
    private var hosts: [String: [UnitID]] = [:]

    init() {}

    func name(_ unit: UnitID) -> String {
        let range = units[Int(unit)].name
        return String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
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
    func successors(of unit: UnitID) -> [UnitID] {
        guard Int(unit) < successorRanges.count else { return [] }
        let range = successorRanges[Int(unit)]
        return Array(successors[Int(range.lowerBound)..<Int(range.upperBound)])
    }

    /// The province since 1 July 2025 of a unit of either era.
    func provinceSince2025(of unit: UnitID) -> UnitID {
        let province = ancestor(of: unit, at: .province) ?? unit
        return units[Int(province)].era == .twoTiers ? province : successors(of: province).first ?? province
    }

    /// The district of before 1 July 2025 in which all of a newer commune lay.
    func formerDistrict(of commune: UnitID) -> UnitID? {
        formerDistricts[commune].flatMap { $0 >= 0 ? $0 : nil }
    }

    /// The longest unit name that starts at a word: every unit of that name.
    func longest(at index: Int, in passage: Passage) -> (units: [UnitID], words: Range<Int>)? {
        guard passage.words[index].id != 0 else { return nil }
        var end = passage.words.count
        while let match = trie.longest(at: index, before: end, in: passage.words) {
            let range = index..<index + match.length
            if passage.isUnbroken(range, allowing: .inName) { return (all(match.value), range) }
            end = range.upperBound - 1
            guard end > index else { return nil }
        }
        return nil
    }

    /// Provinces and districts by their name in host names, "quangninh".
    func units(ofHost label: String) -> [UnitID] {
        hosts[label] ?? []
    }

    private func all(_ name: Int32) -> [UnitID] {
        var units: [UnitID] = []
        var entry = heads[Int(name)]
        while entry >= 0 {
            units.append(named[Int(entry)].unit)
            entry = named[Int(entry)].next
        }
        return units.reversed()
    }
}

// Filling: only `GazetteerReading` does it.
extension Gazetteer {
    mutating func take(_ text: UnsafeRawBufferPointer) -> Int32 {
        defer { bytes.append(contentsOf: text) }
        return Int32(bytes.count)
    }

    mutating func add(_ unit: Unit) -> UnitID {
        units.append(unit)
        return UnitID(units.count - 1)
    }

    mutating func addName(_ range: Range<Int32>, of unit: UnitID, _ vocabulary: inout Vocabulary) {
        guard !range.isEmpty else { return }
        addName(vocabulary.internTerm(bytes[Int(range.lowerBound)..<Int(range.upperBound)]), of: unit)
    }

    mutating func addName(_ ids: [Int32], of unit: UnitID) {
        guard !ids.isEmpty, !ids.contains(0) else { return }
        let name = trie.insert(ids, value: Int32(heads.count))
        if Int(name) == heads.count { heads.append(-1) }
        named.append((unit, heads[Int(name)]))
        heads[Int(name)] = Int32(named.count - 1)
    }

    /// Whether a name is already one of a unit's.
    mutating func bears(_ unit: UnitID, _ ids: [Int32]) -> Bool {
        let name = trie.insert(ids, value: Int32(heads.count))
        if Int(name) == heads.count { heads.append(-1) }
        return all(name).contains(unit)
    }

    mutating func addHost(_ range: Range<Int32>, of unit: UnitID) {
        let label = String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
        hosts[label, default: []].append(unit)
    }

    mutating func addSuccessors(_ units: [UnitID], of unit: UnitID) {
        while successorRanges.count <= Int(unit) { successorRanges.append(0..<0) }
        let start = Int32(successors.count)
        successors.append(contentsOf: units)
        successorRanges[Int(unit)] = start..<Int32(successors.count)
    }

    mutating func findFormerDistricts() {
        for (unit, range) in successorRanges.enumerated() where units[unit].tier != .province {
            let district = units[unit].tier == .district ? UnitID(unit) : units[unit].parent
            for successor in successors[Int(range.lowerBound)..<Int(range.upperBound)] {
                let known = formerDistricts[successor]
                formerDistricts[successor] = known == nil || known == district ? district : -1
            }
        }
    }
}

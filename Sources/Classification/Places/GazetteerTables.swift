internal import Language
internal import Pipeline

/// The gazetteer while it is filled; only `GazetteerReading` does it.
struct GazetteerTables {
    private(set) var units: [Unit] = []
    private(set) var successorRanges: [Range<Int32>] = []
    private(set) var successors: [UnitID] = []
    private(set) var hosts: [String: [UnitID]] = [:]
    private(set) var trie = TermTrie()
    private var bytes: [UInt8] = []
    /// For every name its last entry in `named`, where each entry knows the one before it.
    private var heads: [Int32] = []
    private var named: [(unit: UnitID, next: Int32)] = []

    init() {}

    func text(_ range: Range<Int32>) -> String {
        String(decoding: bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
    }

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
        hosts[text(range), default: []].append(unit)
    }

    mutating func addSuccessors(_ units: [UnitID], of unit: UnitID) {
        while successorRanges.count <= Int(unit) { successorRanges.append(0..<0) }
        let start = Int32(successors.count)
        successors.append(contentsOf: units)
        successorRanges[Int(unit)] = start..<Int32(successors.count)
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

// What follows from the filled tables.
extension GazetteerTables {
    /// The units of all names, name by name, and where those of each begin.
    func namesakes() -> (starts: [Int32], units: [UnitID]) {
        var starts: [Int32] = []
        var units: [UnitID] = []
        units.reserveCapacity(named.count)
        for name in heads.indices {
            starts.append(Int32(units.count))
            units += all(Int32(name))
        }
        return (starts + [Int32(units.count)], units)
    }

    func provinceSince2025(of unit: UnitID) -> UnitID {
        var province = unit
        while units[Int(province)].parent >= 0 { province = units[Int(province)].parent }
        guard units[Int(province)].era == .threeTiers, Int(province) < successorRanges.count else { return province }
        let range = successorRanges[Int(province)]
        return range.isEmpty ? province : successors[Int(range.lowerBound)]
    }

    /// For every unit the one older district in which all its predecessors lie, else -1.
    func formerDistricts() -> [UnitID] {
        var districts = [UnitID](repeating: -1, count: units.count)
        var isShared = [Bool](repeating: false, count: units.count)
        for (unit, range) in successorRanges.enumerated() where units[unit].tier != .province {
            let district = units[unit].tier == .district ? UnitID(unit) : units[unit].parent
            for successor in successors[Int(range.lowerBound)..<Int(range.upperBound)].map(Int.init) {
                if districts[successor] >= 0, districts[successor] != district { isShared[successor] = true }
                districts[successor] = district
            }
        }
        for unit in units.indices where isShared[unit] { districts[unit] = -1 }
        return districts
    }
}

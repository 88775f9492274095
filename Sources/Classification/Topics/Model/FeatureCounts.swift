/// The known features of one text in the order of their first occurrence, each once. Reading the next text takes the
/// memory of the last.
struct FeatureCounts {
    struct Cell {
        let row: Int32
        /// How often the feature occurs.
        var count: Int32
    }

    /// Where cells are entered.
    private struct Entry {
        let cells: UnsafeMutableBufferPointer<Cell>
        /// Place + 1 in `cells`, found by a hash of the row; 0 is free.
        let places: UnsafeMutableBufferPointer<Int32>
        var count = 0

        @inline(__always)
        mutating func add(_ row: Int32) {
            var place = Int(row) &* 0x9E37_79B1 >> 7 & (places.count - 1)
            while places[place] != 0 {
                let cell = Int(places[place]) - 1
                if cells[cell].row == row {
                    cells[cell].count &+= 1
                    return
                }
                place = (place + 1) & (places.count - 1)
            }
            cells[count] = Cell(row: row, count: 1)
            count &+= 1
            places[place] = Int32(truncatingIfNeeded: count)
        }
    }

    private var memory: [Cell] = []
    private var count = 0
    private var places: [Int32] = []
    /// By key, what the table holds where it is looked for first.
    private var first: [FeatureTable.Slot] = []

    /// Counts the features of `keys`; the first `titled` stand in a title and count as features of titles too.
    mutating func read(_ keys: UnsafeBufferPointer<UInt64>, titled: Int, _ slots: FeatureTable.Slots) {
        let limit = keys.count + titled
        var capacity = 64
        while capacity < 2 * limit { capacity *= 2 }
        if memory.count < limit { memory = Array(repeating: Cell(row: 0, count: 0), count: 2 * limit) }
        if places.count < capacity { places = Array(repeating: 0, count: capacity) }
        if first.count < keys.count { first = Array(repeating: FeatureTable.Slot(), count: 2 * keys.count) }
        first.withUnsafeMutableBufferPointer { first in
            for place in keys.indices { first[place] = slots.first(keys[place]) }
        }
        count = memory.withUnsafeMutableBufferPointer { cells in
            places.withUnsafeMutableBufferPointer { places in
                let places = UnsafeMutableBufferPointer(rebasing: places[..<capacity])
                places.update(repeating: 0)
                var entry = Entry(cells: cells, places: places)
                first.withUnsafeBufferPointer { Self.enter(keys, $0, titled: titled, slots, in: &entry) }
                return entry.count
            }
        }
    }

    @inline(__always)
    func withCells<Result>(_ body: (UnsafeBufferPointer<Cell>) -> Result) -> Result {
        memory.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
    }

    @inline(__always)
    private static func enter(
        _ keys: UnsafeBufferPointer<UInt64>, _ first: UnsafeBufferPointer<FeatureTable.Slot>, titled: Int,
        _ slots: FeatureTable.Slots, in entry: inout Entry
    ) {
        for place in keys.indices {
            guard let row = slots.find(keys[place], first[place]) else { continue }
            entry.add(row)
            guard place < titled else { continue }
            let twin = slots.twin(of: row)
            if twin >= 0 { entry.add(twin) }
        }
    }
}

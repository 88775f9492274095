/// Values under hashes that are well mixed already: one probe, no second hashing.
struct HashTable<Value: Sendable>: Sendable {
    private struct Slot: Sendable {
        var key: UInt64 = 0
        /// Place in `values`, -1 where the slot is free.
        var place: Int32 = -1
    }

    private var slots: [Slot]
    private(set) var values: [Value] = []
    private let shift: UInt64

    /// Room for about `expected` keys; it grows no further than memory.
    init(expecting expected: Int) {
        var bits = 4
        while 1 << bits < expected * 2 { bits += 1 }
        slots = Array(repeating: Slot(), count: 1 << bits)
        shift = UInt64(64 - bits)
        values.reserveCapacity(expected)
    }

    subscript(key: UInt64) -> Value? {
        let slot = slots[slot(of: key)]
        return slot.place < 0 ? nil : values[Int(slot.place)]
    }

    /// Changes the value under a key, which is `start` where it had none; returns its place in `values`.
    @discardableResult
    mutating func update(_ key: UInt64, from start: Value, _ change: (inout Value) -> Void) -> Int {
        let index = slot(of: key)
        if slots[index].place < 0 {
            guard values.count + 1 < slots.count else { return grow(key, start, change) }
            slots[index] = Slot(key: key, place: Int32(values.count))
            values.append(start)
        }
        let place = Int(slots[index].place)
        change(&values[place])
        return place
    }

    private mutating func grow(_ key: UInt64, _ start: Value, _ change: (inout Value) -> Void) -> Int {
        var larger = HashTable(expecting: slots.count)
        for slot in slots where slot.place >= 0 { larger.slots[larger.slot(of: slot.key)] = slot }
        larger.values = values
        self = larger
        return update(key, from: start, change)
    }

    /// The slot that holds a key, or the free one where it belongs.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[index].place >= 0, slots[index].key != key { index = (index + 1) & (slots.count - 1) }
        return index
    }
}

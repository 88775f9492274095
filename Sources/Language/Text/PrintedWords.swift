internal import Vietnamese

/// The words of a vocabulary by the very bytes in which nearly all texts print them: in small letters, with a first capital
/// or in capitals, in either placement of the tone. Whatever is printed in another way is not found here, and must be folded.
///
/// Every word of every text is looked up: most have no more than eight bytes, and stand in a table of half the size.
struct PrintedWords: Sendable {
    struct Form: Sendable {
        /// The id, and in the lowest bit whether the first letter is a capital.
        fileprivate var word: UInt32 = 0
        var openings: Openings = .none

        @inline(__always)
        var id: Int32 { Int32(bitPattern: word >> 1) }
        @inline(__always)
        var isCapitalised: Bool { word & 1 != 0 }
    }

    private let short: Table<UInt64>
    private let long: Table<LongKey>

    init(_ vocabulary: Vocabulary) {
        var short: [(UInt64, Form)] = [], long: [(LongKey, Form)] = []
        for word in vocabulary.words {
            for printing in word.key.printings {
                guard let key = LongKey(printing) else { continue }
                let isCapitalised = printing.unicodeScalars.first != printing.lowercased().unicodeScalars.first
                let openings = vocabulary.openings.alone(word.id).subtracting(isCapitalised ? .none : vocabulary.ofNames)
                let form = Form(word: UInt32(bitPattern: word.id) << 1 | (isCapitalised ? 1 : 0), openings: openings)
                if key.high == 0 { short.append((key.low, form)) } else { long.append((key, form)) }
            }
        }
        self.short = Table(short)
        self.long = Table(long)
    }

    /// The reader is good for `body` only.
    @inline(__always)
    func reading<Result>(_ body: (Reader) -> Result) -> Result {
        short.slots.withUnsafeBufferPointer { short in
            long.slots.withUnsafeBufferPointer { long in body(Reader(short: short, long: long)) }
        }
    }

    struct Reader {
        fileprivate let short: UnsafeBufferPointer<Table<UInt64>.Slot>
        fileprivate let long: UnsafeBufferPointer<Table<LongKey>.Slot>

        /// The word of up to eight bytes, the first one lowest.
        @inline(__always)
        func form(_ bytes: UInt64) -> Form? { Table.form(of: bytes, in: short) }

        /// The word of more.
        @inline(__always)
        func form(_ low: UInt64, _ high: UInt64) -> Form? { Table.form(of: LongKey(low: low, high: high), in: long) }
    }
}

/// The bytes of a printed word, the first one lowest; all of them 0 where a slot is free.
private protocol PrintedKey: Hashable, Sendable {
    static var free: Self { get }
    /// Well spread over all its bits.
    var spread: UInt64 { get }
}

extension UInt64: PrintedKey {
    fileprivate static var free: UInt64 { 0 }
    @inline(__always)
    fileprivate var spread: UInt64 { (self &* 0xFF51_AFD7_ED55_8CCD) >> 32 }
}

private struct LongKey: PrintedKey {
    var low: UInt64 = 0
    var high: UInt64 = 0

    static var free: LongKey { LongKey() }
    @inline(__always)
    var spread: UInt64 { ((low ^ high &* 0x9E37_79B9_7F4A_7C15) &* 0xFF51_AFD7_ED55_8CCD) >> 32 }

    init(low: UInt64 = 0, high: UInt64 = 0) {
        (self.low, self.high) = (low, high)
    }

    /// Nil where the bytes are more than 16.
    init?(_ printing: String) {
        guard printing.utf8.count <= 16 else { return nil }
        for (place, byte) in printing.utf8.enumerated() {
            if place < 8 { low |= UInt64(byte) << UInt64(place * 8) } else { high |= UInt64(byte) << UInt64(place * 8 - 64) }
        }
    }
}

private struct Table<Key: PrintedKey>: Sendable {
    struct Slot: Sendable {
        var key = Key.free
        var form = PrintedWords.Form()
    }

    private(set) var slots: [Slot]

    /// The last form of equal keys stays.
    init(_ forms: [(key: Key, form: PrintedWords.Form)]) {
        // Sparse: nearly every word is found where it is looked for first.
        var capacity = 16
        while capacity < forms.count * 4 { capacity *= 2 }
        slots = Array(repeating: Slot(), count: capacity)
        for (key, form) in forms {
            let slot = slots.withUnsafeBufferPointer { Self.slot(of: key, in: $0) }
            slots[slot] = Slot(key: key, form: form)
        }
    }

    @inline(__always)
    static func form(of key: Key, in slots: UnsafeBufferPointer<Slot>) -> PrintedWords.Form? {
        let slot = slots[slot(of: key, in: slots)]
        return slot.key == Key.free ? nil : slot.form
    }

    /// Where a key stands or would stand.
    @inline(__always)
    private static func slot(of key: Key, in slots: UnsafeBufferPointer<Slot>) -> Int {
        let mask = slots.count &- 1
        var slot = Int(truncatingIfNeeded: key.spread) & mask
        while slots[slot].key != Key.free, slots[slot].key != key { slot = (slot &+ 1) & mask }
        return slot
    }
}

/// The five-syllable shingles of a text as a set of 24-bit hashes. Two texts of a thousand shingles share one by chance
/// in a sixteenth of cases, so that similarities are exact to four digits.
struct Shingles: Equatable {
    /// Syllables in one shingle.
    static let length = 5
    /// Rising.
    private(set) var hashes: [UInt32]

    /// `syllables` are the hashes of a text's syllables in their order. A text shorter than a shingle has one.
    init(syllables: [UInt64]) {
        guard !syllables.isEmpty else {
            hashes = []
            return
        }
        var all: [UInt32] = []
        all.reserveCapacity(syllables.count)
        for start in 0...max(0, syllables.count - Self.length) {
            var hash: UInt64 = 0x7368_696E
            for syllable in syllables[start..<min(start + Self.length, syllables.count)] {
                hash = (hash ^ syllable) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash >> 31
            }
            all.append(UInt32(truncatingIfNeeded: (hash &* 0xD6E8_FEB8_6659_FD93) >> 40))
        }
        all.sort()
        hashes = []
        hashes.reserveCapacity(all.count)
        for hash in all where hash != hashes.last { hashes.append(hash) }
    }

    /// Three bytes a hash, the lowest first.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * 3)
        for hash in hashes {
            bytes.append(UInt8(truncatingIfNeeded: hash))
            bytes.append(UInt8(truncatingIfNeeded: hash >> 8))
            bytes.append(UInt8(truncatingIfNeeded: hash >> 16))
        }
        return bytes
    }

    init(bytes: ArraySlice<UInt8>) {
        let start = bytes.startIndex
        hashes = (0..<bytes.count / 3).map { place in
            let at = start + place * 3
            return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16
        }
    }

    /// The size of the intersection over that of the union, 0 to 1.
    func similarity(to other: Shingles) -> Double {
        var common = 0, a = 0, b = 0
        while a < hashes.count, b < other.hashes.count {
            if hashes[a] == other.hashes[b] {
                common += 1
                a += 1
                b += 1
            } else if hashes[a] < other.hashes[b] {
                a += 1
            } else {
                b += 1
            }
        }
        let union = hashes.count + other.hashes.count - common
        return union == 0 ? 0 : Double(common) / Double(union)
    }

    /// Ten keys of which similar texts share at least one: for a similarity of 0.9 in 1,999 of 2,000 pairs, for one of
    /// 0.5 in one of seven. One-permutation MinHash in 64 bins (P. Li, A. Owen and C.-H. Zhang, 2012), an empty bin
    /// filled from the next one (A. Shrivastava and P. Li, 2014), six bins a key.
    var bands: [UInt64] {
        guard !hashes.isEmpty else { return [] }
        var bins = [UInt32](repeating: .max, count: 64)
        for hash in hashes where bins[Int(hash >> 18)] == .max { bins[Int(hash >> 18)] = hash & 0x3FFFF }
        let filled = (0..<64).map { bin in
            let distance = (0..<64).first { bins[(bin + $0) % 64] != .max } ?? 0
            return UInt64(bins[(bin + distance) % 64]) + UInt64(distance) << 18
        }
        return (0..<10).map { band in
            filled[band * 6..<band * 6 + 6].reduce(UInt64(band + 1)) { key, bin in
                let mixed = (key ^ bin) &* 0x9E37_79B9_7F4A_7C15
                return (mixed ^ (mixed >> 29)) &* 0xBF58_476D_1CE4_E5B9
            }
        }
    }
}

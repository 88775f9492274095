import Testing

@testable import Stories

@Suite struct ShinglesTests {
    @Test func similarityIsJaccards() {
        let a = Shingles(syllables: Array(1...14)), b = Shingles(syllables: Array(3...16))
        #expect(a.hashes.count == 10)
        #expect(a.similarity(to: b) == 8.0 / 12)
        #expect(a.similarity(to: a) == 1)
        #expect(a.similarity(to: Shingles(syllables: [])) == 0)
        #expect(Shingles(syllables: []).similarity(to: Shingles(syllables: [])) == 0)
    }

    @Test(arguments: [0, 1, 4, 5, 6, 700])
    func comesBackFromItsBytes(_ count: Int) {
        let shingles = Shingles(syllables: (0..<count).map { UInt64($0) })
        #expect(Shingles(bytes: shingles.bytes[...]) == shingles)
        #expect(shingles.hashes.count == (count == 0 ? 0 : max(1, count - 4)))
        #expect(shingles.bands.count == (count == 0 ? 0 : 10))
    }

    /// The promise of `bands`, on pairs of a similarity just above the threshold.
    @Test func similarTextsShareABand() {
        var met = 0
        for seed in 0..<200 {
            let text = (0..<200).map { UInt64(seed * 1000 + $0) &* 0x9E37_79B9 }
            var other = text
            other[100] = 1
            other[150] = 2
            let a = Shingles(syllables: text), b = Shingles(syllables: other)
            #expect(a.similarity(to: b) > 0.9)
            if !Set(a.bands).isDisjoint(with: b.bands) { met += 1 }
        }
        #expect(met >= 198)
    }

    @Test func strangersSeldomMeet() {
        let bands = (0..<200).map { seed in Set(Shingles(syllables: (0..<200).map { UInt64(seed * 1000 + $0) }).bands) }
        var met = 0
        for a in bands.indices { for b in bands.indices where b > a && !bands[a].isDisjoint(with: bands[b]) { met += 1 } }
        #expect(met == 0)
    }
}

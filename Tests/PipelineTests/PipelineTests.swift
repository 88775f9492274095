import Pipeline
import Synchronization
import Testing

@Suite struct ConveyorTests {
    /// Numbers in batches of three through a transform that finishes out of order.
    private func squares(of count: Int, jobs: Int) async throws -> [Int] {
        var source = (0..<count).makeIterator()
        var drained: [Int] = []
        try await Conveyor(jobs: jobs).run(
            next: {
                let batch = (0..<3).compactMap { _ in source.next() }
                return batch.isEmpty ? nil : batch
            },
            transform: { batch in
                for _ in 0..<(batch[0] % 7) * 1_000 { _ = batch.reduce(0, &+) }
                return batch.map { $0 * $0 }
            },
            drain: { drained += $0 })
        return drained
    }

    @Test(arguments: [1, 2, 7])
    func keepsTheOrderOfTheSource(jobs: Int) async throws {
        #expect(try await squares(of: 500, jobs: jobs) == (0..<500).map { $0 * $0 })
    }

    @Test func drainsNothingFromNothing() async throws {
        #expect(try await squares(of: 0, jobs: 2).isEmpty)
    }

    @Test func keepsAtMostTwoBatchesAJobInFlight() async throws {
        let pulled = Mutex(0)
        let drained = Mutex(0)
        let widest = Mutex(0)
        try await Conveyor(jobs: 2).run(
            next: { () -> Int? in
                let number = pulled.withLock { $0 += 1; return $0 }
                let inFlight = number - drained.withLock { $0 }
                widest.withLock { $0 = max($0, inFlight) }
                return number <= 200 ? number : nil
            },
            transform: { $0 },
            drain: { _ in drained.withLock { $0 += 1 } })
        #expect(widest.withLock { $0 } <= 4)
        #expect(drained.withLock { $0 } == 200)
    }

    @Test func endsWhenTheSinkFails() async {
        struct Full: Error {}
        await #expect(throws: Full.self) {
            try await Conveyor(jobs: 2).run(next: { 1 }, transform: { $0 }, drain: { _ in throw Full() })
        }
    }
}

@Suite struct DayTests {
    @Test(arguments: ["2021-02-24", "2024-02-29", "0999-12-31"])
    func printsWhatItReads(_ text: String) throws {
        #expect(try #require(Day(text)).description == text)
    }

    @Test(arguments: ["2021-02-29", "2021-13-01", "24-02-2021", "2021-2-4", "", "2021-02-3x"])
    func refusesWhatNoCalendarHas(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test func printsTheClockOnlyWhereThereIsOne() throws {
        let day = try #require(Day("2011-04-06"))
        #expect(Moment(day: day, text: "", rule: "").iso == "2011-04-06")
        #expect(Moment(day: day, minute: 567, text: "", rule: "").iso == "2011-04-06T09:27:00")
        #expect(Moment(day: day, minute: 567, offset: 420, text: "", rule: "").iso == "2011-04-06T09:27:00+07:00")
        #expect(Moment(day: day, minute: 0, offset: -210, text: "", rule: "").iso == "2011-04-06T00:00:00-03:30")
    }
}

@Suite struct MagnitudeTests {
    @Test func computesTheChangeOfAFromToOnly() {
        let fell = Magnitude(kind: .fromTo, from: 34, to: 16)
        #expect(fell.computedChange == -18)
        #expect(abs((fell.computedPercent ?? 0) + 52.94) < 0.01)
        #expect(Magnitude(kind: .percent, from: 30, to: 50).computedChange == nil)
        #expect(Magnitude(kind: .fromTo, from: 0, to: 5).computedPercent == nil)
    }
}

@Suite struct FingerprintTests {
    @Test func tellsPartsApart() {
        #expect(Fingerprint(parts: ["ab", "c"]) != Fingerprint(parts: ["a", "bc"]))
        #expect(Fingerprint(parts: ["ab", "c"]) == Fingerprint(parts: ["ab", "c"]))
    }

    @Test func printsThePublishedDigestOfNothing() {
        #expect(Fingerprint([UInt8]()).description == "99aa06d3014798d86001c324468d497f")
    }
}

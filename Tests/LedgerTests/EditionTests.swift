import Ledger
import Pipeline
import Testing

@Suite struct EditionTests {
    private let changes = "SELECT change, field, before, after, evidence FROM changes ORDER BY change, field"

    @Test func `without an earlier edition nothing is said to have changed`() throws {
        let ledger = try Sample.ledger()
        try ledger.enter(Sample.record("a"), [Sample.article("1", in: "a", claims: [Sample.claim("giảm họp")])])
        #expect(try ledger.compare(with: "run-1") == nil)
        #expect(try ledger.lines(changes, columns: 5) == [])
    }

    @Test func `claims that came, went and changed are told apart, field by field`() throws {
        let ledger = try Sample.ledger()
        let kept = Sample.claim("giảm 10% số hội nghị", object: .conference, percent: 10)
        try ledger.enter(Sample.record("a"), [
            Sample.article("1", in: "a", claims: [kept, Sample.claim("văn bản đã giảm")]),
        ])
        try ledger.publish("run-1")

        var corrected = kept
        corrected.magnitude.value = 15
        corrected.modality = .target
        try ledger.enter(Sample.record("a"), [
            Sample.article("1", in: "a", claims: [corrected, Sample.claim("báo cáo giảm nhiều")]),
        ])
        let expected = [
            "added||||báo cáo giảm nhiều", "changed|mag_value|10.0|15.0|giảm 10% số hội nghị",
            "changed|modality|achieved|target|giảm 10% số hội nghị", "removed||||văn bản đã giảm",
        ]
        #expect(try ledger.compare(with: "run-2") == "run-1")
        #expect(try ledger.lines(changes, columns: 5) == expected)

        // Publishing does not change what the same run compares with.
        try ledger.publish("run-2")
        try ledger.publish("run-2")
        #expect(try ledger.compare(with: "run-2") == "run-1")
        #expect(try ledger.lines(changes, columns: 5) == expected)

        #expect(try ledger.compare(with: "run-3") == "run-2")
        #expect(try ledger.lines(changes, columns: 5) == [])
    }
}

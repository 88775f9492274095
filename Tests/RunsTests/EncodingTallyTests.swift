import Testing
@testable import Runs

@Suite struct EncodingTallyTests {
    @Test(arguments: [
        ([], nil), ([nil, nil], nil), (["utf-8"], "utf-8"), (["viscii", "utf-8", nil, "utf-8"], "utf-8;viscii"),
        (["vni", "tcvn3", "vni", "tcvn3", "utf-8"], "tcvn3;vni;utf-8"),
    ] as [([String?], String?)])
    func namesTheMostFrequentFirst(encodings: [String?], list: String?) {
        var tally = EncodingTally()
        for encoding in encodings { tally.add(encoding) }
        #expect(tally.list == list)
    }
}

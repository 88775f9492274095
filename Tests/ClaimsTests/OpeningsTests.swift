import Language
import Testing

@testable import Claims

/// What the gate makes of the words of terms.
struct OpeningsTests {
    @Test func everyOpeningLiesFromTheSixteenthBitOn() {
        let all = [Openings.change, .level, .remark, .verb, .announces, .strict, .counting, .ofStrict, .gated, .term, .number]
        #expect(all.allSatisfy { $0.rawValue & 0xFFFF == 0 })
    }
}

import Language
import Testing

@testable import Claims

/// What the gate makes of the words of terms.
struct OpeningsTests {
    @Test func everyOpeningLiesFromTheSixteenthBitOn() {
        let all = [Openings.change, .level, .remark, .verb, .announces, .term, .number]
        #expect(all.allSatisfy { $0.rawValue & 0xFFFF == 0 })
        let (first, second) = Openings.change.union(.remark).opening(words: 2)
        #expect((first.rawValue | second.rawValue) & 0xFFFF == 0)
    }

    @Test func aTermOfTwoWordsIsSaidByBothInARow() {
        let (first, second) = Openings.head.opening(words: 2)
        #expect(!first.said(behind: .none).holds(.head) && !second.said(behind: .none).holds(.head))
        #expect(second.said(behind: first).holds(.head))
        #expect(!second.said(behind: second).holds(.head) && !first.said(behind: second).holds(.head))
        let (trigger, _) = Openings.trigger.opening(words: 2)
        #expect(!second.said(behind: trigger).holds(.head))
    }

    @Test func aTermOfOneWordIsSaidByItself() {
        let (word, _) = Openings.head.union(.verb).opening(words: 1)
        #expect(word.said(behind: .none).holds(.head) && word.said(behind: .none).holds(.verb))
    }
}

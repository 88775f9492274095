import Claims
import Pipeline
import Testing

/// Which frame of a sentence decided whether a claim is a result, an aim or an order.
struct ModalityRuleTests {
    @Test(arguments: [
        ("Sở Xây dựng đã giảm 12 cuộc họp.", Modality.achieved, "own-cue"),
        ("Năm 2025, sở phấn đấu tinh gọn bộ máy, giảm 15% hội nghị.", .target, "earlier-cue"),
        ("Chỉ tiêu giảm 15% hội nghị đã đạt và vượt.", .achieved, "aim-fulfilled"),
        ("Huyện ủy đã ban hành kế hoạch giảm 15% hội nghị.", .target, "content-of-act"),
        ("Giảm 15% hội nghị là yêu cầu của Thường trực Tỉnh ủy.", .directive, "named-behind"),
        ("Phường giảm 9 cuộc họp so với năm trước.", .achieved, "compared"),
        ("Sở Nội vụ nỗ lực giảm 20% văn bản so với năm trước.", .target, "striven-for"),
        ("Số cuộc họp của phường giảm 9 cuộc.", .achieved, "told"),
        ("Nếu làm tốt khâu chuẩn bị, số cuộc họp đã giảm.", .expected, "condition"),
        ("Từ năm học tới, số cuộc họp của trường giảm.", .target, "coming-time"),
        ("Đơn vị giảm trên 15% văn bản được cộng điểm thi đua.", .expected, "rewarded"),
        ("Bớt họp đi cho dân nhờ!", .proposal, "plea"),
    ])
    func namesWhatDecided(passage: String, modality: Modality, rule: String) throws {
        let claim = try #require(try SlotTests.claims(passage).first)
        #expect(claim.modality == modality)
        #expect(claim.modalityRule == rule)
    }

    /// What the article's day makes of a period, and what the claim's own rule says without asking the sentence.
    @Test func namesPeriodsAndNothingWhereTheRuleDecides() throws {
        let ahead = try #require(try SlotTests.claims("Năm 2027, số văn bản đã giảm 15%.", date: "2026-02-01").first)
        #expect(ahead.modality == .target && ahead.modalityRule == "period-ahead")
        let excess = try #require(try SlotTests.claims("Quá nhiều cuộc họp.").first)
        #expect(excess.modality == .excess && excess.modalityRule == nil)
    }
}

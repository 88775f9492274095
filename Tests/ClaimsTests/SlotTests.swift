import Claims
import Language
import Pipeline
import Testing

/// The slots around a claim, one row a question.
struct SlotTests {
    static func claims(_ passage: String, date: String? = nil, title: String? = nil) throws -> [Claim] {
        let moment = date.flatMap { Day($0) }.map { Moment(day: $0, text: "", rule: "test") }
        let article = Article(title: title, blocks: [Article.Block(.paragraph, passage)], date: moment)
        return try CaseTests.extract.get().process(article).claims
    }

    @Test(arguments: [
        ("Số cuộc họp giảm 10% so với cùng kỳ năm trước.", Base.Kind.samePeriod, "so với cùng kỳ năm trước"),
        ("Số cuộc họp giảm 10% so với năm 2020.", .yoy, "so với năm 2020"),
        ("Số cuộc họp giảm 10% so với năm trước, đạt yêu cầu.", .yoy, "so với năm trước"),
        ("Số cuộc họp giảm 10% so với quý trước.", .period, "so với quý trước"),
        ("Số cuộc họp giảm 10% so với kế hoạch.", .versusPlan, "so với kế hoạch"),
        ("Số cuộc họp giảm so với trước khi sáp nhập.", .sinceEvent, "so với trước khi sáp nhập"),
        ("Từ khi sáp nhập, số cuộc họp đã giảm.", .sinceEvent, "Từ khi sáp nhập"),
        ("So với cùng kỳ năm ngoái, số cuộc họp giảm 10%.", .samePeriod, "So với cùng kỳ năm ngoái"),
        ("So với năm 2023, số cuộc họp giảm 10%.", .yoy, "So với năm 2023"),
        ("Số cuộc họp so với năm 2023 giảm 10%.", .yoy, "so với năm 2023"),
        ("Số cuộc họp giảm 10% so với quý II/2024.", .yoy, "so với quý II/2024"),
    ])
    func readsBases(passage: String, kind: Base.Kind, surface: String) throws {
        let claim = try #require(try Self.claims(passage).first)
        #expect(claim.base.type == kind)
        #expect(claim.base.surface == surface)
    }

    /// The year against which is measured is not the one that is spoken of.
    @Test(arguments: ["So với năm 2023, số cuộc họp giảm 10%.", "So với cùng kỳ năm trước, số cuộc họp giảm 10%."])
    func aBaseAheadIsNoPeriod(passage: String) throws {
        #expect(try #require(try Self.claims(passage, date: "2024-09-15").first).base.period == nil)
    }

    /// A bare headline with a figure is a result once its period is over, advice until then.
    @Test(arguments: [
        ("Giảm 15% hội nghị trong 6 tháng đầu năm 2024", "2024-08-01", Modality.achieved),
        ("Giảm 15% hội nghị trong 6 tháng đầu năm 2024", "2024-03-01", .proposal),
        ("Giảm 15% hội nghị", "2024-08-01", .proposal),
        ("Giảm hội nghị trong 6 tháng đầu năm 2024", "2024-08-01", .proposal),
        ("Phấn đấu giảm 15% hội nghị trong 6 tháng đầu năm 2024", "2024-08-01", .target),
    ])
    func tellsHeadlinesOfPeriodsThatAreOver(title: String, date: String, modality: Modality) throws {
        let claim = try #require(try Self.claims("Bản tin.", date: date, title: title).first)
        #expect(claim.modality == modality)
    }

    @Test(arguments: [
        ("6 tháng đầu năm 2023, số cuộc họp đã giảm.", "2023-01-01", "2023-06-30"),
        ("Trong 8 tháng đầu năm, số cuộc họp đã giảm.", "2024-01-01", "2024-08-31"),
        ("Quý I/2024, số cuộc họp đã giảm.", "2024-01-01", "2024-03-31"),
        ("Giai đoạn 2021 - 2023, số cuộc họp đã giảm.", "2021-01-01", "2023-12-31"),
        ("Năm 2022, số cuộc họp đã giảm.", "2022-01-01", "2022-12-31"),
        ("Năm nay số cuộc họp đã giảm.", "2024-01-01", "2024-12-31"),
        ("Năm 2024, so với năm 2023, số cuộc họp giảm 10%.", "2024-01-01", "2024-12-31"),
        ("Xã phấn đấu giảm 10% cuộc họp vào năm 2025, 30% vào năm 2028.", "2025-01-01", "2025-12-31"),
    ])
    func resolvesPeriods(passage: String, start: String, end: String) throws {
        let claim = try #require(try Self.claims(passage, date: "2024-09-15").first)
        #expect(claim.base.period == Period(start: Day(start), end: Day(end)))
    }

    /// A bare verb with a figure says nothing of whether it was done, unless its period is over.
    @Test(arguments: [
        ("Giảm 20% hội nghị trong 6 tháng đầu năm 2026", "2026-07-10", Modality.achieved),
        ("Giảm 20% hội nghị trong 6 tháng đầu năm 2026", "2026-03-10", .proposal),
        ("Giảm 20% hội nghị giai đoạn 2021 - 2025", "2026-07-10", .proposal),
        ("Phấn đấu giảm 20% hội nghị trong 6 tháng đầu năm 2026", "2026-07-10", .target),
        ("Đến hết tháng 5, thị trấn ban hành 90 văn bản, bằng 75% cùng kỳ năm 2025.", "2026-10-10", .achieved),
    ])
    func aPeriodThatIsOverTellsAResult(title: String, date: String, modality: Modality) throws {
        #expect(try #require(try Self.claims("", date: date, title: title).first).modality == modality)
    }

    @Test(arguments: [
        ("Thực hiện Kết luận 226-KL/TW, xã phấn đấu giảm 10% hội nghị.", "226-KL/TW"),
        ("Huyện phấn đấu giảm 10% hội nghị.", nil),
        ("Kết luận 226-KL/TW vừa ban hành. Theo đó, mỗi năm tinh giản 10% số lượng hội nghị.", "226-KL/TW"),
    ])
    func namesTheActThatIsQuoted(passage: String, act: String?) throws {
        #expect(try #require(try Self.claims(passage).first).citationOf == act)
    }

    @Test(arguments: [
        ("Sở yêu cầu giảm mạnh số cuộc họp.", Magnitude.Intensity.strong), ("Sở yêu cầu giảm tối đa số cuộc họp.", .max),
        ("Số cuộc họp giảm đáng kể.", .medium), ("Số cuộc họp giảm nhẹ.", .weak),
    ])
    func readsStrength(passage: String, intensity: Magnitude.Intensity) throws {
        #expect(try #require(try Self.claims(passage).first).magnitude.intensity == intensity)
    }

    @Test func computesAChangeFromTwoEnds() throws {
        let magnitude = try #require(try Self.claims("Số cuộc họp giảm từ 40 xuống còn 30.").first).magnitude
        #expect(magnitude.kind == .fromTo)
        #expect(magnitude.computedChange == -10 && magnitude.computedPercent == -25)
    }

    /// A change that is told in two figures is one claim with both.
    @Test(arguments: [
        ("Tỉnh cắt được 96 hội nghị (18,4%).", 96, Restatement(value: 18.4, unit: "%")),
        ("Số giấy mời giảm 340 bản, tương đương 22% so với quý trước.", 340, Restatement(value: 22, unit: "%")),
        ("Số văn bản giảm 12%, từ 950 xuống còn 836 văn bản.", 12, Restatement(from: 950, to: 836, unit: "văn bản")),
        ("Số hội nghị giảm 9 cuộc so với cùng kỳ (tương ứng 15%).", 9, Restatement(value: 15, unit: "%")),
        ("Số hội nghị giảm 15%, tương ứng giảm 9 cuộc.", 15, Restatement(value: 9, unit: "cuộc")),
        ("Xã bỏ 8 cuộc họp, tức 20% số cuộc họp của năm trước.", 8, Restatement(value: 20, unit: "%")),
        ("Tỉnh cắt được 96 hội nghị (70% họp trực tuyến).", 96, nil),
        ("Tỉnh giảm 15% văn bản (120 văn bản).", 15, nil),
        ("Tỉnh giảm 96 văn bản, giảm 12% chi phí in.", 96, nil),
        ("Tỉnh cắt được 96 hội nghị, tương đương 80% kế hoạch năm.", 96, nil),
        ("Tỉnh cắt được 60 hội nghị, tức một nửa.", 60, Restatement(value: 50, unit: "%")),
    ] as [(String, Double, Restatement?)])
    func readsTheSecondFigureOfAChange(passage: String, value: Double, also: Restatement?) throws {
        let claims = try Self.claims(passage).filter { $0.measure == .count }
        #expect(claims.map(\.magnitude.value) == [value])
        #expect(claims.map(\.magnitude.also) == [also])
    }

    @Test(arguments: [
        ("Mỗi tháng xã bớt được 4 cuộc họp.", "month"),
        ("Cấp xã tổ chức không quá 2 hội nghị mỗi năm.", "year"),
        ("Sở họp không quá 2 cuộc/tháng.", "month"),
        ("Họp giao ban hằng tuần không quá 60 phút.", nil),
        ("Số cuộc họp giảm 12 cuộc.", nil),
        ("Sau một năm, số cuộc họp giảm 12 cuộc.", nil),
        ("Số cuộc họp giảm 20%, mỗi năm tiết kiệm 2 tỷ đồng tiền điện.", nil),
        ("Nhờ giao ban mỗi tuần một lần, số văn bản giảm 120 bản.", nil),
        ("Sở cắt 45 cuộc họp để mỗi tuần có hai ngày xuống xã.", nil),
    ] as [(String, String?)])
    func readsInWhatTimeSoManyCome(passage: String, per: String?) throws {
        #expect(try Self.claims(passage).map(\.magnitude.per) == [per])
    }

    @Test func aTitleGivesWayToTheBody() throws {
        let both = try Self.claims("Huyện ủy yêu cầu giảm các cuộc họp không cần thiết.", title: "Yêu cầu giảm họp")
        #expect(both.map(\.span.section) == [.body])
        let alone = try Self.claims("Huyện ủy họp sáng nay.", title: "Yêu cầu giảm họp")
        #expect(alone.map(\.span.section) == [.title])
        #expect(alone.first?.scope == ["title"])
        #expect(try Self.claims("", title: "Giảm họp, tăng hiệu quả").first?.modality == .proposal)
    }

    @Test(arguments: ["Lai Vung giảm 31 cuộc họp", "Lai Vung phải cắt 31 cuộc họp"])
    func aHeadlineThatTheBodyRepeatsWordForWordIsOneClaim(title: String) throws {
        let claims = try Self.claims("Năm nay \(title) so với năm trước.", title: title)
        #expect(claims.map(\.span.section) == [.body])
        #expect(claims.first?.magnitude.value == 31)
    }

    @Test func whatIsLongPastIsHistory() throws {
        let old = try #require(try Self.claims("Năm 2010, số cuộc họp giảm 12%.", date: "2024-10-01").first)
        #expect(old.scope.contains("historic"))
        let recent = try #require(try Self.claims("Năm 2023, số cuộc họp giảm 12%.", date: "2024-10-01").first)
        #expect(!recent.scope.contains("historic"))
    }

    @Test func theSameSentenceTwiceIsOneClaim() throws {
        #expect(try Self.claims("Số cuộc họp đã giảm. Số cuộc họp đã giảm.").count == 1)
    }

    @Test func idsHoldWhateverStandsBefore() throws {
        let one = try #require(try Self.claims("Số cuộc họp đã giảm.").first)
        let other = try #require(try Self.claims("Xã đổi mới.  Số cuộc họp  đã giảm.").first)
        #expect(one.id == other.id)
        #expect(one.id.hasPrefix("c-") && one.id.count == 18)
        #expect(one.span != other.span)
    }

    @Test func ifIsHypotheticalAndQuotesAreFlagged() throws {
        let claim = try #require(try Self.claims("Nếu giảm hội họp thì tiết kiệm được nhiều.").first)
        #expect(claim.scope.contains("hypothetical") && claim.confidence < 1)
        let quoted = try #require(try Self.claims("Ông nói: “Phải giảm họp”.").first)
        #expect(quoted.scope.contains("quoted_example"))
    }

    @Test func aReportOrASpeakerIsNamed() throws {
        let report = try #require(try Self.claims("Theo báo cáo của Sở Nội vụ, số cuộc họp đã giảm.").first)
        #expect(report.attribution == Attribution(source: .report, holder: "Sở Nội vụ"))
        let speech = try #require(try Self.claims("Bí thư Huyện ủy yêu cầu giảm các cuộc họp.").first)
        #expect(speech.attribution == Attribution(source: .speech, holder: "Bí thư Huyện ủy"))
    }
}

import Claims
import Language
import Pipeline
import Testing

/// Bare levels are observations and never claims.
struct ObservationTests {
    static func finding(_ kind: Article.Block.Kind, _ text: String) throws -> Finding {
        let article = Article(blocks: [Article.Block(kind, text)])
        return try CaseTests.extract.get().process(article)
    }

    @Test(arguments: [
        ("Từ tháng 7, đảng ủy phường đã ban hành gần 900 văn bản chỉ đạo, tổ chức 76 cuộc họp.", [900.0, 76]),
        ("Ủy ban phường phát hành hơn 2.700 văn bản.", [2700]),
        ("Huyện tổ chức 12 hội nghị và 4 lớp tập huấn.", [12, 4]),
        ("Huyện tổ chức hội nghị tổng kết.", []),
        ("Số cuộc họp giảm từ 40 xuống còn 30.", []),
        ("Yêu cầu mỗi năm không quá 3 hội nghị.", []),
        ("Năm 2024 có 15 xã đạt chuẩn.", []),
    ])
    func readsLevels(passage: String, values: [Double]) throws {
        let finding = try Self.finding(.paragraph, passage)
        #expect(finding.observations.map(\.value) == values)
        #expect(values.isEmpty || finding.claims.isEmpty)
    }

    /// The years of each level's period: that of its own part, else the last before it, else the first behind it.
    @Test(arguments: [
        ("Năm 2023 xã ban hành 900 văn bản, năm 2024 ban hành 700 văn bản.", [2023, 2024]),
        ("Xã ban hành 900 văn bản trong năm 2023, ban hành 700 văn bản trong năm 2024.", [2023, 2024]),
        ("Trong năm 2023, xã ban hành 900 văn bản, tổ chức 76 cuộc họp.", [2023, 2023]),
        ("Xã ban hành 900 văn bản, tổ chức 76 cuộc họp trong năm 2023.", [2023, 2023]),
        ("Năm 2024 xã tổ chức 76 cuộc họp, thực hiện kế hoạch của năm 2022.", [2024]),
        ("Xã tổ chức 76 cuộc họp, nhiều so với năm 2022.", [nil]),
    ] as [(String, [Int?])])
    func aLevelHasThePeriodOfItsOwnPart(passage: String, years: [Int?]) throws {
        #expect(try Self.finding(.paragraph, passage).observations.map { $0.base.period?.start?.year } == years)
    }

    @Test func boundsAndSubtypesStay() throws {
        let observation = try #require(try Self.finding(.paragraph, "Phường đã ban hành gần 900 văn bản chỉ đạo.").observations.first)
        #expect(observation.bound == .nearly)
        #expect(observation.object == .document && observation.subtype == ["van_ban_chi_dao"])
        #expect(observation.evidence == "ban hành gần 900 văn bản chỉ đạo")
    }

    @Test func tableRowsAreLevelsAndNoProse() throws {
        let finding = try Self.finding(.tableRow, "Phường An Hòa\t120 văn bản\t14 cuộc họp")
        #expect(finding.observations.map(\.value) == [120, 14])
        #expect(finding.observations.allSatisfy { $0.rule == "table-row" && $0.span.section == .table })
        #expect(finding.observations.map(\.org) == ["Phường An Hòa", "Phường An Hòa"])
        #expect(try Self.finding(.tableRow, "Số cuộc họp giảm 10% so với năm trước").claims.isEmpty)
    }

    @Test func aHeadingSaysWhatItsColumnCounts() throws {
        let rows = ["Đơn vị\tSố văn bản\tCuộc họp", "An Hòa\t120\t14", "Bình An\t1.250\t9"]
        let article = Article(blocks: rows.map { Article.Block(.tableRow, $0) })
        let observations = try CaseTests.extract.get().process(article).observations
        #expect(observations.map(\.value) == [120, 14, 1250, 9])
        #expect(observations.map(\.object) == [.document, .conference, .document, .conference])
        #expect(observations.map(\.org) == ["An Hòa", "An Hòa", "Bình An", "Bình An"])
        let body = Array(article.body.unicodeScalars)
        for observation in observations {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: body[observation.span.start..<observation.span.end])
            #expect(String(text) == observation.evidence)
        }
    }

    @Test func aHeadingSaysOfWhatTimeItsColumnIs() throws {
        let rows = ["Đơn vị\tSố văn bản năm 2025\tSố văn bản năm 2026\tSố cuộc họp", "An Hòa\t730\t612\t14", "Bình An\t410\t388\t9 cuộc họp quý I năm 2026"]
        let article = Article(blocks: rows.map { Article.Block(.tableRow, $0) })
        let observations = try CaseTests.extract.get().process(article).observations
        #expect(observations.map(\.value) == [730, 612, 14, 410, 388, 9])
        #expect(observations.map { $0.base.period?.start?.description } == ["2025-01-01", "2026-01-01", nil, "2025-01-01", "2026-01-01", "2026-01-01"])
        #expect(observations[5].base.period?.end?.description == "2026-03-31")
    }

    @Test(arguments: [
        (["Đơn vị\tHội nghị kế hoạch\tHội nghị thực hiện", "An Hòa\t20\t14", "Bình An\t18\t9"], [14.0, 9]),
        (["Đơn vị\tSố văn bản\tCuộc họp", "Kế hoạch năm 2025\t900\t40", "Thực hiện 2025\t700\t31"], [700, 31]),
        (["Đơn vị\tSố văn bản", "Sở Kế hoạch và Đầu tư\t120"], [120]),
        (["Đơn vị\tSố kế hoạch ban hành\tSố cuộc họp", "An Hòa\t12\t5"], [12, 5]),
    ])
    func whatWasPlannedIsNoLevel(_ table: (rows: [String], values: [Double])) throws {
        let article = Article(blocks: table.rows.map { Article.Block(.tableRow, $0) })
        let observations = try CaseTests.extract.get().process(article).observations
        #expect(observations.map(\.value) == table.values)
    }

    @Test func refusedCandidatesAreKeptForReview() throws {
        let refusals = try Self.finding(.paragraph, "Tại hội nghị, Chủ tịch yêu cầu giảm 10% biên chế.").refusals
        #expect(refusals.count == 1)
        #expect(refusals.first?.head == "biên chế")
        #expect(refusals.first?.rule == "reduce-object")
    }
}

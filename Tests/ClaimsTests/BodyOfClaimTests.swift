import Claims
import Language
import Pipeline
import Testing

/// Whose documents and conferences a claim speaks of, one row a way of naming them.
struct BodyOfClaimTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let passage: String
        let org: String?
        let kind: Body.Kind?

        var testDescription: String { rule }
    }

    static let committee = "Ủy ban nhân dân thành phố Hạ Long"
    static let party = "Huyện ủy Đầm Hà"

    static let cases: [Case] = [
        Case(rule: "in the words of its first mention", passage: "Số cuộc họp của UBND thành phố Hạ Long giảm 10%.", org: committee, kind: .state),
        Case(rule: "in other words than at first", passage: "UBND thành phố Hạ Long họp. Số cuộc họp của UBND TP giảm 10%.", org: committee, kind: .state),
        Case(rule: "the body behind “of” before the one that asks", passage: "Huyện ủy yêu cầu số cuộc họp của UBND TP giảm 10%.", org: committee, kind: .state),
        Case(rule: "who is asked stands behind who asks", passage: "UBND TP yêu cầu Huyện ủy giảm 10% số cuộc họp.", org: party, kind: .party),
        Case(rule: "a unit that is no body, as printed", passage: "Số cuộc họp của từng chi hội giảm 10%.", org: "từng chi hội", kind: nil),
        Case(rule: "a verb of reaching is none of the name", passage: "Tỷ lệ văn bản điện tử của TP đạt 30%.", org: "TP", kind: nil),
        Case(rule: "who tells it of others did not do it", passage: "UBND TP cho biết, các phường đã giảm 10% số cuộc họp.", org: nil, kind: nil),
        Case(rule: "who tells it of itself did it", passage: "UBND TP cho biết đã giảm 10% số cuộc họp.", org: committee, kind: .state),
        Case(rule: "a body of an earlier sentence is not meant", passage: "Huyện ủy đã ra kế hoạch. Số cuộc họp giảm 10%.", org: nil, kind: nil),
    ]

    static func judgement(of article: Article) -> Judgement {
        func body(_ name: String, _ printed: [String], _ kind: Body.Kind) -> Body? {
            let mentions = printed.flatMap { words in
                article.body.ranges(of: words).map { range in
                    let start = article.body[..<range.lowerBound].unicodeScalars.count
                    return Span(section: .body, start: start, end: start + words.unicodeScalars.count)
                }
            }
            return mentions.isEmpty ? nil : Body(name: name, printed: printed[0], kind: kind, level: .district, mentions: mentions)
        }
        let bodies = [
            body(committee, ["UBND thành phố Hạ Long", "UBND TP"], .state), body(party, ["Huyện ủy"], .party),
        ]
        return Judgement(bodies: bodies.compactMap(\.self))
    }

    @Test(arguments: cases)
    func body(_ row: Case) throws {
        let article = Article(blocks: [Article.Block(.paragraph, row.passage)])
        let finding = try CaseTests.extract.get().process(article, Self.judgement(of: article))
        let claim = try #require(finding.claims.first)
        #expect(claim.org == row.org)
        #expect(claim.orgKind == row.kind)
    }

    /// A unit that acts under its place's name alone, and its level.
    @Test(arguments: [
        ("Huyện Đầm Hà đã giảm 10% số cuộc họp.", "Huyện Đầm Hà"),
        ("Năm nay, huyện Đầm Hà giảm được 9 cuộc họp.", "Huyện Đầm Hà"),
        ("huyện Đầm Hà: Cắt giảm hội họp", "Huyện Đầm Hà"),
        ("Tỉnh yêu cầu huyện Đầm Hà giảm 10% số cuộc họp.", "Huyện Đầm Hà"),
        ("Tại huyện Đầm Hà, số cuộc họp giảm 10%.", nil),
        ("Sáng nay huyện Đầm Hà mưa to, các đại biểu đề nghị giảm họp.", nil),
    ] as [(String, String?)])
    func namesUnitsThatAct(passage: String, org: String?) throws {
        let article = Article(blocks: [Article.Block(.paragraph, passage)])
        let words = "uyện Đầm Hà"
        let range = try #require(passage.firstRange(of: words))
        let start = passage[..<range.lowerBound].unicodeScalars.count - 1
        let span = Span(section: .body, start: start, end: start + words.unicodeScalars.count + 1)
        let place = Place(printed: "huyện Đầm Hà", district: "Đầm Hà", province: "Quảng Ninh")
        let claim = try #require(try CaseTests.extract.get().process(article, Judgement(printedPlaces: [PrintedPlace(place, at: span)])).claims.first)
        #expect(claim.org == org)
        #expect(claim.recipientLevel == (org == nil ? nil : .district))
    }
}

import Claims
import Language
import Pipeline
import Testing

/// Where claims belong, one row a way of deciding it.
struct PlaceOfClaimTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        let body: [String]
        /// Province, district and commune of the first claim, and the words that are printed.
        let place: [String?]
        let cue: String?

        var testDescription: String { rule }
    }

    static let home = Place(printed: "huyện", district: "Đầm Hà", provinceBefore2025: "Quảng Ninh", province: "Quảng Ninh")
    static let province = Place(printed: "tỉnh Quảng Ninh", provinceBefore2025: "Quảng Ninh", province: "Quảng Ninh")
    static let other = Place(printed: "tỉnh Lạng Sơn", provinceBefore2025: "Lạng Sơn", province: "Lạng Sơn")
    static let first = Place(printed: "xã Tân Lập", commune: "Tân Lập", district: "Đầm Hà", provinceBefore2025: "Quảng Ninh", province: "Quảng Ninh")
    static let second = Place(printed: "xã Tân Bình", commune: "Tân Bình", district: "Đầm Hà", provinceBefore2025: "Quảng Ninh", province: "Quảng Ninh")
    static let open = Place(printed: "xã Tân Tiến", province: nil, candidates: ["xã Tân Tiến, Hưng Yên", "xã Tân Tiến, Lạng Sơn"])
    static let body = Body(name: "Ủy ban nhân dân tỉnh Lạng Sơn", printed: "UBND tỉnh Lạng Sơn", kind: .state, level: .province, place: other)
    static let centre = Body(name: "Ban Bí thư", printed: "Ban Bí thư", kind: .party, level: .centre)

    static let cases: [Case] = [
        Case(rule: "no place of its own", body: ["Số cuộc họp giảm 10%."], place: ["Quảng Ninh", "Đầm Hà", nil, "huyện"], cue: nil),
        Case(
            rule: "the body's", body: ["UBND tỉnh Lạng Sơn yêu cầu giảm 10% số cuộc họp."],
            place: ["Lạng Sơn", nil, nil, "tỉnh Lạng Sơn"], cue: "org: Ủy ban nhân dân tỉnh Lạng Sơn"),
        Case(rule: "a body of the whole country", body: ["Ban Bí thư yêu cầu giảm 10% số cuộc họp."], place: [nil, nil, nil, nil], cue: "org: Ban Bí thư"),
        Case(
            rule: "the sentence's", body: ["Tại xã Tân Lập, số cuộc họp giảm 10%."],
            place: ["Quảng Ninh", "Đầm Hà", "Tân Lập", "xã Tân Lập"], cue: "sentence: xã Tân Lập"),
        Case(
            rule: "the nearest of a sentence", body: ["Ở tỉnh Lạng Sơn mọi việc đổi khác, còn tại xã Tân Lập thì số cuộc họp giảm 10%."],
            place: ["Quảng Ninh", "Đầm Hà", "Tân Lập", "xã Tân Lập"], cue: "sentence: xã Tân Lập"),
        Case(
            rule: "the inner of a chain", body: ["Tại xã Tân Lập (tỉnh Quảng Ninh), số cuộc họp giảm 10%."],
            place: ["Quảng Ninh", "Đầm Hà", "Tân Lập", "xã Tân Lập"], cue: "sentence: xã Tân Lập"),
        Case(
            rule: "a smaller unit that stands apart is no chain", body: ["Sau lời góp ý ở xã Tân Lập, toàn tỉnh Quảng Ninh đã giảm 10% số cuộc họp."],
            place: ["Quảng Ninh", nil, nil, "tỉnh Quảng Ninh"], cue: "sentence: tỉnh Quảng Ninh"),
        Case(
            rule: "the body that is asked, not the one that asks", body: ["Ban Bí thư yêu cầu UBND tỉnh Lạng Sơn giảm 10% số cuộc họp."],
            place: ["Lạng Sơn", nil, nil, "tỉnh Lạng Sơn"], cue: "org: Ủy ban nhân dân tỉnh Lạng Sơn"),
        Case(
            rule: "a list shares its district", body: ["Tại xã Tân Bình và xã Tân Lập, số cuộc họp giảm 10%."],
            place: ["Quảng Ninh", "Đầm Hà", nil, "xã Tân Bình, xã Tân Lập"], cue: "sentence: xã Tân Bình, xã Tân Lập"),
        Case(
            rule: "the paragraph's", body: ["Đoàn đến xã Tân Lập. Số cuộc họp giảm 10%."],
            place: ["Quảng Ninh", "Đầm Hà", "Tân Lập", "xã Tân Lập"], cue: "paragraph: xã Tân Lập"),
        Case(
            rule: "another paragraph says nothing", body: ["Đoàn đến xã Tân Lập.", "Số cuộc họp giảm 10%."],
            place: ["Quảng Ninh", "Đầm Hà", nil, "huyện"], cue: nil),
        Case(
            rule: "a later sentence says nothing", body: ["Số cuộc họp giảm 10%. Đoàn đến xã Tân Lập."],
            place: ["Quảng Ninh", "Đầm Hà", nil, "huyện"], cue: nil),
        Case(
            rule: "a unit around the article's, in an earlier sentence", body: ["Kế hoạch của tỉnh Quảng Ninh đã rõ. Số cuộc họp giảm 10%."],
            place: ["Quảng Ninh", "Đầm Hà", nil, "huyện"], cue: nil),
        Case(
            rule: "a name of several units", body: ["Tại xã Tân Tiến, số cuộc họp giảm 10%."],
            place: [nil, nil, nil, "xã Tân Tiến"], cue: "sentence: xã Tân Tiến"),
    ]

    /// What the classifier would say: the named places and bodies wherever they are printed.
    static func judgement(of article: Article) -> Judgement {
        func spans(_ words: String) -> [Span] {
            article.body.ranges(of: words).map { range in
                let scalars = article.body.unicodeScalars
                let start = scalars.distance(from: scalars.startIndex, to: range.lowerBound)
                return Span(section: .body, start: start, end: start + words.unicodeScalars.count)
            }
        }
        let printed = [province, other, first, second, open].flatMap { place in spans(place.printed).map { PrintedPlace(place, at: $0) } }
        let bodies = [body, centre].compactMap { body in
            var body = body
            body.mentions = spans(body.printed)
            return body.mentions.isEmpty ? nil : body
        }
        return Judgement(place: home, printedPlaces: printed.sorted { $0.span.start < $1.span.start }, bodies: bodies)
    }

    @Test(arguments: cases)
    func place(_ row: Case) throws {
        let article = Article(blocks: row.body.map { Article.Block(.paragraph, $0) })
        let finding = try CaseTests.extract.get().process(article, Self.judgement(of: article))
        let place = try #require(finding.claims.first).place
        #expect([place?.province, place?.district, place?.commune, place?.printed] == row.place)
        #expect(place?.candidates ?? [] == (row.rule == "a name of several units" ? Self.open.candidates : []))
        #expect(finding.judgement.cues.map(\.text) == [row.cue].compactMap { $0 })
    }

    @Test func rowsOfATableBelongWhereTheirUnitIs() throws {
        let article = Article(blocks: [Article.Block(.paragraph, "Đoàn đến xã Tân Bình."), Article.Block(.tableRow, "xã Tân Lập\t120 văn bản")])
        let finding = try CaseTests.extract.get().process(article, Self.judgement(of: article))
        #expect(finding.observations.map(\.place?.commune) == ["Tân Lập"])
    }
}

import Pipeline
import Testing

struct EventTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let rule: String
        var title: String?
        let body: [String]
        var date: String? = "2021-05-12"
        var kind: String?
        var day: String?
        var leaders: [String] = []
        var attendees: [String] = []

        var testDescription: String { rule }
    }

    static let cases: [Case] = [
        Case(
            rule: "a working session with its day, its leader and who attended",
            title: "Đoàn khảo sát của tỉnh làm việc với huyện",
            body: ["Sáng ngày 10/5/2021, Đoàn khảo sát của tỉnh do đồng chí Lý Văn Nam, Phó Bí thư Tỉnh ủy làm trưởng đoàn có buổi làm việc với huyện.", "Dự buổi làm việc có đồng chí Hà Thị Loan, Bí thư Huyện ủy."],
            kind: "G01", day: "2021-05-10", leaders: ["Lý Văn Nam"], attendees: ["Hà Thị Loan"]),
        Case(
            rule: "a conference whose year is borrowed from the article",
            title: "Hội nghị giao ban công tác tháng 5",
            body: ["Chiều 11/5, UBND huyện tổ chức hội nghị giao ban. Đồng chí Trần Văn Lộc, Chủ tịch UBND huyện chủ trì hội nghị."],
            kind: "G02", day: "2021-05-11", leaders: ["Trần Văn Lộc"]),
        Case(
            rule: "this morning is the article's own day",
            body: ["Sáng nay, Huyện ủy tổ chức hội nghị cán bộ chủ chốt."], kind: "G02", day: "2021-05-12"),
        Case(
            rule: "under the chair of",
            body: ["Sáng 11/5, dưới sự chủ trì của đồng chí Ngô Thị Bình, Bí thư Huyện ủy, hội nghị sơ kết công tác quý I diễn ra tại trung tâm huyện."],
            kind: "G05", day: "2021-05-11", leaders: ["Ngô Thị Bình"]),
        Case(
            rule: "a resolution's conference of years ago is no event of this article",
            body: ["Thực hiện Nghị quyết Hội nghị lần thứ chín ngày 9/6/2014, huyện tổ chức học tập nghị quyết."]),
        Case(rule: "advice about conferences is no event", title: "Giảm hội nghị", body: ["Nên giảm hội nghị và cuộc họp không cần thiết."]),
    ]

    @Test(arguments: cases)
    func event(_ row: Case) throws {
        let event = try Reading.judgement(of: Article(row.body, title: row.title, on: row.date)).event
        #expect(event?.kind == row.kind)
        #expect(event?.date?.day.description == row.day)
        #expect(event?.leaders.map(\.name) ?? [] == row.leaders)
        #expect(event?.attendees.map(\.name) ?? [] == row.attendees)
    }

    @Test func theDayAndTheKindLeaveCues() throws {
        let cues = try Reading.judgement(of: Article(Self.cases[0].body, title: Self.cases[0].title, on: "2021-05-12")).cues
        #expect(cues.contains { $0.decision == "event_date" && $0.value == "2021-05-10" && $0.text == "10/5/2021" })
        #expect(cues.contains { $0.decision == "event" && $0.value == "G01" })
        #expect(cues.contains { $0.decision == "event_leader" && $0.value == "Lý Văn Nam" })
    }
}

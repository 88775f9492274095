import Pipeline
import Testing

/// People with their offices: each row is one printed form.
struct PeopleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        /// Name, position and body of each person.
        let people: [[String?]]

        var testDescription: String { text }
    }

    static let cases: [Case] = [
        Case(
            text: "Dự có đồng chí Trần Văn Lộc, TUV, Bí thư Huyện ủy Đầm Hà.",
            people: [["Trần Văn Lộc", "TUV, Bí thư Huyện ủy Đầm Hà", "Huyện ủy Đầm Hà"]]),
        Case(
            text: "Chủ tịch UBND tỉnh Quảng Ninh Phạm Thị Hòa kết luận.",
            people: [["Phạm Thị Hòa", "Chủ tịch UBND tỉnh Quảng Ninh", "Ủy ban nhân dân tỉnh Quảng Ninh"]]),
        Case(
            text: "Ông Lê Minh Tú – Phó Giám đốc Sở Nội vụ Quảng Ninh cho biết.",
            people: [["Lê Minh Tú", "Phó Giám đốc Sở Nội vụ Quảng Ninh", "Sở Nội vụ Quảng Ninh"]]),
        Case(
            text: "Bà Đỗ Thu Hà nêu ý kiến, sau đó bà Hà cảm ơn.",
            people: [["Đỗ Thu Hà", nil, nil]]),
        Case(
            text: "Dự có các đồng chí: Vũ Văn An, Phó Bí thư Huyện ủy Đầm Hà; Ngô Thị Bình, Chủ tịch HĐND huyện Đầm Hà.",
            people: [["Vũ Văn An", "Phó Bí thư Huyện ủy Đầm Hà", "Huyện ủy Đầm Hà"], ["Ngô Thị Bình", "Chủ tịch HĐND huyện Đầm Hà", "Hội đồng nhân dân huyện Đầm Hà"]]),
        Case(
            text: "Bùi Quang Huy, Giám đốc Sở, và Giám đốc Sở Tài chính Bùi Quang Huy là một người.",
            people: [["Bùi Quang Huy", "Giám đốc Sở", "Sở Tài chính"]]),
        Case(
            text: "Phó Giám đốc Sở Nội vụ Quảng Ninh Lê Minh Tú dự.",
            people: [["Lê Minh Tú", "Phó Giám đốc Sở Nội vụ Quảng Ninh", "Sở Nội vụ Quảng Ninh"]]),
        Case(
            text: "Ông Trần Văn Lộc, nguyên Phó Chủ tịch UBND huyện Đầm Hà và ông Võ Nguyên Khôi cùng dự.",
            people: [["Trần Văn Lộc", "nguyên Phó Chủ tịch UBND huyện Đầm Hà", "Ủy ban nhân dân huyện Đầm Hà"], ["Võ Nguyên Khôi", nil, nil]]),
        Case(
            text: "Thủ tướng Chính phủ Phạm Văn Đông chủ trì. Thủ tướng Phạm Văn Đông kết luận.",
            people: [["Phạm Văn Đông", "Thủ tướng Chính phủ", "Chính phủ"]]),
        Case(text: "Học tập tư tưởng của Chủ tịch Hồ Chí Minh ở quận Hai Bà Trưng.", people: []),
        Case(text: "Đồng chí trưởng đoàn phát biểu, ông cảm ơn bà con.", people: []),
    ]

    @Test(arguments: cases)
    func people(_ row: Case) throws {
        let found = try Reading.judgement(of: Article([row.text], on: "2021-05-10")).people
        #expect(found.map { [$0.name, $0.position, $0.body] as [String?] } == row.people)
    }

    @Test func oneNameInTwoOfficesIsTwoPeople() throws {
        let article = Article([
            "Sáng ngày 10/5/2021, đoàn giám sát do đồng chí Lý Thị Mai, Phó trưởng ban Thường trực Ban Dân vận Tỉnh ủy làm trưởng đoàn đã làm việc với huyện.",
            "Dự buổi làm việc có đồng chí Lý Thị Mai, TUV, Bí thư Huyện ủy.",
        ], on: "2021-05-10", captions: ["Đồng chí Lý Thị Mai, Bí thư Huyện ủy, phát biểu"])
        let judgement = try Reading.judgement(of: article)
        #expect(judgement.people.map(\.name) == ["Lý Thị Mai", "Lý Thị Mai"])
        #expect(judgement.people.map(\.position) == ["Phó trưởng ban Thường trực Ban Dân vận Tỉnh ủy", "TUV, Bí thư Huyện ủy"])
        #expect(judgement.people.allSatisfy { $0.note == "same_name_other_position" })
        #expect(judgement.cues.contains { $0.decision == "people" && $0.text == "Lý Thị Mai" })
        #expect(judgement.event?.leaders.map(\.position) == ["Phó trưởng ban Thường trực Ban Dân vận Tỉnh ủy"])
        #expect(judgement.event?.attendees.map(\.position) == ["TUV, Bí thư Huyện ủy"])
    }

    @Test func oneOfficeUnderSeveralFormsIsOnePerson() throws {
        let article = Article(
            ["Đồng chí Cao Văn Sơn, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy chủ trì.", "Bí thư Huyện ủy Cao Văn Sơn kết luận. Ông Sơn yêu cầu làm ngay."], on: "2021-05-10")
        let people = try Reading.judgement(of: article).people
        #expect(people.count == 1)
        #expect(people.first?.note == nil)
    }
}

import Articles
import Language
import Pipeline
import Testing

/// A document that was put online as it is has nothing around its text: all of it is kept.
@Suite struct RunningTextTests {
    static let paragraphs = [
        "Ngày 12/3, thị xã họp bàn việc thay giấy mời bằng tin nhắn; mười một xã, phường cùng dự qua màn hình.",
        "Theo báo cáo của văn phòng, mỗi tháng cơ quan này in khoảng bốn nghìn trang giấy mời, phần lớn chỉ được đọc một lần.",
        "Các phòng thống nhất dùng chung một lịch điện tử, ai bận thì báo trước hai ngày để đổi giờ.",
        "Lãnh đạo các xã, phường đề nghị văn phòng mở lớp hướng dẫn ngắn cho cán bộ lớn tuổi, vì nhiều người chưa quen dùng máy tính bảng.",
    ]

    @Test(arguments: ["p", "div"])
    func bareDocument(_ element: String) throws {
        let body = Self.paragraphs.map { "<\(element)>\($0)</\(element)>" }.joined(separator: "\n")
        let html = "<html><head><title>Thị xã bỏ giấy mời họp</title></head><body><h1>Thị xã bỏ giấy mời họp</h1>\(body)</body></html>"
        let document = Document(id: "1", origin: Origin(input: "x"), content: .html(Array(html.utf8), charset: nil))
        let article = try CaseTests.clean.get().process(Read().process(document))
        #expect(article.blocks.map(\.text) == Self.paragraphs)
    }
}

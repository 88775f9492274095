@testable import Articles
import Language
import Markup
import Testing

/// A site's own pages are told by what they say of themselves, whatever was kept of them.
@Suite struct SitePageTests {
    private let surveyor: Surveyor
    private let judge: BlockJudge

    init() throws {
        surveyor = try Surveyor(pack: LanguagePack(code: "vi"))
        judge = try BlockJudge.embedded()
    }

    static let links = (1...12).map { "<li><a href=\"/muc-\($0)\">Mục số \($0)</a></li>" }.joined()
    static let text = "<p>Huyện vừa công bố lịch họp của tháng sau; các xã gửi ý kiến qua phần mềm chung trước ngày hai mươi.</p>"
    static let section = "<link rel=\"canonical\" href=\"https://bao.example.vn/kinh-te.htm\">"
    static let headline = "Huyện bỏ hẳn giao ban giấy từ tháng sau"

    private func isSitePage(_ html: String, hasDate: Bool) throws -> Bool {
        let tree = try HTMLReader().read(Sieve().sift(Array(html.utf8)).bytes)
        let cut = PageCut(surveyor.survey(tree), judge, isFragment: true)
        return SitePage(cut, kept: Array(cut.kept.indices)).isOne(hasDate: hasDate, letters: 2_000)
    }

    private func page(head: String = "", heading: String, links: String = links, text: String = text) -> String {
        "<html><head><title>\(heading)</title>\(head)</head><body><ul>\(links)</ul><h1>\(heading)</h1>\(text)</body></html>"
    }

    @Test func sectionByItsAddress() throws {
        #expect(try isSitePage(page(head: Self.section, heading: "Kinh tế"), hasDate: true))
        #expect(try !isSitePage(page(head: Self.section, heading: Self.headline), hasDate: true))
        #expect(try !isSitePage(page(heading: "Kinh tế"), hasDate: true))
        let dated = Self.section + "<meta property=\"article:published_time\" content=\"2026-03-04\">"
        #expect(try !isSitePage(page(head: dated, heading: "Kinh tế"), hasDate: true))
        let foreign = "<p>The district has published its plan of meetings for the next month; comments are welcome until then.</p>"
        #expect(try !isSitePage(page(head: Self.section, heading: "Economy", links: Self.links.replacing("Mục số", with: "Part"), text: foreign), hasDate: true))
    }

    @Test func formWithoutADay() throws {
        #expect(try isSitePage(page(heading: "Trạng thái"), hasDate: false))
        #expect(try !isSitePage(page(heading: "Trạng thái", links: ""), hasDate: false))
        #expect(try !isSitePage(page(heading: Self.headline), hasDate: false))
    }

    @Test func teasers() throws {
        let teasers = (1...12).map { "<h3><a href=\"/\($0)\">Xã thứ \($0) họp bàn việc mới</a></h3>" + Self.text }.joined()
        #expect(try isSitePage(page(heading: Self.headline, text: teasers), hasDate: true))
        let claimed = "<meta property=\"og:type\" content=\"article\">"
        #expect(try !isSitePage(page(head: claimed, heading: Self.headline, text: teasers), hasDate: true))
    }
}

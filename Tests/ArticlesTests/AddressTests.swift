@testable import Articles
import Testing

@Suite struct AddressTests {
    @Test(arguments: [
        ("https://bao.example.vn/a.html", nil, "https://bao.example.vn/a.html"),
        ("https://bao.example.vn/a.html", "https://khac.example.vn/b", "https://bao.example.vn/a.html"),
        ("/tin/a.html", "https://bao.example.vn/muc/b.html?x=1", "https://bao.example.vn/tin/a.html"),
        ("a.html", "https://bao.example.vn/muc/b.html", "https://bao.example.vn/muc/a.html"),
        ("//bao.example.vn/a.html", "http://khac.example.vn/b", "http://bao.example.vn/a.html"),
        ("/tin/a.html", nil, nil),
        ("/tin/a.html", "trang.html", nil),
        ("", "https://bao.example.vn/b", nil),
    ])
    func resolves(_ url: String, _ base: String?, _ whole: String?) {
        #expect(Address.resolved(url, against: base) == whole)
    }

    @Test(arguments: [
        ("https://bao.example.vn/", true), ("https://bao.example.vn", true), ("https://bao.example.vn/kinh-te.htm", true),
        ("https://bao.example.vn/tai-chinh-chung-khoan-d6/", true), ("/van-ban", true),
        ("https://bao.example.vn/huyen-giam-mot-nua-so-cuoc-hop.htm", false), ("https://bao.example.vn/tin/hop-20260307080054.htm", false),
    ])
    func knowsSections(_ url: String, _ isSection: Bool) {
        #expect(Address.isSection(url) == isSection)
    }
}

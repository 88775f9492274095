import Testing
@testable import Intake

@Suite struct WikiTextTests {
    private func strip(_ source: String) -> WikiText.Article { WikiText().strip(Array(source.utf8)) }
    private func text(_ source: String) -> String { String(decoding: strip(source).text, as: UTF8.self) }

    @Test(arguments: [
        ("'''Huyện''' ''Mẫu''", "Huyện Mẫu\n"),
        ("a [[b]] [[c|d]] [[:e]] [[en:F]]", "a b d e\n"),
        ("[http://x.org lời] và [http://y.org] và http://z.org", "lời và và http://z.org\n"),
        ("a{{m|{{n}}|x=[[y]]}}b", "ab\n"),
        ("a<ref name='x'>ghi\nchú</ref>b<ref name=y />c<!-- d\n-->e", "abce\n"),
        ("== Mục ==\n* một\n** hai\n: ba\n----\n__TOC__", "Mục\nmột\nhai\nba\n"),
        ("a<br>b<br/>c <small>d</small> <math>\\x</math>", "a\nb\nc d\n"),
        ("{| class='x'\n|+ Bảng\n! A !! B\n|-\n| style='y' | 1 || 2\n| 3\n|}\nsau", "Bảng\tA\tB\n1\t2\t3\nsau\n"),
        ("a &nbsp; &amp;lt; &#7841; &khac;", "a \u{A0} &lt; ạ &khac;\n"),
        ("mở {{ không đóng [[ cũng không", "mở không đóng [[ cũng không\n"),
        ("3 < 5 và x<y", "3 < 5 và x<y\n"),
        ("<gallery>\na.jpg|b\n</gallery>sau", "sau\n"),
        ("", ""),
    ])
    func leavesWords(source: String, expected: String) {
        #expect(text(source) == expected)
    }

    @Test func keepsCaptionsAndCategoriesApart() {
        let article = strip("đầu [[File:a.jpg|thumb|200px|Toàn cảnh [[xã Mẫu|xã]]]] [[Image:b.png|left]] [[Hình:c.svg|nhỏ|Bản đồ xã]] [[Category:Xã|*]] cuối")
        #expect(String(decoding: article.text, as: UTF8.self) == "đầu cuối\n")
        #expect(article.captions == ["Toàn cảnh xã", "Bản đồ xã"])
        #expect(article.categories == ["Xã"])
    }

    /// A page that opens a bracket with every byte ends as soon as any other.
    @Test(arguments: ["[[", "{{", "[http://", "<ref>", "''", "{|\n", "&"])
    func hostilePagesEnd(piece: String) {
        let source = String(repeating: piece, count: 20_000)
        #expect(strip(source).text.count <= source.utf8.count + 1)
    }
}

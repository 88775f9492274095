import Testing
import Pipeline

@testable import Reports

@Suite struct EscapingTests {
    @Test(arguments: [
        ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"),
        // A quote with a combining mark is one Character and no quote to Character-wise escaping.
        ("\"\u{301}<\u{338}", "&quot;\u{301}&lt;\u{338}"),
        ("a\u{0}b\u{1B}", "a\u{FFFD}b\u{FFFD}"),
        ("x\u{202E}y\u{2066}z", "x\u{FFFD}y\u{FFFD}z"),
        ("họp 😀", "họp 😀"),
        ("", ""),
    ])
    func `escapes on bytes`(text: String, expected: String) {
        #expect(HTMLEscape.escaped(text).utf8.elementsEqual(expected.utf8))
    }

    @Test(arguments: [
        ("https://example.org/a?b=1&c=2", true), ("HTTP://EXAMPLE.ORG", true), ("javascript:alert(1)", false),
        ("JaVaScRiPt:alert(1)", false), (" https://example.org", false), ("https://a\nb", false), ("data:text/html,x", false),
        ("//example.org", false), ("", false), ("http\u{0}s://x", false),
    ])
    func `only web addresses are links`(url: String, isLink: Bool) {
        #expect((HTMLEscape.link(url) != nil) == isLink)
    }

    /// FIPS 180-4 examples.
    @Test(arguments: [
        ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
        ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="),
    ])
    func `hashes as FIPS 180-4 says`(text: String, digest: String) {
        #expect(SHA256.base64(of: text) == digest)
    }

    @Test func `overlapping spans are marked once and both anchored`() {
        func mark(_ id: String, _ start: Int, _ end: Int) -> SpanMark {
            SpanMark(id: id, kind: "k-result", span: Span(section: .body, start: start, end: end))
        }
        var html: [UInt8] = [], opened = Set<String>()
        var text = "họp đã giảm nhiều"
        text.withUTF8 {
            MarkedText($0).append([mark("c-1", 0, 11), mark("c-2", 4, 17), mark("c-3", 90, 99)], opened: &opened, to: &html)
        }
        #expect(String(decoding: html, as: UTF8.self) == """
            <a id="c-1"></a><mark class="k-result">họp </mark><a id="c-2"></a><mark class="k-result">đã giảm</mark>\
            <mark class="k-result"> nhiều</mark>
            """)
    }

    @Test func `a quotation keeps its evidence whole and cuts around it`() {
        var html = HTMLBuffer()
        Quotation(sentence: "Năm nay, họp đã giảm 10%.", evidence: "họp đã giảm 10%", limit: 400).append(to: &html)
        #expect(html.text == "Năm nay, <mark>họp đã giảm 10%</mark>.")
        var long = HTMLBuffer()
        let words = String(repeating: "dài ", count: 1_000)
        Quotation(sentence: words + "họp đã giảm" + words, evidence: "họp đã giảm", limit: 100).append(to: &long)
        #expect(long.text.contains("<mark>họp đã giảm</mark>"))
        #expect(long.text.unicodeScalars.count < 140)
    }

    @Test(arguments: [
        ("=1+1", true), ("+84 123", true), ("-5", true), ("@SUM(A1)", true), ("\t=1", true), ("  =1", true),
        ("＝1+1", true), ("=\u{301}1", true), ("1-2", false), ("họp", false), ("", false), ("ïa", false),
    ])
    func `formulas are told on bytes`(text: String, isFormula: Bool) {
        var text = text
        #expect(text.withUTF8 { CellText.looksLikeFormula($0) } == isFormula)
    }

    @Test(arguments: [(15.0, "15"), (12.5, "12.5"), (-45.8, "-45.8"), (0, "0"), (1_200_000, "1200000"), (.infinity, "")])
    func `numbers are printed in their shortest form`(number: Double, text: String) {
        #expect(CellText.number(number) == text)
    }

    @Test func `figures are set as readers write them`() {
        #expect(Figure.text(1_234_567.5, .vi) == "1.234.567,5")
        #expect(Figure.text(1_234_567.5, .en) == "1,234,567.5")
        #expect(Figure.text(-1_200, .vi) == "-1.200")
        #expect(Figure.text(900) == Bilingual(vi: "900", en: "900"))
        #expect(Figure.date("2026-01-31") == "31/01/2026")
    }

    @Test func `rows are shared fairly`() {
        #expect(ShownClaims.shares(of: 100, among: [500, 10, 30]) == [60, 10, 30])
        #expect(ShownClaims.shares(of: 90, among: [500, 400, 300]) == [30, 30, 30])
        #expect(ShownClaims.shares(of: 1_000, among: [5, 0, 7]) == [5, 0, 7])
    }

    @Test func `a line chart draws its line`() {
        let words = Bilingual(vi: "một", en: "one")
        let charts = LineCharts(
            months: ["2025-07", "2025-08"], series: [LineCharts.Series(label: words, values: [0, 4], kind: "k-result")],
            marks: ["2025-07"])
        let svg = charts.svg(name: words, description: words).map(\.text).joined()
        #expect(svg.contains("points=\"34,96 292,26\""))
        #expect(svg.contains("<title>một: một / one: one</title>"))
    }

    @Test func `months have no gaps`() {
        #expect(Trends.months(of: ["2025-11", "2026-02"]) == ["2025-11", "2025-12", "2026-01", "2026-02"])
        #expect(Trends.months(of: ["2008-01", "2026-02"]).count == Trends.monthLimit)
        #expect(Trends.months(of: []).isEmpty)
    }
}

import Articles
import Language
import Pipeline
import Testing

/// Pages that were made, or broken, to hurt: each ends with its named outcome inside the caps.
@Suite struct HostilePageTests {
    static let prose = String(
        repeating: "The council met on Monday and decided, after a long debate, to hold fewer meetings in the coming year. ", count: 4)
    static let article = "<html><head><title>Fewer meetings ahead</title></head><body><h1>Fewer meetings ahead</h1><p>\(prose)</p><p>\(prose)</p>"

    let line: Sequenced<Read, Clean>

    init() throws {
        line = Read().then(try CaseTests.clean.get())
    }

    private func outcome(_ page: [UInt8]) -> Result<Article, Rejection> {
        Result { () throws(Rejection) in
            try line.process(Document(id: "1", origin: Origin(input: "hostile"), content: .html(page, charset: nil)))
        }
    }

    private func code(_ page: String) -> Rejection.Code? {
        if case .failure(let rejection) = outcome(Array(page.utf8)) { rejection.code } else { nil }
    }

    @Test func nestedBoxesBeyondTheCapAreTooDeep() {
        #expect(code(String(repeating: "<div>", count: 100_000) + Self.prose) == .tooDeep)
    }

    @Test func nestedBoxesBelowTheCapAreFlattenedAndSaySo() throws {
        let page = Self.article + String(repeating: "<div>", count: 600) + "<p>The office is closed on Sundays</p>"
        let article = try outcome(Array(page.utf8)).get()
        #expect(article.body.contains("decided, after a long debate"))
        #expect((article.repairs["deep_nesting"] ?? 0) > 300)
    }

    @Test func tooManyAttributesAreRefused() {
        let attributes = (0..<50_000).map { " a\($0)=\"1\"" }.joined()
        #expect(code("<div\(attributes)><p>\(Self.prose)</p>") == .tooManyAttributes)
    }

    @Test func tooMuchTextIsRefused() {
        func code(_ content: Document.Content, _ limits: Read.Limits) -> Rejection.Code? {
            let result = Result { () throws(Rejection) in
                try Read(limits: limits).process(Document(id: "1", origin: Origin(input: "x"), content: content))
            }
            if case .failure(let rejection) = result { return rejection.code }
            return nil
        }
        let long = [UInt8](repeating: 65, count: 200_001)
        #expect(code(.html(long, charset: nil), Read.Limits(bytes: 200_000)) == .tooLarge)
        #expect(code(.html(long, charset: nil), Read.Limits(text: 200_000)) == .tooLarge)
        #expect(code(.text(long), Read.Limits(text: 200_000)) == .tooLarge)
        #expect(code(.html(long, charset: nil), Read.Limits()) == nil)
    }

    @Test func zeroBytesAreTakenOutAndCounted() throws {
        let page = Self.article.replacing("Monday", with: "Mon\u{0}day")
        let article = try outcome(Array(page.utf8)).get()
        #expect(article.body.contains("on Monday and"))
        #expect(article.repairs["null_byte"] == 8)
    }

    @Test func controlCharactersAreTakenOutAndCounted() throws {
        let article = try outcome(Array(Self.article.replacing("Monday", with: "Mon\u{1C}day").utf8)).get()
        #expect(article.body.contains("on Monday and"))
        #expect((article.repairs["control_character"] ?? 0) >= 8)
    }

    @Test func aCharacterCutInTheMiddleIsReplacedAndCounted() throws {
        var bytes = Array((Self.article + "<p>Hội nghị toàn huyện kết thúc lúc mười một giờ trưa cùng ngà").utf8)
        bytes.removeLast()
        let article = try outcome(bytes).get()
        #expect(article.repairs["invalid_utf8"] == 1)
        #expect(article.body.contains("decided, after a long debate"))
    }

    @Test(arguments: ["<p class=\"a", "<p cla", "<!-- open", "<script>var a = 1;", "<style>p { color: red"])
    func aPageCutInATagKeepsWhatStoodBefore(end: String) throws {
        let article = try outcome(Array((Self.article + end).utf8)).get()
        #expect(article.body.contains("decided, after a long debate"))
        #expect(article.repairs["cut_in_tag"] == 1)
    }

    @Test func aScriptThatLooksLikeAnArticleIsNone() {
        let script = "<script>document.write('<article><h1>Fewer</h1><p>\(Self.prose)</p></article>')</script>"
        let page = "<html><body>" + script + "<style>p:after { content: \"\(Self.prose)\" }</style><!-- <p>\(Self.prose)</p> --></body></html>"
        #expect(code(page) == .empty)
    }

    @Test func aQuotedScriptTagOpensNothing() throws {
        let page = Self.article.replacing("<body>", with: "<body><div data-x=\"<script>\" title='<!--'>menu</div>")
        #expect(try outcome(Array(page.utf8)).get().body.contains("decided, after a long debate"))
    }

    @Test(arguments: ["", " ", "<", "<>", "</", "<!", "<!--", "<!-->", "&#0;", "<html></html>", "\u{0}\u{0}\u{0}"])
    func nothingIsEmpty(page: String) {
        #expect(code(page) == .empty)
    }

    @Test func bytesThatAreNoTextAreUndecodable() {
        var state: UInt64 = 7
        let noise = (0..<4_000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1
            return UInt8(truncatingIfNeeded: state >> 40) | 1
        }
        #expect(throws: Rejection.self) { try outcome(noise).get() }
    }
}

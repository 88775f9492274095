import Markup
import Testing

@Suite struct HTMLReaderTests {
    private func tree(_ page: String) throws -> PageTree {
        try HTMLReader().read(Sieve().sift(Array(page.utf8)).bytes)
    }

    private func texts(_ tree: PageTree) -> [String] {
        tree.nodes.filter { $0.tag == .text }.map { String(decoding: tree.text[Int($0.lower)..<Int($0.upper)], as: UTF8.self) }
    }

    @Test func laysNodesDownInOrderWithTheirEnds() throws {
        let tree = try tree("<div id=a><p>một</p><p class='b c'>hai &amp; ba</p></div>")
        let body = try #require(tree.nodes.first { $0.tag == .div })
        #expect(tree.string(.id, of: body) == "a")
        #expect(tree.nodes.filter { $0.tag == .p }.count == 2)
        #expect(texts(tree) == ["một", "hai & ba"])
        for (index, node) in tree.nodes.enumerated() {
            #expect(Int(node.end) > index && Int(node.end) <= tree.nodes.count)
            #expect(node.parent < index)
        }
    }

    @Test func keepsTextBelowTheLastLevel() throws {
        let tree = try tree(String(repeating: "<div>", count: 600) + "<p>deep</p>")
        #expect(texts(tree) == ["deep"])
        #expect(tree.flattened > 300)
        #expect(tree.nodes.allSatisfy { Int($0.depth) <= HTMLReader.levels })
    }

    @Test(arguments: [
        ("<p>a<!-- <p>no</p> -->b</p>", "ab"),
        ("<p>a<script>'<p>no</p>'</script>b</p>", "ab"),
        ("<p>a<svg><text>no</text></svg>b</p>", "ab"),
        ("<p title=\"<script>\">a</p><p>b</p>", "ab"),
        ("a < b", "a < b"),
        ("<p>a<!-->b", "ab"),
        ("<p>a<br/>b<iframe src=x/>c", "abc"),
    ])
    func sievesWhatNoReaderSees(page: String, text: String) throws {
        #expect(try texts(tree(page)).joined() == text)
    }

    @Test func keepsLinkedDataAndNoOtherScript() throws {
        let tree = try tree("<script type='application/ld+json'>{\"a\": \"</b>\"}</script><script>var a</script><p>b")
        #expect(texts(tree).contains("{\"a\": \"</b>\"}"))
        #expect(!texts(tree).contains("var a"))
    }

    @Test func namesTheCapThatWasBroken() {
        #expect(throws: HTMLProblem.tooLarge(bytes: 11)) { try HTMLReader(limits: HTMLLimits(bytes: 10)).read([UInt8](repeating: 65, count: 11)) }
        #expect(throws: HTMLProblem.tooDeep(levels: 301)) {
            try HTMLReader(limits: HTMLLimits(depth: 300)).read(Array(String(repeating: "<div>", count: 400).utf8))
        }
        #expect(throws: HTMLProblem.tooManyAttributes(count: 4)) {
            try Sieve(limits: HTMLLimits(attributes: 3)).sift(Array("<p a b c d>".utf8))
        }
        #expect(throws: HTMLProblem.tooMuchText(bytes: 8)) { try HTMLReader(limits: HTMLLimits(text: 7)).read(Array("<p>12345678".utf8)) }
        #expect(throws: HTMLProblem.tooSlow(seconds: 0)) { try HTMLReader(limits: HTMLLimits(seconds: 0)).read(Array("<p>a".utf8)) }
    }
}

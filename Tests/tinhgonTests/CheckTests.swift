import Foundation
import Testing

/// `check` finds what a run would stumble over.
@Suite struct CheckTests {
    /// A file, what stands in it, the plan, what is said of it, the exit code.
    struct Case: Sendable, CustomTestStringConvertible {
        let file: String
        let text: String
        let plan: String
        let said: [String]
        let code: Int32
        var testDescription: String { file + plan }

        init(_ file: String, _ text: String, _ plan: String, _ said: [String], _ code: Int32 = 78) {
            (self.file, self.text, self.plan, self.said, self.code) = (file, text, plan, said, code)
        }
    }

    static let cases = [
        Case("note", "", #"{"topics": {"model": "no.model"}}"#, ["topics.model: there is no file ", "/no.model"]),
        Case("no.model", "label,text\n", #"{"topics": {"model": "no.model"}}"#, ["/no.model: this is no topic model"]),
        Case("note", "", #"{"inputs": {"paths": ["input", "gone"]}}"#, ["pipeline.json: inputs: gone cannot be found\n"], 66),
        Case("empty/.keep", "", #"{"inputs": {"paths": ["input", "empty"]}}"#, ["pipeline.json: inputs: empty holds no file to read\n"], 66),
        Case("list", "gone\n", #"{"inputs": {"lists": ["list"]}}"#, ["/list names no file that is there\n"], 66),
        Case("words/topcs.tsv", "", #"{"language": {"lexicon": "words"}}"#,
             ["/words/topcs.tsv: there is no lexicon file of this name to replace; known are abbreviations.tsv, ", "Did you mean \"topics.tsv\"?"]),
        Case("words/topics.tsv", "x\tnosuch\n", #"{"language": {"lexicon": "words"}}"#, ["/words/topics.tsv:1: unknown sense"]),
        Case("pages/reprot.mustache", "", #"{"reports": {"templates": "pages"}}"#,
             ["/pages/reprot.mustache: there is no template of this name to replace; known are ", "Did you mean \"report.mustache\"?"]),
        Case("pages/report.mustache", "<p>\n{{#rows}}\n{{/row}}\n", #"{"reports": {"templates": "pages"}}"#,
             ["/pages/report.mustache:3: the tag closes another section than the one that is open\n"]),
        Case("pages/article.mustache", "<p>\n{{title\n", #"{"reports": {"templates": "pages"}}"#, ["/pages/article.mustache:"]),
        Case("pages/texts.tsv", "# \nreport.title\tone\n", #"{"reports": {"templates": "pages"}}"#, ["/pages/texts.tsv:2: 2 cells where 3 were expected\n"]),
    ]

    @Test(arguments: cases)
    func namesTheFileAndWhatIsWrong(example: Case) throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write(example.text, to: example.file)
        try place.write(example.plan, to: "pipeline.json")
        let ended = try place.run("check")
        #expect(ended.code == example.code)
        for words in example.said { #expect(ended.errors.contains(words), "\(ended.errors)") }
        #expect(ended.errors.split(separator: "\n").count == 1)
        for dump in ["Error(", "context:", ":0:"] { #expect(!ended.errors.contains(dump)) }
    }

    @Test func findsEverythingAtOnce() throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write("nothing", to: "no.model")
        try place.write("x", to: "words/topcs.tsv")
        try place.write("{{#a}}", to: "pages/report.mustache")
        try place.write(
            #"{"topics": {"model": "no.model"}, "language": {"lexicon": "words"}, "reports": {"templates": "pages"}, "inputs": {"paths": ["gone"]}}"#,
            to: "pipeline.json")
        let ended = try place.run("check")
        #expect(ended.code == 78)
        #expect(ended.errors.split(separator: "\n").count == 4)
    }

    @Test func saysNothingWhereAllIsWell() throws {
        let place = try Workplace()
        try place.fillInput()
        let ended = try place.run("check")
        #expect(ended.code == 0)
        #expect(ended.errors == "")
    }
}

import Foundation
import Testing

/// What the program says when something is wrong: where, what, and what to do.
@Suite struct MessageTests {
    @Test func namesItsVersionAsTheReportsDo() throws {
        let place = try Workplace()
        try place.fillInput()
        let ended = try place.run("--version")
        #expect(ended.code == 0)
        #expect(try place.run("run").code == 0)
        let run = try JSONSerialization.jsonObject(with: Data(place.read("output/latest/run.json").utf8)) as? [String: Any]
        #expect(run?["tool"] as? String == ended.output.trimmingCharacters(in: .newlines))
    }

    @Test(arguments: [(["run"], 3), (["run", "--verbose"], 3), (["run", "--config", "no.json"], 78)] as [([String], Int32)])
    func writesJSONAndNothingElse(arguments: [String], code: Int32) throws {
        let place = try Workplace()
        try place.write("<rss version=\"2.0\"><channel><item><title>A</title><description>Xã đã giảm 3 cuộc họp.</description></item><item>", to: "input/cut.xml")
        let ended = try place.run(arguments + ["--log-format", "json"])
        #expect(ended.code == code)
        let lines = ended.errors.split(separator: "\n")
        #expect(lines.count >= (code == 3 ? 2 : 1))
        for line in lines {
            let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            #expect(fields.map { Set($0.keys) } == ["level", "message"], "\(line)")
        }
        if code == 3 { #expect(ended.errors.contains("broke off") && ended.errors.contains("1 truncated")) }
    }

    @Test(arguments: [["run", "--no-such"], ["report", "--locale", "fr"], ["run", "--jobs", "-1"], ["no-such"]])
    func tellsOfAWrongLineInJSONToo(arguments: [String]) throws {
        let place = try Workplace()
        #expect(try place.run(arguments).errors.contains("Usage: "))
        for option in [["--log-format", "json"], ["--log-format=json"]] {
            let ended = try place.run(arguments + option)
            #expect(ended.code == 64 && ended.output == "")
            let lines = ended.errors.split(separator: "\n")
            #expect(lines.count >= 1)
            for line in lines {
                let fields = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
                #expect(fields?["level"] == "error" && fields?["message"]?.isEmpty == false, "\(line)")
            }
        }
    }

    /// One disk among several that is not mounted must not pass in silence.
    @Test func warnsOfAnEmptiedFolderAndListsIt() throws {
        let place = try Workplace()
        try place.fillInput()
        try FileManager.default.createDirectory(atPath: place.path + "/second/below", withIntermediateDirectories: true)
        try place.write(#"{"inputs": {"paths": ["input", "second"]}}"#, to: "pipeline.json")
        for _ in 0..<2 {
            let ended = try place.run("run")
            #expect(ended.code == 0)
            #expect(ended.errors == "warning: second: the folder holds no file to read\n")
            let row = try place.table("inputs.csv").first { $0["input"] == "second" }
            #expect(row?["status"] == "skipped" && row?["reason"] == "empty")
        }
        try place.write("<p>Một trang.</p>", to: "second/below/page.html")
        #expect(try place.run("run").errors == "")
        #expect(try !place.table("inputs.csv").contains { $0["input"] == "second" })
        #expect(try place.table("rejections.csv").contains { $0["message"]?.hasPrefix("too short for an article: ") == true })
    }

    /// One sentence with the place and what to do, and nothing of the database's own language.
    @Test(arguments: ["output", "output/state", "output/state/ledger.sqlite"])
    func namesThePlaceThatItCannotWrite(name: String) throws {
        let place = try Workplace()
        try place.fillInput()
        #expect(try place.run("run").code == 0)
        let before = try place.published()
        let path = place.path + "/" + name
        let isFile = name.hasSuffix("sqlite")
        try FileManager.default.setAttributes([.posixPermissions: isFile ? 0o444 : 0o555], ofItemAtPath: path)
        defer { try? FileManager.default.setAttributes([.posixPermissions: isFile ? 0o644 : 0o755], ofItemAtPath: path) }
        let ended = try place.runHeld("run")
        #expect(ended.code == 73)
        let key = name == "output" ? "output.folder" : "output.ledger"
        #expect(ended.errors.hasSuffix(
            "\(name) cannot be written: Permission denied; let this user write there, or name another place as \(key) in pipeline.json\n"))
        #expect(ended.errors.split(separator: "\n").count == 1)
        #expect(try place.published() == before)
    }

    @Test func namesALedgerThatIsAFolder() throws {
        let place = try Workplace()
        try place.fillInput()
        try FileManager.default.createDirectory(atPath: place.path + "/state", withIntermediateDirectories: false)
        try place.write(#"{"output": {"ledger": "state"}}"#, to: "pipeline.json")
        let ended = try place.run("run")
        #expect(ended.code == 73)
        #expect(ended.errors.hasSuffix(
            "/state cannot be written: it is a folder; name a file in it, or name another place as output.ledger in pipeline.json\n"))
    }

    @Test func learningSaysWhatItLacks() throws {
        let place = try Workplace()
        try place.write("label,text\nhọp,Xã giảm họp.\n", to: "one.csv")
        let one = try place.run("learn", "topics", "one.csv")
        #expect(one.code == 1)
        #expect(one.errors == "tinhgon: one.csv: 1 text of 1 label; a model needs texts of two labels or more\n")
        #expect(one.output == "")
        // Four texts: too few to hold any of both labels out.
        try place.write("label,text\na,Xã giảm họp nhiều.\nb,Đội bóng thắng trận.\na,Xã giảm họp ít.\nb,Đội bóng thua trận.\n", to: "few.csv")
        let few = try place.run("learn", "topics", "few.csv")
        #expect(few.code == 0)
        #expect(few.output.hasPrefix("not measured: "))
        #expect(!few.output.contains("1.0000"))
        #expect(few.output.contains("Nothing was written. --output FILE writes the model"))
        #expect(few.output.contains(#""topics": {"model": "FILE"} in pipeline.json"#))
        let written = try place.run("learn", "topics", "few.csv", "--output", "few.model")
        #expect(written.code == 0)
        #expect(!written.output.contains("Nothing was written"))
        #expect(written.output.contains(#""topics": {"model": "few.model"} in pipeline.json"#))
        try place.fillInput()
        try place.write(#"{"topics": {"model": "few.model"}}"#, to: "pipeline.json")
        #expect(try place.run("check").code == 0)
        #expect(try place.run("learn", "topics", "few.csv", "--output", "no/such/few.model").code == 73)
    }

    /// The embedded templates as files, and what a user makes of one of them.
    @Test func givesTemplatesToBeChanged() throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write("mine", to: "mine/tiles.tsv")
        #expect(try place.run("init", "--templates", "mine").code == 0)
        #expect(try place.read("mine/tiles.tsv") == "mine")
        #expect(!place.exists("pipeline.json"))
        let again = try place.run("init", "--templates", "mine")
        #expect(again.code == 1 && again.errors == "mine holds every template already; nothing was written\n")
        try FileManager.default.removeItem(atPath: place.path + "/mine/tiles.tsv")
        let texts = try place.read("mine/texts.tsv")
        try place.write(texts.replacing("At a glance", with: "Good morning"), to: "mine/texts.tsv")
        try place.write(#"{"reports": {"templates": "mine"}}"#, to: "pipeline.json")
        #expect(try place.run("check").errors == "")
        #expect(try place.run("run").code == 0)
        #expect(try place.read("output/latest/report.html").contains("Good morning"))
    }
}

import Foundation
import Testing

@Suite struct ProgramTests {
    @Test func printsNothingWhenAllWentWell() throws {
        let place = try Workplace()
        try place.fillInput()
        let ended = try place.run("run")
        #expect(ended.code == 0)
        #expect(ended.output == "")
        #expect(ended.errors == "")
        #expect(place.exists("output/latest/report.html"))
        #expect(place.exists("output/latest/claims.csv"))
        #expect(try place.read("output/latest/claims.csv").contains("đã giảm 12 cuộc họp"))
    }

    @Test func runIsTheDefault() throws {
        let place = try Workplace()
        try place.fillInput()
        #expect(try place.run().code == 0)
        #expect(place.exists("output/latest/run.json"))
    }

    @Test func givesTheSameBytesAgainFreshAndAtAnyNumberOfJobs() throws {
        let place = try Workplace()
        try place.fillInput()
        #expect(try place.run("run", "--jobs", "1").code == 0)
        let first = try place.published()
        #expect(first.count > 15)
        for arguments in [["--jobs", "1"], ["--jobs", "2"], ["--fresh"]] {
            let ended = arguments.count == 2 ? try place.run("run", arguments[0], arguments[1]) : try place.run("run", arguments[0])
            #expect(ended.code == 0)
            #expect(try place.published() == first, "differs after \(arguments)")
        }
        let other = try Workplace()
        try other.fillInput()
        #expect(try other.run("run", "--jobs", "2").code == 0)
        #expect(try other.published() == first)
    }

    @Test func takesWhatIsNewAndDropsWhatIsGone() throws {
        let place = try Workplace()
        try place.fillInput()
        #expect(try place.run("run").code == 0)
        try place.write(#"{"id":"x","text":"Tỉnh Mẫu đã cắt giảm 7 hội nghị so với năm trước."}"# + "\n", to: "input/new.jsonl")
        #expect(try place.run("run").code == 0)
        #expect(try place.read("output/latest/claims.csv").contains("cắt giảm 7 hội nghị"))
        try FileManager.default.removeItem(atPath: place.path + "/input/new.jsonl")
        #expect(try place.run("run").code == 0)
        #expect(try !place.read("output/latest/claims.csv").contains("cắt giảm 7 hội nghị"))
    }

    @Test func namesTheInputThatBrokeOffAndGoesOn() throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write("<rss version=\"2.0\"><channel><item><title>A</title><description>Xã đã giảm 3 cuộc họp.</description></item><item><title>B", to: "input/cut.xml")
        let ended = try place.run("run")
        #expect(ended.code == 3)
        #expect(ended.output == "")
        #expect(ended.errors.contains("input/cut.xml"))
        #expect(ended.errors.contains("truncated"))
        #expect(try place.read("output/latest/inputs.csv").contains("input/cut.xml"))
        #expect(try place.read("output/latest/claims.csv").contains("đã giảm 12 cuộc họp"))
    }

    @Test func leavesWhileAnotherRunIsAtWork() throws {
        let place = try Workplace()
        try place.fillInput()
        try FileManager.default.createDirectory(atPath: place.path + "/output", withIntermediateDirectories: true)
        let descriptor = open(place.path + "/output/.lock", O_RDWR | O_CREAT, 0o644)
        defer { close(descriptor) }
        #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        let ended = try place.run("run")
        #expect(ended.code == 75)
        #expect(ended.errors.contains("another run"))
        #expect(!place.exists("output/latest"))
    }

    @Test func saysWhatIsWrongWithTheCommandLine() throws {
        let place = try Workplace()
        let ended = try place.run("run", "--frsh")
        #expect(ended.code == 64)
        #expect(ended.errors.contains("--fresh"))
    }

    @Test func saysThatThereIsNoInput() throws {
        let place = try Workplace()
        try FileManager.default.removeItem(atPath: place.path + "/input")
        let ended = try place.run("run")
        #expect(ended.code == 66)
        #expect(ended.errors.contains("no input: input cannot be found (/") && ended.errors.contains("/input);"))
        #expect(!place.exists("output"))
    }

    @Test func refusesAPlaceThatItCannotWrite() throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write("in the way", to: "output")
        #expect(try place.run("run").code == 73)
    }

    @Test func mapsOneLineToOneLine() throws {
        let place = try Workplace()
        let ended = try place.run(
            "map",
            input: """
                {"id":"a","text":"Huyện đã giảm 30% số cuộc họp so với năm trước."}
                not json

                {"id":7,"html":"<p>Xin chào</p>"}
                """)
        #expect(ended.code == 0)
        #expect(ended.errors == "")
        let lines = ended.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 5)
        #expect(lines[0].contains(#""evidence":"giảm 30% số cuộc họp"#))
        #expect(lines[1].contains("malformed_record"))
        #expect(lines[2].contains("malformed_record"))
        #expect(lines[3].contains(#""id":"7""#))
        #expect(lines[4].isEmpty)
    }

    @Test func mapsNothingToNothing() throws {
        let place = try Workplace()
        let ended = try place.run("map", input: "")
        #expect(ended.code == 0)
        #expect(ended.output.isEmpty)
    }
}

@Suite struct ReadmeTests {
    @Test func namesEveryCommandAndExitCode() throws {
        let place = try Workplace()
        let readme = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md"), encoding: .utf8)
        let help = try place.run("--help").output
        let commands = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS:") }.dropFirst()
            .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap { $0.split(separator: " ").first }
        #expect(commands.count >= 4)
        for command in commands where command != "See" { #expect(readme.contains("`tinhgon \(command)"), "\(command)") }
        for code in [0, 1, 3, 64, 66, 73, 75, 78] { #expect(readme.contains("| \(code) |"), "exit code \(code)") }
    }
}

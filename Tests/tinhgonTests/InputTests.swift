import Foundation
import Testing

/// Inputs that are not there, that break off, and that are in other encodings.
@Suite struct InputTests {
    private static let cut = "<rss version=\"2.0\"><channel><item><title>A</title><description>Xã đã giảm 3 cuộc họp.</description></item><item><title>B"

    /// An unmounted disk leaves an empty folder: the reports of yesterday are worth more than an empty one.
    @Test(arguments: [[], [".keep"], [".keep", "notes~"]])
    func anEmptyInputFolderLeavesTheReportsAlone(leftovers: [String]) throws {
        let place = try Workplace()
        try place.fillInput()
        #expect(try place.run("run").code == 0)
        let before = try place.published()
        try FileManager.default.removeItem(atPath: place.path + "/input")
        try FileManager.default.createDirectory(atPath: place.path + "/input", withIntermediateDirectories: false)
        for name in leftovers { try place.write("x", to: "input/" + name) }
        let ended = try place.run("run")
        #expect(ended.code == 66)
        #expect(ended.errors == "tinhgon: no input: input holds no file to read; nothing was published, earlier reports stand as they were\n")
        #expect(try place.published() == before)
        // Nor does the ledger forget: with the disk back, nothing is new.
        try FileManager.default.removeItem(atPath: place.path + "/input")
        try place.fillInput()
        #expect(try place.run("run").code == 0)
        #expect(try place.published() == before)
    }

    @Test func aFileThatIsGoneAmongOthersIsGone() throws {
        let place = try Workplace()
        try place.fillInput()
        #expect(try place.run("run").code == 0)
        try FileManager.default.removeItem(atPath: place.path + "/input/page.html")
        #expect(try place.run("run").code == 0)
        #expect(try !place.read("output/latest/claims.csv").contains("trong quý I, xã đã giảm"))
        #expect(try place.read("output/latest/claims.csv").contains("giảm 12 cuộc họp"))
    }

    /// A list of paths on standard input can be read once only.
    @Test func aListOnStandardInputIsReadOnce() throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write(#"{"inputs": {"lists": ["-"]}}"#, to: "pipeline.json")
        let ended = try place.run("run", input: "input/page.html\n")
        #expect(ended.code == 0)
        #expect(ended.errors == "")
        #expect(try place.read("output/latest/claims.csv").contains("giảm 12 cuộc họp"))
        #expect(try place.run("run", input: "").code == 66)
    }

    @Test func aBrokenInputIsToldOnce() throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write(Self.cut, to: "input/cut.xml")
        let first = try place.run("run")
        #expect(first.code == 3)
        #expect(first.errors.contains("warning: input/cut.xml: broke off, used in part (truncated): "))
        #expect(first.errors.contains("3 inputs: 3 used (1 truncated), 0 skipped, 0 failed; 3 read now, 0 unchanged;"))
        let later = try place.run("run")
        #expect(later.code == 0)
        #expect(later.errors == "")
        #expect(try place.read("output/latest/inputs.csv").contains("input/cut.xml"))
        #expect(try place.run("report").code == 0)
        // Who reads it again is told again, and so is who finds other bytes.
        #expect(try place.run("run", "--fresh").code == 3)
        try place.write(Self.cut + "C", to: "input/cut.xml")
        #expect(try place.run("run").code == 3)
        try place.write(Self.cut + "</title></item></channel></rss>", to: "input/cut.xml")
        #expect(try place.run("run").code == 0)
    }

    /// Whether a run that does not come to its end has told of what it read.
    @Test func aBrokenInputIsToldWhateverHappensLater() throws {
        let place = try Workplace()
        try place.write(Self.cut, to: "input/cut.xml")
        try place.write("in the way", to: "output/runs")
        let ended = try place.run("run")
        #expect(ended.code == 73)
        #expect(ended.errors.contains("input/cut.xml: broke off"))
    }

    @Test func whatCannotBeOpenedIsToldEveryNight() throws {
        let place = try Workplace()
        try place.fillInput()
        try place.write(#"{"inputs": {"paths": ["input", "gone"]}}"#, to: "pipeline.json")
        for _ in 0..<2 {
            let ended = try place.run("run")
            #expect(ended.code == 3)
            #expect(ended.errors.contains("warning: gone: failed (not_found): "))
            #expect(ended.errors.contains("2 used, 0 skipped, 1 failed;"))
        }
    }

    @Test func encodingsAreNamed() throws {
        let place = try Workplace()
        let text = "Huyện Mẫu đã giảm 12 cuộc họp so với năm trước. Người dân trong huyện rất đồng tình với cách làm này."
        let page = "<html><body><h1>Họp ít đi</h1><p>\(text)</p><p>\(text)</p></body></html>"
        func put(_ text: String, _ encoding: String.Encoding, _ name: String) throws {
            try #require(text.data(using: encoding)).write(to: URL(filePath: "\(place.path)/input/\(name)"))
        }
        try put(page, .utf8, "eight.html")
        try put(page, .utf16, "wide.html")
        let lines = (0..<3).map { #"{"id":"\#($0)","text":"\#(text)"}"# + "\n" }.joined()
        try put(lines, .utf8, "lines.jsonl")
        try put(lines, .utf16, "wide.jsonl")
        try Self.windows1258(page).write(to: URL(filePath: place.path + "/input/vietnamese.html"))
        try Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).write(to: URL(filePath: place.path + "/input/picture.png"))
        #expect(try place.run("run").code == 0)
        let encodings = Dictionary(uniqueKeysWithValues: try place.table("inputs.csv").map { ($0["input"] ?? "", $0["encoding"] ?? "") })
        #expect(encodings["input/eight.html"] == "utf-8")
        #expect(encodings["input/lines.jsonl"] == "utf-8")
        #expect(encodings["input/vietnamese.html"] == "windows-1258")
        #expect(encodings["input/wide.html"] == "utf-16le")
        #expect(encodings["input/wide.jsonl"]?.hasPrefix("utf-16") == true)
        #expect(encodings["input/picture.png"] == "")
    }

    /// Letters of windows-1258 with their tone marks behind them.
    private static func windows1258(_ text: String) throws -> Data {
        let iconv = Process()
        iconv.executableURL = URL(filePath: "/usr/bin/iconv")
        iconv.arguments = ["-f", "UTF-8", "-t", "CP1258"]
        let (input, output) = (Pipe(), Pipe())
        iconv.standardInput = input
        iconv.standardOutput = output
        try iconv.run()
        input.fileHandleForWriting.write(Data(text.utf8))
        try input.fileHandleForWriting.close()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        iconv.waitUntilExit()
        try #require(iconv.terminationStatus == 0)
        return bytes
    }
}

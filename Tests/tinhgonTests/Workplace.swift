import Foundation
import Testing

/// The program itself, in a folder of its own, as cron and people start it.
final class Workplace {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "tinhgon-work-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path + "/input", withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Beside the test bundle stands the program that was built with it.
    static let program = Bundle.main.bundleURL.appending(path: "tinhgon")

    struct Ended {
        let code: Int32
        let output: String
        let errors: String
    }

    func write(_ text: String, to name: String) throws {
        let file = URL(filePath: path + "/" + name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    /// The rows of a published table by the names of its columns; only for cells that hold no comma and no quote.
    func table(_ name: String) throws -> [[String: String]] {
        let lines = try read("output/latest/" + name).unicodeScalars.split { $0 == "\r" || $0 == "\n" }.map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map { String(String.UnicodeScalarView($0.filter { $0 != "\"" })) }
        }
        let header = try #require(lines.first)
        return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }

    func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: path + "/" + name)
    }

    func run(_ arguments: String..., input: String = "") throws -> Ended {
        try start(Self.program.path, arguments, input: input)
    }

    func run(_ arguments: [String]) throws -> Ended {
        try start(Self.program.path, arguments)
    }

    /// The same for a user whom permissions hold: root loses what lets it pass over them.
    func runHeld(_ arguments: String...) throws -> Ended {
        guard geteuid() == 0 else { return try start(Self.program.path, arguments) }
        let lost = "-dac_override,-dac_read_search"
        return try start("/usr/bin/setpriv", ["--bounding-set", lost, "--inh-caps", lost, Self.program.path] + arguments)
    }

    private func start(_ program: String, _ arguments: [String], input: String = "") throws -> Ended {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: path)
        process.environment = ["PATH": "/usr/bin:/bin"]
        // Files, not pipes: a pipe that nobody empties would stop the program.
        let (input, output, errors) = (try file("stdin", holding: input), try file("stdout"), try file("stderr"))
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        process.waitUntilExit()
        return Ended(code: process.terminationStatus, output: try read(".stdout"), errors: try read(".stderr"))
    }

    private func file(_ name: String, holding text: String = "") throws -> FileHandle {
        let url = URL(filePath: "\(path)/.\(name)")
        try text.write(to: url, atomically: false, encoding: .utf8)
        return try FileHandle(forUpdating: url)
    }

    /// Every published file below `output/latest`, by name.
    func published() throws -> [String: Data] {
        let root = URL(filePath: path + "/output/latest").resolvingSymlinksInPath().path
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root) {
            files[name] = FileManager.default.contents(atPath: root + "/" + name)
        }
        return files
    }

    func fillInput() throws {
        try write(
            """
            <html lang="vi"><head><title>Xã Mẫu giảm họp - Trang tin</title></head><body><h1>Xã Mẫu giảm họp</h1>
            <p>Ngày 3/4/2024, UBND xã Mẫu cho biết trong quý I, xã đã giảm 12 cuộc họp so với cùng kỳ năm trước nhờ
            họp ghép nhiều nội dung, cán bộ có thêm thời gian xuống thôn gặp người dân.</p>
            <p>Số văn bản hành chính của xã cũng giảm 20% so với cùng kỳ, theo báo cáo của văn phòng ủy ban.</p>
            <p>Chủ tịch xã yêu cầu các bộ phận tiếp tục cắt giảm ít nhất 10% số cuộc họp trong thời gian tới.</p>
            </body></html>
            """, to: "input/page.html")
        let lines = (0..<40).map {
            #"{"id":"n\#($0)","title":"Bản tin số \#($0)","date":"2025-02-01","text":"Huyện Mẫu đã giảm \#($0 + 2) cuộc họp so với năm trước. Người dân đồng tình với cách làm số \#($0)."}"#
        }
        try write(lines.joined(separator: "\n") + "\n", to: "input/lines.jsonl")
    }
}

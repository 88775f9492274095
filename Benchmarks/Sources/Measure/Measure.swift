import CBaseline
import Foundation
import Stages
import Synchronization

/// Measures, in one run on the same pages: libxml2's SAX that does nothing and htmlReadMemory + free in C, and read + clean
/// on one thread and on two, classify + extract of what read + clean gave.
///
/// usage: measure FOLDER [REPETITIONS]      pages are *.html and *.html.gz
///        measure --memory FOLDER           one page at a time, then the peak of the resident set
@main
enum Measure {
    static func main() throws {
        var arguments = Array(CommandLine.arguments.dropFirst())
        let isMemory = arguments.first == "--memory"
        if isMemory { arguments.removeFirst() }
        guard let folder = arguments.first else {
            print("usage: measure [--memory] FOLDER [REPETITIONS]")
            exit(64)
        }
        let line = try MeasuredLine()
        let paths = try Pages.paths(in: folder)
        if isMemory {
            var articles = 0
            for path in paths where line.text(ofPage: try Pages.read(path)) != nil { articles += 1 }
            var usage = rusage()
            getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
            print("\(paths.count) pages, \(articles) articles, peak resident set \(usage.ru_maxrss / 1024) MiB")
            return
        }
        try compare(paths.map(Pages.read), line, repetitions: arguments.count > 1 ? Int(arguments[1]) ?? 7 : 7)
    }

    /// Runs the candidates in turn, so that what else the machine does falls on all of them, and takes the best of each.
    static func compare(_ pages: [[UInt8]], _ line: MeasuredLine, repetitions: Int) throws {
        let megabytes = Double(pages.reduce(0) { $0 + $1.count }) / 1e6
        let texts = pages.compactMap { line.text(ofPage: $0) }
        let candidates: [(name: String, run: () -> Void)] = [
            ("C, libxml2 SAX that does nothing", { for page in pages { raw(page) { _ = baseline_sax($0, $1) } } }),
            ("C, htmlReadMemory + free", { for page in pages { raw(page) { baseline_tree($0, $1) } } }),
            ("read + clean, one thread", { for page in pages { _ = line.text(ofPage: page) } }),
            ("read + clean, two threads", { twoThreads(pages, line) }),
            ("classify + extract of it", { for text in texts { _ = line.findings(in: text) } }),
        ]
        var wall = [Double](repeating: .infinity, count: candidates.count)
        var busy = wall
        for _ in 0..<repetitions {
            for (index, candidate) in candidates.enumerated() {
                let start = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
                candidate.run()
                wall[index] = min(wall[index], seconds(CLOCK_MONOTONIC) - start.0)
                busy[index] = min(busy[index], seconds(CLOCK_PROCESS_CPUTIME_ID) - start.1)
            }
        }
        print("\(pages.count) pages, \(String(format: "%.1f", megabytes)) MB, best of \(repetitions)")
        for (index, candidate) in candidates.enumerated() {
            let rates = String(
                format: "%7.1f MB/s by the clock  %7.1f MB per CPU second  %5.2f × htmlReadMemory (CPU)", megabytes / wall[index],
                megabytes / busy[index], busy[1] / busy[index])
            print(candidate.name.padding(toLength: 34, withPad: " ", startingAt: 0), rates)
        }
        print(String(format: "two threads: %.2f × one by the clock", wall[2] / wall[3]))
        let size = Double(texts.reduce(0) { $0 + $1.size }) / 1e6
        print(String(
            format: "classify + extract: %.2f × the CPU of read + clean; %.2f MB of text, %.1f MB per CPU second, %.2f × htmlReadMemory", busy[4] / busy[2],
            size, size / busy[4], size / busy[4] / (megabytes / busy[1])))
    }

    private static func twoThreads(_ pages: [[UInt8]], _ line: MeasuredLine) {
        let taken = Atomic(0)
        DispatchQueue.concurrentPerform(iterations: 2) { _ in
            while case let index = taken.wrappingAdd(1, ordering: .relaxed).oldValue, index < pages.count {
                _ = line.text(ofPage: pages[index])
            }
        }
    }

    private static func raw(_ page: [UInt8], _ body: (UnsafePointer<CChar>, Int32) -> Void) {
        page.withUnsafeBytes { bytes in
            guard let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return }
            body(start, Int32(bytes.count))
        }
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

/// The pages of a folder.
enum Pages {
    static func paths(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            .filter { $0.hasSuffix(".html") || $0.hasSuffix(".html.gz") }.map { folder + "/" + $0 }
    }

    static func read(_ path: String) throws -> [UInt8] {
        guard path.hasSuffix(".gz") else { return Array(try Data(contentsOf: URL(filePath: path))) }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc", path]
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(data)
    }
}

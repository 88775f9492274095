import Foundation
import Stages

/// Measures classify and extract over clean text, each and both on one thread, tokenizing with each of them: one paragraph a line, an empty line behind each
/// article, the first line its title.
///
/// usage: measure-text FILE [REPETITIONS [CANDIDATE]]
@main
enum MeasureText {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let file = arguments.first else {
            print("usage: measure-text FILE [REPETITIONS [CANDIDATE]]")
            exit(64)
        }
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let texts = lines.split(whereSeparator: \.isEmpty).map { MeasuredLine.Text(paragraphs: $0.map(String.init)) }
        let megabytes = Double(text.utf8.count) / 1e6
        print("\(texts.count) articles, \(String(format: "%.1f", megabytes)) MB")
        let line = try MeasuredLine()
        let repetitions = arguments.count > 1 ? Int(arguments[1]) ?? 3 : 3
        let all: [(name: String, run: () -> Int)] = [
            ("tokenize", { texts.reduce(0) { $0 + line.tokens(in: $1) } }),
            ("classify", { texts.reduce(0) { $0 + line.topics(in: $1) } }),
            ("extract", { texts.reduce(0) { $0 + line.claims(in: $1) } }),
            ("both", { texts.reduce(0) { $0 + line.findings(in: $1) } }),
        ]
        // One alone, for a profiler.
        let candidates = arguments.count > 2 ? all.filter { $0.name == arguments[2] } : all
        guard !candidates.isEmpty else {
            print("no candidate \(arguments[2]); known are \(all.map(\.name).joined(separator: ", "))")
            exit(64)
        }
        // In turn, so that a slow minute of the machine is not one candidate's.
        var best = candidates.map { _ in (seconds: Double.infinity, found: 0) }
        for _ in 0..<repetitions {
            for (place, candidate) in candidates.enumerated() {
                let start = seconds()
                let found = candidate.run()
                best[place] = (min(best[place].seconds, seconds() - start), found)
            }
        }
        for (candidate, best) in zip(candidates, best) {
            let speed = String(format: "%7.1f MB per CPU second", megabytes / best.seconds)
            print(candidate.name.padding(toLength: 10, withPad: " ", startingAt: 0), speed, " \(best.found) found")
        }
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}

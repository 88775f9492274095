import ArgumentParser
import Foundation
import Language
import Runs
import Stages

struct Map: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read documents as JSON Lines on standard input, print findings as JSON Lines on standard output.",
        discussion: """
            A line in is {"id", "html" or "text", "title"?, "date"?, "url"?}; there is one line out for every line \
            in, in the same order. Nothing is kept between lines.
            """)

    @Flag(help: "Print only id, title, date and body; only id where the page was set aside.")
    var flat = false

    @Option(help: "How many threads work on documents; 0 takes one a core.")
    var jobs = 0

    func run() async throws {
        let line = try Line(pack: LanguagePack(code: "vi"))
        let jobs = jobs > 0 ? jobs : ProcessInfo.processInfo.activeProcessorCount
        try await MapJob(line: line, shape: flat ? .flat : .full, jobs: jobs).run(input: 0, output: 1)
    }
}

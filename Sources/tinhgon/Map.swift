import ArgumentParser
import Runs

struct Map: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read documents as JSON Lines on standard input, print findings as JSON Lines on standard output.",
        discussion: """
            A line in is {"id", "html" or "text", "title"?, "date"?, "url"?}; there is one line out for every line \
            in, in the same order. Nothing is kept between lines.
            """)

    @OptionGroup var options: WorkOptions

    @Flag(help: "Print only id, title, date and body; only id where the page was set aside.")
    var flat = false

    func run() async throws {
        try await Console().reporting {
            try await MapJob(options.plan(), shape: flat ? .flat : .full).run(input: 0, output: 1)
        }
    }
}

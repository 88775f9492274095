import ArgumentParser
import Runs

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what each stage saw in a file, or behind an id of the reports, and which rule decided.")

    @Argument(help: "A file, - for standard input, or an id that the reports print: a-…, c-…, o-…, r-…, s-…, k-….")
    var subject: String

    @OptionGroup var options: PlanOptions

    @Option(help: "Only the record of a dump that has this id.")
    var document: String?

    @Option(help: "At most so many records of a dump.")
    var limit = 20

    func run() async throws {
        try await Console().reporting {
            try ExplainJob(options.plan()).run(subject, document: document, limit: limit) { print($0) }
        }
    }
}

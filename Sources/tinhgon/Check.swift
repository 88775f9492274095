import ArgumentParser
import Runs

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find all errors in pipeline.json, the lexicon files and the templates, and inputs that are not there.",
        discussion: """
            Says nothing when all is well. An error is a line on standard error: file, line, column, key, what is wrong. \
            The exit code is 78, or 66 where nothing is wrong but inputs.
            """)

    @Option(name: .shortAndLong, help: "The plan; without it pipeline.json of this folder, or the defaults where there is none.")
    var config: String?

    func run() throws {
        let failures = PlanCheck.failures(path: config)
        guard let first = failures.first else { return }
        let console = Console()
        for failure in failures { console.complain(failure.description) }
        throw ExitCode((failures.first { $0.kind == .misconfigured } ?? first).kind)
    }
}

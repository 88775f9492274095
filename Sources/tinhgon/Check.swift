import ArgumentParser
import Runs

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find all errors in pipeline.json and the lexicon files.",
        discussion: "Says nothing when all is well. An error is a line on standard error: file, line, column, key, what is wrong.")

    @Option(name: .shortAndLong, help: "The plan; without it pipeline.json of this folder, or the defaults where there is none.")
    var config: String?

    func run() throws {
        let problems = PlanCheck.problems(path: config)
        guard !problems.isEmpty else { return }
        let console = Console()
        for problem in problems { console.complain(problem) }
        throw ExitCode(.misconfigured)
    }
}

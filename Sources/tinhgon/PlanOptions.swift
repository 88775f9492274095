import ArgumentParser
import Runs

/// Where the plan stands, and what of it a command line may change for one run.
struct PlanOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: "The plan; paths in it are relative to its folder.")
    var config = "pipeline.json"

    @Option(help: "How many threads work on documents; 0 takes one a core.")
    var jobs: Int?

    func settings() throws -> RunSettings {
        RunSettings.standard(jobs: jobs)
    }
}

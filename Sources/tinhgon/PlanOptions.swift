import ArgumentParser
import Runs

/// Where the plan stands, and what of it a command line may change for one run.
struct PlanOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: "The plan; without it pipeline.json of this folder, or the defaults where there is none.",
        completion: .file(extensions: ["json"]))
    var config: String?

    @Option(help: "How many threads work on documents; 0 takes one a core.")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 0 { throw ValidationError("--jobs must be 0 or more") }
    }

    func plan() throws -> Plan {
        var plan = try Plan.find(path: config)
        if let jobs { plan.jobs = jobs }
        return plan
    }
}

import ArgumentParser
import Runs

/// Where the plan stands.
struct PlanOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: "The plan; without it pipeline.json of this folder, or the defaults where there is none.",
        completion: .file(extensions: ["json"]))
    var config: String?

    func plan() throws -> Plan { try Plan.find(path: config) }
}

/// The same for commands that work on several threads, and what of the plan their line may change for one run.
struct WorkOptions: ParsableArguments {
    @OptionGroup var location: PlanOptions

    @Option(help: "How many threads work on documents; 0 takes one a core.")
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 0 { throw ValidationError("--jobs must be 0 or more") }
    }

    func plan() throws -> Plan {
        var plan = try location.plan()
        if let jobs { plan.jobs = jobs }
        return plan
    }
}

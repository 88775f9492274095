import ArgumentParser
import Logging
import Reports
import Runs

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read what is new in the inputs and publish the reports.",
        discussion: """
            Prints nothing on standard output, and nothing at all when all went well and nobody watches. The reports \
            stand in latest/ below the output folder; they are swapped by rename. An input that fails or breaks off is \
            told once, by the run that reads it, which then ends with code 3.
            """)

    @OptionGroup var options: WorkOptions
    @OptionGroup var log: LogOptions

    @Flag(help: "Read every input again, whatever the ledger holds.")
    var fresh = false

    func run() async throws {
        try await Publishing(log: log).run(fresh ? .fresh : .changed) { try options.plan() }
    }
}

struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Publish the reports again from the ledger alone, reading no input.")

    @OptionGroup var options: WorkOptions
    @OptionGroup var log: LogOptions

    @Option(help: "The language that the reports open in: vi or en.")
    var locale: ReportLocale?

    func run() async throws {
        try await Publishing(log: log).run(.reportsOnly) {
            var plan = try options.plan()
            if let locale { plan.reports.locale = locale }
            return plan
        }
    }
}

extension ReportLocale: ExpressibleByArgument {}

/// Runs a job and says how it ended, in words and in the exit code.
struct Publishing {
    let log: LogOptions

    func run(_ scope: RunJob.Scope, plan: () throws -> Plan) async throws {
        let console = log.console
        let result = try await console.reporting {
            try await RunJob(plan(), logger: log.logger(console)).run(scope, progress: console.progress)
        }
        console.progress("")
        guard result.troubled == 0 else {
            console.complain(result.description, level: .warning)
            throw ExitCode.someInputsTroubled
        }
        if log.verbose { console.complain(result.description, level: .info) } else { console.say(result.description) }
    }
}

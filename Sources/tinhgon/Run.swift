import ArgumentParser
import Foundation
import Runs

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read what is new in the inputs and publish the reports.",
        discussion: """
            Prints nothing on standard output, and nothing at all when all went well and nobody watches. The reports \
            stand in latest/ below the output folder; they are swapped by rename.
            """)

    @OptionGroup var options: PlanOptions

    @Flag(help: "Read every input again, whatever the ledger holds.")
    var fresh = false

    func run() async throws {
        try await Publishing(options: options).run(fresh ? .fresh : .changed)
    }
}

struct Report: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Publish the reports again from the ledger alone, reading no input.")

    @OptionGroup var options: PlanOptions

    func run() async throws {
        try await Publishing(options: options).run(.reportsOnly)
    }
}

/// Runs a job and says how it ended, in words and in the exit code.
struct Publishing {
    let options: PlanOptions

    func run(_ scope: RunJob.Scope) async throws {
        let console = Console()
        let result = try await console.reporting {
            try await RunJob(options.settings()).run(scope, progress: console.progress)
        }
        console.progress("")
        for trouble in result.troubles { console.complain(trouble) }
        guard result.troubles.isEmpty else {
            console.complain(result.description)
            throw ExitCode.someInputsFailed
        }
        console.say(result.description)
    }
}

import ArgumentParser
import Runs

@main
struct TinhGon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tinhgon",
        abstract: "Finds what articles say about fewer documents and conferences, and reports it.",
        version: Tool.name,
        subcommands: [
            Run.self, Report.self, Explain.self, Check.self, Init.self, Map.self, Learn.self,
        ],
        defaultSubcommand: Run.self)

    /// A line that is wrong is told as its own `--log-format` asks for, as far as it can be read.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
        } catch {
            let code = exitCode(for: error)
            guard code == .validationFailure, LogOptions.isJSONAsked(of: CommandLine.arguments) else { exit(withError: error) }
            Console(format: .json).complain(message(for: error))
            exit(withError: code)
        }
    }
}

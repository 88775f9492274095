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
}

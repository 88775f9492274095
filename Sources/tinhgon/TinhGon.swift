import ArgumentParser

@main
struct TinhGon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tinhgon",
        abstract: "Finds what articles say about fewer documents and conferences, and reports it.",
        subcommands: [Map.self, Learn.self])
}

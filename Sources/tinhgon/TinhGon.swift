import ArgumentParser

@main
struct TinhGon: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "tinhgon")
}

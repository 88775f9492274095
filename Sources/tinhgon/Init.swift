import ArgumentParser
import Foundation
import Runs

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a pipeline.json to start from.",
        discussion: "It holds every section with its default. A file that is there already is left alone.")

    @Argument(help: "Where to write it.")
    var path = "pipeline.json"

    func run() throws {
        do {
            try Data(Plan.example.utf8).write(to: URL(filePath: path), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            Console().complain("\(path) is there already; nothing was written")
            throw ExitCode.failure
        } catch {
            Console().complain("\(path) cannot be written: \(error.localizedDescription)")
            throw ExitCode(.outputUnwritable)
        }
    }
}

import ArgumentParser
import Foundation
import Runs

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a pipeline.json to start from.",
        discussion: """
            It holds every section with its default. With --templates, a folder with all templates and texts of the reports \
            is written instead: change some, delete the others, and name the folder as reports.templates in pipeline.json. \
            docs/templates.md says what each file holds. Files that are there already are left alone.
            """)

    @Argument(help: "Where to write it.")
    var path = "pipeline.json"

    @Option(help: "Write the reports' templates and texts into this folder instead.", completion: .directory)
    var templates: String?

    func run() throws {
        if let templates { return try fill(templates) }
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

    private func fill(_ folder: String) throws {
        do {
            guard try TemplateFolder.fill(folder).isEmpty else { return }
        } catch {
            Console().complain("\(folder) cannot be written: \(error.localizedDescription)")
            throw ExitCode(.outputUnwritable)
        }
        Console().complain("\(folder) holds every template already; nothing was written")
        throw ExitCode.failure
    }
}

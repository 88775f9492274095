internal import Foundation

extension Plan {
    /// Reads a pipeline.json. Relative paths in it start at its folder.
    ///
    /// Throws all that is wrong with it at once.
    package static func load(path: String) throws(PlanProblems) -> Plan {
        guard let data = FileManager.default.contents(atPath: path) else {
            let exists = FileManager.default.fileExists(atPath: path)
            throw PlanProblems([PlanProblem(file: path, message: exists ? "the file cannot be read" : "there is no such file")])
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw PlanProblems([PlanProblem(file: path, message: "the file is not UTF-8")])
        }
        let folder = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        return try decode(text, file: path, folder: PlanPath.resolve(folder, in: ""))
    }

    /// - Parameters:
    ///   - file: as messages name it.
    ///   - folder: where relative paths start.
    package static func decode(_ text: String, file: String, folder: String) throws(PlanProblems) -> Plan {
        let decoder = PlanDecoder(file: file, folder: folder)
        let plan = decoder.decode(text)
        guard decoder.log.problems.isEmpty else { throw PlanProblems(decoder.log.problems) }
        return plan
    }
}

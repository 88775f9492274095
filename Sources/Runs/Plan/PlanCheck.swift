internal import Foundation
internal import Language
internal import Reports
internal import Stages

/// Everything that can be wrong before a run begins: the plan, and the words that it reads by.
package enum PlanCheck {
    /// One line a problem, "file:line:column: what is wrong"; empty where all is well.
    ///
    /// - Parameter path: the plan; nil takes pipeline.json of the working folder, or the defaults where there is none.
    package static func problems(path: String?) -> [String] {
        do {
            return words(of: try Plan.find(path: path))
        } catch {
            // The embedded words are checked too, so that one look finds everything.
            return error.problems.map(\.description) + words(of: Plan.standard(in: "."))
        }
    }

    private static func words(of plan: Plan) -> [String] {
        var problems: [LexiconProblem] = []
        do throws(LexiconProblems) { _ = try plan.intake() } catch { problems += error.problems }
        do throws(LexiconProblems) { _ = try Line(pack: plan.pack) } catch { problems += error.problems }
        do {
            try Reports.check(templates: plan.reports.templates)
        } catch {
            return problems.map(\.description) + [RunFailure(error).description]
        }
        return problems.map(\.description)
    }
}

extension Plan {
    /// The plan at a path; without one, pipeline.json of the working folder, or the defaults where there is none.
    package static func find(path: String?) throws(PlanProblems) -> Plan {
        if let path { return try load(path: path) }
        let name = "pipeline.json"
        return FileManager.default.fileExists(atPath: name) ? try load(path: name) : standard(in: ".")
    }
}

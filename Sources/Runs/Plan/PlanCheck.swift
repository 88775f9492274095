internal import Foundation
internal import Language
internal import Reports
internal import Stages

/// Everything that can be wrong before a run begins: the plan, the words that it reads by, the templates that it prints
/// with, and inputs that are not there.
package enum PlanCheck {
    /// One failure a line that a person should read; empty where all is well. Without a fault that is the plan's or a
    /// file's that it names, all of them are of the kind `inputMissing`.
    ///
    /// - Parameter path: the plan; nil takes pipeline.json of the working folder, or the defaults where there is none.
    package static func failures(path: String?) -> [RunFailure] {
        do {
            let plan = try Plan.find(path: path)
            return faults(of: plan) + idleSources(of: plan)
        } catch {
            // The embedded words are checked too, so that one look finds everything.
            return error.problems.map { RunFailure(.misconfigured, $0.description) } + faults(of: Plan.standard(in: "."))
        }
    }

    private static func faults(of plan: Plan) -> [RunFailure] {
        var problems: [String] = []
        do throws(LexiconProblems) { _ = try plan.intake() } catch { problems += error.problems.map(\.description) }
        do throws(LexiconProblems) { _ = try Line(pack: plan.pack, settings: plan.lineSettings) } catch {
            problems += error.problems.map(\.description)
        }
        if let folder = plan.words.lexicon { problems += OverrideFolder.lexicon(folder, pack: plan.words.pack).problems }
        do { try Reports.check(templates: plan.reports.templates) } catch { problems.append(RunFailure(error).description) }
        if let folder = plan.reports.templates { problems += OverrideFolder.templates(folder).problems }
        return problems.map { RunFailure(.misconfigured, $0) }
    }

    private static func idleSources(of plan: Plan) -> [RunFailure] {
        IdleSource.all(among: plan.inputs.sources).map {
            RunFailure(.inputMissing, "\(plan.file ?? "the default plan"): inputs: \($0)")
        }
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

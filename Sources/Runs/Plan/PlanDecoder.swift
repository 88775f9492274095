internal import Foundation
internal import Intake
internal import Language
internal import Reports

/// Makes a plan of a pipeline.json's text.
struct PlanDecoder {
    let log: PlanObject.Log
    /// Relative paths start here.
    let folder: String

    init(file: String, folder: String) {
        log = PlanObject.Log(file: file)
        self.folder = folder
    }

    /// The plan as far as it can be made; `log` says what is wrong with it.
    func decode(_ text: String) -> Plan {
        var plan = Plan.standard(in: folder)
        plan.file = log.file
        var reader = JSONTreeReader(file: log.file)
        let tree = reader.read(text)
        log.problems += reader.problems
        guard let tree else { return plan }
        let root = PlanObject(tree, path: "", log: log)
        guard tree.isObject else {
            root.complain(tree, "", "expected an object, got \(tree.kind)")
            return plan
        }
        _ = root.string("$schema")
        _ = root.integer("version", in: 1...1)
        decodeWords(root.object("language"), into: &plan)
        decodeInputs(root.object("inputs"), into: &plan)
        decodeOutput(root.object("output"), into: &plan)
        plan.jobs = root.integer("jobs", in: 0...1_024) ?? plan.jobs
        plan.zoneOffset = zone(root) ?? plan.zoneOffset
        decodeTopics(root.object("topics"), into: &plan)
        decodeReports(root.object("reports"), into: &plan)
        root.finish()
        checkPaths(plan, root)
        return plan
    }

    /// "+07:00" or "Z" in minutes.
    private func zone(_ root: PlanObject) -> Int? {
        guard let text = root.string("time_zone") else { return nil }
        if text == "Z" { return 0 }
        let digits = text.utf8.compactMap { (0x30...0x39).contains($0) ? Int($0) - 0x30 : nil }
        let hasShape = text.utf8.count == 6 && digits.count == 4 && ["+", "-"].contains(text.prefix(1)) && text.dropFirst(3).prefix(1) == ":"
        guard hasShape, digits[2] < 6, digits[0] * 10 + digits[1] <= 14 else {
            root.complain(root.place(of: "time_zone"), "time_zone", "expected an offset such as \"+07:00\", got \"\(text)\"")
            return nil
        }
        let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
        return text.hasPrefix("-") ? -minutes : minutes
    }

    private func decodeWords(_ object: PlanObject, into plan: inout Plan) {
        if let pack = object.string("pack") {
            if (try? LanguagePack(code: pack).rows(of: "fields")) == nil {
                object.complain(object.place(of: "pack"), "pack", "there is no language pack \"\(pack)\"; \"vi\" is built in")
            }
            plan.words.pack = pack
        }
        plan.words.lexicon = existing("lexicon", of: object, isFolder: true)
        object.finish()
    }

    private func decodeTopics(_ object: PlanObject, into plan: inout Plan) {
        plan.topicModel = existing("model", of: object, isFolder: false)
        object.finish()
    }

    private func decodeOutput(_ object: PlanObject, into plan: inout Plan) {
        if let output = object.string("folder") {
            plan.output.folder = PlanPath.resolve(output, in: folder)
            plan.output.ledger = plan.output.folder + "/state/ledger.sqlite"
        }
        if let ledger = object.string("ledger") { plan.output.ledger = PlanPath.resolve(ledger, in: folder) }
        plan.output.keptRuns = object.integer("keep_runs", in: 1...10_000) ?? plan.output.keptRuns
        object.finish()
    }

    private func decodeReports(_ object: PlanObject, into plan: inout Plan) {
        plan.reports.locale = object.choice("locale", ReportLocale.self) ?? plan.reports.locale
        plan.reports.writesXLSX = object.boolean("xlsx") ?? plan.reports.writesXLSX
        plan.reports.templates = existing("templates", of: object, isFolder: true)
        let csv = object.object("csv")
        plan.reports.dialect = csv.choice("dialect", CSVDialect.self) ?? plan.reports.dialect
        csv.finish()
        let html = object.object("html")
        plan.reports.htmlRowLimit = html.integer("row_limit", in: 10...100_000) ?? plan.reports.htmlRowLimit
        html.finish()
        object.finish()
    }

    /// The path of something that must be there when the plan names it.
    private func existing(_ key: String, of object: PlanObject, isFolder: Bool) -> String? {
        guard let text = object.string(key) else { return nil }
        let path = PlanPath.resolve(text, in: folder)
        var isDirectory: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
        if !exists || isDirectory.boolValue != isFolder {
            object.complain(object.place(of: key), key, "there is no \(isFolder ? "folder" : "file") \(path)")
        }
        return path
    }

    /// Reports that lie among the inputs would be read as articles the next time.
    private func checkPaths(_ plan: Plan, _ root: PlanObject) {
        for source in plan.inputs.sources {
            guard case .path(let name, let path) = source else { continue }
            if PlanPath.contains(path, plan.output.folder) {
                root.complain(root.place(of: "output"), "output.folder", "the output folder lies inside the input \"\(name)\"")
            } else if PlanPath.contains(plan.output.folder, path) {
                root.complain(root.place(of: "output"), "output.folder", "the input \"\(name)\" lies inside the output folder")
            } else if PlanPath.contains(path, plan.output.ledger) {
                root.complain(root.place(of: "output"), "output.ledger", "the ledger lies inside the input \"\(name)\"")
            }
        }
    }
}

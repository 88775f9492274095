internal import Foundation
internal import Intake
internal import Ledger
internal import Pipeline
internal import Stages

/// `tinhgon explain`: what each stage saw in the documents of a file, or what the ledger holds under an id.
package struct ExplainJob {
    private let plan: Plan

    package init(_ plan: Plan) {
        self.plan = plan
    }

    /// `subject` is a path, or an id that reports print: "a-…", "c-…", "o-…", "r-…", "s-…", "k-…". `document` picks one record of a
    /// dump by its id; `limit` bounds how many records of a dump are shown.
    ///
    /// Calls `print` with whole lines. Throws a `RunFailure` where there is neither such a file nor such an id.
    package func run(
        _ subject: String, document: String? = nil, limit: Int = 20, print: (String) -> Void
    ) throws {
        if FileManager.default.fileExists(atPath: subject) || subject == "-" {
            try explainFile(subject, document: document, limit: limit, print: print)
        } else {
            try explainID(subject, print: print)
        }
    }

    private func explainFile(_ path: String, document: String?, limit: Int, print: (String) -> Void) throws {
        let line = try Line(pack: plan.pack, settings: plan.lineSettings)
        let known = try plan.intake()
        let intake = Intake([path == "-" ? .standardInput : .path(name: path, path: path)], options: known.options)
        let names = PlannedNames(plan.inputs.sources)
        var shown = 0
        for input in intake.inputs() {
            let input = names.named(input)
            let reader = intake.reader(input)
            while shown < limit, let item = reader.next() {
                switch item {
                case .document(let found) where document == nil || found.id == document:
                    shown += 1
                    ExplanationText(found, line.explain(found)).lines.forEach(print)
                case .rejection(let record) where document == nil || record.id == document:
                    shown += 1
                    print("\(record.id): set aside while reading the input: \(record.rejection.message) (\(record.rejection.code.rawValue))")
                default: continue
                }
            }
            let summary = reader.summary
            switch summary.outcome {
            case .used: break
            case .skipped(let code, let message): print("\(input.name): skipped: \(message) (\(code.rawValue))")
            case .failed(let code, let message): print("\(input.name): failed: \(message) (\(code.rawValue))")
            }
        }
        if shown == 0, let document { throw RunFailure(.inputMissing, "\(path) holds no document “\(document)”") }
    }

    private func explainID(_ id: String, print: (String) -> Void) throws {
        guard FileManager.default.fileExists(atPath: plan.output.ledger) else {
            throw RunFailure(.inputMissing, "“\(id)” is no file, and there is no ledger yet to look it up in")
        }
        let ledger = try plan.openLedger()
        let found = try ledger.read { reader in try reader.place(of: id) }
        guard let found else {
            if let derived = try ledger.read({ reader in try DerivedText(id, reader) }) { return derived.lines.forEach(print) }
            throw RunFailure(.inputMissing, "“\(id)” is neither a file nor an id in the ledger")
        }
        let place = "document “\(found.document)” of \(found.origin.input)" + (found.origin.member.map { " (\($0))" } ?? "")
        let finding = try ledger.read { reader in try reader.finding(of: found.article) }
        if id == found.article {
            print("\(id) is \(place)")
            guard let finding else {
                return print("It states nothing about documents or conferences; explain its input to see each stage.")
            }
            ExplanationText(finding).lines.forEach(print)
        } else if let finding, let text = StatementText(id, of: finding) {
            text.lines.forEach(print)
            print("It stands in article \(found.article), \(place).")
            print("“tinhgon explain \(found.article)” shows the whole article.")
        } else {
            print("\(id) stands in a copy of article \(found.article), \(place), that does not count: explain that input to see it.")
        }
    }
}

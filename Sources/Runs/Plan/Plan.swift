internal import Foundation
package import Intake
package import Language
package import Reports
package import Stages

/// pipeline.json, decoded strictly and checked once. Paths are resolved: relative ones start at the file's folder.
package struct Plan: Sendable, Hashable {
    /// What text is read by.
    package struct Words: Sendable, Hashable {
        /// The language pack: "vi".
        package var pack = "vi"
        /// A folder whose TSV files replace embedded ones of the same name.
        package var lexicon: String?
    }

    package struct Inputs: Sendable, Hashable {
        package var sources: [Source]
        /// For XML dumps of formats that are not known by themselves.
        package var mappings: [XMLMapping] = []
        /// Names of fields that come before the ones that are known by themselves.
        package var fieldNames: [RecordField: [String]] = [:]
        package var limits = PlanLimits()

        /// Names all that decides what is read out of an input, the same in every process: a dictionary's own
        /// description is not.
        var signature: String {
            func named(_ fields: [RecordField: some Any]) -> [String] { fields.map { "\($0.key.rawValue)=\($0.value)" }.sorted() }
            let formats = mappings.map { "\($0.root ?? "") \($0.record) \(named($0.fields)) \($0.bodyMarkup)" }
            return "\(formats) \(named(fieldNames)) \(limits)"
        }
    }

    package struct Output: Sendable, Hashable {
        package var folder: String
        package var ledger: String
        /// How many published sets of reports are kept.
        package var keptRuns = 7
    }

    package struct Reporting: Sendable, Hashable {
        /// The language that reports open in.
        package var locale = ReportLocale.vi
        package var dialect = CSVDialect.machine
        package var writesXLSX = true
        /// Rows of a table in report.html; the rest stands in the CSV file.
        package var htmlRowLimit = 5_000
        /// A folder whose templates replace embedded ones of the same name.
        package var templates: String?
    }

    /// The file it was read from; nil for the default.
    package var file: String?
    package var words = Words()
    package var inputs: Inputs
    package var output: Output
    /// Threads that work on documents; 0 takes one a core.
    package var jobs = 0
    /// Minutes east of Greenwich for times that are printed without a zone.
    package var zoneOffset = 420
    /// A file of weights that replaces the embedded topic model.
    package var topicModel: String?
    package var reports = Reporting()

    /// What holds when there is no pipeline.json in a folder.
    package static func standard(in folder: String) -> Plan {
        let output = PlanPath.resolve("output", in: folder)
        return Plan(
            inputs: Inputs(sources: [.path(name: "input", path: PlanPath.resolve("input", in: folder))]),
            output: Output(folder: output, ledger: output + "/state/ledger.sqlite"))
    }

    package var pack: LanguagePack { LanguagePack(code: words.pack, overrides: words.lexicon) }

    package var lineSettings: LineSettings {
        LineSettings(
            documentBytes: inputs.limits.documentBytes, documentSeconds: inputs.limits.seconds, zoneOffset: zoneOffset,
            topicModel: topicModel)
    }

    /// At least 1.
    package var threads: Int { jobs > 0 ? jobs : ProcessInfo.processInfo.activeProcessorCount }

    /// The inputs as the plan wants them read.
    package func intake() throws(LexiconProblems) -> Intake {
        let known = try FieldNames(pack: pack).followed(by: .standard)
        let options = IntakeOptions(
            limits: inputs.limits.intake, names: FieldNames(inputs.fieldNames).followed(by: known), mappings: inputs.mappings)
        return Intake(inputs.sources, options: options)
    }
}

extension FieldNames {
    /// The names of a language's dumps, the heaviest first, from `fields.tsv`.
    init(pack: LanguagePack) throws(LexiconProblems) {
        let entries = try pack.entries(of: "fields", as: RecordField.self)
        let ordered = entries.sorted { $0.weight > $1.weight }
        self.init(Dictionary(grouping: ordered, by: \.sense).mapValues { $0.map(\.term) })
    }
}

import ArgumentParser
import Classification
import Foundation
import Language
import Runs

struct Learn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn from a user's own labels.", subcommands: [LearnTopics.self])
}

struct LearnTopics: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics",
        abstract: "Learn topics from a table of labelled texts; print how well they are told on texts held out.",
        discussion: """
            The table is CSV with a header: "label", and "text" or "title" and "content". With --test the model learns \
            from the whole first table and is measured on the second. Without it every fifth text, by a digest of its \
            words, is held out for the measure, and the model that is written learns from all. \
            "topics": {"model": "FILE"} in pipeline.json puts it to use.
            """)

    @Argument(help: "The labelled texts.", completion: .file(extensions: ["csv"]))
    var labels: String

    @Option(help: "Texts to measure on, with the same columns.", completion: .file(extensions: ["csv"]))
    var test: String?

    @Option(name: [.short, .long], help: "Where to write the model; nothing is written without it.")
    var output: String?

    @Option(help: "The price of an error while learning (liblinear's C).")
    var cost = 1.0

    @Option(help: "Leave out features of fewer texts than this.")
    var minimumTexts = 2

    func validate() throws {
        guard cost > 0 else { throw ValidationError("--cost must be above 0") }
        guard minimumTexts > 0 else { throw ValidationError("--minimum-texts must be at least 1") }
    }

    func run() async throws {
        try await Console().reporting { try learn() }
    }

    private func learn() throws {
        var trainer = try TopicTrainer(pack: LanguagePack(code: "vi"))
        trainer.cost = cost
        trainer.minimumTexts = minimumTexts
        let texts = try LabelTable.read(labels)
        guard Self.labels(of: texts) > 1 else {
            throw RunFailure(.failed, "\(labels): \(Self.count(of: texts)); a model needs texts of two labels or more")
        }
        let (learnt, heldOut) = try test.map { (texts, try LabelTable.read($0)) } ?? LabelTable.split(texts)
        if Self.labels(of: learnt) > 1, Self.labels(of: heldOut) > 1 {
            report(try trainer.train(learnt), trainer, learnt: learnt.count, heldOut)
        } else {
            print("not measured: \(Self.count(of: learnt)) to learn from, \(Self.count(of: heldOut)) to measure on, and "
                + "either needs two labels; label more texts, or name others with --test")
        }
        guard let output else {
            return print("Nothing was written. --output FILE writes the model, learnt from all texts of \(labels).\n\(Self.use("FILE"))")
        }
        let model = try trainer.train(texts)
        let bytes = try ModelFile.bytes(of: model)
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        print("\(output): \(model.featureCount) features, \(bytes.count) bytes\n\(Self.use(output))")
    }

    private static func use(_ file: String) -> String {
        "\"topics\": {\"model\": \"\(file)\"} in pipeline.json puts it to use."
    }

    private static func labels(of texts: [LabelledText]) -> Int { Set(texts.map(\.label)).count }

    /// "1 text of 1 label".
    private static func count(of texts: [LabelledText]) -> String {
        let labels = labels(of: texts)
        return "\(texts.count) \(texts.count == 1 ? "text" : "texts") of \(labels) \(labels == 1 ? "label" : "labels")"
    }

    private func report(_ model: LinearModel, _ trainer: TopicTrainer, learnt: Int, _ heldOut: [LabelledText]) {
        var given: [String] = []
        var rounds = 0
        // Processor time, so that a busy machine tells the same; repeated until the clock can tell.
        let start = clock()
        while rounds == 0 || rounds * heldOut.count < 50_000 {
            given = trainer.predict(heldOut, with: model)
            rounds += 1
        }
        let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
        let agreement = Agreement(given: given, truth: heldOut.map(\.label))
        let width = agreement.rows.map(\.label.count).max() ?? 0
        func share(_ value: Double) -> String { String(format: "%.4f", value) }
        print("label".padding(toLength: width, withPad: " ", startingAt: 0) + "  precision  recall  f1      texts")
        for row in agreement.rows {
            print(
                row.label.padding(toLength: width, withPad: " ", startingAt: 0)
                    + "  \(share(row.precision))     \(share(row.recall))  \(share(row.f1))  \(row.support)")
        }
        print("macro-F1 \(share(agreement.macroF1)), accuracy \(share(agreement.accuracy)) on \(heldOut.count) texts, "
            + "\(learnt) learnt")
        print("\(Int(Double(rounds * heldOut.count) / max(seconds, 1e-6))) texts a second of processor time")
    }
}

import ArgumentParser
import Classification
import Foundation
import Language

struct Learn: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Learn from a user's own labels.", subcommands: [LearnTopics.self])
}

struct LearnTopics: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "topics",
        abstract: "Learn topics from a table of labelled texts; print how well they are told on texts held out.",
        discussion: """
            The table is CSV with a header: "label", and "text" or "title" and "content". With --test the model learns \
            from the whole first table and is measured on the second. Without it every fifth text, by a digest of its \
            words, is held out for the measure, and the model that is written learns from all. pipeline.json names \
            the model's file to put it to use.
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

    func run() throws {
        var trainer = try TopicTrainer(pack: LanguagePack(code: "vi"))
        trainer.cost = cost
        trainer.minimumTexts = minimumTexts
        let texts = try LabelTable.read(labels)
        let (learnt, heldOut) = try test.map { (texts, try LabelTable.read($0)) } ?? LabelTable.split(texts)
        guard !heldOut.isEmpty else { throw ValidationError("no text is left to measure on") }
        let model = try trainer.train(learnt)
        report(model, trainer, learnt: learnt.count, heldOut)
        guard let output else { return }
        let shipped = test == nil ? try trainer.train(texts) : model
        let bytes = try ModelFile.bytes(of: shipped)
        try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
        print("\(output): \(shipped.featureCount) features, \(bytes.count) bytes")
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

internal import Ledger

/// What a terminal shows of an id that stands for no sentence of an article: a story, a computed change or a claim that is gone.
struct DerivedText {
    let lines: [String]

    /// Nil where the ledger knows nothing under the id.
    init?(_ id: String, _ reader: borrowing Reader) throws {
        let tellings = try reader.story(id)
        if !tellings.isEmpty {
            lines = Self.story(id, tellings)
        } else if let computed = try reader.computed(id) {
            lines = Self.change(id, computed)
        } else if let (article, evidence) = try reader.removed(id) {
            lines = [
                "\(id) was taken out by the last run: “\(evidence)”",
                "It stood in article \(article). Its text or the rules have changed since; changes.csv lists it.",
            ]
        } else {
            return nil
        }
    }

    private static func story(_ id: String, _ tellings: [Reader.Telling]) -> [String] {
        ["\(id) is one story, told by \(tellings.count) articles; the one that is kept counts."] + tellings.map { telling in
            let likeness = telling.similarity.map { ", similarity " + $0.brief } ?? ""
            let name = [telling.title.map { "“\($0)”" }, telling.url].compactMap { $0 }.joined(separator: " ")
            return "  \(telling.article): \(telling.reason)\(telling.reason == "near" ? likeness : "")" + (name.isEmpty ? "" : ", \(name)")
        } + ["“tinhgon explain \(tellings[0].article)” shows the article that counts."]
    }

    private static func change(_ id: String, _ change: Reader.Computed) -> [String] {
        [
            "\(id) is computed: no article states this change of \(change.org).",
            "  change: \(change.difference.brief)" + (change.percent.map { ", \($0.brief) %" } ?? ""),
            "  from \(change.from): “\(change.evidenceFrom)”",
            "  to \(change.to): “\(change.evidenceTo)”",
            "“tinhgon explain \(change.from)” and “tinhgon explain \(change.to)” show where both stand.",
        ]
    }
}

internal import Ledger

/// All tables in the order in which they are listed and printed.
enum Tables {
    static func all(meta: RunMeta, texts: Texts) -> [Table] {
        ClaimTables.all + SummaryTables.all + RunTables.all + [runMeta(meta), codebook(texts)]
    }

    /// Small enough to stand in `report.json`.
    static let inReportJSON: Set = [
        "claims_by_object_modality", "claims_by_place", "claims_by_period", "mechanisms", "acts",
    ]

    private static func runMeta(_ meta: RunMeta) -> Table {
        Table(
            id: "run_meta", key: ["key", "position"],
            columns: [
                Column("key", .figure, "value ->> 0"), Column("position", .integer, "key"), Column("value", .text, "value ->> 1"),
            ],
            source: "json_each(?)", order: "key", values: [.text(JSONText.rows(meta.rows.map { [$0.key, $0.value] }))])
    }

    private static func codebook(_ texts: Texts) -> Table {
        let names = ["field", "code", "label_vi", "label_en", "definition_vi", "definition_en"]
        let rows = texts.codes.map { code in
            [code.field, code.code, code.entry.label.vi, code.entry.label.en, code.entry.meaning.vi, code.entry.meaning.en]
        }
        return Table(
            id: "codebook", key: ["field", "code"],
            columns: names.enumerated().map { Column($0.element, .text, "value ->> \($0.offset)") },
            source: "json_each(?)", order: "key", values: [.text(JSONText.rows(rows))])
    }
}

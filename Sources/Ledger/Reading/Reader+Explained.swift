/// What the ledger holds under an id that reports print besides those of articles and what they state.
extension Reader {
    /// One article of a story and why it belongs to it: "kept", "exact" or "near".
    package struct Telling {
        package let article, reason: String
        /// 0…1, to the counted article or to one that is like it.
        package let similarity: Double?
        package let title, url: String?
    }

    /// The articles of the story "s-…", the counted one first; none where there is no such story.
    package func story(_ id: String) throws -> [Telling] {
        var tellings: [Telling] = []
        let sql = """
            SELECT s.article_id, s.reason, s.similarity, max(a.title), max(a.url) FROM stories s LEFT JOIN articles a ON a.id = s.article_id
            WHERE s.group_id = ? GROUP BY s.article_id ORDER BY s.reason <> 'kept', s.article_id
            """
        try rows(sql, [.text(id)]) {
            tellings.append(Telling(
                article: $0.text(0) ?? "", reason: $0.text(1) ?? "", similarity: $0.number(2), title: $0.text(3), url: $0.text(4)))
        }
        return tellings
    }

    /// Two levels of one body, as the computed change "k-…" joins them.
    package struct Computed {
        package let org, from, to, evidenceFrom, evidenceTo: String
        package let difference: Double
        package let percent: Double?
    }

    /// The computed change with this id; nil where there is none.
    package func computed(_ id: String) throws -> Computed? {
        var computed: Computed?
        let sql = "SELECT org, id_from, id_to, evidence_from, evidence_to, change_abs, change_pct FROM computed_changes WHERE id = ?"
        try rows(sql, [.text(id)]) {
            computed = Computed(
                org: $0.text(0) ?? "", from: $0.text(1) ?? "", to: $0.text(2) ?? "", evidenceFrom: $0.text(3) ?? "",
                evidenceTo: $0.text(4) ?? "", difference: $0.number(5) ?? 0, percent: $0.number(6))
        }
        return computed
    }

    /// The article and the evidence of a claim that the run before still had; nil where none was taken out under this id.
    package func removed(_ id: String) throws -> (article: String, evidence: String)? {
        var removed: (String, String)?
        try rows("SELECT article_id, evidence FROM changes WHERE change = 'removed' AND claim_id = ?", [.text(id)]) {
            removed = ($0.text(0) ?? "", $0.text(1) ?? "")
        }
        return removed
    }
}

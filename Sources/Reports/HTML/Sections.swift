internal import Ledger

/// The parts of the HTML report that are made of claims.
struct Sections {
    let texts: Texts
    let templates: Templates
    let summary: Summary
    let shown: ShownClaims
    let articles: Set<String>
    /// Beside the page, for its list of files.
    let files: [String]
    /// Articles with findings beyond those that have a view.
    let withoutView: Int

    func paragraph(_ key: String, _ values: [String: Texts.Filling] = [:], kind: String = "lead") -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup("<p class=\(kind)>")
        html.both(texts.sentence(key, values))
        html.markup("</p>")
        return html
    }

    func heading(_ key: String, id: String? = nil) -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup(id.map { "<h3 id=\"\($0)\">" } ?? "<h3>")
        html.both(texts.sentence(key))
        html.markup("</h3>")
        return html
    }

    func claims(_ group: ShownClaims.Group, id: String, file: String, showsKind: Bool = false) -> HTMLBuffer {
        ClaimTable(texts: texts, articles: articles).html(ClaimTable.Contents(
            id: id, cards: shown.cards[group] ?? [], total: shown.totals[group] ?? 0, file: file,
            budget: shown.budget(of: group), showsKind: showsKind))
    }

    func results() -> HTMLBuffer {
        var html = paragraph("results.lead")
        html.append(claims(.results, id: "results", file: "claims.csv"))
        return html
    }

    func targets(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var html = paragraph("targets.lead")
        html.append(heading("targets.own"))
        html.append(claims(.own, id: "own", file: "claims.csv", showsKind: true))
        html.append(try Compliance(texts: texts, articles: articles).html(reader))
        html.append(fold("targets.226", .policy))
        html.append(fold("targets.other-acts", .acts))
        return html
    }

    /// A table that is closed until asked for, with its number in the summary line.
    private func fold(_ key: String, _ group: ShownClaims.Group) -> HTMLBuffer {
        var html = HTMLBuffer()
        html.markup("<details id=\"fold-\(group.rawValue)\"><summary>")
        html.both(texts.sentence(key))
        html.markup(" <span class=badge>")
        html.both(Figure.text(shown.totals[group] ?? 0))
        html.markup("</span></summary>")
        html.append(claims(group, id: group.rawValue, file: "claims.csv"))
        html.markup("</details>")
        return html
    }

    func notReduced() -> HTMLBuffer {
        var html = paragraph("not-reduced.lead")
        html.append(claims(.notReduced, id: "not-reduced", file: "claims.csv", showsKind: true))
        return html
    }

    func measures() -> HTMLBuffer {
        var html = paragraph("measures.lead")
        html.append(claims(.other, id: "measures", file: "measures.csv", showsKind: true))
        return html
    }
}

internal import Ledger

/// The parts of the HTML report that are made of claims.
struct Sections {
    let texts: Texts
    let templates: Templates
    let summary: Summary
    let shown: ShownClaims
    /// Beside the page, for its list of files.
    let files: [String]

    /// Where a claim is to be seen: its row, or its place in the view of its article where the page has no row of it.
    func link(to claim: String, in article: String) -> String {
        shown.ids.contains(claim) ? "#" + claim : "articles/\(article).html#\(claim)"
    }

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

    func claims(_ group: ShownClaims.Group, id: String, file: String) -> HTMLBuffer {
        ClaimTable(texts: texts).html(shown[group], of: group, id: id, file: file)
    }

    func results() -> HTMLBuffer {
        var html = paragraph("results.lead")
        html.append(claims(.results, id: "results", file: "claims.csv"))
        return html
    }

    func targets(_ reader: borrowing Reader) throws -> HTMLBuffer {
        var html = paragraph("targets.lead")
        html.append(heading("targets.own"))
        html.append(claims(.own, id: "own", file: "claims.csv"))
        html.append(try Compliance(sections: self).html(reader))
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
        html.both(Figure.text(shown[group].total))
        html.markup("</span></summary>")
        html.append(claims(group, id: group.rawValue, file: "claims.csv"))
        html.markup("</details>")
        return html
    }

    func notReduced() -> HTMLBuffer {
        var html = paragraph("not-reduced.lead")
        html.append(claims(.notReduced, id: "not-reduced", file: "claims.csv"))
        return html
    }

    func measures() -> HTMLBuffer {
        var html = paragraph("measures.lead")
        html.append(claims(.other, id: "measures", file: "measures.csv"))
        return html
    }
}

internal import Foundation
internal import Ledger
internal import Pipeline

/// `articles/ID.html`: one article as it was cleaned, what it states marked in its text.
struct ArticleView {
    let texts: Texts
    let options: ReportOptions
    private let shell: Shell
    private let style, policy: String
    private let change: ChangeText
    private let sentences: [String: String]

    init(texts: Texts, templates: Templates, options: ReportOptions) throws {
        self.texts = texts
        self.options = options
        shell = try Shell("article.mustache", templates)
        style = try templates.text("report.css")
        policy = Shell.policy(style: style, script: nil)
        change = ChangeText(texts: texts)
        sentences = texts.all
    }

    /// Claim cards and other ids of one article, with its finding; nil where the ledger holds no finding of it.
    func html(of article: String, _ reader: borrowing Reader) throws -> String? {
        guard let finding = try reader.finding(of: article, as: ShownFinding.self) else { return nil }
        var cards: [ClaimCard] = []
        try reader.rows(ClaimCard.selectByArticle, [.text(article)]) { cards.append(ClaimCard($0)) }
        let marks = zip(cards, finding.claims).map { card, claim in
            SpanMark(id: card.id, kind: "k-" + card.bucket, span: claim.span)
        }
        return render(finding, cards, marks)
    }

    private func render(_ finding: ShownFinding, _ cards: [ClaimCard], _ marks: [SpanMark]) -> String {
        let article = finding.article
        var values: [String: Any] = [
            "locale": options.locale.rawValue, "english": options.locale == .en,
            "policy": policy, "style": style, "text": sentences,
            "headline": article.title ?? texts.sentence("row.untitled")(options.locale),
            "title": MarkedText(article.title ?? texts.sentence("row.untitled")(options.locale))
                .html(marks.filter { $0.span.section == .title }).text,
            "body": body(article, marks.filter { [.body, .sapo, .table].contains($0.span.section) }),
            "claims": claims(cards, finding.claims), "truncated": article.isTruncated,
        ]
        // A section without content is not rendered at all.
        values["levels"] = finding.observations.isEmpty ? nil : levels(finding)
        values["remarks"] = finding.remarks.isEmpty ? nil : remarks(finding)
        if let sapo = article.sapo, article.blocks.first.map({ !$0.text.utf8.elementsEqual(sapo.utf8) }) ?? true {
            values["sapo"] = sapo
        }
        let captions = article.captions.joined(separator: "\n")
        if !captions.isEmpty {
            values["captions"] = MarkedText(captions).html(marks.filter { $0.span.section == .caption }).text
        }
        values["date"] = article.date.map { Figure.date($0.day.description) }
        values["isoDate"] = article.date?.day.description
        values["site"] = article.site
        values["byline"] = article.byline
        values["link"] = HTMLEscape.link(article.url)
        values["place"] = finding.judgement.place.map {
            [$0.commune, $0.district, $0.province].compactMap(\.self).joined(separator: ", ")
        }
        return shell.render(values)
    }

    /// Blocks as paragraphs; spans count in the blocks joined by line feeds.
    private func body(_ article: Article, _ marks: [SpanMark]) -> String {
        var html = HTMLBuffer()
        var start = 0
        var opened = Set<String>()
        for block in article.blocks {
            let length = block.text.unicodeScalars.count
            let inside = marks.isEmpty ? [] : marks.compactMap { $0.moved(by: -start, within: length) }
            let tag =
                switch block.kind {
                case .heading: "h3"
                case .quote: "blockquote"
                case .code, .tableRow: "pre"
                case .paragraph, .listItem: "p"
                }
            html.markup(block.kind == .listItem ? "<p class=item>" : "<\(tag)>")
            html.append(MarkedText(block.text).html(inside, opened: &opened))
            html.markup("</\(tag)>\n")
            start += length + 1
        }
        return html.text
    }

    private func claims(_ cards: [ClaimCard], _ claims: [ShownFinding.Claim]) -> String {
        var html = HTMLBuffer()
        for (card, claim) in zip(cards, claims) {
            html.markup("<li><a href=\"#\(card.id)\" class=\"k-\(card.bucket)\">")
            html.both(texts.label("bucket", card.bucket))
            html.markup("</a> ")
            let object = texts.label("object", card.object), measure = texts.label("measure", card.measure)
            let size = change.text(of: card)
            html.both(Bilingual(
                vi: "\(object.vi), \(measure.vi): \(size.vi)", en: "\(object.en), \(measure.en): \(size.en)"))
            html.markup(" <small>")
            let confidence = (claim.confidence * 100).rounded() / 100
            let name = texts.label("rule", card.rule)
            let rule = Bilingual(
                vi: texts.sentence("article.rule", ["rule": .text(name.vi)]).vi, en: texts.sentence("article.rule", ["rule": .text(name.en)]).en)
            html.both(Bilingual(
                vi: rule.vi.replacing("{confidence}", with: Figure.text(confidence, .vi)),
                en: rule.en.replacing("{confidence}", with: Figure.text(confidence, .en))))
            html.markup(" <a class=anchor href=\"../report.html#\(card.id)\">↗</a></small></li>")
        }
        return html.text
    }

    private func levels(_ finding: ShownFinding) -> String {
        var html = HTMLBuffer()
        for observation in finding.observations {
            html.markup("<li>")
            html.both(texts.label("object", observation.object.rawValue))
            html.markup(": ")
            html.both(Bilingual(
                vi: Figure.text(observation.value, .vi), en: Figure.text(observation.value, .en)))
            html.words(" " + (observation.unit ?? ""))
            html.markup(" <q>")
            Quotation(sentence: "", evidence: observation.evidence, limit: 200).append(to: &html)
            html.markup("</q></li>")
        }
        return html.text
    }

    private func remarks(_ finding: ShownFinding) -> String {
        var html = HTMLBuffer()
        for remark in finding.remarks {
            html.markup("<li>")
            html.both(texts.label("remark_kind", remark.kind.rawValue))
            html.markup(" <q>")
            Quotation(sentence: "", evidence: remark.evidence, limit: 300).append(to: &html)
            html.markup("</q></li>")
        }
        return html.text
    }
}

/// What a view shows of a finding: the cues of the judgement and the slots of the claims take as long to decode again.
private struct ShownFinding: Decodable {
    struct Claim: Decodable {
        let span: Span
        let confidence: Double
    }

    struct Judgement: Decodable {
        let place: Place?
    }

    let article: Article
    let judgement: Judgement
    let claims: [Claim]
    let observations: [Observation]
    let remarks: [Remark]
}

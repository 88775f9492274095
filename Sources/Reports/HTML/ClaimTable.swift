internal import Ledger

/// Tables of claims in the HTML report: newest first, the sentence with its span marked, a stable anchor on each row.
struct ClaimTable {
    let texts: Texts
    private let change: ChangeText

    init(texts: Texts) {
        self.texts = texts
        change = ChangeText(texts: texts)
    }

    /// How much of a sentence is shown on either side of a very long one, in characters.
    static let sentenceLimit = 420

    /// The rows of the cards, in so many bytes at most; the first is always shown. Tells which cards they are.
    func rows(_ cards: [ClaimCard], showsKind: Bool, budget: Int) -> (html: HTMLBuffer, shown: ArraySlice<ClaimCard>) {
        var rows = HTMLBuffer()
        var shown = 0
        while shown < cards.count, rows.bytes.count < budget {
            append(cards[shown], showsKind: showsKind, to: &rows)
            shown += 1
        }
        return (rows, cards[..<shown])
    }

    /// The table of a group; `file` is where the rest of its claims stand.
    func html(_ rows: ShownClaims.Rows, of group: ShownClaims.Group, id: String, file: String) -> HTMLBuffer {
        var html = HTMLBuffer()
        guard !rows.cards.isEmpty else {
            html.markup("<p class=none>")
            html.both(texts.sentence("table.none"))
            html.markup("</p>")
            return html
        }
        let kind = group.showsKind ? " kinds" : ""
        html.markup("<div class=scroll><table class=\"claims\(kind)\" id=\"t-\(id)\" data-filter><caption>")
        html.both(texts.sentence(
            rows.cards.count < rows.total ? "table.rest" : "table.all",
            ["shown": .figure(rows.cards.count), "total": .figure(rows.total), "file": .text(file)]))
        html.markup("</caption><thead><tr>")
        appendHeads(showsKind: group.showsKind, to: &html)
        html.markup("</tr></thead><tbody>\n")
        html.append(rows.html)
        html.markup("</tbody></table></div>")
        return html
    }

    private func appendHeads(showsKind: Bool, to html: inout HTMLBuffer) {
        let heads = ["date", "place"] + (showsKind ? ["kind"] : []) + ["object", "change", "base", "evidence", "source"]
        for head in heads {
            html.markup("<th scope=col>")
            html.both(texts.sentence("table." + head))
            html.markup("</th>")
        }
    }

    private func append(_ card: ClaimCard, showsKind: Bool, to html: inout HTMLBuffer) {
        html.markup("<tr id=\(card.id) data-o=\(card.object)")
        if let isNew = card.isNewEra { html.markup(" data-e=\(isNew ? 2 : 1)") }
        if showsKind { html.markup(" data-k=\(card.bucket)") }
        html.markup("><td>")
        if let date = card.date {
            html.markup("<time datetime=\(date)>\(Figure.date(date))</time>")
        } else {
            html.both(texts.sentence("row.undated"))
        }
        html.markup(card.province ?? card.org == nil ? "</td><td class=no data-p>" : "</td><td data-p>")
        appendPlace(of: card, to: &html)
        if showsKind {
            html.markup("</td><td>")
            let isForm = card.bucket == "other_measure"
            html.both(isForm ? texts.label("measure", card.change.measure) : texts.label("bucket", card.bucket))
            if isForm {
                html.markup("<small>")
                html.both(texts.label("modality", card.modality))
                html.markup("</small>")
            }
        }
        html.markup("</td><td>")
        html.both(texts.label("object", card.object))
        appendTypes(of: card, to: &html)
        let text = change.text(of: card.change)
        html.markup(text.vi == ChangeText.untold ? "</td><td class=no" : "</td><td")
        if let size = card.change.value ?? card.change.to { html.markup(" data-s=\(CellText.number(size))") }
        html.markup("><strong>")
        html.both(text)
        html.markup(card.comparesWithNothing ? "</strong></td><td class=no>" : "</strong></td><td>")
        appendBase(of: card, to: &html)
        html.markup("</td><td>")
        appendSentence(of: card, to: &html)
        html.markup("</td><td>")
        appendSource(of: card, to: &html)
        html.markup("</td></tr>\n")
    }

    private func appendPlace(of card: ClaimCard, to html: inout HTMLBuffer) {
        html.words(card.province ?? card.org ?? "–", limit: 120)
        guard card.province != nil, let org = card.org else { return }
        html.markup("<small>")
        html.words(org, limit: 120)
        html.markup("</small>")
    }

    private func appendTypes(of card: ClaimCard, to html: inout HTMLBuffer) {
        guard let subtype = card.subtype else { return }
        let labels = subtype.split(separator: ";").map { texts.label("subtype", String($0)) }
        html.markup("<small>")
        html.both(Bilingual(
            vi: labels.map(\.vi).joined(separator: ", "), en: labels.map(\.en).joined(separator: ", ")))
        html.markup("</small>")
    }

    private func appendBase(of card: ClaimCard, to html: inout HTMLBuffer) {
        if let surface = card.baseSurface {
            let isNamed = card.base.map { $0 != "none" } ?? false
            let english = isNamed ? texts.label("base_type", card.base ?? "").en : "“\(surface)”"
            html.both(Bilingual(vi: String(Excerpt.head(Substring(surface), limit: 120)), en: english))
        } else if !card.comparesWithNothing, let base = card.base {
            html.both(texts.label("base_type", base))
        } else {
            html.words("–")
        }
    }

    private func appendSentence(of card: ClaimCard, to html: inout HTMLBuffer) {
        html.markup("<q>")
        Quotation(sentence: card.sentence, evidence: card.evidence, limit: Self.sentenceLimit).append(to: &html)
        html.markup("</q>")
    }

    private func appendSource(of card: ClaimCard, to html: inout HTMLBuffer) {
        let title = card.title ?? texts.sentence("row.untitled").vi
        if let link = HTMLEscape.link(card.url) {
            html.markup("<a class=source href=\"")
            html.words(link)
            html.markup("\">")
            html.words(title, limit: 110)
            html.markup("</a>")
        } else {
            html.words(title, limit: 110)
        }
        html.markup("<small>")
        if let site = card.site {
            html.words(site, limit: 60)
            html.markup(" · ")
        }
        html.markup("<a href=articles/\(card.article).html#\(card.id)>")
        html.both(texts.sentence("row.article"))
        html.markup("</a> · ")
        if card.copies > 1 {
            html.both(texts.sentence("row.copies", ["count": .figure(card.copies)]))
            html.markup(" · ")
        }
        if let act = card.citation {
            html.both(texts.sentence("row.cites", ["act": .text(act)]))
            html.markup(" · ")
        }
        html.markup("<span class=rule>")
        html.both(texts.label("rule", card.rule))
        html.markup("</span> <a class=anchor href=#\(card.id)>¶</a></small>")
    }
}

/// A sentence with its evidence marked, cut around the evidence where it is very long.
struct Quotation {
    let before: Substring
    let evidence: Substring
    let after: Substring

    init(sentence: String, evidence: String, limit: Int) {
        let all = Array(sentence.utf8), part = Array(evidence.utf8)
        guard !part.isEmpty, let start = Self.find(part, in: all) else {
            before = ""
            self.evidence = Excerpt.head(Substring(evidence.isEmpty ? sentence : evidence), limit: limit)
            after = ""
            return
        }
        let head = String(decoding: all[..<start], as: UTF8.self)
        let tail = String(decoding: all[(start + part.count)...], as: UTF8.self)
        self.evidence = Excerpt.head(Substring(evidence), limit: limit)
        let room = max(90, limit - self.evidence.unicodeScalars.count)
        // What one side leaves is the other's.
        let headRoom = max(room / 2, room - min(room, tail.utf8.count))
        before = Excerpt.tail(Substring(head), limit: headRoom)
        after = Excerpt.head(Substring(tail), limit: max(room / 2, room - min(room, head.utf8.count)))
    }

    func append(to html: inout HTMLBuffer) {
        html.words(before)
        html.markup("<mark>")
        html.words(evidence)
        html.markup("</mark>")
        html.words(after)
    }

    private static func find(_ part: [UInt8], in all: [UInt8]) -> Int? {
        guard part.count <= all.count else { return nil }
        return (0...(all.count - part.count)).first { start in
            all[start] == part[0] && all[start..<start + part.count].elementsEqual(part)
        }
    }
}

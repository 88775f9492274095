internal import Ledger
internal import Pipeline

/// What the view of an article shows of one of its claims.
struct StatedClaim {
    let mark: SpanMark
    /// The item of the list but its beginning and end, as markup.
    let words: [UInt8]

    var id: String { mark.id }

    /// The claims of the articles with these numbers, by article, in the order of the text.
    static func all(
        in range: [Value], _ reader: borrowing Reader, _ labels: inout StatedLabels
    ) throws -> [Int: [StatedClaim]] {
        var claims: [Int: [StatedClaim]] = [:]
        try reader.rows(select, range) { cells in
            let section = cells.text(2).flatMap(Section.init(rawValue:)) ?? .body
            let mark = SpanMark(
                id: cells.text(1) ?? "", kind: "k-" + (cells.text(5) ?? ""),
                span: Span(section: section, start: cells.integer(3) ?? 0, end: cells.integer(4) ?? 0))
            claims[cells.integer(0) ?? 0, default: []].append(StatedClaim(mark: mark, words: labels.words(cells)))
        }
        return claims
    }

    /// Its columns from the sixth on are what `StatedLabels` makes words of.
    private static let select = """
        SELECT article, id, section, char_start, char_end, \(Bucket.sql), object, measure, direction, mag_kind, mag_value,
            mag_from, mag_to, change_pct, mag_unit, mag_bound, mag_intensity, rule, confidence,
            also_value, also_from, also_to, also_unit, mag_per
        FROM claims WHERE article BETWEEN ? AND ? ORDER BY article, position
        """
}

/// The words of claims in a list, put together once for all claims that say the same.
struct StatedLabels {
    private let texts: Texts
    private let change: ChangeText
    private var known: [[UInt8]: [UInt8]] = [:]
    private var key: [UInt8] = []

    init(texts: Texts) {
        self.texts = texts
        change = ChangeText(texts: texts)
    }

    private static let columns = 5...23
    private static let limit = 20_000

    mutating func words(_ cells: borrowing Cells) -> [UInt8] {
        key.removeAll(keepingCapacity: true)
        for column in Self.columns {
            cells.withBytes(column) { key.append(contentsOf: $0) }
            key.append(0)
        }
        if let words = known[key] { return words }
        let words = made(cells)
        if known.count < Self.limit { known[key] = words }
        return words
    }

    private func made(_ cells: borrowing Cells) -> [UInt8] {
        let bucket = cells.text(5) ?? "", object = texts.label("object", cells.text(6) ?? "")
        let measure = texts.label("measure", cells.text(7) ?? "")
        let size = change.text(of: Change(
            measure: cells.text(7) ?? "", direction: cells.text(8) ?? "", kind: cells.text(9) ?? "", value: cells.number(10),
            from: cells.number(11), to: cells.number(12), percent: cells.number(13), unit: cells.text(14),
            bound: cells.text(15), intensity: cells.text(16),
            also: Change.Also(value: cells.number(19), from: cells.number(20), to: cells.number(21), unit: cells.text(22)),
            per: cells.text(23)))
        let rule = texts.label("rule", cells.text(17) ?? "")
        let confidence = ((cells.number(18) ?? 0) * 100).rounded() / 100
        func reading(_ rule: String, _ locale: ReportLocale) -> String {
            texts.sentence("article.rule", locale, ["rule": rule, "confidence": Figure.text(confidence, locale)])
        }
        var html = HTMLBuffer()
        html.markup(" class=\"k-\(bucket)\">")
        html.both(texts.label("bucket", bucket))
        html.markup("</a> ")
        html.both(Bilingual(vi: "\(object.vi), \(measure.vi): \(size.vi)", en: "\(object.en), \(measure.en): \(size.en)"))
        html.markup(" <small>")
        html.both(Bilingual(vi: reading(rule.vi, .vi), en: reading(rule.en, .en)))
        return html.bytes
    }
}

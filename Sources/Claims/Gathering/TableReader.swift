internal import Language
internal import Pipeline

/// Reads the rows of a table: cells that hold a number and what it counts, or bare numbers under a heading that says
/// what the column counts. The first cell names the unit.
struct TableReader {
    /// What a heading or a cell counts.
    private typealias Counted = (object: ClaimObject, subtype: [String], head: String)

    let lexicon: ClaimLexicon
    let place: Place?
    /// The day of the article.
    let published: Day?
    /// What each column counts, from the heading row.
    private var columns: [Int: Counted] = [:]
    /// Of what time the numbers of a column are, where its heading says so: "Số văn bản năm 2025".
    private var periods: [Int: Period] = [:]
    /// The columns whose heading says that their numbers are planned.
    private var planned: Set<Int> = []

    init(lexicon: ClaimLexicon, place: Place?, published: Day?) {
        self.lexicon = lexicon
        self.place = place
        self.published = published
    }

    /// The observations of one row; a row without numbers is a heading.
    mutating func read(_ row: TextRow, at placement: Placement) -> [Observation] {
        let cells = row.bytes[row.range].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        guard cells.count > 1 else { return [] }
        let printed = cells.map { String(decoding: $0, as: UTF8.self) }
        var observations: [Observation] = []
        var offset = placement.offset
        var headings: [Int: Counted] = [:]
        var times: [Int: Period] = [:]
        var plans: Set<Int> = []
        for (column, cell) in printed.enumerated() {
            let found = reading(cells[column].indices, in: row)
            if found.isPlan {
                // "Kế hoạch năm 2025", "Chỉ tiêu": the numbers of the row are no results.
                if column == 0, found.phrase == nil, cell.split(separator: " ").count > 2 { return [] }
                if found.quantity == nil { plans.insert(column) }
            } else if planned.contains(column), found.quantity != nil {
                // The column is one of plans.
            } else if let quantity = found.quantity, column > 0, let counted = found.phrase ?? columns[column] {
                let sentence = String(decoding: row.bytes[row.range], as: UTF8.self)
                observations.append(observation(
                    quantity, counted, cell, of: found.period ?? periods[column], unit: printed[0], sentence, offset, placement))
            } else if let phrase = found.phrase, found.quantity == nil {
                headings[column] = phrase
                times[column] = found.period
            }
            offset += cell.scalarCount + 1
        }
        if observations.isEmpty, !headings.isEmpty || !plans.isEmpty {
            if !headings.isEmpty { (columns, periods) = (headings, times) }
            planned = plans
        }
        return observations
    }

    private func reading(_ cell: Range<Int>, in row: TextRow) -> (quantity: Quantity?, phrase: Counted?, period: Period?, isPlan: Bool) {
        let start = row.tokens.partitioningIndex { $0.start >= cell.lowerBound }
        let end = row.tokens.partitioningIndex { $0.start >= cell.upperBound }
        let sentence = Sentence(lexicon: lexicon, row: row, range: start..<end, section: .table)
        let quantity = sentence.pieces.first?.quantity.flatMap { $0.kind == .plain ? $0 : nil }
        let phrase = sentence.objectPhrase(from: 0, before: sentence.count)
        let isPlan = sentence.pieces.indices.contains { index in
            // "Sở Kế hoạch" is a unit.
            index != phrase?.head && (index == 0 || phrase != nil)
                && (sentence.hasAny(index, of: .target, .expected) || sentence.hasCode(index, .period, "vs_plan"))
        }
        let period = Periods(sentence: sentence, published: published).last(in: 0..<sentence.count)
        guard let phrase, phrase.measure == .count else { return (quantity, nil, period, isPlan) }
        return (quantity, (phrase.object, phrase.subtype, sentence.word(phrase.head)), period, isPlan)
    }

    private func observation(
        _ quantity: Quantity, _ counted: Counted, _ cell: String, of period: Period?, unit: String, _ row: String, _ offset: Int,
        _ placement: Placement
    ) -> Observation {
        Observation(
            id: Identity.observation(unit + "\t" + counted.head + "\t" + cell, counted.object), object: counted.object,
            subtype: counted.subtype, value: quantity.value, unit: counted.head,
            base: period.map { Base(type: .period, period: $0) } ?? Base(), org: unit, place: place,
            span: Span(section: .table, start: offset, end: offset + cell.scalarCount), evidence: cell, sentence: row,
            rule: "table-row")
    }
}

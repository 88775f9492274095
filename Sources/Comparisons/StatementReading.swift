internal import Ledger
internal import Pipeline
internal import Vietnamese

/// Reads the statements that can be compared out of a ledger: those of a named body, with a number and a known time.
enum StatementReading {
    static func statements(_ reader: borrowing Reader) throws -> [Statement] {
        var statements: [Statement] = []
        try reader.rows(claims) { if let statement = claim($0) { statements.append(statement) } }
        try reader.rows(observations) { if let statement = observation($0) { statements.append(statement) } }
        return statements
    }

    /// The leading columns of both, as `Columns` counts them.
    private static let common = """
        id, article_id, group_id, org, at_commune, at_district, at_province, object, subtype, measure, period_start,
        period_end, article_date, url, sentence
        """
    private static let claims = """
        SELECT \(common), modality, direction, mag_kind, mag_value, mag_from, mag_to, mag_unit, mag_bound, change_pct
        FROM counted_claims WHERE org IS NOT NULL AND modality <> 'excess' AND mag_kind NOT IN ('none', 'qualitative')
        """
    private static let observations = """
        SELECT \(common), per, value, unit, bound FROM counted_observations WHERE org IS NOT NULL
        """

    private static func claim(_ cells: borrowing Cells) -> Statement? {
        guard let (value, range, unit) = magnitude(cells) else { return nil }
        return statement(
            cells, kind: .claim, modality: cells.text(15) ?? "", direction: cells.text(16) ?? "", value: value, range: range,
            unit: unit)
    }

    private static func observation(_ cells: borrowing Cells) -> Statement? {
        guard let value = cells.number(16) else { return nil }
        return statement(
            cells, kind: .observation, value: value, range: Statement.range(value, bound: cells.text(18)),
            unit: folded(cells.text(17)), per: cells.text(15) ?? "")
    }

    private static func magnitude(_ cells: borrowing Cells) -> (Double, ClosedRange<Double>, unit: String)? {
        let bound = cells.text(22)
        switch cells.text(17) {
        case "percent":
            if let from = cells.number(19), let to = cells.number(20), from <= to { return (from, from...to, "percent") }
            guard let value = cells.number(18) else { return nil }
            return (value, Statement.range(value, bound: bound), "percent")
        case "fraction":
            guard let share = cells.number(18) else { return nil }
            return (share * 100, Statement.range(share * 100, bound: bound), "percent")
        case "from_to":
            guard let change = cells.number(23) else { return nil }
            return (abs(change), Statement.range(abs(change), bound: bound), "percent")
        case "absolute", "cap", "multiple":
            guard let value = cells.number(18) else { return nil }
            return (value, Statement.range(value, bound: bound), (cells.text(17) ?? "") + " " + folded(cells.text(21)))
        default:
            return nil
        }
    }

    private static func statement(
        _ cells: borrowing Cells, kind: Statement.Kind, modality: String = "", direction: String = "", value: Double,
        range: ClosedRange<Double>, unit: String, per: String = ""
    ) -> Statement? {
        let articleDay = cells.text(12).flatMap { Day($0) }
        let start = cells.text(10).flatMap { Day($0) }, end = cells.text(11).flatMap { Day($0) }
        let stated = start.flatMap { start in (end ?? articleDay).flatMap { DayRange(start, $0) } }
        guard let period = stated ?? articleDay.flatMap({ DayRange(year: $0.year) }) else { return nil }
        let subtype = (cells.text(8) ?? "").split(separator: ";").sorted().joined(separator: ";")
        let subject = Statement.Subject(
            kind: kind, body: (3...6).map { folded(cells.text($0)) }, object: cells.text(7) ?? "", subtype: subtype,
            measure: cells.text(9) ?? "", modality: modality, unit: unit, per: per)
        return Statement(
            id: cells.text(0) ?? "", article: cells.text(1) ?? "", story: cells.text(2) ?? "", subject: subject,
            org: cells.text(3) ?? "", province: cells.text(6), direction: direction, value: value, range: range, period: period, isPeriodStated: stated != nil,
            url: cells.text(13), sentence: cells.text(14) ?? "")
    }

    private static func folded(_ text: String?) -> String {
        Fold.lowercasedNFC(text ?? "")
    }
}

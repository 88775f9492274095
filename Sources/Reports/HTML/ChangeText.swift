/// What a claim says of a size: the values that its words are made of.
struct Change {
    let measure, direction, kind: String
    let value, from, to, percent: Double?
    let unit, bound, intensity: String?
    let also: Also
    let per: String?

    /// The second figure of the same change.
    struct Also {
        let value, from, to: Double?
        let unit: String?
    }
}

/// A claim's size in words: "giảm ít nhất 15 %", "from 34 to 16 (−52.9 %)".
struct ChangeText {
    let texts: Texts

    func text(of change: Change) -> Bilingual {
        Bilingual(vi: text(of: change, .vi), en: text(of: change, .en))
    }

    private func text(of change: Change, _ locale: ReportLocale) -> String {
        var values = [
            "direction": isShare(change) ? "" : label("direction", change.direction, locale),
            "bound": change.bound.map { $0 == "exact" ? "" : texts.label("mag_bound", $0)(locale) } ?? "",
            "intensity": change.intensity.map { texts.label("mag_intensity", $0)(locale) } ?? "",
            "unit": change.unit.map { $0 == "%" ? "" : texts.unit($0)(locale) } ?? "",
            "from": number(change.from, locale), "to": number(change.to, locale),
            "percent": signed(change.percent, locale),
        ]
        values["value"] = number(change.kind == "fraction" ? change.value.map { $0 * 100 } : change.value, locale)
        return capitalised(squeezed(texts.sentence(key(of: change), locale, values) + " " + second(change.also, locale) + rate(change.per, locale)))
    }

    private func rate(_ per: String?, _ locale: ReportLocale) -> String {
        per.map { " " + texts.label("per", $0)(locale) } ?? ""
    }

    /// "(20,04 %)", "(từ 120 còn 60 loại)"; empty where only one figure is printed.
    private func second(_ figure: Change.Also, _ locale: ReportLocale) -> String {
        guard let last = figure.value ?? figure.to else { return "" }
        let unit = figure.unit.map { $0 == "%" ? "%" : texts.unit($0)(locale) } ?? ""
        guard let from = figure.from else { return "(" + squeezed(number(last, locale) + " " + unit) + ")" }
        return texts.sentence("change.also", locale, ["from": number(from, locale), "to": number(last, locale), "unit": unit])
    }

    private func key(of change: Change) -> String {
        switch change.kind {
        case "percent" where change.value == nil && change.from != nil && change.to != nil: "change.range"
        case "percent" where change.value != nil, "fraction" where change.value != nil: "change.percent"
        case "absolute" where change.value != nil: "change.absolute"
        case "multiple" where change.value != nil: "change.multiple"
        case "cap" where change.value != nil: "change.cap"
        case "from_to" where change.percent != nil: "change.from-to"
        case "from_to" where change.from != nil && change.to != nil: "change.from-to.plain"
        default: "change.words"
        }
    }

    /// A share is a level ("60 %"): its change of form is what it measures.
    private func isShare(_ change: Change) -> Bool {
        change.direction == "mode_switch" && change.measure.utf8.starts(with: "share_".utf8) && change.value != nil
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Nothing is said of the direction where the source named none.
    private func label(_ field: String, _ code: String, _ locale: ReportLocale) -> String {
        code == "none" ? "" : texts.label(field, code)(locale)
    }

    private func number(_ number: Double?, _ locale: ReportLocale) -> String {
        number.map { Figure.text($0, locale) } ?? ""
    }

    private func signed(_ number: Double?, _ locale: ReportLocale) -> String {
        guard let number else { return "" }
        let rounded = (number * 10).rounded() / 10
        return (rounded < 0 ? "−" : "+") + Figure.text(abs(rounded), locale)
    }

    /// Stands where a claim says nothing of its size.
    static let untold = "–"

    /// Values that are missing leave no double spaces, and no text leaves a dash.
    private func squeezed(_ text: String) -> String {
        let words = text.split(separator: " ")
        return words.isEmpty ? Self.untold : words.joined(separator: " ")
    }
}

/// Figures as a reader of the language writes them.
enum Figure {
    /// 12.5 → "12,5" in Vietnamese; thousands are set apart with a point or a comma. A third is printed with two places,
    /// or four where it is all there is.
    static func text(_ number: Double, _ locale: ReportLocale) -> String {
        let plain = CellText.number(number, places: abs(number) < 1 ? 4 : 2)
        let parts = plain.split(separator: ".", maxSplits: 1)
        guard let whole = parts.first, !plain.contains("e") else { return plain }
        let fraction = parts.count > 1 ? (locale == .vi ? "," : ".") + parts[1] : ""
        return grouped(whole, locale) + fraction
    }

    static func text(_ number: Int) -> Bilingual {
        Bilingual(vi: grouped(Substring(String(number)), .vi), en: grouped(Substring(String(number)), .en))
    }

    private static func grouped(_ digits: Substring, _ locale: ReportLocale) -> String {
        guard digits.utf8.count > 3 else { return String(digits) }
        let separator = locale == .vi ? "." : ","
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0, digit != "-" { grouped += separator }
            grouped.append(digit)
        }
        return grouped.hasPrefix("-" + separator) ? "-" + grouped.dropFirst(2) : grouped
    }

    /// 2026-01-31 → 31/01/2026.
    static func date(_ iso: String) -> String {
        let parts = iso.split(separator: "-")
        return parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : iso
    }

    /// 2026-01 → 01/2026.
    static func month(_ iso: String) -> String {
        let parts = iso.split(separator: "-")
        return parts.count == 2 ? "\(parts[1])/\(parts[0])" : iso
    }
}

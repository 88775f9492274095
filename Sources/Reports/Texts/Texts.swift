internal import Resources

/// A text in both languages of the report.
struct Bilingual: Sendable, Hashable {
    let vi: String
    let en: String

    func callAsFunction(_ locale: ReportLocale) -> String {
        locale == .vi ? vi : en
    }
}

/// Whose labels a printer prints, and which language the HTML opens in.
package enum ReportLocale: String, Sendable, Hashable, Codable, CaseIterable {
    case vi, en
}

/// Every word that the reports print of their own: labels of codes, headers of columns, titles of tables, sentences.
/// They are files, embedded and overridable.
struct Texts: Sendable {
    struct Entry: Sendable {
        let label: Bilingual
        let meaning: Bilingual
    }

    /// A code with its field, in the order of the file.
    struct Code: Sendable {
        let field: String
        let code: String
        let entry: Entry
    }

    let codes: [Code]
    private let messages: Messages
    private let entries: [String: [String: Entry]]
    private let columns: [String: Entry]
    private let tables: [String: Entry]
    private let sentences: [String: (vi: Pattern, en: Pattern)]

    init(_ templates: Templates) throws {
        messages = try Messages(templates)
        codes = try templates.rows(of: "codebook.tsv", cells: 6).map {
            Code(field: $0[0], code: $0[1], entry: Self.entry($0.dropFirst(2)))
        }
        entries = Dictionary(grouping: codes, by: \.field).mapValues { codes in
            Dictionary(codes.map { ($0.code, $0.entry) }) { first, _ in first }
        }
        columns = Self.dictionary(try templates.rows(of: "columns.tsv", cells: 5))
        tables = Self.dictionary(try templates.rows(of: "tables.tsv", cells: 5))
        sentences = Dictionary(
            try templates.rows(of: "texts.tsv", cells: 3).map { ($0[0], (vi: Pattern($0[1]), en: Pattern($0[2]))) }
        ) { first, _ in first }
    }

    /// The label of a code; the code itself where the codebook does not know it.
    func label(_ field: String, _ code: String) -> Bilingual {
        entries[field]?[code]?.label ?? Bilingual(vi: code, en: code)
    }

    /// A unit as an article prints it ("cuộc họp"). English readers get the codebook's word for it, with what was printed
    /// in quotes behind where that says more, and quotes alone around a unit that the codebook does not know.
    func unit(_ printed: String) -> Bilingual {
        let shown = String(Excerpt.head(Substring(printed), limit: 40))
        let known = entries["unit"] ?? [:], name = printed.lowercased()
        if let english = known[name]?.label.en { return Bilingual(vi: shown, en: english) }
        var words = name.split(separator: " ")
        while words.popLast() != nil, !words.isEmpty {
            if let english = known[words.joined(separator: " ")]?.label.en {
                return Bilingual(vi: shown, en: "\(english) (“\(shown)”)")
            }
        }
        return Bilingual(vi: shown, en: "“\(shown)”")
    }

    /// The name of a figure of the run: one of its own, or the kind of claim or the reason that is counted.
    func figure(_ name: String) -> Bilingual {
        for (prefix, field) in [("claims", "bucket"), ("rejected", "reason")] where name.hasPrefix(prefix + "_") {
            let whole = label("run_meta", prefix), part = label(field, String(name.dropFirst(prefix.count + 1)))
            return Bilingual(vi: "\(whole.vi): \(part.vi)", en: "\(whole.en): \(part.en)")
        }
        return label("run_meta", name)
    }

    /// What the ledger says of one input, document or candidate.
    func message(_ english: String) -> Bilingual { messages.both(english) }

    /// Whether the codebook knows the field.
    func hasCodes(of field: String) -> Bool { entries[field] != nil }

    func column(_ name: String) -> Entry {
        columns[name] ?? Entry(label: Bilingual(vi: name, en: name), meaning: Bilingual(vi: name, en: name))
    }

    func table(_ id: String) -> Entry {
        tables[id] ?? Entry(label: Bilingual(vi: id, en: id), meaning: Bilingual(vi: "", en: ""))
    }

    /// What stands in a sentence's place for it.
    enum Filling: ExpressibleByStringLiteral {
        case text(String)
        /// Written as each language writes figures.
        case figure(Int)

        init(stringLiteral value: String) { self = .text(value) }

        var both: Bilingual {
            switch self {
            case .text(let text): Bilingual(vi: text, en: text)
            case .figure(let number): Figure.text(number)
            }
        }
    }

    /// A sentence of `texts.tsv`, with `{name}` replaced by the values.
    func sentence(_ key: String, _ values: [String: Filling] = [:]) -> Bilingual {
        guard let text = sentences[key] else { return Bilingual(vi: key, en: key) }
        return Bilingual(
            vi: text.vi.filled { values[$0]?.both.vi }, en: text.en.filled { values[$0]?.both.en })
    }

    /// The same in one language, with words for every name.
    func sentence(_ key: String, _ locale: ReportLocale, _ words: [String: String]) -> String {
        guard let text = sentences[key] else { return key }
        return (locale == .vi ? text.vi : text.en).filled { words[$0] }
    }

    /// Every sentence as HTML in both languages, by its key with points and hyphens as underscores: what templates use.
    var all: [String: String] {
        Dictionary(sentences.map { key, text in
            (key.replacing(".", with: "_").replacing("-", with: "_"), HTMLBuffer.both(Bilingual(vi: text.vi.text, en: text.en.text)))
        }) { first, _ in first }
    }

    private static func entry(_ cells: ArraySlice<String>) -> Entry {
        let cells = Array(cells)
        return Entry(label: Bilingual(vi: cells[0], en: cells[1]), meaning: Bilingual(vi: cells[2], en: cells[3]))
    }

    private static func dictionary(_ rows: [[String]]) -> [String: Entry] {
        Dictionary(rows.map { ($0[0], entry($0.dropFirst())) }) { first, _ in first }
    }
}

/// A template that is filled thousands of times. Mustache renders it once for each set of values that are there, with a
/// mark in the place of each value; after that a page is those pieces of markup with the values between them.
struct Form {
    /// What differs from page to page; the names are those that the template uses.
    enum Field: Int, CaseIterable {
        case headline, title, sapo, body, captions, claims, levels, remarks, date, isoDate, site, place, byline, link, truncated

        /// Markup of ours. All others are words, escaped whatever the template says.
        var isMarkup: Bool { [.title, .body, .captions, .claims, .levels, .remarks].contains(self) }
    }

    private enum Piece {
        case markup([UInt8])
        case value(Field, escaped: Bool)
    }

    private let shell: Shell
    private let constants: [String: Any]
    private var known: [UInt32: [Piece]] = [:]
    private var values = [[UInt8]](repeating: [], count: Field.allCases.count)
    /// A bit for each field that has a value.
    private var present: UInt32 = 0

    init(_ shell: Shell, _ constants: [String: Any]) {
        self.shell = shell
        self.constants = constants
    }

    /// Takes all values away.
    mutating func clear() {
        present = 0
    }

    /// Lets `fill` append the value of a field to empty bytes.
    mutating func set(_ field: Field, _ fill: (inout [UInt8]) -> Void) {
        present |= 1 << field.rawValue
        values[field.rawValue].removeAll(keepingCapacity: true)
        fill(&values[field.rawValue])
    }

    /// Sets a value where there is one.
    mutating func set(_ field: Field, _ words: String?) {
        if let words { set(field) { $0.append(contentsOf: words.utf8) } }
    }

    /// Appends the page.
    mutating func append(to page: inout [UInt8]) {
        if known[present] == nil { known[present] = pieces() }
        for piece in known[present] ?? [] {
            switch piece {
            case .markup(let bytes): page.append(contentsOf: bytes)
            case .value(let field, escaped: false): page.append(contentsOf: values[field.rawValue])
            case .value(let field, escaped: true): HTMLEscape.append(values[field.rawValue], to: &page)
            }
        }
    }

    /// Two characters for private use, the second of which tells the field, and one that shows whether the template
    /// escapes the value.
    private static let mark: [UInt8] = [0xF3, 0xB0, 0x80, 0x80, 0xF3, 0xB0, 0x84]

    private func pieces() -> [Piece] {
        var all = constants
        for field in Field.allCases where present & 1 << field.rawValue != 0 {
            let name = String(describing: field)
            all[name] = field == .truncated
                ? true : String(decoding: Self.mark + [0x80 + UInt8(field.rawValue), UInt8(ascii: "&")], as: UTF8.self)
        }
        let bytes = Array(shell.render(all).utf8)
        var pieces: [Piece] = []
        var start = 0, index = 0
        while index < bytes.count {
            guard bytes[index] == Self.mark[0], bytes[index...].starts(with: Self.mark), index + 8 < bytes.count,
                let field = Field(rawValue: Int(bytes[index + 7]) - 0x80)
            else {
                index += 1
                continue
            }
            pieces.append(.markup(Array(bytes[start..<index])))
            let isEscaped = bytes[(index + 8)...].starts(with: "&amp;".utf8)
            pieces.append(.value(field, escaped: isEscaped || !field.isMarkup))
            index += isEscaped ? 13 : 9
            start = index
        }
        return pieces + [.markup(Array(bytes[start...]))]
    }
}

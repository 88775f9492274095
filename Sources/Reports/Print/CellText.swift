/// What every printer does to the bytes of a text before it prints them.
enum CellText {
    /// Appends a text without its control characters: tab and line ends become spaces, others U+FFFD; cut at a whole
    /// character after `limit` UTF-16 units.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], limit: Int = .max) {
        if limit >= text.count, !text.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            bytes.append(contentsOf: text)
            return
        }
        var units = 0
        for byte in text {
            // A character begins: continuation bytes count for nothing, four-byte characters for two units.
            if byte & 0xC0 != 0x80 {
                units += byte >= 0xF0 ? 2 : 1
                if units > limit {
                    bytes.append(contentsOf: "…".utf8)
                    return
                }
            }
            switch byte {
            case 0x09, 0x0A, 0x0D: bytes.append(0x20)
            case 0..<0x20, 0x7F: bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
            default: bytes.append(byte)
            }
        }
    }

    /// Whether a spreadsheet could take the text for a formula: it begins with = + - @ (plain or full width), a tab or
    /// a line end, spaces before them or not.
    static func looksLikeFormula(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < text.count, text[index] == 0x20 { index += 1 }
        guard index < text.count else { return false }
        switch text[index] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0..<0x20: return true
        case 0xEF where index + 2 < text.count:
            let last = (text[index + 1], text[index + 2])
            return last == (0xBC, 0x9D) || last == (0xBC, 0x8B) || last == (0xBC, 0x8D) || last == (0xBC, 0xA0)
        default: return false
        }
    }

    /// Shortest decimal form: 15, 12.5.
    static func number(_ number: Double) -> String {
        guard number.isFinite else { return "" }
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return String(number)
    }
}

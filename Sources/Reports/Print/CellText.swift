/// What every printer does to the bytes of a text before it prints them.
enum CellText {
    /// Appends a text without its control characters: tab and line ends become spaces, others U+FFFD; cut at a whole
    /// character after `limit` UTF-16 units.
    static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8], limit: Int = .max) {
        if limit >= text.count, !holdsControl(text) {
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

    /// Whether any byte is below the space or DEL. Without a branch for each byte, so that many are looked at in one step.
    static func holdsControl(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var found: UInt8 = 0
        for byte in text { found |= (byte < 0x20 ? 1 : 0) | (byte == 0x7F ? 1 : 0) }
        return found != 0
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

    /// Digits of a whole number.
    static func append(_ number: Int, to bytes: inout [UInt8]) {
        if (0..<10).contains(number) { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
        bytes.append(contentsOf: String(number).utf8)
    }

    static func append(_ number: Double, places: Int = 6, to bytes: inout [UInt8]) {
        if number == number.rounded(), abs(number) < 1e15 { return append(Int(number), to: &bytes) }
        bytes.append(contentsOf: self.number(number, places: places).utf8)
    }

    /// Shortest decimal form with so many places at most: 15, 12.5, 0.333333.
    static func number(_ number: Double, places: Int = 6) -> String {
        guard number.isFinite else { return "" }
        let number = rounded(number, places: places)
        if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
        return String(number)
    }

    /// No number of an article has more digits than it names, but a third and a computed share have.
    static func rounded(_ number: Double, places: Int) -> Double {
        guard abs(number) < 1e9 else { return number }
        let unit = (0..<places).reduce(1.0) { unit, _ in unit * 10 }
        let rounded = (number * unit).rounded() / unit
        return rounded == 0 ? number : rounded
    }
}

/// Tells Vietnamese text by its letters.
enum TextLanguage {
    /// "vi", else what the page declares, nil where that is nothing or plainly wrong.
    static func tag(of texts: some Sequence<String>, declared: String?) -> String? {
        var letters = 0, marked = 0
        for text in texts {
            var previous: UInt8 = 0
            for byte in text.utf8 {
                if byte > 32 { letters += byte & 0xC0 == 0x80 ? 0 : 1 }
                if isMarked(previous, byte) { marked += 1 }
                previous = byte
            }
            if letters > 4_000 { break }
        }
        if letters > 0, marked * 100 >= letters * 4 { return "vi" }
        let tag = declared?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
        return tag == "vi" && letters > 200 ? nil : tag
    }

    /// ă, đ, ơ, ư and everything from ạ to ỹ.
    private static func isMarked(_ lead: UInt8, _ byte: UInt8) -> Bool {
        switch lead {
        case 0xC4: byte == 0x82 || byte == 0x83 || byte == 0x90 || byte == 0x91
        case 0xC6: byte == 0xA0 || byte == 0xA1 || byte == 0xAF || byte == 0xB0
        case 0xE1: byte == 0xBA || byte == 0xBB
        default: false
        }
    }
}

/// Tells Vietnamese text by its letters.
enum TextLanguage {
    /// "vi", else what the page declares, nil where that is nothing or plainly wrong.
    static func tag(of texts: some Sequence<String>, declared: String?) -> String? {
        let census = census(texts.lazy.map(\.utf8))
        if census.isVietnamese { return "vi" }
        let tag = declared?.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
        return tag == "vi" && census.letters > 200 ? nil : tag
    }

    /// Whether the letters of the first texts, about 4,000 of them, are Vietnamese.
    static func isVietnamese<Text: Sequence<UInt8>>(_ texts: some Sequence<Text>) -> Bool {
        census(texts).isVietnamese
    }

    private static func census<Text: Sequence<UInt8>>(_ texts: some Sequence<Text>) -> (letters: Int, isVietnamese: Bool) {
        var letters = 0, marked = 0
        for text in texts {
            var previous: UInt8 = 0
            for byte in text {
                if byte > 32 { letters += byte & 0xC0 == 0x80 ? 0 : 1 }
                if isMarked(previous, byte) { marked += 1 }
                previous = byte
            }
            if letters > 4_000 { break }
        }
        return (letters, letters > 0 && marked * 100 >= letters * 4)
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

/// Vietnamese in the bytes of an old font that were taken for windows-1252 and written down as such, in UTF-8 or as
/// entities. Part of a page may be written so and the rest be sound.
package struct Mojibake: Sendable {
    private let encoding: FontEncoding
    /// Nearly all that is not ASCII is written so.
    private let isEverywhere: Bool

    /// "tcvn3 mojibake".
    package var name: String { encoding.rawValue + " mojibake" }

    /// Pages were typed in these; the third of the encodings has its letters where others have quotation marks and dashes.
    private static let encodings: [FontEncoding] = [.tcvn3, .vni]
    /// Words without sense that are looked at before a text is taken for sound.
    private static let patience = 24
    /// Different words that must gain sense.
    private static let least = 3

    /// Nil for a text that reads no better in any of the fonts' encodings.
    ///
    /// What counts are the words that are no Vietnamese syllables as they stand: most of them must be syllables when they
    /// are read in the font's encoding. In other languages hardly any are.
    package init?(_ text: UnsafeBufferPointer<UInt8>) {
        var gained = Self.encodings.map { _ in 0 }
        var words = Self.encodings.map { _ in Set<[UInt8]>() }
        var senseless = 0, sound = 0
        MarkedWords.each(text) { word in
            guard !MarkedWords.isSound(word), Plausibility(word).others > 0 else {
                sound += 1
                return sound < 4_000
            }
            senseless += 1
            for (index, encoding) in Self.encodings.enumerated() {
                let read = encoding.utf8(word, isMojibake: true)
                let sense = read.withUnsafeBufferPointer { Plausibility($0) }
                guard sense.others == 0, sense.syllables > 0 else { continue }
                gained[index] += 1
                if words[index].count < Self.least { words[index].insert(read) }
            }
            return senseless < ((gained.max() ?? 0) * 2 > senseless ? 400 : Self.patience)
        }
        guard let best = gained.indices.max(by: { gained[$0] < gained[$1] }), words[best].count == Self.least,
            gained[best] * 5 > senseless * 3
        else { return nil }
        encoding = Self.encodings[best]
        isEverywhere = senseless > sound
    }

    /// UTF-8 in NFC of one run of the text; nil for a run that reads better as it stands.
    package func utf8(_ run: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard run.contains(where: { $0 >= 0x80 }), !MarkedWords.isSound(run) else { return nil }
        let read = encoding.utf8(run, isMojibake: true)
        let (before, after) = (Plausibility(run), read.withUnsafeBufferPointer { Plausibility($0) })
        if isEverywhere { return after.syllables >= before.syllables ? read : nil }
        var hasWord = false
        MarkedWords.each(run) { _ in
            hasWord = true
            return false
        }
        return hasWord && after.syllables > before.syllables ? read : nil
    }
}

/// The words of a text that hold letters or signs of windows-1252 above ASCII; no signs alone, "©", "m²".
private enum MarkedWords {
    /// Calls `body` for each word until it returns false.
    static func each(_ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) {
        let raw = UnsafeRawBufferPointer(text)
        var index = 0
        while index < text.count {
            if index + 8 <= text.count, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0 {
                index += 8
                continue
            }
            guard text[index] == 0xC2 || text[index] == 0xC3 else {
                index += 1
                continue
            }
            var (start, end) = (index, index)
            while start > 0, isPart(text, start - 1) { start -= 1 }
            while end < text.count, isPart(text, end) { end += 1 }
            let word = UnsafeBufferPointer(rebasing: text[start..<max(start, end)])
            let letters = word.reduce(0) { $0 + ($1 < 0x80 ? 1 : 0) }
            if letters > 0, letters + (word.count - letters) / 2 >= 3, !body(word) { return }
            index = max(end, index + 2)
        }
    }

    /// Holds a letter that only Vietnamese has, or a mark that stands apart: no font's byte was ever taken for one.
    static func isSound(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in text {
            switch previous {
            case 0xE1 where byte & 0xFE == 0xBA, 0xCC, 0xCD: return true
            case 0xC4 where byte == 0x82 || byte == 0x83 || byte == 0x90 || byte == 0x91: return true
            case 0xC6 where byte == 0xA0 || byte == 0xA1 || byte == 0xAF || byte == 0xB0: return true
            default: previous = byte
            }
        }
        return false
    }

    /// A letter, or anything beyond ASCII but a no-break space.
    private static func isPart(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        let byte = text[index]
        if byte < 0x80 { return (byte | 0x20) &- 97 < 26 }
        if byte == 0xC2, index + 1 < text.count, text[index + 1] == 0xA0 { return false }
        return !(byte == 0xA0 && index > 0 && text[index - 1] == 0xC2)
    }
}

extension SyllableKey {
    /// The syllable as nearly all texts print it: in small letters, with a first capital and in capitals, each with the tone
    /// where the newer and where the older spelling has it.
    package var printings: [String] {
        [text, olderSpelling].compactMap { $0 }.flatMap { spelling in
            var forms = [spelling]
            for form in [spelling.prefix(1).uppercased() + spelling.dropFirst(), spelling.uppercased()] where !forms.contains(form) {
                // "ß" and its like have capitals that are other letters.
                if SyllableKey(form) == self { forms.append(form) }
            }
            return forms
        }
    }

    /// "hoà" of "hòa", "thuỷ" of "thủy"; nil where both spellings agree.
    private var olderSpelling: String? {
        var scalars = Array(text.unicodeScalars)
        guard scalars.count > 1 else { return nil }
        let (first, second) = (scalars.count - 2, scalars.count - 1)
        guard let open = Letters.place(of: scalars[first]), let close = Letters.place(of: scalars[second]), open.tone > 0, close.tone == 0,
            let bare = Unicode.Scalar(Letters.rows[open.row][0]), let toned = Unicode.Scalar(Letters.rows[close.row][open.tone])
        else { return nil }
        (scalars[first], scalars[second]) = (bare, toned)
        var spelling = ""
        spelling.unicodeScalars.append(contentsOf: scalars)
        return SyllableKey(spelling) == self ? spelling : nil
    }
}

extension Letters {
    /// The row and the column of a Vietnamese vowel.
    fileprivate static func place(of scalar: Unicode.Scalar) -> (row: Int, tone: Int)? {
        guard scalar.value < limit, places[Int(scalar.value)] != 0xFFFF else { return nil }
        return (Int(places[Int(scalar.value)] >> 3), Int(places[Int(scalar.value)] & 7))
    }
}

internal import Vietnamese

/// The words of a vocabulary by the very bytes in which nearly all texts print them: in small letters, with a first capital
/// or in capitals, in either placement of the tone. Whatever is printed in another way is not found here, and must be folded.
struct PrintedWords: Sendable {
    struct Form: Sendable {
        /// The bytes of the word, the first one lowest; 0 where the slot is free.
        var low: UInt64 = 0
        var high: UInt64 = 0
        var id: Int32 = 0
        var openings: Openings = .none
        var isCapitalised = false
    }

    private var forms: [Form]

    init(_ vocabulary: Vocabulary) {
        let words = vocabulary.words
        var capacity = 16
        while capacity < words.count * 5 { capacity *= 2 }
        forms = Array(repeating: Form(), count: capacity)
        for word in words {
            for printing in word.key.printings {
                guard var form = Self.form(printing) else { continue }
                form.id = word.id
                form.isCapitalised = printing.unicodeScalars.first != printing.lowercased().unicodeScalars.first
                form.openings = vocabulary.openings.alone(word.id).subtracting(form.isCapitalised ? .none : vocabulary.ofNames)
                let slot = reading { $0.slot(form.low, form.high) }
                forms[slot] = form
            }
        }
    }

    /// Nil where the bytes are more than 16.
    private static func form(_ printing: String) -> Form? {
        guard printing.utf8.count <= 16 else { return nil }
        var form = Form()
        for (place, byte) in printing.utf8.enumerated() {
            if place < 8 { form.low |= UInt64(byte) << UInt64(place * 8) } else { form.high |= UInt64(byte) << UInt64(place * 8 - 64) }
        }
        return form
    }

    /// The reader is good for `body` only.
    @inline(__always)
    func reading<Result>(_ body: (Reader) -> Result) -> Result {
        forms.withUnsafeBufferPointer { body(Reader(forms: $0)) }
    }

    struct Reader {
        fileprivate let forms: UnsafeBufferPointer<Form>

        @inline(__always)
        func form(_ low: UInt64, _ high: UInt64) -> Form? {
            let form = forms[slot(low, high)]
            return form.low == 0 ? nil : form
        }

        /// Where the bytes stand or would stand.
        @inline(__always)
        fileprivate func slot(_ low: UInt64, _ high: UInt64) -> Int {
            let mask = forms.count - 1
            var hash = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            var slot = Int(truncatingIfNeeded: hash) & mask
            while forms[slot].low != 0, forms[slot].low != low || forms[slot].high != high { slot = (slot + 1) & mask }
            return slot
        }
    }
}

/// The letters of one word, tones and capitals aside, five bits each: enough to tell whether it is a syllable.
struct Spelling {
    /// The first letter lowest.
    private var letters: UInt64 = 0
    /// Scalars so far.
    private(set) var count = 0
    private var tones = 0
    private var isForeign = false
    /// Holds a letter beyond ASCII.
    private(set) var isMarked = false

    /// `signs` is the table of that name.
    @inline(__always)
    mutating func append(_ scalar: UInt32, _ signs: UnsafeBufferPointer<UInt8>) {
        let sign = scalar < UInt32(signs.count) ? signs[Int(scalar)] : 0
        isMarked = isMarked || scalar >= 0x80
        isForeign = isForeign || sign == 0
        tones += Int(sign >> 7)
        if count < Self.longest { letters |= UInt64(sign & 31) << UInt64(5 * count) }
        count += 1
    }

    /// Letters of the longest syllable: "nghiêng".
    private static let longest = 7

    /// An initial, a nucleus with at most one tone and a final, each out of a short list.
    var isSyllable: Bool {
        guard !isForeign, tones <= 1, count <= Self.longest, var start = (0..<count).first(where: isVowel) else { return false }
        // "qu" and "gi" are initials where another vowel follows.
        if start > 0, isVowel(start + 1) {
            let isQu = letter(start - 1) == Self.q && letter(start) == Self.u
            let isGi = start == 1 && letter(0) == Self.g && letter(1) == Self.i
            if isQu || isGi { start += 1 }
        }
        var end = start
        while isVowel(end) { end += 1 }
        return Self.initials.contains(part(0, start)) && Self.nuclei.contains(part(start, end)) && Self.finals.contains(part(end, count))
    }

    private func letter(_ index: Int) -> Int { Int(letters >> UInt64(5 * index)) & 31 }

    private func isVowel(_ index: Int) -> Bool { index < count && Self.vowels >> letter(index) & 1 != 0 }

    /// Three letters at most; more make no part of a syllable.
    private func part(_ start: Int, _ end: Int) -> Int? {
        end - start <= 3 ? Int(letters >> UInt64(5 * start)) & (1 << (5 * (end - start)) - 1) : nil
    }

    // MARK: Tables

    /// A set of parts: one bit for each row of three letters.
    private struct Parts {
        private var bits = [UInt64](repeating: 0, count: 1 << 15 / 64)

        init(_ parts: String) {
            for part in parts.split(separator: " ", omittingEmptySubsequences: false) {
                let code = part.utf8.reversed().reduce(0) { $0 << 5 | Spelling.code(of: $1) }
                bits[code >> 6] |= 1 << UInt64(code & 63)
            }
        }

        func contains(_ part: Int?) -> Bool {
            part.map { bits[$0 >> 6] >> UInt64($0 & 63) & 1 != 0 } ?? false
        }
    }

    // Letters are written in one byte each: A ă, I â, D đ, E ê, O ô, W ơ, U ư. Others make no syllables.
    private static let alphabet = Array("abcdeghiklmnopqrstuvxyAIDEOWU".utf8)
    private static func code(of letter: UInt8) -> Int { (alphabet.firstIndex(of: letter) ?? -1) + 1 }
    private static let (q, u, g, i) = (code(of: 0x71), code(of: 0x75), code(of: 0x67), code(of: 0x69))

    /// A bit for each vowel.
    private static let vowels = "aAIeEioOWuUy".utf8.reduce(0) { $0 | 1 << code(of: $1) }
    /// A leading or closing space is the empty part.
    private static let initials = Parts(" b c ch d D g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x")
    private static let finals = Parts(" c ch m n ng nh p t")
    private static let nuclei = Parts(
        "a A I e E i o O W u U y ai ao au ay Iu Iy eo Eu ia iE iu oa oA oe oi Oi Wi oo ua uI uE ui uO uW uy Ua Ui UW Uu iEu yE "
            + "yEu oai oao oay oeo uIy uOi uya uyE uyu UWi UWu uA ue uo")

    /// By scalar: the letter's code, with the highest bit where it has a tone; 0 for what is no letter of syllables.
    static let signs: [UInt8] = {
        var signs = [UInt8](repeating: 0, count: Letters.limit)
        func add(_ scalar: UInt32, _ sign: UInt8) {
            signs[Int(scalar)] = sign
            if let capital = Unicode.Scalar(scalar)?.properties.uppercaseMapping.unicodeScalars.first { signs[Int(capital.value)] = sign }
        }
        for letter in alphabet where letter >= 0x61 { add(UInt32(letter), UInt8(code(of: letter))) }
        add(0x111, UInt8(code(of: UInt8(ascii: "D"))))
        let bases: [(letter: Unicode.Scalar, scalar: UInt32)] = [
            ("a", 0x61), ("A", 0x103), ("I", 0xE2), ("e", 0x65), ("E", 0xEA), ("i", 0x69), ("o", 0x6F), ("O", 0xF4), ("W", 0x1A1),
            ("u", 0x75), ("U", 0x1B0), ("y", 0x79),
        ]
        for (letter, base) in bases {
            let code = UInt8(code(of: UInt8(letter.value)))
            add(base, code)
            for tone: UInt32 in [0x300, 0x301, 0x303, 0x309, 0x323] {
                if let scalar = Letters.composed(base, tone) { add(scalar, code | 0x80) }
            }
        }
        return signs
    }()
}

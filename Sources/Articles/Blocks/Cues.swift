internal import Language
internal import Vietnamese

/// What a block's first words say it is.
enum Cue: String, Sendable, CaseIterable {
    case related, share, comment, copyright, subscribe, author, source, caption, advert, dateLabel = "date_label", tags
    case banner, tool, contact, correction
    /// Who or what a picture shows, where the line is no sentence.
    case captionOpening = "caption_opening"

    /// A number for the judge of blocks; 0 is no cue.
    var code: Float { Cue.codes[rawValue] ?? 0 }

    private static let codes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1.rawValue, Float($0 + 1)) })
}

/// Finds cue phrases at the start of a block: `cleaning.tsv`.
struct Cues: Sendable {
    struct Match: Sendable {
        var cue: Cue
        /// The phrase is the whole block, but for punctuation.
        var isWhole: Bool
        /// Bytes of the folded start that the phrase takes.
        var length: Int
    }

    private var phrases: HashTable<Cue>
    /// The pairs of ASCII bytes that phrases start with.
    private var openings = [Bool](repeating: false, count: 1 << 14)

    init(pack: LanguagePack) throws(LexiconProblems) {
        let entries = try pack.entries(of: "cleaning", as: Cue.self)
        phrases = HashTable(expecting: entries.count * 2)
        for entry in entries {
            let term = Array(entry.term.utf8)
            phrases.update(term.reduce(into: Self.seed) { $0 = Self.mix($0, $1) }, from: entry.sense) { $0 = entry.sense }
            for second in 0..<128 where term[0] < 0x80 && (term.count == 1 || Int(term[1]) == second) {
                openings[Int(term[0]) << 7 | second] = true
            }
        }
    }

    /// Tells most blocks that start with no phrase by their first two letters.
    private func mayOpen(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard start + 2 < text.count, text[start] < 0x80, text[start + 1] < 0x80, text[start + 2] & 0xFE != 0xCC else { return true }
        func folded(_ byte: UInt8) -> Int { Int(byte &- 65 < 26 ? byte | 0x20 : byte) }
        return openings[folded(text[start]) << 7 | folded(text[start + 1])]
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func mix(_ key: UInt64, _ byte: UInt8) -> UInt64 {
        (key ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// The longest phrase that a block starts with.
    func match(_ text: UnsafeBufferPointer<UInt8>) -> Match? {
        var start = 0
        while start < text.count, start < 12, !Self.isLetter(text[start]) { start += 1 }
        guard mayOpen(text, start) else { return nil }
        var limit = min(text.count, start + 72)
        while limit < text.count, text[limit] & 0xC0 == 0x80 { limit += 1 }
        let folded = Fold.lowercasedNFC(UnsafeBufferPointer(rebasing: text[start..<limit]))
        var key = Self.seed
        var best: Match?
        var index = 0
        while index < folded.count {
            let byte = folded[index]
            if !Self.isLetter(byte), let cue = phrases[key] { best = Match(cue: cue, isWhole: false, length: index) }
            key = Self.mix(key, byte)
            index += 1
        }
        if limit == text.count, let cue = phrases[key] { best = Match(cue: cue, isWhole: true, length: folded.count) }
        if var found = best, !found.isWhole {
            found.isWhole = limit == text.count && folded[found.length...].allSatisfy { !Self.isLetter($0) }
            best = found
        }
        return best
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte &- 48 < 10 || (byte | 0x20) &- 97 < 26
    }
}


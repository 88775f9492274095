internal import Vietnamese

/// The words of dates, from `dates.tsv`.
struct DatesWords: Sendable {
    /// What a word of a date means to the grammar.
    enum Sense: String, Sendable, CaseIterable {
        /// A month's name; the weight is its number.
        case month
        case monthWord = "month_word"
        case yearWord = "year_word"
        /// A word before a day that has no year.
        case dayWord = "day_word"
        case weekday
        case hourWord = "hour_word"
        case minuteWord = "minute_word"
        /// Half of a day; the weight is the hours to add.
        case halfDay = "half_day"
        /// A time zone; the weight is minutes east of Greenwich.
        case zone
        /// May stand between a clock time and its day.
        case filler
    }

    private var senses: [String: [Sense: Int]] = [:]
    /// Single words that may stand between a clock time and its day.
    private var gapWords: Set<String> = []
    /// Words in the longest term.
    private(set) var longest = 1

    init(pack: LanguagePack) throws(LexiconProblems) {
        for entry in try pack.entries(of: "dates", as: Sense.self) {
            senses[entry.term, default: [:]][entry.sense] = Int(entry.weight)
            let words = entry.term.split(separator: " ")
            longest = max(longest, words.count)
            switch entry.sense {
            case .weekday, .dayWord, .filler, .halfDay: gapWords.formUnion(words.map(String.init))
            default: break
            }
        }
    }

    /// The weight of a term, nil where it has no such sense.
    func weight(_ term: String, _ sense: Sense) -> Int? {
        senses[term]?[sense]
    }

    func isGapWord(_ word: String) -> Bool {
        gapWords.contains(word)
    }

    static func folded(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        Fold.lowercasedNFC(String(decoding: bytes, as: UTF8.self))
    }
}

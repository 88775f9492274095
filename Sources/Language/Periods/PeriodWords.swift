/// The words of periods, from `periods.tsv`.
struct PeriodWords: Sendable {
    enum Sense: String, Sendable, CaseIterable {
        case monthWord = "month_word"
        case quarterWord = "quarter_word"
        case yearWord = "year_word"
        case dayWord = "day_word"
        /// Behind a number: months at the beginning of a year.
        case firstMonths = "first_months"
        case lastMonths = "last_months"
        case pastMonths = "past_months"
        case pastYears = "past_years"
        case pastWeeks = "past_weeks"
        case pastDays = "past_days"
        /// Half of a year: the weight is 1 or 2.
        case half
        case thisYear = "this_year"
        case lastYear = "last_year"
        case thisMonth = "this_month"
        case lastMonth = "last_month"
        case thisQuarter = "this_quarter"
        case lastQuarter = "last_quarter"
        /// Before two years: "giai đoạn 2021-2025".
        case yearsWord = "years_word"
        case from, until, now, start, end, since
        /// "đến nay".
        case untilNow = "until_now"
        /// A number in words, or in Roman figures: the weight is its value.
        case number, roman
    }

    struct Term: Sendable {
        var senses: Set<Sense>
        var value: Int
    }

    private var trie = TermTrie()
    private var terms: [Term] = []

    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        for entry in try pack.entries(of: "periods", as: Sense.self) {
            let ids = entry.term.split(separator: " ").map { word in
                var word = String(word)
                return word.withUTF8 { vocabulary.intern($0) }
            }
            let index = Int(trie.insert(ids, value: Int32(terms.count)))
            if index == terms.count { terms.append(Term(senses: [], value: 0)) }
            terms[index].senses.insert(entry.sense)
            if entry.sense == .number || entry.sense == .roman || entry.sense == .half { terms[index].value = Int(entry.weight) }
        }
    }

    /// The longest term that starts at a token and has one of some senses.
    func term(at index: Int, in tokens: [Token], _ senses: Set<Sense>) -> (term: Term, length: Int)? {
        var end = tokens.count
        while index < end, let match = trie.longest(at: index, before: end, in: tokens) {
            let term = terms[Int(match.value)]
            if !term.senses.isDisjoint(with: senses) { return (term, match.length) }
            end = index + match.length - 1
        }
        return nil
    }
}

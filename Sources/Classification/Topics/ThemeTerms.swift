internal import Language
internal import Vietnamese

/// The words of the fields in `themes.tsv` as indicator terms: `theme_topics.tsv` names the topic of a field and how heavy
/// its words are.
enum ThemeTerms {
    /// Codes are places among the topics. A word of one syllable says too little without the field around it.
    ///
    /// Throws all that is wrong with either file.
    static func terms(of pack: LanguagePack) throws(LexiconProblems) -> [CueTerm] {
        var topics: [ThemeCode: [(code: Int, weight: Float)]] = [:]
        var problems: [LexiconProblem] = []
        let places = Dictionary(uniqueKeysWithValues: TopicCode.allCases.enumerated().map { ($1, $0) })
        for entry in try pack.entries(of: "theme_topics", as: TopicCode.self) {
            guard let theme = ThemeCode(rawValue: entry.term) else {
                let known = ThemeCode.allCases.map(\.rawValue).joined(separator: ", ")
                problems.append(LexiconProblem(
                    file: "\(pack.code)/theme_topics.tsv", line: entry.line, message: "no theme “\(entry.term)”; known are \(known)"))
                continue
            }
            topics[theme, default: []].append((places[entry.sense] ?? 0, Float(entry.weight)))
        }
        guard problems.isEmpty else { throw LexiconProblems(problems) }
        var terms: [CueTerm] = []
        for entry in try pack.entries(of: "themes", as: ThemeCode.self) where SyllableRun(entry.term).elements.count > 1 {
            terms += (topics[entry.sense] ?? []).map { CueTerm(text: entry.term, code: $0.code, weight: $0.weight) }
        }
        return terms
    }
}

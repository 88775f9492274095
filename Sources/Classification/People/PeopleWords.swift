internal import Language

/// The words before and inside people's names, `people.tsv`.
final class PeopleWords: Sendable {
    private enum Sense: String, CaseIterable, Sendable {
        case honorific, honorifics, surname, figure
    }

    private let honorifics: Terms<Bool>
    /// The ids of family names.
    private let surnames: Set<Int32>
    /// Names of history, which are quoted and never attend.
    private let figures: Terms<Bool>

    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var honorifics = Terms<Bool>(), figures = Terms<Bool>()
        var surnames: Set<Int32> = []
        for entry in try pack.entries(of: "people", as: Sense.self) {
            switch entry.sense {
            case .honorific: honorifics.add(entry.term, false, &vocabulary)
            case .honorifics: honorifics.add(entry.term, true, &vocabulary)
            case .figure: figures.add(entry.term, true, &vocabulary)
            case .surname: surnames.formUnion(vocabulary.internTerm(entry.term))
            }
        }
        self.honorifics = honorifics
        self.figures = figures
        self.surnames = surnames
    }

    /// Notes in the vocabulary with which words honorifics begin, and the family names.
    func open(_ vocabulary: inout Vocabulary) {
        honorifics.open(.honorific, &vocabulary)
        for surname in surnames { vocabulary.open([surname], .surname) }
    }

    func isSurname(_ word: Int, in passage: Passage) -> Bool {
        passage.opens(word, .surname)
    }

    func isFigure(_ name: Range<Int>, in passage: Passage) -> Bool {
        figures.longest(at: name.lowerBound, in: passage)?.words == name
    }

    /// "đồng chí", "các ông": what stands before one name, or before several.
    func honorific(at word: Int, in passage: Passage) -> (isPlural: Bool, words: Range<Int>)? {
        guard passage.opens(word, .honorific) else { return nil }
        return honorifics.longest(at: word, in: passage, allowing: .slash).map { ($0.meaning, $0.words) }
    }

    /// Whether an honorific ends just before a word.
    func isHonorific(before word: Int, in passage: Passage) -> Bool {
        (max(0, word - 2)..<word).contains { honorific(at: $0, in: passage)?.words.upperBound == word && passage.gaps[word].isEmpty }
    }
}

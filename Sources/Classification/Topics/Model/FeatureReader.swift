internal import Language
internal import Pipeline
internal import Vietnamese

/// What a learned model sees of a text: its syllables and pairs of neighbours, those of the title once more apart,
/// and the topics and themes that the lexicon's terms name.
struct FeatureReader: Sendable {
    /// One occurrence of a feature and the elements of the run that show it.
    struct Occurrence {
        let key: UInt64
        let start: Int
        let end: Int
    }

    private let terms: TermTable
    /// By the code of a term's sense.
    private let termKeys: [UInt64]

    /// Reads `topics.tsv` and `themes.tsv` of the pack.
    init(pack: LanguagePack) throws(LexiconProblems) {
        var terms: [TermTable.Term] = []
        var names: [String] = []
        func number<Code: RawRepresentable & CaseIterable & Sendable & Hashable>(
            _ entries: [LexiconEntry<Code>]
        ) where Code.RawValue == String {
            let codes = Dictionary(uniqueKeysWithValues: Code.allCases.enumerated().map { ($1, $0 + names.count) })
            terms += entries.map { TermTable.Term(text: $0.term, code: codes[$0.sense] ?? 0, weight: 1) }
            names += Code.allCases.map(\.rawValue)
        }
        number(try pack.entries(of: "topics", as: TopicCode.self))
        number(try pack.entries(of: "themes", as: ThemeCode.self))
        self.terms = TermTable(terms)
        termKeys = names.map { Fingerprint(parts: [$0]).high }
    }

    /// Calls `body` with every occurrence in `run`; a title's occurrences come once more under a key of their own.
    @inline(__always)
    func read(_ run: SyllableRun, isTitle: Bool, _ body: (Occurrence) -> Void) {
        @inline(__always) func give(_ key: UInt64, _ start: Int, _ end: Int) {
            body(Occurrence(key: key, start: start, end: end))
            if isTitle { body(Occurrence(key: SyllableRun.joined(Self.title, key), start: start, end: end)) }
        }
        run.elements.withUnsafeBufferPointer { elements in
            var previous: UInt64 = 0
            for place in elements.indices {
                let shape = elements[place].shape
                give(shape, place, place + 1)
                if place > 0 { give(SyllableRun.joined(previous, shape), place - 1, place + 1) }
                previous = shape
            }
        }
        terms.scan(run) { term, range in
            for sense in terms.senses(of: term) { give(termKeys[sense.code], range.lowerBound, range.upperBound) }
        }
    }

    private static let title: UInt64 = 0x7469_746C_65
}

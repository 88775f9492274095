internal import Language
internal import Pipeline
internal import Vietnamese

/// What a learned model sees of a text: its syllables and pairs of neighbours, how its words are written, and the topics
/// and themes that the lexicon's terms name; what stands in the title once more apart.
struct FeatureReader: Sendable {
    /// One occurrence of a feature and the elements of the run that show it.
    struct Occurrence {
        let key: UInt64
        let start: Int
        let end: Int
    }

    private let terms: TermTable
    private let mostSenses: Int
    /// By the code of a term's sense.
    private let termKeys: [UInt64]

    /// Reads `topics.tsv` and `themes.tsv` of the pack.
    init(pack: LanguagePack) throws(LexiconProblems) {
        var terms: [CueTerm] = []
        var names: [String] = []
        func number<Code: RawRepresentable & CaseIterable & Sendable & Hashable>(
            _ entries: [LexiconEntry<Code>]
        ) where Code.RawValue == String {
            let codes = Dictionary(uniqueKeysWithValues: Code.allCases.enumerated().map { ($1, $0 + names.count) })
            terms += entries.map { CueTerm(text: $0.term, code: codes[$0.sense] ?? 0, weight: 1) }
            names += Code.allCases.map(\.rawValue)
        }
        number(try pack.entries(of: "topics", as: TopicCode.self))
        number(try pack.entries(of: "themes", as: ThemeCode.self))
        self.terms = TermTable(terms)
        mostSenses = self.terms.mostSenses
        termKeys = names.map { Fingerprint(parts: [$0]).high }
    }

    /// At most so many occurrences are in `run`: a syllable, a pair, two looks and a term for each of its elements.
    func limit(_ run: SyllableRun) -> Int { run.elements.count * (4 + mostSenses) }

    /// Calls `body` with every occurrence in `run`.
    @inline(__always)
    func read(_ run: SyllableRun, _ body: (Occurrence) -> Void) {
        run.elements.withUnsafeBufferPointer { elements in
            var previous: UInt64 = 0
            for place in elements.indices {
                let shape = elements[place].shape
                body(Occurrence(key: shape, start: place, end: place + 1))
                if place > 0 { body(Occurrence(key: SyllableRun.joined(previous, shape), start: place - 1, end: place + 1)) }
                previous = shape
                let look = elements[place].look
                if look.rawValue == 0 { continue }
                if look.contains(.capitals) { body(Occurrence(key: Self.capitals, start: place, end: place + 1)) }
                if look.contains(.foreign) {
                    body(Occurrence(key: Self.foreign, start: place, end: place + 1))
                } else if !elements[place].beginsPhrase {
                    body(Occurrence(key: Self.name, start: place, end: place + 1))
                }
            }
        }
        terms.scan(run) { term, range in
            for sense in terms.senses(of: term) {
                body(Occurrence(key: termKeys[sense.code], start: range.lowerBound, end: range.upperBound))
            }
        }
    }

    private static let capitals: UInt64 = 0x4341_5053_9E37_79B9
    private static let foreign: UInt64 = 0x464F_5245_7F4A_7C15
    /// A capital within a phrase.
    private static let name: UInt64 = 0x4E41_4D45_85EB_CA6B

    /// The key under which what stands in a title counts once more.
    static func titled(_ key: UInt64) -> UInt64 { SyllableRun.joined(0x7469_746C_65, key) }
}

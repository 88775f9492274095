internal import Language

/// The words around names of units, `places.tsv`, the names that are common words too.
final class PlaceWords: Sendable {
    enum Sense: Sendable, Hashable {
        /// "huyện" before a name.
        case kind(Unit.Kind)
        /// "thôn": below the commune, in no gazetteer.
        case hamlet
        /// "cấp": what follows is a level and no unit.
        case tier
        /// "đường", "sông": what follows is a thing named after a place.
        case thing
        /// A unit's name that is also a common word.
        case common
        /// "các": several units follow.
        case several
        /// "Đông" behind a name: another unit's.
        case direction
        /// "thuộc": the larger unit follows.
        case within
        /// Joins a list.
        case and
        /// "ngày": behind the name of a dateline.
        case day
        /// A longer word that begins like a word of kind.
        case none
    }

    /// Whether it only stands between names.
    private static func joins(_ sense: Sense) -> Bool {
        switch sense {
        case .within, .common, .and, .day, .direction: true
        case .kind, .hamlet, .tier, .thing, .several, .none: false
        }
    }

    private enum Row: String, CaseIterable, Sendable {
        case tinh, tp, quan, huyen, tx, xa, phuong, tt, dk
        case hamlet, tier, thing, common, several, direction, within, and, day, none
        /// "bao" of "baoquangninh.vn"; not looked for in text.
        case hostPrefix = "host_prefix"

        var sense: Sense {
            switch self {
            case .tinh: .kind(.province)
            case .tp: .kind(.city)
            case .quan: .kind(.urbanDistrict)
            case .huyen: .kind(.district)
            case .tx: .kind(.town)
            case .xa: .kind(.commune)
            case .phuong: .kind(.ward)
            case .tt: .kind(.township)
            case .dk: .kind(.specialZone)
            case .hamlet: .hamlet
            case .tier: .tier
            case .thing: .thing
            case .common: .common
            case .several: .several
            case .direction: .direction
            case .within: .within
            case .and: .and
            case .day: .day
            case .none, .hostPrefix: .none
            }
        }
    }

    private let terms: Terms<Sense>
    private let commonNames: Terms<Bool>
    /// The word of each kind in full, the first of its terms, in the order of the kinds.
    private let kindNames: [String?]
    /// The word before a kind that makes it a level: the first of its terms.
    let tierName: String
    let hostPrefixes: [String]

    init(pack: LanguagePack, _ vocabulary: inout Vocabulary) throws(LexiconProblems) {
        var terms = Terms<Sense>(), commonNames = Terms<Bool>()
        var kindNames = [String?](repeating: nil, count: Unit.Kind.allCases.count)
        var tierName = ""
        var unitTerms: [[Int32]] = []
        var hostPrefixes: [String] = []
        for entry in try pack.entries(of: "places", as: Row.self) {
            switch entry.sense {
            case .hostPrefix: hostPrefixes.append(entry.term)
            case .common: commonNames.add(entry.term, true, &vocabulary)
            default:
                terms.add(entry.term, entry.sense.sense, &vocabulary)
                if !Self.joins(entry.sense.sense) { unitTerms.append(vocabulary.internTerm(entry.term)) }
            }
            if case .kind(let kind) = entry.sense.sense, kindNames[Int(kind.rawValue)] == nil {
                kindNames[Int(kind.rawValue)] = entry.term
            }
            if entry.sense == .tier, tierName.isEmpty { tierName = entry.term }
            if entry.sense == .and, vocabulary.ampersand == 0 { vocabulary.ampersand = vocabulary.internTerm(entry.term).first ?? 0 }
        }
        self.terms = terms
        self.commonNames = commonNames
        self.kindNames = kindNames
        self.tierName = tierName
        self.unitTerms = unitTerms
        self.hostPrefixes = hostPrefixes
    }

    /// The word of a kind in full.
    func name(of kind: Unit.Kind) -> String? {
        kindNames[Int(kind.rawValue)]
    }

    /// Notes in the vocabulary with which words its terms begin.
    func open(_ vocabulary: inout Vocabulary) {
        terms.open(.place, &vocabulary)
        for term in unitTerms { vocabulary.open(term, .unitWord) }
    }

    /// The words of its terms that do not only join names.
    private let unitTerms: [[Int32]]

    func longest(at index: Int, in passage: Passage) -> (meaning: Sense, words: Range<Int>)? {
        passage.opens(index, .place) ? terms.longest(at: index, in: passage) : nil
    }

    func sense(at index: Int, in passage: Passage) -> Sense? {
        longest(at: index, in: passage)?.meaning
    }

    /// Whether just these words are a common word as well as a name.
    func isCommon(_ words: Range<Int>, in passage: Passage) -> Bool {
        commonNames.longest(at: words.lowerBound, in: passage, allowing: .inName)?.words == words
    }
}

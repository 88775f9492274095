internal import Language
internal import Pipeline

/// A noun phrase that is headed by documents or conferences, or by a measure of them.
struct NounPhrase: Equatable {
    /// From the first word before the head to the head's end, in pieces.
    var pieces: Range<Int>
    var head: Int
    var object: ClaimObject
    var subtype: [String]
    var measure: Measure
    /// The measure was printed in this phrase and not taken over from the one before.
    var hasOwnMeasure = false
    /// "the cost and the time of sending documents": measures beside the first one.
    var otherMeasures: [Measure] = []
    /// "30 % of the meetings": the number that stands before the head.
    var quantity: Quantity?
    var scope: [String] = []
}

/// What a reading of a noun phrase came to.
enum NounPhraseReading {
    case phrase(NounPhrase)
    /// A noun of a theme that is out of scope heads the phrase.
    case blocked(at: Int, theme: String)
    /// A word that the lexicon does not know heads the phrase.
    case stranger(at: Int)
    /// Numbers and determiners only: "giảm 30%", "giảm 12 cuộc".
    case bare(end: Int, quantity: Quantity?)
}

extension NounPhrase {
    /// The phrase once for every measure it names.
    var oneForEachMeasure: [NounPhrase] {
        [self] + otherMeasures.map { other in
            var phrase = self
            phrase.measure = other
            return phrase
        }
    }
}

extension NounPhrase {
    func agrees(with other: NounPhrase) -> Bool { object == other.object && measure == other.measure }

    /// What is long about it: meetings last, documents have pages.
    var lengthMeasure: Measure { object == .conference ? .duration : .length }

    /// Meeting as such, said by one word: "họp".
    static func meeting(at index: Int) -> NounPhrase {
        NounPhrase(pieces: index..<index + 1, head: index, object: .conference, subtype: ["hop"], measure: .count)
    }
}
